SELECT json_build_object(
  'workspaces', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT workspaces_1.slug AS slug
      FROM workspaces AS workspaces_1
      ORDER BY workspaces_1.id ASC
      LIMIT 1
    ) AS row$
  ),
  'channelsConnection', (
    SELECT json_build_object(
      'edges', coalesce(
        json_agg(
          json_build_object(
            'node', json_build_object(
              'few', (
                SELECT coalesce(json_agg(row$), '[]') AS json_list_2
                FROM (
                  SELECT messages_1.id AS id
                  FROM messages AS messages_1
                  WHERE anon_1.id = messages_1.channel_id
                  ORDER BY messages_1.id ASC
                  LIMIT 2
                ) AS row$
              ),
              'many', (
                SELECT json_build_object(
                  'nodes', coalesce(json_agg(json_build_object('id', anon_2.id)), '[]')
                ) AS json_object_3
                FROM (
                  SELECT anon_3.id AS id,
                    anon_3.sort$0 AS sort$0,
                    row_number() OVER (ORDER BY anon_3.sort$0 DESC) AS place$,
                    count(*) OVER () AS found$
                  FROM (
                    SELECT messages_2.id AS id,
                      messages_2.id AS sort$0
                    FROM messages AS messages_2
                    WHERE anon_1.id = messages_2.channel_id
                    ORDER BY sort$0 DESC
                    LIMIT 60
                  ) AS anon_3
                  ORDER BY place$ DESC
                ) AS anon_2
              )
            )
          )
        ),
        '[]'
      )
    ) AS json_object_2
    FROM (
      SELECT channels_1.id AS id,
        channels_1.id AS sort$0
      FROM channels AS channels_1
      ORDER BY sort$0 ASC
      LIMIT 20
    ) AS anon_1
  )
) AS json_object_1
