SELECT coalesce(json_agg(row$), '[]') AS json_list_1
FROM (
  SELECT channels_1.name AS name,
    (
      SELECT json_build_object(
        'totalCount', (
          SELECT count(*) AS count_1
          FROM messages AS messages_1
          WHERE channels_1.id = messages_1.channel_id
        ),
        'pageInfo', json_build_object(
          'hasNextPage', count(*) > 2,
          'endCursor', max(
            translate(
              encode(
                convert_to(
                  '["' || '98fab040' || '"' || ',' || coalesce(
                    to_json(
                      coalesce(
                        to_char(
                          anon_1.sort$0 AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'
                        ),
                        CASE anon_1.sort$0 WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
                      )
                    )::text,
                    'null'
                  ) || ',' || coalesce(to_json(anon_1.sort$1)::text, 'null') || ']', 'UTF8'
                ),
                'base64'
              ),
              E '\n', ''
            )
          ) FILTER (WHERE anon_1.place$ = least(anon_1.found$, 2))
        ),
        'nodes', coalesce(
          json_agg(
            json_build_object(
              'id', anon_1.id,
              'reactionsConnection', (
                SELECT json_build_object(
                  'totalCount', (
                    SELECT count(*) AS count_2
                    FROM reactions AS reactions_1
                    WHERE anon_1.id = reactions_1.message_id
                  ),
                  'nodes', coalesce(
                    json_agg(
                      json_build_object(
                        'emoji', anon_2.emoji,
                        'user', (
                          SELECT row_to_json(row$) AS row_to_json_1
                          FROM (
                            SELECT users_1.handle AS handle
                            FROM users AS users_1
                            WHERE users_1.id = anon_2.user_id
                          ) AS row$
                        )
                      )
                    ) FILTER (WHERE anon_2.place$ <= 1),
                    '[]'
                  ),
                  'pageInfo', json_build_object('hasNextPage', count(*) > 1)
                ) AS json_object_2
                FROM (
                  SELECT anon_3.emoji AS emoji,
                    anon_3.message_id AS message_id,
                    anon_3.user_id AS user_id,
                    anon_3.sort$0 AS sort$0,
                    anon_3.sort$1 AS sort$1,
                    anon_3.sort$2 AS sort$2,
                    row_number() OVER (
                      ORDER BY anon_3.sort$0 ASC, anon_3.sort$1 ASC, anon_3.sort$2 ASC
                    ) AS place$,
                    count(*) OVER () AS found$
                  FROM (
                    SELECT reactions_2.emoji AS emoji,
                      reactions_2.message_id AS message_id,
                      reactions_2.user_id AS user_id,
                      reactions_2.message_id AS sort$0,
                      reactions_2.user_id AS sort$1,
                      reactions_2.emoji AS sort$2
                    FROM reactions AS reactions_2
                    WHERE anon_1.id = reactions_2.message_id
                    ORDER BY sort$0 ASC,
                      sort$1 ASC,
                      (reactions_2.emoji) ASC
                    LIMIT 1 + 1
                  ) AS anon_3
                  ORDER BY place$
                ) AS anon_2
              ),
              'repliesConnection', (
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
                        'node', json_build_object(
                          'id', anon_4.id,
                          'author', (
                            SELECT row_to_json(row$) AS row_to_json_2
                            FROM (
                              SELECT users_2.handle AS handle
                              FROM users AS users_2
                              WHERE users_2.id = anon_4.author_id
                            ) AS row$
                          )
                        )
                      )
                    ) FILTER (WHERE anon_4.place$ <= 1),
                    '[]'
                  ),
                  'pageInfo', json_build_object('hasPreviousPage', count(*) > 1)
                ) AS json_object_3
                FROM (
                  SELECT anon_5.author_id AS author_id,
                    anon_5.id AS id,
                    anon_5.sort$0 AS sort$0,
                    row_number() OVER (ORDER BY anon_5.sort$0 DESC) AS place$,
                    count(*) OVER () AS found$
                  FROM (
                    SELECT messages_2.author_id AS author_id,
                      messages_2.id AS id,
                      messages_2.id AS sort$0
                    FROM messages AS messages_2
                    WHERE anon_1.id = messages_2.thread_id
                    ORDER BY sort$0 DESC
                    LIMIT 1 + 1
                  ) AS anon_5
                  ORDER BY place$ DESC
                ) AS anon_4
              )
            )
          ) FILTER (WHERE anon_1.place$ <= 2),
          '[]'
        )
      ) AS json_object_1
      FROM (
        SELECT anon_6.id AS id,
          anon_6.sort$0 AS sort$0,
          anon_6.sort$1 AS sort$1,
          row_number() OVER (ORDER BY anon_6.sort$0 DESC, anon_6.sort$1 DESC) AS place$,
          count(*) OVER () AS found$
        FROM (
          SELECT messages_3.id AS id,
            messages_3.created_at AS sort$0,
            messages_3.id AS sort$1
          FROM messages AS messages_3
          WHERE channels_1.id = messages_3.channel_id
          ORDER BY sort$0 DESC,
            sort$1 DESC
          LIMIT 2 + 1
        ) AS anon_6
        ORDER BY place$
      ) AS anon_1
    ) AS "messagesConnection"
  FROM channels AS channels_1
  ORDER BY channels_1.id ASC
  LIMIT 3
) AS row$
