SELECT row_to_json(row$) AS row_to_json_1
FROM (SELECT users_1.id AS id FROM users AS users_1 WHERE users_1.email = $1::VARCHAR) AS row$
