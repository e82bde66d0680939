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
                      SELECT anon_1.id AS id,
                        (
                          SELECT coalesce(json_agg(row$), '[]') AS json_list_6
                          FROM (
                            SELECT anon_2.emoji AS emoji
                            FROM (
                              SELECT reactions_1.emoji AS emoji,
                                reactions_1.message_id AS message_id,
                                reactions_1.user_id AS user_id,
                                reactions_1.message_id AS sort$0,
                                reactions_1.user_id AS sort$1,
                                reactions_1.emoji AS sort$2,
                                row_number() OVER (
                                  PARTITION BY reactions_1.emoji
                                  ORDER BY reactions_1.message_id ASC,
                                  reactions_1.user_id ASC,
                                  reactions_1.emoji ASC
                                ) AS place$
                              FROM reactions AS reactions_1
                              WHERE anon_1.id = reactions_1.message_id
                            ) AS anon_2
                            WHERE anon_2.place$ = 1
                            ORDER BY anon_2.sort$0 ASC,
                              anon_2.sort$1 ASC,
                              anon_2.sort$2 ASC
                            LIMIT 2
                          ) AS row$
                        ) AS reactions
                      FROM (
                        SELECT messages_1.id AS id,
                          messages_1.id AS sort$0,
                          row_number() OVER (
                            PARTITION BY messages_1.author_id ORDER BY messages_1.id ASC
                          ) AS place$
                        FROM messages AS messages_1
                        WHERE anon_3.id = messages_1.thread_id
                      ) AS anon_1
                      WHERE anon_1.place$ = 1
                      ORDER BY anon_1.sort$0 ASC
                      LIMIT 2
                    ) AS row$
                  ) AS replies
                  FROM (
                    SELECT messages_2.id AS id,
                      messages_2.id AS sort$0,
                      row_number() OVER (
                        PARTITION BY messages_2.channel_id ORDER BY messages_2.id ASC
                      ) AS place$
                    FROM messages AS messages_2
                    WHERE users_1.id = messages_2.author_id
                  ) AS anon_3
                  WHERE anon_3.place$ = 1
                  ORDER BY anon_3.sort$0 ASC
                  LIMIT 2
                ) AS row$
              ) AS messages
              FROM users AS users_1
              WHERE users_1.id = anon_4.author_id
            ) AS row$
          ) AS author
          FROM (
            SELECT messages_3.author_id AS author_id,
              messages_3.id AS id,
              (
                SELECT count(*) AS count_1
                FROM reactions AS reactions_2
                WHERE messages_3.id = reactions_2.message_id
              ) AS sort$0,
              messages_3.id AS sort$1,
              row_number() OVER (
                PARTITION BY messages_3.author_id
                ORDER BY (
                  SELECT count(*) AS count_1
                  FROM reactions AS reactions_2
                  WHERE messages_3.id = reactions_2.message_id
                ) DESC,
                messages_3.id DESC
              ) AS place$
            FROM messages AS messages_3
            WHERE anon_5.id = messages_3.channel_id
          ) AS anon_4
          WHERE anon_4.place$ = 1
          ORDER BY anon_4.sort$0 DESC,
            anon_4.sort$1 DESC
          LIMIT 2
        ) AS row$
      ) AS messages
      FROM (
        SELECT channels_1.id AS id,
          channels_1.id AS sort$0,
          row_number() OVER (
            PARTITION BY channels_1.visibility ORDER BY channels_1.id ASC
          ) AS place$
        FROM channels AS channels_1
        WHERE workspaces_1.id = channels_1.workspace_id
      ) AS anon_5
      WHERE anon_5.place$ = 1
      ORDER BY anon_5.sort$0 ASC
      LIMIT 2
    ) AS row$
  ) AS channels
  FROM workspaces AS workspaces_1
  ORDER BY workspaces_1.id ASC
  LIMIT 2
) AS row$
