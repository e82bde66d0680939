SELECT json_build_object(
  'left_out', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT messages_1.id AS id,
        (
          SELECT row_to_json(row$) AS row_to_json_1
          FROM (
            SELECT messages_2.id AS id
            FROM messages AS messages_2
            WHERE messages_2.id = messages_1.thread_id
          ) AS row$
        ) AS thread
      FROM messages AS messages_1
      ORDER BY messages_1.id ASC
      LIMIT 3
    ) AS row$
  ),
  'empty', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT messages_3.id AS id FROM messages AS messages_3 ORDER BY messages_3.id ASC LIMIT 3
    ) AS row$
  ),
  'in_parts', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT messages_4.id AS id FROM messages AS messages_4 ORDER BY messages_4.id ASC LIMIT 3
    ) AS row$
  ),
  'nested', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_4
    FROM (
      SELECT messages_5.id AS id FROM messages AS messages_5 ORDER BY messages_5.id ASC LIMIT 3
    ) AS row$
  ),
  'of_all', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_5
    FROM (
      SELECT messages_6.id AS id FROM messages AS messages_6 ORDER BY messages_6.id ASC LIMIT 3
    ) AS row$
  ),
  'something', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_6
    FROM (
      SELECT messages_7.id AS id
      FROM messages AS messages_7
      WHERE EXISTS (
        SELECT 1 FROM messages AS messages_8 WHERE messages_8.id = messages_7.thread_id AND true
      )
      ORDER BY messages_7.id ASC
      LIMIT 3
    ) AS row$
  )
) AS json_object_1
