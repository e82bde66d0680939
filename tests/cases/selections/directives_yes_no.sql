SELECT row_to_json(row$) AS row_to_json_1
FROM (
  SELECT users_1.id AS id,
    users_1.handle AS handle,
    users_1.title AS title
  FROM users AS users_1
  WHERE users_1.id = $1::INTEGER
) AS row$
