SELECT json_build_object(
  'nodes', coalesce(
    json_agg(
      json_build_object('id', anon_1.id, 'handle', anon_1.handle)
    ) FILTER (WHERE anon_1.place$ <= 2),
    '[]'
  ),
  'again', coalesce(
    json_agg(json_build_object('id', anon_1.id)) FILTER (WHERE anon_1.place$ <= 2), '[]'
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
    ) FILTER (WHERE anon_1.place$ <= 2),
    '[]'
  ),
  'more', coalesce(
    json_agg(
      json_build_object(
        'a', translate(
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
        'b', translate(
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
        'node', json_build_object('handle', anon_1.handle)
      )
    ) FILTER (WHERE anon_1.place$ <= 2),
    '[]'
  ),
  'pageInfo', json_build_object('hasNextPage', count(*) > 2),
  'info', json_build_object(
    'next', count(*) > 2,
    'end', max(
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
    ) FILTER (WHERE anon_1.place$ = least(anon_1.found$, 2)),
    'also', max(
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
    ) FILTER (WHERE anon_1.place$ = least(anon_1.found$, 2)),
    '__typename', 'PageInfo'
  ),
  'totalCount', (SELECT count(*) AS count_1 FROM users AS users_1),
  'count', (SELECT count(*) AS count_2 FROM users AS users_2)
) AS json_object_1
FROM (
  SELECT anon_2.handle AS handle,
    anon_2.id AS id,
    anon_2.sort$0 AS sort$0,
    row_number() OVER (ORDER BY anon_2.sort$0 ASC) AS place$,
    count(*) OVER () AS found$
  FROM (
    SELECT users_3.handle AS handle,
      users_3.id AS id,
      users_3.id AS sort$0
    FROM users AS users_3
    ORDER BY sort$0 ASC
    LIMIT 2 + 1
  ) AS anon_2
  ORDER BY place$
) AS anon_1
