SELECT json_build_object(
  'literal', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT users_1.id AS id
      FROM users AS users_1
      WHERE users_1.id = ANY ($1::INTEGER[])
      ORDER BY users_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'variable', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT users_2.id AS id
      FROM users AS users_2
      WHERE users_2.id = ANY ($2::INTEGER[])
      ORDER BY users_2.id ASC
      LIMIT 50
    ) AS row$
  ),
  'logic', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT users_3.id AS id
      FROM users AS users_3
      WHERE users_3.id = $3::INTEGER
      ORDER BY users_3.id ASC
      LIMIT 50
    ) AS row$
  ),
  'logicVariable', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_4
    FROM (
      SELECT users_4.id AS id
      FROM users AS users_4
      WHERE users_4.id = $4::INTEGER
      ORDER BY users_4.id ASC
      LIMIT 50
    ) AS row$
  ),
  'order', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_5
    FROM (SELECT users_5.id AS id FROM users AS users_5 ORDER BY users_5.id DESC LIMIT 1) AS row$
  )
) AS json_object_1
