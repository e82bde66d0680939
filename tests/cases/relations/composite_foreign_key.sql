SELECT json_build_object(
  'bookings', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT bookings_1.id AS id,
        coalesce(
          to_char(bookings_1.day::timestamp, 'YYYY-MM-DD'),
          CASE bookings_1.day WHEN 'infinity' THEN '9999-12-31' WHEN '-infinity' THEN '0001-01-01' END
        ) AS day,
        (
          SELECT row_to_json(row$) AS row_to_json_1
          FROM (
            SELECT slots_1.room AS room,
              CAST (slots_1.number AS TEXT) AS number,
              to_char(slots_1.starts_at, 'HH24:MI:SS.US') AS "startsAt",
              (
                SELECT coalesce(json_agg(row$), '[]') AS json_list_2
                FROM (
                  SELECT bookings_2.id AS id
                  FROM bookings AS bookings_2
                  WHERE slots_1.colour = bookings_2.colour
                    AND slots_1.number = bookings_2.number
                    AND slots_1.day = bookings_2.day
                    AND slots_1.room = bookings_2.room
                  ORDER BY bookings_2.id ASC
                  LIMIT 50
                ) AS row$
              ) AS bookings
            FROM slots AS slots_1
            WHERE slots_1.colour = bookings_1.colour
              AND slots_1.number = bookings_1.number
              AND slots_1.day = bookings_1.day
              AND slots_1.room = bookings_1.room
          ) AS row$
        ) AS slot,
        (
          SELECT row_to_json(row$) AS row_to_json_2
          FROM (
            SELECT parcels_1.uid AS uid
            FROM parcels AS parcels_1
            WHERE parcels_1.uid = bookings_1.guest_id
          ) AS row$
        ) AS guest
      FROM bookings AS bookings_1
      ORDER BY bookings_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'slots', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT slots_2.room AS room,
        (
          SELECT coalesce(json_agg(row$), '[]') AS json_list_4
          FROM (
            SELECT bookings_3.id AS id
            FROM bookings AS bookings_3
            WHERE slots_2.colour = bookings_3.colour
              AND slots_2.number = bookings_3.number
              AND slots_2.day = bookings_3.day
              AND slots_2.room = bookings_3.room
            ORDER BY bookings_3.id DESC
            LIMIT 50
          ) AS row$
        ) AS bookings,
        (
          SELECT json_build_object(
            'totalCount', (
              SELECT count(*) AS count_1
              FROM bookings AS bookings_4
              WHERE slots_2.colour = bookings_4.colour
                AND slots_2.number = bookings_4.number
                AND slots_2.day = bookings_4.day
                AND slots_2.room = bookings_4.room
            ),
            'nodes', coalesce(json_agg(json_build_object('id', anon_1.id)), '[]')
          ) AS json_object_2
          FROM (
            SELECT bookings_5.id AS id,
              bookings_5.id AS sort$0
            FROM bookings AS bookings_5
            WHERE slots_2.colour = bookings_5.colour
              AND slots_2.number = bookings_5.number
              AND slots_2.day = bookings_5.day
              AND slots_2.room = bookings_5.room
            ORDER BY sort$0 ASC
            LIMIT 50
          ) AS anon_1
        ) AS "bookingsConnection"
      FROM slots AS slots_2
      ORDER BY slots_2.day ASC,
        slots_2.colour ASC,
        slots_2.room COLLATE "C" ASC,
        slots_2.number ASC
      LIMIT 50
    ) AS row$
  ),
  'some', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_5
    FROM (
      SELECT slots_3.room AS room
      FROM slots AS slots_3
      WHERE EXISTS (
        SELECT 1
        FROM bookings AS bookings_6
        WHERE slots_3.colour = bookings_6.colour
          AND slots_3.number = bookings_6.number
          AND slots_3.day = bookings_6.day
          AND slots_3.room = bookings_6.room
          AND (
            EXISTS (
              SELECT 1
              FROM parcels AS parcels_2
              WHERE parcels_2.uid = bookings_6.guest_id
                AND parcels_2.content = $1::BYTEA
            )
          )
      )
      ORDER BY slots_3.day ASC,
        slots_3.colour ASC,
        slots_3.room COLLATE "C" ASC,
        slots_3.number ASC
      LIMIT 50
    ) AS row$
  ),
  'none', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_6
    FROM (
      SELECT bookings_7.id AS id
      FROM bookings AS bookings_7
      WHERE NOT (
        EXISTS (
          SELECT 1
          FROM slots AS slots_4
          WHERE slots_4.colour = bookings_7.colour
            AND slots_4.number = bookings_7.number
            AND slots_4.day = bookings_7.day
            AND slots_4.room = bookings_7.room
            AND slots_4.room = $2::VARCHAR
        )
      )
      ORDER BY bookings_7.id ASC
      LIMIT 50
    ) AS row$
  ),
  'unbooked', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_7
    FROM (
      SELECT bookings_8.id AS id
      FROM bookings AS bookings_8
      JOIN slots AS slots_5 ON slots_5.colour = bookings_8.colour
        AND slots_5.number = bookings_8.number
        AND slots_5.day = bookings_8.day
        AND slots_5.room = bookings_8.room
      WHERE slots_5.price > $3::NUMERIC
      ORDER BY slots_5.price DESC,
        bookings_8.id DESC
      LIMIT 50
    ) AS row$
  ),
  'byMissing', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_8
    FROM (
      SELECT bookings_9.id AS id
      FROM bookings AS bookings_9
      LEFT OUTER JOIN slots AS slots_6 ON slots_6.colour = bookings_9.colour
        AND slots_6.number = bookings_9.number
        AND slots_6.day = bookings_9.day
        AND slots_6.room = bookings_9.room
      LEFT OUTER JOIN parcels AS parcels_3 ON parcels_3.uid = bookings_9.guest_id
      ORDER BY slots_6.day DESC,
        parcels_3.uid ASC,
        bookings_9.id ASC
      LIMIT 50
    ) AS row$
  )
) AS json_object_1
