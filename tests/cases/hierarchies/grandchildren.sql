SELECT json_build_object(
  'cars', (
    SELECT coalesce(json_agg(anon_1.item), '[]') AS json_list_1
    FROM (
      SELECT CASE WHEN (vehicles_1.kind = $1::VARCHAR) THEN json_build_object('__typename', 'PlainCar', 'id', vehicles_1.id, 'doors', vehicles_1.doors) WHEN (vehicles_1.kind = $2::VARCHAR) THEN json_build_object(
        '__typename', 'Taxi', 'id', vehicles_1.id, 'driverId', vehicles_1.driver_id
      ) END AS item
      FROM vehicles AS vehicles_1
      WHERE vehicles_1.kind IN ($35::VARCHAR, $36::VARCHAR)
      ORDER BY vehicles_1.id ASC
      LIMIT 50
    ) AS anon_1
  ),
  'taxis', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT vehicles_2.id AS id,
        vehicles_2.doors AS doors,
        (
          SELECT row_to_json(row$) AS row_to_json_1
          FROM (
            SELECT (
              SELECT coalesce(json_agg(anon_2.item), '[]') AS json_list_3
              FROM (
                SELECT CASE WHEN (vehicles_3.kind = $3::VARCHAR) THEN json_build_object(
                  'id', vehicles_3.id, '__typename', 'PlainVehicle'
                ) WHEN (vehicles_3.kind = $4::VARCHAR) THEN json_build_object('id', vehicles_3.id, '__typename', 'Bicycle') WHEN (vehicles_3.kind = $5::VARCHAR) THEN json_build_object('id', vehicles_3.id, '__typename', 'PlainCar') WHEN (vehicles_3.kind = $6::VARCHAR) THEN json_build_object('id', lorries_1.id, '__typename', 'Lorry') WHEN (vehicles_3.kind = $7::VARCHAR) THEN json_build_object('id', vehicles_3.id, '__typename', 'Taxi') END AS item
                FROM vehicles AS vehicles_3
                LEFT OUTER JOIN lorries AS lorries_1 ON vehicles_3.id = lorries_1.id
                LEFT OUTER JOIN tanks AS tanks_1 ON vehicles_3.id = tanks_1.id
                WHERE owners_1.id = vehicles_3.owner_id
                  AND (
                    vehicles_3.kind = $8::VARCHAR
                    OR vehicles_3.kind = $9::VARCHAR
                    OR vehicles_3.kind = $10::VARCHAR
                    OR vehicles_3.kind = $11::VARCHAR
                    OR vehicles_3.kind = $12::VARCHAR
                  )
                ORDER BY vehicles_3.id ASC
                LIMIT 50
              ) AS anon_2
            ) AS vehicles
            FROM owners AS owners_1
            WHERE owners_1.id = vehicles_2.driver_id
          ) AS row$
        ) AS driver
      FROM vehicles AS vehicles_2
      WHERE (
        EXISTS (
          SELECT 1
          FROM owners AS owners_2
          WHERE owners_2.id = vehicles_2.driver_id
            AND owners_2.name = $13::VARCHAR
        )
      )
        AND vehicles_2.kind IN ($37::VARCHAR)
      ORDER BY vehicles_2.id ASC
      LIMIT 50
    ) AS row$
  ),
  'vehicle', (
    SELECT CASE WHEN (
      vehicles_4.kind = $14::VARCHAR
    ) THEN json_build_object('id', vehicles_4.id) WHEN (vehicles_4.kind = $15::VARCHAR) THEN json_build_object('id', vehicles_4.id) WHEN (vehicles_4.kind = $16::VARCHAR) THEN json_build_object('id', vehicles_4.id) WHEN (vehicles_4.kind = $17::VARCHAR) THEN json_build_object('id', lorries_2.id) WHEN (vehicles_4.kind = $18::VARCHAR) THEN json_build_object('id', vehicles_4.id) END AS anon_3
    FROM vehicles AS vehicles_4
    LEFT OUTER JOIN lorries AS lorries_2 ON vehicles_4.id = lorries_2.id
    LEFT OUTER JOIN tanks AS tanks_2 ON vehicles_4.id = tanks_2.id
    WHERE (
      vehicles_4.kind = $19::VARCHAR
      OR vehicles_4.kind = $20::VARCHAR
      OR vehicles_4.kind = $21::VARCHAR
      OR vehicles_4.kind = $22::VARCHAR
      OR vehicles_4.kind = $23::VARCHAR
    )
      AND vehicles_4.id = $24::INTEGER
  ),
  'car', (
    SELECT CASE WHEN (
      vehicles_5.kind = $25::VARCHAR
    ) THEN json_build_object('__typename', 'PlainCar') WHEN (vehicles_5.kind = $26::VARCHAR) THEN json_build_object('__typename', 'Taxi') END AS anon_4
    FROM vehicles AS vehicles_5
    WHERE vehicles_5.id = $27::INTEGER
      AND vehicles_5.kind IN ($38::VARCHAR, $39::VARCHAR)
  ),
  'notACar', (
    SELECT CASE WHEN (
      vehicles_6.kind = $28::VARCHAR
    ) THEN json_build_object('__typename', 'PlainCar') WHEN (vehicles_6.kind = $29::VARCHAR) THEN json_build_object('__typename', 'Taxi') END AS anon_5
    FROM vehicles AS vehicles_6
    WHERE vehicles_6.id = $30::INTEGER
      AND vehicles_6.kind IN ($40::VARCHAR, $41::VARCHAR)
  ),
  'plain', (
    SELECT row_to_json(row$) AS row_to_json_2
    FROM (
      SELECT translate(
        encode(
          convert_to(
            '["' || 'PlainVehicle' || '"' || ',' || coalesce(
              to_json(vehicles_7.id)::text, 'null'
            ) || ']', 'UTF8'
          ),
          'base64'
        ),
        E '\n', ''
      ) AS "nodeId",
        vehicles_7.wheels AS wheels
      FROM vehicles AS vehicles_7
      WHERE vehicles_7.kind = $31::VARCHAR
        AND vehicles_7.id = $32::INTEGER
    ) AS row$
  ),
  'notPlain', (
    SELECT row_to_json(row$) AS row_to_json_3
    FROM (
      SELECT translate(
        encode(
          convert_to(
            '["' || 'PlainVehicle' || '"' || ',' || coalesce(
              to_json(vehicles_8.id)::text, 'null'
            ) || ']', 'UTF8'
          ),
          'base64'
        ),
        E '\n', ''
      ) AS "nodeId"
      FROM vehicles AS vehicles_8
      WHERE vehicles_8.kind = $33::VARCHAR
        AND vehicles_8.id = $34::INTEGER
    ) AS row$
  )
) AS json_object_1
