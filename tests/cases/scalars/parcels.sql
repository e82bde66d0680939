SELECT json_build_object(
  'parcels', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT parcels_1.uid AS uid,
        translate(encode(parcels_1.content, 'base64'), E '\n', '') AS content
      FROM parcels AS parcels_1
      ORDER BY parcels_1.uid ASC
      LIMIT 50
    ) AS row$
  ),
  'parcelsConnection', (
    SELECT json_build_object(
      'edges', coalesce(
        json_agg(
          json_build_object(
            'cursor', translate(
              encode(
                convert_to(
                  '["' || '6a9fa1af' || '"' || ',' || coalesce(
                    to_json(anon_1.sort$0)::text, 'null'
                  ) || ']', 'UTF8'
                ),
                'base64'
              ),
              E '\n', ''
            ),
            'node', json_build_object(
              'content', translate(encode(anon_1.content, 'base64'), E '\n', '')
            )
          )
        ),
        '[]'
      )
    ) AS json_object_2
    FROM (
      SELECT parcels_2.content AS content,
        parcels_2.uid AS uid,
        parcels_2.uid AS sort$0
      FROM parcels AS parcels_2
      ORDER BY sort$0 ASC
      LIMIT 2
    ) AS anon_1
  )
) AS json_object_1
