SELECT coalesce(json_agg(row$), '[]') AS json_list_1
FROM (
  SELECT messages_1.id AS id
  FROM messages AS messages_1
  WHERE messages_1.body ~ $1::VARCHAR
  ORDER BY messages_1.id ASC
  LIMIT 50
) AS row$
