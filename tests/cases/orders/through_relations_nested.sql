SELECT coalesce(json_agg(row$), '[]') AS json_list_1
FROM (
  SELECT channels_1.name AS name,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_2
      FROM (
        SELECT users_1.handle AS handle
        FROM memberships AS memberships_1
        JOIN users AS users_1 ON users_1.id = memberships_1.user_id
        LEFT OUTER JOIN workspaces AS workspaces_1 ON workspaces_1.id = users_1.workspace_id
        WHERE channels_1.id = memberships_1.channel_id
        ORDER BY workspaces_1.slug ASC,
          users_1.handle DESC,
          users_1.id DESC
        LIMIT 3
      ) AS row$
    ) AS members,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_3
      FROM (
        SELECT memberships_2.user_id AS "userId",
          (
            SELECT row_to_json(row$) AS row_to_json_1
            FROM (
              SELECT coalesce(
                to_char(
                  messages_1.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'
                ),
                CASE messages_1.created_at WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
              ) AS "createdAt"
              FROM messages AS messages_1
              WHERE messages_1.id = memberships_2.last_read_id
            ) AS row$
          ) AS "lastRead"
        FROM memberships AS memberships_2
        LEFT OUTER JOIN messages AS messages_2 ON messages_2.id = memberships_2.last_read_id
        WHERE channels_1.id = memberships_2.channel_id
        ORDER BY messages_2.created_at ASC,
          memberships_2.channel_id ASC,
          memberships_2.user_id ASC
        LIMIT 4
      ) AS row$
    ) AS memberships,
    (
      SELECT json_build_object(
        'edges', coalesce(
          json_agg(
            json_build_object(
              'cursor', translate(
                encode(
                  convert_to(
                    '["' || '283e8aca' || '"' || ',' || coalesce(
                      to_json(anon_1.sort$0)::text, 'null'
                    ) || ',' || coalesce(to_json(anon_1.sort$1)::text, 'null') || ',' || coalesce(to_json(anon_1.sort$2)::text, 'null') || ']', 'UTF8'
                  ),
                  'base64'
                ),
                E '\n', ''
              ),
              'node', json_build_object(
                'id', anon_1.id,
                'author', (
                  SELECT row_to_json(row$) AS row_to_json_2
                  FROM (
                    SELECT users_2.display_name AS "displayName"
                    FROM users AS users_2
                    WHERE users_2.id = anon_1.author_id
                  ) AS row$
                )
              )
            )
          ) FILTER (WHERE anon_1.place$ <= 3),
          '[]'
        ),
        'pageInfo', json_build_object(
          'endCursor', max(
            translate(
              encode(
                convert_to(
                  '["' || '283e8aca' || '"' || ',' || coalesce(
                    to_json(anon_1.sort$0)::text, 'null'
                  ) || ',' || coalesce(to_json(anon_1.sort$1)::text, 'null') || ',' || coalesce(to_json(anon_1.sort$2)::text, 'null') || ']', 'UTF8'
                ),
                'base64'
              ),
              E '\n', ''
            )
          ) FILTER (WHERE anon_1.place$ = least(anon_1.found$, 3))
        )
      ) AS json_object_1
      FROM (
        SELECT anon_2.author_id AS author_id,
          anon_2.id AS id,
          anon_2.sort$0 AS sort$0,
          anon_2.sort$1 AS sort$1,
          anon_2.sort$2 AS sort$2,
          row_number() OVER (
            ORDER BY anon_2.sort$0 ASC, anon_2.sort$1 ASC, anon_2.sort$2 ASC
          ) AS place$,
          count(*) OVER () AS found$
        FROM (
          SELECT messages_3.author_id AS author_id,
            messages_3.id AS id,
            users_3.display_name AS sort$0,
            messages_4.id AS sort$1,
            messages_3.id AS sort$2
          FROM messages AS messages_3
          LEFT OUTER JOIN users AS users_3 ON users_3.id = messages_3.author_id
          LEFT OUTER JOIN messages AS messages_4 ON messages_4.id = messages_3.thread_id
          WHERE channels_1.id = messages_3.channel_id
          ORDER BY (users_3.display_name) ASC,
            sort$1 ASC,
            sort$2 ASC
          LIMIT 3 + 1
        ) AS anon_2
        ORDER BY place$
      ) AS anon_1
    ) AS "messagesConnection"
  FROM channels AS channels_1
  ORDER BY channels_1.id ASC
  LIMIT 3
) AS row$
