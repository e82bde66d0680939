SELECT coalesce(json_agg(row$), '[]') AS json_list_1
FROM (
  SELECT tags_1.name AS name,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_2
      FROM (
        SELECT messages_1.id AS id,
          (
            SELECT coalesce(json_agg(row$), '[]') AS json_list_3
            FROM (
              SELECT tags_2.name AS name,
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
                            'thread', (
                              SELECT row_to_json(row$) AS row_to_json_1
                              FROM (
                                SELECT messages_2.id AS id,
                                  (
                                    SELECT json_build_object(
                                      'nodes', coalesce(
                                        json_agg(
                                          CASE WHEN (anon_2.kind = $1::attachment_kind) THEN json_build_object('id', anon_2.id, 'message', (SELECT row_to_json(row$) AS row_to_json_2 FROM (SELECT messages_3.id AS id, (SELECT coalesce(json_agg(row$), '[]') AS json_list_4 FROM (SELECT messages_4.id AS id FROM messages AS messages_4 LEFT OUTER JOIN users AS users_1 ON users_1.id = messages_4.author_id LEFT OUTER JOIN workspaces AS workspaces_1 ON workspaces_1.id = users_1.workspace_id WHERE messages_3.id = messages_4.thread_id AND ((EXISTS (SELECT 1 FROM messages AS messages_5 WHERE messages_5.id = messages_4.thread_id AND (EXISTS (SELECT 1 FROM users AS users_2 WHERE users_2.id = messages_5.author_id AND (EXISTS (SELECT 1 FROM reactions AS reactions_1 WHERE users_2.id = reactions_1.user_id AND (EXISTS (SELECT 1 FROM messages AS messages_6 WHERE messages_6.id = reactions_1.message_id AND (EXISTS (SELECT 1 FROM users AS users_3 WHERE users_3.id = messages_6.author_id AND users_3.handle != $2::VARCHAR)))))))))) OR messages_4.id > $3::INTEGER) AND messages_4.id > $4::INTEGER ORDER BY workspaces_1.slug DESC, messages_4.id DESC LIMIT 2) AS row$) AS replies FROM messages AS messages_3 WHERE messages_3.id = anon_2.message_id) AS row$)) WHEN (anon_2.kind = $5::attachment_kind) THEN json_build_object('id', anon_2.id, 'message', (SELECT row_to_json(row$) AS row_to_json_3 FROM (SELECT messages_7.id AS id, (SELECT coalesce(json_agg(row$), '[]') AS json_list_5 FROM (SELECT messages_8.id AS id FROM messages AS messages_8 LEFT OUTER JOIN users AS users_4 ON users_4.id = messages_8.author_id LEFT OUTER JOIN workspaces AS workspaces_2 ON workspaces_2.id = users_4.workspace_id WHERE messages_7.id = messages_8.thread_id AND ((EXISTS (SELECT 1 FROM messages AS messages_9 WHERE messages_9.id = messages_8.thread_id AND (EXISTS (SELECT 1 FROM users AS users_5 WHERE users_5.id = messages_9.author_id AND (EXISTS (SELECT 1 FROM reactions AS reactions_2 WHERE users_5.id = reactions_2.user_id AND (EXISTS (SELECT 1 FROM messages AS messages_10 WHERE messages_10.id = reactions_2.message_id AND (EXISTS (SELECT 1 FROM users AS users_6 WHERE users_6.id = messages_10.author_id AND users_6.handle != $6::VARCHAR)))))))))) OR messages_8.id > $7::INTEGER) AND messages_8.id > $8::INTEGER ORDER BY workspaces_2.slug DESC, messages_8.id DESC LIMIT 2) AS row$) AS replies FROM messages AS messages_7 WHERE messages_7.id = anon_2.message_id) AS row$)) WHEN (anon_2.kind = $9::attachment_kind) THEN json_build_object(
                                            'id', anon_2.id,
                                            'message', (
                                              SELECT row_to_json(row$) AS row_to_json_4
                                              FROM (
                                                SELECT messages_11.id AS id,
                                                  (
                                                    SELECT coalesce(
                                                      json_agg(row$), '[]'
                                                    ) AS json_list_6
                                                    FROM (
                                                      SELECT messages_12.id AS id
                                                      FROM messages AS messages_12
                                                      LEFT OUTER JOIN users AS users_7 ON users_7.id = messages_12.author_id
                                                      LEFT OUTER JOIN workspaces AS workspaces_3 ON workspaces_3.id = users_7.workspace_id
                                                      WHERE messages_11.id = messages_12.thread_id
                                                        AND (
                                                          (
                                                            EXISTS (
                                                              SELECT 1
                                                              FROM messages AS messages_13
                                                              WHERE messages_13.id = messages_12.thread_id
                                                                AND (
                                                                  EXISTS (
                                                                    SELECT 1
                                                                    FROM users AS users_8
                                                                    WHERE users_8.id = messages_13.author_id
                                                                      AND (
                                                                        EXISTS (
                                                                          SELECT 1
                                                                          FROM reactions AS reactions_3
                                                                          WHERE users_8.id = reactions_3.user_id
                                                                            AND (
                                                                              EXISTS (
                                                                                SELECT 1
                                                                                FROM messages AS messages_14
                                                                                WHERE messages_14.id = reactions_3.message_id
                                                                                  AND (
                                                                                    EXISTS (
                                                                                      SELECT 1
                                                                                      FROM users AS users_9
                                                                                      WHERE users_9.id = messages_14.author_id
                                                                                        AND users_9.handle != $10::VARCHAR
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
                                                          OR messages_12.id > $11::INTEGER
                                                        )
                                                        AND messages_12.id > $12::INTEGER
                                                      ORDER BY workspaces_3.slug DESC,
                                                        messages_12.id DESC
                                                      LIMIT 2
                                                    ) AS row$
                                                  ) AS replies
                                                FROM messages AS messages_11
                                                WHERE messages_11.id = anon_2.message_id
                                              ) AS row$
                                            )
                                          ) END
                                        ),
                                        '[]'
                                      ),
                                      'totalCount', (
                                        SELECT count(*) AS count_1
                                        FROM attachments AS attachments_1
                                        LEFT OUTER JOIN image_attachments AS image_attachments_1 ON attachments_1.id = image_attachments_1.id
                                        LEFT OUTER JOIN file_attachments AS file_attachments_1 ON attachments_1.id = file_attachments_1.id
                                        LEFT OUTER JOIN link_attachments AS link_attachments_1 ON attachments_1.id = link_attachments_1.id
                                        WHERE messages_2.id = attachments_1.message_id
                                          AND NOT (
                                            EXISTS (
                                              SELECT 1
                                              FROM messages AS messages_15
                                              WHERE messages_15.id = attachments_1.message_id
                                                AND NOT (
                                                  EXISTS (
                                                    SELECT 1
                                                    FROM messages AS messages_16
                                                    WHERE messages_15.id = messages_16.thread_id
                                                      AND (
                                                        NOT (
                                                          EXISTS (
                                                            SELECT 1
                                                            FROM tags AS tags_3,
                                                              message_tags AS message_tags_1
                                                            WHERE messages_16.id = message_tags_1.message_id
                                                              AND tags_3.id = message_tags_1.tag_id
                                                              AND NOT (
                                                                EXISTS (
                                                                  SELECT 1
                                                                  FROM messages AS messages_17,
                                                                    message_tags AS message_tags_2
                                                                  WHERE tags_3.id = message_tags_2.tag_id
                                                                    AND messages_17.id = message_tags_2.message_id
                                                                    AND (
                                                                      NOT (
                                                                        EXISTS (
                                                                          SELECT 1
                                                                          FROM attachments AS attachments_2
                                                                          LEFT OUTER JOIN image_attachments AS image_attachments_2 ON attachments_2.id = image_attachments_2.id
                                                                          LEFT OUTER JOIN file_attachments AS file_attachments_2 ON attachments_2.id = file_attachments_2.id
                                                                          LEFT OUTER JOIN link_attachments AS link_attachments_2 ON attachments_2.id = link_attachments_2.id
                                                                          WHERE messages_17.id = attachments_2.message_id
                                                                            AND attachments_2.id > $13::INTEGER
                                                                        )
                                                                      )
                                                                      OR messages_17.id > $14::INTEGER
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
                                    ) AS json_object_2
                                    FROM (
                                      SELECT attachments_3.id AS id,
                                        attachments_3.kind AS kind,
                                        attachments_3.message_id AS message_id,
                                        messages_18.id AS sort$0,
                                        attachments_3.id AS sort$1
                                      FROM attachments AS attachments_3
                                      LEFT OUTER JOIN image_attachments AS image_attachments_3 ON attachments_3.id = image_attachments_3.id
                                      LEFT OUTER JOIN file_attachments AS file_attachments_3 ON attachments_3.id = file_attachments_3.id
                                      LEFT OUTER JOIN link_attachments AS link_attachments_3 ON attachments_3.id = link_attachments_3.id
                                      LEFT OUTER JOIN messages AS messages_19 ON messages_19.id = attachments_3.message_id
                                      LEFT OUTER JOIN messages AS messages_18 ON messages_18.id = messages_19.thread_id
                                      WHERE messages_2.id = attachments_3.message_id
                                        AND NOT (
                                          EXISTS (
                                            SELECT 1
                                            FROM messages AS messages_20
                                            WHERE messages_20.id = attachments_3.message_id
                                              AND NOT (
                                                EXISTS (
                                                  SELECT 1
                                                  FROM messages AS messages_21
                                                  WHERE messages_20.id = messages_21.thread_id
                                                    AND (
                                                      NOT (
                                                        EXISTS (
                                                          SELECT 1
                                                          FROM tags AS tags_4,
                                                            message_tags AS message_tags_3
                                                          WHERE messages_21.id = message_tags_3.message_id
                                                            AND tags_4.id = message_tags_3.tag_id
                                                            AND NOT (
                                                              EXISTS (
                                                                SELECT 1
                                                                FROM messages AS messages_22,
                                                                  message_tags AS message_tags_4
                                                                WHERE tags_4.id = message_tags_4.tag_id
                                                                  AND messages_22.id = message_tags_4.message_id
                                                                  AND (
                                                                    NOT (
                                                                      EXISTS (
                                                                        SELECT 1
                                                                        FROM attachments AS attachments_4
                                                                        LEFT OUTER JOIN image_attachments AS image_attachments_4 ON attachments_4.id = image_attachments_4.id
                                                                        LEFT OUTER JOIN file_attachments AS file_attachments_4 ON attachments_4.id = file_attachments_4.id
                                                                        LEFT OUTER JOIN link_attachments AS link_attachments_4 ON attachments_4.id = link_attachments_4.id
                                                                        WHERE messages_22.id = attachments_4.message_id
                                                                          AND attachments_4.id > $13::INTEGER
                                                                      )
                                                                    )
                                                                    OR messages_22.id > $14::INTEGER
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
                                      ORDER BY sort$0 DESC,
                                        sort$1 DESC
                                      LIMIT 1
                                    ) AS anon_2
                                  ) AS "attachmentsConnection"
                                FROM messages AS messages_2
                                WHERE messages_2.id = anon_1.thread_id
                              ) AS row$
                            )
                          )
                        )
                      ),
                      '[]'
                    )
                  ) AS json_object_1
                  FROM (
                    SELECT messages_23.id AS id,
                      messages_23.thread_id AS thread_id,
                      messages_23.id AS sort$0
                    FROM messages AS messages_23,
                      message_tags AS message_tags_5
                    WHERE tags_2.id = message_tags_5.tag_id
                      AND messages_23.id = message_tags_5.message_id
                      AND NOT (
                        EXISTS (
                          SELECT 1
                          FROM reactions AS reactions_4
                          WHERE messages_23.id = reactions_4.message_id
                            AND (
                              (
                                EXISTS (
                                  SELECT 1
                                  FROM users AS users_10
                                  WHERE users_10.id = reactions_4.user_id
                                    AND (
                                      EXISTS (
                                        SELECT 1
                                        FROM workspaces AS workspaces_4
                                        WHERE workspaces_4.id = users_10.workspace_id
                                          AND NOT (
                                            EXISTS (
                                              SELECT 1
                                              FROM users AS users_11
                                              WHERE workspaces_4.id = users_11.workspace_id
                                                AND users_11.handle != $15::VARCHAR
                                            )
                                          )
                                      )
                                    )
                                )
                              )
                              OR reactions_4.emoji != $16::VARCHAR
                              OR reactions_4.emoji != $17::VARCHAR
                            )
                            AND reactions_4.emoji != $18::VARCHAR
                        )
                      )
                    ORDER BY sort$0 ASC
                    LIMIT 1
                  ) AS anon_1
                ) AS "messagesConnection"
              FROM tags AS tags_2,
                message_tags AS message_tags_6
              WHERE messages_1.id = message_tags_6.message_id
                AND tags_2.id = message_tags_6.tag_id
                AND NOT (
                  EXISTS (
                    SELECT 1
                    FROM messages AS messages_24,
                      message_tags AS message_tags_7
                    WHERE tags_2.id = message_tags_7.tag_id
                      AND messages_24.id = message_tags_7.message_id
                      AND NOT (
                        EXISTS (
                          SELECT 1
                          FROM tags AS tags_5,
                            message_tags AS message_tags_8
                          WHERE messages_24.id = message_tags_8.message_id
                            AND tags_5.id = message_tags_8.tag_id
                            AND NOT (
                              EXISTS (
                                SELECT 1
                                FROM messages AS messages_25,
                                  message_tags AS message_tags_9
                                WHERE tags_5.id = message_tags_9.tag_id
                                  AND messages_25.id = message_tags_9.message_id
                                  AND NOT (
                                    NOT (
                                      EXISTS (
                                        SELECT 1
                                        FROM messages AS messages_26
                                        WHERE messages_25.id = messages_26.thread_id
                                          AND (
                                            messages_26.id > $19::INTEGER
                                            OR messages_26.id > $20::INTEGER
                                          ) IS NOT true
                                      )
                                    )
                                    AND messages_25.id > $21::INTEGER
                                  )
                              )
                            )
                        )
                      )
                  )
                )
              ORDER BY tags_2.name DESC,
                tags_2.id DESC
              LIMIT 1
            ) AS row$
          ) AS tags
        FROM messages AS messages_1
        LEFT OUTER JOIN channels AS channels_1 ON channels_1.id = messages_1.channel_id,
          message_tags AS message_tags_10
        WHERE tags_1.id = message_tags_10.tag_id
          AND messages_1.id = message_tags_10.message_id
          AND (
            NOT (
              EXISTS (
                SELECT 1
                FROM users AS users_12
                WHERE users_12.id = messages_1.author_id
                  AND (
                    EXISTS (
                      SELECT 1
                      FROM workspaces AS workspaces_5
                      WHERE workspaces_5.id = users_12.workspace_id
                        AND (
                          EXISTS (
                            SELECT 1
                            FROM tags AS tags_6
                            WHERE workspaces_5.id = tags_6.workspace_id
                              AND (
                                EXISTS (
                                  SELECT 1
                                  FROM workspaces AS workspaces_6
                                  WHERE workspaces_6.id = tags_6.workspace_id
                                    AND workspaces_6.slug != $22::VARCHAR
                                )
                              )
                          )
                        )
                    )
                  )
              )
            )
            OR messages_1.id > $23::INTEGER
            OR messages_1.id > $24::INTEGER
          )
        ORDER BY channels_1.name ASC,
          messages_1.id ASC
        LIMIT 2
      ) AS row$
    ) AS messages
  FROM tags AS tags_1
  LEFT OUTER JOIN workspaces AS workspaces_7 ON workspaces_7.id = tags_1.workspace_id
  WHERE NOT (
    NOT (
      EXISTS (
        SELECT 1
        FROM messages AS messages_27,
          message_tags AS message_tags_11
        WHERE tags_1.id = message_tags_11.tag_id
          AND messages_27.id = message_tags_11.message_id
          AND (
            EXISTS (
              SELECT 1
              FROM users AS users_13
              WHERE users_13.id = messages_27.author_id
                AND users_13.handle != $25::VARCHAR
                AND users_13.handle != $26::VARCHAR
            )
          )
          AND messages_27.id > $27::INTEGER
          AND messages_27.id > $28::INTEGER
      )
    )
    OR tags_1.name != $29::VARCHAR
  )
  ORDER BY workspaces_7.slug ASC,
    tags_1.id ASC
  LIMIT 1
) AS row$
