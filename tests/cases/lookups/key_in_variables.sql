SELECT json_build_object(
  'whole', (
    SELECT row_to_json(row$) AS row_to_json_1
    FROM (
      SELECT users_1.id AS id
      FROM users AS users_1
      WHERE users_1.workspace_id = $1::INTEGER
        AND users_1.handle = $2::VARCHAR
    ) AS row$
  ),
  'part', (
    SELECT row_to_json(row$) AS row_to_json_2
    FROM (
      SELECT users_2.id AS id
      FROM users AS users_2
      WHERE users_2.workspace_id = $3::INTEGER
        AND users_2.handle = $4::VARCHAR
    ) AS row$
  ),
  'number', (
    SELECT row_to_json(row$) AS row_to_json_3
    FROM (
      SELECT users_3.handle AS handle FROM users AS users_3 WHERE users_3.id = $5::INTEGER
    ) AS row$
  ),
  'nullable', (
    SELECT row_to_json(row$) AS row_to_json_4
    FROM (
      SELECT users_4.handle AS handle FROM users AS users_4 WHERE users_4.email = $6::VARCHAR
    ) AS row$
  )
) AS json_object_1
