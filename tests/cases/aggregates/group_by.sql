SELECT json_build_object(
  'messagesAggregate', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT json_build_object(
        'channelId', anon_1.value$0,
        'createdAt', coalesce(
          to_char(anon_1.value$1, 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
          CASE anon_1.value$1 WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
        ),
        'authorId', NULL
      ) AS "group",
        anon_1.value$2 AS count
      FROM (
        SELECT messages_1.channel_id AS value$0,
          date_trunc(
            'day', CASE messages_1.created_at WHEN '-infinity' THEN '0001-01-01 00:00:00+00' WHEN 'infinity' THEN '9999-12-31 23:59:59.999999+00' ELSE messages_1.created_at END AT TIME ZONE 'UTC'
          ) AS value$1,
          count(*) AS value$2
        FROM messages AS messages_1
        GROUP BY messages_1.channel_id,
          date_trunc(
            'day', CASE messages_1.created_at WHEN '-infinity' THEN '0001-01-01 00:00:00+00' WHEN 'infinity' THEN '9999-12-31 23:59:59.999999+00' ELSE messages_1.created_at END AT TIME ZONE 'UTC'
          )
        ORDER BY value$0 ASC,
          value$1 ASC
        LIMIT 4
        OFFSET $1::BIGINT
      ) AS anon_1
    ) AS row$
  ),
  'byAuthor', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT json_build_object(
        'author', json_build_object('role', users_1.role, 'handle', NULL), 'channel', NULL
      ) AS "group",
        count(*) AS count
      FROM messages AS messages_2
      LEFT OUTER JOIN users AS users_1 ON users_1.id = messages_2.author_id
      GROUP BY users_1.role
      ORDER BY users_1.role ASC
      LIMIT 50
    ) AS row$
  ),
  'people', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT json_build_object('role', users_2.role) AS "group",
        count(*) AS count
      FROM users AS users_2
      GROUP BY users_2.role
      ORDER BY count(*) DESC,
        users_2.role DESC
      LIMIT 50
    ) AS row$
  )
) AS json_object_1
