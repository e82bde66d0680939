SELECT coalesce(json_agg(anon_1.item), '[]') AS json_list_1
FROM (
  SELECT CASE WHEN (attachments_1.kind = $1::attachment_kind) THEN json_build_object(
    '@type', 'ImageAttachment', '__typename', 'ImageAttachment', 'message', (
      SELECT row_to_json(row$) AS row_to_json_1
      FROM (
        SELECT messages_1.body AS "@body",
          (
            SELECT row_to_json(row$) AS row_to_json_2
            FROM (
              SELECT users_1.display_name AS "@display_name"
              FROM users AS users_1
              WHERE users_1.id = messages_1.author_id
            ) AS row$
          ) AS author
        FROM messages AS messages_1
        WHERE messages_1.id = attachments_1.message_id
      ) AS row$
    ),
    'width', image_attachments_1.width
  ) WHEN (attachments_1.kind = $2::attachment_kind) THEN json_build_object('@type', 'FileAttachment', '__typename', 'FileAttachment', 'message', (SELECT row_to_json(row$) AS row_to_json_3 FROM (SELECT messages_2.body AS "@body", (SELECT row_to_json(row$) AS row_to_json_4 FROM (SELECT users_2.display_name AS "@display_name" FROM users AS users_2 WHERE users_2.id = messages_2.author_id) AS row$) AS author FROM messages AS messages_2 WHERE messages_2.id = attachments_1.message_id) AS row$)) WHEN (attachments_1.kind = $3::attachment_kind) THEN json_build_object('@type', 'LinkAttachment', '__typename', 'LinkAttachment', 'message', (SELECT row_to_json(row$) AS row_to_json_5 FROM (SELECT messages_3.body AS "@body", (SELECT row_to_json(row$) AS row_to_json_6 FROM (SELECT users_3.display_name AS "@display_name" FROM users AS users_3 WHERE users_3.id = messages_3.author_id) AS row$) AS author FROM messages AS messages_3 WHERE messages_3.id = attachments_1.message_id) AS row$)) END AS item
  FROM attachments AS attachments_1
  LEFT OUTER JOIN image_attachments AS image_attachments_1 ON attachments_1.id = image_attachments_1.id
  LEFT OUTER JOIN file_attachments AS file_attachments_1 ON attachments_1.id = file_attachments_1.id
  LEFT OUTER JOIN link_attachments AS link_attachments_1 ON attachments_1.id = link_attachments_1.id
  ORDER BY attachments_1.id ASC
  LIMIT 3
) AS anon_1
