SELECT json_build_object(
  'object', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT documents_1.id AS id,
        documents_1.body AS body
      FROM documents AS documents_1
      WHERE CAST (documents_1.body AS JSONB) @> CAST ($1::VARCHAR AS JSONB)
      ORDER BY documents_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'everything', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT documents_2.id AS id
      FROM documents AS documents_2
      WHERE CAST (documents_2.body AS JSONB) @> CAST ($2::VARCHAR AS JSONB)
      ORDER BY documents_2.id ASC
      LIMIT 50
    ) AS row$
  ),
  'list', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT documents_3.id AS id,
        documents_3.body AS body
      FROM documents AS documents_3
      WHERE CAST (documents_3.body AS JSONB) @> CAST ($3::VARCHAR AS JSONB)
      ORDER BY documents_3.id ASC
      LIMIT 50
    ) AS row$
  ),
  'loneItem', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_4
    FROM (
      SELECT documents_4.id AS id,
        documents_4.body AS body
      FROM documents AS documents_4
      WHERE CAST (documents_4.body AS JSONB) @> CAST ($4::VARCHAR AS JSONB)
      ORDER BY documents_4.id ASC
      LIMIT 50
    ) AS row$
  ),
  'nested', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_5
    FROM (
      SELECT documents_5.id AS id,
        documents_5.body AS body
      FROM documents AS documents_5
      WHERE CAST (documents_5.body AS JSONB) @> CAST ($5::VARCHAR AS JSONB)
      ORDER BY documents_5.id ASC
      LIMIT 50
    ) AS row$
  ),
  'notAText', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_6
    FROM (
      SELECT documents_6.id AS id
      FROM documents AS documents_6
      WHERE CAST (documents_6.body AS JSONB) @> CAST ($6::VARCHAR AS JSONB)
      ORDER BY documents_6.id ASC
      LIMIT 50
    ) AS row$
  ),
  'number', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_7
    FROM (
      SELECT documents_7.id AS id,
        documents_7.body AS body
      FROM documents AS documents_7
      WHERE CAST (documents_7.body AS JSONB) @> CAST ($7::VARCHAR AS JSONB)
      ORDER BY documents_7.id ASC
      LIMIT 50
    ) AS row$
  ),
  'boolean', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_8
    FROM (
      SELECT documents_8.id AS id,
        documents_8.body AS body
      FROM documents AS documents_8
      WHERE CAST (documents_8.body AS JSONB) @> CAST ($8::VARCHAR AS JSONB)
      ORDER BY documents_8.id ASC
      LIMIT 50
    ) AS row$
  ),
  'null', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_9
    FROM (
      SELECT specimens_1.label AS label,
        specimens_1.document AS document
      FROM specimens AS specimens_1
      WHERE CAST (specimens_1.document AS JSONB) @> CAST ($9::VARCHAR AS JSONB)
      ORDER BY specimens_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'notNull', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_10
    FROM (
      SELECT specimens_2.label AS label,
        specimens_2.document AS document
      FROM specimens AS specimens_2
      WHERE NOT CAST (specimens_2.document AS JSONB) @> CAST ($10::VARCHAR AS JSONB)
      ORDER BY specimens_2.id ASC
      LIMIT 50
    ) AS row$
  )
) AS json_object_1
