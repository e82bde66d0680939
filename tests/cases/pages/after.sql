SELECT json_build_object(
  'usersConnection', (
    SELECT json_build_object(
      'totalCount', (SELECT count(*) AS count_1 FROM users AS users_1),
      'nodes', coalesce(
        json_agg(json_build_object('id', anon_1.id)) FILTER (WHERE anon_1.place$ <= 3), '[]'
      ),
      'pageInfo', json_build_object(
        'hasNextPage', count(*) > 3,
        'hasPreviousPage', (
          SELECT 1
          FROM users AS users_2
          WHERE users_2.id <= $1::INTEGER
          ORDER BY users_2.id DESC
          LIMIT 1
        ) IS NOT NULL,
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
        ) FILTER (WHERE anon_1.place$ = 1 AND anon_1.place$ <= 3),
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
        ) FILTER (WHERE anon_1.place$ = least(anon_1.found$, 3))
      )
    ) AS json_object_2
    FROM (
      SELECT anon_2.id AS id,
        anon_2.sort$0 AS sort$0,
        row_number() OVER (ORDER BY anon_2.sort$0 ASC) AS place$,
        count(*) OVER () AS found$
      FROM (
        SELECT users_3.id AS id,
          users_3.id AS sort$0
        FROM users AS users_3
        WHERE users_3.id > $1::INTEGER
        ORDER BY sort$0 ASC
        LIMIT 3 + 1
      ) AS anon_2
      ORDER BY place$
    ) AS anon_1
  ),
  'toTheEnd', (
    SELECT json_build_object(
      'totalCount', (SELECT count(*) AS count_2 FROM users AS users_4),
      'nodes', coalesce(
        json_agg(json_build_object('id', anon_3.id)) FILTER (WHERE anon_3.place$ <= 100), '[]'
      ),
      'pageInfo', json_build_object(
        'hasNextPage', count(*) > 100,
        'hasPreviousPage', (
          SELECT 1
          FROM users AS users_5
          WHERE users_5.id <= $2::INTEGER
          ORDER BY users_5.id DESC
          LIMIT 1
        ) IS NOT NULL,
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
        ) FILTER (WHERE anon_3.place$ = 1 AND anon_3.place$ <= 100),
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
        ) FILTER (WHERE anon_3.place$ = least(anon_3.found$, 100))
      )
    ) AS json_object_3
    FROM (
      SELECT anon_4.id AS id,
        anon_4.sort$0 AS sort$0,
        row_number() OVER (ORDER BY anon_4.sort$0 ASC) AS place$,
        count(*) OVER () AS found$
      FROM (
        SELECT users_6.id AS id,
          users_6.id AS sort$0
        FROM users AS users_6
        WHERE users_6.id > $2::INTEGER
        ORDER BY sort$0 ASC
        LIMIT 100 + 1
      ) AS anon_4
      ORDER BY place$
    ) AS anon_3
  ),
  'alone', (
    SELECT json_build_object(
      'totalCount', (SELECT count(*) AS count_3 FROM users AS users_7),
      'nodes', coalesce(
        json_agg(json_build_object('id', anon_5.id)) FILTER (WHERE anon_5.place$ <= 50), '[]'
      ),
      'pageInfo', json_build_object(
        'hasNextPage', count(*) > 50,
        'hasPreviousPage', (
          SELECT 1
          FROM users AS users_8
          WHERE users_8.id <= $3::INTEGER
          ORDER BY users_8.id DESC
          LIMIT 1
        ) IS NOT NULL,
        'startCursor', max(
          translate(
            encode(
              convert_to(
                '["' || '455e27f7' || '"' || ',' || coalesce(
                  to_json(anon_5.sort$0)::text, 'null'
                ) || ']', 'UTF8'
              ),
              'base64'
            ),
            E '\n', ''
          )
        ) FILTER (WHERE anon_5.place$ = 1 AND anon_5.place$ <= 50),
        'endCursor', max(
          translate(
            encode(
              convert_to(
                '["' || '455e27f7' || '"' || ',' || coalesce(
                  to_json(anon_5.sort$0)::text, 'null'
                ) || ']', 'UTF8'
              ),
              'base64'
            ),
            E '\n', ''
          )
        ) FILTER (WHERE anon_5.place$ = least(anon_5.found$, 50))
      )
    ) AS json_object_4
    FROM (
      SELECT anon_6.id AS id,
        anon_6.sort$0 AS sort$0,
        row_number() OVER (ORDER BY anon_6.sort$0 ASC) AS place$,
        count(*) OVER () AS found$
      FROM (
        SELECT users_9.id AS id,
          users_9.id AS sort$0
        FROM users AS users_9
        WHERE users_9.id > $3::INTEGER
        ORDER BY sort$0 ASC
        LIMIT 50 + 1
      ) AS anon_6
      ORDER BY place$
    ) AS anon_5
  )
) AS json_object_1
