SELECT json_build_object(
  'gadgets', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT translate(
        encode(
          convert_to(
            '["' || 'Gadget' || '"' || ',' || coalesce(
              to_json(gadgets_1.id)::text, 'null'
            ) || ']', 'UTF8'
          ),
          'base64'
        ),
        E '\n', ''
      ) AS "nodeId",
        gadgets_1.id AS id,
        gadgets_1.maker_id AS "makerId",
        gadgets_1.cost AS cost,
        CAST (CAST (gadgets_1.price / CAST (100.0 AS NUMERIC) AS NUMERIC (12, 2)) AS TEXT) AS price,
        gadgets_1.level AS level,
        gadgets_1.facts AS facts,
        coalesce(
          to_char(gadgets_1.made_at, 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
          CASE gadgets_1.made_at WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
        ) AS "madeAt",
        upper(gadgets_1.code) AS code,
        translate(encode(gadgets_1.secret, 'base64'), E '\n', '') AS secret,
        gadgets_1.tags AS tags,
        gadgets_1.cost * 2 AS "doubleCost",
        (
          SELECT row_to_json(row$) AS row_to_json_1
          FROM (
            SELECT makers_1.id AS id,
              makers_1.name AS name
            FROM makers AS makers_1
            WHERE makers_1.id = gadgets_1.maker_id
          ) AS row$
        ) AS maker
      FROM gadgets AS gadgets_1
      ORDER BY gadgets_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'makers', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT makers_2.name AS name,
        (
          SELECT json_build_object(
            'edges', coalesce(
              json_agg(
                json_build_object('node', json_build_object('id', anon_1.id, 'cost', anon_1.cost))
              ),
              '[]'
            )
          ) AS json_object_2
          FROM (
            SELECT gadgets_2.cost AS cost,
              gadgets_2.id AS id,
              gadgets_2.id AS sort$0
            FROM gadgets AS gadgets_2
            WHERE makers_2.id = gadgets_2.maker_id
            ORDER BY sort$0 ASC
            LIMIT 1
          ) AS anon_1
        ) AS "gadgetsConnection"
      FROM makers AS makers_2
      ORDER BY makers_2.name COLLATE "C" ASC,
        makers_2.id ASC
      LIMIT 50
    ) AS row$
  )
) AS json_object_1
