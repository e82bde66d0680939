SELECT coalesce(json_agg(row$), '[]') AS json_list_1
FROM (
  SELECT messages_1.id AS id,
    (
      SELECT row_to_json(row$) AS row_to_json_1
      FROM (
        SELECT messages_2.id AS id
        FROM messages AS messages_2
        WHERE messages_2.id = messages_1.thread_id
      ) AS row$
    ) AS thread
  FROM messages AS messages_1
  LEFT OUTER JOIN messages AS messages_3 ON messages_3.id = messages_1.thread_id
  LEFT OUTER JOIN users AS users_1 ON users_1.id = messages_1.author_id
  ORDER BY (
    SELECT max(messages_4.created_at) AS max_1
    FROM messages AS messages_4
    WHERE messages_3.id = messages_4.thread_id
  ) DESC NULLS LAST,
    (
      SELECT CAST (sum(messages_5.id) AS FLOAT8) / count(messages_5.id) AS mean_1
      FROM messages AS messages_5
      WHERE users_1.id = messages_5.author_id
    ) ASC,
    messages_1.id ASC
  LIMIT 5
) AS row$
