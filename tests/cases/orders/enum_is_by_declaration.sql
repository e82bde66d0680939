SELECT json_build_object(
  'users', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT users_1.id AS id,
        users_1.role AS role
      FROM users AS users_1
      ORDER BY users_1.role ASC,
        users_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'descending', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT memberships_1.role AS role,
        memberships_1.user_id AS "userId",
        memberships_1.channel_id AS "channelId"
      FROM memberships AS memberships_1
      ORDER BY memberships_1.role DESC,
        memberships_1.user_id ASC,
        memberships_1.channel_id ASC
      LIMIT 8
    ) AS row$
  ),
  'kinds', (
    SELECT coalesce(json_agg(anon_1.item), '[]') AS json_list_3
    FROM (
      SELECT CASE WHEN (attachments_1.kind = $1::attachment_kind) THEN json_build_object(
        'id', image_attachments_1.id, 'kind', attachments_1.kind
      ) WHEN (attachments_1.kind = $2::attachment_kind) THEN json_build_object('id', file_attachments_1.id, 'kind', attachments_1.kind) WHEN (attachments_1.kind = $3::attachment_kind) THEN json_build_object('id', link_attachments_1.id, 'kind', attachments_1.kind) END AS item
      FROM attachments AS attachments_1
      LEFT OUTER JOIN image_attachments AS image_attachments_1 ON attachments_1.id = image_attachments_1.id
      LEFT OUTER JOIN file_attachments AS file_attachments_1 ON attachments_1.id = file_attachments_1.id
      LEFT OUTER JOIN link_attachments AS link_attachments_1 ON attachments_1.id = link_attachments_1.id
      ORDER BY attachments_1.kind DESC,
        attachments_1.id DESC
      LIMIT 5
    ) AS anon_1
  )
) AS json_object_1
