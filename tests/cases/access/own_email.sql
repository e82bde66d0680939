SELECT json_build_object(
  'users', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT users_1.handle AS handle,
        CASE WHEN (users_1.id = $1::INTEGER) THEN users_1.email END AS email
      FROM users AS users_1
      WHERE (
        EXISTS (
          SELECT 1
          FROM workspaces AS workspaces_1
          WHERE workspaces_1.id = users_1.workspace_id
            AND (workspaces_1.is_public OR workspaces_1.id = $2::INTEGER)
        )
      )
        AND users_1.workspace_id = $3::INTEGER
      ORDER BY users_1.id ASC
      LIMIT 3
    ) AS row$
  ),
  'channels', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT channels_1.name AS name
      FROM channels AS channels_1
      WHERE (
        (
          EXISTS (
            SELECT 1
            FROM memberships
            WHERE channels_1.id = memberships.channel_id
              AND memberships.user_id = $1::INTEGER
          )
        )
        OR channels_1.visibility = $4::visibility
        AND (
          EXISTS (
            SELECT 1
            FROM workspaces
            WHERE workspaces.id = channels_1.workspace_id
              AND workspaces.is_public = true
          )
        )
      )
        AND channels_1.workspace_id != $5::INTEGER
      ORDER BY channels_1.id ASC
      LIMIT 50
    ) AS row$
  )
) AS json_object_1
