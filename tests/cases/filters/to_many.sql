SELECT json_build_object(
  'some', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT channels_1.name AS name
      FROM channels AS channels_1
      WHERE EXISTS (
        SELECT 1
        FROM messages AS messages_1
        WHERE channels_1.id = messages_1.channel_id
          AND messages_1.edited_at IS NOT NULL
      )
      ORDER BY channels_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'none', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT channels_2.name AS name
      FROM channels AS channels_2
      WHERE NOT (
        EXISTS (
          SELECT 1
          FROM messages AS messages_2
          WHERE channels_2.id = messages_2.channel_id
            AND messages_2.edited_at IS NOT NULL
        )
      )
      ORDER BY channels_2.id ASC
      LIMIT 50
    ) AS row$
  ),
  'every', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT channels_3.name AS name
      FROM channels AS channels_3
      WHERE NOT (
        EXISTS (
          SELECT 1
          FROM messages AS messages_3
          WHERE channels_3.id = messages_3.channel_id
            AND (messages_3.edited_at IS NULL) IS NOT true
        )
      )
      ORDER BY channels_3.id ASC
      LIMIT 50
    ) AS row$
  ),
  'someEmpty', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_4
    FROM (
      SELECT channels_4.name AS name
      FROM channels AS channels_4
      WHERE EXISTS (
        SELECT 1 FROM messages AS messages_4 WHERE channels_4.id = messages_4.channel_id
      )
      ORDER BY channels_4.id ASC
      LIMIT 50
    ) AS row$
  ),
  'noneEmpty', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_5
    FROM (
      SELECT channels_5.name AS name
      FROM channels AS channels_5
      WHERE NOT (
        EXISTS (SELECT 1 FROM messages AS messages_5 WHERE channels_5.id = messages_5.channel_id)
      )
      ORDER BY channels_5.id ASC
      LIMIT 50
    ) AS row$
  ),
  'everyEmpty', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_6
    FROM (
      SELECT channels_6.name AS name FROM channels AS channels_6 ORDER BY channels_6.id ASC LIMIT 50
    ) AS row$
  ),
  'isEmpty', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_7
    FROM (
      SELECT channels_7.name AS name
      FROM channels AS channels_7
      WHERE NOT (
        EXISTS (SELECT 1 FROM messages AS messages_6 WHERE channels_7.id = messages_6.channel_id)
      )
      ORDER BY channels_7.id ASC
      LIMIT 50
    ) AS row$
  ),
  'isNotEmpty', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_8
    FROM (
      SELECT channels_8.name AS name
      FROM channels AS channels_8
      WHERE EXISTS (
        SELECT 1 FROM messages AS messages_7 WHERE channels_8.id = messages_7.channel_id
      )
      ORDER BY channels_8.id ASC
      LIMIT 50
    ) AS row$
  ),
  'empty', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_9
    FROM (
      SELECT channels_9.name AS name FROM channels AS channels_9 ORDER BY channels_9.id ASC LIMIT 50
    ) AS row$
  ),
  'together', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_10
    FROM (
      SELECT channels_10.name AS name
      FROM channels AS channels_10
      WHERE (
        EXISTS (
          SELECT 1
          FROM messages AS messages_8
          WHERE channels_10.id = messages_8.channel_id
            AND messages_8.edited_at IS NOT NULL
        )
      )
        AND NOT (
          EXISTS (
            SELECT 1
            FROM messages AS messages_9
            WHERE channels_10.id = messages_9.channel_id
              AND (
                EXISTS (
                  SELECT 1
                  FROM users AS users_1
                  WHERE users_1.id = messages_9.author_id
                    AND users_1.handle = $1::VARCHAR
                )
              )
          )
        )
      ORDER BY channels_10.id ASC
      LIMIT 50
    ) AS row$
  ),
  'notSome', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_11
    FROM (
      SELECT channels_11.name AS name
      FROM channels AS channels_11
      WHERE NOT (
        EXISTS (
          SELECT 1
          FROM messages AS messages_10
          WHERE channels_11.id = messages_10.channel_id
            AND messages_10.edited_at IS NOT NULL
        )
      )
      ORDER BY channels_11.id ASC
      LIMIT 50
    ) AS row$
  ),
  'notEvery', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_12
    FROM (
      SELECT channels_12.name AS name
      FROM channels AS channels_12
      WHERE NOT (
        NOT (
          EXISTS (
            SELECT 1
            FROM messages AS messages_11
            WHERE channels_12.id = messages_11.channel_id
              AND (messages_11.edited_at IS NULL) IS NOT true
          )
        )
      )
      ORDER BY channels_12.id ASC
      LIMIT 50
    ) AS row$
  )
) AS json_object_1
