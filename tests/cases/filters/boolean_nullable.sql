SELECT json_build_object(
  'true', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT specimens_1.id AS id,
        specimens_1.flag AS flag
      FROM specimens AS specimens_1
      WHERE specimens_1.flag = true
      ORDER BY specimens_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'false', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT specimens_2.id AS id,
        specimens_2.flag AS flag
      FROM specimens AS specimens_2
      WHERE specimens_2.flag = false
      ORDER BY specimens_2.id ASC
      LIMIT 50
    ) AS row$
  ),
  'ne', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT specimens_3.id AS id,
        specimens_3.flag AS flag
      FROM specimens AS specimens_3
      WHERE specimens_3.flag != false
      ORDER BY specimens_3.id ASC
      LIMIT 50
    ) AS row$
  ),
  'isNull', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_4
    FROM (
      SELECT specimens_4.id AS id,
        specimens_4.flag AS flag
      FROM specimens AS specimens_4
      WHERE specimens_4.flag IS NULL
      ORDER BY specimens_4.id ASC
      LIMIT 50
    ) AS row$
  ),
  'isNotNull', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_5
    FROM (
      SELECT specimens_5.id AS id,
        specimens_5.flag AS flag
      FROM specimens AS specimens_5
      WHERE specimens_5.flag IS NOT NULL
      ORDER BY specimens_5.id ASC
      LIMIT 50
    ) AS row$
  ),
  'notTrue', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_6
    FROM (
      SELECT specimens_6.id AS id,
        specimens_6.flag AS flag
      FROM specimens AS specimens_6
      WHERE specimens_6.flag != true
      ORDER BY specimens_6.id ASC
      LIMIT 50
    ) AS row$
  )
) AS json_object_1
