SELECT json_build_object(
  'messages', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT messages_1.id AS id,
        (
          SELECT coalesce(json_agg(row$), '[]') AS json_list_2
          FROM (
            SELECT reactions_1.emoji AS emoji
            FROM reactions AS reactions_1
            WHERE messages_1.id = reactions_1.message_id
              AND reactions_1.emoji = $1::VARCHAR
            ORDER BY reactions_1.message_id ASC,
              reactions_1.user_id ASC,
              reactions_1.emoji ASC
            LIMIT 50
          ) AS row$
        ) AS reactions
      FROM messages AS messages_1
      ORDER BY (
        SELECT count(*) AS count_1
        FROM reactions AS reactions_2
        WHERE messages_1.id = reactions_2.message_id
          AND reactions_2.emoji = $2::VARCHAR
      ) DESC,
        messages_1.created_at DESC,
        messages_1.id DESC
      LIMIT 5
    ) AS row$
  ),
  'two', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT users_1.handle AS handle
      FROM users AS users_1
      ORDER BY (
        SELECT count(*) AS count_2
        FROM messages AS messages_2
        WHERE users_1.id = messages_2.author_id
          AND (
            EXISTS (
              SELECT 1
              FROM reactions AS reactions_3
              WHERE messages_2.id = reactions_3.message_id
                AND reactions_3.emoji = $3::VARCHAR
            )
          )
      ) DESC,
        (
          SELECT count(*) AS count_3
          FROM messages AS messages_3
          WHERE users_1.id = messages_3.author_id
        ) ASC,
        users_1.id ASC
      LIMIT 5
    ) AS row$
  )
) AS json_object_1
