SELECT json_build_object(
  'yes', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT workspaces_1.slug AS slug
      FROM workspaces AS workspaces_1
      WHERE workspaces_1.is_public = true
      ORDER BY workspaces_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'no', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT workspaces_2.slug AS slug
      FROM workspaces AS workspaces_2
      WHERE workspaces_2.is_public = false
      ORDER BY workspaces_2.id ASC
      LIMIT 50
    ) AS row$
  ),
  'notNull', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT users_1.id AS id
      FROM users AS users_1
      WHERE users_1.title IS NOT NULL
      ORDER BY users_1.id ASC
      LIMIT 2
    ) AS row$
  ),
  'null', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_4
    FROM (
      SELECT users_2.id AS id
      FROM users AS users_2
      WHERE users_2.title IS NULL
      ORDER BY users_2.id ASC
      LIMIT 2
    ) AS row$
  ),
  'absent', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_5
    FROM (
      SELECT workspaces_3.slug AS slug
      FROM workspaces AS workspaces_3
      ORDER BY workspaces_3.id ASC
      LIMIT 50
    ) AS row$
  )
) AS json_object_1
