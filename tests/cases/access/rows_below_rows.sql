SELECT json_build_object(
  'projects', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT projects_1.name AS name,
        (
          SELECT row_to_json(row$) AS row_to_json_1
          FROM (
            SELECT people_1.name AS name
            FROM people AS people_1
            WHERE people_1.id = projects_1.owner_id
          ) AS row$
        ) AS owner,
        (
          SELECT coalesce(json_agg(row$), '[]') AS json_list_2
          FROM (
            SELECT tasks_1.title AS title,
              (
                SELECT row_to_json(row$) AS row_to_json_2
                FROM (
                  SELECT people_2.name AS name
                  FROM people AS people_2
                  WHERE people_2.id = tasks_1.assignee_id
                    AND people_2.team_id = $1::INTEGER
                ) AS row$
              ) AS assignee,
              (
                SELECT row_to_json(row$) AS row_to_json_3
                FROM (
                  SELECT tasks_2.title AS title
                  FROM tasks AS tasks_2
                  WHERE tasks_2.id = tasks_1.parent_id
                    AND (
                      EXISTS (
                        SELECT projects_2.id
                        FROM projects AS projects_2
                        WHERE projects_2.id = tasks_2.project_id
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
                    )
                ) AS row$
              ) AS parent
            FROM tasks AS tasks_1
            WHERE projects_1.id = tasks_1.project_id
              AND (
                EXISTS (
                  SELECT projects_3.id
                  FROM projects AS projects_3
                  WHERE projects_3.id = tasks_1.project_id
                    AND (
                      projects_3.is_open
                      OR (
                        EXISTS (
                          SELECT 1
                          FROM assignments
                          WHERE projects_3.id = assignments.project_id
                            AND assignments.person_id = $2::INTEGER
                        )
                      )
                    )
                )
              )
            ORDER BY tasks_1.id ASC
            LIMIT 50
          ) AS row$
        ) AS tasks,
        (
          SELECT coalesce(json_agg(row$), '[]') AS json_list_3
          FROM (
            SELECT people_3.name AS name
            FROM assignments AS assignments_1
            JOIN people AS people_3 ON people_3.id = assignments_1.person_id
            WHERE projects_1.id = assignments_1.project_id
              AND (
                assignments_1.person_id = $2::INTEGER
                OR (
                  EXISTS (
                    SELECT 1
                    FROM projects
                    WHERE projects.id = assignments_1.project_id
                      AND projects.is_open
                  )
                )
              )
              AND people_3.team_id = $1::INTEGER
            ORDER BY people_3.id ASC
            LIMIT 50
          ) AS row$
        ) AS people
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
  'teams', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_4
    FROM (
      SELECT teams_1.name AS name,
        (
          SELECT coalesce(json_agg(row$), '[]') AS json_list_5
          FROM (
            SELECT people_4.name AS name
            FROM people AS people_4
            WHERE teams_1.id = people_4.team_id
              AND people_4.team_id = $1::INTEGER
            ORDER BY people_4.id ASC
            LIMIT 50
          ) AS row$
        ) AS people,
        (
          SELECT coalesce(json_agg(row$), '[]') AS json_list_6
          FROM (
            SELECT projects_4.name AS name
            FROM projects AS projects_4
            WHERE teams_1.id = projects_4.team_id
              AND (
                projects_4.is_open
                OR (
                  EXISTS (
                    SELECT 1
                    FROM assignments
                    WHERE projects_4.id = assignments.project_id
                      AND assignments.person_id = $2::INTEGER
                  )
                )
              )
            ORDER BY projects_4.id ASC
            LIMIT 50
          ) AS row$
        ) AS projects
      FROM teams AS teams_1
      ORDER BY teams_1.id ASC
      LIMIT 50
    ) AS row$
  )
) AS json_object_1
