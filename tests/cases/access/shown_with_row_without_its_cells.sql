SELECT json_build_object(
  'projects', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT projects_1.name AS name,
        (
          SELECT row_to_json(row$) AS row_to_json_1
          FROM (
            SELECT people_1.team_id AS "teamId",
              CASE WHEN (people_1.team_id = $1::INTEGER) THEN people_1.badge END AS badge
            FROM people AS people_1
            WHERE people_1.id = projects_1.owner_id
          ) AS row$
        ) AS owner
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
      ORDER BY projects_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'filtered', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT projects_2.name AS name
      FROM projects AS projects_2
      WHERE (
        projects_2.is_open
        OR (
          EXISTS (
            SELECT 1
            FROM assignments
            WHERE projects_2.id = assignments.project_id
              AND assignments.person_id = $2::INTEGER
          )
        )
      )
        AND (
          EXISTS (
            SELECT 1
            FROM people AS people_2
            WHERE people_2.id = projects_2.owner_id
              AND CASE WHEN (people_2.team_id = $1::INTEGER) THEN people_2.badge END IS NULL
          )
        )
      ORDER BY projects_2.id ASC
      LIMIT 50
    ) AS row$
  ),
  'ordered', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT (
        SELECT row_to_json(row$) AS row_to_json_2
        FROM (
          SELECT CASE WHEN (people_3.team_id = $1::INTEGER) THEN people_3.badge END AS badge
          FROM people AS people_3
          WHERE people_3.id = projects_3.owner_id
        ) AS row$
      ) AS owner
      FROM projects AS projects_3
      LEFT OUTER JOIN people AS people_4 ON people_4.id = projects_3.owner_id
      WHERE projects_3.is_open
        OR (
          EXISTS (
            SELECT 1
            FROM assignments
            WHERE projects_3.id = assignments.project_id
              AND assignments.person_id = $2::INTEGER
          )
        )
      ORDER BY CASE WHEN (people_4.team_id = $1::INTEGER) THEN people_4.badge END DESC,
        projects_3.id DESC
      LIMIT 50
    ) AS row$
  )
) AS json_object_1
