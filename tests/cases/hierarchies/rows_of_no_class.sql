SELECT json_build_object(
  'tasks', (
    SELECT coalesce(json_agg(anon_1.item), '[]') AS json_list_1
    FROM (
      SELECT CASE WHEN (CASE WHEN (tasks_1.hours > $1::INTEGER) THEN $2::VARCHAR WHEN (tasks_1.hours > $3::INTEGER) THEN $4::VARCHAR ELSE $5::VARCHAR END = $6::VARCHAR) THEN json_build_object(
        'id', tasks_1.id,
        'steps', (
          SELECT coalesce(json_agg(row$), '[]') AS json_list_2
          FROM (
            SELECT steps_1.id AS id
            FROM steps AS steps_1
            WHERE tasks_1.id = steps_1.task_id
            ORDER BY steps_1.id ASC
            LIMIT 50
          ) AS row$
        )
      ) WHEN (CASE WHEN (tasks_1.hours > $1::INTEGER) THEN $2::VARCHAR WHEN (tasks_1.hours > $3::INTEGER) THEN $4::VARCHAR ELSE $5::VARCHAR END = $7::VARCHAR) THEN json_build_object('id', tasks_1.id, 'steps', (SELECT coalesce(json_agg(row$), '[]') AS json_list_3 FROM (SELECT steps_2.id AS id FROM steps AS steps_2 WHERE tasks_1.id = steps_2.task_id ORDER BY steps_2.id ASC LIMIT 50) AS row$)) END AS item
      FROM tasks AS tasks_1
      WHERE CASE WHEN (
        tasks_1.hours > $1::INTEGER
      ) THEN $2::VARCHAR WHEN (tasks_1.hours > $3::INTEGER) THEN $4::VARCHAR ELSE $5::VARCHAR END = $8::VARCHAR
        OR CASE WHEN (
          tasks_1.hours > $1::INTEGER
        ) THEN $2::VARCHAR WHEN (tasks_1.hours > $3::INTEGER) THEN $4::VARCHAR ELSE $5::VARCHAR END = $9::VARCHAR
      ORDER BY tasks_1.id ASC
      LIMIT 50
    ) AS anon_1
  ),
  'tasksConnection', (
    SELECT json_build_object(
      'totalCount', (
        SELECT count(*) AS count_1
        FROM tasks AS tasks_2
        WHERE CASE WHEN (
          tasks_2.hours > $10::INTEGER
        ) THEN $11::VARCHAR WHEN (tasks_2.hours > $12::INTEGER) THEN $13::VARCHAR ELSE $14::VARCHAR END = $15::VARCHAR
          OR CASE WHEN (
            tasks_2.hours > $10::INTEGER
          ) THEN $11::VARCHAR WHEN (tasks_2.hours > $12::INTEGER) THEN $13::VARCHAR ELSE $14::VARCHAR END = $16::VARCHAR
      ),
      'nodes', coalesce(
        json_agg(
          CASE WHEN (
            CASE WHEN (
              anon_2.hours > $17::INTEGER
            ) THEN $18::VARCHAR WHEN (anon_2.hours > $19::INTEGER) THEN $20::VARCHAR ELSE $21::VARCHAR END = $22::VARCHAR
          ) THEN json_build_object('id', anon_2.id) WHEN (CASE WHEN (anon_2.hours > $17::INTEGER) THEN $18::VARCHAR WHEN (anon_2.hours > $19::INTEGER) THEN $20::VARCHAR ELSE $21::VARCHAR END = $23::VARCHAR) THEN json_build_object('id', anon_2.id) END
        ),
        '[]'
      )
    ) AS json_object_2
    FROM (
      SELECT tasks_3.hours AS hours,
        tasks_3.id AS id,
        tasks_3.id AS sort$0
      FROM tasks AS tasks_3
      WHERE CASE WHEN (
        tasks_3.hours > $24::INTEGER
      ) THEN $25::VARCHAR WHEN (tasks_3.hours > $26::INTEGER) THEN $27::VARCHAR ELSE $28::VARCHAR END = $29::VARCHAR
        OR CASE WHEN (
          tasks_3.hours > $24::INTEGER
        ) THEN $25::VARCHAR WHEN (tasks_3.hours > $26::INTEGER) THEN $27::VARCHAR ELSE $28::VARCHAR END = $30::VARCHAR
      ORDER BY sort$0 ASC
      LIMIT 50
    ) AS anon_2
  ),
  'steps', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_4
    FROM (
      SELECT steps_3.id AS id,
        (
          SELECT CASE WHEN (
            CASE WHEN (
              tasks_4.hours > $31::INTEGER
            ) THEN $32::VARCHAR WHEN (tasks_4.hours > $33::INTEGER) THEN $34::VARCHAR ELSE $35::VARCHAR END = $36::VARCHAR
          ) THEN json_build_object('__typename', 'Chore', 'id', tasks_4.id) WHEN (CASE WHEN (tasks_4.hours > $31::INTEGER) THEN $32::VARCHAR WHEN (tasks_4.hours > $33::INTEGER) THEN $34::VARCHAR ELSE $35::VARCHAR END = $37::VARCHAR) THEN json_build_object('__typename', 'Undertaking', 'id', tasks_4.id) END AS anon_3
          FROM tasks AS tasks_4
          WHERE tasks_4.id = steps_3.task_id
            AND (
              CASE WHEN (
                tasks_4.hours > $31::INTEGER
              ) THEN $32::VARCHAR WHEN (tasks_4.hours > $33::INTEGER) THEN $34::VARCHAR ELSE $35::VARCHAR END = $38::VARCHAR
              OR CASE WHEN (
                tasks_4.hours > $31::INTEGER
              ) THEN $32::VARCHAR WHEN (tasks_4.hours > $33::INTEGER) THEN $34::VARCHAR ELSE $35::VARCHAR END = $39::VARCHAR
            )
        ) AS task
      FROM steps AS steps_3
      LEFT OUTER JOIN tasks AS tasks_5 ON tasks_5.id = steps_3.task_id
        AND (
          CASE WHEN (
            tasks_5.hours > $40::INTEGER
          ) THEN $41::VARCHAR WHEN (tasks_5.hours > $42::INTEGER) THEN $43::VARCHAR ELSE $44::VARCHAR END = $45::VARCHAR
          OR CASE WHEN (
            tasks_5.hours > $40::INTEGER
          ) THEN $41::VARCHAR WHEN (tasks_5.hours > $42::INTEGER) THEN $43::VARCHAR ELSE $44::VARCHAR END = $46::VARCHAR
        )
      ORDER BY tasks_5.hours DESC,
        steps_3.id DESC
      LIMIT 50
    ) AS row$
  ),
  'of', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_5
    FROM (
      SELECT steps_4.id AS id
      FROM steps AS steps_4
      WHERE EXISTS (
        SELECT 1
        FROM tasks AS tasks_6
        WHERE tasks_6.id = steps_4.task_id
          AND (
            CASE WHEN (
              tasks_6.hours > $47::INTEGER
            ) THEN $48::VARCHAR WHEN (tasks_6.hours > $49::INTEGER) THEN $50::VARCHAR ELSE $51::VARCHAR END = $52::VARCHAR
            OR CASE WHEN (
              tasks_6.hours > $47::INTEGER
            ) THEN $48::VARCHAR WHEN (tasks_6.hours > $49::INTEGER) THEN $50::VARCHAR ELSE $51::VARCHAR END = $53::VARCHAR
          )
          AND tasks_6.hours >= $54::INTEGER
      )
      ORDER BY steps_4.id ASC
      LIMIT 50
    ) AS row$
  ),
  'task', (
    SELECT CASE WHEN (
      CASE WHEN (
        tasks_7.hours > $55::INTEGER
      ) THEN $56::VARCHAR WHEN (tasks_7.hours > $57::INTEGER) THEN $58::VARCHAR ELSE $59::VARCHAR END = $60::VARCHAR
    ) THEN json_build_object('id', tasks_7.id) WHEN (CASE WHEN (tasks_7.hours > $55::INTEGER) THEN $56::VARCHAR WHEN (tasks_7.hours > $57::INTEGER) THEN $58::VARCHAR ELSE $59::VARCHAR END = $61::VARCHAR) THEN json_build_object('id', tasks_7.id) END AS anon_4
    FROM tasks AS tasks_7
    WHERE (
      CASE WHEN (
        tasks_7.hours > $55::INTEGER
      ) THEN $56::VARCHAR WHEN (tasks_7.hours > $57::INTEGER) THEN $58::VARCHAR ELSE $59::VARCHAR END = $62::VARCHAR
      OR CASE WHEN (
        tasks_7.hours > $55::INTEGER
      ) THEN $56::VARCHAR WHEN (tasks_7.hours > $57::INTEGER) THEN $58::VARCHAR ELSE $59::VARCHAR END = $63::VARCHAR
    )
      AND tasks_7.id = $64::INTEGER
  ),
  'taskBy', (
    SELECT CASE WHEN (
      CASE WHEN (
        tasks_8.hours > $65::INTEGER
      ) THEN $66::VARCHAR WHEN (tasks_8.hours > $67::INTEGER) THEN $68::VARCHAR ELSE $69::VARCHAR END = $70::VARCHAR
    ) THEN json_build_object('id', tasks_8.id) WHEN (CASE WHEN (tasks_8.hours > $65::INTEGER) THEN $66::VARCHAR WHEN (tasks_8.hours > $67::INTEGER) THEN $68::VARCHAR ELSE $69::VARCHAR END = $71::VARCHAR) THEN json_build_object('id', tasks_8.id) END AS anon_5
    FROM tasks AS tasks_8
    WHERE (
      CASE WHEN (
        tasks_8.hours > $65::INTEGER
      ) THEN $66::VARCHAR WHEN (tasks_8.hours > $67::INTEGER) THEN $68::VARCHAR ELSE $69::VARCHAR END = $72::VARCHAR
      OR CASE WHEN (
        tasks_8.hours > $65::INTEGER
      ) THEN $66::VARCHAR WHEN (tasks_8.hours > $67::INTEGER) THEN $68::VARCHAR ELSE $69::VARCHAR END = $73::VARCHAR
    )
      AND tasks_8.id = $74::INTEGER
  )
) AS json_object_1
