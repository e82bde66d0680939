SELECT coalesce(json_agg(anon_1.item), '[]') AS json_list_1
FROM (
  SELECT CASE WHEN (attachments_1.kind = $1::attachment_kind) THEN json_build_object(
    'id', image_attachments_1.id,
    'width', image_attachments_1.width,
    'message', (
      SELECT row_to_json(row$) AS row_to_json_1
      FROM (
        SELECT messages_1.id AS id,
          (
            SELECT coalesce(json_agg(row$), '[]') AS json_list_2
            FROM (
              SELECT messages_2.id AS id,
                (
                  SELECT json_build_object(
                    'edges', coalesce(
                      json_agg(
                        json_build_object(
                          'cursor', translate(
                            encode(
                              convert_to(
                                '["' || '96bd880a' || '"' || ',' || coalesce(
                                  to_json(anon_2.sort$0)::text, 'null'
                                ) || ',' || coalesce(to_json(anon_2.sort$1)::text, 'null') || ']', 'UTF8'
                              ),
                              'base64'
                            ),
                            E '\n', ''
                          ),
                          'node', json_build_object(
                            'name', anon_2.name,
                            'messagesConnection', (
                              SELECT json_build_object(
                                'edges', coalesce(
                                  json_agg(
                                    json_build_object(
                                      'cursor', translate(
                                        encode(
                                          convert_to(
                                            '["' || '89e75609' || '"' || ',' || coalesce(
                                              to_json(anon_3.sort$0)::text, 'null'
                                            ) || ',' || coalesce(to_json(anon_3.sort$1)::text, 'null') || ']', 'UTF8'
                                          ),
                                          'base64'
                                        ),
                                        E '\n', ''
                                      ),
                                      'node', json_build_object(
                                        'id', anon_3.id,
                                        'attachmentsConnection', (
                                          SELECT json_build_object(
                                            'nodes', coalesce(
                                              json_agg(
                                                CASE WHEN (
                                                  anon_4.kind = $2::attachment_kind
                                                ) THEN json_build_object('id', anon_4.id) WHEN (anon_4.kind = $3::attachment_kind) THEN json_build_object('id', anon_4.id) WHEN (anon_4.kind = $4::attachment_kind) THEN json_build_object('id', anon_4.id) END
                                              ),
                                              '[]'
                                            )
                                          ) AS json_object_3
                                          FROM (
                                            SELECT attachments_2.id AS id,
                                              attachments_2.kind AS kind,
                                              channels_1.name AS sort$0,
                                              attachments_2.id AS sort$1
                                            FROM attachments AS attachments_2
                                            LEFT OUTER JOIN image_attachments AS image_attachments_2 ON attachments_2.id = image_attachments_2.id
                                            LEFT OUTER JOIN file_attachments AS file_attachments_1 ON attachments_2.id = file_attachments_1.id
                                            LEFT OUTER JOIN link_attachments AS link_attachments_1 ON attachments_2.id = link_attachments_1.id
                                            LEFT OUTER JOIN messages AS messages_3 ON messages_3.id = attachments_2.message_id
                                            LEFT OUTER JOIN channels AS channels_1 ON channels_1.id = messages_3.channel_id
                                            WHERE anon_3.id = attachments_2.message_id
                                              AND NOT (
                                                (
                                                  EXISTS (
                                                    SELECT 1
                                                    FROM messages AS messages_4
                                                    WHERE messages_4.id = attachments_2.message_id
                                                      AND (
                                                        EXISTS (
                                                          SELECT 1
                                                          FROM users AS users_1
                                                          WHERE users_1.id = messages_4.author_id
                                                            AND NOT (
                                                              EXISTS (
                                                                SELECT 1
                                                                FROM memberships AS memberships_1
                                                                WHERE users_1.id = memberships_1.user_id
                                                                  AND (
                                                                    EXISTS (
                                                                      SELECT 1
                                                                      FROM messages AS messages_5
                                                                      WHERE messages_5.id = memberships_1.last_read_id
                                                                        AND (
                                                                          EXISTS (
                                                                            SELECT 1
                                                                            FROM channels AS channels_2
                                                                            WHERE channels_2.id = messages_5.channel_id
                                                                              AND channels_2.name LIKE $5::VARCHAR
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
                                                AND attachments_2.id > $6::INTEGER
                                              )
                                            ORDER BY (channels_1.name) DESC,
                                              sort$1 DESC
                                            LIMIT 1
                                          ) AS anon_4
                                        )
                                      )
                                    )
                                  ),
                                  '[]'
                                ),
                                'totalCount', (
                                  SELECT count(*) AS count_1
                                  FROM messages AS messages_6,
                                    message_tags AS message_tags_1
                                  WHERE anon_2.id = message_tags_1.tag_id
                                    AND messages_6.id = message_tags_1.message_id
                                    AND NOT (
                                      EXISTS (
                                        SELECT 1
                                        FROM attachments AS attachments_3
                                        LEFT OUTER JOIN image_attachments AS image_attachments_3 ON attachments_3.id = image_attachments_3.id
                                        LEFT OUTER JOIN file_attachments AS file_attachments_2 ON attachments_3.id = file_attachments_2.id
                                        LEFT OUTER JOIN link_attachments AS link_attachments_2 ON attachments_3.id = link_attachments_2.id
                                        WHERE messages_6.id = attachments_3.message_id
                                          AND (
                                            EXISTS (
                                              SELECT 1
                                              FROM messages AS messages_7
                                              WHERE messages_7.id = attachments_3.message_id
                                                AND NOT (
                                                  EXISTS (
                                                    SELECT 1
                                                    FROM messages AS messages_8
                                                    WHERE messages_7.id = messages_8.thread_id
                                                      AND (
                                                        EXISTS (
                                                          SELECT 1
                                                          FROM channels AS channels_3
                                                          WHERE channels_3.id = messages_8.channel_id
                                                            AND (
                                                              EXISTS (
                                                                SELECT 1
                                                                FROM workspaces AS workspaces_1
                                                                WHERE workspaces_1.id = channels_3.workspace_id
                                                                  AND (
                                                                    EXISTS (
                                                                      SELECT 1
                                                                      FROM users AS users_2
                                                                      WHERE workspaces_1.id = users_2.workspace_id
                                                                        AND users_2.handle != $7::VARCHAR
                                                                    )
                                                                  )
                                                              )
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
                              ) AS json_object_2
                              FROM (
                                SELECT messages_9.id AS id,
                                  workspaces_2.slug AS sort$0,
                                  messages_9.id AS sort$1
                                FROM messages AS messages_9
                                LEFT OUTER JOIN channels AS channels_4 ON channels_4.id = messages_9.channel_id
                                LEFT OUTER JOIN workspaces AS workspaces_2 ON workspaces_2.id = channels_4.workspace_id,
                                  message_tags AS message_tags_2
                                WHERE anon_2.id = message_tags_2.tag_id
                                  AND messages_9.id = message_tags_2.message_id
                                  AND NOT (
                                    EXISTS (
                                      SELECT 1
                                      FROM attachments AS attachments_4
                                      LEFT OUTER JOIN image_attachments AS image_attachments_4 ON attachments_4.id = image_attachments_4.id
                                      LEFT OUTER JOIN file_attachments AS file_attachments_3 ON attachments_4.id = file_attachments_3.id
                                      LEFT OUTER JOIN link_attachments AS link_attachments_3 ON attachments_4.id = link_attachments_3.id
                                      WHERE messages_9.id = attachments_4.message_id
                                        AND (
                                          EXISTS (
                                            SELECT 1
                                            FROM messages AS messages_10
                                            WHERE messages_10.id = attachments_4.message_id
                                              AND NOT (
                                                EXISTS (
                                                  SELECT 1
                                                  FROM messages AS messages_11
                                                  WHERE messages_10.id = messages_11.thread_id
                                                    AND (
                                                      EXISTS (
                                                        SELECT 1
                                                        FROM channels AS channels_5
                                                        WHERE channels_5.id = messages_11.channel_id
                                                          AND (
                                                            EXISTS (
                                                              SELECT 1
                                                              FROM workspaces AS workspaces_3
                                                              WHERE workspaces_3.id = channels_5.workspace_id
                                                                AND (
                                                                  EXISTS (
                                                                    SELECT 1
                                                                    FROM users AS users_3
                                                                    WHERE workspaces_3.id = users_3.workspace_id
                                                                      AND users_3.handle != $7::VARCHAR
                                                                  )
                                                                )
                                                            )
                                                          )
                                                      )
                                                    )
                                                )
                                              )
                                          )
                                        ) IS NOT true
                                    )
                                  )
                                ORDER BY (workspaces_2.slug) ASC,
                                  sort$1 ASC
                                LIMIT 1
                              ) AS anon_3
                            )
                          )
                        )
                      ),
                      '[]'
                    ),
                    'totalCount', (
                      SELECT count(*) AS count_2
                      FROM tags AS tags_1,
                        message_tags AS message_tags_3
                      WHERE messages_2.id = message_tags_3.message_id
                        AND tags_1.id = message_tags_3.tag_id
                        AND (
                          (
                            EXISTS (
                              SELECT 1
                              FROM workspaces AS workspaces_4
                              WHERE workspaces_4.id = tags_1.workspace_id
                                AND (
                                  EXISTS (
                                    SELECT 1
                                    FROM channels AS channels_6
                                    WHERE workspaces_4.id = channels_6.workspace_id
                                      AND NOT (
                                        EXISTS (
                                          SELECT 1
                                          FROM memberships AS memberships_2
                                          JOIN users AS users_4 ON users_4.id = memberships_2.user_id
                                          WHERE channels_6.id = memberships_2.channel_id
                                            AND (
                                              EXISTS (
                                                SELECT 1
                                                FROM workspaces AS workspaces_5
                                                WHERE workspaces_5.id = users_4.workspace_id
                                                  AND workspaces_5.slug != $8::VARCHAR
                                                  AND workspaces_5.slug != $9::VARCHAR
                                              )
                                            )
                                            AND users_4.handle != $10::VARCHAR
                                        )
                                      )
                                  )
                                )
                            )
                          )
                          OR tags_1.name != $11::VARCHAR
                        )
                    )
                  ) AS json_object_1
                  FROM (
                    SELECT tags_2.id AS id,
                      tags_2.name AS name,
                      workspaces_6.slug AS sort$0,
                      tags_2.id AS sort$1
                    FROM tags AS tags_2
                    LEFT OUTER JOIN workspaces AS workspaces_6 ON workspaces_6.id = tags_2.workspace_id,
                      message_tags AS message_tags_4
                    WHERE messages_2.id = message_tags_4.message_id
                      AND tags_2.id = message_tags_4.tag_id
                      AND (
                        (
                          EXISTS (
                            SELECT 1
                            FROM workspaces AS workspaces_7
                            WHERE workspaces_7.id = tags_2.workspace_id
                              AND (
                                EXISTS (
                                  SELECT 1
                                  FROM channels AS channels_7
                                  WHERE workspaces_7.id = channels_7.workspace_id
                                    AND NOT (
                                      EXISTS (
                                        SELECT 1
                                        FROM memberships AS memberships_3
                                        JOIN users AS users_5 ON users_5.id = memberships_3.user_id
                                        WHERE channels_7.id = memberships_3.channel_id
                                          AND (
                                            EXISTS (
                                              SELECT 1
                                              FROM workspaces AS workspaces_8
                                              WHERE workspaces_8.id = users_5.workspace_id
                                                AND workspaces_8.slug != $8::VARCHAR
                                                AND workspaces_8.slug != $9::VARCHAR
                                            )
                                          )
                                          AND users_5.handle != $10::VARCHAR
                                      )
                                    )
                                )
                              )
                          )
                        )
                        OR tags_2.name != $11::VARCHAR
                      )
                    ORDER BY (workspaces_6.slug) ASC,
                      sort$1 ASC
                    LIMIT 1
                  ) AS anon_2
                ) AS "tagsConnection"
              FROM messages AS messages_2
              LEFT OUTER JOIN messages AS messages_12 ON messages_12.id = messages_2.thread_id
              LEFT OUTER JOIN users AS users_6 ON users_6.id = messages_12.author_id
              LEFT OUTER JOIN workspaces AS workspaces_9 ON workspaces_9.id = users_6.workspace_id
              WHERE messages_1.id = messages_2.thread_id
                AND (
                  EXISTS (
                    SELECT 1
                    FROM channels AS channels_8
                    WHERE channels_8.id = messages_2.channel_id
                      AND (
                        EXISTS (
                          SELECT 1
                          FROM workspaces AS workspaces_10
                          WHERE workspaces_10.id = channels_8.workspace_id
                            AND NOT (
                              NOT (
                                NOT (
                                  EXISTS (
                                    SELECT 1
                                    FROM tags AS tags_3
                                    WHERE workspaces_10.id = tags_3.workspace_id
                                      AND (
                                        NOT (
                                          tags_3.name != $12::VARCHAR OR tags_3.name != $13::VARCHAR
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
              ORDER BY workspaces_9.slug DESC,
                messages_2.id DESC
              LIMIT 1
            ) AS row$
          ) AS replies
        FROM messages AS messages_1
        WHERE messages_1.id = attachments_1.message_id
      ) AS row$
    )
  ) WHEN (attachments_1.kind = $14::attachment_kind) THEN json_build_object('id', file_attachments_4.id, 'sizeBytes', CAST (file_attachments_4.size_bytes AS TEXT)) WHEN (attachments_1.kind = $15::attachment_kind) THEN json_build_object('id', link_attachments_4.id) END AS item
  FROM attachments AS attachments_1
  LEFT OUTER JOIN image_attachments AS image_attachments_1 ON attachments_1.id = image_attachments_1.id
  LEFT OUTER JOIN file_attachments AS file_attachments_4 ON attachments_1.id = file_attachments_4.id
  LEFT OUTER JOIN link_attachments AS link_attachments_4 ON attachments_1.id = link_attachments_4.id
  WHERE EXISTS (
    SELECT 1
    FROM messages AS messages_13
    WHERE messages_13.id = attachments_1.message_id
      AND (
        EXISTS (
          SELECT 1
          FROM messages AS messages_14
          WHERE messages_14.id = messages_13.thread_id
            AND (
              EXISTS (
                SELECT 1
                FROM channels AS channels_9
                WHERE channels_9.id = messages_14.channel_id
                  AND (
                    EXISTS (
                      SELECT 1
                      FROM workspaces AS workspaces_11
                      WHERE workspaces_11.id = channels_9.workspace_id
                        AND NOT (
                          EXISTS (
                            SELECT 1
                            FROM users AS users_7
                            WHERE workspaces_11.id = users_7.workspace_id
                              AND (users_7.handle = $16::VARCHAR) IS NOT true
                          )
                        )
                    )
                  )
                  AND channels_9.name LIKE $17::VARCHAR
              )
            )
        )
      )
  )
  ORDER BY attachments_1.id DESC
  LIMIT 1
) AS anon_1
