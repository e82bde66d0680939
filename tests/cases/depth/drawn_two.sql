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
                    'handle', anon_1.handle,
                    'messages', (
                      SELECT coalesce(json_agg(row$), '[]') AS json_list_3
                      FROM (
                        SELECT messages_1.id AS id,
                          (
                            SELECT json_build_object(
                              'edges', coalesce(
                                json_agg(
                                  json_build_object(
                                    'cursor', translate(
                                      encode(
                                        convert_to(
                                          '["' || 'f5edf75c' || '"' || ',' || coalesce(
                                            to_json(anon_2.sort$0)::text, 'null'
                                          ) || ',' || coalesce(to_json(anon_2.sort$1)::text, 'null') || ',' || coalesce(to_json(anon_2.sort$2)::text, 'null') || ',' || coalesce(to_json(anon_2.sort$3)::text, 'null') || ']', 'UTF8'
                                        ),
                                        'base64'
                                      ),
                                      E '\n', ''
                                    ),
                                    'node', json_build_object(
                                      'emoji', anon_2.emoji,
                                      'message', (
                                        SELECT row_to_json(row$) AS row_to_json_1
                                        FROM (
                                          SELECT messages_2.id AS id,
                                            (
                                              SELECT coalesce(json_agg(row$), '[]') AS json_list_4
                                              FROM (
                                                SELECT reactions_1.emoji AS emoji,
                                                  (
                                                    SELECT row_to_json(row$) AS row_to_json_2
                                                    FROM (
                                                      SELECT users_1.handle AS handle
                                                      FROM users AS users_1
                                                      WHERE users_1.id = reactions_1.user_id
                                                    ) AS row$
                                                  ) AS "user"
                                                FROM reactions AS reactions_1
                                                JOIN messages AS messages_3 ON messages_3.id = reactions_1.message_id
                                                LEFT OUTER JOIN users AS users_2 ON users_2.id = messages_3.author_id
                                                LEFT OUTER JOIN workspaces AS workspaces_2 ON workspaces_2.id = users_2.workspace_id
                                                WHERE messages_2.id = reactions_1.message_id
                                                  AND (
                                                    EXISTS (
                                                      SELECT 1
                                                      FROM messages AS messages_4
                                                      WHERE messages_4.id = messages_3.thread_id
                                                        AND (
                                                          (
                                                            EXISTS (
                                                              SELECT 1
                                                              FROM channels AS channels_2
                                                              WHERE channels_2.id = messages_4.channel_id
                                                                AND channels_2.name LIKE $1::VARCHAR
                                                                AND channels_2.name LIKE $2::VARCHAR
                                                            )
                                                          )
                                                          AND messages_4.id > $3::INTEGER
                                                          OR messages_4.id > $4::INTEGER
                                                          OR messages_4.id > $5::INTEGER
                                                        )
                                                    )
                                                  )
                                                ORDER BY workspaces_2.slug DESC,
                                                  reactions_1.message_id DESC,
                                                  reactions_1.user_id DESC,
                                                  reactions_1.emoji DESC
                                                LIMIT 2
                                              ) AS row$
                                            ) AS reactions
                                          FROM messages AS messages_2
                                          WHERE messages_2.id = anon_2.message_id
                                        ) AS row$
                                      )
                                    )
                                  )
                                ) FILTER (WHERE anon_2.place$ <= 1),
                                '[]'
                              ),
                              'pageInfo', json_build_object(
                                'hasNextPage', false,
                                'endCursor', max(
                                  translate(
                                    encode(
                                      convert_to(
                                        '["' || 'f5edf75c' || '"' || ',' || coalesce(
                                          to_json(anon_2.sort$0)::text, 'null'
                                        ) || ',' || coalesce(to_json(anon_2.sort$1)::text, 'null') || ',' || coalesce(to_json(anon_2.sort$2)::text, 'null') || ',' || coalesce(to_json(anon_2.sort$3)::text, 'null') || ']', 'UTF8'
                                      ),
                                      'base64'
                                    ),
                                    E '\n', ''
                                  )
                                ) FILTER (WHERE anon_2.place$ = 1 AND anon_2.place$ <= 1)
                              )
                            ) AS json_object_2
                            FROM (
                              SELECT anon_3.emoji AS emoji,
                                anon_3.message_id AS message_id,
                                anon_3.user_id AS user_id,
                                anon_3.sort$0 AS sort$0,
                                anon_3.sort$1 AS sort$1,
                                anon_3.sort$2 AS sort$2,
                                anon_3.sort$3 AS sort$3,
                                row_number() OVER (
                                  ORDER BY anon_3.sort$0 DESC,
                                  anon_3.sort$1 DESC,
                                  anon_3.sort$2 DESC,
                                  anon_3.sort$3 DESC
                                ) AS place$,
                                count(*) OVER () AS found$
                              FROM (
                                SELECT reactions_2.emoji AS emoji,
                                  reactions_2.message_id AS message_id,
                                  reactions_2.user_id AS user_id,
                                  messages_5.id AS sort$0,
                                  reactions_2.message_id AS sort$1,
                                  reactions_2.user_id AS sort$2,
                                  reactions_2.emoji AS sort$3
                                FROM reactions AS reactions_2
                                LEFT OUTER JOIN messages AS messages_6 ON messages_6.id = reactions_2.message_id
                                LEFT OUTER JOIN messages AS messages_5 ON messages_5.id = messages_6.thread_id
                                WHERE messages_1.id = reactions_2.message_id
                                  AND (
                                    EXISTS (
                                      SELECT 1
                                      FROM users AS users_3
                                      WHERE users_3.id = reactions_2.user_id
                                        AND NOT (
                                          EXISTS (
                                            SELECT 1
                                            FROM reactions AS reactions_3
                                            WHERE users_3.id = reactions_3.user_id
                                              AND (
                                                EXISTS (
                                                  SELECT 1
                                                  FROM users AS users_4
                                                  WHERE users_4.id = reactions_3.user_id
                                                    AND (
                                                      EXISTS (
                                                        SELECT 1
                                                        FROM workspaces AS workspaces_3
                                                        WHERE workspaces_3.id = users_4.workspace_id
                                                          AND (
                                                            NOT (
                                                              EXISTS (
                                                                SELECT 1
                                                                FROM tags AS tags_1
                                                                WHERE workspaces_3.id = tags_1.workspace_id
                                                                  AND (
                                                                    EXISTS (
                                                                      SELECT 1
                                                                      FROM messages AS messages_7,
                                                                        message_tags AS message_tags_1
                                                                      WHERE tags_1.id = message_tags_1.tag_id
                                                                        AND messages_7.id = message_tags_1.message_id
                                                                        AND messages_7.id > $6::INTEGER
                                                                    )
                                                                  )
                                                              )
                                                            )
                                                            OR workspaces_3.slug != $7::VARCHAR
                                                          )
                                                      )
                                                    )
                                                )
                                              ) IS NOT true
                                          )
                                        )
                                    )
                                  )
                                ORDER BY sort$0 DESC,
                                  sort$1 DESC,
                                  sort$2 DESC,
                                  (reactions_2.emoji) DESC
                                LIMIT 1 + 1
                              ) AS anon_3
                              ORDER BY place$ DESC
                            ) AS anon_2
                          ) AS "reactionsConnection"
                        FROM messages AS messages_1
                        LEFT OUTER JOIN channels AS channels_3 ON channels_3.id = messages_1.channel_id
                        LEFT OUTER JOIN workspaces AS workspaces_4 ON workspaces_4.id = channels_3.workspace_id
                        WHERE anon_1.id = messages_1.author_id
                          AND NOT (
                            NOT (
                              NOT (
                                NOT (
                                  EXISTS (
                                    SELECT 1
                                    FROM attachments AS attachments_1
                                    LEFT OUTER JOIN image_attachments AS image_attachments_1 ON attachments_1.id = image_attachments_1.id
                                    LEFT OUTER JOIN file_attachments AS file_attachments_1 ON attachments_1.id = file_attachments_1.id
                                    LEFT OUTER JOIN link_attachments AS link_attachments_1 ON attachments_1.id = link_attachments_1.id
                                    WHERE messages_1.id = attachments_1.message_id
                                      AND (
                                        attachments_1.id > $8::INTEGER
                                        OR attachments_1.id > $9::INTEGER
                                      ) IS NOT true
                                  )
                                )
                                AND messages_1.id > $10::INTEGER
                              )
                            )
                            AND messages_1.id > $11::INTEGER
                          )
                        ORDER BY workspaces_4.slug ASC,
                          messages_1.id ASC
                        LIMIT 1
                      ) AS row$
                    )
                  )
                ),
                '[]'
              )
            ) AS json_object_1
            FROM (
              SELECT users_5.handle AS handle,
                users_5.id AS id,
                users_5.handle AS sort$0,
                users_5.id AS sort$1
              FROM memberships AS memberships_1
              JOIN users AS users_5 ON users_5.id = memberships_1.user_id
              WHERE channels_1.id = memberships_1.channel_id
                AND NOT (
                  NOT (
                    NOT (
                      EXISTS (
                        SELECT 1
                        FROM reactions AS reactions_4
                        WHERE users_5.id = reactions_4.user_id
                          AND (
                            EXISTS (
                              SELECT 1
                              FROM users AS users_6
                              WHERE users_6.id = reactions_4.user_id
                                AND (
                                  EXISTS (
                                    SELECT 1
                                    FROM workspaces AS workspaces_5
                                    WHERE workspaces_5.id = users_6.workspace_id
                                      AND (
                                        EXISTS (
                                          SELECT 1
                                          FROM users AS users_7
                                          WHERE workspaces_5.id = users_7.workspace_id
                                            AND users_7.handle != $12::VARCHAR
                                        )
                                      )
                                  )
                                )
                            )
                          ) IS NOT true
                      )
                    )
                    OR users_5.handle != $13::VARCHAR
                  )
                )
              ORDER BY (users_5.handle) DESC,
                sort$1 DESC
              LIMIT 1
            ) AS anon_1
          ) AS "membersConnection"
        FROM channels AS channels_1
        LEFT OUTER JOIN workspaces AS workspaces_6 ON workspaces_6.id = channels_1.workspace_id
        WHERE workspaces_1.id = channels_1.workspace_id
          AND NOT (
            EXISTS (
              SELECT 1
              FROM memberships AS memberships_2
              JOIN users AS users_8 ON users_8.id = memberships_2.user_id
              WHERE channels_1.id = memberships_2.channel_id
                AND (
                  NOT (
                    EXISTS (
                      SELECT 1
                      FROM reactions AS reactions_5
                      WHERE users_8.id = reactions_5.user_id
                        AND NOT (
                          EXISTS (
                            SELECT 1
                            FROM messages AS messages_8
                            WHERE messages_8.id = reactions_5.message_id
                              AND (
                                messages_8.id > $14::INTEGER
                                OR messages_8.id > $15::INTEGER
                                OR messages_8.id > $16::INTEGER
                              )
                          )
                        )
                    )
                  )
                ) IS NOT true
            )
          )
          AND channels_1.name LIKE $17::VARCHAR
        ORDER BY workspaces_6.slug DESC,
          channels_1.id DESC
        LIMIT 2
      ) AS row$
    ) AS channels
  FROM workspaces AS workspaces_1
  WHERE NOT (
    EXISTS (
      SELECT 1
      FROM tags AS tags_2
      WHERE workspaces_1.id = tags_2.workspace_id
        AND NOT (
          (
            EXISTS (
              SELECT 1
              FROM messages AS messages_9,
                message_tags AS message_tags_2
              WHERE tags_2.id = message_tags_2.tag_id
                AND messages_9.id = message_tags_2.message_id
                AND (
                  (
                    EXISTS (
                      SELECT 1
                      FROM attachments AS attachments_2
                      LEFT OUTER JOIN image_attachments AS image_attachments_2 ON attachments_2.id = image_attachments_2.id
                      LEFT OUTER JOIN file_attachments AS file_attachments_2 ON attachments_2.id = file_attachments_2.id
                      LEFT OUTER JOIN link_attachments AS link_attachments_2 ON attachments_2.id = link_attachments_2.id
                      WHERE messages_9.id = attachments_2.message_id
                        AND attachments_2.id > $18::INTEGER
                    )
                  )
                  OR messages_9.id > $19::INTEGER
                )
            )
          )
          OR tags_2.name != $20::VARCHAR
          OR tags_2.name != $21::VARCHAR
        )
    )
  )
  ORDER BY workspaces_1.slug DESC,
    workspaces_1.id DESC
  LIMIT 1
) AS row$
