SELECT json_build_object(
  'first', (
    SELECT json_build_object(
      'totalCount', (SELECT count(*) AS count_1 FROM users AS users_1),
      'nodes', coalesce(
        json_agg(json_build_object('id', anon_1.id)) FILTER (WHERE anon_1.place$ <= 2), '[]'
      ),
      'pageInfo', json_build_object(
        'hasNextPage', count(*) > 2
        OR (
          SELECT 1
          FROM users AS users_2
          WHERE users_2.id >= $1::INTEGER
          ORDER BY users_2.id ASC
          LIMIT 1
        ) IS NOT NULL,
        'hasPreviousPage', (
          SELECT 1
          FROM users AS users_3
          WHERE users_3.id <= $2::INTEGER
          ORDER BY users_3.id DESC
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
        ) FILTER (WHERE anon_1.place$ = 1 AND anon_1.place$ <= 2),
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
        ) FILTER (WHERE anon_1.place$ = least(anon_1.found$, 2))
      )
    ) AS json_object_2
    FROM (
      SELECT anon_2.id AS id,
        anon_2.sort$0 AS sort$0,
        row_number() OVER (ORDER BY anon_2.sort$0 ASC) AS place$,
        count(*) OVER () AS found$
      FROM (
        SELECT users_4.id AS id,
          users_4.id AS sort$0
        FROM users AS users_4
        WHERE users_4.id > $2::INTEGER
          AND users_4.id < $1::INTEGER
        ORDER BY sort$0 ASC
        LIMIT 2 + 1
      ) AS anon_2
      ORDER BY place$
    ) AS anon_1
  ),
  'last', (
    SELECT json_build_object(
      'totalCount', (SELECT count(*) AS count_2 FROM users AS users_5),
      'nodes', coalesce(
        json_agg(json_build_object('id', anon_3.id)) FILTER (WHERE anon_3.place$ <= 2), '[]'
      ),
      'pageInfo', json_build_object(
        'hasNextPage', (
          SELECT 1
          FROM users AS users_6
          WHERE users_6.id >= $3::INTEGER
          ORDER BY users_6.id ASC
          LIMIT 1
        ) IS NOT NULL,
        'hasPreviousPage', count(*) > 2
        OR (
          SELECT 1
          FROM users AS users_7
          WHERE users_7.id <= $4::INTEGER
          ORDER BY users_7.id DESC
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
        ) FILTER (WHERE anon_3.place$ = least(anon_3.found$, 2)),
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
        ) FILTER (WHERE anon_3.place$ = 1 AND anon_3.place$ <= 2)
      )
    ) AS json_object_3
    FROM (
      SELECT anon_4.id AS id,
        anon_4.sort$0 AS sort$0,
        row_number() OVER (ORDER BY anon_4.sort$0 DESC) AS place$,
        count(*) OVER () AS found$
      FROM (
        SELECT users_8.id AS id,
          users_8.id AS sort$0
        FROM users AS users_8
        WHERE users_8.id > $4::INTEGER
          AND users_8.id < $3::INTEGER
        ORDER BY sort$0 DESC
        LIMIT 2 + 1
      ) AS anon_4
      ORDER BY place$ DESC
    ) AS anon_3
  ),
  'all', (
    SELECT json_build_object(
      'totalCount', (SELECT count(*) AS count_3 FROM users AS users_9),
      'nodes', coalesce(
        json_agg(json_build_object('id', anon_5.id)) FILTER (WHERE anon_5.place$ <= 50), '[]'
      ),
      'pageInfo', json_build_object(
        'hasNextPage', count(*) > 50
        OR (
          SELECT 1
          FROM users AS users_10
          WHERE users_10.id >= $5::INTEGER
          ORDER BY users_10.id ASC
          LIMIT 1
        ) IS NOT NULL,
        'hasPreviousPage', (
          SELECT 1
          FROM users AS users_11
          WHERE users_11.id <= $6::INTEGER
          ORDER BY users_11.id DESC
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
        SELECT users_12.id AS id,
          users_12.id AS sort$0
        FROM users AS users_12
        WHERE users_12.id > $6::INTEGER
          AND users_12.id < $5::INTEGER
        ORDER BY sort$0 ASC
        LIMIT 50 + 1
      ) AS anon_6
      ORDER BY place$
    ) AS anon_5
  ),
  'none', (
    SELECT json_build_object(
      'totalCount', (SELECT count(*) AS count_4 FROM users AS users_13),
      'nodes', coalesce(
        json_agg(json_build_object('id', anon_7.id)) FILTER (WHERE anon_7.place$ <= 5), '[]'
      ),
      'pageInfo', json_build_object(
        'hasNextPage', count(*) > 5
        OR (
          SELECT 1
          FROM users AS users_14
          WHERE users_14.id >= $7::INTEGER
          ORDER BY users_14.id ASC
          LIMIT 1
        ) IS NOT NULL,
        'hasPreviousPage', (
          SELECT 1
          FROM users AS users_15
          WHERE users_15.id <= $8::INTEGER
          ORDER BY users_15.id DESC
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
        ) FILTER (WHERE anon_7.place$ = 1 AND anon_7.place$ <= 5),
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
        ) FILTER (WHERE anon_7.place$ = least(anon_7.found$, 5))
      )
    ) AS json_object_5
    FROM (
      SELECT anon_8.id AS id,
        anon_8.sort$0 AS sort$0,
        row_number() OVER (ORDER BY anon_8.sort$0 ASC) AS place$,
        count(*) OVER () AS found$
      FROM (
        SELECT users_16.id AS id,
          users_16.id AS sort$0
        FROM users AS users_16
        WHERE users_16.id > $8::INTEGER
          AND users_16.id < $7::INTEGER
        ORDER BY sort$0 ASC
        LIMIT 5 + 1
      ) AS anon_8
      ORDER BY place$
    ) AS anon_7
  ),
  'noneBackward', (
    SELECT json_build_object(
      'totalCount', (SELECT count(*) AS count_5 FROM users AS users_17),
      'nodes', coalesce(
        json_agg(json_build_object('id', anon_9.id)) FILTER (WHERE anon_9.place$ <= 5), '[]'
      ),
      'pageInfo', json_build_object(
        'hasNextPage', (
          SELECT 1
          FROM users AS users_18
          WHERE users_18.id >= $9::INTEGER
          ORDER BY users_18.id ASC
          LIMIT 1
        ) IS NOT NULL,
        'hasPreviousPage', count(*) > 5
        OR (
          SELECT 1
          FROM users AS users_19
          WHERE users_19.id <= $10::INTEGER
          ORDER BY users_19.id DESC
          LIMIT 1
        ) IS NOT NULL,
        'startCursor', max(
          translate(
            encode(
              convert_to(
                '["' || '455e27f7' || '"' || ',' || coalesce(
                  to_json(anon_9.sort$0)::text, 'null'
                ) || ']', 'UTF8'
              ),
              'base64'
            ),
            E '\n', ''
          )
        ) FILTER (WHERE anon_9.place$ = least(anon_9.found$, 5)),
        'endCursor', max(
          translate(
            encode(
              convert_to(
                '["' || '455e27f7' || '"' || ',' || coalesce(
                  to_json(anon_9.sort$0)::text, 'null'
                ) || ']', 'UTF8'
              ),
              'base64'
            ),
            E '\n', ''
          )
        ) FILTER (WHERE anon_9.place$ = 1 AND anon_9.place$ <= 5)
      )
    ) AS json_object_6
    FROM (
      SELECT anon_10.id AS id,
        anon_10.sort$0 AS sort$0,
        row_number() OVER (ORDER BY anon_10.sort$0 DESC) AS place$,
        count(*) OVER () AS found$
      FROM (
        SELECT users_20.id AS id,
          users_20.id AS sort$0
        FROM users AS users_20
        WHERE users_20.id > $10::INTEGER
          AND users_20.id < $9::INTEGER
        ORDER BY sort$0 DESC
        LIMIT 5 + 1
      ) AS anon_10
      ORDER BY place$ DESC
    ) AS anon_9
  )
) AS json_object_1
