SELECT json_build_object(
  'people', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT people_1.name AS name,
        CASE WHEN (people_1.team_id = $1::INTEGER) THEN people_1.badge END AS badge,
        CASE WHEN (
          people_1.team_id = $1::INTEGER
          AND people_1.id = $2::INTEGER
          OR people_1.team_id = $1::INTEGER
          AND people_1.id = $2::INTEGER
        ) THEN people_1.email END AS email
      FROM people AS people_1
      WHERE people_1.team_id = $1::INTEGER
        OR people_1.team_id = $1::INTEGER
      ORDER BY people_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'projects', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT projects_1.name AS name
      FROM projects AS projects_1
      WHERE projects_1.is_open
        OR (
          EXISTS (
            SELECT 1
            FROM assignments
            WHERE projects_1.id = assignments.project_id
              AND assignments.person_id = $2::INTEGER
          )
        )
        OR projects_1.is_open
        OR (
          EXISTS (
            SELECT 1
            FROM assignments
            WHERE projects_1.id = assignments.project_id
              AND assignments.person_id = $2::INTEGER
          )
        )
      ORDER BY projects_1.id ASC
      LIMIT 50
    ) AS row$
  )
) AS json_object_1
