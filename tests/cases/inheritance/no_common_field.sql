SELECT coalesce(json_agg(anon_1.item), '[]') AS json_list_1
FROM (
  SELECT CASE WHEN (attachments_1.kind = $1::attachment_kind) THEN json_build_object(
    'width', image_attachments_1.width, 'height', image_attachments_1.height
  ) WHEN (attachments_1.kind = $2::attachment_kind) THEN json_build_object() WHEN (attachments_1.kind = $3::attachment_kind) THEN json_build_object('url', link_attachments_1.url) END AS item
  FROM attachments AS attachments_1
  LEFT OUTER JOIN image_attachments AS image_attachments_1 ON attachments_1.id = image_attachments_1.id
  LEFT OUTER JOIN file_attachments AS file_attachments_1 ON attachments_1.id = file_attachments_1.id
  LEFT OUTER JOIN link_attachments AS link_attachments_1 ON attachments_1.id = link_attachments_1.id
  ORDER BY attachments_1.id ASC
  LIMIT 5
) AS anon_1
