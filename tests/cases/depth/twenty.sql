SELECT json_build_object(
  'mixed', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT (
        SELECT coalesce(json_agg(row$), '[]') AS json_list_2
        FROM (
          SELECT (
            SELECT coalesce(json_agg(row$), '[]') AS json_list_3
            FROM (
              SELECT (
                SELECT coalesce(json_agg(row$), '[]') AS json_list_4
                FROM (
                  SELECT (
                    SELECT row_to_json(row$) AS row_to_json_1
                    FROM (
                      SELECT (
                        SELECT coalesce(json_agg(row$), '[]') AS json_list_5
                        FROM (
                          SELECT (
                            SELECT row_to_json(row$) AS row_to_json_2
                            FROM (
                              SELECT (
                                SELECT json_build_object(
                                  'edges', coalesce(
                                    json_agg(
                                      json_build_object(
                                        'node', json_build_object(
                                          'author', (
                                            SELECT row_to_json(row$) AS row_to_json_3
                                            FROM (
                                              SELECT (
                                                SELECT coalesce(json_agg(row$), '[]') AS json_list_6
                                                FROM (
                                                  SELECT (
                                                    SELECT coalesce(
                                                      json_agg(row$), '[]'
                                                    ) AS json_list_7
                                                    FROM (
                                                      SELECT (
                                                        SELECT row_to_json(row$) AS row_to_json_4
                                                        FROM (
                                                          SELECT (
                                                            SELECT coalesce(
                                                              json_agg(row$), '[]'
                                                            ) AS json_list_8
                                                            FROM (
                                                              SELECT (
                                                                SELECT coalesce(
                                                                  json_agg(row$), '[]'
                                                                ) AS json_list_9
                                                                FROM (
                                                                  SELECT (
                                                                    SELECT coalesce(
                                                                      json_agg(row$), '[]'
                                                                    ) AS json_list_10
                                                                    FROM (
                                                                      SELECT (
                                                                        SELECT row_to_json(
                                                                          row$
                                                                        ) AS row_to_json_5
                                                                        FROM (
                                                                          SELECT (
                                                                            SELECT row_to_json(
                                                                              row$
                                                                            ) AS row_to_json_6
                                                                            FROM (
                                                                              SELECT workspaces_1.slug AS slug
                                                                              FROM workspaces AS workspaces_1
                                                                              WHERE workspaces_1.id = users_1.workspace_id
                                                                            ) AS row$
                                                                          ) AS workspace
                                                                          FROM users AS users_1
                                                                          WHERE users_1.id = reactions_1.user_id
                                                                        ) AS row$
                                                                      ) AS "user"
                                                                      FROM reactions AS reactions_1
                                                                      WHERE messages_1.id = reactions_1.message_id
                                                                      ORDER BY reactions_1.message_id ASC,
                                                                        reactions_1.user_id ASC,
                                                                        reactions_1.emoji ASC
                                                                      LIMIT 2
                                                                    ) AS row$
                                                                  ) AS reactions
                                                                  FROM messages AS messages_1,
                                                                    message_tags AS message_tags_1
                                                                  WHERE tags_1.id = message_tags_1.tag_id
                                                                    AND messages_1.id = message_tags_1.message_id
                                                                    AND (
                                                                      EXISTS (
                                                                        SELECT 1
                                                                        FROM reactions AS reactions_2
                                                                        WHERE messages_1.id = reactions_2.message_id
                                                                      )
                                                                    )
                                                                  ORDER BY messages_1.id ASC
                                                                  LIMIT 1
                                                                ) AS row$
                                                              ) AS messages
                                                              FROM tags AS tags_1
                                                              WHERE workspaces_2.id = tags_1.workspace_id
                                                              ORDER BY tags_1.id ASC
                                                              LIMIT 2
                                                            ) AS row$
                                                          ) AS tags
                                                          FROM workspaces AS workspaces_2
                                                          WHERE workspaces_2.id = users_2.workspace_id
                                                        ) AS row$
                                                      ) AS workspace
                                                      FROM memberships AS memberships_1
                                                      JOIN users AS users_2 ON users_2.id = memberships_1.user_id
                                                      WHERE channels_1.id = memberships_1.channel_id
                                                      ORDER BY users_2.id ASC
                                                      LIMIT 2
                                                    ) AS row$
                                                  ) AS members
                                                  FROM memberships AS memberships_2
                                                  JOIN channels AS channels_1 ON channels_1.id = memberships_2.channel_id
                                                  WHERE users_3.id = memberships_2.user_id
                                                  ORDER BY channels_1.id ASC
                                                  LIMIT 2
                                                ) AS row$
                                              ) AS channels
                                              FROM users AS users_3
                                              WHERE users_3.id = anon_1.author_id
                                            ) AS row$
                                          )
                                        )
                                      )
                                    ),
                                    '[]'
                                  )
                                ) AS json_object_2
                                FROM (
                                  SELECT messages_2.author_id AS author_id,
                                    messages_2.id AS id,
                                    messages_2.created_at AS sort$0,
                                    messages_2.id AS sort$1
                                  FROM messages AS messages_2
                                  WHERE channels_2.id = messages_2.channel_id
                                  ORDER BY sort$0 DESC,
                                    sort$1 DESC
                                  LIMIT 1
                                ) AS anon_1
                              ) AS "messagesConnection"
                              FROM channels AS channels_2
                              WHERE channels_2.id = memberships_3.channel_id
                            ) AS row$
                          ) AS channel
                          FROM memberships AS memberships_3
                          WHERE users_4.id = memberships_3.user_id
                          ORDER BY memberships_3.channel_id ASC,
                            memberships_3.user_id ASC
                          LIMIT 1
                        ) AS row$
                      ) AS memberships
                      FROM users AS users_4
                      WHERE users_4.id = messages_3.author_id
                    ) AS row$
                  ) AS author
                  FROM messages AS messages_3
                  WHERE messages_4.id = messages_3.thread_id
                  ORDER BY messages_3.id ASC
                  LIMIT 1
                ) AS row$
              ) AS replies
              FROM messages AS messages_4
              WHERE channels_3.id = messages_4.channel_id
                AND (
                  EXISTS (
                    SELECT 1 FROM messages AS messages_5 WHERE messages_4.id = messages_5.thread_id
                  )
                )
              ORDER BY messages_4.id ASC
              LIMIT 1
            ) AS row$
          ) AS messages
          FROM channels AS channels_3
          WHERE workspaces_3.id = channels_3.workspace_id
          ORDER BY channels_3.id ASC
          LIMIT 1
        ) AS row$
      ) AS channels
      FROM workspaces AS workspaces_3
      ORDER BY workspaces_3.id ASC
      LIMIT 1
    ) AS row$
  ),
  'lists', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_11
    FROM (
      SELECT (
        SELECT coalesce(json_agg(row$), '[]') AS json_list_12
        FROM (
          SELECT (
            SELECT row_to_json(row$) AS row_to_json_7
            FROM (
              SELECT (
                SELECT coalesce(json_agg(row$), '[]') AS json_list_13
                FROM (
                  SELECT (
                    SELECT row_to_json(row$) AS row_to_json_8
                    FROM (
                      SELECT (
                        SELECT coalesce(json_agg(row$), '[]') AS json_list_14
                        FROM (
                          SELECT (
                            SELECT row_to_json(row$) AS row_to_json_9
                            FROM (
                              SELECT (
                                SELECT coalesce(json_agg(row$), '[]') AS json_list_15
                                FROM (
                                  SELECT (
                                    SELECT row_to_json(row$) AS row_to_json_10
                                    FROM (
                                      SELECT (
                                        SELECT coalesce(json_agg(row$), '[]') AS json_list_16
                                        FROM (
                                          SELECT (
                                            SELECT row_to_json(row$) AS row_to_json_11
                                            FROM (
                                              SELECT (
                                                SELECT coalesce(
                                                  json_agg(row$), '[]'
                                                ) AS json_list_17
                                                FROM (
                                                  SELECT (
                                                    SELECT row_to_json(row$) AS row_to_json_12
                                                    FROM (
                                                      SELECT (
                                                        SELECT coalesce(
                                                          json_agg(row$), '[]'
                                                        ) AS json_list_18
                                                        FROM (
                                                          SELECT (
                                                            SELECT row_to_json(
                                                              row$
                                                            ) AS row_to_json_13
                                                            FROM (
                                                              SELECT (
                                                                SELECT coalesce(
                                                                  json_agg(row$), '[]'
                                                                ) AS json_list_19
                                                                FROM (
                                                                  SELECT (
                                                                    SELECT row_to_json(
                                                                      row$
                                                                    ) AS row_to_json_14
                                                                    FROM (
                                                                      SELECT (
                                                                        SELECT coalesce(
                                                                          json_agg(row$), '[]'
                                                                        ) AS json_list_20
                                                                        FROM (
                                                                          SELECT (
                                                                            SELECT row_to_json(
                                                                              row$
                                                                            ) AS row_to_json_15
                                                                            FROM (
                                                                              SELECT users_5.handle AS handle
                                                                              FROM users AS users_5
                                                                              WHERE users_5.id = messages_6.author_id
                                                                            ) AS row$
                                                                          ) AS author
                                                                          FROM messages AS messages_6
                                                                          WHERE users_6.id = messages_6.author_id
                                                                          ORDER BY messages_6.id ASC
                                                                          LIMIT 1
                                                                        ) AS row$
                                                                      ) AS messages
                                                                      FROM users AS users_6
                                                                      WHERE users_6.id = messages_7.author_id
                                                                    ) AS row$
                                                                  ) AS author
                                                                  FROM messages AS messages_7
                                                                  WHERE users_7.id = messages_7.author_id
                                                                  ORDER BY messages_7.id ASC
                                                                  LIMIT 1
                                                                ) AS row$
                                                              ) AS messages
                                                              FROM users AS users_7
                                                              WHERE users_7.id = messages_8.author_id
                                                            ) AS row$
                                                          ) AS author
                                                          FROM messages AS messages_8
                                                          WHERE users_8.id = messages_8.author_id
                                                          ORDER BY messages_8.id ASC
                                                          LIMIT 1
                                                        ) AS row$
                                                      ) AS messages
                                                      FROM users AS users_8
                                                      WHERE users_8.id = messages_9.author_id
                                                    ) AS row$
                                                  ) AS author
                                                  FROM messages AS messages_9
                                                  WHERE users_9.id = messages_9.author_id
                                                  ORDER BY messages_9.id ASC
                                                  LIMIT 1
                                                ) AS row$
                                              ) AS messages
                                              FROM users AS users_9
                                              WHERE users_9.id = messages_10.author_id
                                            ) AS row$
                                          ) AS author
                                          FROM messages AS messages_10
                                          WHERE users_10.id = messages_10.author_id
                                          ORDER BY messages_10.id ASC
                                          LIMIT 1
                                        ) AS row$
                                      ) AS messages
                                      FROM users AS users_10
                                      WHERE users_10.id = messages_11.author_id
                                    ) AS row$
                                  ) AS author
                                  FROM messages AS messages_11
                                  WHERE users_11.id = messages_11.author_id
                                  ORDER BY messages_11.id ASC
                                  LIMIT 1
                                ) AS row$
                              ) AS messages
                              FROM users AS users_11
                              WHERE users_11.id = messages_12.author_id
                            ) AS row$
                          ) AS author
                          FROM messages AS messages_12
                          WHERE users_12.id = messages_12.author_id
                          ORDER BY messages_12.id ASC
                          LIMIT 1
                        ) AS row$
                      ) AS messages
                      FROM users AS users_12
                      WHERE users_12.id = messages_13.author_id
                    ) AS row$
                  ) AS author
                  FROM messages AS messages_13
                  WHERE users_13.id = messages_13.author_id
                  ORDER BY messages_13.id ASC
                  LIMIT 1
                ) AS row$
              ) AS messages
              FROM users AS users_13
              WHERE users_13.id = messages_14.author_id
            ) AS row$
          ) AS author
          FROM messages AS messages_14
          WHERE users_14.id = messages_14.author_id
          ORDER BY messages_14.id ASC
          LIMIT 1
        ) AS row$
      ) AS messages
      FROM users AS users_14
      ORDER BY users_14.id ASC
      LIMIT 1
    ) AS row$
  )
) AS json_object_1
