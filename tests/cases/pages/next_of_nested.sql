SELECT coalesce(json_agg(row$), '[]') AS json_list_1
FROM (
  SELECT (
    SELECT json_build_object(
      'nodes', coalesce(
        json_agg(json_build_object('id', anon_1.id)) FILTER (WHERE anon_1.place$ <= 2), '[]'
      ),
      'pageInfo', json_build_object(
        'hasNextPage', count(*) > 2,
        'hasPreviousPage', (
          SELECT 1
          FROM messages AS messages_1
          WHERE channels_1.id = messages_1.channel_id
            AND messages_1.id <= $1::INTEGER
          ORDER BY messages_1.id DESC
          LIMIT 1
        ) IS NOT NULL
      ),
      'totalCount', (
        SELECT count(*) AS count_1
        FROM messages AS messages_2
        WHERE channels_1.id = messages_2.channel_id
      )
    ) AS json_object_1
    FROM (
      SELECT anon_2.id AS id,
        anon_2.sort$0 AS sort$0,
        row_number() OVER (ORDER BY anon_2.sort$0 ASC) AS place$,
        count(*) OVER () AS found$
      FROM (
        SELECT messages_3.id AS id,
          messages_3.id AS sort$0
        FROM messages AS messages_3
        WHERE channels_1.id = messages_3.channel_id
          AND messages_3.id > $1::INTEGER
        ORDER BY sort$0 ASC
        LIMIT 2 + 1
      ) AS anon_2
      ORDER BY place$
    ) AS anon_1
  ) AS "messagesConnection"
  FROM channels AS channels_1
  ORDER BY channels_1.id ASC
  LIMIT 2
) AS row$
