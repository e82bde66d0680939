SELECT coalesce(json_agg(anon_1.item), '[]') AS json_list_1
FROM (
  SELECT CASE WHEN (attachments_1.kind = $1::attachment_kind) THEN json_build_object('message', (SELECT row_to_json(row$) AS row_to_json_1 FROM (SELECT messages_1.body AS body, (SELECT row_to_json(row$) AS row_to_json_2 FROM (SELECT users_1.id AS id FROM users AS users_1 WHERE users_1.id = messages_1.author_id) AS row$) AS author FROM messages AS messages_1 WHERE messages_1.id = attachments_1.message_id) AS row$), 'id', image_attachments_1.id) WHEN (attachments_1.kind = $2::attachment_kind) THEN json_build_object(
    'message', (
      SELECT row_to_json(row$) AS row_to_json_3
      FROM (
        SELECT messages_2.body AS body,
          (
            SELECT row_to_json(row$) AS row_to_json_4
            FROM (
              SELECT channels_1.name AS name
              FROM channels AS channels_1
              WHERE channels_1.id = messages_2.channel_id
            ) AS row$
          ) AS channel,
          (
            SELECT row_to_json(row$) AS row_to_json_5
            FROM (
              SELECT users_2.id AS id FROM users AS users_2 WHERE users_2.id = messages_2.author_id
            ) AS row$
          ) AS author,
          messages_2.id AS id
        FROM messages AS messages_2
        WHERE messages_2.id = attachments_1.message_id
      ) AS row$
    ),
    'id', file_attachments_1.id
  ) WHEN (attachments_1.kind = $3::attachment_kind) THEN json_build_object('message', (SELECT row_to_json(row$) AS row_to_json_6 FROM (SELECT messages_3.body AS body, (SELECT row_to_json(row$) AS row_to_json_7 FROM (SELECT users_3.id AS id FROM users AS users_3 WHERE users_3.id = messages_3.author_id) AS row$) AS author FROM messages AS messages_3 WHERE messages_3.id = attachments_1.message_id) AS row$), 'id', link_attachments_1.id) END AS item
  FROM attachments AS attachments_1
  LEFT OUTER JOIN image_attachments AS image_attachments_1 ON attachments_1.id = image_attachments_1.id
  LEFT OUTER JOIN file_attachments AS file_attachments_1 ON attachments_1.id = file_attachments_1.id
  LEFT OUTER JOIN link_attachments AS link_attachments_1 ON attachments_1.id = link_attachments_1.id
  ORDER BY attachments_1.id ASC
  LIMIT 3
) AS anon_1
