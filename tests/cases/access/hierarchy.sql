SELECT json_build_object(
  'notes', (
    SELECT coalesce(json_agg(anon_1.item), '[]') AS json_list_1
    FROM (
      SELECT CASE WHEN (notes_1.kind = $1::VARCHAR) THEN json_build_object('__typename', 'PlainNote', 'text', notes_1.text) WHEN (notes_1.kind = $2::VARCHAR) THEN json_build_object('__typename', 'Memo', 'text', notes_1.text) WHEN (notes_1.kind = $3::VARCHAR) THEN json_build_object(
        '__typename', 'Secret', 'text', notes_1.text, 'code', secrets_1.code
      ) END AS item
      FROM notes AS notes_1
      LEFT OUTER JOIN secrets AS secrets_1 ON notes_1.id = secrets_1.id
      WHERE (notes_1.kind = $4::VARCHAR OR notes_1.kind = $5::VARCHAR OR notes_1.kind = $6::VARCHAR)
        AND (
          notes_1.kind = $7::VARCHAR
          OR notes_1.kind = $8::VARCHAR
          OR notes_1.kind = $9::VARCHAR
          AND notes_1.author_id = $10::INTEGER
        )
      ORDER BY notes_1.id ASC
      LIMIT 50
    ) AS anon_1
  ),
  'secrets', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT notes_2.text AS text
      FROM notes AS notes_2
      JOIN secrets AS secrets_2 ON notes_2.id = secrets_2.id
      WHERE notes_2.author_id = $10::INTEGER
      ORDER BY secrets_2.id ASC
      LIMIT 50
    ) AS row$
  ),
  'memos', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT notes_3.text AS text
      FROM notes AS notes_3
      WHERE notes_3.kind IN ($35::VARCHAR)
      ORDER BY notes_3.id ASC
      LIMIT 50
    ) AS row$
  ),
  'notesAggregate', (
    SELECT json_build_array(json_build_object('count', count(*))) AS json_only_1
    FROM notes AS notes_4
    LEFT OUTER JOIN secrets AS secrets_3 ON notes_4.id = secrets_3.id
    WHERE (
      notes_4.kind = $11::VARCHAR OR notes_4.kind = $12::VARCHAR OR notes_4.kind = $13::VARCHAR
    )
      AND (
        notes_4.kind = $14::VARCHAR
        OR notes_4.kind = $15::VARCHAR
        OR notes_4.kind = $16::VARCHAR
        AND notes_4.author_id = $10::INTEGER
      )
  ),
  'tasks', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_4
    FROM (
      SELECT tasks_1.title AS title,
        (
          SELECT coalesce(json_agg(anon_2.item), '[]') AS json_list_5
          FROM (
            SELECT CASE WHEN (notes_5.kind = $17::VARCHAR) THEN json_build_object(
              '__typename', 'PlainNote', 'text', notes_5.text
            ) WHEN (notes_5.kind = $18::VARCHAR) THEN json_build_object('__typename', 'Memo', 'text', notes_5.text) WHEN (notes_5.kind = $19::VARCHAR) THEN json_build_object('__typename', 'Secret', 'text', notes_5.text) END AS item
            FROM notes AS notes_5
            LEFT OUTER JOIN secrets AS secrets_4 ON notes_5.id = secrets_4.id
            WHERE tasks_1.id = notes_5.task_id
              AND (
                notes_5.kind = $20::VARCHAR
                OR notes_5.kind = $21::VARCHAR
                OR notes_5.kind = $22::VARCHAR
              )
              AND (
                notes_5.kind = $23::VARCHAR
                OR notes_5.kind = $24::VARCHAR
                OR notes_5.kind = $25::VARCHAR
                AND notes_5.author_id = $10::INTEGER
              )
            ORDER BY notes_5.id ASC
            LIMIT 50
          ) AS anon_2
        ) AS notes,
        (
          SELECT CASE WHEN (notes_6.kind = $26::VARCHAR) THEN json_build_object(
            '__typename', 'PlainNote', 'text', notes_6.text
          ) WHEN (notes_6.kind = $27::VARCHAR) THEN json_build_object('__typename', 'Memo', 'text', notes_6.text) WHEN (notes_6.kind = $28::VARCHAR) THEN json_build_object('__typename', 'Secret', 'text', notes_6.text) END AS anon_3
          FROM notes AS notes_6
          LEFT OUTER JOIN secrets AS secrets_5 ON notes_6.id = secrets_5.id
          WHERE tasks_1.id = notes_6.task_id
            AND notes_6.is_top
            AND (
              notes_6.kind = $29::VARCHAR
              OR notes_6.kind = $30::VARCHAR
              OR notes_6.kind = $31::VARCHAR
            )
            AND (
              notes_6.kind = $32::VARCHAR
              OR notes_6.kind = $33::VARCHAR
              OR notes_6.kind = $34::VARCHAR
              AND notes_6.author_id = $10::INTEGER
            )
        ) AS "topNote"
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
                  AND assignments.person_id = $10::INTEGER
              )
            )
          )
      )
      ORDER BY tasks_1.id ASC
      LIMIT 50
    ) AS row$
  )
) AS json_object_1
