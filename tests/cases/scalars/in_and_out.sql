SELECT json_build_object(
  'big', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT specimens_1.id AS id
      FROM specimens AS specimens_1
      WHERE specimens_1.big = $1::BIGINT
      ORDER BY specimens_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'bigNumber', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT specimens_2.id AS id
      FROM specimens AS specimens_2
      WHERE specimens_2.big = $2::BIGINT
      ORDER BY specimens_2.id ASC
      LIMIT 50
    ) AS row$
  ),
  'real', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT specimens_3.id AS id
      FROM specimens AS specimens_3
      WHERE specimens_3.real = $3::FLOAT
      ORDER BY specimens_3.id ASC
      LIMIT 50
    ) AS row$
  ),
  'price', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_4
    FROM (
      SELECT specimens_4.id AS id
      FROM specimens AS specimens_4
      WHERE specimens_4.price = $4::NUMERIC
      ORDER BY specimens_4.id ASC
      LIMIT 50
    ) AS row$
  ),
  'day', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_5
    FROM (
      SELECT specimens_5.id AS id
      FROM specimens AS specimens_5
      WHERE specimens_5.day = $5::DATE
      ORDER BY specimens_5.id ASC
      LIMIT 50
    ) AS row$
  ),
  'moment', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_6
    FROM (
      SELECT specimens_6.id AS id
      FROM specimens AS specimens_6
      WHERE specimens_6.moment = $6::TIME WITHOUT TIME ZONE
      ORDER BY specimens_6.id ASC
      LIMIT 50
    ) AS row$
  ),
  'instant', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_7
    FROM (
      SELECT specimens_7.id AS id
      FROM specimens AS specimens_7
      WHERE specimens_7.instant = $7::TIMESTAMP WITH TIME ZONE
      ORDER BY specimens_7.id ASC
      LIMIT 50
    ) AS row$
  ),
  'uid', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_8
    FROM (
      SELECT specimens_8.id AS id
      FROM specimens AS specimens_8
      WHERE specimens_8.uid = $8::UUID
      ORDER BY specimens_8.id ASC
      LIMIT 50
    ) AS row$
  ),
  'blob', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_9
    FROM (
      SELECT specimens_9.id AS id
      FROM specimens AS specimens_9
      WHERE specimens_9.blob = $9::BYTEA
      ORDER BY specimens_9.id ASC
      LIMIT 50
    ) AS row$
  ),
  'flag', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_10
    FROM (
      SELECT specimens_10.id AS id
      FROM specimens AS specimens_10
      WHERE specimens_10.flag = true
      ORDER BY specimens_10.id ASC
      LIMIT 50
    ) AS row$
  ),
  'colour', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_11
    FROM (
      SELECT specimens_11.id AS id
      FROM specimens AS specimens_11
      WHERE specimens_11.colour = $10::colour
      ORDER BY specimens_11.id ASC
      LIMIT 50
    ) AS row$
  ),
  'state', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_12
    FROM (
      SELECT specimens_12.id AS id
      FROM specimens AS specimens_12
      WHERE specimens_12.state = $11
      ORDER BY specimens_12.id ASC
      LIMIT 50
    ) AS row$
  )
) AS json_object_1
