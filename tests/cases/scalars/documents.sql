SELECT coalesce(json_agg(row$), '[]') AS json_list_1
FROM (
  SELECT documents_1.id AS id,
    documents_1.body AS body
  FROM documents AS documents_1
  ORDER BY documents_1.id ASC
  LIMIT 50
) AS row$
