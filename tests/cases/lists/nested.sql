SELECT coalesce(json_agg(row$), '[]') AS json_list_1
FROM (
  SELECT workspaces_1.slug AS slug,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_2
      FROM (
        SELECT channels_1.name AS name,
          (
            SELECT coalesce(json_agg(row$), '[]') AS json_list_3
            FROM (
              SELECT messages_1.id AS id,
                coalesce(
                  to_char(
                    messages_1.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'
                  ),
                  CASE messages_1.created_at WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
                ) AS "createdAt",
                (
                  SELECT row_to_json(row$) AS row_to_json_1
                  FROM (
                    SELECT users_1.handle AS handle
                    FROM users AS users_1
                    WHERE users_1.id = messages_1.author_id
                  ) AS row$
                ) AS author
              FROM messages AS messages_1
              WHERE channels_1.id = messages_1.channel_id
              ORDER BY messages_1.created_at DESC,
                messages_1.id DESC
              LIMIT 2
            ) AS row$
          ) AS messages
        FROM channels AS channels_1
        WHERE workspaces_1.id = channels_1.workspace_id
        ORDER BY channels_1.name ASC,
          channels_1.id ASC
        LIMIT 3
      ) AS row$
    ) AS channels,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_4
      FROM (
        SELECT users_2.handle AS handle
        FROM users AS users_2
        WHERE workspaces_1.id = users_2.workspace_id
          AND users_2.role = $1::user_role
        ORDER BY users_2.id ASC
        LIMIT 50
      ) AS row$
    ) AS users
  FROM workspaces AS workspaces_1
  ORDER BY workspaces_1.id ASC
  LIMIT 50
) AS row$
