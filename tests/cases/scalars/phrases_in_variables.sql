SELECT json_build_object(
  'phrases', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT phrases_1.place AS place,
        phrases_1.text AS text
      FROM phrases AS phrases_1
      WHERE phrases_1.text = ANY ($1::VARCHAR[])
      ORDER BY phrases_1.place ASC,
        phrases_1.text COLLATE "C" ASC
      LIMIT 50
    ) AS row$
  ),
  'phrase', (
    SELECT row_to_json(row$) AS row_to_json_1
    FROM (
      SELECT phrases_2.place AS place FROM phrases AS phrases_2 WHERE phrases_2.text = $2::VARCHAR
    ) AS row$
  )
) AS json_object_1
