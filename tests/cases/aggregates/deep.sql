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
                      SELECT (
                        SELECT row_to_json(row$) AS row_to_json_2
                        FROM (
                          SELECT (
                            SELECT coalesce(json_agg(row$), '[]') AS json_list_6
                            FROM (
                              SELECT json_build_object(
                                'createdAt', coalesce(
                                  to_char(anon_1.value$0, 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
                                  CASE anon_1.value$0 WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
                                )
                              ) AS "group",
                                anon_1.value$1 AS count
                              FROM (
                                SELECT date_trunc(
                                  'year', CASE messages_1.created_at WHEN '-infinity' THEN '0001-01-01 00:00:00+00' WHEN 'infinity' THEN '9999-12-31 23:59:59.999999+00' ELSE messages_1.created_at END AT TIME ZONE 'UTC'
                                ) AS value$0,
                                  count(*) AS value$1
                                FROM messages AS messages_1
                                WHERE users_1.id = messages_1.author_id
                                GROUP BY date_trunc(
                                  'year', CASE messages_1.created_at WHEN '-infinity' THEN '0001-01-01 00:00:00+00' WHEN 'infinity' THEN '9999-12-31 23:59:59.999999+00' ELSE messages_1.created_at END AT TIME ZONE 'UTC'
                                )
                                ORDER BY value$0 ASC
                                LIMIT 50
                              ) AS anon_1
                            ) AS row$
                          ) AS "messagesAggregate"
                          FROM users AS users_1
                          WHERE users_1.id = messages_2.author_id
                        ) AS row$
                      ) AS author,
                        (
                          SELECT json_build_array(
                            json_build_object('count', count(*))
                          ) AS json_only_1
                          FROM reactions AS reactions_1
                          WHERE messages_2.id = reactions_1.message_id
                        ) AS "reactionsAggregate"
                      FROM messages AS messages_2
                      WHERE channels_1.id = messages_2.channel_id
                      ORDER BY messages_2.id ASC
                      LIMIT 2
                    ) AS row$
                  ) AS messages,
                    (
                      SELECT json_build_object(
                        'aggregate', (
                          SELECT json_build_array(
                            json_build_object(
                              'count', count(*),
                              'max', json_build_object('body', max(messages_3.body COLLATE "C"))
                            )
                          ) AS json_only_2
                          FROM messages AS messages_3
                          WHERE channels_1.id = messages_3.channel_id
                        )
                      ) AS json_object_1
                    ) AS "messagesConnection"
                  FROM memberships AS memberships_1
                  JOIN channels AS channels_1 ON channels_1.id = memberships_1.channel_id
                  WHERE users_2.id = memberships_1.user_id
                  ORDER BY channels_1.id ASC
                  LIMIT 1
                ) AS row$
              ) AS channels
              FROM users AS users_2
              WHERE users_2.id = messages_4.author_id
            ) AS row$
          ) AS author
          FROM messages AS messages_4
          WHERE channels_2.id = messages_4.channel_id
          ORDER BY messages_4.id ASC
          LIMIT 1
        ) AS row$
      ) AS messages
      FROM memberships AS memberships_2
      JOIN channels AS channels_2 ON channels_2.id = memberships_2.channel_id
      WHERE users_3.id = memberships_2.user_id
      ORDER BY channels_2.id ASC
      LIMIT 1
    ) AS row$
  ) AS channels
  FROM users AS users_3
  ORDER BY users_3.id ASC
  LIMIT 1
) AS row$
