SELECT json_build_object(
  'users', (
    SELECT coalesce(json_agg(row_to_json(anon_1)), '[]') AS json_list_1
    FROM (
      SELECT (
        SELECT coalesce(json_agg(row_to_json(anon_2)), '[]') AS json_list_2
        FROM (
          SELECT count(*) AS count
          FROM messages AS messages_1
          WHERE users_1.id = messages_1.author_id
          GROUP BY messages_1.id
          ORDER BY messages_1.id ASC
          LIMIT $1::BIGINT
        ) AS anon_2
      ) AS "messagesAggregate"
      FROM users AS users_1
      ORDER BY users_1.id ASC
      LIMIT $2::BIGINT
    ) AS anon_1
  )
) AS json_object_1
