SELECT coalesce(json_agg(row$), '[]') AS json_list_1
FROM (
  SELECT tags_1.name AS name,
    (
      SELECT row_to_json(row$) AS row_to_json_1
      FROM (
        SELECT workspaces_1.slug AS slug,
          (
            SELECT json_build_object(
              'edges', coalesce(
                json_agg(
                  json_build_object(
                    'cursor', translate(
                      encode(
                        convert_to(
                          '["' || '5725da30' || '"' || ',' || coalesce(
                            to_json(anon_1.sort$0)::text, 'null'
                          ) || ']', 'UTF8'
                        ),
                        'base64'
                      ),
                      E '\n', ''
                    ),
                    'node', json_build_object(
                      'name', anon_1.name,
                      'membershipsConnection', (
                        SELECT json_build_object(
                          'nodes', coalesce(
                            json_agg(
                              json_build_object(
                                'role', anon_2.role,
                                'user', (
                                  SELECT row_to_json(row$) AS row_to_json_2
                                  FROM (
                                    SELECT users_1.handle AS handle,
                                      (
                                        SELECT json_build_object(
                                          'edges', coalesce(
                                            json_agg(
                                              json_build_object(
                                                'cursor', translate(
                                                  encode(
                                                    convert_to(
                                                      '["' || '5725da30' || '"' || ',' || coalesce(
                                                        to_json(anon_3.sort$0)::text, 'null'
                                                      ) || ']', 'UTF8'
                                                    ),
                                                    'base64'
                                                  ),
                                                  E '\n', ''
                                                ),
                                                'node', json_build_object('name', anon_3.name)
                                              )
                                            ),
                                            '[]'
                                          ),
                                          'totalCount', (
                                            SELECT count(*) AS count_1
                                            FROM memberships AS memberships_1
                                            JOIN channels AS channels_1 ON channels_1.id = memberships_1.channel_id
                                            WHERE users_1.id = memberships_1.user_id
                                              AND (
                                                EXISTS (
                                                  SELECT 1
                                                  FROM workspaces AS workspaces_2
                                                  WHERE workspaces_2.id = channels_1.workspace_id
                                                    AND (
                                                      (
                                                        EXISTS (
                                                          SELECT 1
                                                          FROM channels AS channels_2
                                                          WHERE workspaces_2.id = channels_2.workspace_id
                                                            AND (
                                                              EXISTS (
                                                                SELECT 1
                                                                FROM workspaces AS workspaces_3
                                                                WHERE workspaces_3.id = channels_2.workspace_id
                                                                  AND workspaces_3.slug != $1::VARCHAR
                                                              )
                                                            )
                                                        )
                                                      )
                                                      OR workspaces_2.slug != $2::VARCHAR
                                                    )
                                                )
                                              )
                                          )
                                        ) AS json_object_3
                                        FROM (
                                          SELECT channels_3.id AS id,
                                            channels_3.name AS name,
                                            channels_3.id AS sort$0
                                          FROM memberships AS memberships_2
                                          JOIN channels AS channels_3 ON channels_3.id = memberships_2.channel_id
                                          WHERE users_1.id = memberships_2.user_id
                                            AND (
                                              EXISTS (
                                                SELECT 1
                                                FROM workspaces AS workspaces_4
                                                WHERE workspaces_4.id = channels_3.workspace_id
                                                  AND (
                                                    (
                                                      EXISTS (
                                                        SELECT 1
                                                        FROM channels AS channels_4
                                                        WHERE workspaces_4.id = channels_4.workspace_id
                                                          AND (
                                                            EXISTS (
                                                              SELECT 1
                                                              FROM workspaces AS workspaces_5
                                                              WHERE workspaces_5.id = channels_4.workspace_id
                                                                AND workspaces_5.slug != $1::VARCHAR
                                                            )
                                                          )
                                                      )
                                                    )
                                                    OR workspaces_4.slug != $2::VARCHAR
                                                  )
                                              )
                                            )
                                          ORDER BY sort$0 ASC
                                          LIMIT 1
                                        ) AS anon_3
                                      ) AS "channelsConnection"
                                    FROM users AS users_1
                                    WHERE users_1.id = anon_2.user_id
                                  ) AS row$
                                )
                              )
                            ),
                            '[]'
                          )
                        ) AS json_object_2
                        FROM (
                          SELECT memberships_3.channel_id AS channel_id,
                            memberships_3.role AS role,
                            memberships_3.user_id AS user_id,
                            workspaces_6.slug AS sort$0,
                            memberships_3.channel_id AS sort$1,
                            memberships_3.user_id AS sort$2
                          FROM memberships AS memberships_3
                          LEFT OUTER JOIN channels AS channels_5 ON channels_5.id = memberships_3.channel_id
                          LEFT OUTER JOIN workspaces AS workspaces_6 ON workspaces_6.id = channels_5.workspace_id
                          WHERE anon_1.id = memberships_3.channel_id
                            AND NOT (
                              EXISTS (
                                SELECT 1
                                FROM users AS users_2
                                WHERE users_2.id = memberships_3.user_id
                                  AND (
                                    EXISTS (
                                      SELECT 1
                                      FROM memberships AS memberships_4
                                      WHERE users_2.id = memberships_4.user_id
                                        AND memberships_4.user_id > $3::INTEGER
                                    )
                                  )
                              )
                            )
                            AND memberships_3.user_id > $4::INTEGER
                          ORDER BY (workspaces_6.slug) DESC,
                            sort$1 DESC,
                            sort$2 DESC
                          LIMIT 1
                        ) AS anon_2
                      )
                    )
                  )
                ),
                '[]'
              ),
              'totalCount', (
                SELECT count(*) AS count_2
                FROM channels AS channels_6
                WHERE workspaces_1.id = channels_6.workspace_id
                  AND NOT (
                    EXISTS (
                      SELECT 1
                      FROM memberships AS memberships_5
                      JOIN users AS users_3 ON users_3.id = memberships_5.user_id
                      WHERE channels_6.id = memberships_5.channel_id
                        AND NOT (
                          EXISTS (
                            SELECT 1
                            FROM messages AS messages_1
                            WHERE users_3.id = messages_1.author_id
                              AND (
                                EXISTS (
                                  SELECT 1
                                  FROM messages AS messages_2
                                  WHERE messages_2.id = messages_1.thread_id
                                    AND (
                                      EXISTS (
                                        SELECT 1
                                        FROM channels AS channels_7
                                        WHERE channels_7.id = messages_2.channel_id
                                          AND channels_7.name LIKE $5::VARCHAR
                                      )
                                    )
                                )
                              ) IS NOT true
                          )
                        )
                    )
                  )
              )
            ) AS json_object_1
            FROM (
              SELECT channels_8.id AS id,
                channels_8.name AS name,
                channels_8.id AS sort$0
              FROM channels AS channels_8
              WHERE workspaces_1.id = channels_8.workspace_id
                AND NOT (
                  EXISTS (
                    SELECT 1
                    FROM memberships AS memberships_6
                    JOIN users AS users_4 ON users_4.id = memberships_6.user_id
                    WHERE channels_8.id = memberships_6.channel_id
                      AND NOT (
                        EXISTS (
                          SELECT 1
                          FROM messages AS messages_3
                          WHERE users_4.id = messages_3.author_id
                            AND (
                              EXISTS (
                                SELECT 1
                                FROM messages AS messages_4
                                WHERE messages_4.id = messages_3.thread_id
                                  AND (
                                    EXISTS (
                                      SELECT 1
                                      FROM channels AS channels_9
                                      WHERE channels_9.id = messages_4.channel_id
                                        AND channels_9.name LIKE $5::VARCHAR
                                    )
                                  )
                              )
                            ) IS NOT true
                        )
                      )
                  )
                )
              ORDER BY sort$0 ASC
              LIMIT 1
            ) AS anon_1
          ) AS "channelsConnection"
        FROM workspaces AS workspaces_1
        WHERE workspaces_1.id = tags_1.workspace_id
      ) AS row$
    ) AS workspace
  FROM tags AS tags_1
  LEFT OUTER JOIN workspaces AS workspaces_7 ON workspaces_7.id = tags_1.workspace_id
  ORDER BY workspaces_7.slug DESC,
    tags_1.id DESC
  LIMIT 1
) AS row$
