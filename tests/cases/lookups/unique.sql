SELECT json_build_object(
  'byEmail', (
    SELECT row_to_json(row$) AS row_to_json_1
    FROM (
      SELECT users_1.id AS id,
        users_1.display_name AS "displayName"
      FROM users AS users_1
      WHERE users_1.email = $1::VARCHAR
    ) AS row$
  ),
  'bySlug', (
    SELECT row_to_json(row$) AS row_to_json_2
    FROM (
      SELECT workspaces_1.id AS id,
        workspaces_1.name AS name
      FROM workspaces AS workspaces_1
      WHERE workspaces_1.slug = $2::VARCHAR
    ) AS row$
  ),
  'byId', (
    SELECT row_to_json(row$) AS row_to_json_3
    FROM (
      SELECT users_2.handle AS handle FROM users AS users_2 WHERE users_2.id = $3::INTEGER
    ) AS row$
  ),
  'missing', (
    SELECT row_to_json(row$) AS row_to_json_4
    FROM (SELECT users_3.id AS id FROM users AS users_3 WHERE users_3.email = $4::VARCHAR) AS row$
  ),
  'otherCase', (
    SELECT row_to_json(row$) AS row_to_json_5
    FROM (SELECT users_4.id AS id FROM users AS users_4 WHERE users_4.email = $5::VARCHAR) AS row$
  )
) AS json_object_1
