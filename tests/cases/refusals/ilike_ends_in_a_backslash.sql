SELECT coalesce(json_agg(row$), '[]') AS json_list_1
FROM (
  SELECT (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT users_1.id AS id
      FROM memberships AS memberships_1
      JOIN users AS users_1 ON users_1.id = memberships_1.user_id
      WHERE channels_1.id = memberships_1.channel_id
        AND lower(users_1.handle COLLATE "default") LIKE lower($1::VARCHAR)
      ORDER BY users_1.id ASC
      LIMIT 50
    ) AS row$
  ) AS members
  FROM channels AS channels_1
  ORDER BY channels_1.id ASC
  LIMIT 50
) AS row$
