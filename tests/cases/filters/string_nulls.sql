SELECT json_build_object(
  'startsWith', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT specimens_1.id AS id
      FROM specimens AS specimens_1
      WHERE specimens_1.text LIKE $1::VARCHAR
      ORDER BY specimens_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'notStartsWith', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT specimens_2.id AS id,
        specimens_2.text AS text
      FROM specimens AS specimens_2
      WHERE NOT specimens_2.text LIKE $2::VARCHAR
      ORDER BY specimens_2.id ASC
      LIMIT 50
    ) AS row$
  ),
  'notContains', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT specimens_3.id AS id,
        specimens_3.text AS text
      FROM specimens AS specimens_3
      WHERE NOT lower(specimens_3.text) LIKE lower($3::VARCHAR)
      ORDER BY specimens_3.id ASC
      LIMIT 50
    ) AS row$
  ),
  'notLike', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_4
    FROM (
      SELECT specimens_4.id AS id
      FROM specimens AS specimens_4
      WHERE NOT specimens_4.text LIKE $4::VARCHAR
      ORDER BY specimens_4.id ASC
      LIMIT 50
    ) AS row$
  ),
  'notEndsWith', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_5
    FROM (
      SELECT specimens_5.id AS id
      FROM specimens AS specimens_5
      WHERE NOT specimens_5.text LIKE $5::VARCHAR
      ORDER BY specimens_5.id ASC
      LIMIT 50
    ) AS row$
  )
) AS json_object_1
