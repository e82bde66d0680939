SELECT json_build_object(
  'all', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT bundles_1.id AS id,
        CASE WHEN bundles_1.tags IS NOT NULL THEN (
          SELECT coalesce(json_agg(item.value), '[]') FROM unnest(bundles_1.tags) AS item(value)
        ) END AS tags,
        CASE WHEN bundles_1.numbers IS NOT NULL THEN (
          SELECT coalesce(json_agg(item.value), '[]') FROM unnest(bundles_1.numbers) AS item(value)
        ) END AS numbers,
        CASE WHEN bundles_1.amounts IS NOT NULL THEN (
          SELECT coalesce(json_agg(CAST (item.value AS TEXT)), '[]')
          FROM unnest(bundles_1.amounts) AS item(value)
        ) END AS amounts,
        CASE WHEN bundles_1.flags IS NOT NULL THEN (
          SELECT coalesce(json_agg(item.value), '[]') FROM unnest(bundles_1.flags) AS item(value)
        ) END AS flags
      FROM bundles AS bundles_1
      ORDER BY bundles_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'has', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT bundles_2.id AS id,
        CASE WHEN bundles_2.tags IS NOT NULL THEN (
          SELECT coalesce(json_agg(item.value), '[]') FROM unnest(bundles_2.tags) AS item(value)
        ) END AS tags
      FROM bundles AS bundles_2
      WHERE bundles_2.tags @> $1::VARCHAR[]::TEXT[]
      ORDER BY bundles_2.id ASC
      LIMIT 50
    ) AS row$
  ),
  'hasNot', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT bundles_3.id AS id,
        CASE WHEN bundles_3.tags IS NOT NULL THEN (
          SELECT coalesce(json_agg(item.value), '[]') FROM unnest(bundles_3.tags) AS item(value)
        ) END AS tags
      FROM bundles AS bundles_3
      WHERE NOT bundles_3.tags @> $2::VARCHAR[]::TEXT[]
      ORDER BY bundles_3.id ASC
      LIMIT 50
    ) AS row$
  ),
  'hasAny', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_4
    FROM (
      SELECT bundles_4.id AS id,
        CASE WHEN bundles_4.tags IS NOT NULL THEN (
          SELECT coalesce(json_agg(item.value), '[]') FROM unnest(bundles_4.tags) AS item(value)
        ) END AS tags
      FROM bundles AS bundles_4
      WHERE bundles_4.tags && $3::VARCHAR[]::TEXT[]
      ORDER BY bundles_4.id ASC
      LIMIT 50
    ) AS row$
  ),
  'hasAnyOfNone', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_5
    FROM (
      SELECT bundles_5.id AS id
      FROM bundles AS bundles_5
      WHERE bundles_5.tags && $4::VARCHAR[]::TEXT[]
      ORDER BY bundles_5.id ASC
      LIMIT 50
    ) AS row$
  ),
  'hasAll', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_6
    FROM (
      SELECT bundles_6.id AS id,
        CASE WHEN bundles_6.tags IS NOT NULL THEN (
          SELECT coalesce(json_agg(item.value), '[]') FROM unnest(bundles_6.tags) AS item(value)
        ) END AS tags
      FROM bundles AS bundles_6
      WHERE bundles_6.tags @> $5::VARCHAR[]::TEXT[]
      ORDER BY bundles_6.id ASC
      LIMIT 50
    ) AS row$
  ),
  'hasAllOfNone', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_7
    FROM (
      SELECT bundles_7.id AS id,
        CASE WHEN bundles_7.tags IS NOT NULL THEN (
          SELECT coalesce(json_agg(item.value), '[]') FROM unnest(bundles_7.tags) AS item(value)
        ) END AS tags
      FROM bundles AS bundles_7
      WHERE bundles_7.tags @> $6::VARCHAR[]::TEXT[]
      ORDER BY bundles_7.id ASC
      LIMIT 50
    ) AS row$
  ),
  'eq', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_8
    FROM (
      SELECT bundles_8.id AS id,
        CASE WHEN bundles_8.tags IS NOT NULL THEN (
          SELECT coalesce(json_agg(item.value), '[]') FROM unnest(bundles_8.tags) AS item(value)
        ) END AS tags
      FROM bundles AS bundles_8
      WHERE bundles_8.tags = $7::VARCHAR[]::TEXT[]
      ORDER BY bundles_8.id ASC
      LIMIT 50
    ) AS row$
  ),
  'eqNone', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_9
    FROM (
      SELECT bundles_9.id AS id,
        CASE WHEN bundles_9.tags IS NOT NULL THEN (
          SELECT coalesce(json_agg(item.value), '[]') FROM unnest(bundles_9.tags) AS item(value)
        ) END AS tags
      FROM bundles AS bundles_9
      WHERE bundles_9.tags = $8::VARCHAR[]::TEXT[]
      ORDER BY bundles_9.id ASC
      LIMIT 50
    ) AS row$
  ),
  'isEmpty', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_10
    FROM (
      SELECT bundles_10.id AS id,
        CASE WHEN bundles_10.numbers IS NOT NULL THEN (
          SELECT coalesce(json_agg(item.value), '[]') FROM unnest(bundles_10.numbers) AS item(value)
        ) END AS numbers
      FROM bundles AS bundles_10
      WHERE cardinality(bundles_10.numbers) = $9::INTEGER
      ORDER BY bundles_10.id ASC
      LIMIT 50
    ) AS row$
  ),
  'isNotEmpty', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_11
    FROM (
      SELECT bundles_11.id AS id,
        CASE WHEN bundles_11.numbers IS NOT NULL THEN (
          SELECT coalesce(json_agg(item.value), '[]') FROM unnest(bundles_11.numbers) AS item(value)
        ) END AS numbers
      FROM bundles AS bundles_11
      WHERE cardinality(bundles_11.numbers) != $10::INTEGER
      ORDER BY bundles_11.id ASC
      LIMIT 50
    ) AS row$
  ),
  'isNull', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_12
    FROM (
      SELECT bundles_12.id AS id,
        CASE WHEN bundles_12.numbers IS NOT NULL THEN (
          SELECT coalesce(json_agg(item.value), '[]') FROM unnest(bundles_12.numbers) AS item(value)
        ) END AS numbers
      FROM bundles AS bundles_12
      WHERE bundles_12.numbers IS NULL
      ORDER BY bundles_12.id ASC
      LIMIT 50
    ) AS row$
  ),
  'length', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_13
    FROM (
      SELECT bundles_13.id AS id,
        CASE WHEN bundles_13.numbers IS NOT NULL THEN (
          SELECT coalesce(json_agg(item.value), '[]') FROM unnest(bundles_13.numbers) AS item(value)
        ) END AS numbers
      FROM bundles AS bundles_13
      WHERE cardinality(bundles_13.numbers) >= $11::INTEGER
      ORDER BY bundles_13.id ASC
      LIMIT 50
    ) AS row$
  ),
  'numbers', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_14
    FROM (
      SELECT bundles_14.id AS id,
        CASE WHEN bundles_14.numbers IS NOT NULL THEN (
          SELECT coalesce(json_agg(item.value), '[]') FROM unnest(bundles_14.numbers) AS item(value)
        ) END AS numbers
      FROM bundles AS bundles_14
      WHERE bundles_14.numbers @> $12::INTEGER[]
      ORDER BY bundles_14.id ASC
      LIMIT 50
    ) AS row$
  ),
  'amounts', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_15
    FROM (
      SELECT bundles_15.id AS id,
        CASE WHEN bundles_15.amounts IS NOT NULL THEN (
          SELECT coalesce(json_agg(CAST (item.value AS TEXT)), '[]')
          FROM unnest(bundles_15.amounts) AS item(value)
        ) END AS amounts
      FROM bundles AS bundles_15
      WHERE bundles_15.amounts && $13::BIGINT[]
      ORDER BY bundles_15.id ASC
      LIMIT 50
    ) AS row$
  ),
  'flags', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_16
    FROM (
      SELECT bundles_16.id AS id,
        CASE WHEN bundles_16.flags IS NOT NULL THEN (
          SELECT coalesce(json_agg(item.value), '[]') FROM unnest(bundles_16.flags) AS item(value)
        ) END AS flags
      FROM bundles AS bundles_16
      WHERE bundles_16.flags = $14::BOOLEAN[]
      ORDER BY bundles_16.id ASC
      LIMIT 50
    ) AS row$
  )
) AS json_object_1
