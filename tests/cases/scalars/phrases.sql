SELECT coalesce(json_agg(row$), '[]') AS json_list_1
FROM (
  SELECT phrases_1.place AS place,
    phrases_1.text AS text
  FROM phrases AS phrases_1
  ORDER BY phrases_1.place ASC,
    phrases_1.text COLLATE "C" ASC
  LIMIT 100
) AS row$
