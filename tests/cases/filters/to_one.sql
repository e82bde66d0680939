SELECT json_build_object(
  'one', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT messages_1.id AS id,
        (
          SELECT row_to_json(row$) AS row_to_json_1
          FROM (
            SELECT users_1.handle AS handle
            FROM users AS users_1
            WHERE users_1.id = messages_1.author_id
          ) AS row$
        ) AS author
      FROM messages AS messages_1
      WHERE EXISTS (
        SELECT 1
        FROM users AS users_2
        WHERE users_2.id = messages_1.author_id
          AND users_2.handle = $1::VARCHAR
      )
      ORDER BY messages_1.id ASC
      LIMIT 3
    ) AS row$
  ),
  'two', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT messages_2.id AS id,
        (
          SELECT row_to_json(row$) AS row_to_json_2
          FROM (
            SELECT channels_1.name AS name
            FROM channels AS channels_1
            WHERE channels_1.id = messages_2.channel_id
          ) AS row$
        ) AS channel
      FROM messages AS messages_2
      WHERE EXISTS (
        SELECT 1
        FROM channels AS channels_2
        WHERE channels_2.id = messages_2.channel_id
          AND (
            EXISTS (
              SELECT 1
              FROM workspaces AS workspaces_1
              WHERE workspaces_1.id = channels_2.workspace_id
                AND workspaces_1.slug = $2::VARCHAR
            )
          )
      )
      ORDER BY messages_2.id ASC
      LIMIT 3
    ) AS row$
  ),
  'both', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT messages_3.id AS id
      FROM messages AS messages_3
      WHERE (
        EXISTS (
          SELECT 1
          FROM channels AS channels_3
          WHERE channels_3.id = messages_3.channel_id
            AND channels_3.name = $3::VARCHAR
        )
      )
        AND (
          EXISTS (
            SELECT 1
            FROM users AS users_3
            WHERE users_3.id = messages_3.author_id
              AND users_3.role = $4::user_role
          )
        )
      ORDER BY messages_3.id ASC
      LIMIT 50
    ) AS row$
  ),
  'self', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_4
    FROM (
      SELECT messages_4.id AS id,
        (
          SELECT row_to_json(row$) AS row_to_json_3
          FROM (
            SELECT coalesce(
              to_char(
                messages_5.edited_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'
              ),
              CASE messages_5.edited_at WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
            ) AS "editedAt"
            FROM messages AS messages_5
            WHERE messages_5.id = messages_4.thread_id
          ) AS row$
        ) AS thread
      FROM messages AS messages_4
      WHERE EXISTS (
        SELECT 1
        FROM messages AS messages_6
        WHERE messages_6.id = messages_4.thread_id
          AND messages_6.edited_at IS NOT NULL
      )
      ORDER BY messages_4.id ASC
      LIMIT 5
    ) AS row$
  ),
  'or', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_5
    FROM (
      SELECT messages_7.id AS id
      FROM messages AS messages_7
      WHERE (
        EXISTS (
          SELECT 1
          FROM users AS users_4
          WHERE users_4.id = messages_7.author_id
            AND users_4.handle = $5::VARCHAR
        )
      )
        OR (
          EXISTS (
            SELECT 1
            FROM messages AS messages_8
            WHERE messages_8.id = messages_7.thread_id
              AND (
                EXISTS (
                  SELECT 1
                  FROM users AS users_5
                  WHERE users_5.id = messages_8.author_id
                    AND users_5.handle = $6::VARCHAR
                )
              )
          )
        )
      ORDER BY messages_7.id ASC
      LIMIT 50
    ) AS row$
  )
) AS json_object_1
