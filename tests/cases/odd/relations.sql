SELECT json_build_object(
  'odds', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT "odd_""table""_100_:_1_1" . "the id" AS id,
        (
          SELECT coalesce(json_agg(row$), '[]') AS json_list_2
          FROM (
            SELECT parts_1.id AS id
            FROM parts AS parts_1
            WHERE "odd_""table""_100_:_1_1" . "the id" = parts_1.odd_id
            ORDER BY parts_1.id DESC
            LIMIT 50
          ) AS row$
        ) AS parts,
        (
          SELECT coalesce(json_agg(row$), '[]') AS json_list_3
          FROM (
            SELECT parts_2.label AS label
            FROM parts AS parts_2
            WHERE "odd_""table""_100_:_1_1" . "the id" = parts_2.odd_id
            ORDER BY parts_2.id ASC
            LIMIT 50
          ) AS row$
        ) AS moving,
        (
          SELECT coalesce(json_agg(row$), '[]') AS json_list_4
          FROM (
            SELECT parts_3.label AS label,
              (
                SELECT row_to_json(row$) AS row_to_json_1
                FROM (
                  SELECT "odd_""table""_100_:_1_2" . "the id" AS id
                  FROM "odd ""table"" 100%: $1" AS "odd_""table""_100_:_1_2"
                  WHERE "odd_""table""_100_:_1_2" . "the id" = parts_3.odd_id
                ) AS row$
              ) AS odd
            FROM parts AS parts_3
            WHERE lower(parts_3.label) = lower("odd_""table""_100_:_1_1" . "camelCase")
            ORDER BY parts_3.id ASC
            LIMIT 50
          ) AS row$
        ) AS namesakes
      FROM "odd ""table"" 100%: $1" AS "odd_""table""_100_:_1_1"
      ORDER BY "odd_""table""_100_:_1_1" . "the id" ASC
      LIMIT 50
    ) AS row$
  ),
  'named', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_5
    FROM (
      SELECT "odd_""table""_100_:_1_3" . "the id" AS id
      FROM "odd ""table"" 100%: $1" AS "odd_""table""_100_:_1_3"
      WHERE EXISTS (
        SELECT 1
        FROM parts AS parts_4
        WHERE lower(parts_4.label) = lower("odd_""table""_100_:_1_3" . "camelCase")
          AND parts_4.id = $1::INTEGER
      )
      ORDER BY "odd_""table""_100_:_1_3" . "the id" ASC
      LIMIT 50
    ) AS row$
  ),
  'odd', (
    SELECT row_to_json(row$) AS row_to_json_2
    FROM (
      SELECT (
        SELECT json_build_object(
          'totalCount', (
            SELECT count(*) AS count_1
            FROM parts AS parts_5
            WHERE "odd_""table""_100_:_1_4" . "the id" = parts_5.odd_id
          ),
          'nodes', coalesce(
            json_agg(
              json_build_object(
                'odd', (
                  SELECT row_to_json(row$) AS row_to_json_3
                  FROM (
                    SELECT "odd_""table""_100_:_1_5" . "camelCase" AS "camelCase"
                    FROM "odd ""table"" 100%: $1" AS "odd_""table""_100_:_1_5"
                    WHERE "odd_""table""_100_:_1_5" . "the id" = anon_1.odd_id
                  ) AS row$
                )
              )
            ),
            '[]'
          )
        ) AS json_object_2
        FROM (
          SELECT parts_6.id AS id,
            parts_6.odd_id AS odd_id,
            parts_6.id AS sort$0
          FROM parts AS parts_6
          WHERE "odd_""table""_100_:_1_4" . "the id" = parts_6.odd_id
          ORDER BY sort$0 ASC
          LIMIT 1
        ) AS anon_1
      ) AS "partsConnection"
      FROM "odd ""table"" 100%: $1" AS "odd_""table""_100_:_1_4"
      WHERE "odd_""table""_100_:_1_4" . "the id" = $2::INTEGER
    ) AS row$
  ),
  'agents', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_6
    FROM (
      SELECT user_1.name AS name,
        (SELECT count(*) AS count_2 FROM parts WHERE parts.maker_id = user_1.id) AS "madeCount",
        (
          SELECT coalesce(json_agg(row$), '[]') AS json_list_7
          FROM (
            SELECT parts_7.label AS label
            FROM parts AS parts_7
            WHERE user_1.id = parts_7.maker_id
            ORDER BY parts_7.id ASC
            LIMIT 50
          ) AS row$
        ) AS made,
        (
          SELECT coalesce(json_agg(row$), '[]') AS json_list_8
          FROM (
            SELECT parts_8.label AS label
            FROM parts AS parts_8
            WHERE user_1.id = parts_8.maker_id
              AND length(parts_8.label) < $3::INTEGER
              AND parts_8.label != $4::VARCHAR
            ORDER BY parts_8.id ASC
            LIMIT 50
          ) AS row$
        ) AS "shortParts",
        (
          SELECT coalesce(json_agg(row$), '[]') AS json_list_9
          FROM (
            SELECT parts_9.label AS label
            FROM parts AS parts_9,
              "group" AS group_1
            WHERE user_1.id = group_1. "to"
              AND parts_9.id = group_1.part_id
              AND group_1. "order" > $5::INTEGER
            ORDER BY parts_9.label COLLATE "C" ASC,
              parts_9.id ASC
            LIMIT 50
          ) AS row$
        ) AS bought,
        (
          SELECT json_build_object(
            'totalCount', (
              SELECT count(*) AS count_3
              FROM parts AS parts_10,
                "group" AS group_2
              WHERE user_1.id = group_2. "to"
                AND parts_10.id = group_2.part_id
                AND group_2. "order" > $6::INTEGER
            ),
            'nodes', coalesce(json_agg(json_build_object('id', anon_2.id)), '[]')
          ) AS json_object_3
          FROM (
            SELECT parts_11.id AS id,
              parts_11.id AS sort$0
            FROM parts AS parts_11,
              "group" AS group_3
            WHERE user_1.id = group_3. "to"
              AND parts_11.id = group_3.part_id
              AND group_3. "order" > $7::INTEGER
            ORDER BY sort$0 ASC
            LIMIT 1
          ) AS anon_2
        ) AS "boughtConnection"
      FROM "user" AS user_1
      ORDER BY user_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'short', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_10
    FROM (
      SELECT user_2.name AS name
      FROM "user" AS user_2
      WHERE (SELECT count(*) AS count_2 FROM parts WHERE parts.maker_id = user_2.id) >= $8::INTEGER
        AND NOT (
          EXISTS (
            SELECT 1
            FROM parts AS parts_12
            WHERE user_2.id = parts_12.maker_id
              AND length(parts_12.label) < $9::INTEGER
              AND parts_12.label != $10::VARCHAR
          )
        )
      ORDER BY user_2.id ASC
      LIMIT 50
    ) AS row$
  ),
  'buyers', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_11
    FROM (
      SELECT user_3.name AS name
      FROM "user" AS user_3
      WHERE EXISTS (
        SELECT 1
        FROM parts AS parts_13,
          "group" AS group_4
        WHERE user_3.id = group_4. "to"
          AND parts_13.id = group_4.part_id
          AND group_4. "order" > $11::INTEGER
          AND parts_13.label = $12::VARCHAR
      )
      ORDER BY user_3.id ASC
      LIMIT 50
    ) AS row$
  ),
  'parts', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_12
    FROM (
      SELECT parts_14.label AS label,
        EXISTS (SELECT * FROM "group" WHERE "group" .part_id = parts_14.id) AS "isSold",
        (
          SELECT row_to_json(row$) AS row_to_json_4
          FROM (
            SELECT user_4.name AS name FROM "user" AS user_4 WHERE user_4.id = parts_14.maker_id
          ) AS row$
        ) AS maker,
        (
          SELECT row_to_json(row$) AS row_to_json_5
          FROM (
            SELECT user_5.name AS name FROM "user" AS user_5 WHERE user_5.id = parts_14.owner_id
          ) AS row$
        ) AS owner,
        (
          SELECT row_to_json(row$) AS row_to_json_6
          FROM (
            SELECT badges_1.text AS text,
              (
                SELECT row_to_json(row$) AS row_to_json_7
                FROM (
                  SELECT parts_15.id AS id
                  FROM parts AS parts_15
                  WHERE parts_15.id = badges_1.part_id
                ) AS row$
              ) AS part
            FROM badges AS badges_1
            WHERE parts_14.id = badges_1.part_id
          ) AS row$
        ) AS badge
      FROM parts AS parts_14
      LEFT OUTER JOIN "user" AS user_6 ON user_6.id = parts_14.maker_id
      LEFT OUTER JOIN badges AS badges_2 ON parts_14.id = badges_2.part_id
      ORDER BY CASE WHEN (user_6.id IS NOT NULL) THEN (
        SELECT count(*) AS count_2 FROM parts WHERE parts.maker_id = user_6.id
      ) END DESC,
        badges_2.text COLLATE "C" ASC,
        parts_14.id ASC
      LIMIT 50
    ) AS row$
  ),
  'unsold', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_13
    FROM (
      SELECT parts_16.label AS label
      FROM parts AS parts_16
      WHERE NOT (EXISTS (SELECT * FROM "group" WHERE "group" .part_id = parts_16.id))
      ORDER BY parts_16.id ASC
      LIMIT 50
    ) AS row$
  ),
  'same', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_14
    FROM (
      SELECT parts_17.label AS label
      FROM parts AS parts_17
      WHERE (
        EXISTS (
          SELECT 1
          FROM "user" AS user_7
          WHERE user_7.id = parts_17.maker_id
            AND user_7.name = $13::VARCHAR
        )
      )
        AND (
          EXISTS (
            SELECT 1
            FROM "user" AS user_8
            WHERE user_8.id = parts_17.owner_id
              AND user_8.name != $14::VARCHAR
          )
        )
      ORDER BY parts_17.id ASC
      LIMIT 50
    ) AS row$
  ),
  'given', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_15
    FROM (
      SELECT group_5. "order" AS "order",
        (
          SELECT row_to_json(row$) AS row_to_json_8
          FROM (
            SELECT (
              SELECT row_to_json(row$) AS row_to_json_9
              FROM (
                SELECT badges_3.text AS text
                FROM badges AS badges_3
                WHERE parts_18.id = badges_3.part_id
              ) AS row$
            ) AS badge
            FROM parts AS parts_18
            WHERE parts_18.id = group_5.part_id
          ) AS row$
        ) AS part
      FROM "group" AS group_5
      WHERE (
        EXISTS (
          SELECT 1
          FROM "user" AS user_9
          WHERE user_9.id = group_5. "from"
            AND user_9.name = $15::VARCHAR
        )
      )
        AND (
          EXISTS (
            SELECT 1
            FROM "user" AS user_10
            WHERE user_10.id = group_5. "to"
              AND (
                EXISTS (
                  SELECT 1
                  FROM parts AS parts_19,
                    "group" AS group_6
                  WHERE user_10.id = group_6. "to"
                    AND parts_19.id = group_6.part_id
                    AND group_6. "order" > $16::INTEGER
                )
              )
          )
        )
      ORDER BY group_5.part_id ASC,
        group_5. "order" ASC
      LIMIT 50
    ) AS row$
  ),
  'badge', (
    SELECT row_to_json(row$) AS row_to_json_10
    FROM (
      SELECT badges_4.text AS text,
        (
          SELECT row_to_json(row$) AS row_to_json_11
          FROM (
            SELECT parts_20.label AS label
            FROM parts AS parts_20
            WHERE parts_20.id = badges_4.part_id
          ) AS row$
        ) AS part
      FROM badges AS badges_4
      WHERE badges_4.part_id = $17::INTEGER
    ) AS row$
  )
) AS json_object_1
