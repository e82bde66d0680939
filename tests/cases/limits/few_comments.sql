SELECT coalesce(json_agg(row$), '[]') AS json_list_1
FROM (SELECT users_1.id AS id FROM users AS users_1 ORDER BY users_1.id ASC LIMIT 1) AS row$
