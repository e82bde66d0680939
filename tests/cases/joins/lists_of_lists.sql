WITH anon_1 AS (
  SELECT anon_3.handle AS handle,
    anon_3.id AS id,
    anon_3.sort$0 AS sort$0,
    row_number() OVER (ORDER BY anon_3.sort$0 ASC) AS place$
  FROM (
    SELECT users_1.handle AS handle,
      users_1.id AS id,
      users_1.id AS sort$0
    FROM users AS users_1
    ORDER BY sort$0 ASC
    LIMIT 5000
  ) AS anon_3
),
  anon_4 AS (
    SELECT anon_5.author_id AS author_id,
      anon_5.body AS body,
      anon_5.id AS id,
      anon_5.thread_id AS thread_id,
      anon_5.sort$0 AS sort$0,
      anon_5.sort$1 AS sort$1,
      row_number() OVER (ORDER BY anon_1.place$, anon_5.sort$0 DESC, anon_5.sort$1 DESC) AS place$,
      anon_1.place$ AS above$
    FROM anon_1
    JOIN LATERAL (
      SELECT messages_1.author_id AS author_id,
        messages_1.body AS body,
        messages_1.id AS id,
        messages_1.thread_id AS thread_id,
        messages_1.created_at AS sort$0,
        messages_1.id AS sort$1
      FROM messages AS messages_1
      WHERE anon_1.id = messages_1.author_id
      ORDER BY sort$0 DESC,
        sort$1 DESC
      LIMIT 50
    ) AS anon_5 ON true
  )
SELECT coalesce(json_agg(row$), '[]') AS json_list_1
FROM (
  SELECT anon_1.handle AS handle,
    coalesce(anon_2.item$, '[]') AS messages
  FROM anon_1
  LEFT OUTER JOIN (
    SELECT anon_4.above$ AS above$,
      coalesce(json_agg(row_to_json(row$) ORDER BY anon_4.place$), '[]') AS item$
    FROM anon_4
    LEFT OUTER JOIN LATERAL (
      SELECT row_to_json(row$) AS item$
      FROM (
        SELECT users_2.handle AS handle,
          (
            SELECT row_to_json(row$) AS row_to_json_1
            FROM (
              SELECT workspaces_1.name AS name
              FROM workspaces AS workspaces_1
              WHERE workspaces_1.id = users_2.workspace_id
            ) AS row$
          ) AS workspace
        FROM users AS users_2
        WHERE users_2.id = anon_4.author_id
      ) AS row$
      LIMIT ALL
      OFFSET 0
    ) AS anon_6 ON true
    LEFT OUTER JOIN LATERAL (
      SELECT row_to_json(row$) AS item$
      FROM (
        SELECT messages_2.body AS body,
          (
            SELECT row_to_json(row$) AS row_to_json_2
            FROM (
              SELECT users_3.handle AS handle
              FROM users AS users_3
              WHERE users_3.id = messages_2.author_id
            ) AS row$
          ) AS author
        FROM messages AS messages_2
        WHERE messages_2.id = anon_4.thread_id
      ) AS row$
      LIMIT ALL
      OFFSET 0
    ) AS anon_7 ON true
    LEFT OUTER JOIN (
      SELECT anon_4.place$ AS above$,
        coalesce(json_agg(row_to_json(row$) ORDER BY anon_9.sort$0 ASC), '[]') AS item$
      FROM anon_4
      JOIN LATERAL (
        SELECT messages_3.author_id AS author_id,
          messages_3.id AS id,
          messages_3.id AS sort$0
        FROM messages AS messages_3
        WHERE anon_4.id = messages_3.thread_id
          AND messages_3.edited_at IS NULL
        ORDER BY sort$0 ASC
        LIMIT 3
        OFFSET $1::BIGINT
      ) AS anon_9 ON true
      LEFT OUTER JOIN LATERAL (
        SELECT row_to_json(row$) AS item$
        FROM (
          SELECT users_4.handle AS handle FROM users AS users_4 WHERE users_4.id = anon_9.author_id
        ) AS row$
        LIMIT ALL
        OFFSET 0
      ) AS anon_10 ON true
      JOIN LATERAL (SELECT anon_9.id AS id, anon_10.item$ AS author) AS row$ ON true
      GROUP BY anon_4.place$
    ) AS anon_8 ON anon_8.above$ = anon_4.place$
    LEFT OUTER JOIN (
      SELECT anon_4.place$ AS above$,
        coalesce(
          json_agg(
            row_to_json(row$) ORDER BY anon_12.sort$0 ASC, anon_12.sort$1 ASC, anon_12.sort$2 ASC
          ),
          '[]'
        ) AS item$
      FROM anon_4
      JOIN LATERAL (
        SELECT reactions_1.emoji AS emoji,
          reactions_1.message_id AS message_id,
          reactions_1.user_id AS user_id,
          reactions_1.message_id AS sort$0,
          reactions_1.user_id AS sort$1,
          reactions_1.emoji AS sort$2
        FROM reactions AS reactions_1
        WHERE anon_4.id = reactions_1.message_id
        ORDER BY sort$0 ASC,
          sort$1 ASC,
          (reactions_1.emoji) ASC
        LIMIT 5
      ) AS anon_12 ON true
      LEFT OUTER JOIN LATERAL (
        SELECT row_to_json(row$) AS item$
        FROM (
          SELECT users_5.handle AS handle FROM users AS users_5 WHERE users_5.id = anon_12.user_id
        ) AS row$
        LIMIT ALL
        OFFSET 0
      ) AS anon_13 ON true
      JOIN LATERAL (SELECT anon_12.emoji AS emoji, anon_13.item$ AS "user") AS row$ ON true
      GROUP BY anon_4.place$
    ) AS anon_11 ON anon_11.above$ = anon_4.place$
    JOIN LATERAL (
      SELECT anon_4.body AS body,
        anon_6.item$ AS author,
        anon_7.item$ AS thread,
        coalesce(anon_8.item$, '[]') AS replies,
        coalesce(anon_11.item$, '[]') AS reactions,
        (
          SELECT coalesce(json_agg(row$), '[]') AS json_list_2
          FROM (
            SELECT tags_1.name AS name
            FROM tags AS tags_1,
              message_tags AS message_tags_1
            WHERE anon_4.id = message_tags_1.message_id
              AND tags_1.id = message_tags_1.tag_id
            ORDER BY tags_1.id ASC
            LIMIT 5
          ) AS row$
        ) AS tags
    ) AS row$ ON true
    GROUP BY anon_4.above$
  ) AS anon_2 ON anon_2.above$ = anon_1.place$
  ORDER BY anon_1.place$
) AS row$
