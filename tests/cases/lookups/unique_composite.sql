SELECT json_build_object(
  'one', (
    SELECT row_to_json(row$) AS row_to_json_1
    FROM (
      SELECT users_1.id AS id,
        users_1.display_name AS "displayName"
      FROM users AS users_1
      WHERE users_1.workspace_id = $1::INTEGER
        AND users_1.handle = $2::VARCHAR
    ) AS row$
  ),
  'namesake', (
    SELECT row_to_json(row$) AS row_to_json_2
    FROM (
      SELECT users_2.id AS id,
        users_2.display_name AS "displayName"
      FROM users AS users_2
      WHERE users_2.workspace_id = $3::INTEGER
        AND users_2.handle = $4::VARCHAR
    ) AS row$
  ),
  'missing', (
    SELECT row_to_json(row$) AS row_to_json_3
    FROM (
      SELECT users_3.id AS id
      FROM users AS users_3
      WHERE users_3.workspace_id = $5::INTEGER
        AND users_3.handle = $6::VARCHAR
    ) AS row$
  ),
  'channel', (
    SELECT row_to_json(row$) AS row_to_json_4
    FROM (
      SELECT channels_1.id AS id,
        channels_1.topic AS topic
      FROM channels AS channels_1
      WHERE channels_1.workspace_id = $7::INTEGER
        AND channels_1.name = $8::VARCHAR
    ) AS row$
  ),
  'byCompositePrimaryKey', (
    SELECT row_to_json(row$) AS row_to_json_5
    FROM (
      SELECT memberships_1.role AS role
      FROM memberships AS memberships_1
      WHERE memberships_1.channel_id = $9::INTEGER
        AND memberships_1.user_id = $10::INTEGER
    ) AS row$
  ),
  'byPrimaryKeyOfThree', (
    SELECT row_to_json(row$) AS row_to_json_6
    FROM (
      SELECT reactions_1.emoji AS emoji
      FROM reactions AS reactions_1
      WHERE reactions_1.message_id = $11::INTEGER
        AND reactions_1.user_id = $12::INTEGER
        AND reactions_1.emoji = $13::VARCHAR
    ) AS row$
  )
) AS json_object_1
