SELECT json_build_object(
  'one', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT users_1.id AS id
      FROM users AS users_1
      WHERE users_1.role = $1::user_role
      ORDER BY users_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'list', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT users_2.id AS id
      FROM users AS users_2
      WHERE users_2.role = ANY ($2::user_role[])
      ORDER BY users_2.id ASC
      LIMIT 50
    ) AS row$
  ),
  'inList', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT users_3.id AS id
      FROM users AS users_3
      WHERE users_3.role = ANY ($3::user_role[])
      ORDER BY users_3.id ASC
      LIMIT 50
    ) AS row$
  ),
  'whole', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_4
    FROM (
      SELECT users_4.id AS id
      FROM users AS users_4
      WHERE NOT users_4.role = ANY ($4::user_role[])
      ORDER BY users_4.id ASC
      LIMIT 50
    ) AS row$
  ),
  'default', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_5
    FROM (
      SELECT users_5.id AS id
      FROM users AS users_5
      WHERE users_5.role = $5::user_role
      ORDER BY users_5.id ASC
      LIMIT 50
    ) AS row$
  )
) AS json_object_1
