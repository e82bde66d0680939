SELECT row_to_json(row$) AS row_to_json_1
FROM (
  SELECT (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT messages_1.id AS id
      FROM messages AS messages_1
      WHERE channels_1.id = messages_1.channel_id
      ORDER BY messages_1.id ASC
      LIMIT 1
    ) AS row$
  ) AS first,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_2
      FROM (
        SELECT messages_2.id AS id
        FROM messages AS messages_2
        WHERE channels_1.id = messages_2.channel_id
        ORDER BY messages_2.id DESC
        LIMIT 1
      ) AS row$
    ) AS last,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_3
      FROM (
        SELECT messages_3.id AS id,
          messages_3.edited_at IS NOT NULL AS "isEdited"
        FROM messages AS messages_3
        WHERE channels_1.id = messages_3.channel_id
          AND messages_3.edited_at IS NOT NULL
        ORDER BY messages_3.id ASC
        LIMIT 2
      ) AS row$
    ) AS edited,
    (
      SELECT json_build_object(
        'nodes', coalesce(json_agg(json_build_object('id', anon_1.id)), '[]')
      ) AS json_object_1
      FROM (
        SELECT messages_4.id AS id,
          messages_4.id AS sort$0
        FROM messages AS messages_4
        WHERE channels_1.id = messages_4.channel_id
        ORDER BY sort$0 ASC
        LIMIT 1
      ) AS anon_1
    ) AS "firstPage",
    (
      SELECT json_build_object(
        'nodes', coalesce(json_agg(json_build_object('id', anon_2.id)), '[]')
      ) AS json_object_2
      FROM (
        SELECT anon_3.id AS id,
          anon_3.sort$0 AS sort$0,
          row_number() OVER (ORDER BY anon_3.sort$0 DESC) AS place$,
          count(*) OVER () AS found$
        FROM (
          SELECT messages_5.id AS id,
            messages_5.id AS sort$0
          FROM messages AS messages_5
          WHERE channels_1.id = messages_5.channel_id
          ORDER BY sort$0 DESC
          LIMIT 1
        ) AS anon_3
        ORDER BY place$ DESC
      ) AS anon_2
    ) AS "lastPage",
    channels_1.name AS title,
    channels_1.topic AS name,
    channels_1.name AS topic
  FROM channels AS channels_1
  WHERE channels_1.id = $1::INTEGER
) AS row$
