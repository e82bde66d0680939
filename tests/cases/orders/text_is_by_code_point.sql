SELECT json_build_object(
  'users', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT users_1.display_name AS "displayName"
      FROM users AS users_1
      ORDER BY users_1.display_name ASC,
        users_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'descending', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT users_2.display_name AS "displayName"
      FROM users AS users_2
      ORDER BY users_2.display_name DESC,
        users_2.id DESC
      LIMIT 4
    ) AS row$
  )
) AS json_object_1
