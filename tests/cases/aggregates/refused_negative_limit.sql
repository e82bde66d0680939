SELECT json_build_object(
  'messagesConnection', (
    SELECT json_build_object(
      'aggregate', (
        SELECT coalesce(json_agg(row_to_json(anon_1)), '[]') AS json_list_1
        FROM (
          SELECT count(*) AS count
          FROM messages AS messages_1
          GROUP BY messages_1.id
          ORDER BY messages_1.id ASC
          LIMIT $1::BIGINT
        ) AS anon_1
      )
    ) AS json_object_2
  )
) AS json_object_1
