SELECT json_build_object(
  'attachmentsAggregate', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT json_build_object('kind', attachments_1.kind) AS "group",
        count(*) AS count,
        json_build_object('name', min(attachments_1.name)) AS min
      FROM attachments AS attachments_1
      LEFT OUTER JOIN image_attachments AS image_attachments_1 ON attachments_1.id = image_attachments_1.id
      LEFT OUTER JOIN file_attachments AS file_attachments_1 ON attachments_1.id = file_attachments_1.id
      LEFT OUTER JOIN link_attachments AS link_attachments_1 ON attachments_1.id = link_attachments_1.id
      GROUP BY attachments_1.kind
      ORDER BY attachments_1.kind ASC
      LIMIT 50
    ) AS row$
  ),
  'imageAttachmentsAggregate', (
    SELECT json_build_array(
      json_build_object(
        'count', count(*),
        'sum', json_build_object('width', CAST (sum(image_attachments_2.width) AS TEXT)),
        'avg', json_build_object(
          'focalX', CAST (
            nullif(
              nullif(
                least(
                  greatest(
                    round(
                      round(
                        sum(
                          CAST (
                            CAST (
                              nullif(
                                nullif(nullif(image_attachments_2.focal_x, 'NaN'), 'Infinity'),
                                '-Infinity'
                              ) AS TEXT
                            ) AS NUMERIC
                          )
                        ),
                        400
                      ) / count(CAST (CAST (nullif(nullif(nullif(image_attachments_2.focal_x, 'NaN'), 'Infinity'), '-Infinity') AS TEXT) AS NUMERIC)),
                      323
                    ),
                    -1.7976931348623158e308
                  ),
                  1.7976931348623158e308
                ),
                1.7976931348623158e308
              ),
              -1.7976931348623158e308
            ) AS FLOAT8
          )
        )
      )
    ) AS json_only_1
    FROM attachments AS attachments_2
    JOIN image_attachments AS image_attachments_2 ON attachments_2.id = image_attachments_2.id
  ),
  'fileAttachmentsAggregate', (
    SELECT json_build_array(
      json_build_object(
        'count', count(*),
        'sum', json_build_object('sizeBytes', CAST (sum(file_attachments_2.size_bytes) AS TEXT))
      )
    ) AS json_only_2
    FROM attachments AS attachments_3
    JOIN file_attachments AS file_attachments_2 ON attachments_3.id = file_attachments_2.id
  )
) AS json_object_1
