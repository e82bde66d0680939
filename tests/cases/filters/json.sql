SELECT json_build_object(
  'hasKey', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT documents_1.id AS id,
        documents_1.body AS body
      FROM documents AS documents_1
      WHERE (
        jsonb_typeof(CAST (documents_1.body AS JSONB)) = 'object'
        AND CAST (documents_1.body AS JSONB) ? $1::VARCHAR
      )
      ORDER BY documents_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'a', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT documents_2.id AS id,
        documents_2.body AS body
      FROM documents AS documents_2
      WHERE (
        jsonb_typeof(CAST (documents_2.body AS JSONB)) = 'object'
        AND CAST (documents_2.body AS JSONB) ? $2::VARCHAR
      )
      ORDER BY documents_2.id ASC
      LIMIT 50
    ) AS row$
  ),
  'emptyKey', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT documents_3.id AS id,
        documents_3.body AS body
      FROM documents AS documents_3
      WHERE (
        jsonb_typeof(CAST (documents_3.body AS JSONB)) = 'object'
        AND CAST (documents_3.body AS JSONB) ? $3::VARCHAR
      )
      ORDER BY documents_3.id ASC
      LIMIT 50
    ) AS row$
  ),
  'unicode', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_4
    FROM (
      SELECT documents_4.id AS id
      FROM documents AS documents_4
      WHERE (
        jsonb_typeof(CAST (documents_4.body AS JSONB)) = 'object'
        AND CAST (documents_4.body AS JSONB) ? $4::VARCHAR
      )
      ORDER BY documents_4.id ASC
      LIMIT 50
    ) AS row$
  ),
  'emoji', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_5
    FROM (
      SELECT documents_5.id AS id
      FROM documents AS documents_5
      WHERE (
        jsonb_typeof(CAST (documents_5.body AS JSONB)) = 'object'
        AND CAST (documents_5.body AS JSONB) ? $5::VARCHAR
      )
      ORDER BY documents_5.id ASC
      LIMIT 50
    ) AS row$
  ),
  'quote', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_6
    FROM (
      SELECT documents_6.id AS id
      FROM documents AS documents_6
      WHERE (
        jsonb_typeof(CAST (documents_6.body AS JSONB)) = 'object'
        AND CAST (documents_6.body AS JSONB) ? $6::VARCHAR
      )
      ORDER BY documents_6.id ASC
      LIMIT 50
    ) AS row$
  ),
  'dot', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_7
    FROM (
      SELECT documents_7.id AS id
      FROM documents AS documents_7
      WHERE (
        jsonb_typeof(CAST (documents_7.body AS JSONB)) = 'object'
        AND CAST (documents_7.body AS JSONB) ? $7::VARCHAR
      )
      ORDER BY documents_7.id ASC
      LIMIT 50
    ) AS row$
  ),
  'dollar', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_8
    FROM (
      SELECT documents_8.id AS id
      FROM documents AS documents_8
      WHERE (
        jsonb_typeof(CAST (documents_8.body AS JSONB)) = 'object'
        AND CAST (documents_8.body AS JSONB) ? $8::VARCHAR
      )
      ORDER BY documents_8.id ASC
      LIMIT 50
    ) AS row$
  ),
  'notAnArraysItem', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_9
    FROM (
      SELECT documents_9.id AS id
      FROM documents AS documents_9
      WHERE (
        jsonb_typeof(CAST (documents_9.body AS JSONB)) = 'object'
        AND CAST (documents_9.body AS JSONB) ? $9::VARCHAR
      )
      ORDER BY documents_9.id ASC
      LIMIT 50
    ) AS row$
  ),
  'not', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_10
    FROM (
      SELECT documents_10.id AS id
      FROM documents AS documents_10
      WHERE NOT (
        jsonb_typeof(CAST (documents_10.body AS JSONB)) = 'object'
        AND CAST (documents_10.body AS JSONB) ? $10::VARCHAR
      )
      ORDER BY documents_10.id ASC
      LIMIT 50
    ) AS row$
  ),
  'isNull', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_11
    FROM (
      SELECT documents_11.id AS id
      FROM documents AS documents_11
      WHERE documents_11.body IS NULL
      ORDER BY documents_11.id ASC
      LIMIT 50
    ) AS row$
  ),
  'isNotNull', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_12
    FROM (
      SELECT documents_12.id AS id
      FROM documents AS documents_12
      WHERE documents_12.body IS NOT NULL
      ORDER BY documents_12.id ASC
      LIMIT 50
    ) AS row$
  ),
  'nullable', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_13
    FROM (
      SELECT specimens_1.id AS id
      FROM specimens AS specimens_1
      WHERE specimens_1.document IS NULL
      ORDER BY specimens_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'notOfNull', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_14
    FROM (
      SELECT specimens_2.id AS id,
        specimens_2.document AS document
      FROM specimens AS specimens_2
      WHERE NOT (
        jsonb_typeof(CAST (specimens_2.document AS JSONB)) = 'object'
        AND CAST (specimens_2.document AS JSONB) ? $11::VARCHAR
      )
      ORDER BY specimens_2.id ASC
      LIMIT 50
    ) AS row$
  )
) AS json_object_1
