SELECT coalesce(json_agg(row$), '[]') AS json_list_1
FROM (
  SELECT documents_1.id AS id
  FROM documents AS documents_1
  WHERE CAST (documents_1.body AS JSONB) @> CAST ($1::VARCHAR AS JSONB)
  ORDER BY documents_1.id ASC
  LIMIT 50
) AS row$
