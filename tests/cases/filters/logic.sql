SELECT json_build_object(
  'and', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT users_1.id AS id
      FROM users AS users_1
      WHERE users_1.id > $1::INTEGER
        AND users_1.id < $2::INTEGER
        AND users_1.role = $3::user_role
      ORDER BY users_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'or', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT users_2.id AS id
      FROM users AS users_2
      WHERE users_2.id = $4::INTEGER
        OR users_2.handle = $5::VARCHAR
      ORDER BY users_2.id ASC
      LIMIT 50
    ) AS row$
  ),
  'not', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT users_3.id AS id
      FROM users AS users_3
      WHERE NOT users_3.role = ANY ($6::user_role[])
      ORDER BY users_3.id ASC
      LIMIT 50
    ) AS row$
  ),
  'orBesideOthers', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_4
    FROM (
      SELECT users_4.id AS id
      FROM users AS users_4
      WHERE (users_4.role = $7::user_role OR users_4.role = $8::user_role)
        AND users_4.workspace_id = $9::INTEGER
      ORDER BY users_4.id ASC
      LIMIT 50
    ) AS row$
  ),
  'nested', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_5
    FROM (
      SELECT users_5.id AS id
      FROM users AS users_5
      WHERE users_5.id > $10::INTEGER
        AND users_5.id <= $11::INTEGER
        OR users_5.id >= $12::INTEGER
      ORDER BY users_5.id ASC
      LIMIT 50
    ) AS row$
  ),
  'several', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_6
    FROM (
      SELECT users_6.id AS id
      FROM users AS users_6
      WHERE (users_6.id = $13::INTEGER OR users_6.id = $14::INTEGER)
        AND users_6.id != $15::INTEGER
      ORDER BY users_6.id ASC
      LIMIT 50
    ) AS row$
  ),
  'twoOperators', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_7
    FROM (
      SELECT users_7.id AS id
      FROM users AS users_7
      WHERE users_7.id > $16::INTEGER
        AND users_7.id < $17::INTEGER
        OR users_7.id = $18::INTEGER
      ORDER BY users_7.id ASC
      LIMIT 50
    ) AS row$
  )
) AS json_object_1
