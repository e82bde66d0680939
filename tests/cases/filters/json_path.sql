SELECT json_build_object(
  'text', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT documents_1.id AS id
      FROM documents AS documents_1
      WHERE (
        jsonb_path_query_first(
          CAST (documents_1.body AS JSONB), CAST ($1::VARCHAR AS JSONPATH), '{}', true
        ) #>> '{}'
      ) = $2::VARCHAR
      ORDER BY documents_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'index', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT documents_2.id AS id,
        documents_2.body AS body
      FROM documents AS documents_2
      WHERE (
        jsonb_path_query_first(
          CAST (documents_2.body AS JSONB), CAST ($3::VARCHAR AS JSONPATH), '{}', true
        ) #>> '{}'
      ) LIKE $4::VARCHAR
      ORDER BY documents_2.id ASC
      LIMIT 50
    ) AS row$
  ),
  'deep', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT documents_3.id AS id
      FROM documents AS documents_3
      WHERE (
        CAST (
          jsonb_path_query_first(
            CAST (documents_3.body AS JSONB), CAST ($5::VARCHAR AS JSONPATH), '{}', true
          ) AS BOOLEAN
        )
      ) = false
      ORDER BY documents_3.id ASC
      LIMIT 50
    ) AS row$
  ),
  'both', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_4
    FROM (
      SELECT documents_4.id AS id,
        documents_4.body AS body
      FROM documents AS documents_4
      WHERE (
        CAST (
          jsonb_path_query_first(
            CAST (documents_4.body AS JSONB), CAST ($6::VARCHAR AS JSONPATH), '{}', true
          ) AS BIGINT
        )
      ) = $7::INTEGER
        AND (
          CAST (
            jsonb_path_query_first(
              CAST (documents_4.body AS JSONB), CAST ($8::VARCHAR AS JSONPATH), '{}', true
            ) AS BIGINT
          )
        ) < $9::INTEGER
      ORDER BY documents_4.id ASC
      LIMIT 50
    ) AS row$
  ),
  'dot', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_5
    FROM (
      SELECT documents_5.id AS id
      FROM documents AS documents_5
      WHERE (
        CAST (
          jsonb_path_query_first(
            CAST (documents_5.body AS JSONB), CAST ($10::VARCHAR AS JSONPATH), '{}', true
          ) AS BIGINT
        )
      ) = $11::INTEGER
      ORDER BY documents_5.id ASC
      LIMIT 50
    ) AS row$
  ),
  'whole', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_6
    FROM (
      SELECT documents_6.id AS id,
        documents_6.body AS body
      FROM documents AS documents_6
      WHERE (
        CAST (
          jsonb_path_query_first(
            CAST (documents_6.body AS JSONB), CAST ($12::VARCHAR AS JSONPATH), '{}', true
          ) AS DOUBLE PRECISION
        )
      ) <= $13::FLOAT
      ORDER BY documents_6.id ASC
      LIMIT 50
    ) AS row$
  ),
  'noText', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_7
    FROM (
      SELECT documents_7.id AS id,
        documents_7.body AS body
      FROM documents AS documents_7
      WHERE (
        jsonb_path_query_first(
          CAST (documents_7.body AS JSONB), CAST ($14::VARCHAR AS JSONPATH), '{}', true
        ) #>> '{}'
      ) IS NULL
        AND (
          CAST (
            jsonb_path_query_first(
              CAST (documents_7.body AS JSONB), CAST ($15::VARCHAR AS JSONPATH), '{}', true
            ) AS BIGINT
          )
        ) = ANY ($16::BIGINT[])
      ORDER BY documents_7.id ASC
      LIMIT 50
    ) AS row$
  ),
  'nullOrNothing', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_8
    FROM (
      SELECT documents_8.id AS id,
        documents_8.body AS body
      FROM documents AS documents_8
      WHERE (
        jsonb_path_query_first(
          CAST (documents_8.body AS JSONB), CAST ($17::VARCHAR AS JSONPATH), '{}', true
        )
      ) IS NULL
        AND (
          jsonb_path_query_first(
            CAST (documents_8.body AS JSONB), CAST ($18::VARCHAR AS JSONPATH), '{}', true
          )
        ) IS NOT NULL
      ORDER BY documents_8.id ASC
      LIMIT 50
    ) AS row$
  ),
  'nothing', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_9
    FROM (
      SELECT documents_9.id AS id,
        documents_9.body AS body
      FROM documents AS documents_9
      WHERE (
        jsonb_path_query_first(
          CAST (documents_9.body AS JSONB), CAST ($19::VARCHAR AS JSONPATH), '{}', true
        )
      ) IS NULL
      ORDER BY documents_9.id ASC
      LIMIT 50
    ) AS row$
  ),
  'unknown', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_10
    FROM (
      SELECT documents_10.id AS id,
        documents_10.body AS body
      FROM documents AS documents_10
      WHERE (
        CAST (
          jsonb_path_query_first(
            CAST (documents_10.body AS JSONB), CAST ($20::VARCHAR AS JSONPATH), '{}', true
          ) AS BIGINT
        )
      ) != $21::INTEGER
      ORDER BY documents_10.id ASC
      LIMIT 50
    ) AS row$
  ),
  'large', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_11
    FROM (
      SELECT documents_11.id AS id
      FROM documents AS documents_11
      WHERE (
        CAST (
          jsonb_path_query_first(
            CAST (documents_11.body AS JSONB), CAST ($22::VARCHAR AS JSONPATH), '{}', true
          ) AS BIGINT
        )
      ) IS NULL
        AND (
          CAST (
            jsonb_path_query_first(
              CAST (documents_11.body AS JSONB), CAST ($23::VARCHAR AS JSONPATH), '{}', true
            ) AS DOUBLE PRECISION
          )
        ) > $24::FLOAT
      ORDER BY documents_11.id ASC
      LIMIT 50
    ) AS row$
  ),
  'pathless', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_12
    FROM (
      SELECT specimens_1.label AS label
      FROM specimens AS specimens_1
      ORDER BY specimens_1.id ASC
      LIMIT 50
    ) AS row$
  )
) AS json_object_1
