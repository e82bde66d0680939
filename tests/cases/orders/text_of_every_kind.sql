SELECT json_build_object(
  'phrases', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT phrases_1.place AS place
      FROM phrases AS phrases_1
      WHERE phrases_1.text != $1::VARCHAR
        AND phrases_1.place < $2::INTEGER
      ORDER BY phrases_1.text COLLATE "C" DESC
      LIMIT 100
    ) AS row$
  ),
  'after', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT phrases_2.place AS place
      FROM phrases AS phrases_2
      WHERE phrases_2.text COLLATE "C" > $3::VARCHAR COLLATE "C"
      ORDER BY phrases_2.text COLLATE "C" ASC
      LIMIT 100
    ) AS row$
  )
) AS json_object_1
