SELECT coalesce(json_agg(row$), '[]') AS json_list_1
FROM (
  SELECT projects_1.name AS name,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_2
      FROM (
        SELECT people_1.name AS name
        FROM assignments AS assignments_1
        JOIN people AS people_1 ON people_1.id = assignments_1.person_id
        WHERE projects_1.id = assignments_1.project_id
          AND (
            assignments_1.person_id = $1::INTEGER
            OR (
              EXISTS (
                SELECT 1
                FROM projects
                WHERE projects.id = assignments_1.project_id
                  AND projects.is_open
              )
            )
          )
          AND people_1.team_id = $2::INTEGER
        ORDER BY people_1.id ASC
        LIMIT 50
      ) AS row$
    ) AS people,
    (
      SELECT json_build_object(
        'totalCount', (
          SELECT count(*) AS count_1
          FROM assignments AS assignments_2
          JOIN people AS people_2 ON people_2.id = assignments_2.person_id
          WHERE projects_1.id = assignments_2.project_id
            AND (
              assignments_2.person_id = $1::INTEGER
              OR (
                EXISTS (
                  SELECT 1
                  FROM projects
                  WHERE projects.id = assignments_2.project_id
                    AND projects.is_open
                )
              )
            )
            AND people_2.team_id = $2::INTEGER
        ),
        'edges', coalesce(
          json_agg(
            json_build_object(
              'assignment', json_build_object('hours', anon_1.hours),
              'node', json_build_object('name', anon_1.name)
            )
          ),
          '[]'
        )
      ) AS json_object_1
      FROM (
        SELECT people_3.id AS id,
          people_3.name AS name,
          people_3.id AS sort$0,
          assignments_3.hours AS hours,
          assignments_3.person_id AS person_id,
          assignments_3.project_id AS project_id
        FROM assignments AS assignments_3
        JOIN people AS people_3 ON people_3.id = assignments_3.person_id
        WHERE projects_1.id = assignments_3.project_id
          AND (
            assignments_3.person_id = $1::INTEGER
            OR (
              EXISTS (
                SELECT 1
                FROM projects
                WHERE projects.id = assignments_3.project_id
                  AND projects.is_open
              )
            )
          )
          AND people_3.team_id = $2::INTEGER
        ORDER BY sort$0 ASC
        LIMIT 50
      ) AS anon_1
    ) AS "peopleConnection",
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_3
      FROM (
        SELECT assignments_4.hours AS hours,
          (
            SELECT row_to_json(row$) AS row_to_json_1
            FROM (
              SELECT people_4.name AS name
              FROM people AS people_4
              WHERE people_4.id = assignments_4.person_id
                AND people_4.team_id = $2::INTEGER
            ) AS row$
          ) AS person
        FROM assignments AS assignments_4
        WHERE projects_1.id = assignments_4.project_id
          AND (
            assignments_4.person_id = $1::INTEGER
            OR (
              EXISTS (
                SELECT 1
                FROM projects
                WHERE projects.id = assignments_4.project_id
                  AND projects.is_open
              )
            )
          )
        ORDER BY assignments_4.project_id ASC,
          assignments_4.person_id ASC
        LIMIT 50
      ) AS row$
    ) AS assignments
  FROM projects AS projects_1
  WHERE projects_1.is_open
    OR (
      EXISTS (
        SELECT 1
        FROM assignments
        WHERE projects_1.id = assignments.project_id
          AND assignments.person_id = $1::INTEGER
      )
    )
  ORDER BY projects_1.id ASC
  LIMIT 50
) AS row$
