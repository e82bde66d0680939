SELECT json_build_object(
  'notIn', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT workspaces_1.slug AS slug
      FROM workspaces AS workspaces_1
      WHERE NOT (
        EXISTS (
          SELECT 1
          FROM users AS users_1
          WHERE workspaces_1.id = users_1.workspace_id
            AND (NOT users_1.title = ANY ($1::VARCHAR[])) IS NOT true
        )
      )
      ORDER BY workspaces_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'notContains', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT workspaces_2.slug AS slug
      FROM workspaces AS workspaces_2
      WHERE NOT (
        EXISTS (
          SELECT 1
          FROM users AS users_2
          WHERE workspaces_2.id = users_2.workspace_id
            AND (NOT users_2.title LIKE $2::VARCHAR) IS NOT true
        )
      )
      ORDER BY workspaces_2.id ASC
      LIMIT 50
    ) AS row$
  ),
  'known', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT workspaces_3.slug AS slug
      FROM workspaces AS workspaces_3
      WHERE NOT (
        EXISTS (
          SELECT 1
          FROM users AS users_3
          WHERE workspaces_3.id = users_3.workspace_id
            AND (NOT users_3.handle = ANY ($3::VARCHAR[])) IS NOT true
        )
      )
      ORDER BY workspaces_3.id ASC
      LIMIT 50
    ) AS row$
  )
) AS json_object_1
