SELECT json_build_object(
  'imageAttachments', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT image_attachments_1.height AS height,
        image_attachments_1.id AS id
      FROM attachments AS attachments_1
      JOIN image_attachments AS image_attachments_1 ON attachments_1.id = image_attachments_1.id
      LEFT OUTER JOIN messages AS messages_1 ON messages_1.id = attachments_1.message_id
      ORDER BY image_attachments_1.height DESC,
        messages_1.created_at ASC,
        image_attachments_1.id ASC
      LIMIT 4
    ) AS row$
  ),
  'attachments', (
    SELECT coalesce(json_agg(anon_1.item), '[]') AS json_list_2
    FROM (
      SELECT CASE WHEN (attachments_2.kind = $1::attachment_kind) THEN json_build_object(
        'id', image_attachments_2.id,
        'message', (
          SELECT row_to_json(row$) AS row_to_json_1
          FROM (
            SELECT (
              SELECT row_to_json(row$) AS row_to_json_2
              FROM (
                SELECT users_1.handle AS handle
                FROM users AS users_1
                WHERE users_1.id = messages_2.author_id
              ) AS row$
            ) AS author
            FROM messages AS messages_2
            WHERE messages_2.id = attachments_2.message_id
          ) AS row$
        )
      ) WHEN (attachments_2.kind = $2::attachment_kind) THEN json_build_object('id', file_attachments_1.id, 'message', (SELECT row_to_json(row$) AS row_to_json_3 FROM (SELECT (SELECT row_to_json(row$) AS row_to_json_4 FROM (SELECT users_2.handle AS handle FROM users AS users_2 WHERE users_2.id = messages_3.author_id) AS row$) AS author FROM messages AS messages_3 WHERE messages_3.id = attachments_2.message_id) AS row$)) WHEN (attachments_2.kind = $3::attachment_kind) THEN json_build_object('id', link_attachments_1.id, 'message', (SELECT row_to_json(row$) AS row_to_json_5 FROM (SELECT (SELECT row_to_json(row$) AS row_to_json_6 FROM (SELECT users_3.handle AS handle FROM users AS users_3 WHERE users_3.id = messages_4.author_id) AS row$) AS author FROM messages AS messages_4 WHERE messages_4.id = attachments_2.message_id) AS row$)) END AS item
      FROM attachments AS attachments_2
      LEFT OUTER JOIN image_attachments AS image_attachments_2 ON attachments_2.id = image_attachments_2.id
      LEFT OUTER JOIN file_attachments AS file_attachments_1 ON attachments_2.id = file_attachments_1.id
      LEFT OUTER JOIN link_attachments AS link_attachments_1 ON attachments_2.id = link_attachments_1.id
      LEFT OUTER JOIN messages AS messages_5 ON messages_5.id = attachments_2.message_id
      LEFT OUTER JOIN users AS users_4 ON users_4.id = messages_5.author_id
      ORDER BY users_4.handle ASC,
        attachments_2.created_at DESC,
        attachments_2.id DESC
      LIMIT 4
    ) AS anon_1
  )
) AS json_object_1
