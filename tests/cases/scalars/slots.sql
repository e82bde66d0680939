SELECT json_build_object(
  'slots', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT coalesce(
        to_char(slots_1.day::timestamp, 'YYYY-MM-DD'),
        CASE slots_1.day WHEN 'infinity' THEN '9999-12-31' WHEN '-infinity' THEN '0001-01-01' END
      ) AS day,
        slots_1.colour AS colour,
        slots_1.room AS room,
        CAST (slots_1.number AS TEXT) AS number,
        to_char(slots_1.starts_at, 'HH24:MI:SS.US') AS "startsAt",
        CAST (slots_1.price AS TEXT) AS price
      FROM slots AS slots_1
      ORDER BY slots_1.day ASC,
        slots_1.colour ASC,
        slots_1.room COLLATE "C" ASC,
        slots_1.number ASC
      LIMIT 50
    ) AS row$
  ),
  'slotsConnection', (
    SELECT json_build_object(
      'edges', coalesce(
        json_agg(
          json_build_object(
            'cursor', translate(
              encode(
                convert_to(
                  '["' || '5dbfc9a8' || '"' || ',' || coalesce(
                    to_json(
                      coalesce(
                        to_char(anon_1.sort$0::timestamp, 'YYYY-MM-DD'),
                        CASE anon_1.sort$0 WHEN 'infinity' THEN '9999-12-31' WHEN '-infinity' THEN '0001-01-01' END
                      )
                    )::text,
                    'null'
                  ) || ',' || coalesce(to_json(anon_1.sort$1)::text, 'null') || ',' || coalesce(to_json(anon_1.sort$2)::text, 'null') || ',' || coalesce(to_json(CAST (anon_1.sort$3 AS TEXT))::text, 'null') || ']', 'UTF8'
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
      SELECT slots_2.colour AS colour,
        slots_2.day AS day,
        slots_2.number AS number,
        slots_2.room AS room,
        slots_2.day AS sort$0,
        slots_2.colour AS sort$1,
        slots_2.room AS sort$2,
        slots_2.number AS sort$3
      FROM slots AS slots_2
      ORDER BY sort$0 ASC,
        slots_2.colour ASC,
        (slots_2.room) COLLATE "C" ASC,
        sort$3 ASC
      LIMIT 2
    ) AS anon_1
  )
) AS json_object_1
