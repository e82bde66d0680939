SELECT json_build_object(
  'usersConnection', (
    SELECT json_build_object(
      'totalCount', (SELECT count(*) AS count_1 FROM users AS users_1)
    ) AS json_object_2
  ),
  'filtered', (
    SELECT json_build_object(
      'count', (SELECT count(*) AS count_2 FROM users AS users_2 WHERE users_2.role = $1::user_role)
    ) AS json_object_3
  ),
  'channels', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT (
        SELECT json_build_object(
          'totalCount', (
            SELECT count(*) AS count_3
            FROM messages AS messages_1
            WHERE channels_1.id = messages_1.channel_id
              AND messages_1.edited_at IS NOT NULL
          )
        ) AS json_object_4
      ) AS "messagesConnection",
        (
          SELECT json_build_object(
            'totalCount', (
              SELECT count(*) AS count_4
              FROM memberships AS memberships_1
              JOIN users AS users_3 ON users_3.id = memberships_1.user_id
              WHERE channels_1.id = memberships_1.channel_id
            ),
            '__typename', 'ChannelMembersConnection'
          ) AS json_object_5
        ) AS "membersConnection"
      FROM channels AS channels_1
      ORDER BY channels_1.id ASC
      LIMIT 3
    ) AS row$
  )
) AS json_object_1
