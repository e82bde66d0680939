SELECT json_build_object(
  'eq', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT channels_1.name AS name
      FROM channels AS channels_1
      WHERE (
        SELECT count(*) AS count_1
        FROM memberships AS memberships_1
        WHERE channels_1.id = memberships_1.channel_id
      ) = $1::INTEGER
      ORDER BY channels_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'none', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT channels_2.name AS name
      FROM channels AS channels_2
      WHERE (
        SELECT count(*) AS count_2
        FROM messages AS messages_1
        WHERE channels_2.id = messages_1.channel_id
      ) = $2::INTEGER
      ORDER BY channels_2.id ASC
      LIMIT 50
    ) AS row$
  ),
  'range', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT channels_3.name AS name
      FROM channels AS channels_3
      WHERE (
        SELECT count(*) >= $3::INTEGER
          AND count(*) < $4::INTEGER AS anon_1
        FROM memberships AS memberships_2
        WHERE channels_3.id = memberships_2.channel_id
      )
      ORDER BY channels_3.id ASC
      LIMIT 50
    ) AS row$
  ),
  'in', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_4
    FROM (
      SELECT channels_4.name AS name
      FROM channels AS channels_4
      WHERE (
        (
          SELECT count(*) AS count_3
          FROM memberships AS memberships_3
          WHERE channels_4.id = memberships_3.channel_id
        )
      ) = ANY ($5::INTEGER[])
      ORDER BY channels_4.id ASC
      LIMIT 50
    ) AS row$
  ),
  'notIn', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_5
    FROM (
      SELECT channels_5.name AS name
      FROM channels AS channels_5
      WHERE NOT (
        (
          SELECT count(*) AS count_4
          FROM memberships AS memberships_4
          WHERE channels_5.id = memberships_4.channel_id
        )
      ) = ANY ($6::INTEGER[])
      ORDER BY channels_5.id ASC
      LIMIT 50
    ) AS row$
  ),
  'ne', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_6
    FROM (
      SELECT tags_1.name AS name
      FROM tags AS tags_1
      WHERE (
        SELECT count(*) AS count_5
        FROM messages AS messages_2,
          message_tags AS message_tags_1
        WHERE tags_1.id = message_tags_1.tag_id
          AND messages_2.id = message_tags_1.message_id
      ) != $7::INTEGER
      ORDER BY tags_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'manyToMany', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_7
    FROM (
      SELECT channels_6.name AS name
      FROM channels AS channels_6
      WHERE (
        SELECT count(*) AS count_6
        FROM memberships AS memberships_5
        JOIN users AS users_1 ON users_1.id = memberships_5.user_id
        WHERE channels_6.id = memberships_5.channel_id
      ) > $8::INTEGER
      ORDER BY channels_6.id ASC
      LIMIT 50
    ) AS row$
  ),
  'isNull', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_8
    FROM (
      SELECT tags_2.name AS name
      FROM tags AS tags_2
      WHERE (
        SELECT count(*) AS count_7
        FROM messages AS messages_3,
          message_tags AS message_tags_2
        WHERE tags_2.id = message_tags_2.tag_id
          AND messages_3.id = message_tags_2.message_id
      ) IS NULL
      ORDER BY tags_2.id ASC
      LIMIT 50
    ) AS row$
  ),
  'isNotNull', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_9
    FROM (
      SELECT tags_3.name AS name
      FROM tags AS tags_3
      WHERE (
        SELECT count(*) AS count_8
        FROM messages AS messages_4,
          message_tags AS message_tags_3
        WHERE tags_3.id = message_tags_3.tag_id
          AND messages_4.id = message_tags_3.message_id
      ) IS NOT NULL
      ORDER BY tags_3.id ASC
      LIMIT 2
    ) AS row$
  ),
  'emptyCount', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_10
    FROM (SELECT tags_4.name AS name FROM tags AS tags_4 ORDER BY tags_4.id ASC LIMIT 2) AS row$
  ),
  'not', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_11
    FROM (
      SELECT tags_5.name AS name
      FROM tags AS tags_5
      WHERE (
        SELECT count(*) AS count_9
        FROM messages AS messages_5,
          message_tags AS message_tags_4
        WHERE tags_5.id = message_tags_4.tag_id
          AND messages_5.id = message_tags_4.message_id
      ) <= $9::INTEGER
      ORDER BY tags_5.id ASC
      LIMIT 50
    ) AS row$
  )
) AS json_object_1
