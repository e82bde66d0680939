SELECT json_build_object(
  'tasks', (
    SELECT coalesce(json_agg(anon_1.item), '[]') AS json_list_1
    FROM (
      SELECT CASE WHEN (
        CASE WHEN (tasks_1.hours > $1::INTEGER) THEN $2::VARCHAR ELSE $3::VARCHAR END = $4::VARCHAR
      ) THEN json_build_object('__typename', 'Chore', 'hours', tasks_1.hours) WHEN (CASE WHEN (tasks_1.hours > $1::INTEGER) THEN $2::VARCHAR ELSE $3::VARCHAR END = $5::VARCHAR) THEN json_build_object('__typename', 'Project', 'hours', tasks_1.hours) END AS item
      FROM tasks AS tasks_1
      ORDER BY tasks_1.hours DESC,
        tasks_1.id DESC
      LIMIT 50
    ) AS anon_1
  ),
  'chores', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT tasks_2.id AS id,
        CASE WHEN (tasks_2.hours > $6::INTEGER) THEN $7::VARCHAR ELSE $8::VARCHAR END AS big
      FROM tasks AS tasks_2
      WHERE CASE WHEN (
        tasks_2.hours > $9::INTEGER
      ) THEN $10::VARCHAR ELSE $11::VARCHAR END IN ($20::VARCHAR)
      ORDER BY tasks_2.id ASC
      LIMIT 50
    ) AS row$
  ),
  'projects', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT translate(
        encode(
          convert_to(
            '["' || 'Project' || '"' || ',' || coalesce(
              to_json(tasks_3.id)::text, 'null'
            ) || ']', 'UTF8'
          ),
          'base64'
        ),
        E '\n', ''
      ) AS "nodeId"
      FROM tasks AS tasks_3
      WHERE CASE WHEN (
        tasks_3.hours > $12::INTEGER
      ) THEN $13::VARCHAR ELSE $14::VARCHAR END IN ($21::VARCHAR)
      ORDER BY tasks_3.id ASC
      LIMIT 1
    ) AS row$
  ),
  'tasksConnection', (
    SELECT json_build_object(
      'edges', coalesce(
        json_agg(
          json_build_object(
            'cursor', translate(
              encode(
                convert_to(
                  '["' || '9f444168' || '"' || ',' || coalesce(
                    to_json(anon_2.sort$0)::text, 'null'
                  ) || ']', 'UTF8'
                ),
                'base64'
              ),
              E '\n', ''
            ),
            'node', CASE WHEN (
              CASE WHEN (
                anon_2.hours > $15::INTEGER
              ) THEN $16::VARCHAR ELSE $17::VARCHAR END = $18::VARCHAR
            ) THEN json_build_object('__typename', 'Chore') WHEN (CASE WHEN (anon_2.hours > $15::INTEGER) THEN $16::VARCHAR ELSE $17::VARCHAR END = $19::VARCHAR) THEN json_build_object('__typename', 'Project') END
          )
        ),
        '[]'
      )
    ) AS json_object_2
    FROM (
      SELECT tasks_4.hours AS hours,
        tasks_4.id AS id,
        tasks_4.id AS sort$0
      FROM tasks AS tasks_4
      ORDER BY sort$0 ASC
      LIMIT 3
    ) AS anon_2
  )
) AS json_object_1
