SELECT json_build_object(
  'payments', (
    SELECT coalesce(json_agg(anon_1.item), '[]') AS json_list_1
    FROM (
      SELECT CASE WHEN (pjoin_1.type = $1::VARCHAR) THEN json_build_object(
        '__typename', 'PlainPayment', 'nodeId', translate(
          encode(
            convert_to(
              '["' || 'PlainPayment' || '"' || ',' || coalesce(
                to_json(pjoin_1.id)::text, 'null'
              ) || ']', 'UTF8'
            ),
            'base64'
          ),
          E '\n', ''
        ),
        'id', pjoin_1.id,
        'amount', pjoin_1.amount,
        'owner', (
          SELECT row_to_json(row$) AS row_to_json_1
          FROM (
            SELECT owners_1.name AS name
            FROM owners AS owners_1
            WHERE owners_1.id = pjoin_1.owner_id
          ) AS row$
        ),
        'remark', pjoin_1.remark
      ) WHEN (pjoin_1.type = $2::VARCHAR) THEN json_build_object('__typename', 'CardPayment', 'nodeId', translate(encode(convert_to('["' || 'CardPayment' || '"' || ',' || coalesce(to_json(pjoin_1.id)::text, 'null') || ']', 'UTF8'), 'base64'), E '\n', ''), 'id', pjoin_1.id, 'amount', pjoin_1.amount, 'owner', (SELECT row_to_json(row$) AS row_to_json_2 FROM (SELECT owners_2.name AS name FROM owners AS owners_2 WHERE owners_2.id = pjoin_1.owner_id) AS row$), 'digits', pjoin_1.digits) END AS item
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
      ORDER BY pjoin_1.amount DESC,
        pjoin_1.type COLLATE "C" DESC,
        pjoin_1.id DESC
      LIMIT 50
    ) AS anon_1
  ),
  'seven', (
    SELECT coalesce(json_agg(anon_2.item), '[]') AS json_list_2
    FROM (
      SELECT CASE WHEN (pjoin_2.type = $3::VARCHAR) THEN json_build_object(
        '__typename', 'PlainPayment', 'id', pjoin_2.id
      ) WHEN (pjoin_2.type = $4::VARCHAR) THEN json_build_object('__typename', 'CardPayment', 'id', pjoin_2.id) END AS item
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
      WHERE pjoin_2.amount = $5::INTEGER
      ORDER BY pjoin_2.type COLLATE "C" ASC,
        pjoin_2.id ASC
      LIMIT 50
    ) AS anon_2
  ),
  'cardPayments', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT pjoin_3.digits AS digits
      FROM (
        SELECT card_payments.id AS id,
          card_payments.amount AS amount,
          card_payments.digits AS digits,
          card_payments.owner_id AS owner_id,
          'card' AS type
        FROM card_payments
      ) AS pjoin_3
      ORDER BY pjoin_3.id ASC
      LIMIT 50
    ) AS row$
  ),
  'owners', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_4
    FROM (
      SELECT (
        SELECT coalesce(json_agg(anon_3.item), '[]') AS json_list_5
        FROM (
          SELECT CASE WHEN (pjoin_4.type = $6::VARCHAR) THEN json_build_object(
            '__typename', 'PlainPayment', 'id', pjoin_4.id
          ) WHEN (pjoin_4.type = $7::VARCHAR) THEN json_build_object('__typename', 'CardPayment', 'id', pjoin_4.id) END AS item
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
          ) AS pjoin_4
          WHERE owners_3.id = pjoin_4.owner_id
          ORDER BY pjoin_4.type COLLATE "C" ASC,
            pjoin_4.id ASC
          LIMIT 50
        ) AS anon_3
      ) AS payments
      FROM owners AS owners_3
      ORDER BY owners_3.id ASC
      LIMIT 50
    ) AS row$
  ),
  'node', (
    SELECT row_to_json(row$) AS row_to_json_3
    FROM (
      SELECT pjoin_5.digits AS digits
      FROM (
        SELECT card_payments.id AS id,
          card_payments.amount AS amount,
          card_payments.digits AS digits,
          card_payments.owner_id AS owner_id,
          'card' AS type
        FROM card_payments
      ) AS pjoin_5
      WHERE pjoin_5.id = $8::INTEGER
    ) AS row$
  ),
  'plain', (
    SELECT row_to_json(row$) AS row_to_json_4
    FROM (
      SELECT pjoin_6.remark AS remark
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
      ) AS pjoin_6
      WHERE pjoin_6.type = $9::VARCHAR
        AND pjoin_6.id = $10::INTEGER
    ) AS row$
  ),
  'cardOnly', (
    SELECT row_to_json(row$) AS row_to_json_5
    FROM (
      SELECT translate(
        encode(
          convert_to(
            '["' || 'PlainPayment' || '"' || ',' || coalesce(
              to_json(pjoin_7.id)::text, 'null'
            ) || ']', 'UTF8'
          ),
          'base64'
        ),
        E '\n', ''
      ) AS "nodeId"
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
      ) AS pjoin_7
      WHERE pjoin_7.type = $11::VARCHAR
        AND pjoin_7.id = $12::INTEGER
    ) AS row$
  ),
  'someone', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_6
    FROM (
      SELECT owners_4.name AS name
      FROM owners AS owners_4
      WHERE EXISTS (
        SELECT 1
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
        ) AS pjoin_8
        WHERE owners_4.id = pjoin_8.owner_id
          AND pjoin_8.amount > $13::INTEGER
      )
      ORDER BY owners_4.id ASC
      LIMIT 50
    ) AS row$
  )
) AS json_object_1
