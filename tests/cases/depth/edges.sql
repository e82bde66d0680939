SELECT json_build_object(
  'edges', coalesce(
    json_agg(
      json_build_object(
        'cursor', translate(
          encode(
            convert_to(
              '["' || '5725da30' || '"' || ',' || coalesce(
                to_json(anon_1.sort$0)::text, 'null'
              ) || ']', 'UTF8'
            ),
            'base64'
          ),
          E '\n', ''
        ),
        'node', json_build_object(
          'membersConnection', (
            SELECT json_build_object(
              'edges', coalesce(
                json_agg(
                  json_build_object(
                    'cursor', translate(
                      encode(
                        convert_to(
                          '["' || '703b71e7' || '"' || ',' || coalesce(
                            to_json(anon_2.sort$0)::text, 'null'
                          ) || ',' || coalesce(to_json(anon_2.sort$1)::text, 'null') || ']', 'UTF8'
                        ),
                        'base64'
                      ),
                      E '\n', ''
                    ),
                    'membership', json_build_object('role', anon_2.role),
                    'node', json_build_object(
                      'messagesConnection', (
                        SELECT json_build_object(
                          'edges', coalesce(
                            json_agg(
                              json_build_object(
                                'cursor', translate(
                                  encode(
                                    convert_to(
                                      '["' || 'ec09298a' || '"' || ',' || coalesce(
                                        to_json(
                                          coalesce(
                                            to_char(
                                              anon_3.sort$0 AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'
                                            ),
                                            CASE anon_3.sort$0 WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
                                          )
                                        )::text,
                                        'null'
                                      ) || ',' || coalesce(to_json(anon_3.sort$1)::text, 'null') || ']', 'UTF8'
                                    ),
                                    'base64'
                                  ),
                                  E '\n', ''
                                ),
                                'node', json_build_object(
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
                                            )
                                          )
                                        ),
                                        '[]'
                                      )
                                    ) AS json_object_4
                                    FROM (
                                      SELECT messages_1.id AS id,
                                        messages_1.id AS sort$0
                                      FROM messages AS messages_1
                                      WHERE anon_3.id = messages_1.thread_id
                                      ORDER BY sort$0 ASC
                                      LIMIT 1
                                    ) AS anon_4
                                  )
                                )
                              )
                            ),
                            '[]'
                          )
                        ) AS json_object_3
                        FROM (
                          SELECT anon_5.id AS id,
                            anon_5.sort$0 AS sort$0,
                            anon_5.sort$1 AS sort$1,
                            row_number() OVER (
                              ORDER BY anon_5.sort$0 DESC, anon_5.sort$1 DESC
                            ) AS place$,
                            count(*) OVER () AS found$
                          FROM (
                            SELECT messages_2.id AS id,
                              messages_3.created_at AS sort$0,
                              messages_2.id AS sort$1
                            FROM messages AS messages_2
                            LEFT OUTER JOIN messages AS messages_3 ON messages_3.id = messages_2.thread_id
                            WHERE anon_2.id = messages_2.author_id
                            ORDER BY sort$0 DESC,
                              sort$1 DESC
                            LIMIT 2
                          ) AS anon_5
                          ORDER BY place$ DESC
                        ) AS anon_3
                      )
                    )
                  )
                ),
                '[]'
              ),
              'totalCount', (
                SELECT count(*) AS count_1
                FROM memberships AS memberships_1
                JOIN users AS users_1 ON users_1.id = memberships_1.user_id
                WHERE anon_1.id = memberships_1.channel_id
              )
            ) AS json_object_2
            FROM (
              SELECT users_2.id AS id,
                users_2.display_name AS sort$0,
                users_2.id AS sort$1,
                memberships_2.channel_id AS channel_id,
                memberships_2.role AS role,
                memberships_2.user_id AS user_id
              FROM memberships AS memberships_2
              JOIN users AS users_2 ON users_2.id = memberships_2.user_id
              WHERE anon_1.id = memberships_2.channel_id
              ORDER BY (users_2.display_name) DESC,
                sort$1 DESC
              LIMIT 1
            ) AS anon_2
          )
        )
      )
    ) FILTER (WHERE anon_1.place$ <= 2),
    '[]'
  ),
  'pageInfo', json_build_object(
    'hasNextPage', count(*) > 2,
    'endCursor', max(
      translate(
        encode(
          convert_to(
            '["' || '5725da30' || '"' || ',' || coalesce(
              to_json(anon_1.sort$0)::text, 'null'
            ) || ']', 'UTF8'
          ),
          'base64'
        ),
        E '\n', ''
      )
    ) FILTER (WHERE anon_1.place$ = least(anon_1.found$, 2))
  )
) AS json_object_1
FROM (
  SELECT anon_6.id AS id,
    anon_6.sort$0 AS sort$0,
    row_number() OVER (ORDER BY anon_6.sort$0 ASC) AS place$,
    count(*) OVER () AS found$
  FROM (
    SELECT channels_1.id AS id,
      channels_1.id AS sort$0
    FROM channels AS channels_1
    ORDER BY sort$0 ASC
    LIMIT 2 + 1
  ) AS anon_6
  ORDER BY place$
) AS anon_1
