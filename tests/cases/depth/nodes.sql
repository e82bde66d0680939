SELECT json_build_object(
  'nodes', coalesce(
    json_agg(
      json_build_object(
        'channelsConnection', (
          SELECT json_build_object(
            'nodes', coalesce(
              json_agg(
                json_build_object(
                  'messagesConnection', (
                    SELECT json_build_object(
                      'nodes', coalesce(
                        json_agg(
                          json_build_object(
                            'reactionsConnection', (
                              SELECT json_build_object(
                                'nodes', coalesce(
                                  json_agg(
                                    json_build_object(
                                      'user', (
                                        SELECT row_to_json(row$) AS row_to_json_1
                                        FROM (
                                          SELECT (
                                            SELECT json_build_object(
                                              'nodes', coalesce(
                                                json_agg(
                                                  json_build_object(
                                                    'id', anon_1.id,
                                                    'isEdited', anon_1.edited_at IS NOT NULL,
                                                    'replyCount', (
                                                      SELECT count(*) AS count_1
                                                      FROM messages AS counted_reply
                                                      WHERE counted_reply.thread_id = anon_1.id
                                                    )
                                                  )
                                                ),
                                                '[]'
                                              )
                                            ) AS json_object_5
                                            FROM (
                                              SELECT anon_2.edited_at AS edited_at,
                                                anon_2.id AS id,
                                                anon_2.sort$0 AS sort$0,
                                                row_number() OVER (
                                                  ORDER BY anon_2.sort$0 DESC
                                                ) AS place$,
                                                count(*) OVER () AS found$
                                              FROM (
                                                SELECT messages_1.edited_at AS edited_at,
                                                  messages_1.id AS id,
                                                  messages_1.id AS sort$0
                                                FROM messages AS messages_1
                                                WHERE users_1.id = messages_1.author_id
                                                ORDER BY sort$0 DESC
                                                LIMIT 1
                                              ) AS anon_2
                                              ORDER BY place$ DESC
                                            ) AS anon_1
                                          ) AS "messagesConnection"
                                          FROM users AS users_1
                                          WHERE users_1.id = anon_3.user_id
                                        ) AS row$
                                      )
                                    )
                                  ),
                                  '[]'
                                )
                              ) AS json_object_4
                              FROM (
                                SELECT reactions_1.emoji AS emoji,
                                  reactions_1.message_id AS message_id,
                                  reactions_1.user_id AS user_id,
                                  reactions_1.message_id AS sort$0,
                                  reactions_1.user_id AS sort$1,
                                  reactions_1.emoji AS sort$2
                                FROM reactions AS reactions_1
                                WHERE anon_4.id = reactions_1.message_id
                                ORDER BY sort$0 ASC,
                                  sort$1 ASC,
                                  (reactions_1.emoji) ASC
                                LIMIT 1
                              ) AS anon_3
                            )
                          )
                        ),
                        '[]'
                      )
                    ) AS json_object_3
                    FROM (
                      SELECT anon_5.id AS id,
                        anon_5.sort$0 AS sort$0,
                        row_number() OVER (ORDER BY anon_5.sort$0 DESC) AS place$,
                        count(*) OVER () AS found$
                      FROM (
                        SELECT messages_2.id AS id,
                          messages_2.id AS sort$0
                        FROM messages AS messages_2
                        WHERE anon_6.id = messages_2.channel_id
                        ORDER BY sort$0 DESC
                        LIMIT 1
                      ) AS anon_5
                      ORDER BY place$ DESC
                    ) AS anon_4
                  )
                )
              ),
              '[]'
            )
          ) AS json_object_2
          FROM (
            SELECT channels_1.id AS id,
              channels_1.id AS sort$0
            FROM channels AS channels_1
            WHERE anon_7.id = channels_1.workspace_id
            ORDER BY sort$0 ASC
            LIMIT 1
          ) AS anon_6
        )
      )
    ),
    '[]'
  )
) AS json_object_1
FROM (
  SELECT workspaces_1.id AS id,
    workspaces_1.id AS sort$0
  FROM workspaces AS workspaces_1
  ORDER BY sort$0 ASC
  LIMIT 1
) AS anon_7
