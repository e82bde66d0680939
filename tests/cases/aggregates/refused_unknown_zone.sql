SELECT coalesce(json_agg(row$), '[]') AS json_list_1
FROM (
  SELECT anon_1.value$0 AS count
  FROM (
    SELECT count(*) AS value$0
    FROM messages AS messages_1
    GROUP BY nullif(
      greatest(
        date_trunc(
          'day', CASE messages_1.created_at WHEN '-infinity' THEN '0001-01-01 00:00:00+00' WHEN 'infinity' THEN '9999-12-31 23:59:59.999999+00' ELSE messages_1.created_at END,
          $1::VARCHAR
        ),
        '0001-12-31 23:59:59.999999+00 BC'
      ),
      '0001-12-31 23:59:59.999999+00 BC'
    )
    ORDER BY nullif(
      greatest(
        date_trunc(
          'day', CASE messages_1.created_at WHEN '-infinity' THEN '0001-01-01 00:00:00+00' WHEN 'infinity' THEN '9999-12-31 23:59:59.999999+00' ELSE messages_1.created_at END,
          $1::VARCHAR
        ),
        '0001-12-31 23:59:59.999999+00 BC'
      ),
      '0001-12-31 23:59:59.999999+00 BC'
    ) ASC
    LIMIT 50
  ) AS anon_1
) AS row$
