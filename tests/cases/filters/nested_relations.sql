SELECT json_build_object(
  'deep', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT workspaces_1.slug AS slug
      FROM workspaces AS workspaces_1
      WHERE EXISTS (
        SELECT 1
        FROM channels AS channels_1
        WHERE workspaces_1.id = channels_1.workspace_id
          AND (
            EXISTS (
              SELECT 1
              FROM messages AS messages_1
              WHERE channels_1.id = messages_1.channel_id
                AND (
                  EXISTS (
                    SELECT 1
                    FROM reactions AS reactions_1
                    WHERE messages_1.id = reactions_1.message_id
                      AND (
                        EXISTS (
                          SELECT 1
                          FROM users AS users_1
                          WHERE users_1.id = reactions_1.user_id
                            AND users_1.handle = $1::VARCHAR
                        )
                      )
                  )
                )
            )
          )
      )
      ORDER BY workspaces_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'self', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT messages_2.id AS id
      FROM messages AS messages_2
      WHERE EXISTS (
        SELECT 1
        FROM messages AS messages_3
        WHERE messages_2.id = messages_3.thread_id
          AND (
            EXISTS (
              SELECT 1
              FROM users AS users_2
              WHERE users_2.id = messages_3.author_id
                AND users_2.handle = $2::VARCHAR
            )
          )
          AND NOT (
            EXISTS (SELECT 1 FROM messages AS messages_4 WHERE messages_3.id = messages_4.thread_id)
          )
      )
      ORDER BY messages_2.id ASC
      LIMIT 4
    ) AS row$
  ),
  'mixed', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT users_3.handle AS handle
      FROM users AS users_3
      WHERE EXISTS (
        SELECT 1
        FROM messages AS messages_5
        WHERE users_3.id = messages_5.author_id
          AND (
            EXISTS (
              SELECT 1
              FROM messages AS messages_6
              WHERE messages_6.id = messages_5.thread_id
                AND (
                  EXISTS (
                    SELECT 1
                    FROM users AS users_4
                    WHERE users_4.id = messages_6.author_id
                      AND users_4.handle = $3::VARCHAR
                  )
                )
            )
          )
      )
      ORDER BY users_3.id ASC
      LIMIT 50
    ) AS row$
  ),
  'noneOfSome', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_4
    FROM (
      SELECT channels_2.name AS name
      FROM channels AS channels_2
      WHERE NOT (
        EXISTS (
          SELECT 1
          FROM messages AS messages_7
          WHERE channels_2.id = messages_7.channel_id
            AND (
              EXISTS (
                SELECT 1
                FROM reactions AS reactions_2
                WHERE messages_7.id = reactions_2.message_id
                  AND reactions_2.emoji = $4::VARCHAR
              )
            )
        )
      )
      ORDER BY channels_2.id ASC
      LIMIT 50
    ) AS row$
  ),
  'everyOfCount', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_5
    FROM (
      SELECT channels_3.name AS name
      FROM channels AS channels_3
      WHERE NOT (
        EXISTS (
          SELECT 1
          FROM messages AS messages_8
          WHERE channels_3.id = messages_8.channel_id
            AND (
              (
                SELECT count(*) AS count_1
                FROM reactions AS reactions_3
                WHERE messages_8.id = reactions_3.message_id
              ) < $5::INTEGER
            ) IS NOT true
        )
      )
      ORDER BY channels_3.id ASC
      LIMIT 50
    ) AS row$
  ),
  'backAndForth', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_6
    FROM (
      SELECT users_5.handle AS handle
      FROM users AS users_5
      WHERE NOT (
        EXISTS (
          SELECT 1
          FROM memberships AS memberships_1
          JOIN channels AS channels_4 ON channels_4.id = memberships_1.channel_id
          WHERE users_5.id = memberships_1.user_id
            AND (
              EXISTS (
                SELECT 1
                FROM memberships AS memberships_2
                JOIN users AS users_6 ON users_6.id = memberships_2.user_id
                WHERE channels_4.id = memberships_2.channel_id
                  AND users_6.role = $6::user_role
              )
            ) IS NOT true
        )
      )
      ORDER BY users_5.id ASC
      LIMIT 50
    ) AS row$
  )
) AS json_object_1
