SELECT json_build_object(
  'messages', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT messages_1.id AS id,
        (
          SELECT row_to_json(row$) AS row_to_json_1
          FROM (
            SELECT users_1.handle AS handle
            FROM users AS users_1
            WHERE users_1.id = messages_1.author_id
          ) AS row$
        ) AS author
      FROM messages AS messages_1
      LEFT OUTER JOIN users AS users_2 ON users_2.id = messages_1.author_id
      ORDER BY users_2.handle DESC,
        messages_1.id ASC
      LIMIT 3
    ) AS row$
  ),
  'users', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT users_3.title AS title
      FROM users AS users_3
      ORDER BY users_3.title DESC NULLS LAST,
        users_3.id DESC
      LIMIT 3
    ) AS row$
  ),
  'workspaces', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT workspaces_1.slug AS slug
      FROM workspaces AS workspaces_1
      ORDER BY workspaces_1.slug DESC,
        workspaces_1.id DESC
      LIMIT 50
    ) AS row$
  )
) AS json_object_1
