SELECT coalesce(json_agg(row$), '[]') AS json_list_1
FROM (
  SELECT (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT (
        SELECT coalesce(json_agg(row$), '[]') AS json_list_3
        FROM (
          SELECT (
            SELECT row_to_json(row$) AS row_to_json_1
            FROM (
              SELECT (
                SELECT coalesce(json_agg(row$), '[]') AS json_list_4
                FROM (
                  SELECT (
                    SELECT coalesce(json_agg(row$), '[]') AS json_list_5
                    FROM (
                      SELECT (
                        SELECT coalesce(json_agg(row$), '[]') AS json_list_6
                        FROM (
                          SELECT (
                            SELECT row_to_json(row$) AS row_to_json_2
                            FROM (
                              SELECT (
                                SELECT json_build_object(
                                  'edges', coalesce(
                                    json_agg(
                                      json_build_object(
                                        'cursor', translate(
                                          encode(
                                            convert_to(
                                              '["' || '97e09045' || '"' || ',' || coalesce(
                                                to_json(anon_1.sort$0)::text, 'null'
                                              ) || ']', 'UTF8'
                                            ),
                                            'base64'
                                          ),
                                          E '\n', ''
                                        ),
                                        'node', CASE WHEN (
                                          anon_1.kind = $1::attachment_kind
                                        ) THEN json_build_object('name', anon_1.name) WHEN (anon_1.kind = $2::attachment_kind) THEN json_build_object('name', anon_1.name) WHEN (anon_1.kind = $3::attachment_kind) THEN json_build_object('name', anon_1.name) END
                                      )
                                    ),
                                    '[]'
                                  )
                                ) AS json_object_1
                                FROM (
                                  SELECT attachments_1.id AS id,
                                    attachments_1.kind AS kind,
                                    attachments_1.name AS name,
                                    attachments_1.id AS sort$0
                                  FROM attachments AS attachments_1
                                  LEFT OUTER JOIN image_attachments AS image_attachments_1 ON attachments_1.id = image_attachments_1.id
                                  LEFT OUTER JOIN file_attachments AS file_attachments_1 ON attachments_1.id = file_attachments_1.id
                                  LEFT OUTER JOIN link_attachments AS link_attachments_1 ON attachments_1.id = link_attachments_1.id
                                  WHERE messages_1.id = attachments_1.message_id
                                    AND NOT (
                                      EXISTS (
                                        SELECT 1
                                        FROM messages AS messages_2
                                        WHERE messages_2.id = attachments_1.message_id
                                          AND (
                                            EXISTS (
                                              SELECT 1
                                              FROM users AS users_1
                                              WHERE users_1.id = messages_2.author_id
                                                AND (
                                                  EXISTS (
                                                    SELECT 1
                                                    FROM memberships AS memberships_1
                                                    JOIN channels AS channels_1 ON channels_1.id = memberships_1.channel_id
                                                    WHERE users_1.id = memberships_1.user_id
                                                      AND NOT (
                                                        EXISTS (
                                                          SELECT 1
                                                          FROM messages AS messages_3
                                                          WHERE channels_1.id = messages_3.channel_id
                                                            AND (
                                                              NOT (
                                                                EXISTS (
                                                                  SELECT 1
                                                                  FROM reactions AS reactions_1
                                                                  WHERE messages_3.id = reactions_1.message_id
                                                                    AND (
                                                                      EXISTS (
                                                                        SELECT 1
                                                                        FROM users AS users_2
                                                                        WHERE users_2.id = reactions_1.user_id
                                                                          AND users_2.handle = $4::VARCHAR
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
                                    )
                                  ORDER BY sort$0 ASC
                                  LIMIT 1
                                ) AS anon_1
                              ) AS "attachmentsConnection"
                              FROM messages AS messages_1
                              WHERE messages_1.id = messages_4.thread_id
                            ) AS row$
                          ) AS thread
                          FROM messages AS messages_4
                          WHERE messages_5.id = messages_4.thread_id
                            AND (
                              (
                                EXISTS (
                                  SELECT 1
                                  FROM messages AS messages_6
                                  WHERE messages_6.id = messages_4.thread_id
                                    AND (
                                      EXISTS (
                                        SELECT 1
                                        FROM users AS users_3
                                        WHERE users_3.id = messages_6.author_id
                                          AND (
                                            EXISTS (
                                              SELECT 1
                                              FROM memberships AS memberships_2
                                              JOIN channels AS channels_2 ON channels_2.id = memberships_2.channel_id
                                              WHERE users_3.id = memberships_2.user_id
                                                AND NOT (
                                                  EXISTS (
                                                    SELECT 1
                                                    FROM messages AS messages_7
                                                    WHERE channels_2.id = messages_7.channel_id
                                                      AND (
                                                        NOT (
                                                          EXISTS (
                                                            SELECT 1
                                                            FROM reactions AS reactions_2
                                                            WHERE messages_7.id = reactions_2.message_id
                                                              AND (
                                                                EXISTS (
                                                                  SELECT 1
                                                                  FROM users AS users_4
                                                                  WHERE users_4.id = reactions_2.user_id
                                                                    AND users_4.handle = $5::VARCHAR
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
                              )
                              OR messages_4.id > $6::INTEGER
                            )
                          ORDER BY messages_4.id ASC
                          LIMIT 1
                        ) AS row$
                      ) AS replies
                      FROM messages AS messages_5
                      LEFT OUTER JOIN messages AS messages_8 ON messages_8.id = messages_5.thread_id
                      LEFT OUTER JOIN users AS users_5 ON users_5.id = messages_8.author_id
                      WHERE channels_3.id = messages_5.channel_id
                      ORDER BY users_5.display_name DESC,
                        messages_5.created_at ASC,
                        messages_5.id ASC
                      LIMIT 1
                    ) AS row$
                  ) AS messages
                  FROM memberships AS memberships_3
                  JOIN channels AS channels_3 ON channels_3.id = memberships_3.channel_id
                  WHERE users_6.id = memberships_3.user_id
                  ORDER BY channels_3.id ASC
                  LIMIT 1
                ) AS row$
              ) AS channels
              FROM users AS users_6
              WHERE users_6.id = messages_9.author_id
            ) AS row$
          ) AS author
          FROM messages AS messages_9
          WHERE channels_4.id = messages_9.channel_id
            AND NOT (
              EXISTS (
                SELECT 1
                FROM messages AS messages_10
                WHERE messages_10.id = messages_9.thread_id
                  AND (
                    EXISTS (
                      SELECT 1
                      FROM users AS users_7
                      WHERE users_7.id = messages_10.author_id
                        AND (
                          EXISTS (
                            SELECT 1
                            FROM memberships AS memberships_4
                            JOIN channels AS channels_5 ON channels_5.id = memberships_4.channel_id
                            WHERE users_7.id = memberships_4.user_id
                              AND NOT (
                                EXISTS (
                                  SELECT 1
                                  FROM messages AS messages_11
                                  WHERE channels_5.id = messages_11.channel_id
                                    AND (
                                      NOT (
                                        EXISTS (
                                          SELECT 1
                                          FROM reactions AS reactions_3
                                          WHERE messages_11.id = reactions_3.message_id
                                            AND (
                                              EXISTS (
                                                SELECT 1
                                                FROM users AS users_8
                                                WHERE users_8.id = reactions_3.user_id
                                                  AND users_8.handle = $7::VARCHAR
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
            )
          ORDER BY messages_9.id ASC
          LIMIT 1
        ) AS row$
      ) AS messages
      FROM channels AS channels_4
      WHERE workspaces_1.id = channels_4.workspace_id
        AND (
          EXISTS (
            SELECT 1
            FROM messages AS messages_12
            WHERE channels_4.id = messages_12.channel_id
              AND (
                EXISTS (
                  SELECT 1
                  FROM messages AS messages_13
                  WHERE messages_13.id = messages_12.thread_id
                    AND (
                      EXISTS (
                        SELECT 1
                        FROM users AS users_9
                        WHERE users_9.id = messages_13.author_id
                          AND (
                            EXISTS (
                              SELECT 1
                              FROM memberships AS memberships_5
                              JOIN channels AS channels_6 ON channels_6.id = memberships_5.channel_id
                              WHERE users_9.id = memberships_5.user_id
                                AND NOT (
                                  EXISTS (
                                    SELECT 1
                                    FROM messages AS messages_14
                                    WHERE channels_6.id = messages_14.channel_id
                                      AND (
                                        NOT (
                                          EXISTS (
                                            SELECT 1
                                            FROM reactions AS reactions_4
                                            WHERE messages_14.id = reactions_4.message_id
                                              AND (
                                                EXISTS (
                                                  SELECT 1
                                                  FROM users AS users_10
                                                  WHERE users_10.id = reactions_4.user_id
                                                    AND (
                                                      EXISTS (
                                                        SELECT 1
                                                        FROM memberships AS memberships_6
                                                        WHERE users_10.id = memberships_6.user_id
                                                          AND memberships_6.role = $8::membership_role
                                                      )
                                                    )
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
              )
          )
        )
      ORDER BY channels_4.id ASC
      LIMIT 1
    ) AS row$
  ) AS channels
  FROM workspaces AS workspaces_1
  ORDER BY workspaces_1.id ASC
  LIMIT 1
) AS row$
