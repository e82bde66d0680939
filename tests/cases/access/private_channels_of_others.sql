SELECT json_build_object(
  'channels', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT channels_1.name AS name
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
        OR channels_1.visibility = $2::visibility
        AND (
          EXISTS (
            SELECT 1
            FROM workspaces
            WHERE workspaces.id = channels_1.workspace_id
              AND workspaces.is_public = true
          )
        )
        OR channels_1.visibility = $2::visibility
        AND channels_1.workspace_id = $3::INTEGER
      )
        AND channels_1.visibility = $4::visibility
      ORDER BY channels_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'messagesAggregate', (
    SELECT json_build_array(json_build_object('count', count(*))) AS json_only_1
    FROM messages AS messages_1
    WHERE (
      EXISTS (
        SELECT 1
        FROM channels AS channels_2
        WHERE channels_2.id = messages_1.channel_id
          AND (
            (
              EXISTS (
                SELECT 1
                FROM memberships
                WHERE channels_2.id = memberships.channel_id
                  AND memberships.user_id = $1::INTEGER
              )
            )
            OR channels_2.visibility = $5::visibility
            AND (
              EXISTS (
                SELECT 1
                FROM workspaces
                WHERE workspaces.id = channels_2.workspace_id
                  AND workspaces.is_public = true
              )
            )
            OR channels_2.visibility = $5::visibility
            AND channels_2.workspace_id = $3::INTEGER
          )
      )
    )
      AND (
        EXISTS (
          SELECT 1
          FROM channels AS channels_3
          WHERE channels_3.id = messages_1.channel_id
            AND channels_3.visibility = $6::visibility
        )
      )
  ),
  'messagesOfMembers', (
    SELECT row_to_json(row$) AS row_to_json_1
    FROM (
      SELECT (
        SELECT coalesce(json_agg(row$), '[]') AS json_list_2
        FROM (
          SELECT channels_4.name AS name
          FROM memberships AS memberships_1
          JOIN channels AS channels_4 ON channels_4.id = memberships_1.channel_id
          WHERE users_1.id = memberships_1.user_id
            AND (
              EXISTS (
                SELECT 1
                FROM channels AS channels_5
                WHERE channels_5.id = memberships_1.channel_id
                  AND (
                    (
                      EXISTS (
                        SELECT 1
                        FROM memberships
                        WHERE channels_5.id = memberships.channel_id
                          AND memberships.user_id = $1::INTEGER
                      )
                    )
                    OR channels_5.visibility = $7::visibility
                    AND (
                      EXISTS (
                        SELECT 1
                        FROM workspaces
                        WHERE workspaces.id = channels_5.workspace_id
                          AND workspaces.is_public = true
                      )
                    )
                    OR channels_5.visibility = $7::visibility
                    AND channels_5.workspace_id = $3::INTEGER
                  )
              )
            )
            AND (
              (
                EXISTS (
                  SELECT 1
                  FROM memberships
                  WHERE channels_4.id = memberships.channel_id
                    AND memberships.user_id = $1::INTEGER
                )
              )
              OR channels_4.visibility = $8::visibility
              AND (
                EXISTS (
                  SELECT 1
                  FROM workspaces
                  WHERE workspaces.id = channels_4.workspace_id
                    AND workspaces.is_public = true
                )
              )
              OR channels_4.visibility = $8::visibility
              AND channels_4.workspace_id = $3::INTEGER
            )
          ORDER BY channels_4.id ASC
          LIMIT 50
        ) AS row$
      ) AS channels,
        (
          SELECT json_build_array(json_build_object('count', count(*))) AS json_only_2
          FROM messages AS messages_2
          WHERE users_1.id = messages_2.author_id
            AND (
              EXISTS (
                SELECT 1
                FROM channels AS channels_6
                WHERE channels_6.id = messages_2.channel_id
                  AND (
                    (
                      EXISTS (
                        SELECT 1
                        FROM memberships
                        WHERE channels_6.id = memberships.channel_id
                          AND memberships.user_id = $1::INTEGER
                      )
                    )
                    OR channels_6.visibility = $9::visibility
                    AND (
                      EXISTS (
                        SELECT 1
                        FROM workspaces
                        WHERE workspaces.id = channels_6.workspace_id
                          AND workspaces.is_public = true
                      )
                    )
                    OR channels_6.visibility = $9::visibility
                    AND channels_6.workspace_id = $3::INTEGER
                  )
              )
            )
        ) AS "messagesAggregate"
      FROM users AS users_1
      WHERE (
        EXISTS (
          SELECT 1
          FROM workspaces AS workspaces_1
          WHERE workspaces_1.id = users_1.workspace_id
            AND (workspaces_1.is_public OR workspaces_1.id = $3::INTEGER)
        )
      )
        AND users_1.id = $10::INTEGER
    ) AS row$
  )
) AS json_object_1
