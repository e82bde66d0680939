SELECT coalesce(json_agg(row$), '[]') AS json_list_1
FROM (
  SELECT channels_1.name AS name,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_2
      FROM (
        SELECT users_1.handle AS handle,
          (
            SELECT coalesce(json_agg(row$), '[]') AS json_list_3
            FROM (
              SELECT channels_2.name AS name
              FROM memberships AS memberships_1
              JOIN channels AS channels_2 ON channels_2.id = memberships_1.channel_id
              WHERE users_1.id = memberships_1.user_id
              ORDER BY channels_2.id ASC
              LIMIT 50
            ) AS row$
          ) AS channels
        FROM memberships AS memberships_2
        JOIN users AS users_1 ON users_1.id = memberships_2.user_id
        WHERE channels_1.id = memberships_2.channel_id
        ORDER BY users_1.handle ASC,
          users_1.id ASC
        LIMIT 50
      ) AS row$
    ) AS members,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_4
      FROM (
        SELECT memberships_3.role AS role,
          (
            SELECT row_to_json(row$) AS row_to_json_1
            FROM (
              SELECT users_2.handle AS handle
              FROM users AS users_2
              WHERE users_2.id = memberships_3.user_id
            ) AS row$
          ) AS "user"
        FROM memberships AS memberships_3
        LEFT OUTER JOIN users AS users_3 ON users_3.id = memberships_3.user_id
        WHERE channels_1.id = memberships_3.channel_id
        ORDER BY users_3.handle ASC,
          memberships_3.channel_id ASC,
          memberships_3.user_id ASC
        LIMIT 50
      ) AS row$
    ) AS memberships
  FROM channels AS channels_1
  ORDER BY channels_1.id ASC
  LIMIT 2
) AS row$
