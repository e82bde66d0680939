SELECT json_build_object(
  'messagesAggregate', (
    SELECT json_build_array(json_build_object('count', count(*))) AS json_only_1
    FROM messages AS messages_1
    WHERE EXISTS (
      SELECT 1
      FROM reactions AS reactions_1
      WHERE messages_1.id = reactions_1.message_id
        AND reactions_1.user_id > $1::INTEGER
    )
  ),
  'tags', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT tags_1.name AS name,
        (
          SELECT json_build_array(json_build_object('count', count(*))) AS json_only_2
          FROM messages AS messages_2,
            message_tags AS message_tags_1
          WHERE tags_1.id = message_tags_1.tag_id
            AND messages_2.id = message_tags_1.message_id
        ) AS "messagesAggregate"
      FROM tags AS tags_1
      ORDER BY tags_1.id ASC
      LIMIT 50
    ) AS row$
  )
) AS json_object_1
