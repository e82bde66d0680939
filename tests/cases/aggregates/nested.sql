SELECT coalesce(json_agg(row$), '[]') AS json_list_1
FROM (
  SELECT channels_1.name AS name,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_2
      FROM (
        SELECT json_build_object(
          'createdAt', coalesce(
            to_char(anon_1.value$0, 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
            CASE anon_1.value$0 WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
          )
        ) AS "group",
          anon_1.value$1 AS count,
          json_build_object('id', anon_1.value$2) AS max
        FROM (
          SELECT date_trunc(
            'year', CASE messages_1.created_at WHEN '-infinity' THEN '0001-01-01 00:00:00+00' WHEN 'infinity' THEN '9999-12-31 23:59:59.999999+00' ELSE messages_1.created_at END AT TIME ZONE 'UTC'
          ) AS value$0,
            count(*) AS value$1,
            max(messages_1.id) AS value$2
          FROM messages AS messages_1
          WHERE channels_1.id = messages_1.channel_id
            AND messages_1.thread_id IS NOT NULL
          GROUP BY date_trunc(
            'year', CASE messages_1.created_at WHEN '-infinity' THEN '0001-01-01 00:00:00+00' WHEN 'infinity' THEN '9999-12-31 23:59:59.999999+00' ELSE messages_1.created_at END AT TIME ZONE 'UTC'
          )
          ORDER BY value$0 ASC
          LIMIT 50
        ) AS anon_1
      ) AS row$
    ) AS "messagesAggregate",
    (
      SELECT json_build_object(
        'nodes', coalesce(
          json_agg(
            json_build_object(
              'id', anon_2.id,
              'reactionsAggregate', (
                SELECT coalesce(json_agg(row$), '[]') AS json_list_3
                FROM (
                  SELECT json_build_object('emoji', reactions_1.emoji) AS "group",
                    count(*) AS count
                  FROM reactions AS reactions_1
                  WHERE anon_2.id = reactions_1.message_id
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
            AND messages_2.body LIKE $1::VARCHAR
        ),
        'aggregate', (
          SELECT json_build_array(
            json_build_object('count', count(*), 'min', json_build_object('id', min(messages_3.id)))
          ) AS json_only_1
          FROM messages AS messages_3
          WHERE channels_1.id = messages_3.channel_id
            AND messages_3.body LIKE $1::VARCHAR
        ),
        'byAuthor', (
          SELECT coalesce(json_agg(row$), '[]') AS json_list_4
          FROM (
            SELECT json_build_object('authorId', messages_4.author_id) AS "group",
              count(*) AS count
            FROM messages AS messages_4
            WHERE channels_1.id = messages_4.channel_id
              AND messages_4.body LIKE $1::VARCHAR
            GROUP BY messages_4.author_id
            ORDER BY messages_4.author_id ASC
            LIMIT 2
          ) AS row$
        )
      ) AS json_object_1
      FROM (
        SELECT messages_5.id AS id,
          messages_5.id AS sort$0
        FROM messages AS messages_5
        WHERE channels_1.id = messages_5.channel_id
          AND messages_5.body LIKE $1::VARCHAR
        ORDER BY sort$0 ASC
        LIMIT 1
      ) AS anon_2
    ) AS "messagesConnection",
    (
      SELECT json_build_object(
        'aggregate', (
          SELECT json_build_array(json_build_object('count', count(*))) AS json_only_2
          FROM memberships AS memberships_1
          JOIN users AS users_1 ON users_1.id = memberships_1.user_id
          WHERE channels_1.id = memberships_1.channel_id
        )
      ) AS json_object_2
    ) AS "membersConnection"
  FROM channels AS channels_1
  ORDER BY channels_1.id ASC
  LIMIT 3
) AS row$
