SELECT coalesce(json_agg(row$), '[]') AS json_list_1
FROM (
  SELECT (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT (
        SELECT coalesce(json_agg(row$), '[]') AS json_list_3
        FROM (
          SELECT messages_1.id AS id
          FROM messages AS messages_1
          WHERE messages_2.id = messages_1.thread_id
          ORDER BY messages_1.id ASC
          LIMIT 100
        ) AS row$
      ) AS replies
      FROM messages AS messages_2
      WHERE channels_1.id = messages_2.channel_id
      ORDER BY messages_2.id ASC
      LIMIT 100
    ) AS row$
  ) AS messages
  FROM channels AS channels_1
  ORDER BY channels_1.id ASC
  LIMIT 100
) AS row$
