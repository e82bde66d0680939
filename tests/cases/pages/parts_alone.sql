SELECT json_build_object(
  'nodes', (
    SELECT json_build_object(
      'nodes', coalesce(json_agg(json_build_object('id', anon_1.id)), '[]')
    ) AS json_object_2
    FROM (
      SELECT users_1.id AS id,
        users_1.id AS sort$0
      FROM users AS users_1
      ORDER BY sort$0 ASC
      LIMIT 2
    ) AS anon_1
  ),
  'edges', (
    SELECT json_build_object(
      'edges', coalesce(
        json_agg(json_build_object('node', json_build_object('id', anon_2.id))), '[]'
      )
    ) AS json_object_3
    FROM (
      SELECT users_2.id AS id,
        users_2.id AS sort$0
      FROM users AS users_2
      ORDER BY sort$0 ASC
      LIMIT 2
    ) AS anon_2
  ),
  'cursors', (
    SELECT json_build_object(
      'edges', coalesce(
        json_agg(
          json_build_object(
            'cursor', translate(
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
          )
        ),
        '[]'
      )
    ) AS json_object_4
    FROM (
      SELECT users_3.id AS id,
        users_3.id AS sort$0
      FROM users AS users_3
      ORDER BY sort$0 ASC
      LIMIT 2
    ) AS anon_3
  ),
  'backward', (
    SELECT json_build_object(
      'nodes', coalesce(json_agg(json_build_object('id', anon_4.id)), '[]')
    ) AS json_object_5
    FROM (
      SELECT anon_5.id AS id,
        anon_5.sort$0 AS sort$0,
        row_number() OVER (ORDER BY anon_5.sort$0 DESC) AS place$,
        count(*) OVER () AS found$
      FROM (
        SELECT users_4.id AS id,
          users_4.id AS sort$0
        FROM users AS users_4
        ORDER BY sort$0 DESC
        LIMIT 2
      ) AS anon_5
      ORDER BY place$ DESC
    ) AS anon_4
  ),
  'backwardEdges', (
    SELECT json_build_object(
      'edges', coalesce(
        json_agg(
          json_build_object(
            'cursor', translate(
              encode(
                convert_to(
                  '["' || '455e27f7' || '"' || ',' || coalesce(
                    to_json(anon_6.sort$0)::text, 'null'
                  ) || ']', 'UTF8'
                ),
                'base64'
              ),
              E '\n', ''
            )
          )
        ),
        '[]'
      )
    ) AS json_object_6
    FROM (
      SELECT anon_7.id AS id,
        anon_7.sort$0 AS sort$0,
        row_number() OVER (ORDER BY anon_7.sort$0 DESC) AS place$,
        count(*) OVER () AS found$
      FROM (
        SELECT users_5.id AS id,
          users_5.id AS sort$0
        FROM users AS users_5
        ORDER BY sort$0 DESC
        LIMIT 2
      ) AS anon_7
      ORDER BY place$ DESC
    ) AS anon_6
  ),
  'next', (
    SELECT json_build_object(
      'pageInfo', json_build_object('hasNextPage', count(*) > 2)
    ) AS json_object_7
    FROM (
      SELECT anon_9.id AS id,
        anon_9.sort$0 AS sort$0,
        row_number() OVER (ORDER BY anon_9.sort$0 ASC) AS place$,
        count(*) OVER () AS found$
      FROM (
        SELECT users_6.id AS id,
          users_6.id AS sort$0
        FROM users AS users_6
        ORDER BY sort$0 ASC
        LIMIT 2 + 1
      ) AS anon_9
      ORDER BY place$
    ) AS anon_8
  ),
  'previous', (
    SELECT json_build_object(
      'pageInfo', json_build_object('hasPreviousPage', count(*) > 2)
    ) AS json_object_8
    FROM (
      SELECT anon_11.id AS id,
        anon_11.sort$0 AS sort$0,
        row_number() OVER (ORDER BY anon_11.sort$0 DESC) AS place$,
        count(*) OVER () AS found$
      FROM (
        SELECT users_7.id AS id,
          users_7.id AS sort$0
        FROM users AS users_7
        ORDER BY sort$0 DESC
        LIMIT 2 + 1
      ) AS anon_11
      ORDER BY place$ DESC
    ) AS anon_10
  ),
  'start', (
    SELECT json_build_object(
      'pageInfo', json_build_object(
        'startCursor', max(
          translate(
            encode(
              convert_to(
                '["' || '455e27f7' || '"' || ',' || coalesce(
                  to_json(anon_12.sort$0)::text, 'null'
                ) || ']', 'UTF8'
              ),
              'base64'
            ),
            E '\n', ''
          )
        ) FILTER (WHERE anon_12.place$ = least(anon_12.found$, 2))
      )
    ) AS json_object_9
    FROM (
      SELECT anon_13.id AS id,
        anon_13.sort$0 AS sort$0,
        row_number() OVER (ORDER BY anon_13.sort$0 DESC) AS place$,
        count(*) OVER () AS found$
      FROM (
        SELECT users_8.id AS id,
          users_8.id AS sort$0
        FROM users AS users_8
        ORDER BY sort$0 DESC
        LIMIT 2 + 1
      ) AS anon_13
      ORDER BY place$ DESC
    ) AS anon_12
  ),
  'end', (
    SELECT json_build_object(
      'pageInfo', json_build_object(
        'endCursor', max(
          translate(
            encode(
              convert_to(
                '["' || '455e27f7' || '"' || ',' || coalesce(
                  to_json(anon_14.sort$0)::text, 'null'
                ) || ']', 'UTF8'
              ),
              'base64'
            ),
            E '\n', ''
          )
        ) FILTER (WHERE anon_14.place$ = least(anon_14.found$, 2))
      )
    ) AS json_object_10
    FROM (
      SELECT anon_15.id AS id,
        anon_15.sort$0 AS sort$0,
        row_number() OVER (ORDER BY anon_15.sort$0 ASC) AS place$,
        count(*) OVER () AS found$
      FROM (
        SELECT users_9.id AS id,
          users_9.id AS sort$0
        FROM users AS users_9
        ORDER BY sort$0 ASC
        LIMIT 2 + 1
      ) AS anon_15
      ORDER BY place$
    ) AS anon_14
  ),
  'typename', (SELECT json_build_object('__typename', 'UserConnection') AS json_object_11),
  'empty', (
    SELECT json_build_object(
      'edges', coalesce(
        json_agg(json_build_object('__typename', 'UserEdge')) FILTER (WHERE anon_16.place$ <= 1),
        '[]'
      ),
      'pageInfo', json_build_object('__typename', 'PageInfo')
    ) AS json_object_12
    FROM (
      SELECT anon_17.id AS id,
        anon_17.sort$0 AS sort$0,
        row_number() OVER (ORDER BY anon_17.sort$0 ASC) AS place$,
        count(*) OVER () AS found$
      FROM (
        SELECT users_10.id AS id,
          users_10.id AS sort$0
        FROM users AS users_10
        ORDER BY sort$0 ASC
        LIMIT 1 + 1
      ) AS anon_17
      ORDER BY place$
    ) AS anon_16
  )
) AS json_object_1
