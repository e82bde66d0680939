SELECT json_build_object(
  'user', (
    SELECT json_build_object() AS json_object_2 FROM users AS users_1 WHERE users_1.id = $1::INTEGER
  ),
  'channels', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT (
        SELECT coalesce(json_agg(anon_1.item), '[]') AS json_list_2
        FROM (
          SELECT json_build_object() AS item
          FROM messages AS messages_1
          WHERE channels_1.id = messages_1.channel_id
          ORDER BY messages_1.id ASC
          LIMIT 1
        ) AS anon_1
      ) AS messages
      FROM channels AS channels_1
      ORDER BY channels_1.id ASC
      LIMIT 2
    ) AS row$
  ),
  'usersConnection', (
    SELECT json_build_object(
      'nodes', coalesce(json_agg(json_build_object()) FILTER (WHERE anon_2.place$ <= 2), '[]'),
      'edges', coalesce(
        json_agg(json_build_object('node', json_build_object())) FILTER (WHERE anon_2.place$ <= 2),
        '[]'
      ),
      'pageInfo', json_build_object()
    ) AS json_object_3
    FROM (
      SELECT anon_3.id AS id,
        anon_3.sort$0 AS sort$0,
        row_number() OVER (ORDER BY anon_3.sort$0 ASC) AS place$,
        count(*) OVER () AS found$
      FROM (
        SELECT users_2.id AS id,
          users_2.id AS sort$0
        FROM users AS users_2
        ORDER BY sort$0 ASC
        LIMIT 2 + 1
      ) AS anon_3
      ORDER BY place$
    ) AS anon_2
  ),
  'attachments', (
    SELECT coalesce(json_agg(anon_4.item), '[]') AS json_list_3
    FROM (
      SELECT CASE WHEN (
        attachments_1.kind = $2::attachment_kind
      ) THEN json_build_object() WHEN (attachments_1.kind = $3::attachment_kind) THEN json_build_object() WHEN (attachments_1.kind = $4::attachment_kind) THEN json_build_object() END AS item
      FROM attachments AS attachments_1
      LEFT OUTER JOIN image_attachments AS image_attachments_1 ON attachments_1.id = image_attachments_1.id
      LEFT OUTER JOIN file_attachments AS file_attachments_1 ON attachments_1.id = file_attachments_1.id
      LEFT OUTER JOIN link_attachments AS link_attachments_1 ON attachments_1.id = link_attachments_1.id
      ORDER BY attachments_1.id ASC
      LIMIT 2
    ) AS anon_4
  )
) AS json_object_1
