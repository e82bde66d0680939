SELECT row_to_json(row$) AS row_to_json_1
FROM (
  SELECT (
    SELECT row_to_json(row$) AS row_to_json_2
    FROM (
      SELECT workspaces_1.slug AS slug,
        (
          SELECT coalesce(json_agg(row$), '[]') AS json_list_1
          FROM (
            SELECT (
              SELECT row_to_json(row$) AS row_to_json_3
              FROM (
                SELECT workspaces_2.slug AS slug
                FROM workspaces AS workspaces_2
                WHERE workspaces_2.id = users_1.workspace_id
              ) AS row$
            ) AS workspace
            FROM users AS users_1
            WHERE workspaces_1.id = users_1.workspace_id
            ORDER BY users_1.id ASC
            LIMIT 2
          ) AS row$
        ) AS users
      FROM workspaces AS workspaces_1
      WHERE workspaces_1.id = users_2.workspace_id
    ) AS row$
  ) AS workspace,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_2
      FROM (
        SELECT (
          SELECT row_to_json(row$) AS row_to_json_4
          FROM (
            SELECT channels_1.name AS name,
              (
                SELECT coalesce(json_agg(row$), '[]') AS json_list_3
                FROM (
                  SELECT (
                    SELECT row_to_json(row$) AS row_to_json_5
                    FROM (
                      SELECT users_3.handle AS handle
                      FROM users AS users_3
                      WHERE users_3.id = memberships_1.user_id
                    ) AS row$
                  ) AS "user"
                  FROM memberships AS memberships_1
                  WHERE channels_1.id = memberships_1.channel_id
                  ORDER BY memberships_1.channel_id ASC,
                    memberships_1.user_id ASC
                  LIMIT 2
                ) AS row$
              ) AS memberships
            FROM channels AS channels_1
            WHERE channels_1.id = memberships_2.channel_id
          ) AS row$
        ) AS channel
        FROM memberships AS memberships_2
        WHERE users_2.id = memberships_2.user_id
        ORDER BY memberships_2.channel_id ASC,
          memberships_2.user_id ASC
        LIMIT 2
      ) AS row$
    ) AS memberships,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_4
      FROM (
        SELECT reactions_1.emoji AS emoji,
          (
            SELECT row_to_json(row$) AS row_to_json_6
            FROM (
              SELECT messages_1.id AS id,
                (
                  SELECT coalesce(json_agg(row$), '[]') AS json_list_5
                  FROM (
                    SELECT reactions_2.emoji AS emoji
                    FROM reactions AS reactions_2
                    WHERE messages_1.id = reactions_2.message_id
                    ORDER BY reactions_2.message_id ASC,
                      reactions_2.user_id ASC,
                      reactions_2.emoji ASC
                    LIMIT 2
                  ) AS row$
                ) AS reactions
              FROM messages AS messages_1
              WHERE messages_1.id = reactions_1.message_id
            ) AS row$
          ) AS message
        FROM reactions AS reactions_1
        WHERE users_2.id = reactions_1.user_id
        ORDER BY reactions_1.message_id ASC,
          reactions_1.user_id ASC,
          reactions_1.emoji ASC
        LIMIT 2
      ) AS row$
    ) AS reactions,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_6
      FROM (
        SELECT (
          SELECT row_to_json(row$) AS row_to_json_7
          FROM (
            SELECT users_4.id AS id FROM users AS users_4 WHERE users_4.id = messages_2.author_id
          ) AS row$
        ) AS author
        FROM messages AS messages_2
        WHERE users_2.id = messages_2.author_id
        ORDER BY messages_2.id ASC
        LIMIT 2
      ) AS row$
    ) AS messages
  FROM users AS users_2
  WHERE users_2.id = $1::INTEGER
) AS row$
