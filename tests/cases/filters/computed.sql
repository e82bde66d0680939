SELECT json_build_object(
  'replyCount', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT messages_1.id AS id,
        (
          SELECT count(*) AS count_1
          FROM messages AS counted_reply
          WHERE counted_reply.thread_id = messages_1.id
        ) AS "replyCount"
      FROM messages AS messages_1
      WHERE (
        SELECT count(*) AS count_1
        FROM messages AS counted_reply
        WHERE counted_reply.thread_id = messages_1.id
      ) >= $1::INTEGER
      ORDER BY messages_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'none', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT messages_2.id AS id,
        (
          SELECT count(*) AS count_1
          FROM messages AS counted_reply
          WHERE counted_reply.thread_id = messages_2.id
        ) AS "replyCount"
      FROM messages AS messages_2
      WHERE (
        SELECT count(*) AS count_1
        FROM messages AS counted_reply
        WHERE counted_reply.thread_id = messages_2.id
      ) = $2::INTEGER
        AND messages_2.id < $3::INTEGER
      ORDER BY messages_2.id ASC
      LIMIT 50
    ) AS row$
  ),
  'nested', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT channels_1.name AS name
      FROM channels AS channels_1
      WHERE EXISTS (
        SELECT 1
        FROM messages AS messages_3
        WHERE channels_1.id = messages_3.channel_id
          AND (
            SELECT count(*) AS count_1
            FROM messages AS counted_reply
            WHERE counted_reply.thread_id = messages_3.id
          ) > $4::INTEGER
      )
      ORDER BY channels_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'through', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_4
    FROM (
      SELECT messages_4.id AS id,
        (
          SELECT row_to_json(row$) AS row_to_json_1
          FROM (
            SELECT (
              SELECT count(*) AS count_1
              FROM messages AS counted_reply
              WHERE counted_reply.thread_id = messages_5.id
            ) AS "replyCount"
            FROM messages AS messages_5
            WHERE messages_5.id = messages_4.thread_id
          ) AS row$
        ) AS thread
      FROM messages AS messages_4
      WHERE EXISTS (
        SELECT 1
        FROM messages AS messages_6
        WHERE messages_6.id = messages_4.thread_id
          AND (
            SELECT count(*) AS count_1
            FROM messages AS counted_reply
            WHERE counted_reply.thread_id = messages_6.id
          ) = $5::INTEGER
      )
      ORDER BY messages_4.id ASC
      LIMIT 5
    ) AS row$
  )
) AS json_object_1
