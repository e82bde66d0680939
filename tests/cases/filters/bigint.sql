SELECT json_build_object(
  'eqText', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT specimens_1.id AS id,
        CAST (specimens_1.big AS TEXT) AS big
      FROM specimens AS specimens_1
      WHERE specimens_1.big = $1::BIGINT
      ORDER BY specimens_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'eqNumber', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT specimens_2.id AS id,
        CAST (specimens_2.big AS TEXT) AS big
      FROM specimens AS specimens_2
      WHERE specimens_2.big = $2::BIGINT
      ORDER BY specimens_2.id ASC
      LIMIT 50
    ) AS row$
  ),
  'neighbour', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT specimens_3.id AS id,
        CAST (specimens_3.big AS TEXT) AS big
      FROM specimens AS specimens_3
      WHERE specimens_3.big = $3::BIGINT
      ORDER BY specimens_3.id ASC
      LIMIT 50
    ) AS row$
  ),
  'ne', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_4
    FROM (
      SELECT specimens_4.id AS id,
        CAST (specimens_4.big AS TEXT) AS big
      FROM specimens AS specimens_4
      WHERE specimens_4.big != $4::BIGINT
      ORDER BY specimens_4.id ASC
      LIMIT 50
    ) AS row$
  ),
  'in', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_5
    FROM (
      SELECT specimens_5.id AS id,
        CAST (specimens_5.big AS TEXT) AS big
      FROM specimens AS specimens_5
      WHERE specimens_5.big = ANY ($5::BIGINT[])
      ORDER BY specimens_5.id ASC
      LIMIT 50
    ) AS row$
  ),
  'notIn', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_6
    FROM (
      SELECT specimens_6.id AS id,
        CAST (specimens_6.big AS TEXT) AS big
      FROM specimens AS specimens_6
      WHERE NOT specimens_6.big = ANY ($6::BIGINT[])
      ORDER BY specimens_6.id ASC
      LIMIT 50
    ) AS row$
  ),
  'gt', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_7
    FROM (
      SELECT specimens_7.id AS id,
        CAST (specimens_7.big AS TEXT) AS big
      FROM specimens AS specimens_7
      WHERE specimens_7.big > $7::BIGINT
      ORDER BY specimens_7.id ASC
      LIMIT 50
    ) AS row$
  ),
  'gte', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_8
    FROM (
      SELECT specimens_8.id AS id,
        CAST (specimens_8.big AS TEXT) AS big
      FROM specimens AS specimens_8
      WHERE specimens_8.big >= $8::BIGINT
      ORDER BY specimens_8.id ASC
      LIMIT 50
    ) AS row$
  ),
  'lt', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_9
    FROM (
      SELECT specimens_9.id AS id,
        CAST (specimens_9.big AS TEXT) AS big
      FROM specimens AS specimens_9
      WHERE specimens_9.big < $9::BIGINT
      ORDER BY specimens_9.id ASC
      LIMIT 50
    ) AS row$
  ),
  'lte', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_10
    FROM (
      SELECT specimens_10.id AS id,
        CAST (specimens_10.big AS TEXT) AS big
      FROM specimens AS specimens_10
      WHERE specimens_10.big <= $10::BIGINT
      ORDER BY specimens_10.id ASC
      LIMIT 50
    ) AS row$
  ),
  'isNull', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_11
    FROM (
      SELECT specimens_11.id AS id,
        CAST (specimens_11.big AS TEXT) AS big
      FROM specimens AS specimens_11
      WHERE specimens_11.big IS NULL
      ORDER BY specimens_11.id ASC
      LIMIT 50
    ) AS row$
  )
) AS json_object_1
