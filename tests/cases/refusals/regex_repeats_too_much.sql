SELECT coalesce(json_agg(row$), '[]') AS json_list_1
FROM (
  SELECT messages_1.id AS id
  FROM messages AS messages_1
  WHERE EXISTS (
    SELECT 1
    FROM users AS users_1
    WHERE users_1.id = messages_1.author_id
      AND users_1.title ~ $1::VARCHAR
  )
  ORDER BY messages_1.id ASC
  LIMIT 50
) AS row$
