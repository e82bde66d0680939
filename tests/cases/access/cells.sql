SELECT json_build_object(
  'people', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT people_1.name AS name,
        CASE WHEN (people_1.id = $1::INTEGER) THEN people_1.email END AS email,
        CASE WHEN (people_1.id = $1::INTEGER) THEN people_1.email IS NOT NULL END AS "hasEmail"
      FROM people AS people_1
      WHERE people_1.team_id = $2::INTEGER
      ORDER BY people_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'tasks', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT tasks_1.title AS title,
        CASE WHEN (tasks_1.assignee_id = $1::INTEGER) THEN tasks_1.cost END AS cost
      FROM tasks AS tasks_1
      WHERE EXISTS (
        SELECT projects_1.id
        FROM projects AS projects_1
        WHERE projects_1.id = tasks_1.project_id
          AND (
            projects_1.is_open
            OR (
              EXISTS (
                SELECT 1
                FROM assignments
                WHERE projects_1.id = assignments.project_id
                  AND assignments.person_id = $1::INTEGER
              )
            )
          )
      )
      ORDER BY tasks_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'projects', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT projects_2.name AS name,
        CASE WHEN (projects_2.owner_id = $1::INTEGER) THEN projects_2.budget END AS budget
      FROM projects AS projects_2
      WHERE projects_2.is_open
        OR (
          EXISTS (
            SELECT 1
            FROM assignments
            WHERE projects_2.id = assignments.project_id
              AND assignments.person_id = $1::INTEGER
          )
        )
      ORDER BY projects_2.id ASC
      LIMIT 50
    ) AS row$
  )
) AS json_object_1
