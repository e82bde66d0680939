SELECT json_build_object(
  'people', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT people_1.name AS name,
        people_1.pay AS pay,
        people_1.email AS email,
        people_1.pay * $1::INTEGER AS yearly
      FROM people AS people_1
      ORDER BY people_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'notes', (
    SELECT coalesce(json_agg(anon_1.item), '[]') AS json_list_2
    FROM (
      SELECT CASE WHEN (notes_1.kind = $2::VARCHAR) THEN json_build_object(
        '__typename', 'PlainNote', 'text', notes_1.text
      ) WHEN (notes_1.kind = $3::VARCHAR) THEN json_build_object('__typename', 'Memo', 'text', notes_1.text) WHEN (notes_1.kind = $4::VARCHAR) THEN json_build_object('__typename', 'Secret', 'text', notes_1.text) END AS item
      FROM notes AS notes_1
      LEFT OUTER JOIN secrets AS secrets_1 ON notes_1.id = secrets_1.id
      WHERE (notes_1.kind = $5::VARCHAR OR notes_1.kind = $6::VARCHAR OR notes_1.kind = $7::VARCHAR)
        AND (
          notes_1.kind = $8::VARCHAR
          OR notes_1.kind = $9::VARCHAR
          OR notes_1.kind = $10::VARCHAR
          AND notes_1.author_id = $11::INTEGER
          OR notes_1.kind = $12::VARCHAR
          OR notes_1.kind = $13::VARCHAR
          OR notes_1.kind = $14::VARCHAR
          AND notes_1.author_id = $11::INTEGER
        )
      ORDER BY notes_1.id ASC
      LIMIT 50
    ) AS anon_1
  )
) AS json_object_1
