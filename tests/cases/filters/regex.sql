SELECT json_build_object(
  'anywhere', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT phrases_1.place AS place,
        phrases_1.text AS text
      FROM phrases AS phrases_1
      WHERE phrases_1.text ~ $1::VARCHAR
      ORDER BY phrases_1.text COLLATE "C" ASC
      LIMIT 50
    ) AS row$
  ),
  'ends', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT phrases_2.place AS place,
        phrases_2.text AS text
      FROM phrases AS phrases_2
      WHERE phrases_2.text ~ $2::VARCHAR
      ORDER BY phrases_2.text COLLATE "C" ASC
      LIMIT 50
    ) AS row$
  ),
  'whole', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT phrases_3.place AS place,
        phrases_3.text AS text
      FROM phrases AS phrases_3
      WHERE phrases_3.text ~ $3::VARCHAR
      ORDER BY phrases_3.text COLLATE "C" ASC
      LIMIT 50
    ) AS row$
  ),
  'variable', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_4
    FROM (
      SELECT phrases_4.place AS place,
        phrases_4.text AS text
      FROM phrases AS phrases_4
      WHERE phrases_4.text ~ $4::VARCHAR
      ORDER BY phrases_4.text COLLATE "C" ASC
      LIMIT 50
    ) AS row$
  ),
  'digits', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_5
    FROM (
      SELECT phrases_5.place AS place,
        phrases_5.text AS text
      FROM phrases AS phrases_5
      WHERE phrases_5.text ~ $5::VARCHAR
      ORDER BY phrases_5.text COLLATE "C" ASC
      LIMIT 50
    ) AS row$
  ),
  'escaped', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_6
    FROM (
      SELECT phrases_6.place AS place,
        phrases_6.text AS text
      FROM phrases AS phrases_6
      WHERE phrases_6.text ~ $6::VARCHAR
      ORDER BY phrases_6.text COLLATE "C" ASC
      LIMIT 50
    ) AS row$
  ),
  'choice', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_7
    FROM (
      SELECT phrases_7.place AS place,
        phrases_7.text AS text
      FROM phrases AS phrases_7
      WHERE phrases_7.text ~ $7::VARCHAR
      ORDER BY phrases_7.text COLLATE "C" ASC
      LIMIT 50
    ) AS row$
  ),
  'lineBreak', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_8
    FROM (
      SELECT phrases_8.place AS place,
        phrases_8.text AS text
      FROM phrases AS phrases_8
      WHERE phrases_8.text ~ $8::VARCHAR
      ORDER BY phrases_8.text COLLATE "C" ASC
      LIMIT 50
    ) AS row$
  ),
  'unicode', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_9
    FROM (
      SELECT phrases_9.place AS place,
        phrases_9.text AS text
      FROM phrases AS phrases_9
      WHERE phrases_9.text ~ $9::VARCHAR
      ORDER BY phrases_9.text COLLATE "C" ASC
      LIMIT 50
    ) AS row$
  ),
  'empty', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_10
    FROM (
      SELECT phrases_10.place AS place,
        phrases_10.text AS text
      FROM phrases AS phrases_10
      WHERE phrases_10.text ~ $10::VARCHAR
      ORDER BY phrases_10.text COLLATE "C" ASC
      LIMIT 50
    ) AS row$
  ),
  'null', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_11
    FROM (
      SELECT specimens_1.label AS label,
        specimens_1.text AS text
      FROM specimens AS specimens_1
      WHERE specimens_1.text ~ $11::VARCHAR
      ORDER BY specimens_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'notNull', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_12
    FROM (
      SELECT specimens_2.label AS label,
        specimens_2.text AS text
      FROM specimens AS specimens_2
      WHERE NOT specimens_2.text ~ $12::VARCHAR
      ORDER BY specimens_2.id ASC
      LIMIT 50
    ) AS row$
  )
) AS json_object_1
