SELECT coalesce(json_agg(row$), '[]') AS json_list_1
FROM (
  SELECT (
    SELECT coalesce(json_agg(anon_1.item), '[]') AS json_list_2
    FROM (
      SELECT CASE WHEN (attachments_1.kind = $1::attachment_kind) THEN json_build_object('__typename', 'ImageAttachment', 'width', image_attachments_1.width, 'message', (SELECT row_to_json(row$) AS row_to_json_1 FROM (SELECT (SELECT row_to_json(row$) AS row_to_json_2 FROM (SELECT (SELECT coalesce(json_agg(row$), '[]') AS json_list_3 FROM (SELECT (SELECT coalesce(json_agg(anon_2.item), '[]') AS json_list_4 FROM (SELECT CASE WHEN (attachments_2.kind = $2::attachment_kind) THEN json_build_object('__typename', 'ImageAttachment', 'message', (SELECT row_to_json(row$) AS row_to_json_3 FROM (SELECT (SELECT json_build_object('edges', coalesce(json_agg(json_build_object('cursor', translate(encode(convert_to('["' || '97e09045' || '"' || ',' || coalesce(to_json(anon_3.sort$0)::text, 'null') || ']', 'UTF8'), 'base64'), E '\n', ''), 'node', CASE WHEN (anon_3.kind = $3::attachment_kind) THEN json_build_object('__typename', 'ImageAttachment', 'name', anon_3.name, 'focalX', nullif(nullif(nullif(anon_3.focal_x, 'NaN'), 'Infinity'), '-Infinity') + 0) WHEN (anon_3.kind = $4::attachment_kind) THEN json_build_object('__typename', 'FileAttachment', 'name', anon_3.name, 'sizeBytes', CAST (anon_3.size_bytes AS TEXT), 'checksum', translate(encode(anon_3.checksum, 'base64'), E '\n', '')) WHEN (anon_3.kind = $5::attachment_kind) THEN json_build_object('__typename', 'LinkAttachment', 'name', anon_3.name, 'url', anon_3.url) END)), '[]')) AS json_object_1 FROM (SELECT attachments_3.id AS id, attachments_3.kind AS kind, image_attachments_2.focal_x AS focal_x, attachments_3.name AS name, file_attachments_1.checksum AS checksum, file_attachments_1.size_bytes AS size_bytes, link_attachments_1.url AS url, attachments_3.id AS sort$0 FROM attachments AS attachments_3 LEFT OUTER JOIN image_attachments AS image_attachments_2 ON attachments_3.id = image_attachments_2.id LEFT OUTER JOIN file_attachments AS file_attachments_1 ON attachments_3.id = file_attachments_1.id LEFT OUTER JOIN link_attachments AS link_attachments_1 ON attachments_3.id = link_attachments_1.id WHERE messages_1.id = attachments_3.message_id ORDER BY sort$0 ASC LIMIT 1) AS anon_3) AS "attachmentsConnection" FROM messages AS messages_1 WHERE messages_1.id = attachments_2.message_id) AS row$)) WHEN (attachments_2.kind = $6::attachment_kind) THEN json_build_object('__typename', 'FileAttachment', 'message', (SELECT row_to_json(row$) AS row_to_json_4 FROM (SELECT (SELECT json_build_object('edges', coalesce(json_agg(json_build_object('cursor', translate(encode(convert_to('["' || '97e09045' || '"' || ',' || coalesce(to_json(anon_4.sort$0)::text, 'null') || ']', 'UTF8'), 'base64'), E '\n', ''), 'node', CASE WHEN (anon_4.kind = $7::attachment_kind) THEN json_build_object('__typename', 'ImageAttachment', 'name', anon_4.name, 'focalX', nullif(nullif(nullif(anon_4.focal_x, 'NaN'), 'Infinity'), '-Infinity') + 0) WHEN (anon_4.kind = $8::attachment_kind) THEN json_build_object('__typename', 'FileAttachment', 'name', anon_4.name, 'sizeBytes', CAST (anon_4.size_bytes AS TEXT), 'checksum', translate(encode(anon_4.checksum, 'base64'), E '\n', '')) WHEN (anon_4.kind = $9::attachment_kind) THEN json_build_object('__typename', 'LinkAttachment', 'name', anon_4.name, 'url', anon_4.url) END)), '[]')) AS json_object_2 FROM (SELECT attachments_4.id AS id, attachments_4.kind AS kind, image_attachments_3.focal_x AS focal_x, attachments_4.name AS name, file_attachments_2.checksum AS checksum, file_attachments_2.size_bytes AS size_bytes, link_attachments_2.url AS url, attachments_4.id AS sort$0 FROM attachments AS attachments_4 LEFT OUTER JOIN image_attachments AS image_attachments_3 ON attachments_4.id = image_attachments_3.id LEFT OUTER JOIN file_attachments AS file_attachments_2 ON attachments_4.id = file_attachments_2.id LEFT OUTER JOIN link_attachments AS link_attachments_2 ON attachments_4.id = link_attachments_2.id WHERE messages_2.id = attachments_4.message_id ORDER BY sort$0 ASC LIMIT 1) AS anon_4) AS "attachmentsConnection" FROM messages AS messages_2 WHERE messages_2.id = attachments_2.message_id) AS row$)) WHEN (attachments_2.kind = $10::attachment_kind) THEN json_build_object('__typename', 'LinkAttachment', 'message', (SELECT row_to_json(row$) AS row_to_json_5 FROM (SELECT (SELECT json_build_object('edges', coalesce(json_agg(json_build_object('cursor', translate(encode(convert_to('["' || '97e09045' || '"' || ',' || coalesce(to_json(anon_5.sort$0)::text, 'null') || ']', 'UTF8'), 'base64'), E '\n', ''), 'node', CASE WHEN (anon_5.kind = $11::attachment_kind) THEN json_build_object('__typename', 'ImageAttachment', 'name', anon_5.name, 'focalX', nullif(nullif(nullif(anon_5.focal_x, 'NaN'), 'Infinity'), '-Infinity') + 0) WHEN (anon_5.kind = $12::attachment_kind) THEN json_build_object('__typename', 'FileAttachment', 'name', anon_5.name, 'sizeBytes', CAST (anon_5.size_bytes AS TEXT), 'checksum', translate(encode(anon_5.checksum, 'base64'), E '\n', '')) WHEN (anon_5.kind = $13::attachment_kind) THEN json_build_object('__typename', 'LinkAttachment', 'name', anon_5.name, 'url', anon_5.url) END)), '[]')) AS json_object_3 FROM (SELECT attachments_5.id AS id, attachments_5.kind AS kind, image_attachments_4.focal_x AS focal_x, attachments_5.name AS name, file_attachments_3.checksum AS checksum, file_attachments_3.size_bytes AS size_bytes, link_attachments_3.url AS url, attachments_5.id AS sort$0 FROM attachments AS attachments_5 LEFT OUTER JOIN image_attachments AS image_attachments_4 ON attachments_5.id = image_attachments_4.id LEFT OUTER JOIN file_attachments AS file_attachments_3 ON attachments_5.id = file_attachments_3.id LEFT OUTER JOIN link_attachments AS link_attachments_3 ON attachments_5.id = link_attachments_3.id WHERE messages_3.id = attachments_5.message_id ORDER BY sort$0 ASC LIMIT 1) AS anon_5) AS "attachmentsConnection" FROM messages AS messages_3 WHERE messages_3.id = attachments_2.message_id) AS row$)) END AS item FROM attachments AS attachments_2 LEFT OUTER JOIN image_attachments AS image_attachments_5 ON attachments_2.id = image_attachments_5.id LEFT OUTER JOIN file_attachments AS file_attachments_4 ON attachments_2.id = file_attachments_4.id LEFT OUTER JOIN link_attachments AS link_attachments_4 ON attachments_2.id = link_attachments_4.id WHERE messages_4.id = attachments_2.message_id ORDER BY attachments_2.id ASC LIMIT 50) AS anon_2) AS attachments FROM messages AS messages_4 WHERE users_1.id = messages_4.author_id AND (EXISTS (SELECT 1 FROM attachments AS attachments_6 LEFT OUTER JOIN image_attachments AS image_attachments_6 ON attachments_6.id = image_attachments_6.id LEFT OUTER JOIN file_attachments AS file_attachments_5 ON attachments_6.id = file_attachments_5.id LEFT OUTER JOIN link_attachments AS link_attachments_5 ON attachments_6.id = link_attachments_5.id WHERE messages_4.id = attachments_6.message_id)) ORDER BY messages_4.id ASC LIMIT 1) AS row$) AS messages FROM users AS users_1 WHERE users_1.id = messages_5.author_id) AS row$) AS author FROM messages AS messages_5 WHERE messages_5.id = attachments_1.message_id) AS row$)) WHEN (attachments_1.kind = $14::attachment_kind) THEN json_build_object(
        '__typename', 'FileAttachment', 'message', (
          SELECT row_to_json(row$) AS row_to_json_6
          FROM (
            SELECT messages_6.id AS id,
              (
                SELECT coalesce(json_agg(anon_6.item), '[]') AS json_list_5
                FROM (
                  SELECT CASE WHEN (attachments_7.kind = $15::attachment_kind) THEN json_build_object() WHEN (attachments_7.kind = $16::attachment_kind) THEN json_build_object(
                    'message', (
                      SELECT row_to_json(row$) AS row_to_json_7
                      FROM (
                        SELECT (
                          SELECT coalesce(json_agg(anon_7.item), '[]') AS json_list_6
                          FROM (
                            SELECT CASE WHEN (
                              attachments_8.kind = $17::attachment_kind
                            ) THEN json_build_object('name', attachments_8.name) WHEN (attachments_8.kind = $18::attachment_kind) THEN json_build_object('name', attachments_8.name) WHEN (attachments_8.kind = $19::attachment_kind) THEN json_build_object('name', attachments_8.name) END AS item
                            FROM attachments AS attachments_8
                            LEFT OUTER JOIN image_attachments AS image_attachments_7 ON attachments_8.id = image_attachments_7.id
                            LEFT OUTER JOIN file_attachments AS file_attachments_6 ON attachments_8.id = file_attachments_6.id
                            LEFT OUTER JOIN link_attachments AS link_attachments_6 ON attachments_8.id = link_attachments_6.id
                            WHERE messages_7.id = attachments_8.message_id
                            ORDER BY attachments_8.id ASC
                            LIMIT 50
                          ) AS anon_7
                        ) AS attachments
                        FROM messages AS messages_7
                        WHERE messages_7.id = attachments_7.message_id
                      ) AS row$
                    )
                  ) WHEN (attachments_7.kind = $20::attachment_kind) THEN json_build_object() END AS item
                  FROM attachments AS attachments_7
                  LEFT OUTER JOIN image_attachments AS image_attachments_8 ON attachments_7.id = image_attachments_8.id
                  LEFT OUTER JOIN file_attachments AS file_attachments_7 ON attachments_7.id = file_attachments_7.id
                  LEFT OUTER JOIN link_attachments AS link_attachments_7 ON attachments_7.id = link_attachments_7.id
                  WHERE messages_6.id = attachments_7.message_id
                  ORDER BY attachments_7.id ASC
                  LIMIT 50
                ) AS anon_6
              ) AS attachments,
              (
                SELECT row_to_json(row$) AS row_to_json_8
                FROM (
                  SELECT (
                    SELECT coalesce(json_agg(row$), '[]') AS json_list_7
                    FROM (
                      SELECT (
                        SELECT coalesce(json_agg(anon_8.item), '[]') AS json_list_8
                        FROM (
                          SELECT CASE WHEN (attachments_9.kind = $21::attachment_kind) THEN json_build_object('__typename', 'ImageAttachment', 'message', (SELECT row_to_json(row$) AS row_to_json_9 FROM (SELECT (SELECT json_build_object('edges', coalesce(json_agg(json_build_object('cursor', translate(encode(convert_to('["' || '97e09045' || '"' || ',' || coalesce(to_json(anon_9.sort$0)::text, 'null') || ']', 'UTF8'), 'base64'), E '\n', ''), 'node', CASE WHEN (anon_9.kind = $22::attachment_kind) THEN json_build_object('__typename', 'ImageAttachment', 'name', anon_9.name, 'focalX', nullif(nullif(nullif(anon_9.focal_x, 'NaN'), 'Infinity'), '-Infinity') + 0) WHEN (anon_9.kind = $23::attachment_kind) THEN json_build_object('__typename', 'FileAttachment', 'name', anon_9.name, 'sizeBytes', CAST (anon_9.size_bytes AS TEXT), 'checksum', translate(encode(anon_9.checksum, 'base64'), E '\n', '')) WHEN (anon_9.kind = $24::attachment_kind) THEN json_build_object('__typename', 'LinkAttachment', 'name', anon_9.name, 'url', anon_9.url) END)), '[]')) AS json_object_4 FROM (SELECT attachments_10.id AS id, attachments_10.kind AS kind, image_attachments_9.focal_x AS focal_x, attachments_10.name AS name, file_attachments_8.checksum AS checksum, file_attachments_8.size_bytes AS size_bytes, link_attachments_8.url AS url, attachments_10.id AS sort$0 FROM attachments AS attachments_10 LEFT OUTER JOIN image_attachments AS image_attachments_9 ON attachments_10.id = image_attachments_9.id LEFT OUTER JOIN file_attachments AS file_attachments_8 ON attachments_10.id = file_attachments_8.id LEFT OUTER JOIN link_attachments AS link_attachments_8 ON attachments_10.id = link_attachments_8.id WHERE messages_8.id = attachments_10.message_id ORDER BY sort$0 ASC LIMIT 1) AS anon_9) AS "attachmentsConnection" FROM messages AS messages_8 WHERE messages_8.id = attachments_9.message_id) AS row$)) WHEN (attachments_9.kind = $25::attachment_kind) THEN json_build_object('__typename', 'FileAttachment', 'message', (SELECT row_to_json(row$) AS row_to_json_10 FROM (SELECT (SELECT json_build_object('edges', coalesce(json_agg(json_build_object('cursor', translate(encode(convert_to('["' || '97e09045' || '"' || ',' || coalesce(to_json(anon_10.sort$0)::text, 'null') || ']', 'UTF8'), 'base64'), E '\n', ''), 'node', CASE WHEN (anon_10.kind = $26::attachment_kind) THEN json_build_object('__typename', 'ImageAttachment', 'name', anon_10.name, 'focalX', nullif(nullif(nullif(anon_10.focal_x, 'NaN'), 'Infinity'), '-Infinity') + 0) WHEN (anon_10.kind = $27::attachment_kind) THEN json_build_object('__typename', 'FileAttachment', 'name', anon_10.name, 'sizeBytes', CAST (anon_10.size_bytes AS TEXT), 'checksum', translate(encode(anon_10.checksum, 'base64'), E '\n', '')) WHEN (anon_10.kind = $28::attachment_kind) THEN json_build_object('__typename', 'LinkAttachment', 'name', anon_10.name, 'url', anon_10.url) END)), '[]')) AS json_object_5 FROM (SELECT attachments_11.id AS id, attachments_11.kind AS kind, image_attachments_10.focal_x AS focal_x, attachments_11.name AS name, file_attachments_9.checksum AS checksum, file_attachments_9.size_bytes AS size_bytes, link_attachments_9.url AS url, attachments_11.id AS sort$0 FROM attachments AS attachments_11 LEFT OUTER JOIN image_attachments AS image_attachments_10 ON attachments_11.id = image_attachments_10.id LEFT OUTER JOIN file_attachments AS file_attachments_9 ON attachments_11.id = file_attachments_9.id LEFT OUTER JOIN link_attachments AS link_attachments_9 ON attachments_11.id = link_attachments_9.id WHERE messages_9.id = attachments_11.message_id ORDER BY sort$0 ASC LIMIT 1) AS anon_10) AS "attachmentsConnection" FROM messages AS messages_9 WHERE messages_9.id = attachments_9.message_id) AS row$)) WHEN (attachments_9.kind = $29::attachment_kind) THEN json_build_object(
                            '__typename', 'LinkAttachment', 'message', (
                              SELECT row_to_json(row$) AS row_to_json_11
                              FROM (
                                SELECT (
                                  SELECT json_build_object(
                                    'edges', coalesce(
                                      json_agg(
                                        json_build_object(
                                          'cursor', translate(
                                            encode(
                                              convert_to(
                                                '["' || '97e09045' || '"' || ',' || coalesce(
                                                  to_json(anon_11.sort$0)::text, 'null'
                                                ) || ']', 'UTF8'
                                              ),
                                              'base64'
                                            ),
                                            E '\n', ''
                                          ),
                                          'node', CASE WHEN (anon_11.kind = $30::attachment_kind) THEN json_build_object('__typename', 'ImageAttachment', 'name', anon_11.name, 'focalX', nullif(nullif(nullif(anon_11.focal_x, 'NaN'), 'Infinity'), '-Infinity') + 0) WHEN (anon_11.kind = $31::attachment_kind) THEN json_build_object(
                                            '__typename', 'FileAttachment', 'name', anon_11.name,
                                            'sizeBytes', CAST (anon_11.size_bytes AS TEXT),
                                            'checksum', translate(
                                              encode(anon_11.checksum, 'base64'), E '\n', ''
                                            )
                                          ) WHEN (anon_11.kind = $32::attachment_kind) THEN json_build_object('__typename', 'LinkAttachment', 'name', anon_11.name, 'url', anon_11.url) END
                                        )
                                      ),
                                      '[]'
                                    )
                                  ) AS json_object_6
                                  FROM (
                                    SELECT attachments_12.id AS id,
                                      attachments_12.kind AS kind,
                                      image_attachments_11.focal_x AS focal_x,
                                      attachments_12.name AS name,
                                      file_attachments_10.checksum AS checksum,
                                      file_attachments_10.size_bytes AS size_bytes,
                                      link_attachments_10.url AS url,
                                      attachments_12.id AS sort$0
                                    FROM attachments AS attachments_12
                                    LEFT OUTER JOIN image_attachments AS image_attachments_11 ON attachments_12.id = image_attachments_11.id
                                    LEFT OUTER JOIN file_attachments AS file_attachments_10 ON attachments_12.id = file_attachments_10.id
                                    LEFT OUTER JOIN link_attachments AS link_attachments_10 ON attachments_12.id = link_attachments_10.id
                                    WHERE messages_10.id = attachments_12.message_id
                                    ORDER BY sort$0 ASC
                                    LIMIT 1
                                  ) AS anon_11
                                ) AS "attachmentsConnection"
                                FROM messages AS messages_10
                                WHERE messages_10.id = attachments_9.message_id
                              ) AS row$
                            )
                          ) END AS item
                          FROM attachments AS attachments_9
                          LEFT OUTER JOIN image_attachments AS image_attachments_12 ON attachments_9.id = image_attachments_12.id
                          LEFT OUTER JOIN file_attachments AS file_attachments_11 ON attachments_9.id = file_attachments_11.id
                          LEFT OUTER JOIN link_attachments AS link_attachments_11 ON attachments_9.id = link_attachments_11.id
                          WHERE messages_11.id = attachments_9.message_id
                          ORDER BY attachments_9.id ASC
                          LIMIT 50
                        ) AS anon_8
                      ) AS attachments
                      FROM messages AS messages_11
                      WHERE users_2.id = messages_11.author_id
                        AND (
                          EXISTS (
                            SELECT 1
                            FROM attachments AS attachments_13
                            LEFT OUTER JOIN image_attachments AS image_attachments_13 ON attachments_13.id = image_attachments_13.id
                            LEFT OUTER JOIN file_attachments AS file_attachments_12 ON attachments_13.id = file_attachments_12.id
                            LEFT OUTER JOIN link_attachments AS link_attachments_12 ON attachments_13.id = link_attachments_12.id
                            WHERE messages_11.id = attachments_13.message_id
                          )
                        )
                      ORDER BY messages_11.id ASC
                      LIMIT 1
                    ) AS row$
                  ) AS messages
                  FROM users AS users_2
                  WHERE users_2.id = messages_6.author_id
                ) AS row$
              ) AS author
            FROM messages AS messages_6
            WHERE messages_6.id = attachments_1.message_id
          ) AS row$
        )
      ) WHEN (attachments_1.kind = $33::attachment_kind) THEN json_build_object('__typename', 'LinkAttachment', 'message', (SELECT row_to_json(row$) AS row_to_json_12 FROM (SELECT (SELECT row_to_json(row$) AS row_to_json_13 FROM (SELECT (SELECT coalesce(json_agg(row$), '[]') AS json_list_9 FROM (SELECT (SELECT coalesce(json_agg(anon_12.item), '[]') AS json_list_10 FROM (SELECT CASE WHEN (attachments_14.kind = $34::attachment_kind) THEN json_build_object('__typename', 'ImageAttachment', 'message', (SELECT row_to_json(row$) AS row_to_json_14 FROM (SELECT (SELECT json_build_object('edges', coalesce(json_agg(json_build_object('cursor', translate(encode(convert_to('["' || '97e09045' || '"' || ',' || coalesce(to_json(anon_13.sort$0)::text, 'null') || ']', 'UTF8'), 'base64'), E '\n', ''), 'node', CASE WHEN (anon_13.kind = $35::attachment_kind) THEN json_build_object('__typename', 'ImageAttachment', 'name', anon_13.name, 'focalX', nullif(nullif(nullif(anon_13.focal_x, 'NaN'), 'Infinity'), '-Infinity') + 0) WHEN (anon_13.kind = $36::attachment_kind) THEN json_build_object('__typename', 'FileAttachment', 'name', anon_13.name, 'sizeBytes', CAST (anon_13.size_bytes AS TEXT), 'checksum', translate(encode(anon_13.checksum, 'base64'), E '\n', '')) WHEN (anon_13.kind = $37::attachment_kind) THEN json_build_object('__typename', 'LinkAttachment', 'name', anon_13.name, 'url', anon_13.url) END)), '[]')) AS json_object_7 FROM (SELECT attachments_15.id AS id, attachments_15.kind AS kind, image_attachments_14.focal_x AS focal_x, attachments_15.name AS name, file_attachments_13.checksum AS checksum, file_attachments_13.size_bytes AS size_bytes, link_attachments_13.url AS url, attachments_15.id AS sort$0 FROM attachments AS attachments_15 LEFT OUTER JOIN image_attachments AS image_attachments_14 ON attachments_15.id = image_attachments_14.id LEFT OUTER JOIN file_attachments AS file_attachments_13 ON attachments_15.id = file_attachments_13.id LEFT OUTER JOIN link_attachments AS link_attachments_13 ON attachments_15.id = link_attachments_13.id WHERE messages_12.id = attachments_15.message_id ORDER BY sort$0 ASC LIMIT 1) AS anon_13) AS "attachmentsConnection" FROM messages AS messages_12 WHERE messages_12.id = attachments_14.message_id) AS row$)) WHEN (attachments_14.kind = $38::attachment_kind) THEN json_build_object('__typename', 'FileAttachment', 'message', (SELECT row_to_json(row$) AS row_to_json_15 FROM (SELECT (SELECT json_build_object('edges', coalesce(json_agg(json_build_object('cursor', translate(encode(convert_to('["' || '97e09045' || '"' || ',' || coalesce(to_json(anon_14.sort$0)::text, 'null') || ']', 'UTF8'), 'base64'), E '\n', ''), 'node', CASE WHEN (anon_14.kind = $39::attachment_kind) THEN json_build_object('__typename', 'ImageAttachment', 'name', anon_14.name, 'focalX', nullif(nullif(nullif(anon_14.focal_x, 'NaN'), 'Infinity'), '-Infinity') + 0) WHEN (anon_14.kind = $40::attachment_kind) THEN json_build_object('__typename', 'FileAttachment', 'name', anon_14.name, 'sizeBytes', CAST (anon_14.size_bytes AS TEXT), 'checksum', translate(encode(anon_14.checksum, 'base64'), E '\n', '')) WHEN (anon_14.kind = $41::attachment_kind) THEN json_build_object('__typename', 'LinkAttachment', 'name', anon_14.name, 'url', anon_14.url) END)), '[]')) AS json_object_8 FROM (SELECT attachments_16.id AS id, attachments_16.kind AS kind, image_attachments_15.focal_x AS focal_x, attachments_16.name AS name, file_attachments_14.checksum AS checksum, file_attachments_14.size_bytes AS size_bytes, link_attachments_14.url AS url, attachments_16.id AS sort$0 FROM attachments AS attachments_16 LEFT OUTER JOIN image_attachments AS image_attachments_15 ON attachments_16.id = image_attachments_15.id LEFT OUTER JOIN file_attachments AS file_attachments_14 ON attachments_16.id = file_attachments_14.id LEFT OUTER JOIN link_attachments AS link_attachments_14 ON attachments_16.id = link_attachments_14.id WHERE messages_13.id = attachments_16.message_id ORDER BY sort$0 ASC LIMIT 1) AS anon_14) AS "attachmentsConnection" FROM messages AS messages_13 WHERE messages_13.id = attachments_14.message_id) AS row$)) WHEN (attachments_14.kind = $42::attachment_kind) THEN json_build_object('__typename', 'LinkAttachment', 'message', (SELECT row_to_json(row$) AS row_to_json_16 FROM (SELECT (SELECT json_build_object('edges', coalesce(json_agg(json_build_object('cursor', translate(encode(convert_to('["' || '97e09045' || '"' || ',' || coalesce(to_json(anon_15.sort$0)::text, 'null') || ']', 'UTF8'), 'base64'), E '\n', ''), 'node', CASE WHEN (anon_15.kind = $43::attachment_kind) THEN json_build_object('__typename', 'ImageAttachment', 'name', anon_15.name, 'focalX', nullif(nullif(nullif(anon_15.focal_x, 'NaN'), 'Infinity'), '-Infinity') + 0) WHEN (anon_15.kind = $44::attachment_kind) THEN json_build_object('__typename', 'FileAttachment', 'name', anon_15.name, 'sizeBytes', CAST (anon_15.size_bytes AS TEXT), 'checksum', translate(encode(anon_15.checksum, 'base64'), E '\n', '')) WHEN (anon_15.kind = $45::attachment_kind) THEN json_build_object('__typename', 'LinkAttachment', 'name', anon_15.name, 'url', anon_15.url) END)), '[]')) AS json_object_9 FROM (SELECT attachments_17.id AS id, attachments_17.kind AS kind, image_attachments_16.focal_x AS focal_x, attachments_17.name AS name, file_attachments_15.checksum AS checksum, file_attachments_15.size_bytes AS size_bytes, link_attachments_15.url AS url, attachments_17.id AS sort$0 FROM attachments AS attachments_17 LEFT OUTER JOIN image_attachments AS image_attachments_16 ON attachments_17.id = image_attachments_16.id LEFT OUTER JOIN file_attachments AS file_attachments_15 ON attachments_17.id = file_attachments_15.id LEFT OUTER JOIN link_attachments AS link_attachments_15 ON attachments_17.id = link_attachments_15.id WHERE messages_14.id = attachments_17.message_id ORDER BY sort$0 ASC LIMIT 1) AS anon_15) AS "attachmentsConnection" FROM messages AS messages_14 WHERE messages_14.id = attachments_14.message_id) AS row$)) END AS item FROM attachments AS attachments_14 LEFT OUTER JOIN image_attachments AS image_attachments_17 ON attachments_14.id = image_attachments_17.id LEFT OUTER JOIN file_attachments AS file_attachments_16 ON attachments_14.id = file_attachments_16.id LEFT OUTER JOIN link_attachments AS link_attachments_16 ON attachments_14.id = link_attachments_16.id WHERE messages_15.id = attachments_14.message_id ORDER BY attachments_14.id ASC LIMIT 50) AS anon_12) AS attachments FROM messages AS messages_15 WHERE users_3.id = messages_15.author_id AND (EXISTS (SELECT 1 FROM attachments AS attachments_18 LEFT OUTER JOIN image_attachments AS image_attachments_18 ON attachments_18.id = image_attachments_18.id LEFT OUTER JOIN file_attachments AS file_attachments_17 ON attachments_18.id = file_attachments_17.id LEFT OUTER JOIN link_attachments AS link_attachments_17 ON attachments_18.id = link_attachments_17.id WHERE messages_15.id = attachments_18.message_id)) ORDER BY messages_15.id ASC LIMIT 1) AS row$) AS messages FROM users AS users_3 WHERE users_3.id = messages_16.author_id) AS row$) AS author FROM messages AS messages_16 WHERE messages_16.id = attachments_1.message_id) AS row$)) END AS item
      FROM attachments AS attachments_1
      LEFT OUTER JOIN image_attachments AS image_attachments_1 ON attachments_1.id = image_attachments_1.id
      LEFT OUTER JOIN file_attachments AS file_attachments_18 ON attachments_1.id = file_attachments_18.id
      LEFT OUTER JOIN link_attachments AS link_attachments_18 ON attachments_1.id = link_attachments_18.id
      WHERE messages_17.id = attachments_1.message_id
      ORDER BY attachments_1.id ASC
      LIMIT 1
    ) AS anon_1
  ) AS attachments
  FROM messages AS messages_17
  WHERE EXISTS (
    SELECT 1
    FROM attachments AS attachments_19
    LEFT OUTER JOIN image_attachments AS image_attachments_19 ON attachments_19.id = image_attachments_19.id
    LEFT OUTER JOIN file_attachments AS file_attachments_19 ON attachments_19.id = file_attachments_19.id
    LEFT OUTER JOIN link_attachments AS link_attachments_19 ON attachments_19.id = link_attachments_19.id
    WHERE messages_17.id = attachments_19.message_id
  )
  ORDER BY messages_17.id ASC
  LIMIT 2
) AS row$
