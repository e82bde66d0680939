SELECT coalesce(json_agg(row$), '[]') AS json_list_1
FROM (
  SELECT messages_1.id AS id,
    (
      SELECT row_to_json(row$) AS row_to_json_1
      FROM (
        SELECT channels_1.id AS id,
          channels_1.name AS name,
          (
            SELECT row_to_json(row$) AS row_to_json_2
            FROM (
              SELECT workspaces_1.slug AS slug
              FROM workspaces AS workspaces_1
              WHERE workspaces_1.id = channels_1.workspace_id
            ) AS row$
          ) AS workspace
        FROM channels AS channels_1
        WHERE channels_1.id = messages_1.channel_id
      ) AS row$
    ) AS channel,
    (
      SELECT row_to_json(row$) AS row_to_json_3
      FROM (
        SELECT users_1.id AS id,
          users_1.handle AS handle
        FROM users AS users_1
        WHERE users_1.id = messages_1.author_id
      ) AS row$
    ) AS author
  FROM messages AS messages_1
  ORDER BY messages_1.id ASC
  LIMIT 3
) AS row$
