SELECT coalesce(json_agg(row$), '[]') AS json_list_1
FROM (
  SELECT channels_1.id AS id,
    channels_1.name AS name,
    channels_1.topic AS topic,
    channels_1.visibility AS visibility
  FROM channels AS channels_1
  ORDER BY channels_1.id ASC
  LIMIT 50
) AS row$
