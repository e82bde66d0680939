SELECT json_build_object(
  'channels', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT (
        SELECT coalesce(json_agg(row$), '[]') AS json_list_2
        FROM (
          SELECT messages_1.id AS id,
            messages_1.body AS "@body",
            (
              SELECT row_to_json(row$) AS row_to_json_1
              FROM (
                SELECT users_1.display_name AS "@display_name",
                  users_1.id AS id
                FROM users AS users_1
                WHERE users_1.id = messages_1.author_id
              ) AS row$
            ) AS author
          FROM messages AS messages_1
          WHERE channels_1.id = messages_1.channel_id
          ORDER BY messages_1.id ASC
          LIMIT 2
        ) AS row$
      ) AS messages
      FROM channels AS channels_1
      ORDER BY channels_1.id ASC
      LIMIT 1
    ) AS row$
  ),
  'node', (
    SELECT row_to_json(row$) AS row_to_json_2
    FROM (
      SELECT 'User' AS "@type",
        users_2.display_name AS "@display_name",
        users_2.id AS id
      FROM users AS users_2
      WHERE users_2.id = $1::INTEGER
    ) AS row$
  )
) AS json_object_1
