SELECT json_build_object(
  'whole', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT messages_1.id AS id
      FROM messages AS messages_1
      WHERE (
        (
          EXISTS (
            SELECT 1
            FROM users AS users_1
            WHERE users_1.id = messages_1.author_id
              AND users_1.handle = ANY ($1::VARCHAR[])
          )
        )
        OR (
          EXISTS (
            SELECT 1
            FROM reactions AS reactions_1
            WHERE messages_1.id = reactions_1.message_id
              AND reactions_1.emoji = $2::VARCHAR
          )
        )
      )
        AND messages_1.thread_id IS NULL
      ORDER BY messages_1.id ASC
      LIMIT 5
    ) AS row$
  ),
  'list', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT users_2.id AS id
      FROM users AS users_2
      WHERE users_2.id = ANY ($3::INTEGER[])
      ORDER BY users_2.id ASC
      LIMIT 50
    ) AS row$
  ),
  'operators', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT users_3.id AS id
      FROM users AS users_3
      WHERE users_3.id > $4::INTEGER
        AND users_3.id <= $5::INTEGER
      ORDER BY users_3.id ASC
      LIMIT 50
    ) AS row$
  ),
  'inside', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_4
    FROM (
      SELECT messages_2.id AS id
      FROM messages AS messages_2
      WHERE messages_2.body LIKE $6::VARCHAR
        AND (
          (
            EXISTS (
              SELECT 1
              FROM users AS users_4
              WHERE users_4.id = messages_2.author_id
                AND users_4.handle = ANY ($7::VARCHAR[])
            )
          )
          OR (
            EXISTS (
              SELECT 1
              FROM reactions AS reactions_2
              WHERE messages_2.id = reactions_2.message_id
                AND reactions_2.emoji = $8::VARCHAR
            )
          )
        )
        AND messages_2.thread_id IS NULL
      ORDER BY messages_2.id ASC
      LIMIT 50
    ) AS row$
  )
) AS json_object_1
