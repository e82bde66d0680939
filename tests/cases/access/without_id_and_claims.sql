SELECT json_build_object(
  'people', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT people_1.name AS name
      FROM people AS people_1
      WHERE people_1.team_id = $1::INTEGER
      ORDER BY people_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'projects', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT projects_1.name AS name
      FROM projects AS projects_1
      WHERE projects_1.is_open
        OR (
          EXISTS (
            SELECT 1
            FROM assignments
            WHERE projects_1.id = assignments.project_id
              AND assignments.person_id = $2::INTEGER
          )
        )
      ORDER BY projects_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'notes', (
    SELECT coalesce(json_agg(anon_1.item), '[]') AS json_list_3
    FROM (
      SELECT CASE WHEN (
        notes_1.kind = $3::VARCHAR
      ) THEN json_build_object('text', notes_1.text) WHEN (notes_1.kind = $4::VARCHAR) THEN json_build_object('text', notes_1.text) WHEN (notes_1.kind = $5::VARCHAR) THEN json_build_object('text', notes_1.text) END AS item
      FROM notes AS notes_1
      LEFT OUTER JOIN secrets AS secrets_1 ON notes_1.id = secrets_1.id
      WHERE (notes_1.kind = $6::VARCHAR OR notes_1.kind = $7::VARCHAR OR notes_1.kind = $8::VARCHAR)
        AND (
          notes_1.kind = $9::VARCHAR
          OR notes_1.kind = $10::VARCHAR
          OR notes_1.kind = $11::VARCHAR
          AND notes_1.author_id = $2::INTEGER
        )
      ORDER BY notes_1.id ASC
      LIMIT 50
    ) AS anon_1
  )
) AS json_object_1
