SELECT json_build_object(
  'eq', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT specimens_1.id AS id,
        CASE WHEN (
          specimens_1.state = $1
        ) THEN 'TO_DO' WHEN (specimens_1.state = $2) THEN 'IN_PROGRESS' WHEN (specimens_1.state = $3) THEN '_3_QUARTERS' WHEN (specimens_1.state = $4) THEN 'DONE' END AS state
      FROM specimens AS specimens_1
      WHERE specimens_1.state = $5
      ORDER BY specimens_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'ne', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT specimens_2.id AS id,
        CASE WHEN (
          specimens_2.state = $6
        ) THEN 'TO_DO' WHEN (specimens_2.state = $7) THEN 'IN_PROGRESS' WHEN (specimens_2.state = $8) THEN '_3_QUARTERS' WHEN (specimens_2.state = $9) THEN 'DONE' END AS state
      FROM specimens AS specimens_2
      WHERE specimens_2.state != $10
      ORDER BY specimens_2.id ASC
      LIMIT 50
    ) AS row$
  ),
  'in', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT specimens_3.id AS id,
        CASE WHEN (
          specimens_3.state = $11
        ) THEN 'TO_DO' WHEN (specimens_3.state = $12) THEN 'IN_PROGRESS' WHEN (specimens_3.state = $13) THEN '_3_QUARTERS' WHEN (specimens_3.state = $14) THEN 'DONE' END AS state
      FROM specimens AS specimens_3
      WHERE specimens_3.state = ANY ($15::VARCHAR (11) [])
      ORDER BY specimens_3.id ASC
      LIMIT 50
    ) AS row$
  ),
  'notIn', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_4
    FROM (
      SELECT specimens_4.id AS id,
        CASE WHEN (
          specimens_4.state = $16
        ) THEN 'TO_DO' WHEN (specimens_4.state = $17) THEN 'IN_PROGRESS' WHEN (specimens_4.state = $18) THEN '_3_QUARTERS' WHEN (specimens_4.state = $19) THEN 'DONE' END AS state
      FROM specimens AS specimens_4
      WHERE NOT specimens_4.state = ANY ($20::VARCHAR (11) [])
      ORDER BY specimens_4.id ASC
      LIMIT 50
    ) AS row$
  ),
  'isNull', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_5
    FROM (
      SELECT specimens_5.id AS id,
        CASE WHEN (
          specimens_5.state = $21
        ) THEN 'TO_DO' WHEN (specimens_5.state = $22) THEN 'IN_PROGRESS' WHEN (specimens_5.state = $23) THEN '_3_QUARTERS' WHEN (specimens_5.state = $24) THEN 'DONE' END AS state
      FROM specimens AS specimens_5
      WHERE specimens_5.state IS NULL
      ORDER BY specimens_5.id ASC
      LIMIT 50
    ) AS row$
  ),
  'colour', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_6
    FROM (
      SELECT specimens_6.id AS id,
        specimens_6.colour AS colour
      FROM specimens AS specimens_6
      WHERE specimens_6.colour = ANY ($25::colour[])
      ORDER BY specimens_6.id ASC
      LIMIT 50
    ) AS row$
  )
) AS json_object_1
