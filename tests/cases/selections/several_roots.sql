SELECT json_build_object(
  'workspaces', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT workspaces_1.slug AS slug
      FROM workspaces AS workspaces_1
      ORDER BY workspaces_1.id ASC
      LIMIT 2
    ) AS row$
  ),
  'user', (
    SELECT row_to_json(row$) AS row_to_json_1
    FROM (
      SELECT users_1.handle AS handle FROM users AS users_1 WHERE users_1.id = $1::INTEGER
    ) AS row$
  ),
  'usersConnection', (
    SELECT json_build_object(
      'totalCount', (SELECT count(*) AS count_1 FROM users AS users_2),
      'nodes', coalesce(json_agg(json_build_object('id', anon_1.id)), '[]')
    ) AS json_object_2
    FROM (
      SELECT users_3.id AS id,
        users_3.id AS sort$0
      FROM users AS users_3
      ORDER BY sort$0 ASC
      LIMIT 1
    ) AS anon_1
  ),
  'node', (
    SELECT row_to_json(row$) AS row_to_json_2
    FROM (
      SELECT translate(
        encode(
          convert_to(
            '["' || 'User' || '"' || ',' || coalesce(
              to_json(users_4.id)::text, 'null'
            ) || ']', 'UTF8'
          ),
          'base64'
        ),
        E '\n', ''
      ) AS "nodeId"
      FROM users AS users_4
      WHERE users_4.id = $2::INTEGER
    ) AS row$
  ),
  '__typename', 'Query', 'again', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT workspaces_2.slug AS slug
      FROM workspaces AS workspaces_2
      ORDER BY workspaces_2.id ASC
      LIMIT 1
      OFFSET $3::BIGINT
    ) AS row$
  ),
  'missing', (
    SELECT row_to_json(row$) AS row_to_json_3
    FROM (
      SELECT users_5.handle AS handle FROM users AS users_5 WHERE users_5.id = $4::INTEGER
    ) AS row$
  )
) AS json_object_1
