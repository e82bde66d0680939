SELECT json_build_object(
  'nodes', coalesce(json_agg(json_build_object('id', anon_1.id)), '[]')
) AS json_object_1
FROM (
  SELECT messages_1.id AS id,
    messages_1.id AS sort$0
  FROM messages AS messages_1
  ORDER BY sort$0 ASC
  LIMIT 101
) AS anon_1
