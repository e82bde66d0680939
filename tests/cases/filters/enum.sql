SELECT json_build_object(
  'eq', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT users_1.id AS id,
        users_1.role AS role
      FROM users AS users_1
      WHERE users_1.role = $1::user_role
      ORDER BY users_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'ne', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT users_2.id AS id,
        users_2.role AS role
      FROM users AS users_2
      WHERE users_2.role != $2::user_role
      ORDER BY users_2.id ASC
      LIMIT 50
    ) AS row$
  ),
  'in', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT users_3.id AS id,
        users_3.role AS role
      FROM users AS users_3
      WHERE users_3.role = ANY ($3::user_role[])
      ORDER BY users_3.id ASC
      LIMIT 50
    ) AS row$
  ),
  'notIn', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_4
    FROM (
      SELECT users_4.id AS id,
        users_4.role AS role
      FROM users AS users_4
      WHERE NOT users_4.role = ANY ($4::user_role[])
      ORDER BY users_4.id ASC
      LIMIT 50
    ) AS row$
  ),
  'isNull', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_5
    FROM (
      SELECT users_5.id AS id
      FROM users AS users_5
      WHERE users_5.role IS NULL
      ORDER BY users_5.id ASC
      LIMIT 50
    ) AS row$
  ),
  'interface', (
    SELECT coalesce(json_agg(anon_1.item), '[]') AS json_list_6
    FROM (
      SELECT CASE WHEN (attachments_1.kind = $5::attachment_kind) THEN json_build_object(
        'id', image_attachments_1.id, 'kind', attachments_1.kind
      ) WHEN (attachments_1.kind = $6::attachment_kind) THEN json_build_object('id', file_attachments_1.id, 'kind', attachments_1.kind) WHEN (attachments_1.kind = $7::attachment_kind) THEN json_build_object('id', link_attachments_1.id, 'kind', attachments_1.kind) END AS item
      FROM attachments AS attachments_1
      LEFT OUTER JOIN image_attachments AS image_attachments_1 ON attachments_1.id = image_attachments_1.id
      LEFT OUTER JOIN file_attachments AS file_attachments_1 ON attachments_1.id = file_attachments_1.id
      LEFT OUTER JOIN link_attachments AS link_attachments_1 ON attachments_1.id = link_attachments_1.id
      WHERE attachments_1.kind = ANY ($8::attachment_kind[])
      ORDER BY attachments_1.id ASC
      LIMIT 4
    ) AS anon_1
  )
) AS json_object_1
