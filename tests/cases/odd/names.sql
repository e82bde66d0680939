SELECT json_build_object(
  'odds', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT translate(
        encode(
          convert_to(
            '["' || 'Odd' || '"' || ',' || coalesce(
              to_json("odd_""table""_100_:_1_1" . "the id")::text, 'null'
            ) || ']', 'UTF8'
          ),
          'base64'
        ),
        E '\n', ''
      ) AS "nodeId",
        "odd_""table""_100_:_1_1" . "the id" AS id,
        "odd_""table""_100_:_1_1" . "camelCase" AS "camelCase",
        "odd_""table""_100_:_1_1" . "50% of: it's? $1" AS percent,
        "odd_""table""_100_:_1_1" . "a.b.""c""" AS dotted,
        "odd_""table""_100_:_1_1" .class AS class,
        "odd_""table""_100_:_1_1" . "select" AS "select",
        "odd_""table""_100_:_1_1" .x AS x,
        "odd_""table""_100_:_1_1" .y AS y,
        "odd_""table""_100_:_1_1" .area AS area,
        "odd_""table""_100_:_1_1" .version AS version,
        "odd_""table""_100_:_1_1" .large AS large,
        (
          SELECT row_to_json(row$) AS row_to_json_1
          FROM (
            SELECT "odd_""table""_100_:_1_2" . "the id" AS id
            FROM "odd ""table"" 100%: $1" AS "odd_""table""_100_:_1_2"
            WHERE "odd_""table""_100_:_1_2" . "the id" = "odd_""table""_100_:_1_1" . "next id"
          ) AS row$
        ) AS next,
        (
          SELECT coalesce(json_agg(row$), '[]') AS json_list_2
          FROM (
            SELECT "odd_""table""_100_:_1_3" . "the id" AS id,
              "odd_""table""_100_:_1_3" . "camelCase" AS "camelCase"
            FROM "odd ""table"" 100%: $1" AS "odd_""table""_100_:_1_3"
            WHERE "odd_""table""_100_:_1_1" . "the id" = "odd_""table""_100_:_1_3" . "next id"
            ORDER BY "odd_""table""_100_:_1_3" . "the id" ASC
            LIMIT 50
          ) AS row$
        ) AS previous
      FROM "odd ""table"" 100%: $1" AS "odd_""table""_100_:_1_1"
      WHERE "odd_""table""_100_:_1_1" . "50% of: it's? $1" IS NOT NULL
      ORDER BY "odd_""table""_100_:_1_1" . "50% of: it's? $1" ASC,
        "odd_""table""_100_:_1_1" . "the id" ASC
      LIMIT 50
    ) AS row$
  ),
  'byArea', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT "odd_""table""_100_:_1_4" .area AS area
      FROM "odd ""table"" 100%: $1" AS "odd_""table""_100_:_1_4"
      WHERE "odd_""table""_100_:_1_4" .area > $1::INTEGER
      ORDER BY "odd_""table""_100_:_1_4" . "the id" ASC
      LIMIT 50
    ) AS row$
  ),
  'byName', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_4
    FROM (
      SELECT "odd_""table""_100_:_1_5" . "the id" AS id
      FROM "odd ""table"" 100%: $1" AS "odd_""table""_100_:_1_5"
      WHERE "odd_""table""_100_:_1_5" . "a.b.""c""" = $2::VARCHAR
        OR "odd_""table""_100_:_1_5" .class = $3::VARCHAR
        OR "odd_""table""_100_:_1_5" . "select" < $4::INTEGER
      ORDER BY "odd_""table""_100_:_1_5" . "a.b.""c""" COLLATE "C" DESC,
        "odd_""table""_100_:_1_5" .class COLLATE "C" ASC,
        "odd_""table""_100_:_1_5" . "the id" ASC
      LIMIT 50
    ) AS row$
  ),
  'pages', (
    SELECT json_build_object(
      'edges', coalesce(
        json_agg(
          json_build_object(
            'cursor', translate(
              encode(
                convert_to(
                  '["' || '3b5ce448' || '"' || ',' || coalesce(
                    to_json(anon_1.sort$0)::text, 'null'
                  ) || ',' || coalesce(to_json(anon_1.sort$1)::text, 'null') || ',' || coalesce(to_json(anon_1.sort$2)::text, 'null') || ']', 'UTF8'
                ),
                'base64'
              ),
              E '\n', ''
            ),
            'node', json_build_object('dotted', anon_1. "a.b.""c""")
          )
        ) FILTER (WHERE anon_1.place$ <= 2),
        '[]'
      ),
      'pageInfo', json_build_object('hasNextPage', count(*) > 2)
    ) AS json_object_2
    FROM (
      SELECT anon_2. "a.b.""c""" AS "a.b.""c""",
        anon_2. "the id" AS "the id",
        anon_2.sort$0 AS sort$0,
        anon_2.sort$1 AS sort$1,
        anon_2.sort$2 AS sort$2,
        row_number() OVER (
          ORDER BY anon_2.sort$0 DESC NULLS LAST, anon_2.sort$1 COLLATE "C" ASC, anon_2.sort$2 ASC
        ) AS place$,
        count(*) OVER () AS found$
      FROM (
        SELECT "odd_""table""_100_:_1_6" . "a.b.""c""" AS "a.b.""c""",
          "odd_""table""_100_:_1_6" . "the id" AS "the id",
          "odd_""table""_100_:_1_6" . "50% of: it's? $1" AS sort$0,
          "odd_""table""_100_:_1_6" . "a.b.""c""" AS sort$1,
          "odd_""table""_100_:_1_6" . "the id" AS sort$2
        FROM "odd ""table"" 100%: $1" AS "odd_""table""_100_:_1_6"
        ORDER BY sort$0 DESC NULLS LAST,
          ("odd_""table""_100_:_1_6" . "a.b.""c""") COLLATE "C" ASC,
          sort$2 ASC
        LIMIT 2 + 1
      ) AS anon_2
      ORDER BY place$
    ) AS anon_1
  ),
  'below', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_5
    FROM (
      SELECT "odd_""table""_100_:_1_7" . "the id" AS id,
        (
          SELECT row_to_json(row$) AS row_to_json_2
          FROM (
            SELECT (
              SELECT row_to_json(row$) AS row_to_json_3
              FROM (
                SELECT "odd_""table""_100_:_1_8" . "the id" AS id
                FROM "odd ""table"" 100%: $1" AS "odd_""table""_100_:_1_8"
                WHERE "odd_""table""_100_:_1_8" . "the id" = "odd_""table""_100_:_1_9" . "next id"
              ) AS row$
            ) AS next,
              (
                SELECT coalesce(json_agg(row$), '[]') AS json_list_6
                FROM (
                  SELECT "odd_""table""_100_:_1_10" . "camelCase" AS "camelCase"
                  FROM "odd ""table"" 100%: $1" AS "odd_""table""_100_:_1_10"
                  WHERE "odd_""table""_100_:_1_9" . "the id" = "odd_""table""_100_:_1_10" . "next id"
                  ORDER BY "odd_""table""_100_:_1_10" . "camelCase" COLLATE "C" ASC,
                    "odd_""table""_100_:_1_10" . "the id" ASC
                  LIMIT 50
                ) AS row$
              ) AS previous
            FROM "odd ""table"" 100%: $1" AS "odd_""table""_100_:_1_9"
            WHERE "odd_""table""_100_:_1_9" . "the id" = "odd_""table""_100_:_1_7" . "next id"
          ) AS row$
        ) AS next
      FROM "odd ""table"" 100%: $1" AS "odd_""table""_100_:_1_7"
      WHERE EXISTS (
        SELECT 1
        FROM "odd ""table"" 100%: $1" AS "odd_""table""_100_:_1_11"
        WHERE "odd_""table""_100_:_1_11" . "the id" = "odd_""table""_100_:_1_7" . "next id"
          AND "odd_""table""_100_:_1_11" . "a.b.""c""" LIKE $5::VARCHAR
      )
      ORDER BY "odd_""table""_100_:_1_7" . "the id" ASC
      LIMIT 50
    ) AS row$
  ),
  'transfers', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_7
    FROM (
      SELECT translate(
        encode(
          convert_to(
            '["' || 'Transfer' || '"' || ',' || coalesce(to_json(group_1.part_id)::text, 'null') || ',' || coalesce(
              to_json(group_1. "order")::text, 'null'
            ) || ']', 'UTF8'
          ),
          'base64'
        ),
        E '\n', ''
      ) AS "nodeId",
        group_1.part_id AS "partId",
        group_1. "order" AS "order",
        group_1. "from" AS "fromId",
        group_1. "to" AS "toId",
        (
          SELECT row_to_json(row$) AS row_to_json_4
          FROM (
            SELECT user_1.name AS name FROM "user" AS user_1 WHERE user_1.id = group_1. "from"
          ) AS row$
        ) AS giver,
        (
          SELECT row_to_json(row$) AS row_to_json_5
          FROM (
            SELECT user_2.name AS name FROM "user" AS user_2 WHERE user_2.id = group_1. "to"
          ) AS row$
        ) AS taker
      FROM "group" AS group_1
      ORDER BY group_1. "order" DESC,
        group_1.part_id DESC
      LIMIT 50
    ) AS row$
  ),
  'transfer', (
    SELECT row_to_json(row$) AS row_to_json_6
    FROM (
      SELECT (
        SELECT row_to_json(row$) AS row_to_json_7
        FROM (
          SELECT parts_1.label AS label FROM parts AS parts_1 WHERE parts_1.id = group_2.part_id
        ) AS row$
      ) AS part
      FROM "group" AS group_2
      WHERE group_2.part_id = $6::INTEGER
        AND group_2. "order" = $7::INTEGER
    ) AS row$
  )
) AS json_object_1
