SELECT json_build_object(
  'totalCount', (SELECT count(*) AS count_1 FROM users AS users_1),
  'nodes', coalesce(
    json_agg(json_build_object('id', anon_1.id)) FILTER (WHERE anon_1.place$ <= 4), '[]'
  ),
  'edges', coalesce(
    json_agg(
      json_build_object(
        'cursor', translate(
          encode(
            convert_to(
              '["' || '455e27f7' || '"' || ',' || coalesce(
                to_json(anon_1.sort$0)::text, 'null'
              ) || ']', 'UTF8'
            ),
            'base64'
          ),
          E '\n', ''
        ),
        'node', json_build_object('id', anon_1.id)
      )
    ) FILTER (WHERE anon_1.place$ <= 4),
    '[]'
  ),
  'pageInfo', json_build_object(
    'hasNextPage', false,
    'hasPreviousPage', count(*) > 4,
    'startCursor', max(
      translate(
        encode(
          convert_to(
            '["' || '455e27f7' || '"' || ',' || coalesce(
              to_json(anon_1.sort$0)::text, 'null'
            ) || ']', 'UTF8'
          ),
          'base64'
        ),
        E '\n', ''
      )
    ) FILTER (WHERE anon_1.place$ = least(anon_1.found$, 4)),
    'endCursor', max(
      translate(
        encode(
          convert_to(
            '["' || '455e27f7' || '"' || ',' || coalesce(
              to_json(anon_1.sort$0)::text, 'null'
            ) || ']', 'UTF8'
          ),
          'base64'
        ),
        E '\n', ''
      )
    ) FILTER (WHERE anon_1.place$ = 1 AND anon_1.place$ <= 4)
  )
) AS json_object_1
FROM (
  SELECT anon_2.id AS id,
    anon_2.sort$0 AS sort$0,
    row_number() OVER (ORDER BY anon_2.sort$0 DESC) AS place$,
    count(*) OVER () AS found$
  FROM (
    SELECT users_2.id AS id,
      users_2.id AS sort$0
    FROM users AS users_2
    ORDER BY sort$0 DESC
    LIMIT 4 + 1
  ) AS anon_2
  ORDER BY place$ DESC
) AS anon_1
