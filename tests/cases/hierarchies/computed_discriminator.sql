SELECT json_build_object(
  'tasks', (
    SELECT coalesce(json_agg(anon_1.item), '[]') AS json_list_1
    FROM (
      SELECT CASE WHEN (
        CASE WHEN (
          tasks_1.hours > $1::INTEGER
        ) THEN $2::VARCHAR WHEN (tasks_1.hours > $3::INTEGER) THEN $4::VARCHAR ELSE $5::VARCHAR END = $6::VARCHAR
      ) THEN json_build_object('__typename', 'Chore', 'hours', tasks_1.hours) WHEN (CASE WHEN (tasks_1.hours > $1::INTEGER) THEN $2::VARCHAR WHEN (tasks_1.hours > $3::INTEGER) THEN $4::VARCHAR ELSE $5::VARCHAR END = $7::VARCHAR) THEN json_build_object('__typename', 'Undertaking', 'hours', tasks_1.hours) END AS item
      FROM tasks AS tasks_1
      WHERE CASE WHEN (
        tasks_1.hours > $1::INTEGER
      ) THEN $2::VARCHAR WHEN (tasks_1.hours > $3::INTEGER) THEN $4::VARCHAR ELSE $5::VARCHAR END = $8::VARCHAR
        OR CASE WHEN (
          tasks_1.hours > $1::INTEGER
        ) THEN $2::VARCHAR WHEN (tasks_1.hours > $3::INTEGER) THEN $4::VARCHAR ELSE $5::VARCHAR END = $9::VARCHAR
      ORDER BY tasks_1.hours DESC,
        tasks_1.id DESC
      LIMIT 50
    ) AS anon_1
  ),
  'chores', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT tasks_2.id AS id,
        CASE WHEN (
          tasks_2.hours > $10::INTEGER
        ) THEN $11::VARCHAR WHEN (tasks_2.hours > $12::INTEGER) THEN $13::VARCHAR ELSE $14::VARCHAR END AS extent
      FROM tasks AS tasks_2
      WHERE CASE WHEN (
        tasks_2.hours > $15::INTEGER
      ) THEN $16::VARCHAR WHEN (tasks_2.hours > $17::INTEGER) THEN $18::VARCHAR ELSE $19::VARCHAR END IN ($39::VARCHAR)
      ORDER BY tasks_2.id ASC
      LIMIT 50
    ) AS row$
  ),
  'undertakings', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT translate(
        encode(
          convert_to(
            '["' || 'Undertaking' || '"' || ',' || coalesce(
              to_json(tasks_3.id)::text, 'null'
            ) || ']', 'UTF8'
          ),
          'base64'
        ),
        E '\n', ''
      ) AS "nodeId"
      FROM tasks AS tasks_3
      WHERE CASE WHEN (
        tasks_3.hours > $20::INTEGER
      ) THEN $21::VARCHAR WHEN (tasks_3.hours > $22::INTEGER) THEN $23::VARCHAR ELSE $24::VARCHAR END IN ($40::VARCHAR)
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
                anon_2.hours > $25::INTEGER
              ) THEN $26::VARCHAR WHEN (anon_2.hours > $27::INTEGER) THEN $28::VARCHAR ELSE $29::VARCHAR END = $30::VARCHAR
            ) THEN json_build_object('__typename', 'Chore') WHEN (CASE WHEN (anon_2.hours > $25::INTEGER) THEN $26::VARCHAR WHEN (anon_2.hours > $27::INTEGER) THEN $28::VARCHAR ELSE $29::VARCHAR END = $31::VARCHAR) THEN json_build_object('__typename', 'Undertaking') END
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
      WHERE CASE WHEN (
        tasks_4.hours > $32::INTEGER
      ) THEN $33::VARCHAR WHEN (tasks_4.hours > $34::INTEGER) THEN $35::VARCHAR ELSE $36::VARCHAR END = $37::VARCHAR
        OR CASE WHEN (
          tasks_4.hours > $32::INTEGER
        ) THEN $33::VARCHAR WHEN (tasks_4.hours > $34::INTEGER) THEN $35::VARCHAR ELSE $36::VARCHAR END = $38::VARCHAR
      ORDER BY sort$0 ASC
      LIMIT 3
    ) AS anon_2
  )
) AS json_object_1
