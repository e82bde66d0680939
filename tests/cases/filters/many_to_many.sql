SELECT json_build_object(
  'some', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT messages_1.id AS id
      FROM messages AS messages_1
      WHERE EXISTS (
        SELECT 1
        FROM tags AS tags_1,
          message_tags AS message_tags_1
        WHERE messages_1.id = message_tags_1.message_id
          AND tags_1.id = message_tags_1.tag_id
          AND tags_1.name = $1::VARCHAR
      )
      ORDER BY messages_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'none', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT channels_1.name AS name
      FROM channels AS channels_1
      WHERE NOT (
        EXISTS (
          SELECT 1
          FROM memberships AS memberships_1
          JOIN users AS users_1 ON users_1.id = memberships_1.user_id
          WHERE channels_1.id = memberships_1.channel_id
            AND users_1.role = $2::user_role
        )
      )
      ORDER BY channels_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'every', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT channels_2.name AS name
      FROM channels AS channels_2
      WHERE NOT (
        EXISTS (
          SELECT 1
          FROM memberships AS memberships_2
          JOIN users AS users_2 ON users_2.id = memberships_2.user_id
          WHERE channels_2.id = memberships_2.channel_id
            AND (
              EXISTS (
                SELECT 1
                FROM workspaces AS workspaces_1
                WHERE workspaces_1.id = users_2.workspace_id
                  AND workspaces_1.slug = $3::VARCHAR
              )
            ) IS NOT true
        )
      )
      ORDER BY channels_2.id ASC
      LIMIT 50
    ) AS row$
  ),
  'back', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_4
    FROM (
      SELECT tags_2.name AS name
      FROM tags AS tags_2
      WHERE EXISTS (
        SELECT 1
        FROM messages AS messages_2,
          message_tags AS message_tags_2
        WHERE tags_2.id = message_tags_2.tag_id
          AND messages_2.id = message_tags_2.message_id
          AND (
            EXISTS (
              SELECT 1
              FROM channels AS channels_3
              WHERE channels_3.id = messages_2.channel_id
                AND channels_3.name = $4::VARCHAR
            )
          )
      )
      ORDER BY tags_2.id ASC
      LIMIT 50
    ) AS row$
  ),
  'association', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_5
    FROM (
      SELECT channels_4.name AS name
      FROM channels AS channels_4
      WHERE EXISTS (
        SELECT 1
        FROM memberships AS memberships_3
        WHERE channels_4.id = memberships_3.channel_id
          AND memberships_3.role = $5::membership_role
          AND (
            EXISTS (
              SELECT 1
              FROM users AS users_3
              WHERE users_3.id = memberships_3.user_id
                AND users_3.handle = $6::VARCHAR
            )
          )
      )
      ORDER BY channels_4.id ASC
      LIMIT 50
    ) AS row$
  ),
  'both', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_6
    FROM (
      SELECT users_4.handle AS handle
      FROM users AS users_4
      WHERE EXISTS (
        SELECT 1
        FROM memberships AS memberships_4
        JOIN channels AS channels_5 ON channels_5.id = memberships_4.channel_id
        WHERE users_4.id = memberships_4.user_id
          AND channels_5.name = $7::VARCHAR
      )
      ORDER BY users_4.id ASC
      LIMIT 50
    ) AS row$
  )
) AS json_object_1
