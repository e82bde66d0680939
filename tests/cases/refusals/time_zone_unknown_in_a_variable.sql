SELECT coalesce(json_agg(row_to_json(row$)), '[]') AS json_list_1
FROM (
  SELECT messages_1.id AS id
  FROM messages AS messages_1
  WHERE EXTRACT (HOUR FROM messages_1.created_at AT TIME ZONE $1::VARCHAR) = $2::INTEGER
  ORDER BY messages_1.id ASC
  LIMIT 50
) AS row$
