SELECT json_build_object(
  'found', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT people_1.name AS name
      FROM people AS people_1
      WHERE people_1.team_id = $1::INTEGER
        AND people_1.email LIKE $2::VARCHAR
        AND people_1.id = $3::INTEGER
      ORDER BY people_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'own', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT people_2.name AS name
      FROM people AS people_2
      WHERE people_2.team_id = $1::INTEGER
        AND people_2.email = $4::VARCHAR
        AND people_2.id = $3::INTEGER
      ORDER BY people_2.id ASC
      LIMIT 50
    ) AS row$
  ),
  'others', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT people_3.name AS name
      FROM people AS people_3
      WHERE people_3.team_id = $1::INTEGER
        AND CASE WHEN (people_3.id = $3::INTEGER) THEN people_3.email END != $5::VARCHAR
      ORDER BY people_3.id ASC
      LIMIT 50
    ) AS row$
  ),
  'missing', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_4
    FROM (
      SELECT people_4.name AS name
      FROM people AS people_4
      WHERE people_4.team_id = $1::INTEGER
        AND CASE WHEN (people_4.id = $3::INTEGER) THEN people_4.email END IS NULL
      ORDER BY people_4.id ASC
      LIMIT 50
    ) AS row$
  ),
  'either', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_5
    FROM (
      SELECT people_5.name AS name
      FROM people AS people_5
      WHERE people_5.team_id = $1::INTEGER
        AND (
          CASE WHEN (people_5.id = $3::INTEGER) THEN people_5.email END = $6::VARCHAR
          OR CASE WHEN (people_5.id = $3::INTEGER) THEN people_5.email IS NOT NULL END
        )
      ORDER BY people_5.id ASC
      LIMIT 50
    ) AS row$
  ),
  'ordered', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_6
    FROM (
      SELECT people_6.name AS name
      FROM people AS people_6
      WHERE people_6.team_id = $1::INTEGER
      ORDER BY (
        CASE WHEN (people_6.id = $3::INTEGER) THEN people_6.email END
      ) COLLATE "C" ASC NULLS FIRST,
        people_6.id ASC
      LIMIT 50
    ) AS row$
  ),
  'ofRelated', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_7
    FROM (
      SELECT teams_1.name AS name
      FROM teams AS teams_1
      WHERE EXISTS (
        SELECT 1
        FROM people AS people_7
        WHERE teams_1.id = people_7.team_id
          AND people_7.team_id = $1::INTEGER
          AND people_7.email LIKE $7::VARCHAR
          AND people_7.id = $3::INTEGER
      )
      ORDER BY teams_1.id ASC
      LIMIT 50
    ) AS row$
  )
) AS json_object_1
