SELECT json_build_object(
  'messages', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT messages_1.id AS id
      FROM messages AS messages_1
      WHERE EXISTS (
        SELECT 1
        FROM messages AS messages_2
        WHERE messages_2.id = messages_1.thread_id
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
                                          AND (
                                            EXISTS (
                                              SELECT 1
                                              FROM memberships AS memberships_2
                                              WHERE users_2.id = memberships_2.user_id
                                                AND memberships_2.role = $1::membership_role
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
      ORDER BY messages_1.id ASC
      LIMIT 3
    ) AS row$
  ),
  'messagesConnection', (
    SELECT json_build_object(
      'totalCount', (
        SELECT count(*) AS count_1
        FROM messages AS messages_4
        WHERE NOT (
          EXISTS (
            SELECT 1
            FROM messages AS messages_5
            WHERE messages_5.id = messages_4.thread_id
              AND (
                EXISTS (
                  SELECT 1
                  FROM users AS users_3
                  WHERE users_3.id = messages_5.author_id
                    AND (
                      EXISTS (
                        SELECT 1
                        FROM memberships AS memberships_3
                        JOIN channels AS channels_2 ON channels_2.id = memberships_3.channel_id
                        WHERE users_3.id = memberships_3.user_id
                          AND NOT (
                            EXISTS (
                              SELECT 1
                              FROM messages AS messages_6
                              WHERE channels_2.id = messages_6.channel_id
                                AND (
                                  NOT (
                                    EXISTS (
                                      SELECT 1
                                      FROM reactions AS reactions_2
                                      WHERE messages_6.id = reactions_2.message_id
                                        AND (
                                          EXISTS (
                                            SELECT 1
                                            FROM users AS users_4
                                            WHERE users_4.id = reactions_2.user_id
                                              AND users_4.handle = $2::VARCHAR
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
      ),
      'nodes', coalesce(
        json_agg(json_build_object('id', anon_1.id)) FILTER (WHERE anon_1.place$ <= 2), '[]'
      ),
      'pageInfo', json_build_object('hasNextPage', count(*) > 2)
    ) AS json_object_2
    FROM (
      SELECT anon_2.id AS id,
        anon_2.sort$0 AS sort$0,
        row_number() OVER (ORDER BY anon_2.sort$0 ASC) AS place$,
        count(*) OVER () AS found$
      FROM (
        SELECT messages_7.id AS id,
          messages_7.id AS sort$0
        FROM messages AS messages_7
        WHERE NOT (
          EXISTS (
            SELECT 1
            FROM messages AS messages_8
            WHERE messages_8.id = messages_7.thread_id
              AND (
                EXISTS (
                  SELECT 1
                  FROM users AS users_5
                  WHERE users_5.id = messages_8.author_id
                    AND (
                      EXISTS (
                        SELECT 1
                        FROM memberships AS memberships_4
                        JOIN channels AS channels_3 ON channels_3.id = memberships_4.channel_id
                        WHERE users_5.id = memberships_4.user_id
                          AND NOT (
                            EXISTS (
                              SELECT 1
                              FROM messages AS messages_9
                              WHERE channels_3.id = messages_9.channel_id
                                AND (
                                  NOT (
                                    EXISTS (
                                      SELECT 1
                                      FROM reactions AS reactions_3
                                      WHERE messages_9.id = reactions_3.message_id
                                        AND (
                                          EXISTS (
                                            SELECT 1
                                            FROM users AS users_6
                                            WHERE users_6.id = reactions_3.user_id
                                              AND users_6.handle = $2::VARCHAR
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
        LIMIT 2 + 1
      ) AS anon_2
      ORDER BY place$
    ) AS anon_1
  ),
  'nots', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT users_7.id AS id
      FROM users AS users_7
      WHERE NOT (
        NOT (NOT (users_7.id > $3::INTEGER AND users_7.title IS NULL) OR users_7.id < $4::INTEGER)
        AND users_7.id != $5::INTEGER
        OR users_7.handle = $6::VARCHAR
      )
      ORDER BY users_7.id ASC
      LIMIT 50
    ) AS row$
  ),
  'counts', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT workspaces_1.slug AS slug
      FROM workspaces AS workspaces_1
      WHERE EXISTS (
        SELECT 1
        FROM channels AS channels_4
        WHERE workspaces_1.id = channels_4.workspace_id
          AND (
            EXISTS (
              SELECT 1
              FROM messages AS messages_10
              WHERE channels_4.id = messages_10.channel_id
                AND NOT (
                  EXISTS (
                    SELECT 1
                    FROM messages AS messages_11
                    WHERE messages_10.id = messages_11.thread_id
                      AND (
                        NOT (
                          EXISTS (
                            SELECT 1
                            FROM reactions AS reactions_4
                            WHERE messages_11.id = reactions_4.message_id
                              AND (
                                EXISTS (
                                  SELECT 1
                                  FROM messages AS messages_12
                                  WHERE messages_12.id = reactions_4.message_id
                                    AND (
                                      SELECT count(*) AS count_2
                                      FROM attachments AS attachments_1
                                      LEFT OUTER JOIN image_attachments AS image_attachments_1 ON attachments_1.id = image_attachments_1.id
                                      LEFT OUTER JOIN file_attachments AS file_attachments_1 ON attachments_1.id = file_attachments_1.id
                                      LEFT OUTER JOIN link_attachments AS link_attachments_1 ON attachments_1.id = link_attachments_1.id
                                      WHERE messages_12.id = attachments_1.message_id
                                    ) > $7::INTEGER
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
      ORDER BY workspaces_1.id ASC
      LIMIT 50
    ) AS row$
  )
) AS json_object_1
