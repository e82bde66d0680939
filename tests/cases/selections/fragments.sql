SELECT json_build_object(
  'workspaces', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT workspaces_1.slug AS slug,
        workspaces_1.name AS name
      FROM workspaces AS workspaces_1
      ORDER BY workspaces_1.id ASC
      LIMIT 1
    ) AS row$
  ),
  'channels', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT channels_1.name AS name,
        (
          SELECT coalesce(json_agg(row$), '[]') AS json_list_3
          FROM (
            SELECT users_1.display_name AS "displayName",
              users_1.role AS role
            FROM memberships AS memberships_1
            JOIN users AS users_1 ON users_1.id = memberships_1.user_id
            WHERE channels_1.id = memberships_1.channel_id
            ORDER BY users_1.id ASC
            LIMIT 2
          ) AS row$
        ) AS members,
        (
          SELECT coalesce(json_agg(row$), '[]') AS json_list_4
          FROM (
            SELECT messages_1.id AS id,
              (
                SELECT row_to_json(row$) AS row_to_json_1
                FROM (
                  SELECT users_2.handle AS handle,
                    users_2.display_name AS "displayName",
                    users_2.role AS role
                  FROM users AS users_2
                  WHERE users_2.id = messages_1.author_id
                ) AS row$
              ) AS author,
              (
                SELECT coalesce(json_agg(row$), '[]') AS json_list_5
                FROM (
                  SELECT messages_2.id AS id,
                    (
                      SELECT row_to_json(row$) AS row_to_json_2
                      FROM (
                        SELECT users_3.display_name AS "displayName",
                          users_3.role AS role
                        FROM users AS users_3
                        WHERE users_3.id = messages_2.author_id
                      ) AS row$
                    ) AS author
                  FROM messages AS messages_2
                  WHERE messages_1.id = messages_2.thread_id
                  ORDER BY messages_2.id ASC
                  LIMIT 1
                ) AS row$
              ) AS replies
            FROM messages AS messages_1
            WHERE channels_1.id = messages_1.channel_id
            ORDER BY messages_1.id ASC
            LIMIT 1
          ) AS row$
        ) AS messages
      FROM channels AS channels_1
      ORDER BY channels_1.id ASC
      LIMIT 1
    ) AS row$
  )
) AS json_object_1
