SELECT coalesce(json_agg(row$), '[]') AS json_list_1
FROM (
  SELECT workspaces_1.slug AS slug,
    CAST (
      CASE WHEN (workspaces_1.id = $1::INTEGER) THEN workspaces_1.monthly_price END AS TEXT
    ) AS "monthlyPrice",
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_2
      FROM (
        SELECT users_1.handle AS handle,
          CASE WHEN (
            (
              EXISTS (
                SELECT 1
                FROM workspaces AS workspaces_2
                WHERE workspaces_2.id = users_1.workspace_id
                  AND (workspaces_2.is_public OR workspaces_2.id = $1::INTEGER)
              )
            )
            AND (users_1.id = $2::INTEGER OR users_1.workspace_id = $1::INTEGER)
          ) THEN users_1.email END AS email
        FROM users AS users_1
        WHERE workspaces_1.id = users_1.workspace_id
        ORDER BY users_1.id ASC
        LIMIT 2
      ) AS row$
    ) AS users
  FROM workspaces AS workspaces_1
  WHERE workspaces_1.is_public
    OR workspaces_1.id = $1::INTEGER
  ORDER BY workspaces_1.id ASC
  LIMIT 50
) AS row$
