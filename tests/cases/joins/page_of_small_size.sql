SELECT coalesce(json_agg(row$), '[]') AS json_list_1
FROM (
  SELECT messages_1.id AS id,
    (
      SELECT row_to_json(row$) AS row_to_json_1
      FROM (
        SELECT messages_2.id AS id,
          (
            SELECT row_to_json(row$) AS row_to_json_2
            FROM (
              SELECT users_1.handle AS handle
              FROM users AS users_1
              WHERE users_1.id = messages_2.author_id
            ) AS row$
          ) AS author
        FROM messages AS messages_2
        WHERE messages_2.id = messages_1.thread_id
      ) AS row$
    ) AS thread
  FROM messages AS messages_1
  WHERE messages_1.thread_id IS NOT NULL
  ORDER BY messages_1.id ASC
  LIMIT $1::BIGINT
) AS row$
