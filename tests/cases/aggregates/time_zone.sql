SELECT json_build_object(
  'weeks', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT json_build_object(
        'createdAt', coalesce(
          to_char(anon_1.value$0 AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
          CASE anon_1.value$0 WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
        )
      ) AS "group",
        anon_1.value$1 AS count
      FROM (
        SELECT nullif(
          greatest(
            date_trunc(
              'week', CASE messages_1.created_at WHEN '-infinity' THEN '0001-01-01 00:00:00+00' WHEN 'infinity' THEN '9999-12-31 23:59:59.999999+00' ELSE messages_1.created_at END,
              $1::VARCHAR
            ),
            '0001-12-31 23:59:59.999999+00 BC'
          ),
          '0001-12-31 23:59:59.999999+00 BC'
        ) AS value$0,
          count(*) AS value$1
        FROM messages AS messages_1
        GROUP BY nullif(
          greatest(
            date_trunc(
              'week', CASE messages_1.created_at WHEN '-infinity' THEN '0001-01-01 00:00:00+00' WHEN 'infinity' THEN '9999-12-31 23:59:59.999999+00' ELSE messages_1.created_at END,
              $1::VARCHAR
            ),
            '0001-12-31 23:59:59.999999+00 BC'
          ),
          '0001-12-31 23:59:59.999999+00 BC'
        )
        ORDER BY value$0 ASC
        LIMIT 50
      ) AS anon_1
    ) AS row$
  ),
  'months', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT json_build_object(
        'createdAt', coalesce(
          to_char(anon_2.value$0 AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
          CASE anon_2.value$0 WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
        )
      ) AS "group",
        anon_2.value$1 AS count
      FROM (
        SELECT nullif(
          greatest(
            date_trunc(
              'month', CASE messages_2.created_at WHEN '-infinity' THEN '0001-01-01 00:00:00+00' WHEN 'infinity' THEN '9999-12-31 23:59:59.999999+00' ELSE messages_2.created_at END,
              $2::VARCHAR
            ),
            '0001-12-31 23:59:59.999999+00 BC'
          ),
          '0001-12-31 23:59:59.999999+00 BC'
        ) AS value$0,
          count(*) AS value$1
        FROM messages AS messages_2
        GROUP BY nullif(
          greatest(
            date_trunc(
              'month', CASE messages_2.created_at WHEN '-infinity' THEN '0001-01-01 00:00:00+00' WHEN 'infinity' THEN '9999-12-31 23:59:59.999999+00' ELSE messages_2.created_at END,
              $2::VARCHAR
            ),
            '0001-12-31 23:59:59.999999+00 BC'
          ),
          '0001-12-31 23:59:59.999999+00 BC'
        )
        ORDER BY value$0 ASC
        LIMIT 50
      ) AS anon_2
    ) AS row$
  ),
  'quarters', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT json_build_object(
        'createdAt', coalesce(
          to_char(anon_3.value$0, 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
          CASE anon_3.value$0 WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
        )
      ) AS "group",
        anon_3.value$1 AS count
      FROM (
        SELECT date_trunc(
          'quarter', CASE messages_3.created_at WHEN '-infinity' THEN '0001-01-01 00:00:00+00' WHEN 'infinity' THEN '9999-12-31 23:59:59.999999+00' ELSE messages_3.created_at END AT TIME ZONE 'UTC'
        ) AS value$0,
          count(*) AS value$1
        FROM messages AS messages_3
        GROUP BY date_trunc(
          'quarter', CASE messages_3.created_at WHEN '-infinity' THEN '0001-01-01 00:00:00+00' WHEN 'infinity' THEN '9999-12-31 23:59:59.999999+00' ELSE messages_3.created_at END AT TIME ZONE 'UTC'
        )
        ORDER BY value$0 ASC
        LIMIT 50
      ) AS anon_3
    ) AS row$
  ),
  'hours', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_4
    FROM (
      SELECT json_build_object(
        'createdAt', coalesce(
          to_char(anon_4.value$0 AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
          CASE anon_4.value$0 WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
        )
      ) AS "group",
        anon_4.value$1 AS count
      FROM (
        SELECT nullif(
          greatest(
            date_trunc(
              'hour', CASE messages_4.created_at WHEN '-infinity' THEN '0001-01-01 00:00:00+00' WHEN 'infinity' THEN '9999-12-31 23:59:59.999999+00' ELSE messages_4.created_at END,
              $3::VARCHAR
            ),
            '0001-12-31 23:59:59.999999+00 BC'
          ),
          '0001-12-31 23:59:59.999999+00 BC'
        ) AS value$0,
          count(*) AS value$1
        FROM messages AS messages_4
        GROUP BY nullif(
          greatest(
            date_trunc(
              'hour', CASE messages_4.created_at WHEN '-infinity' THEN '0001-01-01 00:00:00+00' WHEN 'infinity' THEN '9999-12-31 23:59:59.999999+00' ELSE messages_4.created_at END,
              $3::VARCHAR
            ),
            '0001-12-31 23:59:59.999999+00 BC'
          ),
          '0001-12-31 23:59:59.999999+00 BC'
        )
        ORDER BY value$0 ASC
        LIMIT 2
      ) AS anon_4
    ) AS row$
  )
) AS json_object_1
