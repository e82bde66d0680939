SELECT json_build_object(
  '__typename', 'Query', 'type', 'Query', 'workspaces', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT 'Workspace' AS __typename,
        (
          SELECT coalesce(json_agg(row$), '[]') AS json_list_2
          FROM (
            SELECT 'User' AS kind,
              users_1.id AS id
            FROM users AS users_1
            WHERE workspaces_1.id = users_1.workspace_id
            ORDER BY users_1.id ASC
            LIMIT 1
          ) AS row$
        ) AS users,
        (
          SELECT json_build_object(
            '__typename', 'UserConnection', 'edges', coalesce(
              json_agg(
                json_build_object(
                  '__typename', 'UserEdge', 'node', json_build_object('__typename', 'User')
                )
              ) FILTER (WHERE anon_1.place$ <= 1),
              '[]'
            ),
            'nodes', coalesce(
              json_agg(json_build_object('__typename', 'User')) FILTER (WHERE anon_1.place$ <= 1),
              '[]'
            ),
            'pageInfo', json_build_object('__typename', 'PageInfo', 'hasNextPage', count(*) > 1)
          ) AS json_object_2
          FROM (
            SELECT anon_2.id AS id,
              anon_2.sort$0 AS sort$0,
              row_number() OVER (ORDER BY anon_2.sort$0 ASC) AS place$,
              count(*) OVER () AS found$
            FROM (
              SELECT users_2.id AS id,
                users_2.id AS sort$0
              FROM users AS users_2
              WHERE workspaces_1.id = users_2.workspace_id
              ORDER BY sort$0 ASC
              LIMIT 1 + 1
            ) AS anon_2
            ORDER BY place$
          ) AS anon_1
        ) AS "usersConnection"
      FROM workspaces AS workspaces_1
      ORDER BY workspaces_1.id ASC
      LIMIT 1
    ) AS row$
  ),
  'attachments', (
    SELECT coalesce(json_agg(anon_3.item), '[]') AS json_list_3
    FROM (
      SELECT CASE WHEN (
        attachments_1.kind = $1::attachment_kind
      ) THEN json_build_object('__typename', 'ImageAttachment') WHEN (attachments_1.kind = $2::attachment_kind) THEN json_build_object('__typename', 'FileAttachment') WHEN (attachments_1.kind = $3::attachment_kind) THEN json_build_object('__typename', 'LinkAttachment') END AS item
      FROM attachments AS attachments_1
      LEFT OUTER JOIN image_attachments AS image_attachments_1 ON attachments_1.id = image_attachments_1.id
      LEFT OUTER JOIN file_attachments AS file_attachments_1 ON attachments_1.id = file_attachments_1.id
      LEFT OUTER JOIN link_attachments AS link_attachments_1 ON attachments_1.id = link_attachments_1.id
      ORDER BY attachments_1.id ASC
      LIMIT 2
    ) AS anon_3
  ),
  'node', (
    SELECT row_to_json(row$) AS row_to_json_1
    FROM (SELECT 'User' AS __typename FROM users AS users_3 WHERE users_3.id = $4::INTEGER) AS row$
  )
) AS json_object_1
