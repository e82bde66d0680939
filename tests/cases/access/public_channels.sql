SELECT json_build_object(
  'workspaces', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT workspaces_1.slug AS slug,
        workspaces_1.is_public AS "isPublic"
      FROM workspaces AS workspaces_1
      WHERE workspaces_1.is_public
      ORDER BY workspaces_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'channels', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT channels_1.name AS name,
        channels_1.visibility AS visibility
      FROM channels AS channels_1
      WHERE channels_1.visibility = $1::visibility
        AND (
          EXISTS (
            SELECT 1
            FROM workspaces
            WHERE workspaces.id = channels_1.workspace_id
              AND workspaces.is_public = true
          )
        )
        AND channels_1.workspace_id = $2::INTEGER
      ORDER BY channels_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'channel', (
    SELECT row_to_json(row$) AS row_to_json_1
    FROM (
      SELECT channels_2.name AS name,
        (
          SELECT coalesce(json_agg(row$), '[]') AS json_list_3
          FROM (
            SELECT messages_1.body AS body,
              (
                SELECT row_to_json(row$) AS row_to_json_2
                FROM (
                  SELECT users_1.display_name AS "displayName"
                  FROM users AS users_1
                  WHERE users_1.id = messages_1.author_id
                ) AS row$
              ) AS author,
              (
                SELECT coalesce(json_agg(row$), '[]') AS json_list_4
                FROM (
                  SELECT reactions_1.emoji AS emoji
                  FROM reactions AS reactions_1
                  WHERE messages_1.id = reactions_1.message_id
                  ORDER BY reactions_1.message_id ASC,
                    reactions_1.user_id ASC,
                    reactions_1.emoji ASC
                  LIMIT 50
                ) AS row$
              ) AS reactions
            FROM messages AS messages_1
            WHERE channels_2.id = messages_1.channel_id
            ORDER BY messages_1.created_at DESC,
              messages_1.id DESC
            LIMIT 1
          ) AS row$
        ) AS messages
      FROM channels AS channels_2
      WHERE channels_2.visibility = $3::visibility
        AND (
          EXISTS (
            SELECT 1
            FROM workspaces
            WHERE workspaces.id = channels_2.workspace_id
              AND workspaces.is_public = true
          )
        )
        AND channels_2.id = $4::INTEGER
    ) AS row$
  ),
  'private', (
    SELECT row_to_json(row$) AS row_to_json_3
    FROM (
      SELECT channels_3.name AS name
      FROM channels AS channels_3
      WHERE channels_3.visibility = $5::visibility
        AND (
          EXISTS (
            SELECT 1
            FROM workspaces
            WHERE workspaces.id = channels_3.workspace_id
              AND workspaces.is_public = true
          )
        )
        AND channels_3.id = $6::INTEGER
    ) AS row$
  ),
  'elsewhere', (
    SELECT row_to_json(row$) AS row_to_json_4
    FROM (
      SELECT channels_4.name AS name
      FROM channels AS channels_4
      WHERE channels_4.visibility = $7::visibility
        AND (
          EXISTS (
            SELECT 1
            FROM workspaces
            WHERE workspaces.id = channels_4.workspace_id
              AND workspaces.is_public = true
          )
        )
        AND channels_4.id = $8::INTEGER
    ) AS row$
  )
) AS json_object_1
