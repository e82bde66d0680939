SELECT json_build_object(
  'eq', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT specimens_1.id AS id,
        coalesce(
          to_char(specimens_1.instant AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
          CASE specimens_1.instant WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
        ) AS instant
      FROM specimens AS specimens_1
      WHERE specimens_1.instant = $1::TIMESTAMP WITH TIME ZONE
      ORDER BY specimens_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'otherOffset', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT specimens_2.id AS id,
        coalesce(
          to_char(specimens_2.instant AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
          CASE specimens_2.instant WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
        ) AS instant
      FROM specimens AS specimens_2
      WHERE specimens_2.instant = $2::TIMESTAMP WITH TIME ZONE
      ORDER BY specimens_2.id ASC
      LIMIT 50
    ) AS row$
  ),
  'fraction', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT specimens_3.id AS id,
        coalesce(
          to_char(specimens_3.instant AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
          CASE specimens_3.instant WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
        ) AS instant
      FROM specimens AS specimens_3
      WHERE specimens_3.instant = $3::TIMESTAMP WITH TIME ZONE
      ORDER BY specimens_3.id ASC
      LIMIT 50
    ) AS row$
  ),
  'ne', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_4
    FROM (
      SELECT specimens_4.id AS id,
        coalesce(
          to_char(specimens_4.instant AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
          CASE specimens_4.instant WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
        ) AS instant
      FROM specimens AS specimens_4
      WHERE specimens_4.instant != $4::TIMESTAMP WITH TIME ZONE
      ORDER BY specimens_4.id ASC
      LIMIT 50
    ) AS row$
  ),
  'in', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_5
    FROM (
      SELECT specimens_5.id AS id,
        coalesce(
          to_char(specimens_5.instant AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
          CASE specimens_5.instant WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
        ) AS instant
      FROM specimens AS specimens_5
      WHERE specimens_5.instant = ANY ($5::TIMESTAMP WITH TIME ZONE[])
      ORDER BY specimens_5.id ASC
      LIMIT 50
    ) AS row$
  ),
  'notIn', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_6
    FROM (
      SELECT specimens_6.id AS id,
        coalesce(
          to_char(specimens_6.instant AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
          CASE specimens_6.instant WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
        ) AS instant
      FROM specimens AS specimens_6
      WHERE NOT specimens_6.instant = ANY ($6::TIMESTAMP WITH TIME ZONE[])
      ORDER BY specimens_6.id ASC
      LIMIT 50
    ) AS row$
  ),
  'gt', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_7
    FROM (
      SELECT specimens_7.id AS id,
        coalesce(
          to_char(specimens_7.instant AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
          CASE specimens_7.instant WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
        ) AS instant
      FROM specimens AS specimens_7
      WHERE specimens_7.instant > $7::TIMESTAMP WITH TIME ZONE
      ORDER BY specimens_7.id ASC
      LIMIT 50
    ) AS row$
  ),
  'gte', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_8
    FROM (
      SELECT specimens_8.id AS id,
        coalesce(
          to_char(specimens_8.instant AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
          CASE specimens_8.instant WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
        ) AS instant
      FROM specimens AS specimens_8
      WHERE specimens_8.instant >= $8::TIMESTAMP WITH TIME ZONE
      ORDER BY specimens_8.id ASC
      LIMIT 50
    ) AS row$
  ),
  'lt', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_9
    FROM (
      SELECT specimens_9.id AS id,
        coalesce(
          to_char(specimens_9.instant AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
          CASE specimens_9.instant WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
        ) AS instant
      FROM specimens AS specimens_9
      WHERE specimens_9.instant < $9::TIMESTAMP WITH TIME ZONE
      ORDER BY specimens_9.id ASC
      LIMIT 50
    ) AS row$
  ),
  'lte', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_10
    FROM (
      SELECT specimens_10.id AS id,
        coalesce(
          to_char(specimens_10.instant AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
          CASE specimens_10.instant WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
        ) AS instant
      FROM specimens AS specimens_10
      WHERE specimens_10.instant <= $10::TIMESTAMP WITH TIME ZONE
      ORDER BY specimens_10.id ASC
      LIMIT 50
    ) AS row$
  ),
  'isNull', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_11
    FROM (
      SELECT specimens_11.id AS id,
        coalesce(
          to_char(specimens_11.instant AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
          CASE specimens_11.instant WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
        ) AS instant
      FROM specimens AS specimens_11
      WHERE specimens_11.instant IS NULL
      ORDER BY specimens_11.id ASC
      LIMIT 50
    ) AS row$
  )
) AS json_object_1
