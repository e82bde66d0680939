SELECT json_build_object(
  'letters', (
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
  'umlaut', (
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
  'sharp', (
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
  'sigma', (
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
  'words', (
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
  'notTwelve', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_6
    FROM (
      SELECT specimens_1.label AS label,
        specimens_1.text AS text
      FROM specimens AS specimens_1
      WHERE NOT specimens_1.text ~ $6::VARCHAR
      ORDER BY specimens_1.id ASC
      LIMIT 50
    ) AS row$
  )
) AS json_object_1
