SELECT json_build_object(
  'attachment', (
    SELECT CASE WHEN (attachments_1.kind = $1::attachment_kind) THEN json_build_object('__typename', 'ImageAttachment', 'id', image_attachments_1.id, 'name', attachments_1.name, 'width', image_attachments_1.width) WHEN (attachments_1.kind = $2::attachment_kind) THEN json_build_object(
      '__typename', 'FileAttachment', 'id', file_attachments_1.id,
      'name', attachments_1.name,
      'sizeBytes', CAST (file_attachments_1.size_bytes AS TEXT)
    ) WHEN (attachments_1.kind = $3::attachment_kind) THEN json_build_object('__typename', 'LinkAttachment', 'id', link_attachments_1.id, 'name', attachments_1.name) END AS anon_1
    FROM attachments AS attachments_1
    LEFT OUTER JOIN image_attachments AS image_attachments_1 ON attachments_1.id = image_attachments_1.id
    LEFT OUTER JOIN file_attachments AS file_attachments_1 ON attachments_1.id = file_attachments_1.id
    LEFT OUTER JOIN link_attachments AS link_attachments_1 ON attachments_1.id = link_attachments_1.id
    WHERE attachments_1.id = $4::INTEGER
  ),
  'attachmentBy', (
    SELECT CASE WHEN (attachments_2.kind = $5::attachment_kind) THEN json_build_object(
      '__typename', 'ImageAttachment', 'width', image_attachments_2.width,
      'height', image_attachments_2.height,
      'focalX', nullif(
        nullif(nullif(image_attachments_2.focal_x, 'NaN'), 'Infinity'), '-Infinity'
      ) + 0
    ) WHEN (attachments_2.kind = $6::attachment_kind) THEN json_build_object('__typename', 'FileAttachment') WHEN (attachments_2.kind = $7::attachment_kind) THEN json_build_object('__typename', 'LinkAttachment') END AS anon_2
    FROM attachments AS attachments_2
    LEFT OUTER JOIN image_attachments AS image_attachments_2 ON attachments_2.id = image_attachments_2.id
    LEFT OUTER JOIN file_attachments AS file_attachments_2 ON attachments_2.id = file_attachments_2.id
    LEFT OUTER JOIN link_attachments AS link_attachments_2 ON attachments_2.id = link_attachments_2.id
    WHERE attachments_2.id = $8::INTEGER
  ),
  'fileAttachment', (
    SELECT row_to_json(row$) AS row_to_json_1
    FROM (
      SELECT attachments_3.name AS name,
        CAST (file_attachments_3.size_bytes AS TEXT) AS "sizeBytes",
        translate(encode(file_attachments_3.checksum, 'base64'), E '\n', '') AS checksum,
        attachments_3.kind AS kind
      FROM attachments AS attachments_3
      JOIN file_attachments AS file_attachments_3 ON attachments_3.id = file_attachments_3.id
      WHERE file_attachments_3.id = $9::INTEGER
    ) AS row$
  ),
  'imageAttachment', (
    SELECT row_to_json(row$) AS row_to_json_2
    FROM (
      SELECT attachments_4.name AS name,
        image_attachments_3.width AS width
      FROM attachments AS attachments_4
      JOIN image_attachments AS image_attachments_3 ON attachments_4.id = image_attachments_3.id
      WHERE image_attachments_3.id = $10::INTEGER
    ) AS row$
  ),
  'linkAttachmentBy', (
    SELECT row_to_json(row$) AS row_to_json_3
    FROM (
      SELECT link_attachments_3.url AS url
      FROM attachments AS attachments_5
      JOIN link_attachments AS link_attachments_3 ON attachments_5.id = link_attachments_3.id
      WHERE link_attachments_3.id = $11::INTEGER
    ) AS row$
  ),
  'image', (
    SELECT row_to_json(row$) AS row_to_json_4
    FROM (
      SELECT 'ImageAttachment' AS __typename,
        translate(
          encode(
            convert_to(
              '["' || 'ImageAttachment' || '"' || ',' || coalesce(
                to_json(image_attachments_4.id)::text, 'null'
              ) || ']', 'UTF8'
            ),
            'base64'
          ),
          E '\n', ''
        ) AS "nodeId",
        attachments_6.name AS name,
        image_attachments_4.width AS width,
        (
          SELECT row_to_json(row$) AS row_to_json_5
          FROM (
            SELECT messages_1.id AS id
            FROM messages AS messages_1
            WHERE messages_1.id = attachments_6.message_id
          ) AS row$
        ) AS message
      FROM attachments AS attachments_6
      JOIN image_attachments AS image_attachments_4 ON attachments_6.id = image_attachments_4.id
      WHERE image_attachments_4.id = $12::INTEGER
    ) AS row$
  )
) AS json_object_1
