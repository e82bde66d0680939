SELECT json_build_object(
  'some', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT teams_1.name AS name
      FROM teams AS teams_1
      WHERE EXISTS (
        SELECT 1
        FROM projects AS projects_1
        WHERE teams_1.id = projects_1.team_id
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
          AND projects_1.name = $2::VARCHAR
      )
      ORDER BY teams_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'none', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT teams_2.name AS name
      FROM teams AS teams_2
      WHERE NOT (
        EXISTS (
          SELECT 1
          FROM people AS people_1
          WHERE teams_2.id = people_1.team_id
            AND people_1.team_id = $3::INTEGER
        )
      )
      ORDER BY teams_2.id ASC
      LIMIT 50
    ) AS row$
  ),
  'every', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT teams_3.name AS name
      FROM teams AS teams_3
      WHERE NOT (
        EXISTS (
          SELECT 1
          FROM people AS people_2
          WHERE teams_3.id = people_2.team_id
            AND people_2.team_id = $3::INTEGER
            AND (people_2.name COLLATE "C" < $4::VARCHAR COLLATE "C") IS NOT true
        )
      )
      ORDER BY teams_3.id ASC
      LIMIT 50
    ) AS row$
  ),
  'isEmpty', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_4
    FROM (
      SELECT teams_4.name AS name
      FROM teams AS teams_4
      WHERE NOT (
        EXISTS (
          SELECT 1
          FROM people AS people_3
          WHERE teams_4.id = people_3.team_id
            AND people_3.team_id = $3::INTEGER
        )
      )
      ORDER BY teams_4.id ASC
      LIMIT 50
    ) AS row$
  ),
  'count', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_5
    FROM (
      SELECT teams_5.name AS name
      FROM teams AS teams_5
      WHERE (
        SELECT count(*) AS count_1
        FROM people AS people_4
        WHERE teams_5.id = people_4.team_id
          AND people_4.team_id = $3::INTEGER
      ) = $5::INTEGER
      ORDER BY teams_5.id ASC
      LIMIT 50
    ) AS row$
  ),
  'toOne', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_6
    FROM (
      SELECT tasks_1.title AS title
      FROM tasks AS tasks_1
      WHERE (
        EXISTS (
          SELECT projects_2.id
          FROM projects AS projects_2
          WHERE projects_2.id = tasks_1.project_id
            AND (
              projects_2.is_open
              OR (
                EXISTS (
                  SELECT 1
                  FROM assignments
                  WHERE projects_2.id = assignments.project_id
                    AND assignments.person_id = $1::INTEGER
                )
              )
            )
        )
      )
        AND (
          EXISTS (
            SELECT 1
            FROM people AS people_5
            WHERE people_5.id = tasks_1.assignee_id
              AND people_5.team_id = $3::INTEGER
              AND people_5.name = $6::VARCHAR
          )
        )
      ORDER BY tasks_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'missing', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_7
    FROM (
      SELECT tasks_2.title AS title
      FROM tasks AS tasks_2
      WHERE (
        EXISTS (
          SELECT projects_3.id
          FROM projects AS projects_3
          WHERE projects_3.id = tasks_2.project_id
            AND (
              projects_3.is_open
              OR (
                EXISTS (
                  SELECT 1
                  FROM assignments
                  WHERE projects_3.id = assignments.project_id
                    AND assignments.person_id = $1::INTEGER
                )
              )
            )
        )
      )
        AND NOT (
          EXISTS (
            SELECT 1
            FROM people AS people_6
            WHERE people_6.id = tasks_2.assignee_id
              AND people_6.team_id = $3::INTEGER
              AND people_6.name != $7::VARCHAR
          )
        )
      ORDER BY tasks_2.id ASC
      LIMIT 50
    ) AS row$
  )
) AS json_object_1
