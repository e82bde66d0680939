SELECT json_build_object(
  'thread', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT messages_1.id AS id,
        (
          SELECT row_to_json(row$) AS row_to_json_1
          FROM (
            SELECT (
              SELECT row_to_json(row$) AS row_to_json_2
              FROM (
                SELECT users_1.handle AS handle
                FROM users AS users_1
                WHERE users_1.id = messages_2.author_id
              ) AS row$
            ) AS author
            FROM messages AS messages_2
            WHERE messages_2.id = messages_1.thread_id
          ) AS row$
        ) AS thread
      FROM messages AS messages_1
      WHERE EXISTS (
        SELECT 1
        FROM messages AS messages_3
        WHERE messages_3.id = messages_1.thread_id
          AND (
            EXISTS (
              SELECT 1
              FROM users AS users_2
              WHERE users_2.id = messages_3.author_id
                AND users_2.handle = $1::VARCHAR
            )
          )
      )
      ORDER BY messages_1.id ASC
      LIMIT 4
    ) AS row$
  ),
  'notThread', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT messages_4.id AS id,
        (
          SELECT row_to_json(row$) AS row_to_json_3
          FROM (
            SELECT (
              SELECT row_to_json(row$) AS row_to_json_4
              FROM (
                SELECT users_3.handle AS handle
                FROM users AS users_3
                WHERE users_3.id = messages_5.author_id
              ) AS row$
            ) AS author
            FROM messages AS messages_5
            WHERE messages_5.id = messages_4.thread_id
          ) AS row$
        ) AS thread
      FROM messages AS messages_4
      WHERE NOT (
        EXISTS (
          SELECT 1
          FROM messages AS messages_6
          WHERE messages_6.id = messages_4.thread_id
            AND (
              EXISTS (
                SELECT 1
                FROM users AS users_4
                WHERE users_4.id = messages_6.author_id
                  AND users_4.handle = $2::VARCHAR
              )
            )
        )
      )
      ORDER BY messages_4.id ASC
      LIMIT 4
    ) AS row$
  ),
  'threadNot', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT messages_7.id AS id,
        (
          SELECT row_to_json(row$) AS row_to_json_5
          FROM (
            SELECT (
              SELECT row_to_json(row$) AS row_to_json_6
              FROM (
                SELECT users_5.handle AS handle
                FROM users AS users_5
                WHERE users_5.id = messages_8.author_id
              ) AS row$
            ) AS author
            FROM messages AS messages_8
            WHERE messages_8.id = messages_7.thread_id
          ) AS row$
        ) AS thread
      FROM messages AS messages_7
      WHERE EXISTS (
        SELECT 1
        FROM messages AS messages_9
        WHERE messages_9.id = messages_7.thread_id
          AND NOT (
            EXISTS (
              SELECT 1
              FROM users AS users_6
              WHERE users_6.id = messages_9.author_id
                AND users_6.handle = $3::VARCHAR
            )
          )
      )
      ORDER BY messages_7.id ASC
      LIMIT 4
    ) AS row$
  ),
  'notAuthorTitle', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_4
    FROM (
      SELECT messages_10.id AS id,
        (
          SELECT row_to_json(row$) AS row_to_json_7
          FROM (
            SELECT users_7.title AS title
            FROM users AS users_7
            WHERE users_7.id = messages_10.author_id
          ) AS row$
        ) AS author
      FROM messages AS messages_10
      WHERE NOT (
        EXISTS (
          SELECT 1
          FROM users AS users_8
          WHERE users_8.id = messages_10.author_id
            AND users_8.title = $4::VARCHAR
        )
      )
        AND messages_10.id < $5::INTEGER
      ORDER BY messages_10.id ASC
      LIMIT 50
    ) AS row$
  ),
  'authorNotTitle', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_5
    FROM (
      SELECT messages_11.id AS id,
        (
          SELECT row_to_json(row$) AS row_to_json_8
          FROM (
            SELECT users_9.title AS title
            FROM users AS users_9
            WHERE users_9.id = messages_11.author_id
          ) AS row$
        ) AS author
      FROM messages AS messages_11
      WHERE messages_11.id < $6::INTEGER
        AND (
          EXISTS (
            SELECT 1
            FROM users AS users_10
            WHERE users_10.id = messages_11.author_id
              AND users_10.title != $7::VARCHAR
          )
        )
      ORDER BY messages_11.id ASC
      LIMIT 50
    ) AS row$
  ),
  'emptyThread', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_6
    FROM (
      SELECT messages_12.id AS id FROM messages AS messages_12 ORDER BY messages_12.id ASC LIMIT 2
    ) AS row$
  ),
  'notEmptyThread', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_7
    FROM (
      SELECT messages_13.id AS id
      FROM messages AS messages_13
      WHERE false
      ORDER BY messages_13.id ASC
      LIMIT 2
    ) AS row$
  ),
  'threadIsThere', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_8
    FROM (
      SELECT messages_14.id AS id
      FROM messages AS messages_14
      WHERE EXISTS (
        SELECT 1
        FROM messages AS messages_15
        WHERE messages_15.id = messages_14.thread_id
          AND messages_15.id IS NOT NULL
      )
      ORDER BY messages_14.id ASC
      LIMIT 2
    ) AS row$
  )
) AS json_object_1
