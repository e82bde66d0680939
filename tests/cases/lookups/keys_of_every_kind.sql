SELECT json_build_object(
  'slot', (
    SELECT row_to_json(row$) AS row_to_json_1
    FROM (
      SELECT coalesce(
        to_char(slots_1.day::timestamp, 'YYYY-MM-DD'),
        CASE slots_1.day WHEN 'infinity' THEN '9999-12-31' WHEN '-infinity' THEN '0001-01-01' END
      ) AS day,
        slots_1.colour AS colour,
        slots_1.room AS room,
        CAST (slots_1.number AS TEXT) AS number,
        to_char(slots_1.starts_at, 'HH24:MI:SS.US') AS "startsAt",
        CAST (slots_1.price AS TEXT) AS price,
        translate(
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
        ) AS "nodeId"
      FROM slots AS slots_1
      WHERE slots_1.day = $1::DATE
        AND slots_1.colour = $2::colour
        AND slots_1.room = $3::VARCHAR
        AND slots_1.number = $4::BIGINT
    ) AS row$
  ),
  'big', (
    SELECT row_to_json(row$) AS row_to_json_2
    FROM (
      SELECT CAST (slots_2.price AS TEXT) AS price
      FROM slots AS slots_2
      WHERE slots_2.day = $5::DATE
        AND slots_2.colour = $6::colour
        AND slots_2.room = $7::VARCHAR
        AND slots_2.number = $8::BIGINT
    ) AS row$
  ),
  'bigger', (
    SELECT row_to_json(row$) AS row_to_json_3
    FROM (
      SELECT CAST (slots_3.price AS TEXT) AS price
      FROM slots AS slots_3
      WHERE slots_3.day = $9::DATE
        AND slots_3.colour = $10::colour
        AND slots_3.room = $11::VARCHAR
        AND slots_3.number = $12::BIGINT
    ) AS row$
  ),
  'neighbour', (
    SELECT row_to_json(row$) AS row_to_json_4
    FROM (
      SELECT CAST (slots_4.price AS TEXT) AS price
      FROM slots AS slots_4
      WHERE slots_4.day = $13::DATE
        AND slots_4.colour = $14::colour
        AND slots_4.room = $15::VARCHAR
        AND slots_4.number = $16::BIGINT
    ) AS row$
  ),
  'unicode', (
    SELECT row_to_json(row$) AS row_to_json_5
    FROM (
      SELECT to_char(slots_5.starts_at, 'HH24:MI:SS.US') AS "startsAt",
        CAST (slots_5.price AS TEXT) AS price
      FROM slots AS slots_5
      WHERE slots_5.day = $17::DATE
        AND slots_5.colour = $18::colour
        AND slots_5.room = $19::VARCHAR
        AND slots_5.number = $20::BIGINT
    ) AS row$
  ),
  'unique', (
    SELECT row_to_json(row$) AS row_to_json_6
    FROM (
      SELECT slots_6.room AS room
      FROM slots AS slots_6
      WHERE slots_6.starts_at = $21::TIME WITHOUT TIME ZONE
        AND slots_6.price = $22::NUMERIC
    ) AS row$
  ),
  'phrase', (
    SELECT row_to_json(row$) AS row_to_json_7
    FROM (
      SELECT phrases_1.place AS place FROM phrases AS phrases_1 WHERE phrases_1.text = $23::VARCHAR
    ) AS row$
  ),
  'quoted', (
    SELECT row_to_json(row$) AS row_to_json_8
    FROM (
      SELECT phrases_2.place AS place FROM phrases AS phrases_2 WHERE phrases_2.text = $24::VARCHAR
    ) AS row$
  ),
  'upper', (
    SELECT row_to_json(row$) AS row_to_json_9
    FROM (
      SELECT phrases_3.place AS place FROM phrases AS phrases_3 WHERE phrases_3.text = $25::VARCHAR
    ) AS row$
  ),
  'parcel', (
    SELECT row_to_json(row$) AS row_to_json_10
    FROM (
      SELECT parcels_1.uid AS uid,
        translate(encode(parcels_1.content, 'base64'), E '\n', '') AS content
      FROM parcels AS parcels_1
      WHERE parcels_1.uid = $26::UUID
    ) AS row$
  ),
  'sameParcel', (
    SELECT row_to_json(row$) AS row_to_json_11
    FROM (
      SELECT parcels_2.uid AS uid FROM parcels AS parcels_2 WHERE parcels_2.uid = $27::UUID
    ) AS row$
  ),
  'specimenBy', (
    SELECT row_to_json(row$) AS row_to_json_12
    FROM (
      SELECT specimens_1.id AS id
      FROM specimens AS specimens_1
      WHERE specimens_1.label = $28::VARCHAR
    ) AS row$
  ),
  'byNullable', (
    SELECT row_to_json(row$) AS row_to_json_13
    FROM (
      SELECT specimens_2.label AS label
      FROM specimens AS specimens_2
      WHERE specimens_2.integer = $29::INTEGER
    ) AS row$
  )
) AS json_object_1
