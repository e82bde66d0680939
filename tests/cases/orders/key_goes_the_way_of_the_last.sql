SELECT json_build_object(
  'ascending', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT reactions_1.message_id AS "messageId",
        reactions_1.user_id AS "userId",
        reactions_1.emoji AS emoji
      FROM reactions AS reactions_1
      ORDER BY reactions_1.emoji ASC,
        reactions_1.message_id ASC,
        reactions_1.user_id ASC
      LIMIT 4
    ) AS row$
  ),
  'descending', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT reactions_2.message_id AS "messageId",
        reactions_2.user_id AS "userId",
        reactions_2.emoji AS emoji
      FROM reactions AS reactions_2
      ORDER BY reactions_2.emoji DESC,
        reactions_2.message_id DESC,
        reactions_2.user_id DESC
      LIMIT 4
    ) AS row$
  ),
  'last', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT reactions_3.message_id AS "messageId",
        reactions_3.user_id AS "userId",
        reactions_3.emoji AS emoji
      FROM reactions AS reactions_3
      ORDER BY reactions_3.emoji ASC,
        reactions_3.created_at DESC,
        reactions_3.message_id DESC,
        reactions_3.user_id DESC
      LIMIT 4
    ) AS row$
  )
) AS json_object_1
