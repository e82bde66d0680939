SELECT json_build_object(
  'busiest', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT channels_1.name AS name,
        (
          SELECT json_build_array(
            json_build_object(
              'max', json_build_object(
                'createdAt', coalesce(
                  to_char(
                    max(
                      messages_1.created_at
                    ) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'
                  ),
                  CASE max(
                    messages_1.created_at
                  ) WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
                )
              )
            )
          ) AS json_only_1
          FROM messages AS messages_1
          WHERE channels_1.id = messages_1.channel_id
        ) AS "messagesAggregate"
      FROM channels AS channels_1
      ORDER BY (
        SELECT max(messages_2.created_at) AS max_1
        FROM messages AS messages_2
        WHERE channels_1.id = messages_2.channel_id
      ) DESC NULLS LAST,
        channels_1.id DESC
      LIMIT 3
    ) AS row$
  ),
  'filtered', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT channels_2.name AS name
      FROM channels AS channels_2
      ORDER BY (
        SELECT min(messages_3.created_at) AS min_1
        FROM messages AS messages_3
        WHERE channels_2.id = messages_3.channel_id
          AND messages_3.edited_at IS NOT NULL
      ) ASC,
        channels_2.name ASC,
        channels_2.id ASC
      LIMIT 3
    ) AS row$
  ),
  'summed', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT users_1.handle AS handle,
        (
          SELECT json_build_array(
            json_build_object(
              'sum', json_build_object('version', CAST (sum(messages_4.version) AS TEXT))
            )
          ) AS json_only_2
          FROM messages AS messages_4
          WHERE users_1.id = messages_4.author_id
        ) AS "messagesAggregate"
      FROM users AS users_1
      ORDER BY (
        SELECT sum(messages_5.version) AS small_sum_1
        FROM messages AS messages_5
        WHERE users_1.id = messages_5.author_id
      ) DESC NULLS LAST,
        users_1.handle ASC,
        users_1.id ASC
      LIMIT 3
    ) AS row$
  ),
  'manyToMany', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_4
    FROM (
      SELECT tags_1.name AS name
      FROM tags AS tags_1
      ORDER BY (
        SELECT max(messages_6.created_at) AS max_2
        FROM messages AS messages_6,
          message_tags AS message_tags_1
        WHERE tags_1.id = message_tags_1.tag_id
          AND messages_6.id = message_tags_1.message_id
      ) DESC,
        tags_1.id DESC
      LIMIT 3
    ) AS row$
  )
) AS json_object_1
