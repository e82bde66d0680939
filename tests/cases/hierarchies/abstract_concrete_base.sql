SELECT json_build_object(
  'shapes', (
    SELECT coalesce(json_agg(anon_1.item), '[]') AS json_list_1
    FROM (
      SELECT CASE WHEN (pjoin_1.type = $1::VARCHAR) THEN json_build_object(
        '__typename', 'Circle', 'id', pjoin_1.id, 'name', pjoin_1.name, 'radius', pjoin_1.radius
      ) WHEN (pjoin_1.type = $2::VARCHAR) THEN json_build_object('__typename', 'Square', 'id', pjoin_1.id, 'name', pjoin_1.name, 'side', pjoin_1.side) END AS item
      FROM (
        SELECT squares.id AS id,
          squares.name AS name,
          squares.side AS side,
          CAST (NULL AS INTEGER) AS radius,
          'square' AS type
        FROM squares
        UNION ALL
        SELECT circles.id AS id,
          circles.name AS name,
          CAST (NULL AS INTEGER) AS side,
          circles.radius AS radius,
          'circle' AS type
        FROM circles
      ) AS pjoin_1
      ORDER BY pjoin_1.name COLLATE "C" ASC,
        pjoin_1.type COLLATE "C" ASC,
        pjoin_1.id ASC
      LIMIT 50
    ) AS anon_1
  ),
  'circles', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT translate(
        encode(
          convert_to(
            '["' || 'Circle' || '"' || ',' || coalesce(
              to_json(circles_1.id)::text, 'null'
            ) || ']', 'UTF8'
          ),
          'base64'
        ),
        E '\n', ''
      ) AS "nodeId",
        circles_1.radius AS radius
      FROM circles AS circles_1
      ORDER BY circles_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'shapesConnection', (
    SELECT json_build_object(
      'edges', coalesce(
        json_agg(
          json_build_object(
            'cursor', translate(
              encode(
                convert_to(
                  '["' || 'dc488af4' || '"' || ',' || coalesce(
                    to_json(anon_2.sort$0)::text, 'null'
                  ) || ',' || coalesce(to_json(anon_2.sort$1)::text, 'null') || ']', 'UTF8'
                ),
                'base64'
              ),
              E '\n', ''
            ),
            'node', CASE WHEN (anon_2.type = $3::VARCHAR) THEN json_build_object(
              'nodeId', translate(
                encode(
                  convert_to(
                    '["' || 'Circle' || '"' || ',' || coalesce(
                      to_json(anon_2.id)::text, 'null'
                    ) || ']', 'UTF8'
                  ),
                  'base64'
                ),
                E '\n', ''
              )
            ) WHEN (anon_2.type = $4::VARCHAR) THEN json_build_object('nodeId', translate(encode(convert_to('["' || 'Square' || '"' || ',' || coalesce(to_json(anon_2.id)::text, 'null') || ']', 'UTF8'), 'base64'), E '\n', '')) END
          )
        ),
        '[]'
      )
    ) AS json_object_2
    FROM (
      SELECT pjoin_2.id AS id,
        pjoin_2.type AS type,
        pjoin_2.type AS sort$0,
        pjoin_2.id AS sort$1
      FROM (
        SELECT squares.id AS id,
          squares.name AS name,
          squares.side AS side,
          CAST (NULL AS INTEGER) AS radius,
          'square' AS type
        FROM squares
        UNION ALL
        SELECT circles.id AS id,
          circles.name AS name,
          CAST (NULL AS INTEGER) AS side,
          circles.radius AS radius,
          'circle' AS type
        FROM circles
      ) AS pjoin_2
      ORDER BY (pjoin_2.type) COLLATE "C" ASC,
        sort$1 ASC
      LIMIT 2
    ) AS anon_2
  ),
  'notes', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT notes_1.text AS text FROM notes AS notes_1 ORDER BY notes_1.id ASC LIMIT 50
    ) AS row$
  ),
  'memos', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_4
    FROM (
      SELECT memos_1.text AS text,
        memos_1.author AS author
      FROM memos AS memos_1
      ORDER BY memos_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'memo', (
    SELECT row_to_json(row$) AS row_to_json_1
    FROM (
      SELECT memos_2.author AS author FROM memos AS memos_2 WHERE memos_2.id = $5::INTEGER
    ) AS row$
  )
) AS json_object_1
