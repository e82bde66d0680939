SELECT coalesce(json_agg(row$), '[]') AS json_list_1
FROM (
  SELECT channels_1.name AS name,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_2
      FROM (
        SELECT messages_1.body AS body
        FROM messages AS messages_1
        WHERE channels_1.id = messages_1.channel_id
          AND lower(messages_1.body) LIKE lower($1::VARCHAR)
        ORDER BY messages_1.id ASC
        LIMIT 50
      ) AS row$
    ) AS messages,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_3
      FROM (
        SELECT messages_2.body AS body
        FROM messages AS messages_2
        WHERE channels_1.id = messages_2.channel_id
        ORDER BY messages_2.id ASC
        LIMIT 1
      ) AS row$
    ) AS "all",
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_4
      FROM (
        SELECT messages_3.id AS id,
          (
            SELECT row_to_json(row$) AS row_to_json_1
            FROM (
              SELECT users_1.handle AS handle
              FROM users AS users_1
              WHERE users_1.id = messages_3.author_id
            ) AS row$
          ) AS author
        FROM messages AS messages_3
        WHERE channels_1.id = messages_3.channel_id
          AND (
            EXISTS (
              SELECT 1
              FROM messages AS messages_4
              WHERE messages_4.id = messages_3.thread_id
                AND (
                  EXISTS (
                    SELECT 1
                    FROM users AS users_2
                    WHERE users_2.id = messages_4.author_id
                      AND users_2.handle = $2::VARCHAR
                  )
                )
            )
          )
        ORDER BY messages_3.id ASC
        LIMIT 50
      ) AS row$
    ) AS "repliesToAnn"
  FROM channels AS channels_1
  WHERE EXISTS (
    SELECT 1
    FROM messages AS messages_5
    WHERE channels_1.id = messages_5.channel_id
      AND lower(messages_5.body) LIKE lower($3::VARCHAR)
  )
  ORDER BY channels_1.id ASC
  LIMIT 50
) AS row$
