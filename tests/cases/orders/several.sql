SELECT json_build_object(
  'users', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT users_1.role AS role,
        users_1.workspace_id AS "workspaceId",
        users_1.display_name AS "displayName"
      FROM users AS users_1
      ORDER BY users_1.role ASC,
        users_1.workspace_id DESC,
        users_1.display_name DESC,
        users_1.id DESC
      LIMIT 50
    ) AS row$
  ),
  'ties', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT messages_1.id AS id,
        coalesce(
          to_char(messages_1.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
          CASE messages_1.created_at WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
        ) AS "createdAt"
      FROM messages AS messages_1
      ORDER BY messages_1.created_at DESC,
        messages_1.id DESC
      LIMIT 12
    ) AS row$
  ),
  'repeated', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT users_2.id AS id
      FROM users AS users_2
      ORDER BY users_2.id DESC,
        users_2.handle ASC
      LIMIT 3
    ) AS row$
  ),
  'primaryKeyInside', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_4
    FROM (
      SELECT memberships_1.channel_id AS "channelId",
        memberships_1.user_id AS "userId"
      FROM memberships AS memberships_1
      ORDER BY memberships_1.user_id DESC,
        memberships_1.channel_id DESC
      LIMIT 6
    ) AS row$
  )
) AS json_object_1
