SELECT coalesce(json_agg(row$), '[]') AS json_list_1
FROM (
  SELECT messages_1.id AS id,
    messages_1.thread_id AS "threadId",
    (
      SELECT row_to_json(row$) AS row_to_json_1
      FROM (
        SELECT users_1.handle AS handle
        FROM users AS users_1
        WHERE users_1.id = messages_1.author_id
      ) AS row$
    ) AS author
  FROM messages AS messages_1
  LEFT OUTER JOIN messages AS messages_2 ON messages_2.id = messages_1.thread_id
  LEFT OUTER JOIN users AS users_2 ON users_2.id = messages_1.author_id
  ORDER BY CASE WHEN (messages_2.id IS NOT NULL) THEN (
    SELECT count(*) AS count_1
    FROM messages AS messages_3
    WHERE messages_2.id = messages_3.thread_id
  ) END DESC NULLS LAST,
    (
      SELECT count(*) AS count_2 FROM messages AS messages_4 WHERE users_2.id = messages_4.author_id
    ) ASC,
    messages_1.id ASC
  LIMIT 8
) AS row$
