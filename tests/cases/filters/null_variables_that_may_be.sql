SELECT json_build_object(
  'users', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (SELECT users_1.id AS id FROM users AS users_1 ORDER BY users_1.id ASC LIMIT 50) AS row$
  ),
  'usersConnection', (
    SELECT json_build_object(
      'totalCount', (SELECT count(*) AS count_1 FROM users AS users_2)
    ) AS json_object_2
  )
) AS json_object_1
