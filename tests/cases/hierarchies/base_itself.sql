SELECT json_build_object(
  'vehicles', (
    SELECT coalesce(json_agg(anon_1.item), '[]') AS json_list_1
    FROM (
      SELECT CASE WHEN (vehicles_1.kind = $1::VARCHAR) THEN json_build_object('__typename', 'PlainVehicle', 'nodeId', translate(encode(convert_to('["' || 'PlainVehicle' || '"' || ',' || coalesce(to_json(vehicles_1.id)::text, 'null') || ']', 'UTF8'), 'base64'), E '\n', ''), 'id', vehicles_1.id, 'wheels', vehicles_1.wheels, 'owner', (SELECT row_to_json(row$) AS row_to_json_1 FROM (SELECT owners_1.name AS name FROM owners AS owners_1 WHERE owners_1.id = vehicles_1.owner_id) AS row$)) WHEN (vehicles_1.kind = $2::VARCHAR) THEN json_build_object('__typename', 'Bicycle', 'nodeId', translate(encode(convert_to('["' || 'Bicycle' || '"' || ',' || coalesce(to_json(vehicles_1.id)::text, 'null') || ']', 'UTF8'), 'base64'), E '\n', ''), 'id', vehicles_1.id, 'wheels', vehicles_1.wheels, 'gears', vehicles_1.gears) WHEN (vehicles_1.kind = $3::VARCHAR) THEN json_build_object('__typename', 'PlainCar', 'nodeId', translate(encode(convert_to('["' || 'PlainCar' || '"' || ',' || coalesce(to_json(vehicles_1.id)::text, 'null') || ']', 'UTF8'), 'base64'), E '\n', ''), 'id', vehicles_1.id, 'wheels', vehicles_1.wheels, 'doors', vehicles_1.doors) WHEN (vehicles_1.kind = $4::VARCHAR) THEN json_build_object('__typename', 'Lorry', 'nodeId', translate(encode(convert_to('["' || 'Lorry' || '"' || ',' || coalesce(to_json(lorries_1.id)::text, 'null') || ']', 'UTF8'), 'base64'), E '\n', ''), 'id', lorries_1.id, 'wheels', vehicles_1.wheels, 'tons', lorries_1.tons) WHEN (vehicles_1.kind = $5::VARCHAR) THEN json_build_object(
        '__typename', 'Taxi', 'nodeId', translate(
          encode(
            convert_to(
              '["' || 'Taxi' || '"' || ',' || coalesce(
                to_json(vehicles_1.id)::text, 'null'
              ) || ']', 'UTF8'
            ),
            'base64'
          ),
          E '\n', ''
        ),
        'id', vehicles_1.id,
        'wheels', vehicles_1.wheels,
        'doors', vehicles_1.doors,
        'driver', (
          SELECT row_to_json(row$) AS row_to_json_2
          FROM (
            SELECT owners_2.name AS name,
              (
                SELECT CASE WHEN (vehicles_2.kind = $6::VARCHAR) THEN json_build_object(
                  '__typename', 'PlainCar', 'id', vehicles_2.id
                ) WHEN (vehicles_2.kind = $7::VARCHAR) THEN json_build_object('__typename', 'Taxi', 'id', vehicles_2.id) END AS anon_2
                FROM vehicles AS vehicles_2
                WHERE vehicles_2.id = owners_2.car_id
                  AND vehicles_2.kind IN ($28::VARCHAR, $29::VARCHAR)
                  AND vehicles_2.kind IN ($30::VARCHAR, $31::VARCHAR)
              ) AS car
            FROM owners AS owners_2
            WHERE owners_2.id = vehicles_1.driver_id
          ) AS row$
        )
      ) END AS item
      FROM vehicles AS vehicles_1
      LEFT OUTER JOIN lorries AS lorries_1 ON vehicles_1.id = lorries_1.id
      LEFT OUTER JOIN tanks AS tanks_1 ON vehicles_1.id = tanks_1.id
      WHERE vehicles_1.kind = $8::VARCHAR
        OR vehicles_1.kind = $9::VARCHAR
        OR vehicles_1.kind = $10::VARCHAR
        OR vehicles_1.kind = $11::VARCHAR
        OR vehicles_1.kind = $12::VARCHAR
      ORDER BY vehicles_1.id ASC
      LIMIT 50
    ) AS anon_1
  ),
  'vehiclesConnection', (
    SELECT json_build_object(
      'totalCount', (
        SELECT count(*) AS count_1
        FROM vehicles AS vehicles_3
        LEFT OUTER JOIN lorries AS lorries_2 ON vehicles_3.id = lorries_2.id
        LEFT OUTER JOIN tanks AS tanks_2 ON vehicles_3.id = tanks_2.id
        WHERE vehicles_3.kind = $13::VARCHAR
          OR vehicles_3.kind = $14::VARCHAR
          OR vehicles_3.kind = $15::VARCHAR
          OR vehicles_3.kind = $16::VARCHAR
          OR vehicles_3.kind = $17::VARCHAR
      ),
      'nodes', coalesce(
        json_agg(
          CASE WHEN (anon_3.kind = $18::VARCHAR) THEN json_build_object(
            '__typename', 'PlainVehicle', 'id', anon_3.id
          ) WHEN (anon_3.kind = $19::VARCHAR) THEN json_build_object('__typename', 'Bicycle', 'id', anon_3.id) WHEN (anon_3.kind = $20::VARCHAR) THEN json_build_object('__typename', 'PlainCar', 'id', anon_3.id) WHEN (anon_3.kind = $21::VARCHAR) THEN json_build_object('__typename', 'Lorry', 'id', anon_3.id) WHEN (anon_3.kind = $22::VARCHAR) THEN json_build_object('__typename', 'Taxi', 'id', anon_3.id) END
        ) FILTER (WHERE anon_3.place$ <= 2),
        '[]'
      ),
      'pageInfo', json_build_object(
        'endCursor', max(
          translate(
            encode(
              convert_to(
                '["' || '18244e16' || '"' || ',' || coalesce(
                  to_json(anon_3.sort$0)::text, 'null'
                ) || ',' || coalesce(to_json(anon_3.sort$1)::text, 'null') || ']', 'UTF8'
              ),
              'base64'
            ),
            E '\n', ''
          )
        ) FILTER (WHERE anon_3.place$ = least(anon_3.found$, 2))
      )
    ) AS json_object_2
    FROM (
      SELECT anon_4.id AS id,
        anon_4.kind AS kind,
        anon_4.sort$0 AS sort$0,
        anon_4.sort$1 AS sort$1,
        row_number() OVER (ORDER BY anon_4.sort$0 DESC, anon_4.sort$1 DESC) AS place$,
        count(*) OVER () AS found$
      FROM (
        SELECT vehicles_4.id AS id,
          vehicles_4.kind AS kind,
          vehicles_4.wheels AS sort$0,
          vehicles_4.id AS sort$1
        FROM vehicles AS vehicles_4
        LEFT OUTER JOIN lorries AS lorries_3 ON vehicles_4.id = lorries_3.id
        LEFT OUTER JOIN tanks AS tanks_3 ON vehicles_4.id = tanks_3.id
        WHERE vehicles_4.kind = $23::VARCHAR
          OR vehicles_4.kind = $24::VARCHAR
          OR vehicles_4.kind = $25::VARCHAR
          OR vehicles_4.kind = $26::VARCHAR
          OR vehicles_4.kind = $27::VARCHAR
        ORDER BY sort$0 DESC,
          sort$1 DESC
        LIMIT 2 + 1
      ) AS anon_4
      ORDER BY place$
    ) AS anon_3
  )
) AS json_object_1
