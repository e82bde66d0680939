SELECT json_build_object(
  'users', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (SELECT users_1.id AS id FROM users AS users_1 ORDER BY users_1.id ASC LIMIT 4) AS row$
  ),
  'six', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (SELECT users_2.id AS id FROM users AS users_2 ORDER BY users_2.id ASC LIMIT 6) AS row$
  ),
  'channels', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT channels_1.id AS id,
        (
          SELECT coalesce(json_agg(row$), '[]') AS json_list_4
          FROM (
            SELECT messages_1.id AS id
            FROM messages AS messages_1
            WHERE channels_1.id = messages_1.channel_id
            ORDER BY messages_1.id ASC
            LIMIT 4
          ) AS row$
        ) AS messages
      FROM channels AS channels_1
      ORDER BY channels_1.id ASC
      LIMIT 4
    ) AS row$
  ),
  'usersConnection', (
    SELECT json_build_object(
      'nodes', coalesce(
        json_agg(json_build_object('id', anon_1.id)) FILTER (WHERE anon_1.place$ <= 4), '[]'
      ),
      'pageInfo', json_build_object('hasNextPage', count(*) > 4)
    ) AS json_object_2
    FROM (
      SELECT anon_2.id AS id,
        anon_2.sort$0 AS sort$0,
        row_number() OVER (ORDER BY anon_2.sort$0 ASC) AS place$,
        count(*) OVER () AS found$
      FROM (
        SELECT users_3.id AS id,
          users_3.id AS sort$0
        FROM users AS users_3
        ORDER BY sort$0 ASC
        LIMIT 4 + 1
      ) AS anon_2
      ORDER BY place$
    ) AS anon_1
  )
) AS json_object_1
