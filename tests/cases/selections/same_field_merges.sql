SELECT row_to_json(row$) AS row_to_json_1
FROM (
  SELECT (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT messages_1.id AS id,
        (
          SELECT row_to_json(row$) AS row_to_json_2
          FROM (
            SELECT users_1.handle AS handle,
              users_1.id AS id,
              users_1.role AS role
            FROM users AS users_1
            WHERE users_1.id = messages_1.author_id
          ) AS row$
        ) AS author,
        messages_1.body AS body
      FROM messages AS messages_1
      WHERE channels_1.id = messages_1.channel_id
      ORDER BY messages_1.id ASC
      LIMIT 2
    ) AS row$
  ) AS messages,
    channels_1.name AS name,
    channels_1.topic AS topic
  FROM channels AS channels_1
  WHERE channels_1.id = $1::INTEGER
) AS row$
