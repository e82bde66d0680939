SELECT json_build_object(
  'users', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT users_1.display_name AS "@display_name"
      FROM users AS users_1
      ORDER BY users_1.id ASC
      LIMIT 3
    ) AS row$
  ),
  'message', (
    SELECT row_to_json(row$) AS row_to_json_1
    FROM (
      SELECT messages_1.body AS "@body"
      FROM messages AS messages_1
      WHERE messages_1.id = $1::INTEGER
    ) AS row$
  )
) AS json_object_1
