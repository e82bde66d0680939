SELECT coalesce(json_agg(row$), '[]') AS json_list_1
FROM (
  SELECT (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT (
        SELECT row_to_json(row$) AS row_to_json_1
        FROM (
          SELECT (
            SELECT row_to_json(row$) AS row_to_json_2
            FROM (
              SELECT workspaces_1.slug AS slug
              FROM workspaces AS workspaces_1
              WHERE workspaces_1.id = users_1.workspace_id
            ) AS row$
          ) AS workspace
          FROM users AS users_1
          WHERE users_1.id = messages_1.author_id
        ) AS row$
      ) AS author
      FROM messages AS messages_1
      WHERE channels_1.id = messages_1.channel_id
      ORDER BY messages_1.id ASC
      LIMIT 1
    ) AS row$
  ) AS messages
  FROM channels AS channels_1
  ORDER BY channels_1.id ASC
  LIMIT 1
) AS row$
