SELECT row_to_json(row$) AS row_to_json_1
FROM (
  SELECT (
    SELECT json_build_object(
      'edges', coalesce(
        json_agg(
          json_build_object(
            'cursor', translate(
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
            ),
            'node', json_build_object(
              'id', anon_1.id,
              'createdAt', coalesce(
                to_char(anon_1.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
                CASE anon_1.created_at WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
              )
            )
          )
        ) FILTER (WHERE anon_1.place$ <= 3),
        '[]'
      ),
      'pageInfo', json_build_object(
        'hasNextPage', count(*) > 3,
        'hasPreviousPage', false,
        'startCursor', max(
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
        ) FILTER (WHERE anon_1.place$ = 1 AND anon_1.place$ <= 3),
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
        ) FILTER (WHERE anon_1.place$ = least(anon_1.found$, 3))
      )
    ) AS json_object_1
    FROM (
      SELECT anon_2.created_at AS created_at,
        anon_2.id AS id,
        anon_2.sort$0 AS sort$0,
        anon_2.sort$1 AS sort$1,
        row_number() OVER (ORDER BY anon_2.sort$0 DESC, anon_2.sort$1 DESC) AS place$,
        count(*) OVER () AS found$
      FROM (
        SELECT messages_1.created_at AS created_at,
          messages_1.id AS id,
          messages_1.created_at AS sort$0,
          messages_1.id AS sort$1
        FROM messages AS messages_1
        WHERE channels_1.id = messages_1.channel_id
        ORDER BY sort$0 DESC,
          sort$1 DESC
        LIMIT 3 + 1
      ) AS anon_2
      ORDER BY place$
    ) AS anon_1
  ) AS "messagesConnection"
  FROM channels AS channels_1
  WHERE channels_1.id = $1::INTEGER
) AS row$
