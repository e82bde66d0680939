SELECT json_build_object(
  'umlaut', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT phrases_1.text AS text
      FROM phrases AS phrases_1
      WHERE lower(phrases_1.text) LIKE lower($1::VARCHAR)
      ORDER BY phrases_1.place ASC,
        phrases_1.text COLLATE "C" ASC
      LIMIT 50
    ) AS row$
  ),
  'sharpS', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT phrases_2.text AS text
      FROM phrases AS phrases_2
      WHERE lower(phrases_2.text) LIKE lower($2::VARCHAR)
      ORDER BY phrases_2.place ASC,
        phrases_2.text COLLATE "C" ASC
      LIMIT 50
    ) AS row$
  ),
  'capitalSharpS', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT phrases_3.text AS text
      FROM phrases AS phrases_3
      WHERE lower(phrases_3.text) LIKE lower($3::VARCHAR)
      ORDER BY phrases_3.place ASC,
        phrases_3.text COLLATE "C" ASC
      LIMIT 50
    ) AS row$
  ),
  'twoS', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_4
    FROM (
      SELECT phrases_4.text AS text
      FROM phrases AS phrases_4
      WHERE lower(phrases_4.text) LIKE lower($4::VARCHAR)
      ORDER BY phrases_4.text COLLATE "C" ASC
      LIMIT 50
    ) AS row$
  ),
  'sigma', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_5
    FROM (
      SELECT phrases_5.text AS text
      FROM phrases AS phrases_5
      WHERE lower(phrases_5.text) LIKE lower($5::VARCHAR)
      ORDER BY phrases_5.place ASC,
        phrases_5.text COLLATE "C" ASC
      LIMIT 50
    ) AS row$
  ),
  'finalSigma', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_6
    FROM (
      SELECT phrases_6.text AS text
      FROM phrases AS phrases_6
      WHERE lower(phrases_6.text) LIKE lower($6::VARCHAR)
      ORDER BY phrases_6.place ASC,
        phrases_6.text COLLATE "C" ASC
      LIMIT 50
    ) AS row$
  ),
  'dottedI', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_7
    FROM (
      SELECT phrases_7.text AS text
      FROM phrases AS phrases_7
      WHERE lower(phrases_7.text) LIKE lower($7::VARCHAR)
      ORDER BY phrases_7.place ASC,
        phrases_7.text COLLATE "C" ASC
      LIMIT 50
    ) AS row$
  ),
  'i', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_8
    FROM (
      SELECT phrases_8.text AS text
      FROM phrases AS phrases_8
      WHERE lower(phrases_8.text) LIKE lower($8::VARCHAR)
      ORDER BY phrases_8.place ASC,
        phrases_8.text COLLATE "C" ASC
      LIMIT 50
    ) AS row$
  ),
  'titleCase', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_9
    FROM (
      SELECT phrases_9.text AS text
      FROM phrases AS phrases_9
      WHERE lower(phrases_9.text) LIKE lower($9::VARCHAR)
      ORDER BY phrases_9.text COLLATE "C" ASC
      LIMIT 50
    ) AS row$
  ),
  'composed', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_10
    FROM (
      SELECT phrases_10.text AS text
      FROM phrases AS phrases_10
      WHERE lower(phrases_10.text) LIKE lower($10::VARCHAR)
      ORDER BY phrases_10.text COLLATE "C" ASC
      LIMIT 50
    ) AS row$
  ),
  'emoji', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_11
    FROM (
      SELECT phrases_11.text AS text
      FROM phrases AS phrases_11
      WHERE lower(phrases_11.text) LIKE lower($11::VARCHAR)
      ORDER BY phrases_11.text COLLATE "C" ASC
      LIMIT 50
    ) AS row$
  ),
  'japanese', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_12
    FROM (
      SELECT phrases_12.text AS text
      FROM phrases AS phrases_12
      WHERE lower(phrases_12.text) LIKE lower($12::VARCHAR)
      ORDER BY phrases_12.text COLLATE "C" ASC
      LIMIT 50
    ) AS row$
  ),
  'ascii', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_13
    FROM (
      SELECT phrases_13.text AS text
      FROM phrases AS phrases_13
      WHERE lower(phrases_13.text) LIKE lower($13::VARCHAR)
      ORDER BY phrases_13.text COLLATE "C" ASC
      LIMIT 50
    ) AS row$
  )
) AS json_object_1
