SELECT json_build_object(
  'first', (
    SELECT json_build_object(
      'edges', coalesce(
        json_agg(
          json_build_object(
            'cursor', translate(
              encode(
                convert_to(
                  '["' || '4938c152' || '"' || ',' || coalesce(
                    to_json(anon_1.sort$0)::text, 'null'
                  ) || ',' || coalesce(to_json(anon_1.sort$1)::text, 'null') || ']', 'UTF8'
                ),
                'base64'
              ),
              E '\n', ''
            ),
            'node', json_build_object('id', anon_1.id, 'role', anon_1.role)
          )
        ) FILTER (WHERE anon_1.place$ <= 3),
        '[]'
      ),
      'pageInfo', json_build_object('hasNextPage', count(*) > 3)
    ) AS json_object_2
    FROM (
      SELECT anon_2.id AS id,
        anon_2.role AS role,
        anon_2.sort$0 AS sort$0,
        anon_2.sort$1 AS sort$1,
        row_number() OVER (ORDER BY anon_2.sort$0 ASC, anon_2.sort$1 ASC) AS place$,
        count(*) OVER () AS found$
      FROM (
        SELECT users_1.id AS id,
          users_1.role AS role,
          users_1.role AS sort$0,
          users_1.id AS sort$1
        FROM users AS users_1
        ORDER BY users_1.role ASC,
          sort$1 ASC
        LIMIT 3 + 1
      ) AS anon_2
      ORDER BY place$
    ) AS anon_1
  ),
  'second', (
    SELECT json_build_object(
      'edges', coalesce(
        json_agg(
          json_build_object(
            'cursor', translate(
              encode(
                convert_to(
                  '["' || '4938c152' || '"' || ',' || coalesce(
                    to_json(anon_3.sort$0)::text, 'null'
                  ) || ',' || coalesce(to_json(anon_3.sort$1)::text, 'null') || ']', 'UTF8'
                ),
                'base64'
              ),
              E '\n', ''
            ),
            'node', json_build_object('id', anon_3.id, 'role', anon_3.role)
          )
        ) FILTER (WHERE anon_3.place$ <= 3),
        '[]'
      ),
      'pageInfo', json_build_object('hasNextPage', count(*) > 3)
    ) AS json_object_3
    FROM (
      SELECT anon_4.id AS id,
        anon_4.role AS role,
        anon_4.sort$0 AS sort$0,
        anon_4.sort$1 AS sort$1,
        row_number() OVER (ORDER BY anon_4.sort$0 ASC, anon_4.sort$1 ASC) AS place$,
        count(*) OVER () AS found$
      FROM (
        SELECT users_2.id AS id,
          users_2.role AS role,
          users_2.role AS sort$0,
          users_2.id AS sort$1
        FROM users AS users_2
        WHERE (users_2.role, users_2.id) > ($1::user_role, $2::INTEGER)
        ORDER BY users_2.role ASC,
          sort$1 ASC
        LIMIT 3 + 1
      ) AS anon_4
      ORDER BY place$
    ) AS anon_3
  ),
  'back', (
    SELECT json_build_object(
      'nodes', coalesce(json_agg(json_build_object('id', anon_5.id, 'role', anon_5.role)), '[]')
    ) AS json_object_4
    FROM (
      SELECT anon_6.id AS id,
        anon_6.role AS role,
        anon_6.sort$0 AS sort$0,
        anon_6.sort$1 AS sort$1,
        row_number() OVER (ORDER BY anon_6.sort$0 DESC, anon_6.sort$1 DESC) AS place$,
        count(*) OVER () AS found$
      FROM (
        SELECT users_3.id AS id,
          users_3.role AS role,
          users_3.role AS sort$0,
          users_3.id AS sort$1
        FROM users AS users_3
        WHERE (users_3.role, users_3.id) < ($3::user_role, $4::INTEGER)
        ORDER BY users_3.role DESC,
          sort$1 DESC
        LIMIT 3
      ) AS anon_6
      ORDER BY place$ DESC
    ) AS anon_5
  )
) AS json_object_1
