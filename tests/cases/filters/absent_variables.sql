SELECT json_build_object(
  'operator', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (SELECT users_1.id AS id FROM users AS users_1 ORDER BY users_1.id ASC LIMIT 2) AS row$
  ),
  'beside', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT users_2.id AS id
      FROM users AS users_2
      WHERE users_2.handle LIKE $1::VARCHAR
      ORDER BY users_2.id ASC
      LIMIT 50
    ) AS row$
  ),
  'filter', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (SELECT users_3.id AS id FROM users AS users_3 ORDER BY users_3.id ASC LIMIT 2) AS row$
  ),
  'inside', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_4
    FROM (
      SELECT users_4.id AS id
      FROM users AS users_4
      WHERE users_4.handle = $2::VARCHAR
      ORDER BY users_4.id ASC
      LIMIT 50
    ) AS row$
  ),
  'list', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_5
    FROM (SELECT users_5.id AS id FROM users AS users_5 ORDER BY users_5.id ASC LIMIT 2) AS row$
  ),
  'argument', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_6
    FROM (
      SELECT workspaces_1.id AS id
      FROM workspaces AS workspaces_1
      ORDER BY workspaces_1.id ASC
      LIMIT 50
    ) AS row$
  )
) AS json_object_1
