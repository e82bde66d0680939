SELECT json_build_object(
  'one', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT channels_1.name AS name,
        (
          SELECT row_to_json(row$) AS row_to_json_1
          FROM (
            SELECT workspaces_1.slug AS slug
            FROM workspaces AS workspaces_1
            WHERE workspaces_1.id = channels_1.workspace_id
          ) AS row$
        ) AS workspace
      FROM channels AS channels_1
      LEFT OUTER JOIN workspaces AS workspaces_2 ON workspaces_2.id = channels_1.workspace_id
      ORDER BY workspaces_2.slug DESC,
        channels_1.name ASC,
        channels_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'two', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT (
        SELECT row_to_json(row$) AS row_to_json_2
        FROM (
          SELECT (
            SELECT row_to_json(row$) AS row_to_json_3
            FROM (
              SELECT workspaces_3.name AS name
              FROM workspaces AS workspaces_3
              WHERE workspaces_3.id = channels_2.workspace_id
            ) AS row$
          ) AS workspace
          FROM channels AS channels_2
          WHERE channels_2.id = memberships_1.channel_id
        ) AS row$
      ) AS channel,
        (
          SELECT row_to_json(row$) AS row_to_json_4
          FROM (
            SELECT users_1.display_name AS "displayName"
            FROM users AS users_1
            WHERE users_1.id = memberships_1.user_id
          ) AS row$
        ) AS "user"
      FROM memberships AS memberships_1
      LEFT OUTER JOIN channels AS channels_3 ON channels_3.id = memberships_1.channel_id
      LEFT OUTER JOIN workspaces AS workspaces_4 ON workspaces_4.id = channels_3.workspace_id
      LEFT OUTER JOIN users AS users_2 ON users_2.id = memberships_1.user_id
      ORDER BY workspaces_4.name ASC,
        users_2.display_name DESC,
        memberships_1.channel_id DESC,
        memberships_1.user_id DESC
      LIMIT 8
    ) AS row$
  ),
  'nullable', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT messages_1.id AS id,
        (
          SELECT row_to_json(row$) AS row_to_json_5
          FROM (
            SELECT coalesce(
              to_char(
                messages_2.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'
              ),
              CASE messages_2.created_at WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
            ) AS "createdAt"
            FROM messages AS messages_2
            WHERE messages_2.id = messages_1.thread_id
          ) AS row$
        ) AS thread
      FROM messages AS messages_1
      LEFT OUTER JOIN messages AS messages_3 ON messages_3.id = messages_1.thread_id
      ORDER BY messages_3.created_at DESC,
        messages_1.id DESC
      LIMIT 5
    ) AS row$
  ),
  'nullsLast', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_4
    FROM (
      SELECT messages_4.id AS id,
        (
          SELECT row_to_json(row$) AS row_to_json_6
          FROM (
            SELECT coalesce(
              to_char(
                messages_5.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'
              ),
              CASE messages_5.created_at WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
            ) AS "createdAt"
            FROM messages AS messages_5
            WHERE messages_5.id = messages_4.thread_id
          ) AS row$
        ) AS thread
      FROM messages AS messages_4
      LEFT OUTER JOIN messages AS messages_6 ON messages_6.id = messages_4.thread_id
      ORDER BY messages_6.created_at DESC NULLS LAST,
        messages_4.id ASC
      LIMIT 5
    ) AS row$
  ),
  'self', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_5
    FROM (
      SELECT messages_7.id AS id,
        (
          SELECT row_to_json(row$) AS row_to_json_7
          FROM (
            SELECT (
              SELECT row_to_json(row$) AS row_to_json_8
              FROM (
                SELECT users_3.handle AS handle
                FROM users AS users_3
                WHERE users_3.id = messages_8.author_id
              ) AS row$
            ) AS author
            FROM messages AS messages_8
            WHERE messages_8.id = messages_7.thread_id
          ) AS row$
        ) AS thread
      FROM messages AS messages_7
      LEFT OUTER JOIN messages AS messages_9 ON messages_9.id = messages_7.thread_id
      LEFT OUTER JOIN users AS users_4 ON users_4.id = messages_9.author_id
      ORDER BY users_4.handle ASC,
        messages_7.id ASC
      LIMIT 6
    ) AS row$
  ),
  'sameJoinTwice', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_6
    FROM (
      SELECT messages_10.id AS id,
        (
          SELECT row_to_json(row$) AS row_to_json_9
          FROM (
            SELECT users_5.role AS role,
              users_5.handle AS handle
            FROM users AS users_5
            WHERE users_5.id = messages_10.author_id
          ) AS row$
        ) AS author
      FROM messages AS messages_10
      LEFT OUTER JOIN users AS users_6 ON users_6.id = messages_10.author_id
      ORDER BY users_6.role ASC,
        users_6.handle DESC,
        messages_10.id ASC
      LIMIT 5
    ) AS row$
  )
) AS json_object_1
