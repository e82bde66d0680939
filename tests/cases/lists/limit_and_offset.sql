SELECT json_build_object(
  'first', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (SELECT users_1.id AS id FROM users AS users_1 ORDER BY users_1.id ASC LIMIT 3) AS row$
  ),
  'next', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT users_2.id AS id
      FROM users AS users_2
      ORDER BY users_2.id ASC
      LIMIT 3
      OFFSET $1::BIGINT
    ) AS row$
  ),
  'last', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT users_3.id AS id
      FROM users AS users_3
      ORDER BY users_3.id ASC
      LIMIT 3
      OFFSET $2::BIGINT
    ) AS row$
  ),
  'beyond', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_4
    FROM (
      SELECT users_4.id AS id
      FROM users AS users_4
      ORDER BY users_4.id ASC
      LIMIT 3
      OFFSET $3::BIGINT
    ) AS row$
  ),
  'offsetAlone', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_5
    FROM (
      SELECT users_5.id AS id
      FROM users AS users_5
      ORDER BY users_5.id ASC
      LIMIT 50
      OFFSET $4::BIGINT
    ) AS row$
  )
) AS json_object_1
