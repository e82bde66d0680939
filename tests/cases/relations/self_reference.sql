WITH anon_1 AS (
  SELECT anon_4.id AS id,
    anon_4.sort$0 AS sort$0,
    row_number() OVER (ORDER BY anon_4.sort$0 ASC) AS place$
  FROM (
    SELECT messages_3.id AS id,
      messages_3.id AS sort$0
    FROM messages AS messages_3
    WHERE (
      SELECT count(*) AS count_1
      FROM messages AS counted_reply
      WHERE counted_reply.thread_id = messages_3.id
    ) > $1::INTEGER
      AND messages_3.thread_id IS NULL
    ORDER BY sort$0 ASC
    LIMIT 4
  ) AS anon_4
)
SELECT coalesce(json_agg(row$), '[]') AS json_list_1
FROM (
  SELECT anon_1.id AS id,
    (
      SELECT count(*) AS count_1
      FROM messages AS counted_reply
      WHERE counted_reply.thread_id = anon_1.id
    ) AS "replyCount",
    coalesce(anon_2.item$, '[]') AS replies,
    (
      SELECT json_build_object(
        'totalCount', (
          SELECT count(*) AS count_2
          FROM messages AS messages_1
          WHERE anon_1.id = messages_1.thread_id
        ),
        'nodes', coalesce(json_agg(json_build_object('id', anon_3.id)), '[]')
      ) AS json_object_1
      FROM (
        SELECT messages_2.id AS id,
          messages_2.id AS sort$0
        FROM messages AS messages_2
        WHERE anon_1.id = messages_2.thread_id
        ORDER BY sort$0 ASC
        LIMIT 1
      ) AS anon_3
    ) AS "repliesConnection"
  FROM anon_1
  LEFT OUTER JOIN (
    SELECT anon_1.place$ AS above$,
      coalesce(json_agg(row_to_json(row$) ORDER BY anon_5.sort$0 ASC), '[]') AS item$
    FROM anon_1
    JOIN LATERAL (
      SELECT messages_4.id AS id,
        messages_4.thread_id AS thread_id,
        messages_4.id AS sort$0
      FROM messages AS messages_4
      WHERE anon_1.id = messages_4.thread_id
      ORDER BY sort$0 ASC
      LIMIT 50
    ) AS anon_5 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT row_to_json(row$) AS item$
      FROM (
        SELECT messages_5.id AS id,
          (
            SELECT coalesce(json_agg(row$), '[]') AS json_list_2
            FROM (
              SELECT messages_6.id AS id
              FROM messages AS messages_6
              WHERE messages_5.id = messages_6.thread_id
              ORDER BY messages_6.id ASC
              LIMIT 50
            ) AS row$
          ) AS replies
        FROM messages AS messages_5
        WHERE messages_5.id = anon_5.thread_id
      ) AS row$
      LIMIT ALL
      OFFSET 0
    ) AS anon_6 ON true
    JOIN LATERAL (SELECT anon_5.id AS id, anon_6.item$ AS thread) AS row$ ON true
    GROUP BY anon_1.place$
  ) AS anon_2 ON anon_2.above$ = anon_1.place$
  ORDER BY anon_1.place$
) AS row$
