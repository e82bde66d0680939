SELECT coalesce(json_agg(row$), '[]') AS json_list_1
FROM (
  SELECT projects_1.name AS name,
    (
      SELECT row_to_json(row$) AS row_to_json_1
      FROM (
        SELECT people_1.name AS name,
          people_1.mood AS mood
        FROM people AS people_1
        WHERE people_1.id = projects_1.owner_id
      ) AS row$
    ) AS owner
  FROM projects AS projects_1
  WHERE projects_1.is_open
  ORDER BY projects_1.id ASC
  LIMIT 50
) AS row$
