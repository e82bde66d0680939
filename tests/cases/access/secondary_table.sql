SELECT json_build_object(
  'labels', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT labels_1.text AS text,
        (
          SELECT coalesce(json_agg(row$), '[]') AS json_list_2
          FROM (
            SELECT tasks_1.title AS title,
              (
                SELECT coalesce(json_agg(row$), '[]') AS json_list_3
                FROM (
                  SELECT labels_2.text AS text
                  FROM labels AS labels_2,
                    task_labels AS task_labels_1
                  WHERE tasks_1.id = task_labels_1.task_id
                    AND labels_2.id = task_labels_1.label_id
                    AND labels_2.team_id = $1::INTEGER
                  ORDER BY labels_2.id ASC
                  LIMIT 50
                ) AS row$
              ) AS labels
            FROM tasks AS tasks_1,
              task_labels AS task_labels_2
            WHERE labels_1.id = task_labels_2.label_id
              AND tasks_1.id = task_labels_2.task_id
              AND (
                EXISTS (
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
              )
            ORDER BY tasks_1.id ASC
            LIMIT 50
          ) AS row$
        ) AS tasks
      FROM labels AS labels_1
      WHERE labels_1.team_id = $1::INTEGER
      ORDER BY labels_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'tasks', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_4
    FROM (
      SELECT tasks_2.title AS title
      FROM tasks AS tasks_2
      WHERE (
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
        AND (
          EXISTS (
            SELECT 1
            FROM labels AS labels_3,
              task_labels AS task_labels_3
            WHERE tasks_2.id = task_labels_3.task_id
              AND labels_3.id = task_labels_3.label_id
              AND labels_3.team_id = $1::INTEGER
              AND labels_3.text = $3::VARCHAR
          )
        )
      ORDER BY tasks_2.id ASC
      LIMIT 50
    ) AS row$
  )
) AS json_object_1
