SELECT json_build_object(
  'edges', coalesce(
    json_agg(
      json_build_object(
        'cursor', translate(
          encode(
            convert_to(
              '["' || '2d25693f' || '"' || ',' || coalesce(
                to_json(anon_1.sort$0)::text, 'null'
              ) || ',' || coalesce(to_json(anon_1.sort$1)::text, 'null') || ',' || coalesce(to_json($1::VARCHAR)::text, 'null') || ']', 'UTF8'
            ),
            'base64'
          ),
          E '\n', ''
        ),
        'node', json_build_object('id', anon_1.id)
      )
    ) FILTER (WHERE anon_1.place$ <= 3),
    '[]'
  ),
  'pageInfo', json_build_object(
    'hasNextPage', count(*) > 3,
    'hasPreviousPage', false,
    'startCursor', max(
      translate(
        encode(
          convert_to(
            '["' || '2d25693f' || '"' || ',' || coalesce(
              to_json(anon_1.sort$0)::text, 'null'
            ) || ',' || coalesce(to_json(anon_1.sort$1)::text, 'null') || ',' || coalesce(to_json($1::VARCHAR)::text, 'null') || ']', 'UTF8'
          ),
          'base64'
        ),
        E '\n', ''
      )
    ) FILTER (WHERE anon_1.place$ = 1 AND anon_1.place$ <= 3),
    'endCursor', max(
      translate(
        encode(
          convert_to(
            '["' || '2d25693f' || '"' || ',' || coalesce(
              to_json(anon_1.sort$0)::text, 'null'
            ) || ',' || coalesce(to_json(anon_1.sort$1)::text, 'null') || ',' || coalesce(to_json($1::VARCHAR)::text, 'null') || ']', 'UTF8'
          ),
          'base64'
        ),
        E '\n', ''
      )
    ) FILTER (WHERE anon_1.place$ = least(anon_1.found$, 3))
  )
) AS json_object_1
FROM (
  SELECT anon_2.id AS id,
    anon_2.sort$0 AS sort$0,
    anon_2.sort$1 AS sort$1,
    row_number() OVER (ORDER BY anon_2.sort$0 DESC, anon_2.sort$1 DESC) AS place$,
    count(*) OVER () AS found$
  FROM (
    SELECT messages_1.id AS id,
      (
        SELECT count(*) AS count_1
        FROM reactions AS reactions_1
        WHERE messages_1.id = reactions_1.message_id
          AND reactions_1.emoji != $2::VARCHAR
      ) AS sort$0,
      messages_1.id AS sort$1
    FROM messages AS messages_1
    ORDER BY sort$0 DESC,
      sort$1 DESC
    LIMIT 3 + 1
  ) AS anon_2
  ORDER BY place$
) AS anon_1
