SELECT json_build_object(
  'every', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT workspaces_1.slug AS slug
      FROM workspaces AS workspaces_1
      WHERE NOT (
        EXISTS (
          SELECT 1
          FROM users AS users_1
          WHERE workspaces_1.id = users_1.workspace_id
            AND (users_1.title != $1::VARCHAR) IS NOT true
        )
      )
      ORDER BY workspaces_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'everyKnown', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT workspaces_2.slug AS slug
      FROM workspaces AS workspaces_2
      WHERE NOT (
        EXISTS (
          SELECT 1
          FROM users AS users_2
          WHERE workspaces_2.id = users_2.workspace_id
            AND (users_2.title != $2::VARCHAR OR users_2.title IS NULL) IS NOT true
        )
      )
      ORDER BY workspaces_2.id ASC
      LIMIT 50
    ) AS row$
  ),
  'none', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT workspaces_3.slug AS slug
      FROM workspaces AS workspaces_3
      WHERE NOT (
        EXISTS (
          SELECT 1
          FROM users AS users_3
          WHERE workspaces_3.id = users_3.workspace_id
            AND users_3.title = $3::VARCHAR
        )
      )
      ORDER BY workspaces_3.id ASC
      LIMIT 50
    ) AS row$
  ),
  'someNot', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_4
    FROM (
      SELECT workspaces_4.slug AS slug
      FROM workspaces AS workspaces_4
      WHERE EXISTS (
        SELECT 1
        FROM users AS users_4
        WHERE workspaces_4.id = users_4.workspace_id
          AND users_4.title = $4::VARCHAR
      )
      ORDER BY workspaces_4.id ASC
      LIMIT 50
    ) AS row$
  ),
  'everyNot', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_5
    FROM (
      SELECT workspaces_5.slug AS slug
      FROM workspaces AS workspaces_5
      WHERE NOT (
        EXISTS (
          SELECT 1
          FROM users AS users_5
          WHERE workspaces_5.id = users_5.workspace_id
            AND (users_5.title != $5::VARCHAR) IS NOT true
        )
      )
      ORDER BY workspaces_5.id ASC
      LIMIT 50
    ) AS row$
  )
) AS json_object_1
