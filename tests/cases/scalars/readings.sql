SELECT coalesce(json_agg(row$), '[]') AS json_list_1
FROM (
  SELECT readings_1.id AS id,
    nullif(nullif(nullif(readings_1.value, 'NaN'), 'Infinity'), '-Infinity') + 0 AS value
  FROM readings AS readings_1
  ORDER BY readings_1.id ASC
  LIMIT 50
) AS row$
