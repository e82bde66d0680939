SELECT coalesce(json_agg(row$), '[]') AS json_list_1
FROM (
  SELECT users_1.handle AS handle,
    (
      SELECT json_build_object(
        'nodes', coalesce(
          json_agg(
            json_build_object(
              'emoji', anon_1.emoji,
              'message', (
                SELECT row_to_json(row$) AS row_to_json_1
                FROM (
                  SELECT messages_1.id AS id,
                    (
                      SELECT row_to_json(row$) AS row_to_json_2
                      FROM (
                        SELECT channels_1.name AS name,
                          (
                            SELECT json_build_object(
                              'edges', coalesce(
                                json_agg(
                                  json_build_object(
                                    'cursor', translate(
                                      encode(
                                        convert_to(
                                          '["' || 'bc4e1eb3' || '"' || ',' || coalesce(
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
                                        SELECT row_to_json(row$) AS row_to_json_3
                                        FROM (
                                          SELECT messages_2.id AS id,
                                            (
                                              SELECT json_build_object(
                                                'nodes', coalesce(
                                                  json_agg(json_build_object('id', anon_3.id)), '[]'
                                                ),
                                                'totalCount', (
                                                  SELECT count(*) AS count_1
                                                  FROM messages AS messages_3
                                                  WHERE messages_2.id = messages_3.thread_id
                                                    AND NOT (
                                                      NOT (
                                                        EXISTS (
                                                          SELECT 1
                                                          FROM channels AS channels_2
                                                          WHERE channels_2.id = messages_3.channel_id
                                                            AND NOT (
                                                              NOT (
                                                                EXISTS (
                                                                  SELECT 1
                                                                  FROM memberships AS memberships_1
                                                                  JOIN users AS users_2 ON users_2.id = memberships_1.user_id
                                                                  WHERE channels_2.id = memberships_1.channel_id
                                                                    AND (
                                                                      (
                                                                        users_2.handle != $1::VARCHAR
                                                                        OR users_2.handle != $2::VARCHAR
                                                                      )
                                                                      AND users_2.handle != $3::VARCHAR
                                                                    ) IS NOT true
                                                                )
                                                              )
                                                            )
                                                        )
                                                      )
                                                    )
                                                )
                                              ) AS json_object_3
                                              FROM (
                                                SELECT messages_4.id AS id,
                                                  messages_5.id AS sort$0,
                                                  messages_4.id AS sort$1
                                                FROM messages AS messages_4
                                                LEFT OUTER JOIN messages AS messages_6 ON messages_6.id = messages_4.thread_id
                                                LEFT OUTER JOIN messages AS messages_5 ON messages_5.id = messages_6.thread_id
                                                WHERE messages_2.id = messages_4.thread_id
                                                  AND NOT (
                                                    NOT (
                                                      EXISTS (
                                                        SELECT 1
                                                        FROM channels AS channels_3
                                                        WHERE channels_3.id = messages_4.channel_id
                                                          AND NOT (
                                                            NOT (
                                                              EXISTS (
                                                                SELECT 1
                                                                FROM memberships AS memberships_2
                                                                JOIN users AS users_3 ON users_3.id = memberships_2.user_id
                                                                WHERE channels_3.id = memberships_2.channel_id
                                                                  AND (
                                                                    (
                                                                      users_3.handle != $1::VARCHAR
                                                                      OR users_3.handle != $2::VARCHAR
                                                                    )
                                                                    AND users_3.handle != $3::VARCHAR
                                                                  ) IS NOT true
                                                              )
                                                            )
                                                          )
                                                      )
                                                    )
                                                  )
                                                ORDER BY sort$0 ASC,
                                                  sort$1 ASC
                                                LIMIT 2
                                              ) AS anon_3
                                            ) AS "repliesConnection"
                                          FROM messages AS messages_2
                                          WHERE messages_2.id = anon_2.last_read_id
                                        ) AS row$
                                      )
                                    )
                                  )
                                ),
                                '[]'
                              ),
                              'totalCount', (
                                SELECT count(*) AS count_2
                                FROM memberships AS memberships_3
                                WHERE channels_1.id = memberships_3.channel_id
                                  AND (
                                    EXISTS (
                                      SELECT 1
                                      FROM messages AS messages_7
                                      WHERE messages_7.id = memberships_3.last_read_id
                                        AND NOT (
                                          NOT (
                                            EXISTS (
                                              SELECT 1
                                              FROM reactions AS reactions_1
                                              WHERE messages_7.id = reactions_1.message_id
                                                AND NOT (
                                                  EXISTS (
                                                    SELECT 1
                                                    FROM users AS users_4
                                                    WHERE users_4.id = reactions_1.user_id
                                                      AND (
                                                        EXISTS (
                                                          SELECT 1
                                                          FROM workspaces AS workspaces_1
                                                          WHERE workspaces_1.id = users_4.workspace_id
                                                            AND workspaces_1.slug != $4::VARCHAR
                                                        )
                                                      )
                                                  )
                                                )
                                            )
                                          )
                                        )
                                    )
                                  )
                                  AND memberships_3.user_id > $5::INTEGER
                              )
                            ) AS json_object_2
                            FROM (
                              SELECT anon_4.channel_id AS channel_id,
                                anon_4.last_read_id AS last_read_id,
                                anon_4.role AS role,
                                anon_4.user_id AS user_id,
                                anon_4.sort$0 AS sort$0,
                                anon_4.sort$1 AS sort$1,
                                anon_4.sort$2 AS sort$2,
                                row_number() OVER (
                                  ORDER BY anon_4.sort$0 DESC,
                                  anon_4.sort$1 DESC,
                                  anon_4.sort$2 DESC
                                ) AS place$,
                                count(*) OVER () AS found$
                              FROM (
                                SELECT memberships_4.channel_id AS channel_id,
                                  memberships_4.last_read_id AS last_read_id,
                                  memberships_4.role AS role,
                                  memberships_4.user_id AS user_id,
                                  workspaces_2.slug AS sort$0,
                                  memberships_4.channel_id AS sort$1,
                                  memberships_4.user_id AS sort$2
                                FROM memberships AS memberships_4
                                LEFT OUTER JOIN users AS users_5 ON users_5.id = memberships_4.user_id
                                LEFT OUTER JOIN workspaces AS workspaces_2 ON workspaces_2.id = users_5.workspace_id
                                WHERE channels_1.id = memberships_4.channel_id
                                  AND (
                                    EXISTS (
                                      SELECT 1
                                      FROM messages AS messages_8
                                      WHERE messages_8.id = memberships_4.last_read_id
                                        AND NOT (
                                          NOT (
                                            EXISTS (
                                              SELECT 1
                                              FROM reactions AS reactions_2
                                              WHERE messages_8.id = reactions_2.message_id
                                                AND NOT (
                                                  EXISTS (
                                                    SELECT 1
                                                    FROM users AS users_6
                                                    WHERE users_6.id = reactions_2.user_id
                                                      AND (
                                                        EXISTS (
                                                          SELECT 1
                                                          FROM workspaces AS workspaces_3
                                                          WHERE workspaces_3.id = users_6.workspace_id
                                                            AND workspaces_3.slug != $4::VARCHAR
                                                        )
                                                      )
                                                  )
                                                )
                                            )
                                          )
                                        )
                                    )
                                  )
                                  AND memberships_4.user_id > $5::INTEGER
                                ORDER BY (workspaces_2.slug) DESC,
                                  sort$1 DESC,
                                  sort$2 DESC
                                LIMIT 1
                              ) AS anon_4
                              ORDER BY place$ DESC
                            ) AS anon_2
                          ) AS "membershipsConnection"
                        FROM channels AS channels_1
                        WHERE channels_1.id = messages_1.channel_id
                      ) AS row$
                    ) AS channel
                  FROM messages AS messages_1
                  WHERE messages_1.id = anon_1.message_id
                ) AS row$
              )
            )
          ) FILTER (WHERE anon_1.place$ <= 1),
          '[]'
        ),
        'pageInfo', json_build_object(
          'hasNextPage', false,
          'endCursor', max(
            translate(
              encode(
                convert_to(
                  '["' || '7f0114ff' || '"' || ',' || coalesce(
                    to_json(anon_1.sort$0)::text, 'null'
                  ) || ',' || coalesce(to_json(anon_1.sort$1)::text, 'null') || ',' || coalesce(to_json(anon_1.sort$2)::text, 'null') || ']', 'UTF8'
                ),
                'base64'
              ),
              E '\n', ''
            )
          ) FILTER (WHERE anon_1.place$ = 1 AND anon_1.place$ <= 1)
        )
      ) AS json_object_1
      FROM (
        SELECT anon_5.emoji AS emoji,
          anon_5.message_id AS message_id,
          anon_5.user_id AS user_id,
          anon_5.sort$0 AS sort$0,
          anon_5.sort$1 AS sort$1,
          anon_5.sort$2 AS sort$2,
          row_number() OVER (
            ORDER BY anon_5.sort$0 DESC, anon_5.sort$1 DESC, anon_5.sort$2 DESC
          ) AS place$,
          count(*) OVER () AS found$
        FROM (
          SELECT reactions_3.emoji AS emoji,
            reactions_3.message_id AS message_id,
            reactions_3.user_id AS user_id,
            reactions_3.emoji AS sort$0,
            reactions_3.message_id AS sort$1,
            reactions_3.user_id AS sort$2
          FROM reactions AS reactions_3
          WHERE users_1.id = reactions_3.user_id
            AND NOT (
              (
                EXISTS (
                  SELECT 1
                  FROM users AS users_7
                  WHERE users_7.id = reactions_3.user_id
                    AND NOT (
                      EXISTS (
                        SELECT 1
                        FROM messages AS messages_9
                        WHERE users_7.id = messages_9.author_id
                          AND (
                            EXISTS (
                              SELECT 1
                              FROM messages AS messages_10
                              WHERE messages_10.id = messages_9.thread_id
                                AND NOT (
                                  NOT (
                                    EXISTS (
                                      SELECT 1
                                      FROM attachments AS attachments_1
                                      LEFT OUTER JOIN image_attachments AS image_attachments_1 ON attachments_1.id = image_attachments_1.id
                                      LEFT OUTER JOIN file_attachments AS file_attachments_1 ON attachments_1.id = file_attachments_1.id
                                      LEFT OUTER JOIN link_attachments AS link_attachments_1 ON attachments_1.id = link_attachments_1.id
                                      WHERE messages_10.id = attachments_1.message_id
                                        AND (attachments_1.id > $6::INTEGER) IS NOT true
                                    )
                                  )
                                )
                            )
                          ) IS NOT true
                      )
                    )
                )
              )
              OR reactions_3.emoji != $7::VARCHAR
            )
          ORDER BY (reactions_3.emoji) DESC,
            sort$1 DESC,
            sort$2 DESC
          LIMIT 1 + 1
        ) AS anon_5
        ORDER BY place$ DESC
      ) AS anon_1
    ) AS "reactionsConnection"
  FROM users AS users_1
  LEFT OUTER JOIN workspaces AS workspaces_4 ON workspaces_4.id = users_1.workspace_id
  WHERE NOT (
    EXISTS (
      SELECT 1
      FROM memberships AS memberships_5
      JOIN channels AS channels_4 ON channels_4.id = memberships_5.channel_id
      WHERE users_1.id = memberships_5.user_id
        AND (
          NOT (
            EXISTS (
              SELECT 1
              FROM memberships AS memberships_6
              JOIN users AS users_8 ON users_8.id = memberships_6.user_id
              WHERE channels_4.id = memberships_6.channel_id
                AND (
                  EXISTS (
                    SELECT 1
                    FROM workspaces AS workspaces_5
                    WHERE workspaces_5.id = users_8.workspace_id
                      AND NOT (
                        EXISTS (
                          SELECT 1
                          FROM users AS users_9
                          WHERE workspaces_5.id = users_9.workspace_id
                            AND (
                              users_9.handle = $8::VARCHAR OR users_9.handle != $9::VARCHAR
                            ) IS NOT true
                        )
                      )
                  )
                )
            )
          )
          OR channels_4.name LIKE $10::VARCHAR
        ) IS NOT true
    )
  )
  ORDER BY workspaces_4.slug DESC,
    users_1.id DESC
  LIMIT 1
) AS row$
