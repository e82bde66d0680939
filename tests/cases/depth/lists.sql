SELECT coalesce(json_agg(row$), '[]') AS json_list_1
FROM (
  SELECT (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT (
        SELECT row_to_json(row$) AS row_to_json_1
        FROM (
          SELECT (
            SELECT coalesce(json_agg(row$), '[]') AS json_list_3
            FROM (
              SELECT (
                SELECT row_to_json(row$) AS row_to_json_2
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
                                SELECT coalesce(json_agg(row$), '[]') AS json_list_7
                                FROM (
                                  SELECT (
                                    SELECT coalesce(json_agg(row$), '[]') AS json_list_8
                                    FROM (
                                      SELECT (
                                        SELECT row_to_json(row$) AS row_to_json_3
                                        FROM (
                                          SELECT users_1.handle AS handle,
                                            coalesce(
                                              to_char(
                                                users_1.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'
                                              ),
                                              CASE users_1.created_at WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
                                            ) AS "createdAt",
                                            users_1.role AS role
                                          FROM users AS users_1
                                          WHERE users_1.id = reactions_1.user_id
                                        ) AS row$
                                      ) AS "user"
                                      FROM reactions AS reactions_1
                                      WHERE messages_1.id = reactions_1.message_id
                                      ORDER BY reactions_1.message_id ASC,
                                        reactions_1.user_id ASC,
                                        reactions_1.emoji ASC
                                      LIMIT 1
                                    ) AS row$
                                  ) AS reactions
                                  FROM messages AS messages_1,
                                    message_tags AS message_tags_1
                                  WHERE tags_1.id = message_tags_1.tag_id
                                    AND messages_1.id = message_tags_1.message_id
                                  ORDER BY messages_1.id ASC
                                  LIMIT 1
                                ) AS row$
                              ) AS messages
                              FROM tags AS tags_1,
                                message_tags AS message_tags_2
                              WHERE messages_2.id = message_tags_2.message_id
                                AND tags_1.id = message_tags_2.tag_id
                              ORDER BY tags_1.id ASC
                              LIMIT 2
                            ) AS row$
                          ) AS tags
                          FROM messages AS messages_2
                          WHERE channels_1.id = messages_2.channel_id
                          ORDER BY messages_2.id ASC
                          LIMIT 1
                        ) AS row$
                      ) AS messages
                      FROM memberships AS memberships_1
                      JOIN channels AS channels_1 ON channels_1.id = memberships_1.channel_id
                      WHERE users_2.id = memberships_1.user_id
                      ORDER BY channels_1.id ASC
                      LIMIT 1
                    ) AS row$
                  ) AS channels
                  FROM users AS users_2
                  WHERE users_2.id = reactions_2.user_id
                ) AS row$
              ) AS "user"
              FROM reactions AS reactions_2
              WHERE messages_3.id = reactions_2.message_id
              ORDER BY reactions_2.message_id ASC,
                reactions_2.user_id ASC,
                reactions_2.emoji ASC
              LIMIT 1
            ) AS row$
          ) AS reactions
          FROM messages AS messages_3
          WHERE messages_3.id = messages_4.thread_id
        ) AS row$
      ) AS thread
      FROM messages AS messages_4
      WHERE messages_5.id = messages_4.thread_id
      ORDER BY messages_4.id ASC
      LIMIT 2
    ) AS row$
  ) AS replies
  FROM messages AS messages_5
  WHERE (
    SELECT count(*) AS count_1
    FROM messages AS counted_reply
    WHERE counted_reply.thread_id = messages_5.id
  ) > $1::INTEGER
  ORDER BY messages_5.id ASC
  LIMIT 1
) AS row$
