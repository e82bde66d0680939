SELECT json_build_object(
  'users', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT users_1.id AS id,
        users_1.display_name AS "@display_name",
        users_1.display_name AS "displayName"
      FROM users AS users_1
      ORDER BY users_1.id ASC
      LIMIT 3
    ) AS row$
  ),
  'messages', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT messages_1.body AS "@body",
        messages_1.body AS body
      FROM messages AS messages_1
      ORDER BY messages_1.id ASC
      LIMIT 2
    ) AS row$
  )
) AS json_object_1
