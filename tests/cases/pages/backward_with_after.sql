SELECT json_build_object(
  'usersConnection', (
    SELECT json_build_object(
      'totalCount', (SELECT count(*) AS count_1 FROM users AS users_1),
      'nodes', coalesce(
        json_agg(json_build_object('id', anon_1.id)) FILTER (WHERE anon_1.place$ <= $1::BIGINT),
        '[]'
      ),
      'pageInfo', json_build_object(
        'hasNextPage', false,
        'hasPreviousPage', count(*) > $1::BIGINT
        OR (
          SELECT 1
          FROM users AS users_2
          WHERE users_2.id < $2::INTEGER
            OR users_2.id = $2::INTEGER
          ORDER BY users_2.id DESC
          LIMIT 1
        ) IS NOT NULL,
        'startCursor', max(
          CASE WHEN (anon_1.place$ = CASE WHEN (anon_1.found$ > $1::BIGINT) THEN $1::BIGINT ELSE anon_1.found$ END AND anon_1.place$ <= $1::BIGINT) THEN translate(
            encode(
              convert_to(
                '["' || '455e27f7' || '"' || ',' || coalesce(
                  to_json(anon_1.sort$0)::text, 'null'
                ) || ']', 'UTF8'
              ),
              'base64'
            ),
            E '\n', ''
          ) END
        ),
        'endCursor', max(
          CASE WHEN (anon_1.place$ = 1 AND anon_1.place$ <= $1::BIGINT) THEN translate(
            encode(
              convert_to(
                '["' || '455e27f7' || '"' || ',' || coalesce(
                  to_json(anon_1.sort$0)::text, 'null'
                ) || ']', 'UTF8'
              ),
              'base64'
            ),
            E '\n', ''
          ) END
        )
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
        WHERE users_3.id > $2::INTEGER
        ORDER BY users_3.id DESC
        LIMIT $1::BIGINT + 1
      ) AS anon_2
      ORDER BY row_number() OVER (ORDER BY anon_2.sort$0 DESC) DESC
    ) AS anon_1
  ),
  'before', (
    SELECT json_build_object(
      'totalCount', (SELECT count(*) AS count_2 FROM users AS users_4),
      'nodes', coalesce(
        json_agg(json_build_object('id', anon_3.id)) FILTER (WHERE anon_3.place$ <= $3::BIGINT),
        '[]'
      ),
      'pageInfo', json_build_object(
        'hasNextPage', count(*) > $3::BIGINT
        OR (
          SELECT 1
          FROM users AS users_5
          WHERE users_5.id > $4::INTEGER
            OR users_5.id = $4::INTEGER
          ORDER BY users_5.id ASC
          LIMIT 1
        ) IS NOT NULL,
        'hasPreviousPage', false,
        'startCursor', max(
          CASE WHEN (anon_3.place$ = 1 AND anon_3.place$ <= $3::BIGINT) THEN translate(
            encode(
              convert_to(
                '["' || '455e27f7' || '"' || ',' || coalesce(
                  to_json(anon_3.sort$0)::text, 'null'
                ) || ']', 'UTF8'
              ),
              'base64'
            ),
            E '\n', ''
          ) END
        ),
        'endCursor', max(
          CASE WHEN (anon_3.place$ = CASE WHEN (anon_3.found$ > $3::BIGINT) THEN $3::BIGINT ELSE anon_3.found$ END AND anon_3.place$ <= $3::BIGINT) THEN translate(
            encode(
              convert_to(
                '["' || '455e27f7' || '"' || ',' || coalesce(
                  to_json(anon_3.sort$0)::text, 'null'
                ) || ']', 'UTF8'
              ),
              'base64'
            ),
            E '\n', ''
          ) END
        )
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
        WHERE users_6.id < $4::INTEGER
        ORDER BY users_6.id ASC
        LIMIT $3::BIGINT + 1
      ) AS anon_4
      ORDER BY row_number() OVER (ORDER BY anon_4.sort$0 ASC)
    ) AS anon_3
  )
) AS json_object_1
