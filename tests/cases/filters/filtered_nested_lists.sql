WITH anon_1 AS (
  SELECT anon_3.id AS id,
    anon_3.name AS name,
    anon_3.sort$0 AS sort$0,
    row_number() OVER (ORDER BY anon_3.sort$0 ASC) AS place$
  FROM (
    SELECT channels_1.id AS id,
      channels_1.name AS name,
      channels_1.id AS sort$0
    FROM channels AS channels_1
    WHERE EXISTS (
      SELECT 1
      FROM messages AS messages_3
      WHERE channels_1.id = messages_3.channel_id
        AND lower(messages_3.body) LIKE lower($2::VARCHAR)
    )
    ORDER BY sort$0 ASC
    LIMIT 50
  ) AS anon_3
)
SELECT coalesce(json_agg(row$), '[]') AS json_list_1
FROM (
  SELECT anon_1.name AS name,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_2
      FROM (
        SELECT messages_1.body AS body
        FROM messages AS messages_1
        WHERE anon_1.id = messages_1.channel_id
          AND lower(messages_1.body) LIKE lower($1::VARCHAR)
        ORDER BY messages_1.id ASC
        LIMIT 50
      ) AS row$
    ) AS messages,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_3
      FROM (
        SELECT messages_2.body AS body
        FROM messages AS messages_2
        WHERE anon_1.id = messages_2.channel_id
        ORDER BY messages_2.id ASC
        LIMIT 1
      ) AS row$
    ) AS "all",
    coalesce(anon_2.item$, '[]') AS "repliesToAnn"
  FROM anon_1
  LEFT OUTER JOIN (
    SELECT anon_1.place$ AS above$,
      coalesce(json_agg(row_to_json(row$) ORDER BY anon_4.sort$0 ASC), '[]') AS item$
    FROM anon_1
    JOIN LATERAL (
      SELECT messages_4.author_id AS author_id,
        messages_4.id AS id,
        messages_4.id AS sort$0
      FROM messages AS messages_4
      WHERE anon_1.id = messages_4.channel_id
        AND (
          EXISTS (
            SELECT 1
            FROM messages AS messages_5
            WHERE messages_5.id = messages_4.thread_id
              AND (
                EXISTS (
                  SELECT 1
                  FROM users AS users_1
                  WHERE users_1.id = messages_5.author_id
                    AND users_1.handle = $3::VARCHAR
                )
              )
          )
        )
      ORDER BY sort$0 ASC
      LIMIT 50
    ) AS anon_4 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT row_to_json(row$) AS item$
      FROM (
        SELECT users_2.handle AS handle FROM users AS users_2 WHERE users_2.id = anon_4.author_id
      ) AS row$
      LIMIT ALL
      OFFSET 0
    ) AS anon_5 ON true
    JOIN LATERAL (SELECT anon_4.id AS id, anon_5.item$ AS author) AS row$ ON true
    GROUP BY anon_1.place$
  ) AS anon_2 ON anon_2.above$ = anon_1.place$
  ORDER BY anon_1.place$
) AS row$
