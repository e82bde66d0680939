SELECT json_build_object(
  'user', (
    SELECT row_to_json(row$) AS row_to_json_1
    FROM (
      SELECT 'User' AS __typename,
        translate(
          encode(
            convert_to(
              '["' || 'User' || '"' || ',' || coalesce(
                to_json(users_1.id)::text, 'null'
              ) || ']', 'UTF8'
            ),
            'base64'
          ),
          E '\n', ''
        ) AS "nodeId",
        users_1.handle AS handle
      FROM users AS users_1
      WHERE users_1.id = $1::INTEGER
    ) AS row$
  ),
  'channel', (
    SELECT row_to_json(row$) AS row_to_json_2
    FROM (
      SELECT 'Channel' AS __typename,
        translate(
          encode(
            convert_to(
              '["' || 'Channel' || '"' || ',' || coalesce(
                to_json(channels_1.id)::text, 'null'
              ) || ']', 'UTF8'
            ),
            'base64'
          ),
          E '\n', ''
        ) AS "nodeId",
        channels_1.name AS name,
        (
          SELECT coalesce(json_agg(row$), '[]') AS json_list_1
          FROM (
            SELECT messages_1.id AS id
            FROM messages AS messages_1
            WHERE channels_1.id = messages_1.channel_id
            ORDER BY messages_1.id ASC
            LIMIT 1
          ) AS row$
        ) AS messages
      FROM channels AS channels_1
      WHERE channels_1.id = $2::INTEGER
    ) AS row$
  ),
  'membership', (
    SELECT row_to_json(row$) AS row_to_json_3
    FROM (
      SELECT 'Membership' AS __typename,
        translate(
          encode(
            convert_to(
              '["' || 'Membership' || '"' || ',' || coalesce(
                to_json(memberships_1.channel_id)::text, 'null'
              ) || ',' || coalesce(to_json(memberships_1.user_id)::text, 'null') || ']', 'UTF8'
            ),
            'base64'
          ),
          E '\n', ''
        ) AS "nodeId",
        memberships_1.role AS role,
        (
          SELECT row_to_json(row$) AS row_to_json_4
          FROM (
            SELECT users_2.handle AS handle
            FROM users AS users_2
            WHERE users_2.id = memberships_1.user_id
          ) AS row$
        ) AS "user"
      FROM memberships AS memberships_1
      WHERE memberships_1.channel_id = $3::INTEGER
        AND memberships_1.user_id = $4::INTEGER
    ) AS row$
  ),
  'file', (
    SELECT row_to_json(row$) AS row_to_json_5
    FROM (
      SELECT 'FileAttachment' AS __typename,
        translate(
          encode(
            convert_to(
              '["' || 'FileAttachment' || '"' || ',' || coalesce(
                to_json(file_attachments_1.id)::text, 'null'
              ) || ']', 'UTF8'
            ),
            'base64'
          ),
          E '\n', ''
        ) AS "nodeId",
        attachments_1.name AS name,
        CAST (file_attachments_1.size_bytes AS TEXT) AS "sizeBytes"
      FROM attachments AS attachments_1
      JOIN file_attachments AS file_attachments_1 ON attachments_1.id = file_attachments_1.id
      WHERE file_attachments_1.id = $5::INTEGER
    ) AS row$
  )
) AS json_object_1
