SELECT json_build_object(
  'slots', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT translate(
        encode(
          convert_to(
            '["' || 'Slot' || '"' || ',' || coalesce(
              to_json(
                coalesce(
                  to_char(slots_1.day::timestamp, 'YYYY-MM-DD'),
                  CASE slots_1.day WHEN 'infinity' THEN '9999-12-31' WHEN '-infinity' THEN '0001-01-01' END
                )
              )::text,
              'null'
            ) || ',' || coalesce(to_json(slots_1.colour)::text, 'null') || ',' || coalesce(to_json(slots_1.room)::text, 'null') || ',' || coalesce(to_json(CAST (slots_1.number AS TEXT))::text, 'null') || ']', 'UTF8'
          ),
          'base64'
        ),
        E '\n', ''
      ) AS "nodeId",
        coalesce(
          to_char(slots_1.day::timestamp, 'YYYY-MM-DD'),
          CASE slots_1.day WHEN 'infinity' THEN '9999-12-31' WHEN '-infinity' THEN '0001-01-01' END
        ) AS day,
        slots_1.colour AS colour,
        slots_1.room AS room,
        CAST (slots_1.number AS TEXT) AS number
      FROM slots AS slots_1
      ORDER BY slots_1.day ASC,
        slots_1.colour ASC,
        slots_1.room COLLATE "C" ASC,
        slots_1.number ASC
      LIMIT 50
    ) AS row$
  ),
  'phrases', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT translate(
        encode(
          convert_to(
            '["' || 'Phrase' || '"' || ',' || coalesce(
              to_json(phrases_1.text)::text, 'null'
            ) || ']', 'UTF8'
          ),
          'base64'
        ),
        E '\n', ''
      ) AS "nodeId",
        phrases_1.text AS text
      FROM phrases AS phrases_1
      WHERE phrases_1.place <= $1::INTEGER
      ORDER BY phrases_1.text COLLATE "C" ASC
      LIMIT 100
    ) AS row$
  ),
  'parcels', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT translate(
        encode(
          convert_to(
            '["' || 'Parcel' || '"' || ',' || coalesce(
              to_json(parcels_1.uid)::text, 'null'
            ) || ']', 'UTF8'
          ),
          'base64'
        ),
        E '\n', ''
      ) AS "nodeId"
      FROM parcels AS parcels_1
      ORDER BY parcels_1.uid ASC
      LIMIT 50
    ) AS row$
  )
) AS json_object_1
