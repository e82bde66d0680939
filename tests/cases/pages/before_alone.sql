SELECT json_build_object(
  'usersConnection', (
    SELECT json_build_object(
      'totalCount', (SELECT count(*) AS count_1 FROM users AS users_1),
      'nodes', coalesce(
        json_agg(json_build_object('id', anon_1.id)) FILTER (WHERE anon_1.place$ <= 3), '[]'
      ),
      'pageInfo', json_build_object(
        'hasNextPage', (
          SELECT 1
          FROM users AS users_2
          WHERE users_2.id >= $1::INTEGER
          ORDER BY users_2.id ASC
          LIMIT 1
        ) IS NOT NULL,
        'hasPreviousPage', count(*) > 3,
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
        ) FILTER (WHERE anon_1.place$ = least(anon_1.found$, 3)),
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
        ) FILTER (WHERE anon_1.place$ = 1 AND anon_1.place$ <= 3)
      )
    ) AS json_object_2
    FROM (
      SELECT anon_2.id AS id,
        anon_2.sort$0 AS sort$0,
        row_number() OVER (ORDER BY anon_2.sort$0 DESC) AS place$,
        count(*) OVER () AS found$
      FROM (
        SELECT users_3.id AS id,
          users_3.id AS sort$0
        FROM users AS users_3
        WHERE users_3.id < $1::INTEGER
        ORDER BY sort$0 DESC
        LIMIT 3 + 1
      ) AS anon_2
      ORDER BY place$ DESC
    ) AS anon_1
  ),
  'withFirst', (
    SELECT json_build_object(
      'totalCount', (SELECT count(*) AS count_2 FROM users AS users_4),
      'nodes', coalesce(
        json_agg(json_build_object('id', anon_3.id)) FILTER (WHERE anon_3.place$ <= 3), '[]'
      ),
      'pageInfo', json_build_object(
        'hasNextPage', count(*) > 3
        OR (
          SELECT 1
          FROM users AS users_5
          WHERE users_5.id >= $2::INTEGER
          ORDER BY users_5.id ASC
          LIMIT 1
        ) IS NOT NULL,
        'hasPreviousPage', false,
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
        ) FILTER (WHERE anon_3.place$ = 1 AND anon_3.place$ <= 3),
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
        ) FILTER (WHERE anon_3.place$ = least(anon_3.found$, 3))
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
        WHERE users_6.id < $2::INTEGER
        ORDER BY sort$0 ASC
        LIMIT 3 + 1
      ) AS anon_4
      ORDER BY place$
    ) AS anon_3
  ),
  'withBoth', (
    SELECT json_build_object(
      'totalCount', (SELECT count(*) AS count_3 FROM users AS users_7),
      'nodes', coalesce(
        json_agg(json_build_object('id', anon_5.id)) FILTER (WHERE anon_5.place$ <= 3), '[]'
      ),
      'pageInfo', json_build_object(
        'hasNextPage', count(*) > 3
        OR (
          SELECT 1
          FROM users AS users_8
          WHERE users_8.id >= $3::INTEGER
          ORDER BY users_8.id ASC
          LIMIT 1
        ) IS NOT NULL,
        'hasPreviousPage', (
          SELECT 1
          FROM users AS users_9
          WHERE users_9.id <= $4::INTEGER
          ORDER BY users_9.id DESC
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
        ) FILTER (WHERE anon_5.place$ = 1 AND anon_5.place$ <= 3),
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
        ) FILTER (WHERE anon_5.place$ = least(anon_5.found$, 3))
      )
    ) AS json_object_4
    FROM (
      SELECT anon_6.id AS id,
        anon_6.sort$0 AS sort$0,
        row_number() OVER (ORDER BY anon_6.sort$0 ASC) AS place$,
        count(*) OVER () AS found$
      FROM (
        SELECT users_10.id AS id,
          users_10.id AS sort$0
        FROM users AS users_10
        WHERE users_10.id > $4::INTEGER
          AND users_10.id < $3::INTEGER
        ORDER BY sort$0 ASC
        LIMIT 3 + 1
      ) AS anon_6
      ORDER BY place$
    ) AS anon_5
  ),
  'afterAlone', (
    SELECT json_build_object(
      'totalCount', (SELECT count(*) AS count_4 FROM users AS users_11),
      'nodes', coalesce(
        json_agg(json_build_object('id', anon_7.id)) FILTER (WHERE anon_7.place$ <= 3), '[]'
      ),
      'pageInfo', json_build_object(
        'hasNextPage', count(*) > 3,
        'hasPreviousPage', (
          SELECT 1
          FROM users AS users_12
          WHERE users_12.id <= $5::INTEGER
          ORDER BY users_12.id DESC
          LIMIT 1
        ) IS NOT NULL,
        'startCursor', max(
          translate(
            encode(
              convert_to(
                '["' || '455e27f7' || '"' || ',' || coalesce(
                  to_json(anon_7.sort$0)::text, 'null'
                ) || ']', 'UTF8'
              ),
              'base64'
            ),
            E '\n', ''
          )
        ) FILTER (WHERE anon_7.place$ = 1 AND anon_7.place$ <= 3),
        'endCursor', max(
          translate(
            encode(
              convert_to(
                '["' || '455e27f7' || '"' || ',' || coalesce(
                  to_json(anon_7.sort$0)::text, 'null'
                ) || ']', 'UTF8'
              ),
              'base64'
            ),
            E '\n', ''
          )
        ) FILTER (WHERE anon_7.place$ = least(anon_7.found$, 3))
      )
    ) AS json_object_5
    FROM (
      SELECT anon_8.id AS id,
        anon_8.sort$0 AS sort$0,
        row_number() OVER (ORDER BY anon_8.sort$0 ASC) AS place$,
        count(*) OVER () AS found$
      FROM (
        SELECT users_13.id AS id,
          users_13.id AS sort$0
        FROM users AS users_13
        WHERE users_13.id > $5::INTEGER
        ORDER BY sort$0 ASC
        LIMIT 3 + 1
      ) AS anon_8
      ORDER BY place$
    ) AS anon_7
  )
) AS json_object_1
