SELECT json_build_object(
  'channels', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT channels_1.id AS id
      FROM channels AS channels_1
      WHERE channels_1.id = $1::INTEGER
      ORDER BY channels_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'workspaces', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT workspaces_1.id AS id
      FROM workspaces AS workspaces_1
      ORDER BY workspaces_1.id ASC
      LIMIT 0
    ) AS row$
  )
) AS json_object_1
