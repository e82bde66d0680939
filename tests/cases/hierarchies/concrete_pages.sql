SELECT json_build_object(
  'paymentsConnection', (
    SELECT json_build_object(
      'totalCount', (
        SELECT count(*) AS count_1
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
      ),
      'edges', coalesce(
        json_agg(
          json_build_object(
            'cursor', translate(
              encode(
                convert_to(
                  '["' || 'd6e489ec' || '"' || ',' || coalesce(
                    to_json(anon_1.sort$0)::text, 'null'
                  ) || ',' || coalesce(to_json(anon_1.sort$1)::text, 'null') || ']', 'UTF8'
                ),
                'base64'
              ),
              E '\n', ''
            ),
            'node', CASE WHEN (anon_1.type = $1::VARCHAR) THEN json_build_object(
              '__typename', 'PlainPayment', 'id', anon_1.id, 'amount', anon_1.amount
            ) WHEN (anon_1.type = $2::VARCHAR) THEN json_build_object('__typename', 'CardPayment', 'id', anon_1.id, 'amount', anon_1.amount) END
          )
        ) FILTER (WHERE anon_1.place$ <= 3),
        '[]'
      ),
      'pageInfo', json_build_object(
        'hasNextPage', count(*) > 3,
        'endCursor', max(
          translate(
            encode(
              convert_to(
                '["' || 'd6e489ec' || '"' || ',' || coalesce(
                  to_json(anon_1.sort$0)::text, 'null'
                ) || ',' || coalesce(to_json(anon_1.sort$1)::text, 'null') || ']', 'UTF8'
              ),
              'base64'
            ),
            E '\n', ''
          )
        ) FILTER (WHERE anon_1.place$ = least(anon_1.found$, 3))
      )
    ) AS json_object_2
    FROM (
      SELECT anon_2.id AS id,
        anon_2.type AS type,
        anon_2.amount AS amount,
        anon_2.sort$0 AS sort$0,
        anon_2.sort$1 AS sort$1,
        row_number() OVER (ORDER BY anon_2.sort$0 COLLATE "C" ASC, anon_2.sort$1 ASC) AS place$,
        count(*) OVER () AS found$
      FROM (
        SELECT pjoin_2.id AS id,
          pjoin_2.type AS type,
          pjoin_2.amount AS amount,
          pjoin_2.type AS sort$0,
          pjoin_2.id AS sort$1
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
        ORDER BY (pjoin_2.type) COLLATE "C" ASC,
          sort$1 ASC
        LIMIT 3 + 1
      ) AS anon_2
      ORDER BY place$
    ) AS anon_1
  ),
  'owner', (
    SELECT row_to_json(row$) AS row_to_json_1
    FROM (
      SELECT (
        SELECT json_build_object(
          'nodes', coalesce(
            json_agg(
              CASE WHEN (anon_3.type = $3::VARCHAR) THEN json_build_object('id', anon_3.id, '__typename', 'PlainPayment') WHEN (anon_3.type = $4::VARCHAR) THEN json_build_object(
                'id', anon_3.id, '__typename', 'CardPayment', 'digits', anon_3.digits
              ) END
            ),
            '[]'
          )
        ) AS json_object_3
        FROM (
          SELECT anon_4.id AS id,
            anon_4.type AS type,
            anon_4.digits AS digits,
            anon_4.sort$0 AS sort$0,
            anon_4.sort$1 AS sort$1,
            row_number() OVER (
              ORDER BY anon_4.sort$0 COLLATE "C" DESC, anon_4.sort$1 DESC
            ) AS place$,
            count(*) OVER () AS found$
          FROM (
            SELECT pjoin_3.id AS id,
              pjoin_3.type AS type,
              pjoin_3.digits AS digits,
              pjoin_3.type AS sort$0,
              pjoin_3.id AS sort$1
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
            ) AS pjoin_3
            WHERE owners_1.id = pjoin_3.owner_id
            ORDER BY (pjoin_3.type) COLLATE "C" DESC,
              sort$1 DESC
            LIMIT 1
          ) AS anon_4
          ORDER BY place$ DESC
        ) AS anon_3
      ) AS "paymentsConnection"
      FROM owners AS owners_1
      WHERE owners_1.id = $5::INTEGER
    ) AS row$
  )
) AS json_object_1
