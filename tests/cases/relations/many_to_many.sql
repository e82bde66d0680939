SELECT json_build_object(
  'tags', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT tags_1.name AS name,
        (
          SELECT coalesce(json_agg(row$), '[]') AS json_list_2
          FROM (
            SELECT messages_1.id AS id,
              (
                SELECT coalesce(json_agg(row$), '[]') AS json_list_3
                FROM (
                  SELECT tags_2.name AS name
                  FROM tags AS tags_2,
                    message_tags AS message_tags_1
                  WHERE messages_1.id = message_tags_1.message_id
                    AND tags_2.id = message_tags_1.tag_id
                  ORDER BY tags_2.id ASC
                  LIMIT 50
                ) AS row$
              ) AS tags
            FROM messages AS messages_1,
              message_tags AS message_tags_2
            WHERE tags_1.id = message_tags_2.tag_id
              AND messages_1.id = message_tags_2.message_id
            ORDER BY messages_1.id DESC
            LIMIT 2
          ) AS row$
        ) AS messages
      FROM tags AS tags_1
      ORDER BY tags_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'messages', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_4
    FROM (
      SELECT messages_2.id AS id,
        (
          SELECT coalesce(json_agg(row$), '[]') AS json_list_5
          FROM (
            SELECT tags_3.name AS name,
              (
                SELECT coalesce(json_agg(row$), '[]') AS json_list_6
                FROM (
                  SELECT messages_3.id AS id
                  FROM messages AS messages_3,
                    message_tags AS message_tags_3
                  WHERE tags_3.id = message_tags_3.tag_id
                    AND messages_3.id = message_tags_3.message_id
                  ORDER BY messages_3.id ASC
                  LIMIT 50
                ) AS row$
              ) AS messages
            FROM tags AS tags_3,
              message_tags AS message_tags_4
            WHERE messages_2.id = message_tags_4.message_id
              AND tags_3.id = message_tags_4.tag_id
            ORDER BY tags_3.name DESC,
              tags_3.id DESC
            LIMIT 50
          ) AS row$
        ) AS tags
      FROM messages AS messages_2
      WHERE EXISTS (
        SELECT 1
        FROM tags AS tags_4,
          message_tags AS message_tags_5
        WHERE messages_2.id = message_tags_5.message_id
          AND tags_4.id = message_tags_5.tag_id
      )
      ORDER BY messages_2.id ASC
      LIMIT 5
    ) AS row$
  )
) AS json_object_1
