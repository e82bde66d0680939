SELECT json_build_object(
  'weeks', (
    SELECT coalesce(json_agg(row_to_json(row$)), '[]') AS json_list_1
    FROM (
      SELECT json_build_object(
        'createdAt', coalesce(
          to_char(
            date_trunc(
              'week', messages_1.created_at, $1::VARCHAR
            ) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'
          ),
          CASE date_trunc(
            'week', messages_1.created_at, $1::VARCHAR
          ) WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
        )
      ) AS "group",
        count(*) AS count
      FROM messages AS messages_1
      GROUP BY date_trunc('week', messages_1.created_at, $1::VARCHAR)
      ORDER BY date_trunc('week', messages_1.created_at, $1::VARCHAR) ASC
      LIMIT 50
    ) AS row$
  ),
  'months', (
    SELECT coalesce(json_agg(row_to_json(row$)), '[]') AS json_list_2
    FROM (
      SELECT json_build_object(
        'createdAt', coalesce(
          to_char(
            date_trunc(
              'month', messages_2.created_at, $2::VARCHAR
            ) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'
          ),
          CASE date_trunc(
            'month', messages_2.created_at, $2::VARCHAR
          ) WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
        )
      ) AS "group",
        count(*) AS count
      FROM messages AS messages_2
      GROUP BY date_trunc('month', messages_2.created_at, $2::VARCHAR)
      ORDER BY date_trunc('month', messages_2.created_at, $2::VARCHAR) ASC
      LIMIT 50
    ) AS row$
  ),
  'quarters', (
    SELECT coalesce(json_agg(row_to_json(row$)), '[]') AS json_list_3
    FROM (
      SELECT json_build_object(
        'createdAt', coalesce(
          to_char(
            date_trunc(
              'quarter', messages_3.created_at, 'UTC'
            ) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'
          ),
          CASE date_trunc(
            'quarter', messages_3.created_at, 'UTC'
          ) WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
        )
      ) AS "group",
        count(*) AS count
      FROM messages AS messages_3
      GROUP BY date_trunc('quarter', messages_3.created_at, 'UTC')
      ORDER BY date_trunc('quarter', messages_3.created_at, 'UTC') ASC
      LIMIT 50
    ) AS row$
  ),
  'hours', (
    SELECT coalesce(json_agg(row_to_json(row$)), '[]') AS json_list_4
    FROM (
      SELECT json_build_object(
        'createdAt', coalesce(
          to_char(
            date_trunc(
              'hour', messages_4.created_at, $3::VARCHAR
            ) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'
          ),
          CASE date_trunc(
            'hour', messages_4.created_at, $3::VARCHAR
          ) WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
        )
      ) AS "group",
        count(*) AS count
      FROM messages AS messages_4
      GROUP BY date_trunc('hour', messages_4.created_at, $3::VARCHAR)
      ORDER BY date_trunc('hour', messages_4.created_at, $3::VARCHAR) ASC
      LIMIT $4::BIGINT
    ) AS row$
  )
) AS json_object_1
