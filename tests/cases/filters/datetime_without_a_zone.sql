SELECT json_build_object(
  'eq', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT specimens_1.id AS id,
        coalesce(
          to_char(specimens_1.local, 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
          CASE specimens_1.local WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
        ) AS local
      FROM specimens AS specimens_1
      WHERE specimens_1.local = $1::TIMESTAMP WITHOUT TIME ZONE
      ORDER BY specimens_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'otherOffset', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT specimens_2.id AS id,
        coalesce(
          to_char(specimens_2.local, 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
          CASE specimens_2.local WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
        ) AS local
      FROM specimens AS specimens_2
      WHERE specimens_2.local = $2::TIMESTAMP WITHOUT TIME ZONE
      ORDER BY specimens_2.id ASC
      LIMIT 50
    ) AS row$
  ),
  'in', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT specimens_3.id AS id,
        coalesce(
          to_char(specimens_3.local, 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
          CASE specimens_3.local WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
        ) AS local
      FROM specimens AS specimens_3
      WHERE specimens_3.local = ANY ($3::TIMESTAMP WITHOUT TIME ZONE[])
      ORDER BY specimens_3.id ASC
      LIMIT 50
    ) AS row$
  ),
  'gt', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_4
    FROM (
      SELECT specimens_4.id AS id,
        coalesce(
          to_char(specimens_4.local, 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
          CASE specimens_4.local WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
        ) AS local
      FROM specimens AS specimens_4
      WHERE specimens_4.local > $4::TIMESTAMP WITHOUT TIME ZONE
      ORDER BY specimens_4.id ASC
      LIMIT 50
    ) AS row$
  ),
  'lte', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_5
    FROM (
      SELECT specimens_5.id AS id,
        coalesce(
          to_char(specimens_5.local, 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
          CASE specimens_5.local WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
        ) AS local
      FROM specimens AS specimens_5
      WHERE specimens_5.local <= $5::TIMESTAMP WITHOUT TIME ZONE
      ORDER BY specimens_5.id ASC
      LIMIT 50
    ) AS row$
  ),
  'isNull', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_6
    FROM (
      SELECT specimens_6.id AS id,
        coalesce(
          to_char(specimens_6.local, 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
          CASE specimens_6.local WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
        ) AS local
      FROM specimens AS specimens_6
      WHERE specimens_6.local IS NULL
      ORDER BY specimens_6.id ASC
      LIMIT 50
    ) AS row$
  )
) AS json_object_1
