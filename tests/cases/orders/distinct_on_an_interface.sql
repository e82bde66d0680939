SELECT coalesce(json_agg(anon_1.item), '[]') AS json_list_1
FROM (
  SELECT CASE WHEN (anon_2.kind = $1::attachment_kind) THEN json_build_object(
    '__typename', 'ImageAttachment', 'id', anon_2.id,
    'messageId', anon_2.message_id,
    'width', anon_2.width
  ) WHEN (anon_2.kind = $2::attachment_kind) THEN json_build_object('__typename', 'FileAttachment', 'id', anon_2.id, 'messageId', anon_2.message_id) WHEN (anon_2.kind = $3::attachment_kind) THEN json_build_object('__typename', 'LinkAttachment', 'id', anon_2.id, 'messageId', anon_2.message_id) END AS item
  FROM (
    SELECT attachments_1.id AS id,
      attachments_1.kind AS kind,
      attachments_1.message_id AS message_id,
      image_attachments_1.width AS width,
      attachments_1.id AS sort$0,
      row_number() OVER (
        PARTITION BY attachments_1.message_id ORDER BY attachments_1.id DESC
      ) AS place$
    FROM attachments AS attachments_1
    LEFT OUTER JOIN image_attachments AS image_attachments_1 ON attachments_1.id = image_attachments_1.id
    LEFT OUTER JOIN file_attachments AS file_attachments_1 ON attachments_1.id = file_attachments_1.id
    LEFT OUTER JOIN link_attachments AS link_attachments_1 ON attachments_1.id = link_attachments_1.id
  ) AS anon_2
  WHERE anon_2.place$ = 1
  ORDER BY anon_2.sort$0 DESC
  LIMIT 50
) AS anon_1
