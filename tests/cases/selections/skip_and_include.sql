SELECT row_to_json(row$) AS row_to_json_1
FROM (
  SELECT users_1.id AS "includeYes",
    users_1.id AS "skipNo",
    users_1.id AS shown,
    users_1.id AS literal,
    users_1.display_name AS "displayName",
    users_1.title AS title
  FROM users AS users_1
  WHERE users_1.id = $1::INTEGER
) AS row$
