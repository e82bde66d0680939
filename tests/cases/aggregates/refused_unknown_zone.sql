SELECT coalesce(json_agg(row$), '[]') AS json_list_1
FROM (
  SELECT anon_1.value$0 AS count
  FROM (
    SELECT count(*) AS value$0
    FROM messages AS messages_1
    GROUP BY date_trunc('day', messages_1.created_at, $1::VARCHAR)
    ORDER BY date_trunc('day', messages_1.created_at, $1::VARCHAR) ASC
    LIMIT 50
  ) AS anon_1
) AS row$
