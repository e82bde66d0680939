SELECT coalesce(json_agg(row$), '[]') AS json_list_1
FROM (
  SELECT (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT count(*) AS count
      FROM messages AS messages_1
      WHERE users_1.id = messages_1.author_id
      GROUP BY messages_1.id
      ORDER BY messages_1.id ASC
      LIMIT 101
    ) AS row$
  ) AS "messagesAggregate"
  FROM users AS users_1
  ORDER BY users_1.id ASC
  LIMIT 50
) AS row$
