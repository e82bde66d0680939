SELECT coalesce(json_agg(row$), '[]') AS json_list_1
FROM (
  SELECT users_1.id AS id
  FROM users AS users_1
  WHERE users_1.handle = $1::VARCHAR
  ORDER BY users_1.id ASC
  LIMIT 50
) AS row$
