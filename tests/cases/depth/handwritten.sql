SELECT coalesce(json_agg(row$), '[]') AS json_list_1
FROM (
  SELECT (
    SELECT row_to_json(row$) AS row_to_json_1
    FROM (
      SELECT (
        SELECT coalesce(json_agg(row$), '[]') AS json_list_2
        FROM (
          SELECT (
            SELECT coalesce(json_agg(row$), '[]') AS json_list_3
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
                              'messages', (
                                SELECT coalesce(json_agg(row$), '[]') AS json_list_4
                                FROM (
                                  SELECT (
                                    SELECT row_to_json(row$) AS row_to_json_3
                                    FROM (
                                      SELECT (
                                        SELECT row_to_json(row$) AS row_to_json_4
                                        FROM (
                                          SELECT users_1.display_name AS "@display_name",
                                            users_1.handle AS handle
                                          FROM users AS users_1
                                          WHERE users_1.id = messages_1.author_id
                                        ) AS row$
                                      ) AS author
                                      FROM messages AS messages_1
                                      WHERE messages_1.id = messages_2.thread_id
                                    ) AS row$
                                  ) AS thread
                                  FROM messages AS messages_2
                                  WHERE anon_1.id = messages_2.channel_id
                                  ORDER BY messages_2.id ASC
                                  LIMIT 1
                                ) AS row$
                              )
                            )
                          )
                        ),
                        '[]'
                      )
                    ) AS json_object_1
                    FROM (
                      SELECT channels_1.id AS id,
                        channels_1.id AS sort$0
                      FROM memberships AS memberships_1
                      JOIN channels AS channels_1 ON channels_1.id = memberships_1.channel_id
                      WHERE users_2.id = memberships_1.user_id
                      ORDER BY sort$0 ASC
                      LIMIT 1
                    ) AS anon_1
                  ) AS "channelsConnection"
                  FROM users AS users_2
                  WHERE users_2.id = messages_3.author_id
                ) AS row$
              ) AS author
              FROM messages AS messages_3
              WHERE users_3.id = messages_3.author_id
              ORDER BY messages_3.id ASC
              LIMIT 1
            ) AS row$
          ) AS messages
          FROM memberships AS memberships_2
          JOIN users AS users_3 ON users_3.id = memberships_2.user_id
          WHERE channels_2.id = memberships_2.channel_id
          ORDER BY users_3.id ASC
          LIMIT 1
        ) AS row$
      ) AS members
      FROM channels AS channels_2
      WHERE channels_2.id = messages_4.channel_id
    ) AS row$
  ) AS channel
  FROM messages AS messages_4
  ORDER BY messages_4.id ASC
  LIMIT 1
) AS row$
