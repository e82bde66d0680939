SELECT json_build_object(
  'workspaces', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT 'Workspace' AS __typename,
        translate(
          encode(
            convert_to(
              '["' || 'Workspace' || '"' || ',' || coalesce(
                to_json(workspaces_1.id)::text, 'null'
              ) || ']', 'UTF8'
            ),
            'base64'
          ),
          E '\n', ''
        ) AS "nodeId",
        workspaces_1.slug AS slug
      FROM workspaces AS workspaces_1
      ORDER BY workspaces_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'memberships', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
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
        memberships_1.role AS role
      FROM memberships AS memberships_1
      ORDER BY memberships_1.channel_id ASC,
        memberships_1.user_id ASC
      LIMIT 3
    ) AS row$
  ),
  'reactions', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT 'Reaction' AS __typename,
        translate(
          encode(
            convert_to(
              '["' || 'Reaction' || '"' || ',' || coalesce(
                to_json(reactions_1.message_id)::text, 'null'
              ) || ',' || coalesce(to_json(reactions_1.user_id)::text, 'null') || ',' || coalesce(to_json(reactions_1.emoji)::text, 'null') || ']', 'UTF8'
            ),
            'base64'
          ),
          E '\n', ''
        ) AS "nodeId",
        reactions_1.emoji AS emoji
      FROM reactions AS reactions_1
      ORDER BY reactions_1.message_id ASC,
        reactions_1.user_id ASC,
        reactions_1.emoji ASC
      LIMIT 3
    ) AS row$
  ),
  'attachments', (
    SELECT coalesce(json_agg(anon_1.item), '[]') AS json_list_4
    FROM (
      SELECT CASE WHEN (attachments_1.kind = $1::attachment_kind) THEN json_build_object(
        '__typename', 'ImageAttachment', 'nodeId', translate(
          encode(
            convert_to(
              '["' || 'ImageAttachment' || '"' || ',' || coalesce(
                to_json(image_attachments_1.id)::text, 'null'
              ) || ']', 'UTF8'
            ),
            'base64'
          ),
          E '\n', ''
        ),
        'name', attachments_1.name
      ) WHEN (attachments_1.kind = $2::attachment_kind) THEN json_build_object('__typename', 'FileAttachment', 'nodeId', translate(encode(convert_to('["' || 'FileAttachment' || '"' || ',' || coalesce(to_json(file_attachments_1.id)::text, 'null') || ']', 'UTF8'), 'base64'), E '\n', ''), 'name', attachments_1.name) WHEN (attachments_1.kind = $3::attachment_kind) THEN json_build_object('__typename', 'LinkAttachment', 'nodeId', translate(encode(convert_to('["' || 'LinkAttachment' || '"' || ',' || coalesce(to_json(link_attachments_1.id)::text, 'null') || ']', 'UTF8'), 'base64'), E '\n', ''), 'name', attachments_1.name) END AS item
      FROM attachments AS attachments_1
      LEFT OUTER JOIN image_attachments AS image_attachments_1 ON attachments_1.id = image_attachments_1.id
      LEFT OUTER JOIN file_attachments AS file_attachments_1 ON attachments_1.id = file_attachments_1.id
      LEFT OUTER JOIN link_attachments AS link_attachments_1 ON attachments_1.id = link_attachments_1.id
      ORDER BY attachments_1.id ASC
      LIMIT 3
    ) AS anon_1
  )
) AS json_object_1
