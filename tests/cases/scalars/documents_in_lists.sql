SELECT json_build_object(
  'documentsConnection', (
    SELECT json_build_object(
      'nodes', coalesce(
        json_agg(
          json_build_object('id', anon_1.id, 'body', anon_1.body)
        ) FILTER (WHERE anon_1.place$ <= 100),
        '[]'
      ),
      'edges', coalesce(
        json_agg(
          json_build_object('node', json_build_object('body', anon_1.body))
        ) FILTER (WHERE anon_1.place$ <= 100),
        '[]'
      ),
      'pageInfo', json_build_object('hasNextPage', count(*) > 100)
    ) AS json_object_2
    FROM (
      SELECT anon_2.body AS body,
        anon_2.id AS id,
        anon_2.sort$0 AS sort$0,
        row_number() OVER (ORDER BY anon_2.sort$0 ASC) AS place$,
        count(*) OVER () AS found$
      FROM (
        SELECT documents_1.body AS body,
          documents_1.id AS id,
          documents_1.id AS sort$0
        FROM documents AS documents_1
        ORDER BY sort$0 ASC
        LIMIT 100 + 1
      ) AS anon_2
      ORDER BY place$
    ) AS anon_1
  ),
  'document', (
    SELECT row_to_json(row$) AS row_to_json_1
    FROM (
      SELECT documents_2.body AS body,
        documents_2.body AS again
      FROM documents AS documents_2
      WHERE documents_2.id = $1::INTEGER
    ) AS row$
  )
) AS json_object_1
