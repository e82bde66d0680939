SELECT json_build_object(
  'channels', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT channels_1.name AS name,
        (
          SELECT coalesce(json_agg(row$), '[]') AS json_list_2
          FROM (
            SELECT messages_1.id AS id
            FROM messages AS messages_1
            WHERE channels_1.id = messages_1.channel_id
            ORDER BY messages_1.id ASC
            LIMIT 50
          ) AS row$
        ) AS messages,
        (
          SELECT json_build_object(
            'nodes', coalesce(json_agg(json_build_object('id', anon_1.id)), '[]'),
            'totalCount', (
              SELECT count(*) AS count_1
              FROM messages AS messages_2
              WHERE channels_1.id = messages_2.channel_id
            )
          ) AS json_object_2
          FROM (
            SELECT messages_3.id AS id,
              messages_3.id AS sort$0
            FROM messages AS messages_3
            WHERE channels_1.id = messages_3.channel_id
            ORDER BY sort$0 ASC
            LIMIT 50
          ) AS anon_1
        ) AS "messagesConnection"
      FROM channels AS channels_1
      WHERE NOT (
        EXISTS (SELECT 1 FROM messages AS messages_4 WHERE channels_1.id = messages_4.channel_id)
      )
      ORDER BY channels_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'tags', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT tags_1.name AS name,
        (
          SELECT coalesce(json_agg(row$), '[]') AS json_list_4
          FROM (
            SELECT messages_5.id AS id
            FROM messages AS messages_5,
              message_tags AS message_tags_1
            WHERE tags_1.id = message_tags_1.tag_id
              AND messages_5.id = message_tags_1.message_id
            ORDER BY messages_5.id ASC
            LIMIT 50
          ) AS row$
        ) AS messages,
        (
          SELECT json_build_object(
            'totalCount', (
              SELECT count(*) AS count_2
              FROM messages AS messages_6,
                message_tags AS message_tags_2
              WHERE tags_1.id = message_tags_2.tag_id
                AND messages_6.id = message_tags_2.message_id
            ),
            'edges', coalesce(
              json_agg(
                json_build_object(
                  'cursor', translate(
                    encode(
                      convert_to(
                        '["' || '70aa33c0' || '"' || ',' || coalesce(
                          to_json(anon_2.sort$0)::text, 'null'
                        ) || ']', 'UTF8'
                      ),
                      'base64'
                    ),
                    E '\n', ''
                  )
                )
              ) FILTER (WHERE anon_2.place$ <= 50),
              '[]'
            ),
            'pageInfo', json_build_object(
              'hasNextPage', count(*) > 50,
              'hasPreviousPage', false,
              'startCursor', max(
                translate(
                  encode(
                    convert_to(
                      '["' || '70aa33c0' || '"' || ',' || coalesce(
                        to_json(anon_2.sort$0)::text, 'null'
                      ) || ']', 'UTF8'
                    ),
                    'base64'
                  ),
                  E '\n', ''
                )
              ) FILTER (WHERE anon_2.place$ = 1 AND anon_2.place$ <= 50),
              'endCursor', max(
                translate(
                  encode(
                    convert_to(
                      '["' || '70aa33c0' || '"' || ',' || coalesce(
                        to_json(anon_2.sort$0)::text, 'null'
                      ) || ']', 'UTF8'
                    ),
                    'base64'
                  ),
                  E '\n', ''
                )
              ) FILTER (WHERE anon_2.place$ = least(anon_2.found$, 50))
            )
          ) AS json_object_3
          FROM (
            SELECT anon_3.id AS id,
              anon_3.sort$0 AS sort$0,
              row_number() OVER (ORDER BY anon_3.sort$0 ASC) AS place$,
              count(*) OVER () AS found$
            FROM (
              SELECT messages_7.id AS id,
                messages_7.id AS sort$0
              FROM messages AS messages_7,
                message_tags AS message_tags_3
              WHERE tags_1.id = message_tags_3.tag_id
                AND messages_7.id = message_tags_3.message_id
              ORDER BY sort$0 ASC
              LIMIT 50 + 1
            ) AS anon_3
            ORDER BY place$
          ) AS anon_2
        ) AS "messagesConnection"
      FROM tags AS tags_1
      WHERE tags_1.name = $1::VARCHAR
      ORDER BY tags_1.id ASC
      LIMIT 50
    ) AS row$
  )
) AS json_object_1
