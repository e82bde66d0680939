SELECT coalesce(json_agg(row$), '[]') AS json_list_1
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
                    '["' || 'f9da0ca6' || '"' || ',' || coalesce(
                      to_json(anon_1.sort$0)::text, 'null'
                    ) || ',' || coalesce(to_json(anon_1.sort$1)::text, 'null') || ',' || coalesce(to_json(anon_1.sort$2)::text, 'null') || ',' || coalesce(to_json(anon_1.sort$3)::text, 'null') || ']', 'UTF8'
                  ),
                  'base64'
                ),
                E '\n', ''
              ),
              'node', json_build_object(
                'emoji', anon_1.emoji,
                'message', (
                  SELECT row_to_json(row$) AS row_to_json_1
                  FROM (
                    SELECT messages_2.id AS id,
                      (
                        SELECT coalesce(json_agg(row$), '[]') AS json_list_2
                        FROM (
                          SELECT tags_1.name AS name,
                            (
                              SELECT json_build_object(
                                'nodes', coalesce(
                                  json_agg(
                                    json_build_object(
                                      'id', anon_2.id,
                                      'channel', (
                                        SELECT row_to_json(row$) AS row_to_json_2
                                        FROM (
                                          SELECT channels_1.name AS name,
                                            (
                                              SELECT coalesce(json_agg(row$), '[]') AS json_list_3
                                              FROM (
                                                SELECT messages_3.id AS id,
                                                  (
                                                    SELECT row_to_json(row$) AS row_to_json_3
                                                    FROM (
                                                      SELECT messages_4.id AS id
                                                      FROM messages AS messages_4
                                                      WHERE messages_4.id = messages_3.thread_id
                                                    ) AS row$
                                                  ) AS thread
                                                FROM messages AS messages_3
                                                WHERE channels_1.id = messages_3.channel_id
                                                  AND (
                                                    EXISTS (
                                                      SELECT 1
                                                      FROM channels AS channels_2
                                                      WHERE channels_2.id = messages_3.channel_id
                                                        AND (
                                                          EXISTS (
                                                            SELECT 1
                                                            FROM workspaces AS workspaces_1
                                                            WHERE workspaces_1.id = channels_2.workspace_id
                                                              AND (
                                                                EXISTS (
                                                                  SELECT 1
                                                                  FROM tags AS tags_2
                                                                  WHERE workspaces_1.id = tags_2.workspace_id
                                                                    AND (
                                                                      EXISTS (
                                                                        SELECT 1
                                                                        FROM workspaces AS workspaces_2
                                                                        WHERE workspaces_2.id = tags_2.workspace_id
                                                                          AND NOT (
                                                                            EXISTS (
                                                                              SELECT 1
                                                                              FROM channels AS channels_3
                                                                              WHERE workspaces_2.id = channels_3.workspace_id
                                                                                AND (
                                                                                  channels_3.name LIKE $1::VARCHAR
                                                                                  OR channels_3.name LIKE $2::VARCHAR
                                                                                )
                                                                            )
                                                                          )
                                                                      )
                                                                    )
                                                                )
                                                              )
                                                              AND workspaces_1.slug != $3::VARCHAR
                                                          )
                                                        )
                                                    )
                                                  )
                                                ORDER BY messages_3.id ASC
                                                LIMIT 1
                                              ) AS row$
                                            ) AS messages
                                          FROM channels AS channels_1
                                          WHERE channels_1.id = anon_2.channel_id
                                        ) AS row$
                                      )
                                    )
                                  ),
                                  '[]'
                                ),
                                'totalCount', (
                                  SELECT count(*) AS count_1
                                  FROM messages AS messages_5,
                                    message_tags AS message_tags_1
                                  WHERE tags_1.id = message_tags_1.tag_id
                                    AND messages_5.id = message_tags_1.message_id
                                    AND NOT (
                                      EXISTS (
                                        SELECT 1
                                        FROM attachments AS attachments_1
                                        LEFT OUTER JOIN image_attachments AS image_attachments_1 ON attachments_1.id = image_attachments_1.id
                                        LEFT OUTER JOIN file_attachments AS file_attachments_1 ON attachments_1.id = file_attachments_1.id
                                        LEFT OUTER JOIN link_attachments AS link_attachments_1 ON attachments_1.id = link_attachments_1.id
                                        WHERE messages_5.id = attachments_1.message_id
                                          AND (
                                            EXISTS (
                                              SELECT 1
                                              FROM messages AS messages_6
                                              WHERE messages_6.id = attachments_1.message_id
                                                AND NOT (
                                                  EXISTS (
                                                    SELECT 1
                                                    FROM attachments AS attachments_2
                                                    LEFT OUTER JOIN image_attachments AS image_attachments_2 ON attachments_2.id = image_attachments_2.id
                                                    LEFT OUTER JOIN file_attachments AS file_attachments_2 ON attachments_2.id = file_attachments_2.id
                                                    LEFT OUTER JOIN link_attachments AS link_attachments_2 ON attachments_2.id = link_attachments_2.id
                                                    WHERE messages_6.id = attachments_2.message_id
                                                      AND (
                                                        EXISTS (
                                                          SELECT 1
                                                          FROM messages AS messages_7
                                                          WHERE messages_7.id = attachments_2.message_id
                                                            AND NOT (
                                                              EXISTS (
                                                                SELECT 1
                                                                FROM tags AS tags_3,
                                                                  message_tags AS message_tags_2
                                                                WHERE messages_7.id = message_tags_2.message_id
                                                                  AND tags_3.id = message_tags_2.tag_id
                                                                  AND (
                                                                    (
                                                                      EXISTS (
                                                                        SELECT 1
                                                                        FROM workspaces AS workspaces_3
                                                                        WHERE workspaces_3.id = tags_3.workspace_id
                                                                          AND workspaces_3.slug != $4::VARCHAR
                                                                      )
                                                                    )
                                                                    AND tags_3.name != $5::VARCHAR
                                                                  ) IS NOT true
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
                                SELECT anon_3.channel_id AS channel_id,
                                  anon_3.id AS id,
                                  anon_3.sort$0 AS sort$0,
                                  row_number() OVER (ORDER BY anon_3.sort$0 DESC) AS place$,
                                  count(*) OVER () AS found$
                                FROM (
                                  SELECT messages_8.channel_id AS channel_id,
                                    messages_8.id AS id,
                                    messages_8.id AS sort$0
                                  FROM messages AS messages_8,
                                    message_tags AS message_tags_3
                                  WHERE tags_1.id = message_tags_3.tag_id
                                    AND messages_8.id = message_tags_3.message_id
                                    AND NOT (
                                      EXISTS (
                                        SELECT 1
                                        FROM attachments AS attachments_3
                                        LEFT OUTER JOIN image_attachments AS image_attachments_3 ON attachments_3.id = image_attachments_3.id
                                        LEFT OUTER JOIN file_attachments AS file_attachments_3 ON attachments_3.id = file_attachments_3.id
                                        LEFT OUTER JOIN link_attachments AS link_attachments_3 ON attachments_3.id = link_attachments_3.id
                                        WHERE messages_8.id = attachments_3.message_id
                                          AND (
                                            EXISTS (
                                              SELECT 1
                                              FROM messages AS messages_9
                                              WHERE messages_9.id = attachments_3.message_id
                                                AND NOT (
                                                  EXISTS (
                                                    SELECT 1
                                                    FROM attachments AS attachments_4
                                                    LEFT OUTER JOIN image_attachments AS image_attachments_4 ON attachments_4.id = image_attachments_4.id
                                                    LEFT OUTER JOIN file_attachments AS file_attachments_4 ON attachments_4.id = file_attachments_4.id
                                                    LEFT OUTER JOIN link_attachments AS link_attachments_4 ON attachments_4.id = link_attachments_4.id
                                                    WHERE messages_9.id = attachments_4.message_id
                                                      AND (
                                                        EXISTS (
                                                          SELECT 1
                                                          FROM messages AS messages_10
                                                          WHERE messages_10.id = attachments_4.message_id
                                                            AND NOT (
                                                              EXISTS (
                                                                SELECT 1
                                                                FROM tags AS tags_4,
                                                                  message_tags AS message_tags_4
                                                                WHERE messages_10.id = message_tags_4.message_id
                                                                  AND tags_4.id = message_tags_4.tag_id
                                                                  AND (
                                                                    (
                                                                      EXISTS (
                                                                        SELECT 1
                                                                        FROM workspaces AS workspaces_4
                                                                        WHERE workspaces_4.id = tags_4.workspace_id
                                                                          AND workspaces_4.slug != $4::VARCHAR
                                                                      )
                                                                    )
                                                                    AND tags_4.name != $5::VARCHAR
                                                                  ) IS NOT true
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
                                  ORDER BY sort$0 DESC
                                  LIMIT 1
                                ) AS anon_3
                                ORDER BY place$ DESC
                              ) AS anon_2
                            ) AS "messagesConnection"
                          FROM tags AS tags_1,
                            message_tags AS message_tags_5
                          WHERE messages_2.id = message_tags_5.message_id
                            AND tags_1.id = message_tags_5.tag_id
                          ORDER BY tags_1.id ASC
                          LIMIT 1
                        ) AS row$
                      ) AS tags
                    FROM messages AS messages_2
                    WHERE messages_2.id = anon_1.message_id
                  ) AS row$
                )
              )
            )
          ),
          '[]'
        )
      ) AS json_object_1
      FROM (
        SELECT reactions_1.emoji AS emoji,
          reactions_1.message_id AS message_id,
          reactions_1.user_id AS user_id,
          workspaces_5.slug AS sort$0,
          reactions_1.message_id AS sort$1,
          reactions_1.user_id AS sort$2,
          reactions_1.emoji AS sort$3
        FROM reactions AS reactions_1
        LEFT OUTER JOIN messages AS messages_11 ON messages_11.id = reactions_1.message_id
        LEFT OUTER JOIN channels AS channels_4 ON channels_4.id = messages_11.channel_id
        LEFT OUTER JOIN workspaces AS workspaces_5 ON workspaces_5.id = channels_4.workspace_id
        WHERE messages_1.id = reactions_1.message_id
        ORDER BY (workspaces_5.slug) ASC,
          sort$1 ASC,
          sort$2 ASC,
          (reactions_1.emoji) ASC
        LIMIT 2
      ) AS anon_1
    ) AS "reactionsConnection"
  FROM messages AS messages_1
  ORDER BY messages_1.id ASC
  LIMIT 1
) AS row$
