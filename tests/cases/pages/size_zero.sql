SELECT json_build_object(
  'forward', (
    SELECT json_build_object(
      'totalCount', (SELECT count(*) AS count_1 FROM users AS users_1),
      'nodes', coalesce(
        json_agg(json_build_object('id', anon_1.id)) FILTER (WHERE anon_1.place$ <= 0), '[]'
      ),
      'pageInfo', json_build_object(
        'hasNextPage', count(*) > 0,
        'hasPreviousPage', false,
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
        ) FILTER (WHERE anon_1.place$ = 1 AND anon_1.place$ <= 0),
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
        ) FILTER (WHERE anon_1.place$ = least(anon_1.found$, 0))
      )
    ) AS json_object_2
    FROM (
      SELECT anon_2.id AS id,
        anon_2.sort$0 AS sort$0,
        row_number() OVER (ORDER BY anon_2.sort$0 ASC) AS place$,
        count(*) OVER () AS found$
      FROM (
        SELECT users_2.id AS id,
          users_2.id AS sort$0
        FROM users AS users_2
        ORDER BY sort$0 ASC
        LIMIT 0 + 1
      ) AS anon_2
      ORDER BY place$
    ) AS anon_1
  ),
  'backward', (
    SELECT json_build_object(
      'nodes', coalesce(
        json_agg(json_build_object('id', anon_3.id)) FILTER (WHERE anon_3.place$ <= 0), '[]'
      ),
      'pageInfo', json_build_object(
        'hasNextPage', false,
        'hasPreviousPage', count(*) > 0,
        'startCursor', max(
          translate(
            encode(
              convert_to(
                '["' || '455e27f7' || '"' || ',' || coalesce(
                  to_json(anon_3.sort$0)::text, 'null'
                ) || ']', 'UTF8'
              ),
              'base64'
            ),
            E '\n', ''
          )
        ) FILTER (WHERE anon_3.place$ = least(anon_3.found$, 0)),
        'endCursor', max(
          translate(
            encode(
              convert_to(
                '["' || '455e27f7' || '"' || ',' || coalesce(
                  to_json(anon_3.sort$0)::text, 'null'
                ) || ']', 'UTF8'
              ),
              'base64'
            ),
            E '\n', ''
          )
        ) FILTER (WHERE anon_3.place$ = 1 AND anon_3.place$ <= 0)
      )
    ) AS json_object_3
    FROM (
      SELECT anon_4.id AS id,
        anon_4.sort$0 AS sort$0,
        row_number() OVER (ORDER BY anon_4.sort$0 DESC) AS place$,
        count(*) OVER () AS found$
      FROM (
        SELECT users_3.id AS id,
          users_3.id AS sort$0
        FROM users AS users_3
        ORDER BY sort$0 DESC
        LIMIT 0 + 1
      ) AS anon_4
      ORDER BY place$ DESC
    ) AS anon_3
  )
) AS json_object_1
