SELECT json_build_object(
  'seen', (
    SELECT row_to_json(row$) AS row_to_json_1
    FROM (
      SELECT people_1.name AS name,
        CASE WHEN (people_1.id = $1::INTEGER) THEN people_1.email END AS email
      FROM people AS people_1
      WHERE people_1.team_id = $2::INTEGER
        AND people_1.id = $3::INTEGER
    ) AS row$
  ),
  'hidden', (
    SELECT row_to_json(row$) AS row_to_json_2
    FROM (
      SELECT people_2.name AS name
      FROM people AS people_2
      WHERE people_2.team_id = $2::INTEGER
        AND people_2.id = $4::INTEGER
    ) AS row$
  ),
  'kind', (
    SELECT row_to_json(row$) AS row_to_json_3
    FROM (
      SELECT 'Secret' AS __typename,
        translate(
          encode(
            convert_to(
              '["' || 'Secret' || '"' || ',' || coalesce(
                to_json(secrets_1.id)::text, 'null'
              ) || ']', 'UTF8'
            ),
            'base64'
          ),
          E '\n', ''
        ) AS "nodeId"
      FROM notes AS notes_1
      JOIN secrets AS secrets_1 ON notes_1.id = secrets_1.id
      WHERE notes_1.author_id = $1::INTEGER
        AND secrets_1.id = $5::INTEGER
    ) AS row$
  )
) AS json_object_1
