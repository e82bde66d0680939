SELECT coalesce(json_agg(row$), '[]') AS json_list_1
FROM (
  SELECT anon_1.id AS id,
    anon_2.item$ AS thread
  FROM (
    SELECT messages_1.id AS id,
      messages_1.thread_id AS thread_id,
      messages_1.id AS sort$0
    FROM messages AS messages_1
    WHERE messages_1.thread_id IS NOT NULL
    ORDER BY sort$0 ASC
    LIMIT $1::BIGINT
  ) AS anon_1
  LEFT OUTER JOIN LATERAL (
    SELECT row_to_json(row$) AS item$
    FROM (
      SELECT messages_2.id AS id,
        (
          SELECT row_to_json(row$) AS row_to_json_1
          FROM (
            SELECT users_1.handle AS handle
            FROM users AS users_1
            WHERE users_1.id = messages_2.author_id
          ) AS row$
        ) AS author
      FROM messages AS messages_2
      WHERE messages_2.id = anon_1.thread_id
    ) AS row$
    LIMIT ALL
    OFFSET 0
  ) AS anon_2 ON true
  ORDER BY anon_1.sort$0 ASC
) AS row$
