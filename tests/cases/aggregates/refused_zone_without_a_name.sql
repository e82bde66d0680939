SELECT coalesce(json_agg(row$), '[]') AS json_list_1
FROM (
  SELECT (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT anon_1.value$0 AS count
      FROM (
        SELECT count(*) AS value$0
        FROM messages AS messages_1
        WHERE channels_1.id = messages_1.channel_id
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
  ) AS "messagesAggregate"
  FROM channels AS channels_1
  ORDER BY channels_1.id ASC
  LIMIT 50
) AS row$
