SELECT coalesce(json_agg(row$), '[]') AS json_list_1
FROM (
  SELECT (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT messages_1.id AS id
      FROM messages AS messages_1
      WHERE channels_1.id = messages_1.channel_id
      ORDER BY messages_1.id ASC
      LIMIT $1::BIGINT
    ) AS row$
  ) AS messages
  FROM channels AS channels_1
  ORDER BY channels_1.id ASC
  LIMIT 1
) AS row$
