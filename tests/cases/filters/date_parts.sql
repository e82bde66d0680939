SELECT json_build_object(
  'leap', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT specimens_1.label AS label,
        coalesce(
          to_char(specimens_1.day::timestamp, 'YYYY-MM-DD'),
          CASE specimens_1.day WHEN 'infinity' THEN '9999-12-31' WHEN '-infinity' THEN '0001-01-01' END
        ) AS day
      FROM specimens AS specimens_1
      WHERE EXTRACT (
        MONTH
        FROM CASE specimens_1.day WHEN '-infinity' THEN '0001-01-01' WHEN 'infinity' THEN '9999-12-31' ELSE specimens_1.day END
      ) = $1::INTEGER
        AND EXTRACT (
          DAY
          FROM CASE specimens_1.day WHEN '-infinity' THEN '0001-01-01' WHEN 'infinity' THEN '9999-12-31' ELSE specimens_1.day END
        ) = $2::INTEGER
      ORDER BY specimens_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'notLeap', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT specimens_2.label AS label,
        coalesce(
          to_char(specimens_2.day::timestamp, 'YYYY-MM-DD'),
          CASE specimens_2.day WHEN 'infinity' THEN '9999-12-31' WHEN '-infinity' THEN '0001-01-01' END
        ) AS day
      FROM specimens AS specimens_2
      WHERE EXTRACT (
        MONTH
        FROM CASE specimens_2.day WHEN '-infinity' THEN '0001-01-01' WHEN 'infinity' THEN '9999-12-31' ELSE specimens_2.day END
      ) != $3::INTEGER
      ORDER BY specimens_2.id ASC
      LIMIT 50
    ) AS row$
  ),
  'first', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT specimens_3.label AS label,
        coalesce(
          to_char(specimens_3.day::timestamp, 'YYYY-MM-DD'),
          CASE specimens_3.day WHEN 'infinity' THEN '9999-12-31' WHEN '-infinity' THEN '0001-01-01' END
        ) AS day
      FROM specimens AS specimens_3
      WHERE EXTRACT (
        YEAR
        FROM CASE specimens_3.day WHEN '-infinity' THEN '0001-01-01' WHEN 'infinity' THEN '9999-12-31' ELSE specimens_3.day END
      ) = ANY ($4::INTEGER[])
      ORDER BY specimens_3.id ASC
      LIMIT 50
    ) AS row$
  ),
  'saturdays', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_4
    FROM (
      SELECT specimens_4.label AS label,
        coalesce(
          to_char(specimens_4.day::timestamp, 'YYYY-MM-DD'),
          CASE specimens_4.day WHEN 'infinity' THEN '9999-12-31' WHEN '-infinity' THEN '0001-01-01' END
        ) AS day
      FROM specimens AS specimens_4
      WHERE EXTRACT (
        ISODOW
        FROM CASE specimens_4.day WHEN '-infinity' THEN '0001-01-01' WHEN 'infinity' THEN '9999-12-31' ELSE specimens_4.day END
      ) = $5::INTEGER
      ORDER BY specimens_4.id ASC
      LIMIT 50
    ) AS row$
  ),
  'none', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_5
    FROM (
      SELECT specimens_5.label AS label
      FROM specimens AS specimens_5
      WHERE EXTRACT (
        YEAR
        FROM CASE specimens_5.day WHEN '-infinity' THEN '0001-01-01' WHEN 'infinity' THEN '9999-12-31' ELSE specimens_5.day END
      ) = ANY ($6::INTEGER[])
      ORDER BY specimens_5.id ASC
      LIMIT 50
    ) AS row$
  ),
  'morning', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_6
    FROM (
      SELECT specimens_6.label AS label,
        to_char(specimens_6.moment, 'HH24:MI:SS.US') AS moment
      FROM specimens AS specimens_6
      WHERE EXTRACT (HOUR FROM specimens_6.moment) < $7::INTEGER
        AND EXTRACT (MINUTE FROM specimens_6.moment) >= $8::INTEGER
      ORDER BY specimens_6.id ASC
      LIMIT 50
    ) AS row$
  ),
  'withoutParts', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_7
    FROM (
      SELECT specimens_7.label AS label
      FROM specimens AS specimens_7
      WHERE EXTRACT (
        YEAR
        FROM CASE specimens_7.day WHEN '-infinity' THEN '0001-01-01' WHEN 'infinity' THEN '9999-12-31' ELSE specimens_7.day END
      ) IS NULL
      ORDER BY specimens_7.id ASC
      LIMIT 50
    ) AS row$
  ),
  'empty', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_8
    FROM (
      SELECT specimens_8.label AS label
      FROM specimens AS specimens_8
      ORDER BY specimens_8.id ASC
      LIMIT 50
    ) AS row$
  )
) AS json_object_1
