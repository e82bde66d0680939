SELECT coalesce(json_agg(anon_1.item), '[]') AS json_list_1
FROM (
  SELECT CASE WHEN (attachments_1.kind = $1::attachment_kind) THEN json_build_object(
    'id', image_attachments_1.id,
    'message', (
      SELECT row_to_json(row$) AS row_to_json_1
      FROM (
        SELECT (
          SELECT coalesce(json_agg(row$), '[]') AS json_list_2
          FROM (
            SELECT reactions_1.emoji AS emoji
            FROM reactions AS reactions_1
            WHERE messages_1.id = reactions_1.message_id
            ORDER BY reactions_1.message_id ASC,
              reactions_1.user_id ASC,
              reactions_1.emoji ASC
            LIMIT 50
          ) AS row$
        ) AS reactions
        FROM messages AS messages_1
        WHERE messages_1.id = attachments_1.message_id
      ) AS row$
    )
  ) WHEN (attachments_1.kind = $2::attachment_kind) THEN json_build_object('id', file_attachments_1.id, 'message', (SELECT row_to_json(row$) AS row_to_json_2 FROM (SELECT messages_2.id AS id, (SELECT row_to_json(row$) AS row_to_json_3 FROM (SELECT users_1.handle AS handle FROM users AS users_1 WHERE users_1.id = messages_2.author_id) AS row$) AS author FROM messages AS messages_2 WHERE messages_2.id = attachments_1.message_id) AS row$)) WHEN (attachments_1.kind = $3::attachment_kind) THEN json_build_object('id', link_attachments_1.id) END AS item
  FROM attachments AS attachments_1
  LEFT OUTER JOIN image_attachments AS image_attachments_1 ON attachments_1.id = image_attachments_1.id
  LEFT OUTER JOIN file_attachments AS file_attachments_1 ON attachments_1.id = file_attachments_1.id
  LEFT OUTER JOIN link_attachments AS link_attachments_1 ON attachments_1.id = link_attachments_1.id
  ORDER BY attachments_1.id ASC
  LIMIT 3
) AS anon_1
