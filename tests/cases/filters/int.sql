SELECT json_build_object(
  'eq', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT users_1.id AS id
      FROM users AS users_1
      WHERE users_1.id = $1::INTEGER
      ORDER BY users_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'ne', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT users_2.id AS id
      FROM users AS users_2
      WHERE users_2.id != $2::INTEGER
      ORDER BY users_2.id ASC
      LIMIT 50
    ) AS row$
  ),
  'in', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT users_3.id AS id
      FROM users AS users_3
      WHERE users_3.id = ANY ($3::INTEGER[])
      ORDER BY users_3.id ASC
      LIMIT 50
    ) AS row$
  ),
  'notIn', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_4
    FROM (
      SELECT users_4.id AS id
      FROM users AS users_4
      WHERE NOT users_4.id = ANY ($4::INTEGER[])
      ORDER BY users_4.id ASC
      LIMIT 50
    ) AS row$
  ),
  'gt', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_5
    FROM (
      SELECT users_5.id AS id
      FROM users AS users_5
      WHERE users_5.id > $5::INTEGER
      ORDER BY users_5.id ASC
      LIMIT 50
    ) AS row$
  ),
  'gte', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_6
    FROM (
      SELECT users_6.id AS id
      FROM users AS users_6
      WHERE users_6.id >= $6::INTEGER
      ORDER BY users_6.id ASC
      LIMIT 50
    ) AS row$
  ),
  'lt', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_7
    FROM (
      SELECT users_7.id AS id
      FROM users AS users_7
      WHERE users_7.id < $7::INTEGER
      ORDER BY users_7.id ASC
      LIMIT 50
    ) AS row$
  ),
  'lte', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_8
    FROM (
      SELECT users_8.id AS id
      FROM users AS users_8
      WHERE users_8.id <= $8::INTEGER
      ORDER BY users_8.id ASC
      LIMIT 50
    ) AS row$
  ),
  'between', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_9
    FROM (
      SELECT users_9.id AS id
      FROM users AS users_9
      WHERE users_9.id >= $9::INTEGER
        AND users_9.id < $10::INTEGER
      ORDER BY users_9.id ASC
      LIMIT 50
    ) AS row$
  ),
  'isNull', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_10
    FROM (
      SELECT memberships_1.channel_id AS "channelId",
        memberships_1.user_id AS "userId"
      FROM memberships AS memberships_1
      WHERE memberships_1.last_read_id IS NULL
      ORDER BY memberships_1.channel_id ASC,
        memberships_1.user_id ASC
      LIMIT 50
    ) AS row$
  ),
  'isNotNull', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_11
    FROM (
      SELECT memberships_2.last_read_id AS "lastReadId"
      FROM memberships AS memberships_2
      WHERE memberships_2.last_read_id IS NOT NULL
      ORDER BY memberships_2.channel_id ASC,
        memberships_2.user_id ASC
      LIMIT 3
    ) AS row$
  ),
  'neIsNeverTrueOfNull', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_12
    FROM (
      SELECT memberships_3.user_id AS "userId",
        memberships_3.last_read_id AS "lastReadId"
      FROM memberships AS memberships_3
      WHERE memberships_3.channel_id = $11::INTEGER
        AND memberships_3.last_read_id != $12::INTEGER
      ORDER BY memberships_3.channel_id ASC,
        memberships_3.user_id ASC
      LIMIT 50
    ) AS row$
  ),
  'notInIsNeverTrueOfNull', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_13
    FROM (
      SELECT memberships_4.user_id AS "userId"
      FROM memberships AS memberships_4
      WHERE memberships_4.channel_id = $13::INTEGER
        AND NOT memberships_4.last_read_id = ANY ($14::INTEGER[])
      ORDER BY memberships_4.channel_id ASC,
        memberships_4.user_id ASC
      LIMIT 50
    ) AS row$
  )
) AS json_object_1
