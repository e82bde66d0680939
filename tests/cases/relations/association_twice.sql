SELECT row_to_json(row$) AS row_to_json_1
FROM (
  SELECT (
    SELECT json_build_object(
      'edges', coalesce(
        json_agg(
          json_build_object(
            'a', json_build_object('role', anon_1.role),
            'b', json_build_object(
              'joinedAt', coalesce(
                to_char(anon_1.joined_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
                CASE anon_1.joined_at WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
              ),
              'lastRead', (
                SELECT row_to_json(row$) AS row_to_json_2
                FROM (
                  SELECT messages_1.id AS id
                  FROM messages AS messages_1
                  WHERE messages_1.id = anon_1.last_read_id
                ) AS row$
              )
            ),
            'c', json_build_object('id', anon_1.id),
            'd', json_build_object('handle', anon_1.handle)
          )
        ),
        '[]'
      ),
      'again', coalesce(
        json_agg(json_build_object('membership', json_build_object('userId', anon_1.user_id))), '[]'
      )
    ) AS json_object_1
    FROM (
      SELECT users_1.handle AS handle,
        users_1.id AS id,
        users_1.id AS sort$0,
        memberships_1.channel_id AS channel_id,
        memberships_1.role AS role,
        memberships_1.user_id AS user_id,
        memberships_1.channel_id AS channel_id__1,
        memberships_1.joined_at AS joined_at,
        memberships_1.last_read_id AS last_read_id,
        memberships_1.user_id AS user_id__1,
        memberships_1.channel_id AS channel_id__2,
        memberships_1.user_id AS user_id__2
      FROM memberships AS memberships_1
      JOIN users AS users_1 ON users_1.id = memberships_1.user_id
      WHERE channels_1.id = memberships_1.channel_id
      ORDER BY sort$0 ASC
      LIMIT 2
    ) AS anon_1
  ) AS "membersConnection"
  FROM channels AS channels_1
  WHERE channels_1.id = $1::INTEGER
) AS row$
