SELECT json_build_object(
  'channels', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT channels_1.name AS name,
        (
          SELECT json_build_object(
            '__typename', 'ChannelMembersConnection', 'totalCount', (
              SELECT count(*) AS count_1
              FROM memberships AS memberships_1
              JOIN users AS users_1 ON users_1.id = memberships_1.user_id
              WHERE channels_1.id = memberships_1.channel_id
            ),
            'edges', coalesce(
              json_agg(
                json_build_object(
                  '__typename', 'ChannelMembersEdge', 'cursor', translate(
                    encode(
                      convert_to(
                        '["' || 'e595a516' || '"' || ',' || coalesce(
                          to_json(anon_1.sort$0)::text, 'null'
                        ) || ',' || coalesce(to_json(anon_1.sort$1)::text, 'null') || ']', 'UTF8'
                      ),
                      'base64'
                    ),
                    E '\n', ''
                  ),
                  'node', json_build_object('handle', anon_1.handle),
                  'membership', json_build_object(
                    'role', anon_1.role,
                    'joinedAt', coalesce(
                      to_char(
                        anon_1.joined_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'
                      ),
                      CASE anon_1.joined_at WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
                    ),
                    'nodeId', translate(
                      encode(
                        convert_to(
                          '["' || 'Membership' || '"' || ',' || coalesce(
                            to_json(anon_1.channel_id)::text, 'null'
                          ) || ',' || coalesce(to_json(anon_1.user_id)::text, 'null') || ']', 'UTF8'
                        ),
                        'base64'
                      ),
                      E '\n', ''
                    ),
                    'user', (
                      SELECT row_to_json(row$) AS row_to_json_1
                      FROM (
                        SELECT users_2.handle AS handle
                        FROM users AS users_2
                        WHERE users_2.id = anon_1.user_id
                      ) AS row$
                    ),
                    'channel', (
                      SELECT row_to_json(row$) AS row_to_json_2
                      FROM (
                        SELECT channels_2.name AS name
                        FROM channels AS channels_2
                        WHERE channels_2.id = anon_1.channel_id
                      ) AS row$
                    ),
                    'lastRead', (
                      SELECT row_to_json(row$) AS row_to_json_3
                      FROM (
                        SELECT messages_1.id AS id
                        FROM messages AS messages_1
                        WHERE messages_1.id = anon_1.last_read_id
                      ) AS row$
                    )
                  )
                )
              ),
              '[]'
            )
          ) AS json_object_2
          FROM (
            SELECT users_3.handle AS handle,
              users_3.id AS id,
              users_3.display_name AS sort$0,
              users_3.id AS sort$1,
              memberships_2.channel_id AS channel_id,
              memberships_2.joined_at AS joined_at,
              memberships_2.last_read_id AS last_read_id,
              memberships_2.role AS role,
              memberships_2.user_id AS user_id
            FROM memberships AS memberships_2
            JOIN users AS users_3 ON users_3.id = memberships_2.user_id
            WHERE channels_1.id = memberships_2.channel_id
            ORDER BY (users_3.display_name) ASC,
              sort$1 ASC
            LIMIT 3
          ) AS anon_1
        ) AS "membersConnection"
      FROM channels AS channels_1
      ORDER BY channels_1.id ASC
      LIMIT 3
    ) AS row$
  ),
  'user', (
    SELECT row_to_json(row$) AS row_to_json_4
    FROM (
      SELECT (
        SELECT json_build_object(
          'edges', coalesce(
            json_agg(
              json_build_object(
                'membership', json_build_object(
                  'role', anon_2.role, 'userId', anon_2.user_id, 'channelId', anon_2.channel_id
                ),
                'node', json_build_object('name', anon_2.name)
              )
            ),
            '[]'
          )
        ) AS json_object_3
        FROM (
          SELECT channels_3.id AS id,
            channels_3.name AS name,
            channels_3.id AS sort$0,
            memberships_3.channel_id AS channel_id,
            memberships_3.role AS role,
            memberships_3.user_id AS user_id
          FROM memberships AS memberships_3
          JOIN channels AS channels_3 ON channels_3.id = memberships_3.channel_id
          WHERE users_4.id = memberships_3.user_id
          ORDER BY sort$0 ASC
          LIMIT 50
        ) AS anon_2
      ) AS "channelsConnection"
      FROM users AS users_4
      WHERE users_4.id = $1::INTEGER
    ) AS row$
  )
) AS json_object_1
