SELECT coalesce(json_agg(row_to_json(row$)), '[]') AS json_list_1
FROM (
  SELECT channels_1.name AS name,
    (
      SELECT coalesce(json_agg(row_to_json(row$)), '[]') AS json_list_2
      FROM (
        SELECT json_build_object(
          'createdAt', coalesce(
            to_char(
              date_trunc(
                'year', messages_1.created_at, 'UTC'
              ) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'
            ),
            CASE date_trunc(
              'year', messages_1.created_at, 'UTC'
            ) WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
          )
        ) AS "group",
          count(*) AS count,
          json_build_object('id', max(messages_1.id)) AS max
        FROM messages AS messages_1
        WHERE channels_1.id = messages_1.channel_id
          AND messages_1.thread_id IS NOT NULL
        GROUP BY date_trunc('year', messages_1.created_at, 'UTC')
        ORDER BY date_trunc('year', messages_1.created_at, 'UTC') ASC
        LIMIT 50
      ) AS row$
    ) AS "messagesAggregate",
    (
      SELECT json_build_object(
        'nodes', coalesce(
          json_agg(
            json_build_object(
              'id', anon_1.id,
              'reactionsAggregate', (
                SELECT coalesce(json_agg(row_to_json(row$)), '[]') AS json_list_3
                FROM (
                  SELECT json_build_object('emoji', reactions_1.emoji) AS "group",
                    count(*) AS count
                  FROM reactions AS reactions_1
                  WHERE anon_1.id = reactions_1.message_id
                  GROUP BY reactions_1.emoji
                  ORDER BY reactions_1.emoji ASC
                  LIMIT 50
                ) AS row$
              )
            )
          ),
          '[]'
        ),
        'totalCount', (
          SELECT count(*) AS count_1
          FROM messages AS messages_2
          WHERE channels_1.id = messages_2.channel_id
            AND messages_2.body LIKE ($1::VARCHAR)
        ),
        'aggregate', (
          SELECT coalesce(json_agg(row_to_json(row$)), '[]') AS json_list_4
          FROM (
            SELECT count(*) AS count,
              json_build_object('id', min(messages_3.id)) AS min
            FROM messages AS messages_3
            WHERE channels_1.id = messages_3.channel_id
              AND messages_3.body LIKE ($1::VARCHAR)
          ) AS row$
        ),
        'byAuthor', (
          SELECT coalesce(json_agg(row_to_json(row$)), '[]') AS json_list_5
          FROM (
            SELECT json_build_object('authorId', messages_4.author_id) AS "group",
              count(*) AS count
            FROM messages AS messages_4
            WHERE channels_1.id = messages_4.channel_id
              AND messages_4.body LIKE ($1::VARCHAR)
            GROUP BY messages_4.author_id
            ORDER BY messages_4.author_id ASC
            LIMIT $2::BIGINT
          ) AS row$
        )
      ) AS json_object_1
      FROM (
        SELECT messages_5.id AS id,
          messages_5.id AS sort$0
        FROM messages AS messages_5
        WHERE channels_1.id = messages_5.channel_id
          AND messages_5.body LIKE ($1::VARCHAR)
        ORDER BY sort$0 ASC
        LIMIT $3::BIGINT
      ) AS anon_1
    ) AS "messagesConnection",
    (
      SELECT json_build_object(
        'aggregate', (
          SELECT coalesce(json_agg(row_to_json(row$)), '[]') AS json_list_6
          FROM (
            SELECT count(*) AS count
            FROM memberships AS memberships_1
            JOIN users AS users_1 ON users_1.id = memberships_1.user_id
            WHERE channels_1.id = memberships_1.channel_id
          ) AS row$
        )
      ) AS json_object_2
    ) AS "membersConnection"
  FROM channels AS channels_1
  ORDER BY channels_1.id ASC
  LIMIT $4::BIGINT
) AS row$
