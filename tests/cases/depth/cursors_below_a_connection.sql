SELECT json_build_object(
  'edges', coalesce(
    json_agg(
      json_build_object(
        'node', json_build_object(
          'bookings', (
            SELECT coalesce(json_agg(row$), '[]') AS json_list_1
            FROM (
              SELECT (
                SELECT row_to_json(row$) AS row_to_json_1
                FROM (
                  SELECT (
                    SELECT json_build_object(
                      'pageInfo', json_build_object(
                        'endCursor', max(
                          translate(
                            encode(
                              convert_to(
                                '["' || '213fae1e' || '"' || ',' || coalesce(
                                  to_json(
                                    coalesce(
                                      to_char(anon_1.sort$0::timestamp, 'YYYY-MM-DD'),
                                      CASE anon_1.sort$0 WHEN 'infinity' THEN '9999-12-31' WHEN '-infinity' THEN '0001-01-01' END
                                    )
                                  )::text,
                                  'null'
                                ) || ',' || coalesce(to_json(CAST (anon_1.sort$1 AS TEXT))::text, 'null') || ',' || coalesce(to_json(anon_1.sort$2)::text, 'null') || ']', 'UTF8'
                              ),
                              'base64'
                            ),
                            E '\n', ''
                          )
                        ) FILTER (WHERE anon_1.place$ = least(anon_1.found$, 1))
                      )
                    ) AS json_object_2
                    FROM (
                      SELECT anon_2.id AS id,
                        anon_2.sort$0 AS sort$0,
                        anon_2.sort$1 AS sort$1,
                        anon_2.sort$2 AS sort$2,
                        row_number() OVER (
                          ORDER BY anon_2.sort$0 DESC NULLS LAST,
                          anon_2.sort$1 DESC NULLS LAST,
                          anon_2.sort$2 DESC
                        ) AS place$,
                        count(*) OVER () AS found$
                      FROM (
                        SELECT bookings_1.id AS id,
                          bookings_1.day AS sort$0,
                          slots_1.price AS sort$1,
                          bookings_1.id AS sort$2
                        FROM bookings AS bookings_1
                        LEFT OUTER JOIN slots AS slots_1 ON slots_1.colour = bookings_1.colour
                          AND slots_1.number = bookings_1.number
                          AND slots_1.day = bookings_1.day
                          AND slots_1.room = bookings_1.room
                        WHERE slots_2.colour = bookings_1.colour
                          AND slots_2.number = bookings_1.number
                          AND slots_2.day = bookings_1.day
                          AND slots_2.room = bookings_1.room
                          AND bookings_1.guest_id IS NOT NULL
                          AND bookings_1.number < $1::BIGINT
                        ORDER BY sort$0 DESC NULLS LAST,
                          sort$1 DESC NULLS LAST,
                          sort$2 DESC
                        LIMIT 1 + 1
                      ) AS anon_2
                      ORDER BY place$
                    ) AS anon_1
                  ) AS "bookingsConnection"
                  FROM slots AS slots_2
                  WHERE slots_2.colour = bookings_2.colour
                    AND slots_2.number = bookings_2.number
                    AND slots_2.day = bookings_2.day
                    AND slots_2.room = bookings_2.room
                ) AS row$
              ) AS slot
              FROM bookings AS bookings_2
              WHERE anon_3.colour = bookings_2.colour
                AND anon_3.number = bookings_2.number
                AND anon_3.day = bookings_2.day
                AND anon_3.room = bookings_2.room
              ORDER BY bookings_2.id ASC
              LIMIT 50
            ) AS row$
          )
        )
      )
    ),
    '[]'
  )
) AS json_object_1
FROM (
  SELECT anon_4.colour AS colour,
    anon_4.day AS day,
    anon_4.number AS number,
    anon_4.room AS room,
    anon_4.sort$0 AS sort$0,
    anon_4.sort$1 AS sort$1,
    anon_4.sort$2 AS sort$2,
    anon_4.sort$3 AS sort$3,
    row_number() OVER (
      ORDER BY anon_4.sort$0 DESC,
      anon_4.sort$1 DESC,
      anon_4.sort$2 COLLATE "C" DESC,
      anon_4.sort$3 DESC
    ) AS place$,
    count(*) OVER () AS found$
  FROM (
    SELECT slots_3.colour AS colour,
      slots_3.day AS day,
      slots_3.number AS number,
      slots_3.room AS room,
      slots_3.day AS sort$0,
      slots_3.colour AS sort$1,
      slots_3.room AS sort$2,
      slots_3.number AS sort$3
    FROM slots AS slots_3
    ORDER BY sort$0 DESC,
      slots_3.colour DESC,
      (slots_3.room) COLLATE "C" DESC,
      sort$3 DESC
    LIMIT 5
  ) AS anon_4
  ORDER BY place$ DESC
) AS anon_3
