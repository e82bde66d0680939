SELECT coalesce(json_agg(row$), '[]') AS json_list_1
FROM (
  SELECT reactions_1.emoji AS emoji,
    (
      SELECT row_to_json(row$) AS row_to_json_1
      FROM (
        SELECT users_1.handle AS handle,
          (
            SELECT json_build_object(
              'nodes', coalesce(
                json_agg(
                  json_build_object(
                    'id', anon_1.id,
                    'repliesConnection', (
                      SELECT json_build_object(
                        'nodes', coalesce(
                          json_agg(
                            json_build_object(
                              'id', anon_2.id,
                              'tagsConnection', (
                                SELECT json_build_object(
                                  'nodes', coalesce(
                                    json_agg(
                                      json_build_object(
                                        'name', anon_3.name,
                                        'messagesConnection', (
                                          SELECT json_build_object(
                                            'edges', coalesce(
                                              json_agg(
                                                json_build_object(
                                                  'cursor', translate(
                                                    encode(
                                                      convert_to(
                                                        '["' || '70aa33c0' || '"' || ',' || coalesce(
                                                          to_json(anon_4.sort$0)::text, 'null'
                                                        ) || ']', 'UTF8'
                                                      ),
                                                      'base64'
                                                    ),
                                                    E '\n', ''
                                                  ),
                                                  'node', json_build_object('id', anon_4.id)
                                                )
                                              ),
                                              '[]'
                                            ),
                                            'totalCount', (
                                              SELECT count(*) AS count_1
                                              FROM messages AS messages_1,
                                                message_tags AS message_tags_1
                                              WHERE anon_3.id = message_tags_1.tag_id
                                                AND messages_1.id = message_tags_1.message_id
                                                AND (
                                                  EXISTS (
                                                    SELECT 1
                                                    FROM channels AS channels_1
                                                    WHERE channels_1.id = messages_1.channel_id
                                                      AND (
                                                        EXISTS (
                                                          SELECT 1
                                                          FROM workspaces AS workspaces_1
                                                          WHERE workspaces_1.id = channels_1.workspace_id
                                                            AND NOT (
                                                              EXISTS (
                                                                SELECT 1
                                                                FROM channels AS channels_2
                                                                WHERE workspaces_1.id = channels_2.workspace_id
                                                                  AND (
                                                                    EXISTS (
                                                                      SELECT 1
                                                                      FROM workspaces AS workspaces_2
                                                                      WHERE workspaces_2.id = channels_2.workspace_id
                                                                        AND NOT (
                                                                          EXISTS (
                                                                            SELECT 1
                                                                            FROM channels AS channels_3
                                                                            WHERE workspaces_2.id = channels_3.workspace_id
                                                                              AND (
                                                                                EXISTS (
                                                                                  SELECT 1
                                                                                  FROM workspaces AS workspaces_3
                                                                                  WHERE workspaces_3.id = channels_3.workspace_id
                                                                                    AND workspaces_3.slug != $1::VARCHAR
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
                                                  )
                                                )
                                            )
                                          ) AS json_object_4
                                          FROM (
                                            SELECT anon_5.id AS id,
                                              anon_5.sort$0 AS sort$0,
                                              row_number() OVER (
                                                ORDER BY anon_5.sort$0 DESC
                                              ) AS place$,
                                              count(*) OVER () AS found$
                                            FROM (
                                              SELECT messages_2.id AS id,
                                                messages_2.id AS sort$0
                                              FROM messages AS messages_2,
                                                message_tags AS message_tags_2
                                              WHERE anon_3.id = message_tags_2.tag_id
                                                AND messages_2.id = message_tags_2.message_id
                                                AND (
                                                  EXISTS (
                                                    SELECT 1
                                                    FROM channels AS channels_4
                                                    WHERE channels_4.id = messages_2.channel_id
                                                      AND (
                                                        EXISTS (
                                                          SELECT 1
                                                          FROM workspaces AS workspaces_4
                                                          WHERE workspaces_4.id = channels_4.workspace_id
                                                            AND NOT (
                                                              EXISTS (
                                                                SELECT 1
                                                                FROM channels AS channels_5
                                                                WHERE workspaces_4.id = channels_5.workspace_id
                                                                  AND (
                                                                    EXISTS (
                                                                      SELECT 1
                                                                      FROM workspaces AS workspaces_5
                                                                      WHERE workspaces_5.id = channels_5.workspace_id
                                                                        AND NOT (
                                                                          EXISTS (
                                                                            SELECT 1
                                                                            FROM channels AS channels_6
                                                                            WHERE workspaces_5.id = channels_6.workspace_id
                                                                              AND (
                                                                                EXISTS (
                                                                                  SELECT 1
                                                                                  FROM workspaces AS workspaces_6
                                                                                  WHERE workspaces_6.id = channels_6.workspace_id
                                                                                    AND workspaces_6.slug != $1::VARCHAR
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
                                                  )
                                                )
                                              ORDER BY sort$0 DESC
                                              LIMIT 1
                                            ) AS anon_5
                                            ORDER BY place$ DESC
                                          ) AS anon_4
                                        )
                                      )
                                    ),
                                    '[]'
                                  ),
                                  'totalCount', (
                                    SELECT count(*) AS count_2
                                    FROM tags AS tags_1,
                                      message_tags AS message_tags_3
                                    WHERE anon_2.id = message_tags_3.message_id
                                      AND tags_1.id = message_tags_3.tag_id
                                  )
                                ) AS json_object_3
                                FROM (
                                  SELECT anon_6.id AS id,
                                    anon_6.name AS name,
                                    anon_6.sort$0 AS sort$0,
                                    anon_6.sort$1 AS sort$1,
                                    row_number() OVER (
                                      ORDER BY anon_6.sort$0 DESC, anon_6.sort$1 DESC
                                    ) AS place$,
                                    count(*) OVER () AS found$
                                  FROM (
                                    SELECT tags_2.id AS id,
                                      tags_2.name AS name,
                                      workspaces_7.slug AS sort$0,
                                      tags_2.id AS sort$1
                                    FROM tags AS tags_2
                                    LEFT OUTER JOIN workspaces AS workspaces_7 ON workspaces_7.id = tags_2.workspace_id,
                                      message_tags AS message_tags_4
                                    WHERE anon_2.id = message_tags_4.message_id
                                      AND tags_2.id = message_tags_4.tag_id
                                    ORDER BY (workspaces_7.slug) DESC,
                                      sort$1 DESC
                                    LIMIT 1
                                  ) AS anon_6
                                  ORDER BY place$ DESC
                                ) AS anon_3
                              )
                            )
                          ),
                          '[]'
                        )
                      ) AS json_object_2
                      FROM (
                        SELECT messages_3.id AS id,
                          messages_4.id AS sort$0,
                          messages_3.id AS sort$1
                        FROM messages AS messages_3
                        LEFT OUTER JOIN messages AS messages_4 ON messages_4.id = messages_3.thread_id
                        WHERE anon_1.id = messages_3.thread_id
                          AND (
                            NOT (
                              (
                                NOT (
                                  EXISTS (
                                    SELECT 1
                                    FROM messages AS messages_5
                                    WHERE messages_3.id = messages_5.thread_id
                                      AND (
                                        EXISTS (
                                          SELECT 1
                                          FROM users AS users_2
                                          WHERE users_2.id = messages_5.author_id
                                            AND users_2.handle != $2::VARCHAR
                                        )
                                      ) IS NOT true
                                  )
                                )
                                AND messages_3.id > $3::INTEGER
                                OR messages_3.id > $4::INTEGER
                              )
                              AND messages_3.id > $5::INTEGER
                            )
                            OR messages_3.id > $6::INTEGER
                          )
                        ORDER BY sort$0 ASC,
                          sort$1 ASC
                        LIMIT 2
                      ) AS anon_2
                    )
                  )
                ),
                '[]'
              ),
              'totalCount', (
                SELECT count(*) AS count_3
                FROM messages AS messages_6
                WHERE users_1.id = messages_6.author_id
                  AND NOT (
                    EXISTS (
                      SELECT 1
                      FROM attachments AS attachments_1
                      LEFT OUTER JOIN image_attachments AS image_attachments_1 ON attachments_1.id = image_attachments_1.id
                      LEFT OUTER JOIN file_attachments AS file_attachments_1 ON attachments_1.id = file_attachments_1.id
                      LEFT OUTER JOIN link_attachments AS link_attachments_1 ON attachments_1.id = link_attachments_1.id
                      WHERE messages_6.id = attachments_1.message_id
                        AND (
                          (
                            EXISTS (
                              SELECT 1
                              FROM messages AS messages_7
                              WHERE messages_7.id = attachments_1.message_id
                                AND (
                                  NOT (
                                    EXISTS (
                                      SELECT 1
                                      FROM messages AS messages_8
                                      WHERE messages_7.id = messages_8.thread_id
                                        AND NOT (
                                          EXISTS (
                                            SELECT 1
                                            FROM tags AS tags_3,
                                              message_tags AS message_tags_5
                                            WHERE messages_8.id = message_tags_5.message_id
                                              AND tags_3.id = message_tags_5.tag_id
                                              AND (tags_3.name != $7::VARCHAR) IS NOT true
                                          )
                                        )
                                    )
                                  )
                                  OR messages_7.id > $8::INTEGER
                                )
                            )
                          )
                          OR attachments_1.id > $9::INTEGER
                        )
                    )
                  )
              )
            ) AS json_object_1
            FROM (
              SELECT anon_7.id AS id,
                anon_7.sort$0 AS sort$0,
                row_number() OVER (ORDER BY anon_7.sort$0 DESC) AS place$,
                count(*) OVER () AS found$
              FROM (
                SELECT messages_9.id AS id,
                  messages_9.id AS sort$0
                FROM messages AS messages_9
                WHERE users_1.id = messages_9.author_id
                  AND NOT (
                    EXISTS (
                      SELECT 1
                      FROM attachments AS attachments_2
                      LEFT OUTER JOIN image_attachments AS image_attachments_2 ON attachments_2.id = image_attachments_2.id
                      LEFT OUTER JOIN file_attachments AS file_attachments_2 ON attachments_2.id = file_attachments_2.id
                      LEFT OUTER JOIN link_attachments AS link_attachments_2 ON attachments_2.id = link_attachments_2.id
                      WHERE messages_9.id = attachments_2.message_id
                        AND (
                          (
                            EXISTS (
                              SELECT 1
                              FROM messages AS messages_10
                              WHERE messages_10.id = attachments_2.message_id
                                AND (
                                  NOT (
                                    EXISTS (
                                      SELECT 1
                                      FROM messages AS messages_11
                                      WHERE messages_10.id = messages_11.thread_id
                                        AND NOT (
                                          EXISTS (
                                            SELECT 1
                                            FROM tags AS tags_4,
                                              message_tags AS message_tags_6
                                            WHERE messages_11.id = message_tags_6.message_id
                                              AND tags_4.id = message_tags_6.tag_id
                                              AND (tags_4.name != $7::VARCHAR) IS NOT true
                                          )
                                        )
                                    )
                                  )
                                  OR messages_10.id > $8::INTEGER
                                )
                            )
                          )
                          OR attachments_2.id > $9::INTEGER
                        )
                    )
                  )
                ORDER BY sort$0 DESC
                LIMIT 1
              ) AS anon_7
              ORDER BY place$ DESC
            ) AS anon_1
          ) AS "messagesConnection"
        FROM users AS users_1
        WHERE users_1.id = reactions_1.user_id
      ) AS row$
    ) AS "user"
  FROM reactions AS reactions_1
  ORDER BY reactions_1.message_id ASC,
    reactions_1.user_id ASC,
    reactions_1.emoji ASC
  LIMIT 1
) AS row$
