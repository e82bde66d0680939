SELECT json_build_object(
  'edges', coalesce(
    json_agg(
      json_build_object(
        'cursor', translate(
          encode(
            convert_to(
              '["' || '8e9e4a72' || '"' || ',' || coalesce(
                to_json(anon_1.sort$0)::text, 'null'
              ) || ']', 'UTF8'
            ),
            'base64'
          ),
          E '\n', ''
        ),
        'node', json_build_object('place', anon_1.place)
      )
    ),
    '[]'
  )
) AS json_object_1
FROM (
  SELECT phrases_1.place AS place,
    phrases_1.text AS text,
    phrases_1.text AS sort$0
  FROM phrases AS phrases_1
  WHERE phrases_1.place <= $1::INTEGER
  ORDER BY (phrases_1.text) COLLATE "C" ASC
  LIMIT 100
) AS anon_1
