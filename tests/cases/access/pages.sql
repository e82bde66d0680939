SELECT json_build_object(
  'nodes', coalesce(
    json_agg(
      json_build_object('title', anon_1.title, 'cost', anon_1. "Task.cost$")
    ) FILTER (WHERE anon_1.place$ <= 2),
    '[]'
  ),
  'edges', coalesce(
    json_agg(
      json_build_object(
        'cursor', translate(
          encode(
            convert_to(
              '["' || 'c736eb47' || '"' || ',' || coalesce(
                to_json(anon_1.sort$0)::text, 'null'
              ) || ',' || coalesce(to_json(anon_1.sort$1)::text, 'null') || ']', 'UTF8'
            ),
            'base64'
          ),
          E '\n', ''
        ),
        'node', json_build_object('title', anon_1.title)
      )
    ) FILTER (WHERE anon_1.place$ <= 2),
    '[]'
  ),
  'pageInfo', json_build_object(
    'hasNextPage', count(*) > 2,
    'hasPreviousPage', false,
    'endCursor', max(
      translate(
        encode(
          convert_to(
            '["' || 'c736eb47' || '"' || ',' || coalesce(
              to_json(anon_1.sort$0)::text, 'null'
            ) || ',' || coalesce(to_json(anon_1.sort$1)::text, 'null') || ']', 'UTF8'
          ),
          'base64'
        ),
        E '\n', ''
      )
    ) FILTER (WHERE anon_1.place$ = least(anon_1.found$, 2))
  ),
  'totalCount', (
    SELECT count(*) AS count_1
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
  )
) AS json_object_1
FROM (
  SELECT anon_2. "Task.cost$" AS "Task.cost$",
    anon_2.id AS id,
    anon_2.title AS title,
    anon_2.sort$0 AS sort$0,
    anon_2.sort$1 AS sort$1,
    row_number() OVER (ORDER BY anon_2.sort$0 ASC NULLS FIRST, anon_2.sort$1 ASC) AS place$,
    count(*) OVER () AS found$
  FROM (
    SELECT CASE WHEN (tasks_2.assignee_id = $1::INTEGER) THEN tasks_2.cost END AS "Task.cost$",
      tasks_2.id AS id,
      tasks_2.title AS title,
      CASE WHEN (tasks_2.assignee_id = $1::INTEGER) THEN tasks_2.cost END AS sort$0,
      tasks_2.id AS sort$1
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
    ORDER BY sort$0 ASC NULLS FIRST,
      sort$1 ASC
    LIMIT 2 + 1
  ) AS anon_2
  ORDER BY place$
) AS anon_1
