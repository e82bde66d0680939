SELECT json_build_object(
  'true', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT workspaces_1.slug AS slug
      FROM workspaces AS workspaces_1
      WHERE workspaces_1.is_public = true
      ORDER BY workspaces_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'false', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT workspaces_2.slug AS slug
      FROM workspaces AS workspaces_2
      WHERE workspaces_2.is_public = false
      ORDER BY workspaces_2.id ASC
      LIMIT 50
    ) AS row$
  ),
  'ne', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT workspaces_3.slug AS slug
      FROM workspaces AS workspaces_3
      WHERE workspaces_3.is_public != true
      ORDER BY workspaces_3.id ASC
      LIMIT 50
    ) AS row$
  ),
  'hybrid', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_4
    FROM (
      SELECT messages_1.id AS id,
        messages_1.edited_at IS NOT NULL AS "isEdited",
        coalesce(
          to_char(messages_1.edited_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
          CASE messages_1.edited_at WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
        ) AS "editedAt"
      FROM messages AS messages_1
      WHERE messages_1.edited_at IS NOT NULL
      ORDER BY messages_1.id ASC
      LIMIT 5
    ) AS row$
  ),
  'notHybrid', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_5
    FROM (
      SELECT messages_2.id AS id,
        messages_2.edited_at IS NOT NULL AS "isEdited"
      FROM messages AS messages_2
      WHERE messages_2.id < $1::INTEGER
        AND messages_2.edited_at IS NULL
      ORDER BY messages_2.id ASC
      LIMIT 50
    ) AS row$
  ),
  'isNull', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_6
    FROM (
      SELECT messages_3.id AS id
      FROM messages AS messages_3
      WHERE (messages_3.edited_at IS NOT NULL) IS NULL
      ORDER BY messages_3.id ASC
      LIMIT 50
    ) AS row$
  )
) AS json_object_1
