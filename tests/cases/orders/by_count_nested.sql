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
                      SELECT messages_1.id AS id
                      FROM messages AS messages_1
                      WHERE messages_2.id = messages_1.thread_id
                      ORDER BY (
                        SELECT count(*) AS count_1
                        FROM reactions AS reactions_1
                        WHERE messages_1.id = reactions_1.message_id
                      ) DESC,
                        messages_1.id DESC
                      LIMIT 2
                    ) AS row$
                  ) AS replies
                  FROM messages AS messages_2
                  WHERE users_1.id = messages_2.author_id
                  ORDER BY (
                    SELECT count(*) AS count_2
                    FROM messages AS messages_3
                    WHERE messages_2.id = messages_3.thread_id
                      AND (
                        EXISTS (
                          SELECT 1
                          FROM reactions AS reactions_2
                          WHERE messages_3.id = reactions_2.message_id
                        )
                      )
                  ) DESC,
                    messages_2.id DESC
                  LIMIT 2
                ) AS row$
              ) AS messages
              FROM users AS users_1
              WHERE users_1.id = messages_4.author_id
            ) AS row$
          ) AS author
          FROM messages AS messages_4
          WHERE channels_1.id = messages_4.channel_id
          ORDER BY (
            SELECT count(*) AS count_3
            FROM reactions AS reactions_3
            WHERE messages_4.id = reactions_3.message_id
          ) DESC,
            messages_4.id DESC
          LIMIT 2
        ) AS row$
      ) AS messages
      FROM channels AS channels_1
      WHERE workspaces_1.id = channels_1.workspace_id
      ORDER BY (
        SELECT count(*) AS count_4
        FROM messages AS messages_5
        WHERE channels_1.id = messages_5.channel_id
      ) DESC,
        channels_1.id DESC
      LIMIT 2
    ) AS row$
  ) AS channels
  FROM workspaces AS workspaces_1
  ORDER BY workspaces_1.id ASC
  LIMIT 50
) AS row$
