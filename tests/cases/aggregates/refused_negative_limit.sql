SELECT json_build_object(
  'aggregate', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT count(*) AS count
      FROM messages AS messages_1
      GROUP BY messages_1.id
      ORDER BY messages_1.id ASC
      LIMIT $1::BIGINT
    ) AS row$
  )
) AS json_object_1
