SELECT json_build_object(
  'usersConnection', (SELECT json_build_object() AS json_object_2)
) AS json_object_1
