SELECT json_build_object(
  'utc', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT specimens_1.label AS label,
        coalesce(
          to_char(specimens_1.instant AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
          CASE specimens_1.instant WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
        ) AS instant
      FROM specimens AS specimens_1
      WHERE EXTRACT (
        YEAR
        FROM CASE specimens_1.instant WHEN '-infinity' THEN '0001-01-01 00:00:00+00' WHEN 'infinity' THEN '9999-12-31 23:59:59.999999+00' ELSE specimens_1.instant END AT TIME ZONE 'UTC'
      ) = $1::INTEGER
        AND EXTRACT (
          MONTH
          FROM CASE specimens_1.instant WHEN '-infinity' THEN '0001-01-01 00:00:00+00' WHEN 'infinity' THEN '9999-12-31 23:59:59.999999+00' ELSE specimens_1.instant END AT TIME ZONE 'UTC'
        ) = $2::INTEGER
        AND EXTRACT (
          DAY
          FROM CASE specimens_1.instant WHEN '-infinity' THEN '0001-01-01 00:00:00+00' WHEN 'infinity' THEN '9999-12-31 23:59:59.999999+00' ELSE specimens_1.instant END AT TIME ZONE 'UTC'
        ) = $3::INTEGER
      ORDER BY specimens_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'berlin', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT specimens_2.label AS label,
        coalesce(
          to_char(specimens_2.instant AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
          CASE specimens_2.instant WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
        ) AS instant
      FROM specimens AS specimens_2
      WHERE EXTRACT (
        YEAR
        FROM CASE specimens_2.instant WHEN '-infinity' THEN '0001-01-01 00:00:00+00' WHEN 'infinity' THEN '9999-12-31 23:59:59.999999+00' ELSE specimens_2.instant END AT TIME ZONE $4::VARCHAR
      ) = $5::INTEGER
      ORDER BY specimens_2.id ASC
      LIMIT 50
    ) AS row$
  ),
  'variable', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT specimens_3.label AS label,
        coalesce(
          to_char(specimens_3.instant AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
          CASE specimens_3.instant WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
        ) AS instant
      FROM specimens AS specimens_3
      WHERE CAST (
        CASE specimens_3.instant WHEN '-infinity' THEN '0001-01-01 00:00:00+00' WHEN 'infinity' THEN '9999-12-31 23:59:59.999999+00' ELSE specimens_3.instant END AT TIME ZONE $6::VARCHAR AS DATE
      ) >= $7::DATE
      ORDER BY specimens_3.id ASC
      LIMIT 50
    ) AS row$
  ),
  'absent', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_4
    FROM (
      SELECT specimens_4.label AS label,
        coalesce(
          to_char(specimens_4.instant AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
          CASE specimens_4.instant WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
        ) AS instant
      FROM specimens AS specimens_4
      WHERE EXTRACT (
        HOUR
        FROM CASE specimens_4.instant WHEN '-infinity' THEN '0001-01-01 00:00:00+00' WHEN 'infinity' THEN '9999-12-31 23:59:59.999999+00' ELSE specimens_4.instant END AT TIME ZONE 'UTC'
      ) = $8::INTEGER
      ORDER BY specimens_4.id ASC
      LIMIT 50
    ) AS row$
  ),
  'kolkata', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_5
    FROM (
      SELECT specimens_5.label AS label,
        coalesce(
          to_char(specimens_5.instant AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
          CASE specimens_5.instant WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
        ) AS instant
      FROM specimens AS specimens_5
      WHERE EXTRACT (
        MINUTE
        FROM CASE specimens_5.instant WHEN '-infinity' THEN '0001-01-01 00:00:00+00' WHEN 'infinity' THEN '9999-12-31 23:59:59.999999+00' ELSE specimens_5.instant END AT TIME ZONE $9::VARCHAR
      ) = $10::INTEGER
      ORDER BY specimens_5.id ASC
      LIMIT 50
    ) AS row$
  ),
  'local', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_6
    FROM (
      SELECT specimens_6.label AS label,
        coalesce(
          to_char(specimens_6.local, 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
          CASE specimens_6.local WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
        ) AS local
      FROM specimens AS specimens_6
      WHERE CAST (
        CASE specimens_6.local WHEN '-infinity' THEN '0001-01-01 00:00:00' WHEN 'infinity' THEN '9999-12-31 23:59:59.999999' ELSE specimens_6.local END AT TIME ZONE 'UTC' AT TIME ZONE $11::VARCHAR AS DATE
      ) = $12::DATE
      ORDER BY specimens_6.id ASC
      LIMIT 50
    ) AS row$
  ),
  'weekday', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_7
    FROM (
      SELECT specimens_7.label AS label,
        coalesce(
          to_char(specimens_7.instant AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
          CASE specimens_7.instant WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
        ) AS instant
      FROM specimens AS specimens_7
      WHERE EXTRACT (
        ISODOW
        FROM CASE specimens_7.instant WHEN '-infinity' THEN '0001-01-01 00:00:00+00' WHEN 'infinity' THEN '9999-12-31 23:59:59.999999+00' ELSE specimens_7.instant END AT TIME ZONE $13::VARCHAR
      ) = $14::INTEGER
      ORDER BY specimens_7.id ASC
      LIMIT 50
    ) AS row$
  ),
  'date', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_8
    FROM (
      SELECT specimens_8.label AS label,
        coalesce(
          to_char(specimens_8.instant AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
          CASE specimens_8.instant WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
        ) AS instant
      FROM specimens AS specimens_8
      WHERE CAST (
        CASE specimens_8.instant WHEN '-infinity' THEN '0001-01-01 00:00:00+00' WHEN 'infinity' THEN '9999-12-31 23:59:59.999999+00' ELSE specimens_8.instant END AT TIME ZONE 'UTC' AS DATE
      ) = ANY ($15::DATE[])
      ORDER BY specimens_8.id ASC
      LIMIT 50
    ) AS row$
  )
) AS json_object_1
