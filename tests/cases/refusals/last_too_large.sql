SELECT coalesce(json_agg(row$), '[]') AS json_list_1
FROM (
  SELECT (
    SELECT json_build_object(
      'nodes', coalesce(json_agg(json_build_object('id', anon_1.id)), '[]')
    ) AS json_object_1
    FROM (
      SELECT anon_2.id AS id,
        anon_2.sort$0 AS sort$0,
        row_number() OVER (ORDER BY anon_2.sort$0 DESC) AS place$,
        count(*) OVER () AS found$
      FROM (
        SELECT messages_1.id AS id,
          messages_1.id AS sort$0
        FROM messages AS messages_1
        WHERE channels_1.id = messages_1.channel_id
        ORDER BY sort$0 DESC
        LIMIT 101
      ) AS anon_2
      ORDER BY place$ DESC
    ) AS anon_1
  ) AS "messagesConnection"
  FROM channels AS channels_1
  ORDER BY channels_1.id ASC
  LIMIT 1
) AS row$
