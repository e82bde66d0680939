SELECT json_build_object(
  'channels', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT channels_1.name AS name,
        (
          SELECT coalesce(json_agg(row$), '[]') AS json_list_2
          FROM (
            SELECT users_1.handle AS handle
            FROM memberships AS memberships_1
            JOIN users AS users_1 ON users_1.id = memberships_1.user_id
            WHERE channels_1.id = memberships_1.channel_id
              AND (
                EXISTS (
                  SELECT 1
                  FROM channels AS channels_2
                  WHERE channels_2.id = memberships_1.channel_id
                    AND (
                      (
                        EXISTS (
                          SELECT 1
                          FROM memberships
                          WHERE channels_2.id = memberships.channel_id
                            AND memberships.user_id = $1::INTEGER
                        )
                      )
                      OR channels_2.visibility = $2::visibility
                      AND (
                        EXISTS (
                          SELECT 1
                          FROM workspaces
                          WHERE workspaces.id = channels_2.workspace_id
                            AND workspaces.is_public = true
                        )
                      )
                      OR channels_2.visibility = $2::visibility
                      AND channels_2.workspace_id = $3::INTEGER
                    )
                )
              )
              AND (
                EXISTS (
                  SELECT 1
                  FROM workspaces AS workspaces_1
                  WHERE workspaces_1.id = users_1.workspace_id
                    AND (workspaces_1.is_public OR workspaces_1.id = $3::INTEGER)
                )
              )
            ORDER BY users_1.id ASC
            LIMIT 50
          ) AS row$
        ) AS members,
        (
          SELECT json_build_array(json_build_object('count', count(*))) AS json_only_1
          FROM messages AS messages_1
          WHERE channels_1.id = messages_1.channel_id
        ) AS "messagesAggregate"
      FROM channels AS channels_1
      WHERE (
        (
          EXISTS (
            SELECT 1
            FROM memberships
            WHERE channels_1.id = memberships.channel_id
              AND memberships.user_id = $1::INTEGER
          )
        )
        OR channels_1.visibility = $4::visibility
        AND (
          EXISTS (
            SELECT 1
            FROM workspaces
            WHERE workspaces.id = channels_1.workspace_id
              AND workspaces.is_public = true
          )
        )
        OR channels_1.visibility = $4::visibility
        AND channels_1.workspace_id = $3::INTEGER
      )
        AND channels_1.visibility = $5::visibility
      ORDER BY channels_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'messagesAggregate', (
    SELECT json_build_array(json_build_object('count', count(*))) AS json_only_2
    FROM messages AS messages_2
    WHERE (
      EXISTS (
        SELECT 1
        FROM channels AS channels_3
        WHERE channels_3.id = messages_2.channel_id
          AND (
            (
              EXISTS (
                SELECT 1
                FROM memberships
                WHERE channels_3.id = memberships.channel_id
                  AND memberships.user_id = $1::INTEGER
              )
            )
            OR channels_3.visibility = $6::visibility
            AND (
              EXISTS (
                SELECT 1
                FROM workspaces
                WHERE workspaces.id = channels_3.workspace_id
                  AND workspaces.is_public = true
              )
            )
            OR channels_3.visibility = $6::visibility
            AND channels_3.workspace_id = $3::INTEGER
          )
      )
    )
      AND (
        EXISTS (
          SELECT 1
          FROM channels AS channels_4
          WHERE channels_4.id = messages_2.channel_id
            AND channels_4.visibility = $7::visibility
        )
      )
  )
) AS json_object_1
