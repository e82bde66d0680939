SELECT json_build_object(
  'weeks', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT json_build_object(
        'instant', coalesce(
          to_char(anon_1.value$0, 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
          CASE anon_1.value$0 WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
        ),
        'local', coalesce(
          to_char(anon_1.value$1, 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
          CASE anon_1.value$1 WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
        ),
        'day', coalesce(
          to_char(anon_1.value$2::timestamp, 'YYYY-MM-DD'),
          CASE anon_1.value$2 WHEN 'infinity' THEN '9999-12-31' WHEN '-infinity' THEN '0001-01-01' END
        )
      ) AS "group",
        anon_1.value$3 AS count
      FROM (
        SELECT date_trunc(
          'week', CASE specimens_1.instant WHEN '-infinity' THEN '0001-01-01 00:00:00+00' WHEN 'infinity' THEN '9999-12-31 23:59:59.999999+00' ELSE specimens_1.instant END AT TIME ZONE 'UTC'
        ) AS value$0,
          date_trunc(
            'year', CASE specimens_1.local WHEN '-infinity' THEN '0001-01-01 00:00:00' WHEN 'infinity' THEN '9999-12-31 23:59:59.999999' ELSE specimens_1.local END
          ) AS value$1,
          CAST (
            date_trunc(
              'month', CAST (
                CASE specimens_1.day WHEN '-infinity' THEN '0001-01-01' WHEN 'infinity' THEN '9999-12-31' ELSE specimens_1.day END AS TIMESTAMP
              )
            ) AS DATE
          ) AS value$2,
          count(*) AS value$3
        FROM specimens AS specimens_1
        GROUP BY date_trunc(
          'week', CASE specimens_1.instant WHEN '-infinity' THEN '0001-01-01 00:00:00+00' WHEN 'infinity' THEN '9999-12-31 23:59:59.999999+00' ELSE specimens_1.instant END AT TIME ZONE 'UTC'
        ),
          date_trunc(
            'year', CASE specimens_1.local WHEN '-infinity' THEN '0001-01-01 00:00:00' WHEN 'infinity' THEN '9999-12-31 23:59:59.999999' ELSE specimens_1.local END
          ),
          CAST (
            date_trunc(
              'month', CAST (
                CASE specimens_1.day WHEN '-infinity' THEN '0001-01-01' WHEN 'infinity' THEN '9999-12-31' ELSE specimens_1.day END AS TIMESTAMP
              )
            ) AS DATE
          )
        ORDER BY value$0 ASC,
          value$1 ASC,
          value$2 ASC
        LIMIT 50
      ) AS anon_1
    ) AS row$
  ),
  'east', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT json_build_object(
        'instant', coalesce(
          to_char(anon_2.value$0 AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
          CASE anon_2.value$0 WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
        ),
        'local', coalesce(
          to_char(anon_2.value$1 AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
          CASE anon_2.value$1 WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
        )
      ) AS "group",
        anon_2.value$2 AS count
      FROM (
        SELECT nullif(
          greatest(
            date_trunc(
              'day', CASE specimens_2.instant WHEN '-infinity' THEN '0001-01-01 00:00:00+00' WHEN 'infinity' THEN '9999-12-31 23:59:59.999999+00' ELSE specimens_2.instant END,
              $1::VARCHAR
            ),
            '0001-12-31 23:59:59.999999+00 BC'
          ),
          '0001-12-31 23:59:59.999999+00 BC'
        ) AS value$0,
          nullif(
            greatest(
              date_trunc(
                'week', CASE specimens_2.local WHEN '-infinity' THEN '0001-01-01 00:00:00' WHEN 'infinity' THEN '9999-12-31 23:59:59.999999' ELSE specimens_2.local END AT TIME ZONE 'UTC', $1::VARCHAR
              ),
              '0001-12-31 23:59:59.999999+00 BC'
            ),
            '0001-12-31 23:59:59.999999+00 BC'
          ) AS value$1,
          count(*) AS value$2
        FROM specimens AS specimens_2
        GROUP BY nullif(
          greatest(
            date_trunc(
              'day', CASE specimens_2.instant WHEN '-infinity' THEN '0001-01-01 00:00:00+00' WHEN 'infinity' THEN '9999-12-31 23:59:59.999999+00' ELSE specimens_2.instant END,
              $1::VARCHAR
            ),
            '0001-12-31 23:59:59.999999+00 BC'
          ),
          '0001-12-31 23:59:59.999999+00 BC'
        ),
          nullif(
            greatest(
              date_trunc(
                'week', CASE specimens_2.local WHEN '-infinity' THEN '0001-01-01 00:00:00' WHEN 'infinity' THEN '9999-12-31 23:59:59.999999' ELSE specimens_2.local END AT TIME ZONE 'UTC', $1::VARCHAR
              ),
              '0001-12-31 23:59:59.999999+00 BC'
            ),
            '0001-12-31 23:59:59.999999+00 BC'
          )
        ORDER BY value$0 ASC,
          value$1 ASC
        LIMIT 50
      ) AS anon_2
    ) AS row$
  ),
  'west', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT json_build_object(
        'instant', coalesce(
          to_char(anon_3.value$0 AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
          CASE anon_3.value$0 WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
        ),
        'local', coalesce(
          to_char(anon_3.value$1 AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
          CASE anon_3.value$1 WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
        )
      ) AS "group",
        anon_3.value$2 AS count
      FROM (
        SELECT nullif(
          greatest(
            date_trunc(
              'hour', CASE specimens_3.instant WHEN '-infinity' THEN '0001-01-01 00:00:00+00' WHEN 'infinity' THEN '9999-12-31 23:59:59.999999+00' ELSE specimens_3.instant END,
              $2::VARCHAR
            ),
            '0001-12-31 23:59:59.999999+00 BC'
          ),
          '0001-12-31 23:59:59.999999+00 BC'
        ) AS value$0,
          nullif(
            greatest(
              date_trunc(
                'day', CASE specimens_3.local WHEN '-infinity' THEN '0001-01-01 00:00:00' WHEN 'infinity' THEN '9999-12-31 23:59:59.999999' ELSE specimens_3.local END AT TIME ZONE 'UTC', $2::VARCHAR
              ),
              '0001-12-31 23:59:59.999999+00 BC'
            ),
            '0001-12-31 23:59:59.999999+00 BC'
          ) AS value$1,
          count(*) AS value$2
        FROM specimens AS specimens_3
        GROUP BY nullif(
          greatest(
            date_trunc(
              'hour', CASE specimens_3.instant WHEN '-infinity' THEN '0001-01-01 00:00:00+00' WHEN 'infinity' THEN '9999-12-31 23:59:59.999999+00' ELSE specimens_3.instant END,
              $2::VARCHAR
            ),
            '0001-12-31 23:59:59.999999+00 BC'
          ),
          '0001-12-31 23:59:59.999999+00 BC'
        ),
          nullif(
            greatest(
              date_trunc(
                'day', CASE specimens_3.local WHEN '-infinity' THEN '0001-01-01 00:00:00' WHEN 'infinity' THEN '9999-12-31 23:59:59.999999' ELSE specimens_3.local END AT TIME ZONE 'UTC', $2::VARCHAR
              ),
              '0001-12-31 23:59:59.999999+00 BC'
            ),
            '0001-12-31 23:59:59.999999+00 BC'
          )
        ORDER BY value$0 ASC,
          value$1 ASC
        LIMIT 50
      ) AS anon_3
    ) AS row$
  )
) AS json_object_1
