SELECT json_build_object(
  'edges', coalesce(
    json_agg(
      json_build_object('cursor', anon_1.cursor$, 'node', json_build_object('id', anon_1.id))
    ) FILTER (WHERE anon_1.place$ <= $1::BIGINT),
    '[]'
  ),
  'pageInfo', json_build_object(
    'hasNextPage', count(*) > $1::BIGINT,
    'hasPreviousPage', false,
    'startCursor', max(anon_1.cursor$) FILTER (
      WHERE anon_1.place$ = 1 AND anon_1.place$ <= $1::BIGINT
    ),
    'endCursor', max(anon_1.cursor$) FILTER (WHERE anon_1.place$ = least(anon_1.found$, $1::BIGINT))
  )
) AS json_object_1
FROM (
  SELECT anon_2.id AS id,
    anon_2.sort$0 AS sort$0,
    anon_2.sort$1 AS sort$1,
    row_number() OVER (ORDER BY anon_2.sort$0 DESC, anon_2.sort$1 DESC) AS place$,
    count(*) OVER () AS found$,
    translate(
      encode(
        convert_to(
          '["' || '2d25693f' || '"' || ',' || coalesce(
            to_json(anon_2.sort$0)::text, 'null'
          ) || ',' || coalesce(to_json(anon_2.sort$1)::text, 'null') || ',' || coalesce(to_json($2::VARCHAR)::text, 'null') || ']', 'UTF8'
        ),
        'base64'
      ),
      E '\n', ''
    ) AS cursor$
  FROM (
    SELECT messages_1.id AS id,
      (
        SELECT count(*) AS count_1
        FROM reactions AS reactions_1
        WHERE messages_1.id = reactions_1.message_id
          AND reactions_1.emoji != $3::VARCHAR
      ) AS sort$0,
      messages_1.id AS sort$1
    FROM messages AS messages_1
    ORDER BY sort$0 DESC,
      sort$1 DESC
    LIMIT $1::BIGINT + 1
  ) AS anon_2
  ORDER BY place$
) AS anon_1
