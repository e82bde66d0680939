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
        GROUP BY date_trunc('day', messages_1.created_at, $1::VARCHAR)
        ORDER BY date_trunc('day', messages_1.created_at, $1::VARCHAR) ASC
        LIMIT 50
      ) AS anon_1
    ) AS row$
  ) AS "messagesAggregate"
  FROM channels AS channels_1
  ORDER BY channels_1.id ASC
  LIMIT 50
) AS row$
