SELECT json_build_object(
  'totalCount', (SELECT count(*) AS count_1 FROM users AS users_1)
) AS json_object_1
