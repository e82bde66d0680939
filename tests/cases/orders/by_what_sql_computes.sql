SELECT json_build_object(
  'hybrid', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT messages_1.id AS id,
        messages_1.edited_at IS NOT NULL AS "isEdited"
      FROM messages AS messages_1
      ORDER BY messages_1.edited_at IS NOT NULL DESC,
        messages_1.id ASC
      LIMIT 5
    ) AS row$
  ),
  'property', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT messages_2.id AS id,
        (
          SELECT count(*) AS count_1
          FROM messages AS counted_reply
          WHERE counted_reply.thread_id = messages_2.id
        ) AS "replyCount"
      FROM messages AS messages_2
      ORDER BY (
        SELECT count(*) AS count_1
        FROM messages AS counted_reply
        WHERE counted_reply.thread_id = messages_2.id
      ) DESC,
        messages_2.id ASC
      LIMIT 5
    ) AS row$
  ),
  'through', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT reactions_1.emoji AS emoji,
        (
          SELECT row_to_json(row$) AS row_to_json_1
          FROM (
            SELECT messages_3.id AS id,
              (
                SELECT count(*) AS count_1
                FROM messages AS counted_reply
                WHERE counted_reply.thread_id = messages_3.id
              ) AS "replyCount"
            FROM messages AS messages_3
            WHERE messages_3.id = reactions_1.message_id
          ) AS row$
        ) AS message
      FROM reactions AS reactions_1
      LEFT OUTER JOIN messages AS messages_4 ON messages_4.id = reactions_1.message_id
      ORDER BY (
        SELECT count(*) AS count_1
        FROM messages AS counted_reply
        WHERE counted_reply.thread_id = messages_4.id
      ) DESC,
        reactions_1.message_id DESC,
        reactions_1.user_id DESC,
        reactions_1.emoji DESC
      LIMIT 3
    ) AS row$
  ),
  'unselected', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_4
    FROM (
      SELECT messages_5.id AS id
      FROM messages AS messages_5
      ORDER BY (
        SELECT count(*) AS count_1
        FROM messages AS counted_reply
        WHERE counted_reply.thread_id = messages_5.id
      ) DESC,
        messages_5.edited_at IS NOT NULL ASC,
        messages_5.id ASC
      LIMIT 3
    ) AS row$
  )
) AS json_object_1
