SELECT json_build_object(
  'tasksAggregate', (
    SELECT json_build_array(
      json_build_object(
        'count', count(*),
        'sum', json_build_object(
          'cost', CAST (
            sum(CASE WHEN (tasks_1.assignee_id = $1::INTEGER) THEN tasks_1.cost END) AS TEXT
          )
        ),
        'max', json_build_object(
          'cost', max(CASE WHEN (tasks_1.assignee_id = $1::INTEGER) THEN tasks_1.cost END)
        )
      )
    ) AS json_only_1
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
  ),
  'groups', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT json_build_object(
        'cost', CASE WHEN (tasks_2.assignee_id = $1::INTEGER) THEN tasks_2.cost END
      ) AS "group",
        count(*) AS count
      FROM tasks AS tasks_2
      WHERE EXISTS (
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
                  AND assignments.person_id = $1::INTEGER
              )
            )
          )
      )
      GROUP BY CASE WHEN (tasks_2.assignee_id = $1::INTEGER) THEN tasks_2.cost END
      ORDER BY CASE WHEN (tasks_2.assignee_id = $1::INTEGER) THEN tasks_2.cost END ASC
      LIMIT 50
    ) AS row$
  ),
  'having', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT json_build_object('projectId', tasks_3.project_id) AS "group",
        json_build_object(
          'cost', max(CASE WHEN (tasks_3.assignee_id = $1::INTEGER) THEN tasks_3.cost END)
        ) AS max
      FROM tasks AS tasks_3
      WHERE EXISTS (
        SELECT projects_3.id
        FROM projects AS projects_3
        WHERE projects_3.id = tasks_3.project_id
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
      GROUP BY tasks_3.project_id HAVING max(
        CASE WHEN (tasks_3.assignee_id = $1::INTEGER) THEN tasks_3.cost END
      ) >= $2::INTEGER
      ORDER BY tasks_3.project_id ASC
      LIMIT 50
    ) AS row$
  ),
  'projects', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT projects_4.name AS name
      FROM projects AS projects_4
      WHERE projects_4.is_open
        OR (
          EXISTS (
            SELECT 1
            FROM assignments
            WHERE projects_4.id = assignments.project_id
              AND assignments.person_id = $1::INTEGER
          )
        )
      ORDER BY (
        SELECT max(CASE WHEN (tasks_4.assignee_id = $1::INTEGER) THEN tasks_4.cost END) AS max_1
        FROM tasks AS tasks_4
        WHERE projects_4.id = tasks_4.project_id
          AND (
            EXISTS (
              SELECT projects_5.id
              FROM projects AS projects_5
              WHERE projects_5.id = tasks_4.project_id
                AND (
                  projects_5.is_open
                  OR (
                    EXISTS (
                      SELECT 1
                      FROM assignments
                      WHERE projects_5.id = assignments.project_id
                        AND assignments.person_id = $1::INTEGER
                    )
                  )
                )
            )
          )
      ) DESC,
        projects_4.id DESC
      LIMIT 50
    ) AS row$
  )
) AS json_object_1
