SELECT coalesce(json_agg(row$), '[]') AS json_list_1
FROM (
  SELECT anon_1.name AS name,
    anon_1. "Project.budget$" AS budget
  FROM (
    SELECT CASE WHEN (
      projects_1.owner_id = $1::INTEGER
    ) THEN projects_1.budget END AS "Project.budget$",
      projects_1.id AS id,
      projects_1.name AS name,
      projects_1.id AS sort$0,
      row_number() OVER (
        PARTITION BY CASE WHEN (projects_1.owner_id = $1::INTEGER) THEN projects_1.budget END
        ORDER BY projects_1.id DESC
      ) AS place$
    FROM projects AS projects_1
    WHERE projects_1.is_open
      OR (
        EXISTS (
          SELECT 1
          FROM assignments
          WHERE projects_1.id = assignments.project_id
            AND assignments.person_id = $1::INTEGER
        )
      )
  ) AS anon_1
  WHERE anon_1.place$ = 1
  ORDER BY anon_1.sort$0 DESC
  LIMIT 50
) AS row$
