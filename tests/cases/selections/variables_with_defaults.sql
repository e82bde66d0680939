SELECT json_build_object(
  'given', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT users_1.id AS id FROM users AS users_1 ORDER BY users_1.id ASC LIMIT $1::BIGINT
    ) AS row$
  ),
  'default', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT users_2.id AS id FROM users AS users_2 ORDER BY users_2.id ASC LIMIT $2::BIGINT
    ) AS row$
  ),
  'nothing', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT workspaces_1.id AS id
      FROM workspaces AS workspaces_1
      ORDER BY workspaces_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'where', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_4
    FROM (
      SELECT users_3.id AS id
      FROM users AS users_3
      WHERE users_3.role = $3::user_role
      ORDER BY users_3.id DESC
      LIMIT 50
    ) AS row$
  ),
  'ids', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_5
    FROM (
      SELECT users_4.id AS id
      FROM users AS users_4
      WHERE users_4.id = ANY ($4::INTEGER[])
      ORDER BY users_4.id ASC
      LIMIT 50
    ) AS row$
  ),
  'required', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_6
    FROM (
      SELECT users_5.id AS id FROM users AS users_5 ORDER BY users_5.id ASC LIMIT $5::BIGINT
    ) AS row$
  )
) AS json_object_1
