SELECT json_build_object(
  'eq', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT specimens_1.id AS id,
        nullif(nullif(nullif(specimens_1.real, 'NaN'), 'Infinity'), '-Infinity') + 0 AS real
      FROM specimens AS specimens_1
      WHERE specimens_1.real = $1::FLOAT
      ORDER BY specimens_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'integer', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT specimens_2.id AS id,
        nullif(nullif(nullif(specimens_2.real, 'NaN'), 'Infinity'), '-Infinity') + 0 AS real
      FROM specimens AS specimens_2
      WHERE specimens_2.real = $2::FLOAT
      ORDER BY specimens_2.id ASC
      LIMIT 50
    ) AS row$
  ),
  'ne', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT specimens_3.id AS id,
        nullif(nullif(nullif(specimens_3.real, 'NaN'), 'Infinity'), '-Infinity') + 0 AS real
      FROM specimens AS specimens_3
      WHERE specimens_3.real != $3::FLOAT
      ORDER BY specimens_3.id ASC
      LIMIT 50
    ) AS row$
  ),
  'in', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_4
    FROM (
      SELECT specimens_4.id AS id,
        nullif(nullif(nullif(specimens_4.real, 'NaN'), 'Infinity'), '-Infinity') + 0 AS real
      FROM specimens AS specimens_4
      WHERE specimens_4.real = ANY ($4::FLOAT[])
      ORDER BY specimens_4.id ASC
      LIMIT 50
    ) AS row$
  ),
  'notIn', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_5
    FROM (
      SELECT specimens_5.id AS id,
        nullif(nullif(nullif(specimens_5.real, 'NaN'), 'Infinity'), '-Infinity') + 0 AS real
      FROM specimens AS specimens_5
      WHERE NOT specimens_5.real = ANY ($5::FLOAT[])
      ORDER BY specimens_5.id ASC
      LIMIT 50
    ) AS row$
  ),
  'gt', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_6
    FROM (
      SELECT specimens_6.id AS id,
        nullif(nullif(nullif(specimens_6.real, 'NaN'), 'Infinity'), '-Infinity') + 0 AS real
      FROM specimens AS specimens_6
      WHERE specimens_6.real > $6::FLOAT
      ORDER BY specimens_6.id ASC
      LIMIT 50
    ) AS row$
  ),
  'gte', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_7
    FROM (
      SELECT specimens_7.id AS id,
        nullif(nullif(nullif(specimens_7.real, 'NaN'), 'Infinity'), '-Infinity') + 0 AS real
      FROM specimens AS specimens_7
      WHERE specimens_7.real >= $7::FLOAT
      ORDER BY specimens_7.id ASC
      LIMIT 50
    ) AS row$
  ),
  'lt', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_8
    FROM (
      SELECT specimens_8.id AS id,
        nullif(nullif(nullif(specimens_8.real, 'NaN'), 'Infinity'), '-Infinity') + 0 AS real
      FROM specimens AS specimens_8
      WHERE specimens_8.real < $8::FLOAT
      ORDER BY specimens_8.id ASC
      LIMIT 50
    ) AS row$
  ),
  'lte', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_9
    FROM (
      SELECT specimens_9.id AS id,
        nullif(nullif(nullif(specimens_9.real, 'NaN'), 'Infinity'), '-Infinity') + 0 AS real
      FROM specimens AS specimens_9
      WHERE specimens_9.real <= $9::FLOAT
      ORDER BY specimens_9.id ASC
      LIMIT 50
    ) AS row$
  ),
  'isNull', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_10
    FROM (
      SELECT specimens_10.id AS id,
        nullif(nullif(nullif(specimens_10.real, 'NaN'), 'Infinity'), '-Infinity') + 0 AS real
      FROM specimens AS specimens_10
      WHERE specimens_10.real IS NULL
      ORDER BY specimens_10.id ASC
      LIMIT 50
    ) AS row$
  ),
  'extreme', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_11
    FROM (
      SELECT specimens_11.id AS id,
        nullif(nullif(nullif(specimens_11.real, 'NaN'), 'Infinity'), '-Infinity') + 0 AS real
      FROM specimens AS specimens_11
      WHERE specimens_11.real >= $10::FLOAT
      ORDER BY specimens_11.id ASC
      LIMIT 50
    ) AS row$
  ),
  'zero', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_12
    FROM (
      SELECT readings_1.id AS id,
        nullif(nullif(nullif(readings_1.value, 'NaN'), 'Infinity'), '-Infinity') + 0 AS value
      FROM readings AS readings_1
      WHERE readings_1.value = $11::FLOAT
      ORDER BY readings_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'minusZero', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_13
    FROM (
      SELECT readings_2.id AS id,
        nullif(nullif(nullif(readings_2.value, 'NaN'), 'Infinity'), '-Infinity') + 0 AS value
      FROM readings AS readings_2
      WHERE readings_2.value = ANY ($12::FLOAT[])
      ORDER BY readings_2.id ASC
      LIMIT 50
    ) AS row$
  )
) AS json_object_1
