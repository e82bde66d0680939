SELECT json_build_object(
  'small', (
    SELECT json_build_object(
      'edges', coalesce(
        json_agg(
          json_build_object(
            'cursor', translate(
              encode(
                convert_to(
                  '["' || '32d12575' || '"' || ',' || coalesce(
                    to_json(anon_1.sort$0)::text, 'null'
                  ) || ',' || coalesce(to_json(anon_1.sort$1)::text, 'null') || ']', 'UTF8'
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
      SELECT specimens_1.id AS id,
        specimens_1.small AS sort$0,
        specimens_1.id AS sort$1
      FROM specimens AS specimens_1
      ORDER BY sort$0 ASC,
        sort$1 ASC
      LIMIT 3
    ) AS anon_1
  ),
  'big', (
    SELECT json_build_object(
      'edges', coalesce(
        json_agg(
          json_build_object(
            'cursor', translate(
              encode(
                convert_to(
                  '["' || 'faff1ece' || '"' || ',' || coalesce(
                    to_json(CAST (anon_2.sort$0 AS TEXT))::text, 'null'
                  ) || ',' || coalesce(to_json(anon_2.sort$1)::text, 'null') || ']', 'UTF8'
                ),
                'base64'
              ),
              E '\n', ''
            )
          )
        ),
        '[]'
      )
    ) AS json_object_3
    FROM (
      SELECT specimens_2.id AS id,
        specimens_2.big AS sort$0,
        specimens_2.id AS sort$1
      FROM specimens AS specimens_2
      ORDER BY sort$0 DESC NULLS LAST,
        sort$1 DESC
      LIMIT 3
    ) AS anon_2
  ),
  'real', (
    SELECT json_build_object(
      'edges', coalesce(
        json_agg(
          json_build_object(
            'cursor', translate(
              encode(
                convert_to(
                  '["' || '08f3b457' || '"' || ',' || coalesce(
                    to_json(CAST (anon_3.sort$0 + 0 AS TEXT))::text, 'null'
                  ) || ',' || coalesce(to_json(anon_3.sort$1)::text, 'null') || ']', 'UTF8'
                ),
                'base64'
              ),
              E '\n', ''
            )
          )
        ),
        '[]'
      )
    ) AS json_object_4
    FROM (
      SELECT specimens_3.id AS id,
        specimens_3.real AS sort$0,
        specimens_3.id AS sort$1
      FROM specimens AS specimens_3
      ORDER BY sort$0 ASC,
        sort$1 ASC
      LIMIT 8
    ) AS anon_3
  ),
  'price', (
    SELECT json_build_object(
      'edges', coalesce(
        json_agg(
          json_build_object(
            'cursor', translate(
              encode(
                convert_to(
                  '["' || 'a0713e4a' || '"' || ',' || coalesce(
                    to_json(CAST (anon_4.sort$0 AS TEXT))::text, 'null'
                  ) || ',' || coalesce(to_json(anon_4.sort$1)::text, 'null') || ']', 'UTF8'
                ),
                'base64'
              ),
              E '\n', ''
            )
          )
        ),
        '[]'
      )
    ) AS json_object_5
    FROM (
      SELECT specimens_4.id AS id,
        specimens_4.price AS sort$0,
        specimens_4.id AS sort$1
      FROM specimens AS specimens_4
      ORDER BY sort$0 ASC,
        sort$1 ASC
      LIMIT 3
    ) AS anon_4
  ),
  'text', (
    SELECT json_build_object(
      'edges', coalesce(
        json_agg(
          json_build_object(
            'cursor', translate(
              encode(
                convert_to(
                  '["' || '329378f6' || '"' || ',' || coalesce(
                    to_json(anon_5.sort$0)::text, 'null'
                  ) || ',' || coalesce(to_json(anon_5.sort$1)::text, 'null') || ']', 'UTF8'
                ),
                'base64'
              ),
              E '\n', ''
            )
          )
        ),
        '[]'
      )
    ) AS json_object_6
    FROM (
      SELECT specimens_5.id AS id,
        specimens_5.text AS sort$0,
        specimens_5.id AS sort$1
      FROM specimens AS specimens_5
      ORDER BY (specimens_5.text) COLLATE "C" ASC,
        sort$1 ASC
      LIMIT 8
    ) AS anon_5
  ),
  'flag', (
    SELECT json_build_object(
      'edges', coalesce(
        json_agg(
          json_build_object(
            'cursor', translate(
              encode(
                convert_to(
                  '["' || '468efc88' || '"' || ',' || coalesce(
                    to_json(anon_6.sort$0)::text, 'null'
                  ) || ',' || coalesce(to_json(anon_6.sort$1)::text, 'null') || ']', 'UTF8'
                ),
                'base64'
              ),
              E '\n', ''
            )
          )
        ),
        '[]'
      )
    ) AS json_object_7
    FROM (
      SELECT specimens_6.id AS id,
        specimens_6.flag AS sort$0,
        specimens_6.id AS sort$1
      FROM specimens AS specimens_6
      ORDER BY sort$0 ASC,
        sort$1 ASC
      LIMIT 8
    ) AS anon_6
  ),
  'day', (
    SELECT json_build_object(
      'edges', coalesce(
        json_agg(
          json_build_object(
            'cursor', translate(
              encode(
                convert_to(
                  '["' || 'e6391787' || '"' || ',' || coalesce(
                    to_json(
                      coalesce(
                        to_char(anon_7.sort$0::timestamp, 'YYYY-MM-DD'),
                        CASE anon_7.sort$0 WHEN 'infinity' THEN '9999-12-31' WHEN '-infinity' THEN '0001-01-01' END
                      )
                    )::text,
                    'null'
                  ) || ',' || coalesce(to_json(anon_7.sort$1)::text, 'null') || ']', 'UTF8'
                ),
                'base64'
              ),
              E '\n', ''
            )
          )
        ),
        '[]'
      )
    ) AS json_object_8
    FROM (
      SELECT specimens_7.id AS id,
        specimens_7.day AS sort$0,
        specimens_7.id AS sort$1
      FROM specimens AS specimens_7
      ORDER BY sort$0 ASC,
        sort$1 ASC
      LIMIT 3
    ) AS anon_7
  ),
  'moment', (
    SELECT json_build_object(
      'edges', coalesce(
        json_agg(
          json_build_object(
            'cursor', translate(
              encode(
                convert_to(
                  '["' || 'd5b8e849' || '"' || ',' || coalesce(
                    to_json(to_char(anon_8.sort$0, 'HH24:MI:SS.US'))::text, 'null'
                  ) || ',' || coalesce(to_json(anon_8.sort$1)::text, 'null') || ']', 'UTF8'
                ),
                'base64'
              ),
              E '\n', ''
            )
          )
        ),
        '[]'
      )
    ) AS json_object_9
    FROM (
      SELECT specimens_8.id AS id,
        specimens_8.moment AS sort$0,
        specimens_8.id AS sort$1
      FROM specimens AS specimens_8
      ORDER BY sort$0 ASC,
        sort$1 ASC
      LIMIT 3
    ) AS anon_8
  ),
  'instant', (
    SELECT json_build_object(
      'edges', coalesce(
        json_agg(
          json_build_object(
            'cursor', translate(
              encode(
                convert_to(
                  '["' || 'cfb4aac6' || '"' || ',' || coalesce(
                    to_json(
                      coalesce(
                        to_char(
                          anon_9.sort$0 AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'
                        ),
                        CASE anon_9.sort$0 WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
                      )
                    )::text,
                    'null'
                  ) || ',' || coalesce(to_json(anon_9.sort$1)::text, 'null') || ']', 'UTF8'
                ),
                'base64'
              ),
              E '\n', ''
            )
          )
        ),
        '[]'
      )
    ) AS json_object_10
    FROM (
      SELECT specimens_9.id AS id,
        specimens_9.instant AS sort$0,
        specimens_9.id AS sort$1
      FROM specimens AS specimens_9
      ORDER BY sort$0 ASC,
        sort$1 ASC
      LIMIT 3
    ) AS anon_9
  ),
  'local', (
    SELECT json_build_object(
      'edges', coalesce(
        json_agg(
          json_build_object(
            'cursor', translate(
              encode(
                convert_to(
                  '["' || '5fa00747' || '"' || ',' || coalesce(
                    to_json(
                      coalesce(
                        to_char(anon_10.sort$0, 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
                        CASE anon_10.sort$0 WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
                      )
                    )::text,
                    'null'
                  ) || ',' || coalesce(to_json(anon_10.sort$1)::text, 'null') || ']', 'UTF8'
                ),
                'base64'
              ),
              E '\n', ''
            )
          )
        ),
        '[]'
      )
    ) AS json_object_11
    FROM (
      SELECT specimens_10.id AS id,
        specimens_10.local AS sort$0,
        specimens_10.id AS sort$1
      FROM specimens AS specimens_10
      ORDER BY sort$0 ASC,
        sort$1 ASC
      LIMIT 3
    ) AS anon_10
  ),
  'uid', (
    SELECT json_build_object(
      'edges', coalesce(
        json_agg(
          json_build_object(
            'cursor', translate(
              encode(
                convert_to(
                  '["' || '87ed62db' || '"' || ',' || coalesce(
                    to_json(anon_11.sort$0)::text, 'null'
                  ) || ',' || coalesce(to_json(anon_11.sort$1)::text, 'null') || ']', 'UTF8'
                ),
                'base64'
              ),
              E '\n', ''
            )
          )
        ),
        '[]'
      )
    ) AS json_object_12
    FROM (
      SELECT specimens_11.id AS id,
        specimens_11.uid AS sort$0,
        specimens_11.id AS sort$1
      FROM specimens AS specimens_11
      ORDER BY sort$0 ASC,
        sort$1 ASC
      LIMIT 3
    ) AS anon_11
  ),
  'colour', (
    SELECT json_build_object(
      'edges', coalesce(
        json_agg(
          json_build_object(
            'cursor', translate(
              encode(
                convert_to(
                  '["' || 'f5894201' || '"' || ',' || coalesce(
                    to_json(anon_12.sort$0)::text, 'null'
                  ) || ',' || coalesce(to_json(anon_12.sort$1)::text, 'null') || ']', 'UTF8'
                ),
                'base64'
              ),
              E '\n', ''
            )
          )
        ),
        '[]'
      )
    ) AS json_object_13
    FROM (
      SELECT specimens_12.id AS id,
        specimens_12.colour AS sort$0,
        specimens_12.id AS sort$1
      FROM specimens AS specimens_12
      ORDER BY specimens_12.colour ASC,
        sort$1 ASC
      LIMIT 8
    ) AS anon_12
  ),
  'state', (
    SELECT json_build_object(
      'edges', coalesce(
        json_agg(
          json_build_object(
            'cursor', translate(
              encode(
                convert_to(
                  '["' || '88f38804' || '"' || ',' || coalesce(
                    to_json(
                      CASE WHEN (
                        anon_13.sort$0 = $1
                      ) THEN 'TO_DO' WHEN (anon_13.sort$0 = $2) THEN 'IN_PROGRESS' WHEN (anon_13.sort$0 = $3) THEN '_3_QUARTERS' WHEN (anon_13.sort$0 = $4) THEN 'DONE' END
                    )::text,
                    'null'
                  ) || ',' || coalesce(to_json(anon_13.sort$1)::text, 'null') || ']', 'UTF8'
                ),
                'base64'
              ),
              E '\n', ''
            )
          )
        ),
        '[]'
      )
    ) AS json_object_14
    FROM (
      SELECT specimens_13.id AS id,
        specimens_13.state AS sort$0,
        specimens_13.id AS sort$1
      FROM specimens AS specimens_13
      ORDER BY CASE specimens_13.state WHEN 'to do' THEN 0 WHEN 'in-progress' THEN 1 WHEN '3 quarters' THEN 2 WHEN 'done' THEN 3 END ASC,
        sort$1 ASC
      LIMIT 8
    ) AS anon_13
  )
) AS json_object_1
