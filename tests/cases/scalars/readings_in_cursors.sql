SELECT json_build_object(
  'edges', coalesce(
    json_agg(
      json_build_object(
        'cursor', translate(
          encode(
            convert_to(
              '["' || '04cb42b8' || '"' || ',' || coalesce(
                to_json(CAST (anon_1.sort$0 + 0 AS TEXT))::text, 'null'
              ) || ',' || coalesce(to_json(anon_1.sort$1)::text, 'null') || ']', 'UTF8'
            ),
            'base64'
          ),
          E '\n', ''
        ),
        'node', json_build_object(
          'id', anon_1.id,
          'value', nullif(nullif(nullif(anon_1.value, 'NaN'), 'Infinity'), '-Infinity') + 0
        )
      )
    ),
    '[]'
  )
) AS json_object_1
FROM (
  SELECT readings_1.id AS id,
    readings_1.value AS value,
    readings_1.value AS sort$0,
    readings_1.id AS sort$1
  FROM readings AS readings_1
  WHERE readings_1.id != $1::INTEGER
  ORDER BY sort$0 ASC,
    sort$1 ASC
  LIMIT 100
) AS anon_1
