SELECT row_to_json(row$) AS row_to_json_1
FROM (
  SELECT (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT anon_1.id AS id,
        anon_2.item$ AS author,
        coalesce(anon_3.item$, '[]') AS replies
      FROM (
        SELECT anon_4.author_id AS author_id,
          anon_4.id AS id,
          anon_4.sort$0 AS sort$0,
          anon_4.sort$1 AS sort$1,
          anon_4.sort$2 AS sort$2,
          row_number() OVER (
            ORDER BY anon_4.sort$0 ASC, anon_4.sort$1 DESC, anon_4.sort$2 DESC
          ) AS place$
        FROM (
          SELECT messages_1.author_id AS author_id,
            messages_1.id AS id,
            channels_1.name AS sort$0,
            messages_1.edited_at AS sort$1,
            messages_1.id AS sort$2
          FROM messages AS messages_1
          LEFT OUTER JOIN channels AS channels_1 ON channels_1.id = messages_1.channel_id
          WHERE users_1.id = messages_1.author_id
          ORDER BY (channels_1.name) ASC,
            sort$1 DESC,
            sort$2 DESC
          LIMIT 5000
        ) AS anon_4
      ) AS anon_1
      LEFT OUTER JOIN LATERAL (
        SELECT row_to_json(row$) AS item$
        FROM (
          SELECT users_2.handle AS handle FROM users AS users_2 WHERE users_2.id = anon_1.author_id
        ) AS row$
        LIMIT ALL
        OFFSET 0
      ) AS anon_2 ON true
      LEFT OUTER JOIN (
        SELECT anon_1.place$ AS above$,
          coalesce(
            json_agg(row_to_json(row$) ORDER BY anon_5.sort$0 DESC, anon_5.sort$1 DESC), '[]'
          ) AS item$
        FROM (
          SELECT anon_4.author_id AS author_id,
            anon_4.id AS id,
            anon_4.sort$0 AS sort$0,
            anon_4.sort$1 AS sort$1,
            anon_4.sort$2 AS sort$2,
            row_number() OVER (
              ORDER BY anon_4.sort$0 ASC, anon_4.sort$1 DESC, anon_4.sort$2 DESC
            ) AS place$
          FROM (
            SELECT messages_1.author_id AS author_id,
              messages_1.id AS id,
              channels_1.name AS sort$0,
              messages_1.edited_at AS sort$1,
              messages_1.id AS sort$2
            FROM messages AS messages_1
            LEFT OUTER JOIN channels AS channels_1 ON channels_1.id = messages_1.channel_id
            WHERE users_1.id = messages_1.author_id
            ORDER BY (channels_1.name) ASC,
              sort$1 DESC,
              sort$2 DESC
            LIMIT 5000
          ) AS anon_4
        ) AS anon_1
        JOIN LATERAL (
          SELECT messages_2.author_id AS author_id,
            messages_2.id AS id,
            users_3.handle AS sort$0,
            messages_2.id AS sort$1
          FROM messages AS messages_2
          LEFT OUTER JOIN users AS users_3 ON users_3.id = messages_2.author_id
          WHERE anon_1.id = messages_2.thread_id
          ORDER BY (users_3.handle) DESC,
            sort$1 DESC
          LIMIT 20
        ) AS anon_5 ON true
        LEFT OUTER JOIN LATERAL (
          SELECT row_to_json(row$) AS item$
          FROM (
            SELECT users_4.handle AS handle,
              (
                SELECT coalesce(json_agg(row$), '[]') AS json_list_2
                FROM (
                  SELECT messages_3.id AS id
                  FROM messages AS messages_3
                  WHERE users_4.id = messages_3.author_id
                  ORDER BY messages_3.id ASC
                  LIMIT 1
                ) AS row$
              ) AS messages
            FROM users AS users_4
            WHERE users_4.id = anon_5.author_id
          ) AS row$
          LIMIT ALL
          OFFSET 0
        ) AS anon_6 ON true
        JOIN LATERAL (SELECT anon_5.id AS id, anon_6.item$ AS author) AS row$ ON true
        GROUP BY anon_1.place$
      ) AS anon_3 ON anon_3.above$ = anon_1.place$
      ORDER BY anon_1.place$
    ) AS row$
  ) AS messages
  FROM users AS users_1
  WHERE users_1.id = $1::INTEGER
) AS row$
