SELECT json_build_object(
  'eq', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT specimens_1.id AS id,
        coalesce(
          to_char(specimens_1.day::timestamp, 'YYYY-MM-DD'),
          CASE specimens_1.day WHEN 'infinity' THEN '9999-12-31' WHEN '-infinity' THEN '0001-01-01' END
        ) AS day
      FROM specimens AS specimens_1
      WHERE specimens_1.day = $1::DATE
      ORDER BY specimens_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'ne', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT specimens_2.id AS id,
        coalesce(
          to_char(specimens_2.day::timestamp, 'YYYY-MM-DD'),
          CASE specimens_2.day WHEN 'infinity' THEN '9999-12-31' WHEN '-infinity' THEN '0001-01-01' END
        ) AS day
      FROM specimens AS specimens_2
      WHERE specimens_2.day != $2::DATE
      ORDER BY specimens_2.id ASC
      LIMIT 50
    ) AS row$
  ),
  'in', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT specimens_3.id AS id,
        coalesce(
          to_char(specimens_3.day::timestamp, 'YYYY-MM-DD'),
          CASE specimens_3.day WHEN 'infinity' THEN '9999-12-31' WHEN '-infinity' THEN '0001-01-01' END
        ) AS day
      FROM specimens AS specimens_3
      WHERE specimens_3.day = ANY ($3::DATE[])
      ORDER BY specimens_3.id ASC
      LIMIT 50
    ) AS row$
  ),
  'notIn', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_4
    FROM (
      SELECT specimens_4.id AS id,
        coalesce(
          to_char(specimens_4.day::timestamp, 'YYYY-MM-DD'),
          CASE specimens_4.day WHEN 'infinity' THEN '9999-12-31' WHEN '-infinity' THEN '0001-01-01' END
        ) AS day
      FROM specimens AS specimens_4
      WHERE NOT specimens_4.day = ANY ($4::DATE[])
      ORDER BY specimens_4.id ASC
      LIMIT 50
    ) AS row$
  ),
  'gt', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_5
    FROM (
      SELECT specimens_5.id AS id,
        coalesce(
          to_char(specimens_5.day::timestamp, 'YYYY-MM-DD'),
          CASE specimens_5.day WHEN 'infinity' THEN '9999-12-31' WHEN '-infinity' THEN '0001-01-01' END
        ) AS day
      FROM specimens AS specimens_5
      WHERE specimens_5.day > $5::DATE
      ORDER BY specimens_5.id ASC
      LIMIT 50
    ) AS row$
  ),
  'gte', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_6
    FROM (
      SELECT specimens_6.id AS id,
        coalesce(
          to_char(specimens_6.day::timestamp, 'YYYY-MM-DD'),
          CASE specimens_6.day WHEN 'infinity' THEN '9999-12-31' WHEN '-infinity' THEN '0001-01-01' END
        ) AS day
      FROM specimens AS specimens_6
      WHERE specimens_6.day >= $6::DATE
      ORDER BY specimens_6.id ASC
      LIMIT 50
    ) AS row$
  ),
  'lt', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_7
    FROM (
      SELECT specimens_7.id AS id,
        coalesce(
          to_char(specimens_7.day::timestamp, 'YYYY-MM-DD'),
          CASE specimens_7.day WHEN 'infinity' THEN '9999-12-31' WHEN '-infinity' THEN '0001-01-01' END
        ) AS day
      FROM specimens AS specimens_7
      WHERE specimens_7.day < $7::DATE
      ORDER BY specimens_7.id ASC
      LIMIT 50
    ) AS row$
  ),
  'lte', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_8
    FROM (
      SELECT specimens_8.id AS id,
        coalesce(
          to_char(specimens_8.day::timestamp, 'YYYY-MM-DD'),
          CASE specimens_8.day WHEN 'infinity' THEN '9999-12-31' WHEN '-infinity' THEN '0001-01-01' END
        ) AS day
      FROM specimens AS specimens_8
      WHERE specimens_8.day <= $8::DATE
      ORDER BY specimens_8.id ASC
      LIMIT 50
    ) AS row$
  ),
  'isNull', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_9
    FROM (
      SELECT specimens_9.id AS id,
        coalesce(
          to_char(specimens_9.day::timestamp, 'YYYY-MM-DD'),
          CASE specimens_9.day WHEN 'infinity' THEN '9999-12-31' WHEN '-infinity' THEN '0001-01-01' END
        ) AS day
      FROM specimens AS specimens_9
      WHERE specimens_9.day IS NULL
      ORDER BY specimens_9.id ASC
      LIMIT 50
    ) AS row$
  )
) AS json_object_1
