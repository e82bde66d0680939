SELECT json_build_object(
  'makers', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT translate(
        encode(
          convert_to(
            '["' || 'Maker' || '"' || ',' || coalesce(
              to_json(makers_1.id)::text, 'null'
            ) || ']', 'UTF8'
          ),
          'base64'
        ),
        E '\n', ''
      ) AS "nodeId"
      FROM makers AS makers_1
      ORDER BY makers_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'makersConnection', (
    SELECT json_build_object(
      'edges', coalesce(
        json_agg(
          json_build_object(
            'cursor', translate(
              encode(
                convert_to(
                  '["' || '113b4c67' || '"' || ',' || coalesce(
                    to_json(anon_1.sort$0)::text, 'null'
                  ) || ']', 'UTF8'
                ),
                'base64'
              ),
              E '\n', ''
            )
          )
        ),
        '[]'
      )
    ) AS json_object_2
    FROM (
      SELECT makers_2.id AS id,
        makers_2.id AS sort$0
      FROM makers AS makers_2
      ORDER BY makers_2.id ASC
      LIMIT 1
    ) AS anon_1
  ),
  'gadgetsConnection', (
    SELECT json_build_object(
      'edges', coalesce(
        json_agg(
          json_build_object(
            'cursor', translate(
              encode(
                convert_to(
                  '["' || 'e5a605a0' || '"' || ',' || coalesce(
                    to_json(anon_2.sort$0)::text, 'null'
                  ) || ',' || coalesce(to_json(anon_2.sort$1)::text, 'null') || ']', 'UTF8'
                ),
                'base64'
              ),
              E '\n', ''
            ),
            'node', json_build_object('id', anon_2.id)
          )
        ),
        '[]'
      )
    ) AS json_object_3
    FROM (
      SELECT gadgets_1.id AS id,
        gadgets_1.maker_id AS sort$0,
        gadgets_1.id AS sort$1
      FROM gadgets AS gadgets_1
      ORDER BY gadgets_1.maker_id DESC,
        sort$1 DESC
      LIMIT 2
    ) AS anon_2
  ),
  'after', (
    SELECT json_build_object(
      'nodes', coalesce(json_agg(json_build_object('name', anon_3.name)), '[]')
    ) AS json_object_4
    FROM (
      SELECT makers_3.id AS id,
        makers_3.name AS name,
        makers_3.id AS sort$0
      FROM makers AS makers_3
      WHERE makers_3.id > $1::UUID
      ORDER BY makers_3.id ASC
      LIMIT 50
    ) AS anon_3
  ),
  'node', (
    SELECT row_to_json(row$) AS row_to_json_1
    FROM (SELECT makers_4.name AS name FROM makers AS makers_4 WHERE makers_4.id = $2::UUID) AS row$
  ),
  'absent', (
    SELECT row_to_json(row$) AS row_to_json_2
    FROM (
      SELECT translate(
        encode(
          convert_to(
            '["' || 'Maker' || '"' || ',' || coalesce(
              to_json(makers_5.id)::text, 'null'
            ) || ']', 'UTF8'
          ),
          'base64'
        ),
        E '\n', ''
      ) AS "nodeId"
      FROM makers AS makers_5
      WHERE makers_5.id = $3::UUID
    ) AS row$
  )
) AS json_object_1
