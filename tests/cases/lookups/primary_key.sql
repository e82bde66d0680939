SELECT json_build_object(
  'user', (
    SELECT row_to_json(row$) AS row_to_json_1
    FROM (
      SELECT users_1.id AS id,
        users_1.handle AS handle,
        users_1.display_name AS "displayName",
        users_1.title AS title,
        users_1.email AS email,
        users_1.role AS role,
        coalesce(
          to_char(users_1.start_date::timestamp, 'YYYY-MM-DD'),
          CASE users_1.start_date WHEN 'infinity' THEN '9999-12-31' WHEN '-infinity' THEN '0001-01-01' END
        ) AS "startDate",
        to_char(users_1.quiet_from, 'HH24:MI:SS.US') AS "quietFrom",
        coalesce(
          to_char(users_1.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
          CASE users_1.created_at WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
        ) AS "createdAt"
      FROM users AS users_1
      WHERE users_1.id = $1::INTEGER
    ) AS row$
  ),
  'missing', (
    SELECT row_to_json(row$) AS row_to_json_2
    FROM (SELECT users_2.id AS id FROM users AS users_2 WHERE users_2.id = $2::INTEGER) AS row$
  ),
  'another', (
    SELECT row_to_json(row$) AS row_to_json_3
    FROM (
      SELECT users_3.id AS id,
        users_3.handle AS handle
      FROM users AS users_3
      WHERE users_3.id = $3::INTEGER
    ) AS row$
  )
) AS json_object_1
