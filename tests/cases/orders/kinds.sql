SELECT json_build_object(
  'small', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT specimens_1.small AS small,
        specimens_1.id AS id
      FROM specimens AS specimens_1
      ORDER BY specimens_1.small ASC,
        specimens_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'integer', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT specimens_2.integer AS integer,
        specimens_2.id AS id
      FROM specimens AS specimens_2
      ORDER BY specimens_2.integer DESC,
        specimens_2.id DESC
      LIMIT 50
    ) AS row$
  ),
  'big', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT CAST (specimens_3.big AS TEXT) AS big,
        specimens_3.id AS id
      FROM specimens AS specimens_3
      ORDER BY specimens_3.big ASC NULLS FIRST,
        specimens_3.id ASC
      LIMIT 50
    ) AS row$
  ),
  'real', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_4
    FROM (
      SELECT nullif(nullif(nullif(specimens_4.real, 'NaN'), 'Infinity'), '-Infinity') + 0 AS real,
        specimens_4.id AS id
      FROM specimens AS specimens_4
      ORDER BY specimens_4.real DESC NULLS LAST,
        specimens_4.id DESC
      LIMIT 50
    ) AS row$
  ),
  'price', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_5
    FROM (
      SELECT CAST (specimens_5.price AS TEXT) AS price,
        specimens_5.id AS id
      FROM specimens AS specimens_5
      ORDER BY specimens_5.price ASC,
        specimens_5.id ASC
      LIMIT 50
    ) AS row$
  ),
  'ratio', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_6
    FROM (
      SELECT CAST (specimens_6.ratio AS TEXT) AS ratio,
        specimens_6.id AS id
      FROM specimens AS specimens_6
      ORDER BY specimens_6.ratio DESC,
        specimens_6.id DESC
      LIMIT 50
    ) AS row$
  ),
  'whole', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_7
    FROM (
      SELECT CAST (specimens_7.whole AS TEXT) AS whole,
        specimens_7.id AS id
      FROM specimens AS specimens_7
      ORDER BY specimens_7.whole ASC,
        specimens_7.id ASC
      LIMIT 50
    ) AS row$
  ),
  'text', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_8
    FROM (
      SELECT specimens_8.text AS text,
        specimens_8.id AS id
      FROM specimens AS specimens_8
      ORDER BY specimens_8.text COLLATE "C" ASC,
        specimens_8.id ASC
      LIMIT 50
    ) AS row$
  ),
  'flag', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_9
    FROM (
      SELECT specimens_9.flag AS flag,
        specimens_9.id AS id
      FROM specimens AS specimens_9
      ORDER BY specimens_9.flag DESC,
        specimens_9.id DESC
      LIMIT 50
    ) AS row$
  ),
  'day', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_10
    FROM (
      SELECT coalesce(
        to_char(specimens_10.day::timestamp, 'YYYY-MM-DD'),
        CASE specimens_10.day WHEN 'infinity' THEN '9999-12-31' WHEN '-infinity' THEN '0001-01-01' END
      ) AS day,
        specimens_10.id AS id
      FROM specimens AS specimens_10
      ORDER BY specimens_10.day ASC,
        specimens_10.id ASC
      LIMIT 50
    ) AS row$
  ),
  'moment', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_11
    FROM (
      SELECT to_char(specimens_11.moment, 'HH24:MI:SS.US') AS moment,
        specimens_11.id AS id
      FROM specimens AS specimens_11
      ORDER BY specimens_11.moment DESC,
        specimens_11.id DESC
      LIMIT 50
    ) AS row$
  ),
  'instant', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_12
    FROM (
      SELECT coalesce(
        to_char(specimens_12.instant AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
        CASE specimens_12.instant WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
      ) AS instant,
        specimens_12.id AS id
      FROM specimens AS specimens_12
      ORDER BY specimens_12.instant ASC,
        specimens_12.id ASC
      LIMIT 50
    ) AS row$
  ),
  'local', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_13
    FROM (
      SELECT coalesce(
        to_char(specimens_13.local, 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
        CASE specimens_13.local WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
      ) AS local,
        specimens_13.id AS id
      FROM specimens AS specimens_13
      ORDER BY specimens_13.local DESC,
        specimens_13.id DESC
      LIMIT 50
    ) AS row$
  ),
  'uid', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_14
    FROM (
      SELECT specimens_14.uid AS uid,
        specimens_14.id AS id
      FROM specimens AS specimens_14
      ORDER BY specimens_14.uid ASC,
        specimens_14.id ASC
      LIMIT 50
    ) AS row$
  )
) AS json_object_1
