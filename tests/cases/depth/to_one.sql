SELECT coalesce(json_agg(row$), '[]') AS json_list_1
FROM (
  SELECT (
    SELECT row_to_json(row$) AS row_to_json_1
    FROM (
      SELECT (
        SELECT row_to_json(row$) AS row_to_json_2
        FROM (
          SELECT (
            SELECT row_to_json(row$) AS row_to_json_3
            FROM (
              SELECT (
                SELECT coalesce(json_agg(row$), '[]') AS json_list_2
                FROM (
                  SELECT (
                    SELECT row_to_json(row$) AS row_to_json_4
                    FROM (
                      SELECT (
                        SELECT row_to_json(row$) AS row_to_json_5
                        FROM (
                          SELECT (
                            SELECT row_to_json(row$) AS row_to_json_6
                            FROM (
                              SELECT (
                                SELECT coalesce(json_agg(row$), '[]') AS json_list_3
                                FROM (
                                  SELECT (
                                    SELECT row_to_json(row$) AS row_to_json_7
                                    FROM (
                                      SELECT (
                                        SELECT coalesce(json_agg(row$), '[]') AS json_list_4
                                        FROM (
                                          SELECT channels_1.name AS name,
                                            channels_1.topic AS topic,
                                            channels_1.visibility AS visibility,
                                            coalesce(
                                              to_char(
                                                channels_1.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'
                                              ),
                                              CASE channels_1.created_at WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
                                            ) AS "createdAt"
                                          FROM channels AS channels_1
                                          WHERE workspaces_1.id = channels_1.workspace_id
                                          ORDER BY channels_1.id ASC
                                          LIMIT 1
                                        ) AS row$
                                      ) AS channels
                                      FROM workspaces AS workspaces_1
                                      WHERE workspaces_1.id = users_1.workspace_id
                                    ) AS row$
                                  ) AS workspace
                                  FROM users AS users_1
                                  WHERE workspaces_2.id = users_1.workspace_id
                                  ORDER BY users_1.id ASC
                                  LIMIT 1
                                ) AS row$
                              ) AS users
                              FROM workspaces AS workspaces_2
                              WHERE workspaces_2.id = channels_2.workspace_id
                            ) AS row$
                          ) AS workspace
                          FROM channels AS channels_2
                          WHERE channels_2.id = messages_1.channel_id
                        ) AS row$
                      ) AS channel
                      FROM messages AS messages_1
                      WHERE messages_1.id = memberships_1.last_read_id
                    ) AS row$
                  ) AS "lastRead"
                  FROM memberships AS memberships_1
                  WHERE users_2.id = memberships_1.user_id
                  ORDER BY memberships_1.channel_id ASC,
                    memberships_1.user_id ASC
                  LIMIT 1
                ) AS row$
              ) AS memberships
              FROM users AS users_2
              WHERE users_2.id = messages_2.author_id
            ) AS row$
          ) AS author
          FROM messages AS messages_2
          WHERE messages_2.id = messages_3.thread_id
        ) AS row$
      ) AS thread
      FROM messages AS messages_3
      WHERE messages_3.id = reactions_1.message_id
    ) AS row$
  ) AS message
  FROM reactions AS reactions_1
  ORDER BY reactions_1.message_id ASC,
    reactions_1.user_id ASC,
    reactions_1.emoji ASC
  LIMIT 2
) AS row$
