SELECT coalesce(json_agg(row$), '[]') AS json_list_1
FROM (
  SELECT workspaces_1.slug AS slug,
    (
      SELECT json_build_object(
        'nodes', coalesce(
          json_agg(
            json_build_object(
              'handle', anon_1.handle,
              'memberships', (
                SELECT coalesce(json_agg(row$), '[]') AS json_list_2
                FROM (
                  SELECT memberships_1.role AS role,
                    (
                      SELECT row_to_json(row$) AS row_to_json_1
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
                                          '["' || '8e672cea' || '"' || ',' || coalesce(
                                            to_json(anon_2.sort$0)::text, 'null'
                                          ) || ',' || coalesce(to_json(anon_2.sort$1)::text, 'null') || ']', 'UTF8'
                                        ),
                                        'base64'
                                      ),
                                      E '\n', ''
                                    ),
                                    'node', json_build_object(
                                      'handle', anon_2.handle,
                                      'workspace', (
                                        SELECT row_to_json(row$) AS row_to_json_2
                                        FROM (
                                          SELECT workspaces_2.slug AS slug,
                                            (
                                              SELECT json_build_object(
                                                'nodes', coalesce(
                                                  json_agg(json_build_object('name', anon_3.name)),
                                                  '[]'
                                                )
                                              ) AS json_object_3
                                              FROM (
                                                SELECT anon_4.id AS id,
                                                  anon_4.name AS name,
                                                  anon_4.sort$0 AS sort$0,
                                                  anon_4.sort$1 AS sort$1,
                                                  row_number() OVER (
                                                    ORDER BY anon_4.sort$0 DESC, anon_4.sort$1 DESC
                                                  ) AS place$,
                                                  count(*) OVER () AS found$
                                                FROM (
                                                  SELECT tags_1.id AS id,
                                                    tags_1.name AS name,
                                                    workspaces_3.slug AS sort$0,
                                                    tags_1.id AS sort$1
                                                  FROM tags AS tags_1
                                                  LEFT OUTER JOIN workspaces AS workspaces_3 ON workspaces_3.id = tags_1.workspace_id
                                                  WHERE workspaces_2.id = tags_1.workspace_id
                                                    AND NOT (
                                                      (
                                                        EXISTS (
                                                          SELECT 1
                                                          FROM workspaces AS workspaces_4
                                                          WHERE workspaces_4.id = tags_1.workspace_id
                                                            AND (
                                                              EXISTS (
                                                                SELECT 1
                                                                FROM users AS users_1
                                                                WHERE workspaces_4.id = users_1.workspace_id
                                                                  AND (
                                                                    EXISTS (
                                                                      SELECT 1
                                                                      FROM workspaces AS workspaces_5
                                                                      WHERE workspaces_5.id = users_1.workspace_id
                                                                        AND (
                                                                          EXISTS (
                                                                            SELECT 1
                                                                            FROM channels AS channels_2
                                                                            WHERE workspaces_5.id = channels_2.workspace_id
                                                                              AND NOT channels_2.name LIKE $1::VARCHAR
                                                                          )
                                                                        )
                                                                    )
                                                                  )
                                                              )
                                                            )
                                                        )
                                                      )
                                                      AND tags_1.name != $2::VARCHAR
                                                    )
                                                  ORDER BY (workspaces_3.slug) DESC,
                                                    sort$1 DESC
                                                  LIMIT 1
                                                ) AS anon_4
                                                ORDER BY place$ DESC
                                              ) AS anon_3
                                            ) AS "tagsConnection"
                                          FROM workspaces AS workspaces_2
                                          WHERE workspaces_2.id = anon_2.workspace_id
                                        ) AS row$
                                      )
                                    )
                                  )
                                ),
                                '[]'
                              ),
                              'totalCount', (
                                SELECT count(*) AS count_1
                                FROM memberships AS memberships_2
                                JOIN users AS users_2 ON users_2.id = memberships_2.user_id
                                WHERE channels_1.id = memberships_2.channel_id
                                  AND (
                                    EXISTS (
                                      SELECT 1
                                      FROM workspaces AS workspaces_6
                                      WHERE workspaces_6.id = users_2.workspace_id
                                        AND NOT (
                                          EXISTS (
                                            SELECT 1
                                            FROM channels AS channels_3
                                            WHERE workspaces_6.id = channels_3.workspace_id
                                              AND NOT (
                                                EXISTS (
                                                  SELECT 1
                                                  FROM memberships AS memberships_3
                                                  JOIN users AS users_3 ON users_3.id = memberships_3.user_id
                                                  WHERE channels_3.id = memberships_3.channel_id
                                                    AND (
                                                      EXISTS (
                                                        SELECT 1
                                                        FROM workspaces AS workspaces_7
                                                        WHERE workspaces_7.id = users_3.workspace_id
                                                          AND NOT (
                                                            NOT (
                                                              EXISTS (
                                                                SELECT 1
                                                                FROM channels AS channels_4
                                                                WHERE workspaces_7.id = channels_4.workspace_id
                                                                  AND (
                                                                    NOT (
                                                                      EXISTS (
                                                                        SELECT 1
                                                                        FROM memberships AS memberships_4
                                                                        WHERE channels_4.id = memberships_4.channel_id
                                                                          AND memberships_4.user_id > $3::INTEGER
                                                                      )
                                                                    )
                                                                  ) IS NOT true
                                                              )
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
                            ) AS json_object_2
                            FROM (
                              SELECT anon_5.handle AS handle,
                                anon_5.id AS id,
                                anon_5.workspace_id AS workspace_id,
                                anon_5.sort$0 AS sort$0,
                                anon_5.sort$1 AS sort$1,
                                row_number() OVER (
                                  ORDER BY anon_5.sort$0 ASC, anon_5.sort$1 ASC
                                ) AS place$,
                                count(*) OVER () AS found$
                              FROM (
                                SELECT users_4.handle AS handle,
                                  users_4.id AS id,
                                  users_4.workspace_id AS workspace_id,
                                  workspaces_8.slug AS sort$0,
                                  users_4.id AS sort$1
                                FROM memberships AS memberships_5
                                JOIN users AS users_4 ON users_4.id = memberships_5.user_id
                                JOIN workspaces AS workspaces_8 ON workspaces_8.id = users_4.workspace_id
                                WHERE channels_1.id = memberships_5.channel_id
                                  AND NOT (
                                    EXISTS (
                                      SELECT 1
                                      FROM channels AS channels_5
                                      WHERE workspaces_8.id = channels_5.workspace_id
                                        AND NOT (
                                          EXISTS (
                                            SELECT 1
                                            FROM memberships AS memberships_6
                                            JOIN users AS users_5 ON users_5.id = memberships_6.user_id
                                            WHERE channels_5.id = memberships_6.channel_id
                                              AND (
                                                EXISTS (
                                                  SELECT 1
                                                  FROM workspaces AS workspaces_9
                                                  WHERE workspaces_9.id = users_5.workspace_id
                                                    AND NOT (
                                                      NOT (
                                                        EXISTS (
                                                          SELECT 1
                                                          FROM channels AS channels_6
                                                          WHERE workspaces_9.id = channels_6.workspace_id
                                                            AND (
                                                              NOT (
                                                                EXISTS (
                                                                  SELECT 1
                                                                  FROM memberships AS memberships_7
                                                                  WHERE channels_6.id = memberships_7.channel_id
                                                                    AND memberships_7.user_id > $3::INTEGER
                                                                )
                                                              )
                                                            ) IS NOT true
                                                        )
                                                      )
                                                    )
                                                )
                                              ) IS NOT true
                                          )
                                        )
                                    )
                                  )
                                ORDER BY (workspaces_8.slug) ASC,
                                  sort$1 ASC
                                LIMIT 1
                              ) AS anon_5
                              ORDER BY place$ DESC
                            ) AS anon_2
                          ) AS "membersConnection"
                        FROM channels AS channels_1
                        WHERE channels_1.id = memberships_1.channel_id
                      ) AS row$
                    ) AS channel
                  FROM memberships AS memberships_1
                  LEFT OUTER JOIN users AS users_6 ON users_6.id = memberships_1.user_id
                  LEFT OUTER JOIN workspaces AS workspaces_10 ON workspaces_10.id = users_6.workspace_id
                  WHERE anon_1.id = memberships_1.user_id
                    AND (
                      (
                        EXISTS (
                          SELECT 1
                          FROM messages AS messages_1
                          WHERE messages_1.id = memberships_1.last_read_id
                            AND (
                              EXISTS (
                                SELECT 1
                                FROM users AS users_7
                                WHERE users_7.id = messages_1.author_id
                                  AND NOT (
                                    NOT (
                                      EXISTS (
                                        SELECT 1
                                        FROM messages AS messages_2
                                        WHERE users_7.id = messages_2.author_id
                                          AND messages_2.id > $4::INTEGER
                                      )
                                    )
                                    AND users_7.handle != $5::VARCHAR
                                    OR users_7.handle != $6::VARCHAR
                                  )
                              )
                            )
                        )
                      )
                      OR memberships_1.user_id > $7::INTEGER
                    )
                  ORDER BY workspaces_10.slug DESC,
                    memberships_1.channel_id DESC,
                    memberships_1.user_id DESC
                  LIMIT 1
                ) AS row$
              )
            )
          ),
          '[]'
        ),
        'totalCount', (
          SELECT count(*) AS count_2
          FROM users AS users_8
          WHERE workspaces_1.id = users_8.workspace_id
            AND NOT (
              NOT (
                EXISTS (
                  SELECT 1
                  FROM reactions AS reactions_1
                  WHERE users_8.id = reactions_1.user_id
                    AND NOT (
                      (
                        EXISTS (
                          SELECT 1
                          FROM messages AS messages_3
                          WHERE messages_3.id = reactions_1.message_id
                            AND (
                              EXISTS (
                                SELECT 1
                                FROM channels AS channels_7
                                WHERE channels_7.id = messages_3.channel_id
                                  AND channels_7.name LIKE $8::VARCHAR
                              )
                            )
                        )
                      )
                      OR reactions_1.emoji != $9::VARCHAR
                    )
                )
              )
              OR users_8.handle != $10::VARCHAR
            )
        )
      ) AS json_object_1
      FROM (
        SELECT users_9.handle AS handle,
          users_9.id AS id,
          workspaces_11.slug AS sort$0,
          users_9.id AS sort$1
        FROM users AS users_9
        LEFT OUTER JOIN workspaces AS workspaces_11 ON workspaces_11.id = users_9.workspace_id
        WHERE workspaces_1.id = users_9.workspace_id
          AND NOT (
            NOT (
              EXISTS (
                SELECT 1
                FROM reactions AS reactions_2
                WHERE users_9.id = reactions_2.user_id
                  AND NOT (
                    (
                      EXISTS (
                        SELECT 1
                        FROM messages AS messages_4
                        WHERE messages_4.id = reactions_2.message_id
                          AND (
                            EXISTS (
                              SELECT 1
                              FROM channels AS channels_8
                              WHERE channels_8.id = messages_4.channel_id
                                AND channels_8.name LIKE $8::VARCHAR
                            )
                          )
                      )
                    )
                    OR reactions_2.emoji != $9::VARCHAR
                  )
              )
            )
            OR users_9.handle != $10::VARCHAR
          )
        ORDER BY (workspaces_11.slug) DESC,
          sort$1 DESC
        LIMIT 2
      ) AS anon_1
    ) AS "usersConnection"
  FROM workspaces AS workspaces_1
  WHERE (
    NOT (
      NOT (
        EXISTS (
          SELECT 1
          FROM tags AS tags_2
          WHERE workspaces_1.id = tags_2.workspace_id
            AND NOT (
              EXISTS (
                SELECT 1
                FROM messages AS messages_5,
                  message_tags AS message_tags_1
                WHERE tags_2.id = message_tags_1.tag_id
                  AND messages_5.id = message_tags_1.message_id
                  AND (
                    messages_5.id > $11::INTEGER
                    AND messages_5.id > $12::INTEGER
                    AND messages_5.id > $13::INTEGER
                  ) IS NOT true
              )
            )
        )
      )
    )
    OR workspaces_1.slug != $14::VARCHAR
  )
    AND workspaces_1.slug != $15::VARCHAR
  ORDER BY workspaces_1.slug DESC,
    workspaces_1.id DESC
  LIMIT 1
) AS row$
