SELECT json_build_object(
  'byKind', (
    SELECT coalesce(json_agg(anon_1.item), '[]') AS json_list_1
    FROM (
      SELECT CASE WHEN (attachments_1.kind = $1::attachment_kind) THEN json_build_object(
        'id', image_attachments_1.id, '__typename', 'ImageAttachment'
      ) WHEN (attachments_1.kind = $2::attachment_kind) THEN json_build_object('id', file_attachments_1.id, '__typename', 'FileAttachment') WHEN (attachments_1.kind = $3::attachment_kind) THEN json_build_object('id', link_attachments_1.id, '__typename', 'LinkAttachment') END AS item
      FROM attachments AS attachments_1
      LEFT OUTER JOIN image_attachments AS image_attachments_1 ON attachments_1.id = image_attachments_1.id
      LEFT OUTER JOIN file_attachments AS file_attachments_1 ON attachments_1.id = file_attachments_1.id
      LEFT OUTER JOIN link_attachments AS link_attachments_1 ON attachments_1.id = link_attachments_1.id
      WHERE attachments_1.kind = $4::attachment_kind
      ORDER BY attachments_1.id ASC
      LIMIT 50
    ) AS anon_1
  ),
  'byName', (
    SELECT coalesce(json_agg(anon_2.item), '[]') AS json_list_2
    FROM (
      SELECT CASE WHEN (attachments_2.kind = $5::attachment_kind) THEN json_build_object(
        'id', image_attachments_2.id, 'name', attachments_2.name
      ) WHEN (attachments_2.kind = $6::attachment_kind) THEN json_build_object('id', file_attachments_2.id, 'name', attachments_2.name) WHEN (attachments_2.kind = $7::attachment_kind) THEN json_build_object('id', link_attachments_2.id, 'name', attachments_2.name) END AS item
      FROM attachments AS attachments_2
      LEFT OUTER JOIN image_attachments AS image_attachments_2 ON attachments_2.id = image_attachments_2.id
      LEFT OUTER JOIN file_attachments AS file_attachments_2 ON attachments_2.id = file_attachments_2.id
      LEFT OUTER JOIN link_attachments AS link_attachments_2 ON attachments_2.id = link_attachments_2.id
      WHERE attachments_2.name LIKE $8::VARCHAR
      ORDER BY attachments_2.name ASC,
        attachments_2.id ASC
      LIMIT 50
    ) AS anon_2
  ),
  'byMessage', (
    SELECT coalesce(json_agg(anon_3.item), '[]') AS json_list_3
    FROM (
      SELECT CASE WHEN (attachments_3.kind = $9::attachment_kind) THEN json_build_object(
        'id', image_attachments_3.id,
        'message', (
          SELECT row_to_json(row$) AS row_to_json_1
          FROM (
            SELECT (
              SELECT row_to_json(row$) AS row_to_json_2
              FROM (
                SELECT users_1.handle AS handle
                FROM users AS users_1
                WHERE users_1.id = messages_1.author_id
              ) AS row$
            ) AS author
            FROM messages AS messages_1
            WHERE messages_1.id = attachments_3.message_id
          ) AS row$
        )
      ) WHEN (attachments_3.kind = $10::attachment_kind) THEN json_build_object('id', file_attachments_3.id, 'message', (SELECT row_to_json(row$) AS row_to_json_3 FROM (SELECT (SELECT row_to_json(row$) AS row_to_json_4 FROM (SELECT users_2.handle AS handle FROM users AS users_2 WHERE users_2.id = messages_2.author_id) AS row$) AS author FROM messages AS messages_2 WHERE messages_2.id = attachments_3.message_id) AS row$)) WHEN (attachments_3.kind = $11::attachment_kind) THEN json_build_object('id', link_attachments_3.id, 'message', (SELECT row_to_json(row$) AS row_to_json_5 FROM (SELECT (SELECT row_to_json(row$) AS row_to_json_6 FROM (SELECT users_3.handle AS handle FROM users AS users_3 WHERE users_3.id = messages_3.author_id) AS row$) AS author FROM messages AS messages_3 WHERE messages_3.id = attachments_3.message_id) AS row$)) END AS item
      FROM attachments AS attachments_3
      LEFT OUTER JOIN image_attachments AS image_attachments_3 ON attachments_3.id = image_attachments_3.id
      LEFT OUTER JOIN file_attachments AS file_attachments_3 ON attachments_3.id = file_attachments_3.id
      LEFT OUTER JOIN link_attachments AS link_attachments_3 ON attachments_3.id = link_attachments_3.id
      WHERE EXISTS (
        SELECT 1
        FROM messages AS messages_4
        WHERE messages_4.id = attachments_3.message_id
          AND (
            EXISTS (
              SELECT 1
              FROM users AS users_4
              WHERE users_4.id = messages_4.author_id
                AND users_4.handle = $12::VARCHAR
            )
          )
      )
      ORDER BY attachments_3.id ASC
      LIMIT 50
    ) AS anon_3
  ),
  'some', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_4
    FROM (
      SELECT messages_5.id AS id
      FROM messages AS messages_5
      WHERE EXISTS (
        SELECT 1
        FROM attachments AS attachments_4
        LEFT OUTER JOIN image_attachments AS image_attachments_4 ON attachments_4.id = image_attachments_4.id
        LEFT OUTER JOIN file_attachments AS file_attachments_4 ON attachments_4.id = file_attachments_4.id
        LEFT OUTER JOIN link_attachments AS link_attachments_4 ON attachments_4.id = link_attachments_4.id
        WHERE messages_5.id = attachments_4.message_id
          AND attachments_4.kind = $13::attachment_kind
      )
      ORDER BY messages_5.id ASC
      LIMIT 5
    ) AS row$
  ),
  'every', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_5
    FROM (
      SELECT messages_6.id AS id,
        (
          SELECT coalesce(json_agg(anon_4.item), '[]') AS json_list_6
          FROM (
            SELECT CASE WHEN (
              attachments_5.kind = $14::attachment_kind
            ) THEN json_build_object('kind', attachments_5.kind) WHEN (attachments_5.kind = $15::attachment_kind) THEN json_build_object('kind', attachments_5.kind) WHEN (attachments_5.kind = $16::attachment_kind) THEN json_build_object('kind', attachments_5.kind) END AS item
            FROM attachments AS attachments_5
            LEFT OUTER JOIN image_attachments AS image_attachments_5 ON attachments_5.id = image_attachments_5.id
            LEFT OUTER JOIN file_attachments AS file_attachments_5 ON attachments_5.id = file_attachments_5.id
            LEFT OUTER JOIN link_attachments AS link_attachments_5 ON attachments_5.id = link_attachments_5.id
            WHERE messages_6.id = attachments_5.message_id
            ORDER BY attachments_5.id ASC
            LIMIT 50
          ) AS anon_4
        ) AS attachments
      FROM messages AS messages_6
      WHERE NOT (
        EXISTS (
          SELECT 1
          FROM attachments AS attachments_6
          LEFT OUTER JOIN image_attachments AS image_attachments_6 ON attachments_6.id = image_attachments_6.id
          LEFT OUTER JOIN file_attachments AS file_attachments_6 ON attachments_6.id = file_attachments_6.id
          LEFT OUTER JOIN link_attachments AS link_attachments_6 ON attachments_6.id = link_attachments_6.id
          WHERE messages_6.id = attachments_6.message_id
            AND (attachments_6.kind = $17::attachment_kind) IS NOT true
        )
      )
        AND (
          EXISTS (
            SELECT 1
            FROM attachments AS attachments_7
            LEFT OUTER JOIN image_attachments AS image_attachments_7 ON attachments_7.id = image_attachments_7.id
            LEFT OUTER JOIN file_attachments AS file_attachments_7 ON attachments_7.id = file_attachments_7.id
            LEFT OUTER JOIN link_attachments AS link_attachments_7 ON attachments_7.id = link_attachments_7.id
            WHERE messages_6.id = attachments_7.message_id
          )
        )
      ORDER BY messages_6.id ASC
      LIMIT 50
    ) AS row$
  ),
  'count', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_7
    FROM (
      SELECT messages_7.id AS id,
        (
          SELECT coalesce(json_agg(anon_5.item), '[]') AS json_list_8
          FROM (
            SELECT CASE WHEN (
              attachments_8.kind = $18::attachment_kind
            ) THEN json_build_object('id', image_attachments_8.id) WHEN (attachments_8.kind = $19::attachment_kind) THEN json_build_object('id', file_attachments_8.id) WHEN (attachments_8.kind = $20::attachment_kind) THEN json_build_object('id', link_attachments_8.id) END AS item
            FROM attachments AS attachments_8
            LEFT OUTER JOIN image_attachments AS image_attachments_8 ON attachments_8.id = image_attachments_8.id
            LEFT OUTER JOIN file_attachments AS file_attachments_8 ON attachments_8.id = file_attachments_8.id
            LEFT OUTER JOIN link_attachments AS link_attachments_8 ON attachments_8.id = link_attachments_8.id
            WHERE messages_7.id = attachments_8.message_id
            ORDER BY attachments_8.id ASC
            LIMIT 50
          ) AS anon_5
        ) AS attachments
      FROM messages AS messages_7
      WHERE (
        SELECT count(*) AS count_1
        FROM attachments AS attachments_9
        LEFT OUTER JOIN image_attachments AS image_attachments_9 ON attachments_9.id = image_attachments_9.id
        LEFT OUTER JOIN file_attachments AS file_attachments_9 ON attachments_9.id = file_attachments_9.id
        LEFT OUTER JOIN link_attachments AS link_attachments_9 ON attachments_9.id = link_attachments_9.id
        WHERE messages_7.id = attachments_9.message_id
      ) >= $21::INTEGER
      ORDER BY messages_7.id ASC
      LIMIT 50
    ) AS row$
  ),
  'wide', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_9
    FROM (
      SELECT attachments_10.name AS name,
        image_attachments_10.width AS width
      FROM attachments AS attachments_10
      JOIN image_attachments AS image_attachments_10 ON attachments_10.id = image_attachments_10.id
      WHERE image_attachments_10.width > $22::INTEGER
        AND attachments_10.name LIKE $23::VARCHAR
      ORDER BY image_attachments_10.id ASC
      LIMIT 50
    ) AS row$
  )
) AS json_object_1
