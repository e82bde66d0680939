SELECT row_to_json(row$) AS row_to_json_1
FROM (
  SELECT users_1.id AS id,
    users_1.handle AS handle,
    (
      SELECT row_to_json(row$) AS row_to_json_2
      FROM (
        SELECT workspaces_1.slug AS slug
        FROM workspaces AS workspaces_1
        WHERE workspaces_1.id = users_1.workspace_id
      ) AS row$
    ) AS workspace
  FROM users AS users_1
  WHERE users_1.id = $1::INTEGER
) AS row$
