SELECT json_build_object(
  'vehiclesAggregate', (
    SELECT json_build_array(json_build_object('count', count(*))) AS json_only_1
    FROM vehicles AS vehicles_1
    LEFT OUTER JOIN lorries AS lorries_1 ON vehicles_1.id = lorries_1.id
    LEFT OUTER JOIN tanks AS tanks_1 ON vehicles_1.id = tanks_1.id
    WHERE vehicles_1.kind = $1::VARCHAR
      OR vehicles_1.kind = $2::VARCHAR
      OR vehicles_1.kind = $3::VARCHAR
      OR vehicles_1.kind = $4::VARCHAR
      OR vehicles_1.kind = $5::VARCHAR
  ),
  'carsAggregate', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT json_build_object('doors', vehicles_2.doors) AS "group",
        count(*) AS count
      FROM vehicles AS vehicles_2
      WHERE vehicles_2.kind IN ($11::VARCHAR, $12::VARCHAR)
      GROUP BY vehicles_2.doors
      ORDER BY vehicles_2.doors ASC
      LIMIT 50
    ) AS row$
  ),
  'paymentsAggregate', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT json_build_object('amount', pjoin_1.amount) AS "group",
        count(*) AS count
      FROM (
        SELECT payments.id AS id,
          payments.amount AS amount,
          payments.remark AS remark,
          payments.owner_id AS owner_id,
          CAST (NULL AS VARCHAR) AS digits,
          'payment' AS type
        FROM payments
        UNION ALL
        SELECT card_payments.id AS id,
          card_payments.amount AS amount,
          CAST (NULL AS VARCHAR) AS remark,
          card_payments.owner_id AS owner_id,
          card_payments.digits AS digits,
          'card' AS type
        FROM card_payments
      ) AS pjoin_1
      GROUP BY pjoin_1.amount
      ORDER BY pjoin_1.amount ASC
      LIMIT 50
    ) AS row$
  ),
  'owners', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT (
        SELECT json_build_array(json_build_object('count', count(*))) AS json_only_2
        FROM vehicles AS vehicles_3
        LEFT OUTER JOIN lorries AS lorries_2 ON vehicles_3.id = lorries_2.id
        LEFT OUTER JOIN tanks AS tanks_2 ON vehicles_3.id = tanks_2.id
        WHERE owners_1.id = vehicles_3.owner_id
          AND (
            vehicles_3.kind = $6::VARCHAR
            OR vehicles_3.kind = $7::VARCHAR
            OR vehicles_3.kind = $8::VARCHAR
            OR vehicles_3.kind = $9::VARCHAR
            OR vehicles_3.kind = $10::VARCHAR
          )
      ) AS "vehiclesAggregate",
        (
          SELECT json_build_array(
            json_build_object(
              'count', count(*),
              'sum', json_build_object('amount', CAST (sum(pjoin_2.amount) AS TEXT))
            )
          ) AS json_only_3
          FROM (
            SELECT payments.id AS id,
              payments.amount AS amount,
              payments.remark AS remark,
              payments.owner_id AS owner_id,
              CAST (NULL AS VARCHAR) AS digits,
              'payment' AS type
            FROM payments
            UNION ALL
            SELECT card_payments.id AS id,
              card_payments.amount AS amount,
              CAST (NULL AS VARCHAR) AS remark,
              card_payments.owner_id AS owner_id,
              card_payments.digits AS digits,
              'card' AS type
            FROM card_payments
          ) AS pjoin_2
          WHERE owners_1.id = pjoin_2.owner_id
        ) AS "paymentsAggregate"
      FROM owners AS owners_1
      ORDER BY owners_1.id ASC
      LIMIT 50
    ) AS row$
  )
) AS json_object_1
