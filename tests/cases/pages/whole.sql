SELECT json_build_object(
  'workspacesConnection', (
    SELECT json_build_object(
      'nodes', coalesce(
        json_agg(json_build_object('slug', anon_1.slug)) FILTER (WHERE anon_1.place$ <= 50), '[]'
      ),
      'pageInfo', json_build_object(
        'hasNextPage', count(*) > 50,
        'hasPreviousPage', false,
        'startCursor', max(
          translate(
            encode(
              convert_to(
                '["' || '55d616d7' || '"' || ',' || coalesce(
                  to_json(anon_1.sort$0)::text, 'null'
                ) || ']', 'UTF8'
              ),
              'base64'
            ),
            E '\n', ''
          )
        ) FILTER (WHERE anon_1.place$ = 1 AND anon_1.place$ <= 50),
        'endCursor', max(
          translate(
            encode(
              convert_to(
                '["' || '55d616d7' || '"' || ',' || coalesce(
                  to_json(anon_1.sort$0)::text, 'null'
                ) || ']', 'UTF8'
              ),
              'base64'
            ),
            E '\n', ''
          )
        ) FILTER (WHERE anon_1.place$ = least(anon_1.found$, 50))
      )
    ) AS json_object_2
    FROM (
      SELECT anon_2.id AS id,
        anon_2.slug AS slug,
        anon_2.sort$0 AS sort$0,
        row_number() OVER (ORDER BY anon_2.sort$0 ASC) AS place$,
        count(*) OVER () AS found$
      FROM (
        SELECT workspaces_1.id AS id,
          workspaces_1.slug AS slug,
          workspaces_1.id AS sort$0
        FROM workspaces AS workspaces_1
        ORDER BY sort$0 ASC
        LIMIT 50 + 1
      ) AS anon_2
      ORDER BY place$
    ) AS anon_1
  ),
  'exactly', (
    SELECT json_build_object(
      'pageInfo', json_build_object('hasNextPage', count(*) > 3, 'hasPreviousPage', false)
    ) AS json_object_3
    FROM (
      SELECT anon_4.id AS id,
        anon_4.sort$0 AS sort$0,
        row_number() OVER (ORDER BY anon_4.sort$0 ASC) AS place$,
        count(*) OVER () AS found$
      FROM (
        SELECT workspaces_2.id AS id,
          workspaces_2.id AS sort$0
        FROM workspaces AS workspaces_2
        ORDER BY sort$0 ASC
        LIMIT 3 + 1
      ) AS anon_4
      ORDER BY place$
    ) AS anon_3
  ),
  'exactlyLast', (
    SELECT json_build_object(
      'pageInfo', json_build_object('hasNextPage', false, 'hasPreviousPage', count(*) > 3)
    ) AS json_object_4
    FROM (
      SELECT anon_6.id AS id,
        anon_6.sort$0 AS sort$0,
        row_number() OVER (ORDER BY anon_6.sort$0 DESC) AS place$,
        count(*) OVER () AS found$
      FROM (
        SELECT workspaces_3.id AS id,
          workspaces_3.id AS sort$0
        FROM workspaces AS workspaces_3
        ORDER BY sort$0 DESC
        LIMIT 3 + 1
      ) AS anon_6
      ORDER BY place$ DESC
    ) AS anon_5
  )
) AS json_object_1
