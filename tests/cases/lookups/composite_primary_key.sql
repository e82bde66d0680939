SELECT json_build_object(
  'membership', (
    SELECT row_to_json(row$) AS row_to_json_1
    FROM (
      SELECT memberships_1.channel_id AS "channelId",
        memberships_1.user_id AS "userId",
        memberships_1.role AS role,
        coalesce(
          to_char(memberships_1.joined_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
          CASE memberships_1.joined_at WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
        ) AS "joinedAt",
        (
          SELECT row_to_json(row$) AS row_to_json_2
          FROM (
            SELECT users_1.handle AS handle
            FROM users AS users_1
            WHERE users_1.id = memberships_1.user_id
          ) AS row$
        ) AS "user",
        (
          SELECT row_to_json(row$) AS row_to_json_3
          FROM (
            SELECT channels_1.name AS name
            FROM channels AS channels_1
            WHERE channels_1.id = memberships_1.channel_id
          ) AS row$
        ) AS channel
      FROM memberships AS memberships_1
      WHERE memberships_1.channel_id = $1::INTEGER
        AND memberships_1.user_id = $2::INTEGER
    ) AS row$
  ),
  'otherWayRound', (
    SELECT row_to_json(row$) AS row_to_json_4
    FROM (
      SELECT memberships_2.role AS role
      FROM memberships AS memberships_2
      WHERE memberships_2.channel_id = $3::INTEGER
        AND memberships_2.user_id = $4::INTEGER
    ) AS row$
  ),
  'missing', (
    SELECT row_to_json(row$) AS row_to_json_5
    FROM (
      SELECT memberships_3.role AS role
      FROM memberships AS memberships_3
      WHERE memberships_3.channel_id = $5::INTEGER
        AND memberships_3.user_id = $6::INTEGER
    ) AS row$
  ),
  'reaction', (
    SELECT row_to_json(row$) AS row_to_json_6
    FROM (
      SELECT coalesce(
        to_char(reactions_1.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
        CASE reactions_1.created_at WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
      ) AS "createdAt"
      FROM reactions AS reactions_1
      WHERE reactions_1.message_id = $7::INTEGER
        AND reactions_1.user_id = $8::INTEGER
        AND reactions_1.emoji = $9::VARCHAR
    ) AS row$
  )
) AS json_object_1
