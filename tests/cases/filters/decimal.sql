SELECT json_build_object(
  'eq', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT specimens_1.id AS id,
        CAST (specimens_1.price AS TEXT) AS price
      FROM specimens AS specimens_1
      WHERE specimens_1.price = $1::NUMERIC
      ORDER BY specimens_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'eqShort', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT specimens_2.id AS id,
        CAST (specimens_2.price AS TEXT) AS price
      FROM specimens AS specimens_2
      WHERE specimens_2.price = $2::NUMERIC
      ORDER BY specimens_2.id ASC
      LIMIT 50
    ) AS row$
  ),
  'eqNumber', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT specimens_3.id AS id,
        CAST (specimens_3.price AS TEXT) AS price
      FROM specimens AS specimens_3
      WHERE specimens_3.price = $3::NUMERIC
      ORDER BY specimens_3.id ASC
      LIMIT 50
    ) AS row$
  ),
  'tenth', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_4
    FROM (
      SELECT specimens_4.id AS id,
        CAST (specimens_4.price AS TEXT) AS price
      FROM specimens AS specimens_4
      WHERE specimens_4.price = $4::NUMERIC
      ORDER BY specimens_4.id ASC
      LIMIT 50
    ) AS row$
  ),
  'finer', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_5
    FROM (
      SELECT specimens_5.id AS id,
        CAST (specimens_5.price AS TEXT) AS price
      FROM specimens AS specimens_5
      WHERE specimens_5.price = $5::NUMERIC
      ORDER BY specimens_5.id ASC
      LIMIT 50
    ) AS row$
  ),
  'ne', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_6
    FROM (
      SELECT specimens_6.id AS id,
        CAST (specimens_6.price AS TEXT) AS price
      FROM specimens AS specimens_6
      WHERE specimens_6.price != $6::NUMERIC
      ORDER BY specimens_6.id ASC
      LIMIT 50
    ) AS row$
  ),
  'in', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_7
    FROM (
      SELECT specimens_7.id AS id,
        CAST (specimens_7.price AS TEXT) AS price
      FROM specimens AS specimens_7
      WHERE specimens_7.price = ANY ($7::NUMERIC[])
      ORDER BY specimens_7.id ASC
      LIMIT 50
    ) AS row$
  ),
  'notIn', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_8
    FROM (
      SELECT specimens_8.id AS id,
        CAST (specimens_8.price AS TEXT) AS price
      FROM specimens AS specimens_8
      WHERE NOT specimens_8.price = ANY ($8::NUMERIC[])
      ORDER BY specimens_8.id ASC
      LIMIT 50
    ) AS row$
  ),
  'gt', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_9
    FROM (
      SELECT specimens_9.id AS id,
        CAST (specimens_9.price AS TEXT) AS price
      FROM specimens AS specimens_9
      WHERE specimens_9.price > $9::NUMERIC
      ORDER BY specimens_9.id ASC
      LIMIT 50
    ) AS row$
  ),
  'gte', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_10
    FROM (
      SELECT specimens_10.id AS id,
        CAST (specimens_10.price AS TEXT) AS price
      FROM specimens AS specimens_10
      WHERE specimens_10.price >= $10::NUMERIC
      ORDER BY specimens_10.id ASC
      LIMIT 50
    ) AS row$
  ),
  'lt', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_11
    FROM (
      SELECT specimens_11.id AS id,
        CAST (specimens_11.price AS TEXT) AS price
      FROM specimens AS specimens_11
      WHERE specimens_11.price < $11::NUMERIC
      ORDER BY specimens_11.id ASC
      LIMIT 50
    ) AS row$
  ),
  'lte', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_12
    FROM (
      SELECT specimens_12.id AS id,
        CAST (specimens_12.price AS TEXT) AS price
      FROM specimens AS specimens_12
      WHERE specimens_12.price <= $12::NUMERIC
      ORDER BY specimens_12.id ASC
      LIMIT 50
    ) AS row$
  ),
  'isNull', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_13
    FROM (
      SELECT specimens_13.id AS id,
        CAST (specimens_13.price AS TEXT) AS price
      FROM specimens AS specimens_13
      WHERE specimens_13.price IS NULL
      ORDER BY specimens_13.id ASC
      LIMIT 50
    ) AS row$
  ),
  'ratio', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_14
    FROM (
      SELECT specimens_14.id AS id,
        CAST (specimens_14.ratio AS TEXT) AS ratio
      FROM specimens AS specimens_14
      WHERE specimens_14.ratio > $13::NUMERIC
      ORDER BY specimens_14.id ASC
      LIMIT 50
    ) AS row$
  ),
  'whole', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_15
    FROM (
      SELECT specimens_15.id AS id,
        CAST (specimens_15.whole AS TEXT) AS whole
      FROM specimens AS specimens_15
      WHERE specimens_15.whole >= $14::NUMERIC
      ORDER BY specimens_15.id ASC
      LIMIT 50
    ) AS row$
  )
) AS json_object_1
