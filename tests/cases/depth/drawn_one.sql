SELECT coalesce(json_agg(row$), '[]') AS json_list_1
FROM (
  SELECT workspaces_1.slug AS slug,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_2
      FROM (
        SELECT channels_1.name AS name,
          (
            SELECT json_build_object(
              'nodes', coalesce(
                json_agg(
                  json_build_object(
                    'role', anon_1.role,
                    'channel', (
                      SELECT row_to_json(row$) AS row_to_json_1
                      FROM (
                        SELECT channels_2.name AS name,
                          (
                            SELECT json_build_object(
                              'edges', coalesce(
                                json_agg(
                                  json_build_object(
                                    'cursor', translate(
                                      encode(
                                        convert_to(
                                          '["' || 'b61cb8d3' || '"' || ',' || coalesce(
                                            to_json(anon_2.sort$0)::text, 'null'
                                          ) || ',' || coalesce(to_json(anon_2.sort$1)::text, 'null') || ',' || coalesce(to_json(anon_2.sort$2)::text, 'null') || ']', 'UTF8'
                                        ),
                                        'base64'
                                      ),
                                      E '\n', ''
                                    ),
                                    'node', json_build_object(
                                      'role', anon_2.role,
                                      'lastRead', (
                                        SELECT row_to_json(row$) AS row_to_json_2
                                        FROM (
                                          SELECT messages_1.id AS id,
                                            (
                                              SELECT coalesce(json_agg(row$), '[]') AS json_list_3
                                              FROM (
                                                SELECT messages_2.id AS id,
                                                  (
                                                    SELECT coalesce(
                                                      json_agg(row$), '[]'
                                                    ) AS json_list_4
                                                    FROM (
                                                      SELECT messages_3.id AS id
                                                      FROM messages AS messages_3
                                                      LEFT OUTER JOIN users AS users_1 ON users_1.id = messages_3.author_id
                                                      WHERE messages_2.id = messages_3.thread_id
                                                        AND (
                                                          (
                                                            EXISTS (
                                                              SELECT 1
                                                              FROM channels AS channels_3
                                                              WHERE channels_3.id = messages_3.channel_id
                                                                AND (
                                                                  EXISTS (
                                                                    SELECT 1
                                                                    FROM workspaces AS workspaces_2
                                                                    WHERE workspaces_2.id = channels_3.workspace_id
                                                                      AND (
                                                                        EXISTS (
                                                                          SELECT 1
                                                                          FROM users AS users_2
                                                                          WHERE workspaces_2.id = users_2.workspace_id
                                                                            AND NOT (
                                                                              EXISTS (
                                                                                SELECT 1
                                                                                FROM memberships AS memberships_1
                                                                                WHERE users_2.id = memberships_1.user_id
                                                                                  AND NOT (
                                                                                    memberships_1.user_id > $1::INTEGER
                                                                                    AND memberships_1.user_id > $2::INTEGER
                                                                                  )
                                                                              )
                                                                            )
                                                                        )
                                                                      )
                                                                  )
                                                                )
                                                            )
                                                          )
                                                          OR messages_3.id > $3::INTEGER
                                                        )
                                                      ORDER BY users_1.handle ASC,
                                                        messages_3.id ASC
                                                      LIMIT 2
                                                    ) AS row$
                                                  ) AS replies
                                                FROM messages AS messages_2
                                                WHERE messages_1.id = messages_2.thread_id
                                                  AND (
                                                    EXISTS (
                                                      SELECT 1
                                                      FROM messages AS messages_4
                                                      WHERE messages_2.id = messages_4.thread_id
                                                        AND (
                                                          EXISTS (
                                                            SELECT 1
                                                            FROM reactions AS reactions_1
                                                            WHERE messages_4.id = reactions_1.message_id
                                                              AND (
                                                                EXISTS (
                                                                  SELECT 1
                                                                  FROM users AS users_3
                                                                  WHERE users_3.id = reactions_1.user_id
                                                                    AND NOT (
                                                                      EXISTS (
                                                                        SELECT 1
                                                                        FROM memberships AS memberships_2
                                                                        WHERE users_3.id = memberships_2.user_id
                                                                          AND (
                                                                            NOT (
                                                                              EXISTS (
                                                                                SELECT 1
                                                                                FROM messages AS messages_5
                                                                                WHERE messages_5.id = memberships_2.last_read_id
                                                                                  AND (
                                                                                    messages_5.id > $4::INTEGER
                                                                                    OR messages_5.id > $5::INTEGER
                                                                                  )
                                                                              )
                                                                            )
                                                                          ) IS NOT true
                                                                      )
                                                                    )
                                                                )
                                                              )
                                                          )
                                                        )
                                                    )
                                                  )
                                                ORDER BY messages_2.id ASC
                                                LIMIT 2
                                              ) AS row$
                                            ) AS replies
                                          FROM messages AS messages_1
                                          WHERE messages_1.id = anon_2.last_read_id
                                        ) AS row$
                                      )
                                    )
                                  )
                                ),
                                '[]'
                              )
                            ) AS json_object_2
                            FROM (
                              SELECT anon_3.channel_id AS channel_id,
                                anon_3.last_read_id AS last_read_id,
                                anon_3.role AS role,
                                anon_3.user_id AS user_id,
                                anon_3.sort$0 AS sort$0,
                                anon_3.sort$1 AS sort$1,
                                anon_3.sort$2 AS sort$2,
                                row_number() OVER (
                                  ORDER BY anon_3.sort$0 DESC,
                                  anon_3.sort$1 DESC,
                                  anon_3.sort$2 DESC
                                ) AS place$,
                                count(*) OVER () AS found$
                              FROM (
                                SELECT memberships_3.channel_id AS channel_id,
                                  memberships_3.last_read_id AS last_read_id,
                                  memberships_3.role AS role,
                                  memberships_3.user_id AS user_id,
                                  users_4.handle AS sort$0,
                                  memberships_3.channel_id AS sort$1,
                                  memberships_3.user_id AS sort$2
                                FROM memberships AS memberships_3
                                LEFT OUTER JOIN users AS users_4 ON users_4.id = memberships_3.user_id
                                WHERE channels_2.id = memberships_3.channel_id
                                  AND (
                                    EXISTS (
                                      SELECT 1
                                      FROM messages AS messages_6
                                      WHERE messages_6.id = memberships_3.last_read_id
                                        AND (
                                          EXISTS (
                                            SELECT 1
                                            FROM users AS users_5
                                            WHERE users_5.id = messages_6.author_id
                                              AND (
                                                (
                                                  EXISTS (
                                                    SELECT 1
                                                    FROM workspaces AS workspaces_3
                                                    WHERE workspaces_3.id = users_5.workspace_id
                                                      AND NOT (
                                                        EXISTS (
                                                          SELECT 1
                                                          FROM tags AS tags_1
                                                          WHERE workspaces_3.id = tags_1.workspace_id
                                                            AND (
                                                              tags_1.name = $6::VARCHAR
                                                            ) IS NOT true
                                                        )
                                                      )
                                                  )
                                                )
                                                AND users_5.handle != $7::VARCHAR
                                                OR users_5.handle != $8::VARCHAR
                                              )
                                          )
                                        )
                                    )
                                  )
                                ORDER BY (users_4.handle) DESC,
                                  sort$1 DESC,
                                  sort$2 DESC
                                LIMIT 1
                              ) AS anon_3
                              ORDER BY place$ DESC
                            ) AS anon_2
                          ) AS "membershipsConnection"
                        FROM channels AS channels_2
                        WHERE channels_2.id = anon_1.channel_id
                      ) AS row$
                    )
                  )
                ),
                '[]'
              )
            ) AS json_object_1
            FROM (
              SELECT anon_4.channel_id AS channel_id,
                anon_4.role AS role,
                anon_4.user_id AS user_id,
                anon_4.sort$0 AS sort$0,
                anon_4.sort$1 AS sort$1,
                anon_4.sort$2 AS sort$2,
                row_number() OVER (
                  ORDER BY anon_4.sort$0 ASC, anon_4.sort$1 ASC, anon_4.sort$2 ASC
                ) AS place$,
                count(*) OVER () AS found$
              FROM (
                SELECT memberships_4.channel_id AS channel_id,
                  memberships_4.role AS role,
                  memberships_4.user_id AS user_id,
                  users_6.handle AS sort$0,
                  memberships_4.channel_id AS sort$1,
                  memberships_4.user_id AS sort$2
                FROM memberships AS memberships_4
                LEFT OUTER JOIN messages AS messages_7 ON messages_7.id = memberships_4.last_read_id
                LEFT OUTER JOIN users AS users_6 ON users_6.id = messages_7.author_id
                WHERE channels_1.id = memberships_4.channel_id
                  AND (
                    EXISTS (
                      SELECT 1
                      FROM users AS users_7
                      WHERE users_7.id = memberships_4.user_id
                        AND NOT (
                          EXISTS (
                            SELECT 1
                            FROM reactions AS reactions_2
                            WHERE users_7.id = reactions_2.user_id
                              AND (
                                (
                                  EXISTS (
                                    SELECT 1
                                    FROM messages AS messages_8
                                    WHERE messages_8.id = reactions_2.message_id
                                      AND NOT (
                                        EXISTS (
                                          SELECT 1
                                          FROM users AS users_8
                                          WHERE users_8.id = messages_8.author_id
                                            AND users_8.handle != $9::VARCHAR
                                            AND users_8.handle != $10::VARCHAR
                                        )
                                      )
                                  )
                                )
                                OR reactions_2.emoji != $11::VARCHAR
                              )
                          )
                        )
                    )
                  )
                ORDER BY (users_6.handle) ASC,
                  sort$1 ASC,
                  sort$2 ASC
                LIMIT 1
              ) AS anon_4
              ORDER BY place$ DESC
            ) AS anon_1
          ) AS "membershipsConnection"
        FROM channels AS channels_1
        JOIN workspaces AS workspaces_4 ON workspaces_4.id = channels_1.workspace_id
        WHERE workspaces_1.id = channels_1.workspace_id
          AND NOT (
            EXISTS (
              SELECT 1
              FROM channels AS channels_4
              WHERE workspaces_4.id = channels_4.workspace_id
                AND (
                  EXISTS (
                    SELECT 1
                    FROM workspaces AS workspaces_5
                    WHERE workspaces_5.id = channels_4.workspace_id
                      AND NOT (
                        EXISTS (
                          SELECT 1
                          FROM channels AS channels_5
                          WHERE workspaces_5.id = channels_5.workspace_id
                            AND (
                              EXISTS (
                                SELECT 1
                                FROM messages AS messages_9
                                WHERE channels_5.id = messages_9.channel_id
                                  AND (
                                    EXISTS (
                                      SELECT 1
                                      FROM users AS users_9
                                      WHERE users_9.id = messages_9.author_id
                                        AND users_9.handle != $12::VARCHAR
                                    )
                                  )
                              )
                            ) IS NOT true
                        )
                      )
                      AND workspaces_5.slug != $13::VARCHAR
                  )
                ) IS NOT true
            )
          )
        ORDER BY workspaces_4.slug ASC,
          channels_1.id ASC
        LIMIT 1
      ) AS row$
    ) AS channels
  FROM workspaces AS workspaces_1
  WHERE NOT (
    NOT (
      NOT (
        EXISTS (
          SELECT 1
          FROM tags AS tags_2
          WHERE workspaces_1.id = tags_2.workspace_id
            AND NOT (
              NOT (
                EXISTS (
                  SELECT 1
                  FROM messages AS messages_10,
                    message_tags AS message_tags_1
                  WHERE tags_2.id = message_tags_1.tag_id
                    AND messages_10.id = message_tags_1.message_id
                    AND NOT (messages_10.id > $14::INTEGER OR messages_10.id > $15::INTEGER)
                )
              )
            )
        )
      )
    )
  )
  ORDER BY workspaces_1.slug DESC,
    workspaces_1.id DESC
  LIMIT 1
) AS row$
