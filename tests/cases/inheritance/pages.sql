SELECT json_build_object(
  'attachmentsConnection', (
    SELECT json_build_object(
      'totalCount', (
        SELECT count(*) AS count_1
        FROM attachments AS attachments_1
        LEFT OUTER JOIN image_attachments AS image_attachments_1 ON attachments_1.id = image_attachments_1.id
        LEFT OUTER JOIN file_attachments AS file_attachments_1 ON attachments_1.id = file_attachments_1.id
        LEFT OUTER JOIN link_attachments AS link_attachments_1 ON attachments_1.id = link_attachments_1.id
      ),
      'pageInfo', json_build_object(
        'hasNextPage', count(*) > 3,
        'hasPreviousPage', false,
        'startCursor', max(
          translate(
            encode(
              convert_to(
                '["' || 'db7f647d' || '"' || ',' || coalesce(
                  to_json(anon_1.sort$0)::text, 'null'
                ) || ',' || coalesce(to_json(anon_1.sort$1)::text, 'null') || ']', 'UTF8'
              ),
              'base64'
            ),
            E '\n', ''
          )
        ) FILTER (WHERE anon_1.place$ = 1 AND anon_1.place$ <= 3),
        'endCursor', max(
          translate(
            encode(
              convert_to(
                '["' || 'db7f647d' || '"' || ',' || coalesce(
                  to_json(anon_1.sort$0)::text, 'null'
                ) || ',' || coalesce(to_json(anon_1.sort$1)::text, 'null') || ']', 'UTF8'
              ),
              'base64'
            ),
            E '\n', ''
          )
        ) FILTER (WHERE anon_1.place$ = least(anon_1.found$, 3))
      ),
      'edges', coalesce(
        json_agg(
          json_build_object(
            'cursor', translate(
              encode(
                convert_to(
                  '["' || 'db7f647d' || '"' || ',' || coalesce(
                    to_json(anon_1.sort$0)::text, 'null'
                  ) || ',' || coalesce(to_json(anon_1.sort$1)::text, 'null') || ']', 'UTF8'
                ),
                'base64'
              ),
              E '\n', ''
            ),
            'node', CASE WHEN (anon_1.kind = $1::attachment_kind) THEN json_build_object('__typename', 'ImageAttachment', 'name', anon_1.name) WHEN (anon_1.kind = $2::attachment_kind) THEN json_build_object(
              '__typename', 'FileAttachment', 'name', anon_1.name,
              'sizeBytes', CAST (anon_1.size_bytes AS TEXT)
            ) WHEN (anon_1.kind = $3::attachment_kind) THEN json_build_object('__typename', 'LinkAttachment', 'name', anon_1.name) END
          )
        ) FILTER (WHERE anon_1.place$ <= 3),
        '[]'
      )
    ) AS json_object_2
    FROM (
      SELECT anon_2.id AS id,
        anon_2.kind AS kind,
        anon_2.name AS name,
        anon_2.size_bytes AS size_bytes,
        anon_2.sort$0 AS sort$0,
        anon_2.sort$1 AS sort$1,
        row_number() OVER (ORDER BY anon_2.sort$0 DESC, anon_2.sort$1 DESC) AS place$,
        count(*) OVER () AS found$
      FROM (
        SELECT attachments_2.id AS id,
          attachments_2.kind AS kind,
          attachments_2.name AS name,
          file_attachments_2.size_bytes AS size_bytes,
          attachments_2.name AS sort$0,
          attachments_2.id AS sort$1
        FROM attachments AS attachments_2
        LEFT OUTER JOIN image_attachments AS image_attachments_2 ON attachments_2.id = image_attachments_2.id
        LEFT OUTER JOIN file_attachments AS file_attachments_2 ON attachments_2.id = file_attachments_2.id
        LEFT OUTER JOIN link_attachments AS link_attachments_2 ON attachments_2.id = link_attachments_2.id
        ORDER BY (attachments_2.name) DESC,
          sort$1 DESC
        LIMIT 3 + 1
      ) AS anon_2
      ORDER BY place$
    ) AS anon_1
  ),
  'imageAttachmentsConnection', (
    SELECT json_build_object(
      'edges', coalesce(
        json_agg(
          json_build_object(
            'cursor', translate(
              encode(
                convert_to(
                  '["' || 'c59f403d' || '"' || ',' || coalesce(
                    to_json(CAST (anon_3.sort$0 + 0 AS TEXT))::text, 'null'
                  ) || ',' || coalesce(to_json(anon_3.sort$1)::text, 'null') || ',' || coalesce(to_json(anon_3.sort$2)::text, 'null') || ']', 'UTF8'
                ),
                'base64'
              ),
              E '\n', ''
            ),
            'node', json_build_object(
              'focalX', nullif(nullif(nullif(anon_3.focal_x, 'NaN'), 'Infinity'), '-Infinity') + 0,
              'name', anon_3.name
            )
          )
        ) FILTER (WHERE anon_3.place$ <= 2),
        '[]'
      ),
      'pageInfo', json_build_object(
        'hasPreviousPage', count(*) > 2,
        'startCursor', max(
          translate(
            encode(
              convert_to(
                '["' || 'c59f403d' || '"' || ',' || coalesce(
                  to_json(CAST (anon_3.sort$0 + 0 AS TEXT))::text, 'null'
                ) || ',' || coalesce(to_json(anon_3.sort$1)::text, 'null') || ',' || coalesce(to_json(anon_3.sort$2)::text, 'null') || ']', 'UTF8'
              ),
              'base64'
            ),
            E '\n', ''
          )
        ) FILTER (WHERE anon_3.place$ = least(anon_3.found$, 2))
      )
    ) AS json_object_3
    FROM (
      SELECT anon_4.focal_x AS focal_x,
        anon_4.id AS id,
        anon_4.name AS name,
        anon_4.sort$0 AS sort$0,
        anon_4.sort$1 AS sort$1,
        anon_4.sort$2 AS sort$2,
        row_number() OVER (
          ORDER BY anon_4.sort$0 DESC, anon_4.sort$1 DESC, anon_4.sort$2 DESC
        ) AS place$,
        count(*) OVER () AS found$
      FROM (
        SELECT image_attachments_3.focal_x AS focal_x,
          image_attachments_3.id AS id,
          attachments_3.name AS name,
          image_attachments_3.focal_x AS sort$0,
          attachments_3.name AS sort$1,
          image_attachments_3.id AS sort$2
        FROM attachments AS attachments_3
        JOIN image_attachments AS image_attachments_3 ON attachments_3.id = image_attachments_3.id
        ORDER BY sort$0 DESC,
          (attachments_3.name) DESC,
          sort$2 DESC
        LIMIT 2 + 1
      ) AS anon_4
      ORDER BY place$ DESC
    ) AS anon_3
  )
) AS json_object_1
