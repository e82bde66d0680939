SELECT coalesce(json_agg(row$), '[]') AS json_list_1
FROM (
  SELECT tags_1.name AS name,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_2
      FROM (
        SELECT messages_1.id AS id,
          (
            SELECT row_to_json(row$) AS row_to_json_1
            FROM (
              SELECT channels_1.name AS name,
                (
                  SELECT coalesce(json_agg(row$), '[]') AS json_list_3
                  FROM (
                    SELECT users_1.handle AS handle,
                      (
                        SELECT coalesce(json_agg(row$), '[]') AS json_list_4
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
                                            '["' || '70aa33c0' || '"' || ',' || coalesce(
                                              to_json(anon_1.sort$0)::text, 'null'
                                            ) || ']', 'UTF8'
                                          ),
                                          'base64'
                                        ),
                                        E '\n', ''
                                      ),
                                      'node', json_build_object(
                                        'id', anon_1.id,
                                        'repliesConnection', (
                                          SELECT json_build_object(
                                            'edges', coalesce(
                                              json_agg(
                                                json_build_object(
                                                  'cursor', translate(
                                                    encode(
                                                      convert_to(
                                                        '["' || '98c529f3' || '"' || ',' || coalesce(
                                                          to_json(anon_2.sort$0)::text, 'null'
                                                        ) || ',' || coalesce(to_json(anon_2.sort$1)::text, 'null') || ']', 'UTF8'
                                                      ),
                                                      'base64'
                                                    ),
                                                    E '\n', ''
                                                  ),
                                                  'node', json_build_object('id', anon_2.id)
                                                )
                                              ) FILTER (WHERE anon_2.place$ <= 1),
                                              '[]'
                                            ),
                                            'pageInfo', json_build_object(
                                              'hasNextPage', count(*) > 1,
                                              'endCursor', max(
                                                translate(
                                                  encode(
                                                    convert_to(
                                                      '["' || '98c529f3' || '"' || ',' || coalesce(
                                                        to_json(anon_2.sort$0)::text, 'null'
                                                      ) || ',' || coalesce(to_json(anon_2.sort$1)::text, 'null') || ']', 'UTF8'
                                                    ),
                                                    'base64'
                                                  ),
                                                  E '\n', ''
                                                )
                                              ) FILTER (WHERE anon_2.place$ = least(anon_2.found$, 1))
                                            )
                                          ) AS json_object_2
                                          FROM (
                                            SELECT anon_3.id AS id,
                                              anon_3.sort$0 AS sort$0,
                                              anon_3.sort$1 AS sort$1,
                                              row_number() OVER (
                                                ORDER BY anon_3.sort$0 DESC, anon_3.sort$1 DESC
                                              ) AS place$,
                                              count(*) OVER () AS found$
                                            FROM (
                                              SELECT messages_2.id AS id,
                                                channels_3.name AS sort$0,
                                                messages_2.id AS sort$1
                                              FROM messages AS messages_2
                                              LEFT OUTER JOIN channels AS channels_3 ON channels_3.id = messages_2.channel_id
                                              WHERE anon_1.id = messages_2.thread_id
                                              ORDER BY (channels_3.name) DESC,
                                                sort$1 DESC
                                              LIMIT 1 + 1
                                            ) AS anon_3
                                            ORDER BY place$
                                          ) AS anon_2
                                        )
                                      )
                                    )
                                  ),
                                  '[]'
                                ),
                                'totalCount', (
                                  SELECT count(*) AS count_1
                                  FROM messages AS messages_3
                                  WHERE channels_2.id = messages_3.channel_id
                                    AND (
                                      EXISTS (
                                        SELECT 1
                                        FROM users AS users_2
                                        WHERE users_2.id = messages_3.author_id
                                          AND (
                                            EXISTS (
                                              SELECT 1
                                              FROM workspaces AS workspaces_1
                                              WHERE workspaces_1.id = users_2.workspace_id
                                                AND NOT (
                                                  NOT (
                                                    EXISTS (
                                                      SELECT 1
                                                      FROM channels AS channels_4
                                                      WHERE workspaces_1.id = channels_4.workspace_id
                                                        AND NOT (
                                                          EXISTS (
                                                            SELECT 1
                                                            FROM workspaces AS workspaces_2
                                                            WHERE workspaces_2.id = channels_4.workspace_id
                                                              AND workspaces_2.slug = $1::VARCHAR
                                                          )
                                                        )
                                                    )
                                                  )
                                                )
                                            )
                                          )
                                      )
                                    )
                                )
                              ) AS json_object_1
                              FROM (
                                SELECT anon_4.id AS id,
                                  anon_4.sort$0 AS sort$0,
                                  row_number() OVER (ORDER BY anon_4.sort$0 DESC) AS place$,
                                  count(*) OVER () AS found$
                                FROM (
                                  SELECT messages_4.id AS id,
                                    messages_4.id AS sort$0
                                  FROM messages AS messages_4
                                  WHERE channels_2.id = messages_4.channel_id
                                    AND (
                                      EXISTS (
                                        SELECT 1
                                        FROM users AS users_3
                                        WHERE users_3.id = messages_4.author_id
                                          AND (
                                            EXISTS (
                                              SELECT 1
                                              FROM workspaces AS workspaces_3
                                              WHERE workspaces_3.id = users_3.workspace_id
                                                AND NOT (
                                                  NOT (
                                                    EXISTS (
                                                      SELECT 1
                                                      FROM channels AS channels_5
                                                      WHERE workspaces_3.id = channels_5.workspace_id
                                                        AND NOT (
                                                          EXISTS (
                                                            SELECT 1
                                                            FROM workspaces AS workspaces_4
                                                            WHERE workspaces_4.id = channels_5.workspace_id
                                                              AND workspaces_4.slug = $1::VARCHAR
                                                          )
                                                        )
                                                    )
                                                  )
                                                )
                                            )
                                          )
                                      )
                                    )
                                  ORDER BY sort$0 DESC
                                  LIMIT 1
                                ) AS anon_4
                                ORDER BY place$ DESC
                              ) AS anon_1
                            ) AS "messagesConnection"
                          FROM memberships AS memberships_1
                          JOIN channels AS channels_2 ON channels_2.id = memberships_1.channel_id
                          WHERE users_1.id = memberships_1.user_id
                            AND NOT (
                              EXISTS (
                                SELECT 1
                                FROM messages AS messages_5
                                WHERE channels_2.id = messages_5.channel_id
                                  AND (
                                    EXISTS (
                                      SELECT 1
                                      FROM messages AS messages_6
                                      WHERE messages_6.id = messages_5.thread_id
                                        AND (
                                          NOT (
                                            EXISTS (
                                              SELECT 1
                                              FROM messages AS messages_7
                                              WHERE messages_6.id = messages_7.thread_id
                                                AND NOT (
                                                  EXISTS (
                                                    SELECT 1
                                                    FROM messages AS messages_8
                                                    WHERE messages_7.id = messages_8.thread_id
                                                      AND (
                                                        EXISTS (
                                                          SELECT 1
                                                          FROM channels AS channels_6
                                                          WHERE channels_6.id = messages_8.channel_id
                                                            AND channels_6.name LIKE $2::VARCHAR
                                                        )
                                                      ) IS NOT true
                                                  )
                                                )
                                            )
                                          )
                                          OR messages_6.id > $3::INTEGER
                                        )
                                        AND messages_6.id > $4::INTEGER
                                    )
                                  )
                              )
                            )
                          ORDER BY channels_2.id ASC
                          LIMIT 2
                        ) AS row$
                      ) AS channels
                    FROM memberships AS memberships_2
                    JOIN users AS users_1 ON users_1.id = memberships_2.user_id
                    LEFT OUTER JOIN workspaces AS workspaces_5 ON workspaces_5.id = users_1.workspace_id
                    WHERE channels_1.id = memberships_2.channel_id
                    ORDER BY workspaces_5.slug ASC,
                      users_1.id ASC
                    LIMIT 1
                  ) AS row$
                ) AS members
              FROM channels AS channels_1
              WHERE channels_1.id = messages_1.channel_id
            ) AS row$
          ) AS channel
        FROM messages AS messages_1,
          message_tags AS message_tags_1
        WHERE tags_1.id = message_tags_1.tag_id
          AND messages_1.id = message_tags_1.message_id
        ORDER BY messages_1.id ASC
        LIMIT 2
      ) AS row$
    ) AS messages
  FROM tags AS tags_1
  ORDER BY tags_1.id ASC
  LIMIT 1
) AS row$
