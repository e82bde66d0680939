SELECT json_build_object(
  'select', coalesce(
    json_agg(
      json_build_object(
        'place', anon_1.id, 'found', anon_1.handle, 'sort_0', anon_1.handle, 'item', anon_1.id
      )
    ) FILTER (WHERE anon_1.place$ <= 1),
    '[]'
  ),
  'edges', coalesce(
    json_agg(
      json_build_object(
        'place', translate(
          encode(
            convert_to(
              '["' || '4e5daeab' || '"' || ',' || coalesce(
                to_json(anon_1.sort$0)::text, 'null'
              ) || ',' || coalesce(to_json(anon_1.sort$1)::text, 'null') || ']', 'UTF8'
            ),
            'base64'
          ),
          E '\n', ''
        ),
        'found', json_build_object('id', anon_1.handle, 'handle', anon_1.id)
      )
    ) FILTER (WHERE anon_1.place$ <= 1),
    '[]'
  ),
  'pageInfo', json_build_object(
    'place', count(*) > 1,
    'item', max(
      translate(
        encode(
          convert_to(
            '["' || '4e5daeab' || '"' || ',' || coalesce(
              to_json(anon_1.sort$0)::text, 'null'
            ) || ',' || coalesce(to_json(anon_1.sort$1)::text, 'null') || ']', 'UTF8'
          ),
          'base64'
        ),
        E '\n', ''
      )
    ) FILTER (WHERE anon_1.place$ = least(anon_1.found$, 1))
  )
) AS json_object_1
FROM (
  SELECT anon_2.handle AS handle,
    anon_2.id AS id,
    anon_2.sort$0 AS sort$0,
    anon_2.sort$1 AS sort$1,
    row_number() OVER (ORDER BY anon_2.sort$0 ASC, anon_2.sort$1 ASC) AS place$,
    count(*) OVER () AS found$
  FROM (
    SELECT users_1.handle AS handle,
      users_1.id AS id,
      users_1.handle AS sort$0,
      users_1.id AS sort$1
    FROM users AS users_1
    ORDER BY (users_1.handle) ASC,
      sort$1 ASC
    LIMIT 1 + 1
  ) AS anon_2
  ORDER BY place$
) AS anon_1
