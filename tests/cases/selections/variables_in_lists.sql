SELECT json_build_object(
  'list', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT users_1.id AS id
      FROM users AS users_1
      WHERE users_1.id = ANY ($1::INTEGER[])
      ORDER BY users_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'objects', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT users_2.id AS id
      FROM users AS users_2
      WHERE users_2.id = $2::INTEGER
        OR users_2.handle = $3::VARCHAR
        OR users_2.id = $4::INTEGER
      ORDER BY users_2.id ASC
      LIMIT 50
    ) AS row$
  )
) AS json_object_1
