SELECT coalesce(json_agg(row$), '[]') AS json_list_1
FROM (
  SELECT messages_1.id AS id,
    (
      SELECT coalesce(json_agg(anon_1.item), '[]') AS json_list_2
      FROM (
        SELECT CASE WHEN (attachments_1.kind = $1::attachment_kind) THEN json_build_object(
          '__typename', 'ImageAttachment', 'name', attachments_1.name,
          'size', image_attachments_1.width,
          'message', (
            SELECT row_to_json(row$) AS row_to_json_1
            FROM (
              SELECT messages_2.id AS id
              FROM messages AS messages_2
              WHERE messages_2.id = attachments_1.message_id
            ) AS row$
          )
        ) WHEN (attachments_1.kind = $2::attachment_kind) THEN json_build_object('__typename', 'FileAttachment', 'name', attachments_1.name, 'message', (SELECT row_to_json(row$) AS row_to_json_2 FROM (SELECT messages_3.id AS id FROM messages AS messages_3 WHERE messages_3.id = attachments_1.message_id) AS row$)) WHEN (attachments_1.kind = $3::attachment_kind) THEN json_build_object('__typename', 'LinkAttachment', 'name', attachments_1.name, 'message', (SELECT row_to_json(row$) AS row_to_json_3 FROM (SELECT messages_4.id AS id FROM messages AS messages_4 WHERE messages_4.id = attachments_1.message_id) AS row$)) END AS item
        FROM attachments AS attachments_1
        LEFT OUTER JOIN image_attachments AS image_attachments_1 ON attachments_1.id = image_attachments_1.id
        LEFT OUTER JOIN file_attachments AS file_attachments_1 ON attachments_1.id = file_attachments_1.id
        LEFT OUTER JOIN link_attachments AS link_attachments_1 ON attachments_1.id = link_attachments_1.id
        WHERE messages_1.id = attachments_1.message_id
        ORDER BY attachments_1.id ASC
        LIMIT 50
      ) AS anon_1
    ) AS attachments,
    (
      SELECT json_build_object(
        'totalCount', (
          SELECT count(*) AS count_1
          FROM attachments AS attachments_2
          LEFT OUTER JOIN image_attachments AS image_attachments_2 ON attachments_2.id = image_attachments_2.id
          LEFT OUTER JOIN file_attachments AS file_attachments_2 ON attachments_2.id = file_attachments_2.id
          LEFT OUTER JOIN link_attachments AS link_attachments_2 ON attachments_2.id = link_attachments_2.id
          WHERE messages_1.id = attachments_2.message_id
        ),
        'nodes', coalesce(
          json_agg(
            CASE WHEN (anon_2.kind = $4::attachment_kind) THEN json_build_object(
              '__typename', 'ImageAttachment', 'id', anon_2.id
            ) WHEN (anon_2.kind = $5::attachment_kind) THEN json_build_object('__typename', 'FileAttachment', 'id', anon_2.id) WHEN (anon_2.kind = $6::attachment_kind) THEN json_build_object('__typename', 'LinkAttachment', 'id', anon_2.id) END
          ),
          '[]'
        ),
        'edges', coalesce(
          json_agg(
            json_build_object(
              'node', CASE WHEN (anon_2.kind = $7::attachment_kind) THEN json_build_object('__typename', 'ImageAttachment') WHEN (anon_2.kind = $8::attachment_kind) THEN json_build_object('__typename', 'FileAttachment') WHEN (anon_2.kind = $9::attachment_kind) THEN json_build_object(
                '__typename', 'LinkAttachment', 'url', anon_2.url
              ) END
            )
          ),
          '[]'
        )
      ) AS json_object_1
      FROM (
        SELECT attachments_3.id AS id,
          attachments_3.kind AS kind,
          link_attachments_3.url AS url,
          attachments_3.id AS sort$0
        FROM attachments AS attachments_3
        LEFT OUTER JOIN image_attachments AS image_attachments_3 ON attachments_3.id = image_attachments_3.id
        LEFT OUTER JOIN file_attachments AS file_attachments_3 ON attachments_3.id = file_attachments_3.id
        LEFT OUTER JOIN link_attachments AS link_attachments_3 ON attachments_3.id = link_attachments_3.id
        WHERE messages_1.id = attachments_3.message_id
        ORDER BY sort$0 ASC
        LIMIT 50
      ) AS anon_2
    ) AS "attachmentsConnection"
  FROM messages AS messages_1
  WHERE EXISTS (
    SELECT 1
    FROM attachments AS attachments_4
    LEFT OUTER JOIN image_attachments AS image_attachments_4 ON attachments_4.id = image_attachments_4.id
    LEFT OUTER JOIN file_attachments AS file_attachments_4 ON attachments_4.id = file_attachments_4.id
    LEFT OUTER JOIN link_attachments AS link_attachments_4 ON attachments_4.id = link_attachments_4.id
    WHERE messages_1.id = attachments_4.message_id
  )
  ORDER BY messages_1.id ASC
  LIMIT 4
) AS row$
