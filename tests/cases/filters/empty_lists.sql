SELECT json_build_object(
  'in', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT memberships_1.user_id AS "userId"
      FROM memberships AS memberships_1
      WHERE memberships_1.last_read_id = ANY ($1::INTEGER[])
      ORDER BY memberships_1.channel_id ASC,
        memberships_1.user_id ASC
      LIMIT 50
    ) AS row$
  ),
  'notIn', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT memberships_2.user_id AS "userId",
        memberships_2.last_read_id AS "lastReadId"
      FROM memberships AS memberships_2
      WHERE memberships_2.channel_id = $2::INTEGER
        AND NOT memberships_2.last_read_id = ANY ($3::INTEGER[])
      ORDER BY memberships_2.channel_id ASC,
        memberships_2.user_id ASC
      LIMIT 50
    ) AS row$
  ),
  'notOfIn', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT memberships_3.user_id AS "userId"
      FROM memberships AS memberships_3
      WHERE NOT memberships_3.last_read_id = ANY ($4::INTEGER[])
        AND memberships_3.channel_id = $5::INTEGER
      ORDER BY memberships_3.channel_id ASC,
        memberships_3.user_id ASC
      LIMIT 50
    ) AS row$
  ),
  'notOfNotIn', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_4
    FROM (
      SELECT memberships_4.user_id AS "userId"
      FROM memberships AS memberships_4
      WHERE memberships_4.last_read_id = ANY ($6::INTEGER[])
      ORDER BY memberships_4.channel_id ASC,
        memberships_4.user_id ASC
      LIMIT 50
    ) AS row$
  ),
  'or', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_5
    FROM (
      SELECT users_1.id AS id FROM users AS users_1 WHERE false ORDER BY users_1.id ASC LIMIT 50
    ) AS row$
  ),
  'and', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_6
    FROM (SELECT users_2.id AS id FROM users AS users_2 ORDER BY users_2.id ASC LIMIT 2) AS row$
  ),
  'notOfOr', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_7
    FROM (
      SELECT users_3.id AS id FROM users AS users_3 WHERE true ORDER BY users_3.id ASC LIMIT 2
    ) AS row$
  ),
  'emptyAnd', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_8
    FROM (SELECT users_4.id AS id FROM users AS users_4 ORDER BY users_4.id ASC LIMIT 2) AS row$
  ),
  'emptyOr', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_9
    FROM (
      SELECT users_5.id AS id
      FROM users AS users_5
      WHERE true
        OR users_5.id = $7::INTEGER
      ORDER BY users_5.id ASC
      LIMIT 2
    ) AS row$
  ),
  'notOfEmpty', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_10
    FROM (
      SELECT users_6.id AS id FROM users AS users_6 WHERE false ORDER BY users_6.id ASC LIMIT 50
    ) AS row$
  ),
  'empty', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_11
    FROM (SELECT users_7.id AS id FROM users AS users_7 ORDER BY users_7.id ASC LIMIT 2) AS row$
  ),
  'emptyOperators', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_12
    FROM (SELECT users_8.id AS id FROM users AS users_8 ORDER BY users_8.id ASC LIMIT 2) AS row$
  ),
  'enums', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_13
    FROM (
      SELECT users_9.id AS id
      FROM users AS users_9
      WHERE users_9.role = ANY ($8::user_role[])
      ORDER BY users_9.id ASC
      LIMIT 50
    ) AS row$
  ),
  'texts', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_14
    FROM (
      SELECT users_10.id AS id
      FROM users AS users_10
      WHERE NOT users_10.title = ANY ($9::VARCHAR[])
      ORDER BY users_10.id ASC
      LIMIT 2
    ) AS row$
  )
) AS json_object_1
