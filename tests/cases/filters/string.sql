SELECT json_build_object(
  'eq', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT users_1.id AS id,
        users_1.handle AS handle
      FROM users AS users_1
      WHERE users_1.handle = $1::VARCHAR
      ORDER BY users_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'eqIsExact', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT users_2.id AS id
      FROM users AS users_2
      WHERE users_2.handle = $2::VARCHAR
      ORDER BY users_2.id ASC
      LIMIT 50
    ) AS row$
  ),
  'ne', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT users_3.id AS id,
        users_3.title AS title
      FROM users AS users_3
      WHERE users_3.title != $3::VARCHAR
      ORDER BY users_3.id ASC
      LIMIT 3
    ) AS row$
  ),
  'in', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_4
    FROM (
      SELECT users_4.id AS id
      FROM users AS users_4
      WHERE users_4.handle = ANY ($4::VARCHAR[])
      ORDER BY users_4.id ASC
      LIMIT 50
    ) AS row$
  ),
  'notIn', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_5
    FROM (
      SELECT users_5.title AS title
      FROM users AS users_5
      WHERE NOT users_5.title = ANY ($5::VARCHAR[])
      ORDER BY users_5.id ASC
      LIMIT 50
    ) AS row$
  ),
  'gt', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_6
    FROM (
      SELECT users_6.display_name AS "displayName"
      FROM users AS users_6
      WHERE users_6.display_name > $6::VARCHAR COLLATE "C"
      ORDER BY users_6.id ASC
      LIMIT 50
    ) AS row$
  ),
  'gte', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_7
    FROM (
      SELECT users_7.display_name AS "displayName"
      FROM users AS users_7
      WHERE users_7.display_name >= $7::VARCHAR COLLATE "C"
      ORDER BY users_7.id ASC
      LIMIT 50
    ) AS row$
  ),
  'lt', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_8
    FROM (
      SELECT users_8.display_name AS "displayName"
      FROM users AS users_8
      WHERE users_8.display_name < $8::VARCHAR COLLATE "C"
      ORDER BY users_8.id ASC
      LIMIT 50
    ) AS row$
  ),
  'lte', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_9
    FROM (
      SELECT users_9.display_name AS "displayName"
      FROM users AS users_9
      WHERE users_9.display_name <= $9::VARCHAR COLLATE "C"
      ORDER BY users_9.id ASC
      LIMIT 50
    ) AS row$
  ),
  'like', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_10
    FROM (
      SELECT users_10.display_name AS "displayName"
      FROM users AS users_10
      WHERE users_10.display_name LIKE $10::VARCHAR
      ORDER BY users_10.id ASC
      LIMIT 50
    ) AS row$
  ),
  'ilike', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_11
    FROM (
      SELECT users_11.display_name AS "displayName"
      FROM users AS users_11
      WHERE lower(users_11.display_name COLLATE "default") LIKE lower($11::VARCHAR)
      ORDER BY users_11.id ASC
      LIMIT 50
    ) AS row$
  ),
  'startsWith', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_12
    FROM (
      SELECT users_12.display_name AS "displayName"
      FROM users AS users_12
      WHERE users_12.display_name LIKE $12::VARCHAR
      ORDER BY users_12.id ASC
      LIMIT 50
    ) AS row$
  ),
  'startsWithIsExact', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_13
    FROM (
      SELECT users_13.display_name AS "displayName"
      FROM users AS users_13
      WHERE users_13.display_name LIKE $13::VARCHAR
      ORDER BY users_13.id ASC
      LIMIT 50
    ) AS row$
  ),
  'istartsWith', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_14
    FROM (
      SELECT users_14.display_name AS "displayName"
      FROM users AS users_14
      WHERE lower(users_14.display_name COLLATE "default") LIKE lower($14::VARCHAR)
      ORDER BY users_14.id ASC
      LIMIT 50
    ) AS row$
  ),
  'istartsWithTwo', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_15
    FROM (
      SELECT users_15.display_name AS "displayName"
      FROM users AS users_15
      WHERE lower(users_15.display_name COLLATE "default") LIKE lower($15::VARCHAR)
      ORDER BY users_15.id ASC
      LIMIT 50
    ) AS row$
  ),
  'endsWith', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_16
    FROM (
      SELECT users_16.display_name AS "displayName"
      FROM users AS users_16
      WHERE users_16.display_name LIKE $16::VARCHAR
      ORDER BY users_16.id ASC
      LIMIT 50
    ) AS row$
  ),
  'iendsWith', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_17
    FROM (
      SELECT users_17.display_name AS "displayName"
      FROM users AS users_17
      WHERE lower(users_17.display_name COLLATE "default") LIKE lower($17::VARCHAR)
      ORDER BY users_17.id ASC
      LIMIT 50
    ) AS row$
  ),
  'contains', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_18
    FROM (
      SELECT users_18.display_name AS "displayName"
      FROM users AS users_18
      WHERE users_18.display_name LIKE $18::VARCHAR
      ORDER BY users_18.id ASC
      LIMIT 50
    ) AS row$
  ),
  'icontains', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_19
    FROM (
      SELECT users_19.display_name AS "displayName"
      FROM users AS users_19
      WHERE lower(users_19.display_name COLLATE "default") LIKE lower($19::VARCHAR)
      ORDER BY users_19.id ASC
      LIMIT 50
    ) AS row$
  ),
  'isNull', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_20
    FROM (
      SELECT users_20.id AS id,
        users_20.title AS title
      FROM users AS users_20
      WHERE users_20.title IS NULL
      ORDER BY users_20.id ASC
      LIMIT 50
    ) AS row$
  ),
  'several', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_21
    FROM (
      SELECT users_21.display_name AS "displayName"
      FROM users AS users_21
      WHERE users_21.display_name > $20::VARCHAR COLLATE "C"
        AND users_21.display_name < $21::VARCHAR COLLATE "C"
        AND users_21.display_name LIKE $22::VARCHAR
      ORDER BY users_21.id ASC
      LIMIT 50
    ) AS row$
  )
) AS json_object_1
