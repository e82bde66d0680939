SELECT coalesce(json_agg(row$), '[]') AS json_list_1
FROM (
  SELECT (
    SELECT row_to_json(row$) AS row_to_json_1
    FROM (
      SELECT users_1.handle AS handle FROM users AS users_1 WHERE users_1.id = messages_1.author_id
    ) AS row$
  ) AS author,
    coalesce(
      to_char(messages_1.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
      CASE messages_1.created_at WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
    ) AS "createdAt"
  FROM messages AS messages_1
  JOIN users AS users_2 ON users_2.id = messages_1.author_id
  WHERE users_2.handle = ANY ($1::VARCHAR[])
  ORDER BY users_2.handle DESC,
    messages_1.created_at DESC,
    messages_1.id DESC
  LIMIT 6
) AS row$
