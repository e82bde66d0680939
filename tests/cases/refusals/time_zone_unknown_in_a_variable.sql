SELECT coalesce(json_agg(row$), '[]') AS json_list_1
FROM (
  SELECT messages_1.id AS id
  FROM messages AS messages_1
  WHERE EXTRACT (
    HOUR
    FROM CASE messages_1.created_at WHEN '-infinity' THEN '0001-01-01 00:00:00+00' WHEN 'infinity' THEN '9999-12-31 23:59:59.999999+00' ELSE messages_1.created_at END AT TIME ZONE $1::VARCHAR
  ) = $2::INTEGER
  ORDER BY messages_1.id ASC
  LIMIT 50
) AS row$
