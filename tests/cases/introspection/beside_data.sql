SELECT json_build_object(
  'workspaces', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT workspaces_1.slug AS slug
      FROM workspaces AS workspaces_1
      ORDER BY workspaces_1.id ASC
      LIMIT 1
    ) AS row$
  ),
  '__typename', 'Query'
) AS json_object_1
