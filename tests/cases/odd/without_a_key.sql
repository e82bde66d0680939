SELECT json_build_object(
  'summaries', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT translate(
        encode(
          convert_to(
            '["' || 'Summary' || '"' || ',' || coalesce(
              to_json(summaries_1.odd_id)::text, 'null'
            ) || ']', 'UTF8'
          ),
          'base64'
        ),
        E '\n', ''
      ) AS "nodeId",
        summaries_1.odd_id AS "oddId",
        summaries_1.parts AS parts
      FROM summaries AS summaries_1
      ORDER BY summaries_1.odd_id ASC
      LIMIT 50
    ) AS row$
  ),
  'summary', (
    SELECT row_to_json(row$) AS row_to_json_1
    FROM (
      SELECT summaries_2.parts AS parts
      FROM summaries AS summaries_2
      WHERE summaries_2.odd_id = $1::INTEGER
    ) AS row$
  ),
  'looses', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT loose_ends_1.code AS code,
        loose_ends_1. "end" AS "end",
        translate(
          encode(
            convert_to(
              '["' || 'Loose' || '"' || ',' || coalesce(
                to_json(loose_ends_1.code)::text, 'null'
              ) || ']', 'UTF8'
            ),
            'base64'
          ),
          E '\n', ''
        ) AS "nodeId"
      FROM "loose ends" AS loose_ends_1
      ORDER BY loose_ends_1. "end" ASC,
        loose_ends_1.code COLLATE "C" ASC
      LIMIT 50
    ) AS row$
  ),
  'loose', (
    SELECT row_to_json(row$) AS row_to_json_2
    FROM (
      SELECT loose_ends_2. "end" AS "end"
      FROM "loose ends" AS loose_ends_2
      WHERE loose_ends_2.code = $2::VARCHAR
    ) AS row$
  ),
  'loosesConnection', (
    SELECT json_build_object(
      'totalCount', (SELECT count(*) AS count_1 FROM "loose ends" AS loose_ends_3),
      'edges', coalesce(
        json_agg(
          json_build_object(
            'cursor', translate(
              encode(
                convert_to(
                  '["' || '8d245a91' || '"' || ',' || coalesce(
                    to_json(anon_1.sort$0)::text, 'null'
                  ) || ']', 'UTF8'
                ),
                'base64'
              ),
              E '\n', ''
            )
          )
        ) FILTER (WHERE anon_1.place$ <= 1),
        '[]'
      ),
      'pageInfo', json_build_object('hasNextPage', count(*) > 1)
    ) AS json_object_2
    FROM (
      SELECT anon_2.code AS code,
        anon_2.sort$0 AS sort$0,
        row_number() OVER (ORDER BY anon_2.sort$0 COLLATE "C" ASC) AS place$,
        count(*) OVER () AS found$
      FROM (
        SELECT loose_ends_4.code AS code,
          loose_ends_4.code AS sort$0
        FROM "loose ends" AS loose_ends_4
        ORDER BY (loose_ends_4.code) COLLATE "C" ASC
        LIMIT 1 + 1
      ) AS anon_2
      ORDER BY place$
    ) AS anon_1
  ),
  'node', (
    SELECT row_to_json(row$) AS row_to_json_3
    FROM (
      SELECT loose_ends_5. "end" AS "end"
      FROM "loose ends" AS loose_ends_5
      WHERE loose_ends_5.code = $3::VARCHAR
    ) AS row$
  )
) AS json_object_1
