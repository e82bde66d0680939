SELECT coalesce(json_agg(row$), '[]') AS json_list_1
FROM (
  SELECT tags_1.name AS name,
    (
      SELECT json_build_object(
        'totalCount', (
          SELECT count(*) AS count_1
          FROM messages AS messages_1,
            message_tags AS message_tags_1
          WHERE tags_1.id = message_tags_1.tag_id
            AND messages_1.id = message_tags_1.message_id
        ),
        'nodes', coalesce(
          json_agg(json_build_object('id', anon_1.id)) FILTER (WHERE anon_1.place$ <= 2), '[]'
        ),
        'edges', coalesce(
          json_agg(
            json_build_object(
              'cursor', translate(
                encode(
                  convert_to(
                    '["' || '98fab040' || '"' || ',' || coalesce(
                      to_json(
                        coalesce(
                          to_char(
                            anon_1.sort$0 AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'
                          ),
                          CASE anon_1.sort$0 WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
                        )
                      )::text,
                      'null'
                    ) || ',' || coalesce(to_json(anon_1.sort$1)::text, 'null') || ']', 'UTF8'
                  ),
                  'base64'
                ),
                E '\n', ''
              ),
              'node', json_build_object('id', anon_1.id)
            )
          ) FILTER (WHERE anon_1.place$ <= 2),
          '[]'
        ),
        'pageInfo', json_build_object(
          'hasNextPage', count(*) > 2,
          'endCursor', max(
            translate(
              encode(
                convert_to(
                  '["' || '98fab040' || '"' || ',' || coalesce(
                    to_json(
                      coalesce(
                        to_char(
                          anon_1.sort$0 AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'
                        ),
                        CASE anon_1.sort$0 WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
                      )
                    )::text,
                    'null'
                  ) || ',' || coalesce(to_json(anon_1.sort$1)::text, 'null') || ']', 'UTF8'
                ),
                'base64'
              ),
              E '\n', ''
            )
          ) FILTER (WHERE anon_1.place$ = least(anon_1.found$, 2))
        )
      ) AS json_object_1
      FROM (
        SELECT anon_2.id AS id,
          anon_2.sort$0 AS sort$0,
          anon_2.sort$1 AS sort$1,
          row_number() OVER (ORDER BY anon_2.sort$0 DESC, anon_2.sort$1 DESC) AS place$,
          count(*) OVER () AS found$
        FROM (
          SELECT messages_2.id AS id,
            messages_2.created_at AS sort$0,
            messages_2.id AS sort$1
          FROM messages AS messages_2,
            message_tags AS message_tags_2
          WHERE tags_1.id = message_tags_2.tag_id
            AND messages_2.id = message_tags_2.message_id
          ORDER BY sort$0 DESC,
            sort$1 DESC
          LIMIT 2 + 1
        ) AS anon_2
        ORDER BY place$
      ) AS anon_1
    ) AS "messagesConnection"
  FROM tags AS tags_1
  ORDER BY tags_1.id ASC
  LIMIT 3
) AS row$
