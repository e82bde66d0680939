SELECT json_build_object(
  'usersConnection', (
    SELECT json_build_object(
      'totalCount', (SELECT count(*) AS count_1 FROM users AS users_1),
      'nodes', coalesce(
        json_agg(
          json_build_object('@display_name', anon_1.display_name)
        ) FILTER (WHERE anon_1.place$ <= 2),
        '[]'
      ),
      'edges', coalesce(
        json_agg(
          json_build_object(
            'cursor', translate(
              encode(
                convert_to(
                  '["' || '455e27f7' || '"' || ',' || coalesce(
                    to_json(anon_1.sort$0)::text, 'null'
                  ) || ']', 'UTF8'
                ),
                'base64'
              ),
              E '\n', ''
            ),
            'node', json_build_object('@display_name', anon_1.display_name, 'handle', anon_1.handle)
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
                '["' || '455e27f7' || '"' || ',' || coalesce(
                  to_json(anon_1.sort$0)::text, 'null'
                ) || ']', 'UTF8'
              ),
              'base64'
            ),
            E '\n', ''
          )
        ) FILTER (WHERE anon_1.place$ = least(anon_1.found$, 2))
      )
    ) AS json_object_2
    FROM (
      SELECT anon_2.display_name AS display_name,
        anon_2.handle AS handle,
        anon_2.id AS id,
        anon_2.sort$0 AS sort$0,
        row_number() OVER (ORDER BY anon_2.sort$0 ASC) AS place$,
        count(*) OVER () AS found$
      FROM (
        SELECT users_2.display_name AS display_name,
          users_2.handle AS handle,
          users_2.id AS id,
          users_2.id AS sort$0
        FROM users AS users_2
        ORDER BY sort$0 ASC
        LIMIT 2 + 1
      ) AS anon_2
      ORDER BY place$
    ) AS anon_1
  ),
  'channel', (
    SELECT row_to_json(row$) AS row_to_json_1
    FROM (
      SELECT (
        SELECT json_build_object(
          'edges', coalesce(
            json_agg(
              json_build_object(
                'membership', json_build_object(
                  'role', anon_3.role,
                  'user', (
                    SELECT row_to_json(row$) AS row_to_json_2
                    FROM (
                      SELECT users_3.display_name AS "@display_name"
                      FROM users AS users_3
                      WHERE users_3.id = anon_3.user_id
                    ) AS row$
                  )
                ),
                'node', json_build_object('@display_name', anon_3.display_name)
              )
            ),
            '[]'
          )
        ) AS json_object_3
        FROM (
          SELECT users_4.display_name AS display_name,
            users_4.id AS id,
            users_4.id AS sort$0,
            memberships_1.channel_id AS channel_id,
            memberships_1.role AS role,
            memberships_1.user_id AS user_id
          FROM memberships AS memberships_1
          JOIN users AS users_4 ON users_4.id = memberships_1.user_id
          WHERE channels_1.id = memberships_1.channel_id
          ORDER BY sort$0 ASC
          LIMIT 2
        ) AS anon_3
      ) AS "membersConnection"
      FROM channels AS channels_1
      WHERE channels_1.id = $1::INTEGER
    ) AS row$
  )
) AS json_object_1
