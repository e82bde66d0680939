SELECT json_build_object(
  'owners', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT owners_1.name AS name,
        (
          SELECT CASE WHEN (vehicles_1.kind = $1::VARCHAR) THEN json_build_object(
            '__typename', 'PlainCar', 'doors', vehicles_1.doors
          ) WHEN (vehicles_1.kind = $2::VARCHAR) THEN json_build_object('__typename', 'Taxi', 'doors', vehicles_1.doors) END AS anon_1
          FROM vehicles AS vehicles_1
          WHERE vehicles_1.id = owners_1.car_id
            AND vehicles_1.kind IN ($65::VARCHAR, $66::VARCHAR)
            AND vehicles_1.kind IN ($67::VARCHAR, $68::VARCHAR)
        ) AS car,
        (
          SELECT CASE WHEN (vehicles_2.kind = $3::VARCHAR) THEN json_build_object(
            '__typename', 'PlainVehicle', 'id', vehicles_2.id
          ) WHEN (vehicles_2.kind = $4::VARCHAR) THEN json_build_object('__typename', 'Bicycle', 'id', vehicles_2.id) WHEN (vehicles_2.kind = $5::VARCHAR) THEN json_build_object('__typename', 'PlainCar', 'id', vehicles_2.id) WHEN (vehicles_2.kind = $6::VARCHAR) THEN json_build_object('__typename', 'Lorry', 'id', lorries_1.id) WHEN (vehicles_2.kind = $7::VARCHAR) THEN json_build_object('__typename', 'Taxi', 'id', vehicles_2.id) END AS anon_2
          FROM vehicles AS vehicles_2
          LEFT OUTER JOIN lorries AS lorries_1 ON vehicles_2.id = lorries_1.id
          LEFT OUTER JOIN tanks AS tanks_1 ON vehicles_2.id = tanks_1.id
          WHERE vehicles_2.id = owners_1.latest_id
            AND (
              vehicles_2.kind = $8::VARCHAR
              OR vehicles_2.kind = $9::VARCHAR
              OR vehicles_2.kind = $10::VARCHAR
              OR vehicles_2.kind = $11::VARCHAR
              OR vehicles_2.kind = $12::VARCHAR
            )
        ) AS latest,
        (
          SELECT coalesce(json_agg(anon_3.item), '[]') AS json_list_2
          FROM (
            SELECT CASE WHEN (
              vehicles_3.kind = $13::VARCHAR
            ) THEN json_build_object('id', vehicles_3.id) WHEN (vehicles_3.kind = $14::VARCHAR) THEN json_build_object('id', vehicles_3.id) WHEN (vehicles_3.kind = $15::VARCHAR) THEN json_build_object('id', vehicles_3.id) WHEN (vehicles_3.kind = $16::VARCHAR) THEN json_build_object('id', lorries_2.id) WHEN (vehicles_3.kind = $17::VARCHAR) THEN json_build_object('id', vehicles_3.id) END AS item
            FROM vehicles AS vehicles_3
            LEFT OUTER JOIN lorries AS lorries_2 ON vehicles_3.id = lorries_2.id
            LEFT OUTER JOIN tanks AS tanks_2 ON vehicles_3.id = tanks_2.id
            WHERE owners_1.id = vehicles_3.owner_id
              AND (
                vehicles_3.kind = $18::VARCHAR
                OR vehicles_3.kind = $19::VARCHAR
                OR vehicles_3.kind = $20::VARCHAR
                OR vehicles_3.kind = $21::VARCHAR
                OR vehicles_3.kind = $22::VARCHAR
              )
            ORDER BY vehicles_3.id ASC
            LIMIT 50
          ) AS anon_3
        ) AS vehicles,
        (
          SELECT json_build_object(
            'totalCount', (
              SELECT count(*) AS count_1
              FROM vehicles AS vehicles_4
              LEFT OUTER JOIN lorries AS lorries_3 ON vehicles_4.id = lorries_3.id
              LEFT OUTER JOIN tanks AS tanks_3 ON vehicles_4.id = tanks_3.id
              WHERE owners_1.id = vehicles_4.owner_id
                AND (
                  vehicles_4.kind = $23::VARCHAR
                  OR vehicles_4.kind = $24::VARCHAR
                  OR vehicles_4.kind = $25::VARCHAR
                  OR vehicles_4.kind = $26::VARCHAR
                  OR vehicles_4.kind = $27::VARCHAR
                )
            )
          ) AS json_object_2
        ) AS "vehiclesConnection"
      FROM owners AS owners_1
      LEFT OUTER JOIN (
        vehicles AS vehicles_5
        LEFT OUTER JOIN lorries AS lorries_4 ON vehicles_5.id = lorries_4.id
        LEFT OUTER JOIN tanks AS tanks_4 ON vehicles_5.id = tanks_4.id
      ) ON vehicles_5.id = owners_1.latest_id
        AND (
          vehicles_5.kind = $28::VARCHAR
          OR vehicles_5.kind = $29::VARCHAR
          OR vehicles_5.kind = $30::VARCHAR
          OR vehicles_5.kind = $31::VARCHAR
          OR vehicles_5.kind = $32::VARCHAR
        )
      ORDER BY (
        SELECT count(*) AS count_2
        FROM vehicles AS vehicles_6
        LEFT OUTER JOIN lorries AS lorries_5 ON vehicles_6.id = lorries_5.id
        LEFT OUTER JOIN tanks AS tanks_5 ON vehicles_6.id = tanks_5.id
        WHERE owners_1.id = vehicles_6.owner_id
          AND (
            vehicles_6.kind = $33::VARCHAR
            OR vehicles_6.kind = $34::VARCHAR
            OR vehicles_6.kind = $35::VARCHAR
            OR vehicles_6.kind = $36::VARCHAR
            OR vehicles_6.kind = $37::VARCHAR
          )
      ) DESC,
        vehicles_5.wheels ASC,
        owners_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'some', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT owners_2.name AS name
      FROM owners AS owners_2
      WHERE (
        SELECT count(*) AS count_3
        FROM vehicles AS vehicles_7
        LEFT OUTER JOIN lorries AS lorries_6 ON vehicles_7.id = lorries_6.id
        LEFT OUTER JOIN tanks AS tanks_6 ON vehicles_7.id = tanks_6.id
        WHERE owners_2.id = vehicles_7.owner_id
          AND (
            vehicles_7.kind = $38::VARCHAR
            OR vehicles_7.kind = $39::VARCHAR
            OR vehicles_7.kind = $40::VARCHAR
            OR vehicles_7.kind = $41::VARCHAR
            OR vehicles_7.kind = $42::VARCHAR
          )
      ) >= $43::INTEGER
      ORDER BY owners_2.id ASC
      LIMIT 50
    ) AS row$
  ),
  'none', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_4
    FROM (
      SELECT owners_3.name AS name
      FROM owners AS owners_3
      WHERE EXISTS (
        SELECT 1
        FROM vehicles AS vehicles_8
        LEFT OUTER JOIN lorries AS lorries_7 ON vehicles_8.id = lorries_7.id
        LEFT OUTER JOIN tanks AS tanks_7 ON vehicles_8.id = tanks_7.id
        WHERE vehicles_8.id = owners_3.latest_id
          AND (
            vehicles_8.kind = $44::VARCHAR
            OR vehicles_8.kind = $45::VARCHAR
            OR vehicles_8.kind = $46::VARCHAR
            OR vehicles_8.kind = $47::VARCHAR
            OR vehicles_8.kind = $48::VARCHAR
          )
          AND vehicles_8.id = $49::INTEGER
      )
      ORDER BY owners_3.id ASC
      LIMIT 50
    ) AS row$
  ),
  'by', (
    SELECT coalesce(json_agg(anon_4.item), '[]') AS json_list_5
    FROM (
      SELECT CASE WHEN (
        vehicles_9.kind = $50::VARCHAR
      ) THEN json_build_object('id', vehicles_9.id) WHEN (vehicles_9.kind = $51::VARCHAR) THEN json_build_object('id', vehicles_9.id) WHEN (vehicles_9.kind = $52::VARCHAR) THEN json_build_object('id', vehicles_9.id) WHEN (vehicles_9.kind = $53::VARCHAR) THEN json_build_object('id', lorries_8.id) WHEN (vehicles_9.kind = $54::VARCHAR) THEN json_build_object('id', vehicles_9.id) END AS item
      FROM vehicles AS vehicles_9
      LEFT OUTER JOIN lorries AS lorries_8 ON vehicles_9.id = lorries_8.id
      LEFT OUTER JOIN tanks AS tanks_8 ON vehicles_9.id = tanks_8.id
      WHERE (
        vehicles_9.kind = $55::VARCHAR
        OR vehicles_9.kind = $56::VARCHAR
        OR vehicles_9.kind = $57::VARCHAR
        OR vehicles_9.kind = $58::VARCHAR
        OR vehicles_9.kind = $59::VARCHAR
      )
        AND (
          EXISTS (
            SELECT 1
            FROM owners AS owners_4
            WHERE owners_4.id = vehicles_9.owner_id
              AND (
                EXISTS (
                  SELECT 1
                  FROM vehicles AS vehicles_10
                  LEFT OUTER JOIN lorries AS lorries_9 ON vehicles_10.id = lorries_9.id
                  LEFT OUTER JOIN tanks AS tanks_9 ON vehicles_10.id = tanks_9.id
                  WHERE vehicles_10.id = owners_4.latest_id
                    AND (
                      vehicles_10.kind = $60::VARCHAR
                      OR vehicles_10.kind = $61::VARCHAR
                      OR vehicles_10.kind = $62::VARCHAR
                      OR vehicles_10.kind = $63::VARCHAR
                      OR vehicles_10.kind = $64::VARCHAR
                    )
                    AND vehicles_10.wheels IS NOT NULL
                )
              )
          )
        )
      ORDER BY vehicles_9.id ASC
      LIMIT 50
    ) AS anon_4
  )
) AS json_object_1
