SELECT json_build_object(
  'imageAttachments', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT 'ImageAttachment' AS __typename,
        image_attachments_1.id AS id,
        attachments_1.name AS name,
        image_attachments_1.width AS width,
        image_attachments_1.height AS height,
        nullif(
          nullif(nullif(image_attachments_1.focal_x, 'NaN'), 'Infinity'), '-Infinity'
        ) + 0 AS "focalX",
        attachments_1.kind AS kind,
        (
          SELECT row_to_json(row$) AS row_to_json_1
          FROM (
            SELECT messages_1.id AS id,
              (
                SELECT row_to_json(row$) AS row_to_json_2
                FROM (
                  SELECT channels_1.name AS name
                  FROM channels AS channels_1
                  WHERE channels_1.id = messages_1.channel_id
                ) AS row$
              ) AS channel
            FROM messages AS messages_1
            WHERE messages_1.id = attachments_1.message_id
          ) AS row$
        ) AS message
      FROM attachments AS attachments_1
      JOIN image_attachments AS image_attachments_1 ON attachments_1.id = image_attachments_1.id
      ORDER BY image_attachments_1.width DESC,
        image_attachments_1.id DESC
      LIMIT 3
    ) AS row$
  ),
  'fileAttachments', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT attachments_2.name AS name,
        CAST (file_attachments_1.size_bytes AS TEXT) AS "sizeBytes"
      FROM attachments AS attachments_2
      JOIN file_attachments AS file_attachments_1 ON attachments_2.id = file_attachments_1.id
      WHERE file_attachments_1.size_bytes > $1::BIGINT
      ORDER BY file_attachments_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'linkAttachmentsConnection', (
    SELECT json_build_object(
      'totalCount', (
        SELECT count(*) AS count_1
        FROM attachments AS attachments_3
        JOIN link_attachments AS link_attachments_1 ON attachments_3.id = link_attachments_1.id
      ),
      'nodes', coalesce(json_agg(json_build_object('url', anon_1.url)), '[]'),
      'edges', coalesce(
        json_agg(
          json_build_object(
            'cursor', translate(
              encode(
                convert_to(
                  '["' || '97819173' || '"' || ',' || coalesce(
                    to_json(anon_1.sort$0)::text, 'null'
                  ) || ']', 'UTF8'
                ),
                'base64'
              ),
              E '\n', ''
            ),
            'node', json_build_object('__typename', 'LinkAttachment', 'name', anon_1.name)
          )
        ),
        '[]'
      )
    ) AS json_object_2
    FROM (
      SELECT link_attachments_2.id AS id,
        attachments_4.name AS name,
        link_attachments_2.url AS url,
        link_attachments_2.id AS sort$0
      FROM attachments AS attachments_4
      JOIN link_attachments AS link_attachments_2 ON attachments_4.id = link_attachments_2.id
      ORDER BY sort$0 ASC
      LIMIT 2
    ) AS anon_1
  )
) AS json_object_1
