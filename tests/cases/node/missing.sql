SELECT json_build_object(
  'noRow', (
    SELECT row_to_json(row$) AS row_to_json_1
    FROM (
      SELECT translate(
        encode(
          convert_to(
            '["' || 'User' || '"' || ',' || coalesce(
              to_json(users_1.id)::text, 'null'
            ) || ']', 'UTF8'
          ),
          'base64'
        ),
        E '\n', ''
      ) AS "nodeId"
      FROM users AS users_1
      WHERE users_1.id = $1::INTEGER
    ) AS row$
  ),
  'noType', NULL,
  'interface', NULL,
  'wrongConcrete', (
    SELECT row_to_json(row$) AS row_to_json_2
    FROM (
      SELECT translate(
        encode(
          convert_to(
            '["' || 'ImageAttachment' || '"' || ',' || coalesce(
              to_json(image_attachments_1.id)::text, 'null'
            ) || ']', 'UTF8'
          ),
          'base64'
        ),
        E '\n', ''
      ) AS "nodeId"
      FROM attachments AS attachments_1
      JOIN image_attachments AS image_attachments_1 ON attachments_1.id = image_attachments_1.id
      WHERE image_attachments_1.id = $2::INTEGER
    ) AS row$
  ),
  'shortKey', NULL,
  'longKey', NULL
) AS json_object_1
