SELECT json_build_object(
  'messages', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT messages_1.id AS id,
        messages_1.thread_id AS "threadId",
        (
          SELECT row_to_json(row$) AS row_to_json_1
          FROM (
            SELECT messages_2.id AS id,
              messages_2.body AS body,
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
      WHERE messages_1.id = ANY ($1::INTEGER[])
      ORDER BY messages_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'memberships', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT memberships_1.last_read_id AS "lastReadId",
        (
          SELECT row_to_json(row$) AS row_to_json_3
          FROM (
            SELECT messages_3.id AS id,
              messages_3.body AS body
            FROM messages AS messages_3
            WHERE messages_3.id = memberships_1.last_read_id
          ) AS row$
        ) AS "lastRead"
      FROM memberships AS memberships_1
      ORDER BY memberships_1.channel_id ASC,
        memberships_1.user_id ASC
      LIMIT 8
    ) AS row$
  )
) AS json_object_1
