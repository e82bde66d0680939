SELECT json_build_object(
  'messagesConnection', (
    SELECT json_build_object(
      'nodes', coalesce(
        json_agg(
          json_build_object(
            'id', anon_1.id,
            'replies', (
              SELECT coalesce(json_agg(row$), '[]') AS json_list_1
              FROM (
                SELECT messages_1.id AS id
                FROM messages AS messages_1
                WHERE anon_1.id = messages_1.thread_id
                ORDER BY messages_1.id ASC
                LIMIT 50
              ) AS row$
            )
          )
        ) FILTER (WHERE anon_1.place$ <= 1),
        '[]'
      ),
      'edges', coalesce(
        json_agg(
          json_build_object('node', json_build_object('id', anon_1.id))
        ) FILTER (WHERE anon_1.place$ <= 1),
        '[]'
      ),
      'pageInfo', json_build_object(
        'hasNextPage', count(*) > 1,
        'endCursor', max(
          translate(
            encode(
              convert_to(
                '["' || '70aa33c0' || '"' || ',' || coalesce(
                  to_json(anon_1.sort$0)::text, 'null'
                ) || ']', 'UTF8'
              ),
              'base64'
            ),
            E '\n', ''
          )
        ) FILTER (WHERE anon_1.place$ = least(anon_1.found$, 1))
      )
    ) AS json_object_2
    FROM (
      SELECT anon_2.id AS id,
        anon_2.sort$0 AS sort$0,
        row_number() OVER (ORDER BY anon_2.sort$0 ASC) AS place$,
        count(*) OVER () AS found$
      FROM (
        SELECT messages_2.id AS id,
          messages_2.id AS sort$0
        FROM messages AS messages_2
        ORDER BY sort$0 ASC
        LIMIT 1 + 1
      ) AS anon_2
      ORDER BY place$
    ) AS anon_1
  ),
  'back', (
    SELECT json_build_object(
      'nodes', coalesce(
        json_agg(json_build_object('id', anon_3.id)) FILTER (WHERE anon_3.place$ <= 1), '[]'
      ),
      'edges', coalesce(
        json_agg(
          json_build_object('node', json_build_object('id', anon_3.id))
        ) FILTER (WHERE anon_3.place$ <= 1),
        '[]'
      ),
      'pageInfo', json_build_object(
        'hasPreviousPage', count(*) > 1,
        'startCursor', max(
          translate(
            encode(
              convert_to(
                '["' || '70aa33c0' || '"' || ',' || coalesce(
                  to_json(anon_3.sort$0)::text, 'null'
                ) || ']', 'UTF8'
              ),
              'base64'
            ),
            E '\n', ''
          )
        ) FILTER (WHERE anon_3.place$ = least(anon_3.found$, 1))
      )
    ) AS json_object_3
    FROM (
      SELECT anon_4.id AS id,
        anon_4.sort$0 AS sort$0,
        row_number() OVER (ORDER BY anon_4.sort$0 DESC) AS place$,
        count(*) OVER () AS found$
      FROM (
        SELECT messages_3.id AS id,
          messages_3.id AS sort$0
        FROM messages AS messages_3
        ORDER BY sort$0 DESC
        LIMIT 1 + 1
      ) AS anon_4
      ORDER BY place$ DESC
    ) AS anon_3
  )
) AS json_object_1
