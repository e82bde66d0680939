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
        CAST (CAST (gadgets_1.price / CAST (100.0 AS NUMERIC) AS NUMERIC (12, 2)) AS TEXT) AS price,
        upper(gadgets_1.code) AS code,
        (
          SELECT row_to_json(row$) AS row_to_json_1
          FROM (
            SELECT makers_1.name AS name
            FROM makers AS makers_1
            WHERE makers_1.id = gadgets_1.maker_id
          ) AS row$
        ) AS maker
      FROM gadgets AS gadgets_1
      ORDER BY gadgets_1.price DESC,
        gadgets_1.id DESC
      LIMIT 50
    ) AS row$
  ),
  'byPrice', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT CAST (
        CAST (gadgets_2.price / CAST (100.0 AS NUMERIC) AS NUMERIC (12, 2)) AS TEXT
      ) AS price,
        upper(gadgets_2.code) AS code
      FROM gadgets AS gadgets_2
      WHERE gadgets_2.price >= $1::INTEGER
        AND gadgets_2.code = lower($2::VARCHAR)
      ORDER BY gadgets_2.id ASC
      LIMIT 50
    ) AS row$
  ),
  'byCode', (
    SELECT row_to_json(row$) AS row_to_json_2
    FROM (
      SELECT upper(gadgets_3.code) AS code
      FROM gadgets AS gadgets_3
      WHERE gadgets_3.code = lower($3::VARCHAR)
    ) AS row$
  )
) AS json_object_1
