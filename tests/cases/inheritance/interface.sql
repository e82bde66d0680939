SELECT coalesce(json_agg(anon_1.item), '[]') AS json_list_1
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
    'id', image_attachments_1.id,
    'kind', attachments_1.kind,
    'name', attachments_1.name,
    'details', attachments_1.details,
    'createdAt', coalesce(
      to_char(attachments_1.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
      CASE attachments_1.created_at WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
    ),
    'messageId', attachments_1.message_id,
    'width', image_attachments_1.width,
    'height', image_attachments_1.height,
    'focalX', nullif(
      nullif(nullif(image_attachments_1.focal_x, 'NaN'), 'Infinity'), '-Infinity'
    ) + 0
  ) WHEN (attachments_1.kind = $2::attachment_kind) THEN json_build_object('__typename', 'FileAttachment', 'nodeId', translate(encode(convert_to('["' || 'FileAttachment' || '"' || ',' || coalesce(to_json(file_attachments_1.id)::text, 'null') || ']', 'UTF8'), 'base64'), E '\n', ''), 'id', file_attachments_1.id, 'kind', attachments_1.kind, 'name', attachments_1.name, 'details', attachments_1.details, 'createdAt', coalesce(to_char(attachments_1.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'), CASE attachments_1.created_at WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END), 'messageId', attachments_1.message_id, 'sizeBytes', CAST (file_attachments_1.size_bytes AS TEXT), 'checksum', translate(encode(file_attachments_1.checksum, 'base64'), E '\n', '')) WHEN (attachments_1.kind = $3::attachment_kind) THEN json_build_object('__typename', 'LinkAttachment', 'nodeId', translate(encode(convert_to('["' || 'LinkAttachment' || '"' || ',' || coalesce(to_json(link_attachments_1.id)::text, 'null') || ']', 'UTF8'), 'base64'), E '\n', ''), 'id', link_attachments_1.id, 'kind', attachments_1.kind, 'name', attachments_1.name, 'details', attachments_1.details, 'createdAt', coalesce(to_char(attachments_1.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'), CASE attachments_1.created_at WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END), 'messageId', attachments_1.message_id, 'url', link_attachments_1.url) END AS item
  FROM attachments AS attachments_1
  LEFT OUTER JOIN image_attachments AS image_attachments_1 ON attachments_1.id = image_attachments_1.id
  LEFT OUTER JOIN file_attachments AS file_attachments_1 ON attachments_1.id = file_attachments_1.id
  LEFT OUTER JOIN link_attachments AS link_attachments_1 ON attachments_1.id = link_attachments_1.id
  ORDER BY attachments_1.id ASC
  LIMIT 8
) AS anon_1
