SELECT row_to_json(row$) AS row_to_json_1
FROM (
  SELECT users_1.id AS "select",
    users_1.handle AS "from",
    users_1.title AS "where",
    users_1.email AS "order",
    users_1.role AS "null",
    users_1.id AS "true",
    users_1.handle AS users_1,
    users_1.id AS anon_1,
    users_1.handle AS item,
    users_1.id AS place,
    users_1.id AS found,
    users_1.id AS key_id,
    users_1.handle AS sort_0,
    users_1.id AS value,
    users_1.handle AS rowid,
    users_1.id AS oid,
    users_1.id AS ctid,
    users_1.id AS xmin
  FROM users AS users_1
  WHERE users_1.id = $1::INTEGER
) AS row$
