SELECT json_build_object(
  'byOne', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT tasks_1.title AS title,
        (
          SELECT row_to_json(row$) AS row_to_json_1
          FROM (
            SELECT people_1.name AS name
            FROM people AS people_1
            WHERE people_1.id = tasks_1.assignee_id
              AND people_1.team_id = $1::INTEGER
          ) AS row$
        ) AS assignee
      FROM tasks AS tasks_1
      LEFT OUTER JOIN people AS people_2 ON people_2.id = tasks_1.assignee_id
        AND people_2.team_id = $1::INTEGER
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
                  AND assignments.person_id = $2::INTEGER
              )
            )
          )
      )
      ORDER BY people_2.name COLLATE "C" ASC NULLS FIRST,
        tasks_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'byCount', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT teams_1.name AS name
      FROM teams AS teams_1
      ORDER BY (
        SELECT count(*) AS count_1
        FROM people AS people_3
        WHERE teams_1.id = people_3.team_id
          AND people_3.team_id = $1::INTEGER
      ) DESC,
        teams_1.id DESC
      LIMIT 50
    ) AS row$
  ),
  'byTotal', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT teams_2.name AS name
      FROM teams AS teams_2
      ORDER BY (
        (
          SELECT max(projects_2.name COLLATE "C") AS max_1
          FROM projects AS projects_2
          WHERE teams_2.id = projects_2.team_id
            AND (
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
        )
      ) COLLATE "C" DESC NULLS LAST,
        teams_2.id DESC
      LIMIT 50
    ) AS row$
  )
) AS json_object_1
