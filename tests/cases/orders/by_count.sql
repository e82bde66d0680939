SELECT json_build_object(
  'most', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT messages_1.id AS id,
        (
          SELECT coalesce(json_agg(row$), '[]') AS json_list_2
          FROM (
            SELECT reactions_1.emoji AS emoji
            FROM reactions AS reactions_1
            WHERE messages_1.id = reactions_1.message_id
            ORDER BY reactions_1.message_id ASC,
              reactions_1.user_id ASC,
              reactions_1.emoji ASC
            LIMIT 50
          ) AS row$
        ) AS reactions
      FROM messages AS messages_1
      ORDER BY (
        SELECT count(*) AS count_1
        FROM reactions AS reactions_2
        WHERE messages_1.id = reactions_2.message_id
      ) DESC,
        messages_1.id DESC
      LIMIT 5
    ) AS row$
  ),
  'fewest', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT channels_1.name AS name
      FROM channels AS channels_1
      ORDER BY (
        SELECT count(*) AS count_2
        FROM messages AS messages_2
        WHERE channels_1.id = messages_2.channel_id
      ) ASC,
        channels_1.name ASC,
        channels_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'throughAssociation', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_4
    FROM (
      SELECT channels_2.name AS name
      FROM channels AS channels_2
      ORDER BY (
        SELECT count(*) AS count_3
        FROM memberships AS memberships_1
        JOIN users AS users_1 ON users_1.id = memberships_1.user_id
        WHERE channels_2.id = memberships_1.channel_id
      ) DESC,
        channels_2.id DESC
      LIMIT 50
    ) AS row$
  ),
  'manyToMany', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_5
    FROM (
      SELECT tags_1.name AS name
      FROM tags AS tags_1
      ORDER BY (
        SELECT count(*) AS count_4
        FROM messages AS messages_3,
          message_tags AS message_tags_1
        WHERE tags_1.id = message_tags_1.tag_id
          AND messages_3.id = message_tags_1.message_id
      ) DESC,
        tags_1.id DESC
      LIMIT 50
    ) AS row$
  )
) AS json_object_1
