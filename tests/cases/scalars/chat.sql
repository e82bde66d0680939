SELECT json_build_object(
  'workspaces', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT workspaces_1.id AS id,
        workspaces_1.slug AS slug,
        workspaces_1.name AS name,
        workspaces_1.is_public AS "isPublic",
        workspaces_1.plan AS plan,
        CAST (workspaces_1.monthly_price AS TEXT) AS "monthlyPrice",
        workspaces_1.public_id AS "publicId",
        coalesce(
          to_char(workspaces_1.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
          CASE workspaces_1.created_at WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
        ) AS "createdAt"
      FROM workspaces AS workspaces_1
      ORDER BY workspaces_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'attachments', (
    SELECT coalesce(json_agg(anon_1.item), '[]') AS json_list_2
    FROM (
      SELECT CASE WHEN (attachments_1.kind = $1::attachment_kind) THEN json_build_object('details', attachments_1.details, 'focalX', nullif(nullif(nullif(image_attachments_1.focal_x, 'NaN'), 'Infinity'), '-Infinity') + 0) WHEN (attachments_1.kind = $2::attachment_kind) THEN json_build_object(
        'details', attachments_1.details,
        'sizeBytes', CAST (file_attachments_1.size_bytes AS TEXT),
        'checksum', translate(encode(file_attachments_1.checksum, 'base64'), E '\n', '')
      ) WHEN (attachments_1.kind = $3::attachment_kind) THEN json_build_object('details', attachments_1.details) END AS item
      FROM attachments AS attachments_1
      LEFT OUTER JOIN image_attachments AS image_attachments_1 ON attachments_1.id = image_attachments_1.id
      LEFT OUTER JOIN file_attachments AS file_attachments_1 ON attachments_1.id = file_attachments_1.id
      LEFT OUTER JOIN link_attachments AS link_attachments_1 ON attachments_1.id = link_attachments_1.id
      WHERE attachments_1.details IS NOT NULL
      ORDER BY attachments_1.id ASC
      LIMIT 5
    ) AS anon_1
  ),
  'users', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT coalesce(
        to_char(users_1.start_date::timestamp, 'YYYY-MM-DD'),
        CASE users_1.start_date WHEN 'infinity' THEN '9999-12-31' WHEN '-infinity' THEN '0001-01-01' END
      ) AS "startDate",
        to_char(users_1.quiet_from, 'HH24:MI:SS.US') AS "quietFrom"
      FROM users AS users_1
      ORDER BY users_1.id ASC
      LIMIT 18
    ) AS row$
  )
) AS json_object_1
