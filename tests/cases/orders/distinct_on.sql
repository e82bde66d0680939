SELECT json_build_object(
  'newestOfEach', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT anon_1.id AS id,
        anon_1.channel_id AS "channelId",
        coalesce(
          to_char(anon_1.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
          CASE anon_1.created_at WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
        ) AS "createdAt"
      FROM (
        SELECT messages_1.channel_id AS channel_id,
          messages_1.created_at AS created_at,
          messages_1.id AS id,
          messages_1.created_at AS sort$0,
          messages_1.id AS sort$1,
          row_number() OVER (
            PARTITION BY messages_1.channel_id
            ORDER BY messages_1.created_at DESC,
            messages_1.id DESC
          ) AS place$
        FROM messages AS messages_1
      ) AS anon_1
      WHERE anon_1.place$ = 1
      ORDER BY anon_1.sort$0 DESC,
        anon_1.sort$1 DESC
      LIMIT 50
    ) AS row$
  ),
  'nullIsNull', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT anon_2.id AS id,
        anon_2.thread_id AS "threadId"
      FROM (
        SELECT messages_2.id AS id,
          messages_2.thread_id AS thread_id,
          messages_2.id AS sort$0,
          row_number() OVER (PARTITION BY messages_2.thread_id ORDER BY messages_2.id ASC) AS place$
        FROM messages AS messages_2
      ) AS anon_2
      WHERE anon_2.place$ = 1
      ORDER BY anon_2.sort$0 ASC
      LIMIT 50
    ) AS row$
  ),
  'two', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT anon_3.id AS id,
        anon_3.body AS body,
        (
          SELECT row_to_json(row$) AS row_to_json_1
          FROM (
            SELECT users_1.handle AS handle
            FROM users AS users_1
            WHERE users_1.id = anon_3.author_id
          ) AS row$
        ) AS author
      FROM (
        SELECT messages_3.author_id AS author_id,
          messages_3.body AS body,
          messages_3.id AS id,
          messages_3.body AS sort$0,
          messages_3.id AS sort$1,
          row_number() OVER (
            PARTITION BY messages_3.channel_id,
            messages_3.author_id
            ORDER BY messages_3.body COLLATE "C" ASC,
            messages_3.id ASC
          ) AS place$
        FROM messages AS messages_3
      ) AS anon_3
      WHERE anon_3.place$ = 1
      ORDER BY anon_3.sort$0 COLLATE "C" ASC,
        anon_3.sort$1 ASC
      LIMIT 4
      OFFSET $1::BIGINT
    ) AS row$
  ),
  'computed', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_4
    FROM (
      SELECT anon_4.id AS id,
        (
          SELECT count(*) AS count_1
          FROM messages AS counted_reply
          WHERE counted_reply.thread_id = anon_4.id
        ) AS "replyCount",
        anon_4.edited_at IS NOT NULL AS "isEdited"
      FROM (
        SELECT messages_4.edited_at AS edited_at,
          messages_4.id AS id,
          messages_4.id AS sort$0,
          row_number() OVER (
            PARTITION BY (
              SELECT count(*) AS count_1
              FROM messages AS counted_reply
              WHERE counted_reply.thread_id = messages_4.id
            ),
            messages_4.edited_at IS NOT NULL
            ORDER BY messages_4.id DESC
          ) AS place$
        FROM messages AS messages_4
      ) AS anon_4
      WHERE anon_4.place$ = 1
      ORDER BY anon_4.sort$0 DESC
      LIMIT 50
    ) AS row$
  ),
  'none', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_5
    FROM (SELECT users_2.id AS id FROM users AS users_2 ORDER BY users_2.id ASC LIMIT 2) AS row$
  )
) AS json_object_1
