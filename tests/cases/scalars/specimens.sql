SELECT coalesce(json_agg(row$), '[]') AS json_list_1
FROM (
  SELECT specimens_1.id AS id,
    specimens_1.label AS label,
    specimens_1.small AS small,
    specimens_1.integer AS integer,
    CAST (specimens_1.big AS TEXT) AS big,
    nullif(nullif(nullif(specimens_1.real, 'NaN'), 'Infinity'), '-Infinity') + 0 AS real,
    CAST (specimens_1.price AS TEXT) AS price,
    CAST (specimens_1.ratio AS TEXT) AS ratio,
    CAST (specimens_1.whole AS TEXT) AS whole,
    specimens_1.text AS text,
    specimens_1.flag AS flag,
    coalesce(
      to_char(specimens_1.day::timestamp, 'YYYY-MM-DD'),
      CASE specimens_1.day WHEN 'infinity' THEN '9999-12-31' WHEN '-infinity' THEN '0001-01-01' END
    ) AS day,
    to_char(specimens_1.moment, 'HH24:MI:SS.US') AS moment,
    coalesce(
      to_char(specimens_1.instant AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
      CASE specimens_1.instant WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
    ) AS instant,
    coalesce(
      to_char(specimens_1.local, 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
      CASE specimens_1.local WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
    ) AS local,
    specimens_1.uid AS uid,
    translate(encode(specimens_1.blob, 'base64'), E '\n', '') AS blob,
    specimens_1.document AS document,
    specimens_1.colour AS colour,
    CASE WHEN (
      specimens_1.state = $1
    ) THEN 'TO_DO' WHEN (specimens_1.state = $2) THEN 'IN_PROGRESS' WHEN (specimens_1.state = $3) THEN '_3_QUARTERS' WHEN (specimens_1.state = $4) THEN 'DONE' END AS state,
    translate(
      encode(
        convert_to(
          '["' || 'Specimen' || '"' || ',' || coalesce(
            to_json(specimens_1.id)::text, 'null'
          ) || ']', 'UTF8'
        ),
        'base64'
      ),
      E '\n', ''
    ) AS "nodeId"
  FROM specimens AS specimens_1
  ORDER BY specimens_1.id ASC
  LIMIT 50
) AS row$
