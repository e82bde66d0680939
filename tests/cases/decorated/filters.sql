SELECT json_build_object(
  'maker', (
    SELECT row_to_json(row$) AS row_to_json_1
    FROM (SELECT makers_1.name AS name FROM makers AS makers_1 WHERE makers_1.id = $1::UUID) AS row$
  ),
  'byMaker', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT gadgets_1.id AS id
      FROM gadgets AS gadgets_1
      WHERE EXISTS (
        SELECT 1
        FROM makers AS makers_2
        WHERE makers_2.id = gadgets_1.maker_id
          AND makers_2.id = $2::UUID
      )
      ORDER BY gadgets_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'among', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT gadgets_2.id AS id
      FROM gadgets AS gadgets_2
      WHERE gadgets_2.maker_id = ANY ($3::UUID[])
      ORDER BY gadgets_2.id ASC
      LIMIT 50
    ) AS row$
  ),
  'cost', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT gadgets_3.cost AS cost
      FROM gadgets AS gadgets_3
      WHERE gadgets_3.cost = ANY ($4::INTEGER[])
      ORDER BY gadgets_3.id ASC
      LIMIT 50
    ) AS row$
  ),
  'cheap', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_4
    FROM (
      SELECT gadgets_4.cost AS cost
      FROM gadgets AS gadgets_4
      WHERE gadgets_4.cost < $5::INTEGER
      ORDER BY gadgets_4.id ASC
      LIMIT 50
    ) AS row$
  ),
  'loud', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_5
    FROM (
      SELECT gadgets_5.level AS level
      FROM gadgets AS gadgets_5
      WHERE gadgets_5.level != $6::SMALLINT
      ORDER BY gadgets_5.id ASC
      LIMIT 50
    ) AS row$
  ),
  'quiet', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_6
    FROM (
      SELECT gadgets_6.level AS level
      FROM gadgets AS gadgets_6
      WHERE gadgets_6.level = ANY ($7::SMALLINT[])
      ORDER BY gadgets_6.id ASC
      LIMIT 50
    ) AS row$
  ),
  'since', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_7
    FROM (
      SELECT coalesce(
        to_char(gadgets_7.made_at, 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
        CASE gadgets_7.made_at WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
      ) AS "madeAt"
      FROM gadgets AS gadgets_7
      WHERE gadgets_7.made_at >= $8::TIMESTAMP WITHOUT TIME ZONE
      ORDER BY gadgets_7.id ASC
      LIMIT 50
    ) AS row$
  ),
  'factless', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_8
    FROM (
      SELECT gadgets_8.facts AS facts
      FROM gadgets AS gadgets_8
      WHERE gadgets_8.facts IS NULL
      ORDER BY gadgets_8.id ASC
      LIMIT 50
    ) AS row$
  ),
  'facts', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_9
    FROM (
      SELECT gadgets_9.facts AS facts
      FROM gadgets AS gadgets_9
      WHERE gadgets_9.facts = $9::VARCHAR
      ORDER BY gadgets_9.id ASC
      LIMIT 50
    ) AS row$
  ),
  'secret', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_10
    FROM (
      SELECT translate(encode(gadgets_10.secret, 'base64'), E '\n', '') AS secret
      FROM gadgets AS gadgets_10
      WHERE gadgets_10.secret = $10::BYTEA
      ORDER BY gadgets_10.id ASC
      LIMIT 50
    ) AS row$
  ),
  'secrets', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_11
    FROM (
      SELECT translate(encode(gadgets_11.secret, 'base64'), E '\n', '') AS secret
      FROM gadgets AS gadgets_11
      WHERE gadgets_11.secret = ANY ($11::BYTEA[])
      ORDER BY gadgets_11.id ASC
      LIMIT 50
    ) AS row$
  ),
  'notSecrets', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_12
    FROM (
      SELECT translate(encode(gadgets_12.secret, 'base64'), E '\n', '') AS secret
      FROM gadgets AS gadgets_12
      WHERE NOT gadgets_12.secret = ANY ($12::BYTEA[])
      ORDER BY gadgets_12.id ASC
      LIMIT 50
    ) AS row$
  ),
  'tagged', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_13
    FROM (
      SELECT gadgets_13.tags AS tags
      FROM gadgets AS gadgets_13
      WHERE gadgets_13.tags IS NOT NULL
      ORDER BY gadgets_13.id ASC
      LIMIT 50
    ) AS row$
  ),
  'trimmed', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_14
    FROM (
      SELECT makers_3.name AS name
      FROM makers AS makers_3
      WHERE makers_3.name = $13::VARCHAR
      ORDER BY makers_3.id ASC
      LIMIT 50
    ) AS row$
  ),
  'prefix', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_15
    FROM (
      SELECT makers_4.name AS name
      FROM makers AS makers_4
      WHERE makers_4.name LIKE $14::VARCHAR
      ORDER BY makers_4.id ASC
      LIMIT 50
    ) AS row$
  )
) AS json_object_1
