SELECT coalesce(json_agg(row$), '[]') AS json_list_1
FROM (
  SELECT bundles_1.id AS id
  FROM bundles AS bundles_1
  WHERE bundles_1.tags && $1::VARCHAR[]::TEXT[]
  ORDER BY bundles_1.id ASC
  LIMIT 50
) AS row$
