SELECT json_build_object(
  'messagesAggregate', (
    SELECT json_build_array(
      json_build_object(
        'group', NULL,
        'count', count(*),
        'countDistinct', count(DISTINCT messages_1.id),
        'sum', json_build_object('id', CAST (sum(messages_1.id) AS TEXT)),
        'avg', json_build_object('id', CAST (sum(messages_1.id) AS FLOAT8) / count(messages_1.id)),
        'min', json_build_object('body', min(messages_1.body COLLATE "C")),
        'variance', json_build_object(
          'id', CAST (
            count(CAST (messages_1.id AS NUMERIC)) * sum(
              CAST (messages_1.id AS NUMERIC) * CAST (messages_1.id AS NUMERIC)
            ) - sum(CAST (messages_1.id AS NUMERIC)) * sum(CAST (messages_1.id AS NUMERIC)) AS FLOAT8
          ) / nullif(count(CAST (messages_1.id AS NUMERIC)) * (count(CAST (messages_1.id AS NUMERIC)) - 1), 0)
        )
      )
    ) AS json_only_1
    FROM messages AS messages_1
    WHERE messages_1.id < $1::INTEGER
  ),
  'grouped', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT count(*) AS count
      FROM messages AS messages_2
      WHERE messages_2.id < $2::INTEGER
      GROUP BY messages_2.author_id
      ORDER BY messages_2.author_id ASC
      LIMIT 50
    ) AS row$
  ),
  'having', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT count(*) AS count
      FROM messages AS messages_3
      WHERE messages_3.id < $3::INTEGER HAVING count(*) > $4::INTEGER
    ) AS row$
  )
) AS json_object_1
