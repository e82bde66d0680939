SELECT json_build_object(
  'state', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT specimens_1.id AS id,
        CASE WHEN (
          specimens_1.state = $1
        ) THEN 'TO_DO' WHEN (specimens_1.state = $2) THEN 'IN_PROGRESS' WHEN (specimens_1.state = $3) THEN '_3_QUARTERS' WHEN (specimens_1.state = $4) THEN 'DONE' END AS state
      FROM specimens AS specimens_1
      ORDER BY CASE specimens_1.state WHEN 'to do' THEN 0 WHEN 'in-progress' THEN 1 WHEN '3 quarters' THEN 2 WHEN 'done' THEN 3 END ASC,
        specimens_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'descending', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT specimens_2.id AS id,
        CASE WHEN (
          specimens_2.state = $5
        ) THEN 'TO_DO' WHEN (specimens_2.state = $6) THEN 'IN_PROGRESS' WHEN (specimens_2.state = $7) THEN '_3_QUARTERS' WHEN (specimens_2.state = $8) THEN 'DONE' END AS state
      FROM specimens AS specimens_2
      ORDER BY CASE specimens_2.state WHEN 'to do' THEN 0 WHEN 'in-progress' THEN 1 WHEN '3 quarters' THEN 2 WHEN 'done' THEN 3 END DESC NULLS LAST,
        specimens_2.id DESC
      LIMIT 50
    ) AS row$
  ),
  'colour', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT specimens_3.id AS id,
        specimens_3.colour AS colour
      FROM specimens AS specimens_3
      ORDER BY specimens_3.colour DESC,
        specimens_3.id DESC
      LIMIT 50
    ) AS row$
  )
) AS json_object_1
