SELECT json_build_object(
  'first', (
    SELECT json_build_object(
      'edges', coalesce(
        json_agg(
          json_build_object(
            'cursor', translate(
              encode(
                convert_to(
                  '["' || '4d017b0c' || '"' || ',' || coalesce(
                    to_json(anon_1.sort$0)::text, 'null'
                  ) || ',' || coalesce(to_json(anon_1.sort$1)::text, 'null') || ',' || coalesce(to_json(anon_1.sort$2)::text, 'null') || ']', 'UTF8'
                ),
                'base64'
              ),
              E '\n', ''
            ),
            'node', json_build_object('cost', anon_1.cost, 'level', anon_1.level)
          )
        ) FILTER (WHERE anon_1.place$ <= 2),
        '[]'
      ),
      'pageInfo', json_build_object(
        'endCursor', max(
          translate(
            encode(
              convert_to(
                '["' || '4d017b0c' || '"' || ',' || coalesce(
                  to_json(anon_1.sort$0)::text, 'null'
                ) || ',' || coalesce(to_json(anon_1.sort$1)::text, 'null') || ',' || coalesce(to_json(anon_1.sort$2)::text, 'null') || ']', 'UTF8'
              ),
              'base64'
            ),
            E '\n', ''
          )
        ) FILTER (WHERE anon_1.place$ = least(anon_1.found$, 2)),
        'hasNextPage', count(*) > 2
      )
    ) AS json_object_2
    FROM (
      SELECT anon_2.cost AS cost,
        anon_2.id AS id,
        anon_2.level AS level,
        anon_2.sort$0 AS sort$0,
        anon_2.sort$1 AS sort$1,
        anon_2.sort$2 AS sort$2,
        row_number() OVER (
          ORDER BY anon_2.sort$0 DESC, anon_2.sort$1 ASC, anon_2.sort$2 ASC
        ) AS place$,
        count(*) OVER () AS found$
      FROM (
        SELECT gadgets_1.cost AS cost,
          gadgets_1.id AS id,
          gadgets_1.level AS level,
          gadgets_1.cost AS sort$0,
          gadgets_1.level AS sort$1,
          gadgets_1.id AS sort$2
        FROM gadgets AS gadgets_1
        ORDER BY gadgets_1.cost DESC,
          gadgets_1.level ASC,
          sort$2 ASC
        LIMIT 2 + 1
      ) AS anon_2
      ORDER BY place$
    ) AS anon_1
  ),
  'last', (
    SELECT json_build_object(
      'edges', coalesce(
        json_agg(
          json_build_object(
            'cursor', translate(
              encode(
                convert_to(
                  '["' || 'f368aa43' || '"' || ',' || coalesce(
                    to_json(anon_3.sort$0)::text, 'null'
                  ) || ',' || coalesce(to_json(anon_3.sort$1)::text, 'null') || ']', 'UTF8'
                ),
                'base64'
              ),
              E '\n', ''
            ),
            'node', json_build_object('code', upper(anon_3.code))
          )
        ),
        '[]'
      )
    ) AS json_object_3
    FROM (
      SELECT anon_4.code AS code,
        anon_4.id AS id,
        anon_4.sort$0 AS sort$0,
        anon_4.sort$1 AS sort$1,
        row_number() OVER (ORDER BY anon_4.sort$0 COLLATE "C" DESC, anon_4.sort$1 DESC) AS place$,
        count(*) OVER () AS found$
      FROM (
        SELECT gadgets_2.code AS code,
          gadgets_2.id AS id,
          gadgets_2.code AS sort$0,
          gadgets_2.id AS sort$1
        FROM gadgets AS gadgets_2
        ORDER BY (gadgets_2.code) COLLATE "C" DESC,
          sort$1 DESC
        LIMIT 2
      ) AS anon_4
      ORDER BY place$ DESC
    ) AS anon_3
  )
) AS json_object_1
