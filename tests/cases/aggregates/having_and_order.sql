SELECT coalesce(json_agg(row$), '[]') AS json_list_1
FROM (
  SELECT json_build_object('author', json_build_object('handle', users_1.handle)) AS "group",
    count(*) AS count,
    json_build_object(
      'version', CAST (sum(messages_1.version) AS FLOAT8) / count(messages_1.version)
    ) AS avg
  FROM messages AS messages_1
  LEFT OUTER JOIN users AS users_1 ON users_1.id = messages_1.author_id
  GROUP BY users_1.handle HAVING (
    CAST (sum(messages_1.version) AS FLOAT8) / count(messages_1.version) > $1::FLOAT
    OR max(messages_1.created_at) > $2::TIMESTAMP WITH TIME ZONE
  )
    AND count(*) >= $3::INTEGER
  ORDER BY count(*) DESC,
    CAST (sum(messages_1.version) AS FLOAT8) / count(messages_1.version) ASC,
    users_1.handle DESC
  LIMIT 5
) AS row$
