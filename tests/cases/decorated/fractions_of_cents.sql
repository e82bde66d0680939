SELECT coalesce(json_agg(row$), '[]') AS json_list_1
FROM (
  SELECT gadgets_1.cost AS cost
  FROM gadgets AS gadgets_1
  WHERE gadgets_1.cost = $1::INTEGER
  ORDER BY gadgets_1.id ASC
  LIMIT 50
) AS row$
