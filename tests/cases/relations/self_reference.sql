SELECT coalesce(json_agg(row$), '[]') AS json_list_1
FROM (
  SELECT messages_1.id AS id,
    (
      SELECT count(*) AS count_1
      FROM messages AS counted_reply
      WHERE counted_reply.thread_id = messages_1.id
    ) AS "replyCount",
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_2
      FROM (
        SELECT messages_2.id AS id,
          (
            SELECT row_to_json(row$) AS row_to_json_1
            FROM (
              SELECT messages_3.id AS id,
                (
                  SELECT coalesce(json_agg(row$), '[]') AS json_list_3
                  FROM (
                    SELECT messages_4.id AS id
                    FROM messages AS messages_4
                    WHERE messages_3.id = messages_4.thread_id
                    ORDER BY messages_4.id ASC
                    LIMIT 50
                  ) AS row$
                ) AS replies
              FROM messages AS messages_3
              WHERE messages_3.id = messages_2.thread_id
            ) AS row$
          ) AS thread
        FROM messages AS messages_2
        WHERE messages_1.id = messages_2.thread_id
        ORDER BY messages_2.id ASC
        LIMIT 50
      ) AS row$
    ) AS replies,
    (
      SELECT json_build_object(
        'totalCount', (
          SELECT count(*) AS count_2
          FROM messages AS messages_5
          WHERE messages_1.id = messages_5.thread_id
        ),
        'nodes', coalesce(json_agg(json_build_object('id', anon_1.id)), '[]')
      ) AS json_object_1
      FROM (
        SELECT messages_6.id AS id,
          messages_6.id AS sort$0
        FROM messages AS messages_6
        WHERE messages_1.id = messages_6.thread_id
        ORDER BY sort$0 ASC
        LIMIT 1
      ) AS anon_1
    ) AS "repliesConnection"
  FROM messages AS messages_1
  WHERE (
    SELECT count(*) AS count_1
    FROM messages AS counted_reply
    WHERE counted_reply.thread_id = messages_1.id
  ) > $1::INTEGER
    AND messages_1.thread_id IS NULL
  ORDER BY messages_1.id ASC
  LIMIT 4
) AS row$
