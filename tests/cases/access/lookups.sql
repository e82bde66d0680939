SELECT json_build_object(
  'seen', (
    SELECT row_to_json(row$) AS row_to_json_1
    FROM (
      SELECT projects_1.name AS name
      FROM projects AS projects_1
      WHERE (
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
        AND projects_1.id = $2::INTEGER
    ) AS row$
  ),
  'hidden', (
    SELECT row_to_json(row$) AS row_to_json_2
    FROM (
      SELECT people_1.name AS name
      FROM people AS people_1
      WHERE people_1.team_id = $3::INTEGER
        AND people_1.id = $4::INTEGER
    ) AS row$
  ),
  'byName', (
    SELECT row_to_json(row$) AS row_to_json_3
    FROM (
      SELECT projects_2.name AS name
      FROM projects AS projects_2
      WHERE (
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
        AND projects_2.name = $5::VARCHAR
    ) AS row$
  ),
  'ownEmail', (
    SELECT row_to_json(row$) AS row_to_json_4
    FROM (
      SELECT people_2.name AS name,
        CASE WHEN (people_2.id = $1::INTEGER) THEN people_2.email END AS email
      FROM people AS people_2
      WHERE people_2.team_id = $3::INTEGER
        AND people_2.email = $6::VARCHAR
        AND people_2.id = $1::INTEGER
    ) AS row$
  ),
  'email', (
    SELECT row_to_json(row$) AS row_to_json_5
    FROM (
      SELECT people_3.name AS name
      FROM people AS people_3
      WHERE people_3.team_id = $3::INTEGER
        AND people_3.email = $7::VARCHAR
        AND people_3.id = $1::INTEGER
    ) AS row$
  ),
  'badge', (
    SELECT row_to_json(row$) AS row_to_json_6
    FROM (
      SELECT people_4.name AS name,
        people_4.badge AS badge
      FROM people AS people_4
      WHERE people_4.team_id = $3::INTEGER
        AND people_4.team_id = $8::INTEGER
        AND people_4.badge = $9::INTEGER
    ) AS row$
  ),
  'otherTeams', (
    SELECT row_to_json(row$) AS row_to_json_7
    FROM (
      SELECT people_5.name AS name,
        people_5.badge AS badge
      FROM people AS people_5
      WHERE people_5.team_id = $3::INTEGER
        AND people_5.team_id = $10::INTEGER
        AND people_5.badge = $11::INTEGER
    ) AS row$
  )
) AS json_object_1
