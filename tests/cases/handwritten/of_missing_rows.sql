SELECT json_build_object(
  'user', (
    SELECT row_to_json(row$) AS row_to_json_1
    FROM (
      SELECT users_1.display_name AS "@display_name"
      FROM users AS users_1
      WHERE users_1.id = $1::INTEGER
    ) AS row$
  ),
  'messages', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT (
        SELECT row_to_json(row$) AS row_to_json_2
        FROM (
          SELECT messages_1.body AS "@body"
          FROM messages AS messages_1
          WHERE messages_1.id = messages_2.thread_id
        ) AS row$
      ) AS thread
      FROM messages AS messages_2
      WHERE messages_2.thread_id IS NULL
      ORDER BY messages_2.id ASC
      LIMIT 2
    ) AS row$
  ),
  'channels', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT (
        SELECT coalesce(json_agg(row$), '[]') AS json_list_3
        FROM (
          SELECT messages_3.body AS "@body"
          FROM messages AS messages_3
          WHERE channels_1.id = messages_3.channel_id
          ORDER BY messages_3.id ASC
          LIMIT 50
        ) AS row$
      ) AS messages
      FROM channels AS channels_1
      WHERE channels_1.id = $2::INTEGER
      ORDER BY channels_1.id ASC
      LIMIT 50
    ) AS row$
  )
) AS json_object_1
