SELECT json_build_object(
  'weeks', (
    SELECT coalesce(json_agg(row_to_json(anon_1)), '[]') AS json_list_1
    FROM (
      SELECT json_build_object(
        'createdAt', to_char(
          date_trunc(
            'week', messages_1.created_at, $1::VARCHAR
          ) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'
        )
      ) AS "group",
        count(*) AS count
      FROM messages AS messages_1
      GROUP BY date_trunc('week', messages_1.created_at, $1::VARCHAR)
      ORDER BY date_trunc('week', messages_1.created_at, $1::VARCHAR) ASC
      LIMIT 50
    ) AS anon_1
  ),
  'months', (
    SELECT coalesce(json_agg(row_to_json(anon_2)), '[]') AS json_list_2
    FROM (
      SELECT json_build_object(
        'createdAt', to_char(
          date_trunc(
            'month', messages_2.created_at, $2::VARCHAR
          ) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'
        )
      ) AS "group",
        count(*) AS count
      FROM messages AS messages_2
      GROUP BY date_trunc('month', messages_2.created_at, $2::VARCHAR)
      ORDER BY date_trunc('month', messages_2.created_at, $2::VARCHAR) ASC
      LIMIT 50
    ) AS anon_2
  ),
  'quarters', (
    SELECT coalesce(json_agg(row_to_json(anon_3)), '[]') AS json_list_3
    FROM (
      SELECT json_build_object(
        'createdAt', to_char(
          date_trunc(
            'quarter', messages_3.created_at, 'UTC'
          ) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'
        )
      ) AS "group",
        count(*) AS count
      FROM messages AS messages_3
      GROUP BY date_trunc('quarter', messages_3.created_at, 'UTC')
      ORDER BY date_trunc('quarter', messages_3.created_at, 'UTC') ASC
      LIMIT 50
    ) AS anon_3
  ),
  'hours', (
    SELECT coalesce(json_agg(row_to_json(anon_4)), '[]') AS json_list_4
    FROM (
      SELECT json_build_object(
        'createdAt', to_char(
          date_trunc(
            'hour', messages_4.created_at, $3::VARCHAR
          ) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'
        )
      ) AS "group",
        count(*) AS count
      FROM messages AS messages_4
      GROUP BY date_trunc('hour', messages_4.created_at, $3::VARCHAR)
      ORDER BY date_trunc('hour', messages_4.created_at, $3::VARCHAR) ASC
      LIMIT $4::BIGINT
    ) AS anon_4
  )
) AS json_object_1
