SELECT json_build_object(
  'peopleAggregate', (
    SELECT json_build_array(
      json_build_object(
        'count', count(*),
        'countDistinct', count(DISTINCT people_1.team_id),
        'max', json_build_object('name', max(people_1.name COLLATE "C"))
      )
    ) AS json_only_1
    FROM people AS people_1
    WHERE people_1.team_id = $1::INTEGER
  ),
  'tasksAggregate', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT count(*) AS count,
        json_build_object('project', json_build_object('name', projects_1.name)) AS "group",
        json_build_object(
          'cost', CAST (
            sum(CASE WHEN (tasks_1.assignee_id = $2::INTEGER) THEN tasks_1.cost END) AS TEXT
          )
        ) AS sum
      FROM tasks AS tasks_1
      LEFT OUTER JOIN projects AS projects_1 ON projects_1.id = tasks_1.project_id
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
      WHERE EXISTS (
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
                  AND assignments.person_id = $2::INTEGER
              )
            )
          )
      )
      GROUP BY projects_1.name
      ORDER BY projects_1.name COLLATE "C" ASC
      LIMIT 50
    ) AS row$
  ),
  'teams', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT teams_1.name AS name,
        (
          SELECT json_build_array(json_build_object('count', count(*))) AS json_only_2
          FROM people AS people_2
          WHERE teams_1.id = people_2.team_id
            AND people_2.team_id = $1::INTEGER
        ) AS "peopleAggregate",
        (
          SELECT json_build_array(
            json_build_object(
              'count', count(*),
              'sum', json_build_object(
                'budget', CAST (
                  sum(
                    CASE WHEN (projects_3.owner_id = $2::INTEGER) THEN projects_3.budget END
                  ) AS TEXT
                )
              )
            )
          ) AS json_only_3
          FROM projects AS projects_3
          WHERE teams_1.id = projects_3.team_id
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
        ) AS "projectsAggregate"
      FROM teams AS teams_1
      ORDER BY teams_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'projectsConnection', (
    SELECT json_build_object(
      'totalCount', (
        SELECT count(*) AS count_1
        FROM projects AS projects_4
        WHERE projects_4.is_open
          OR (
            EXISTS (
              SELECT 1
              FROM assignments
              WHERE projects_4.id = assignments.project_id
                AND assignments.person_id = $2::INTEGER
            )
          )
      ),
      'aggregate', (
        SELECT json_build_array(json_build_object('count', count(*))) AS json_only_4
        FROM projects AS projects_5
        WHERE projects_5.is_open
          OR (
            EXISTS (
              SELECT 1
              FROM assignments
              WHERE projects_5.id = assignments.project_id
                AND assignments.person_id = $2::INTEGER
            )
          )
      )
    ) AS json_object_2
  )
) AS json_object_1
