SELECT json_build_object(
  'eq', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT users_1.id AS id,
        users_1.title AS title
      FROM users AS users_1
      WHERE users_1.title = $1::VARCHAR
      ORDER BY users_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'notEq', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT users_2.id AS id,
        users_2.title AS title
      FROM users AS users_2
      WHERE users_2.title != $2::VARCHAR
      ORDER BY users_2.id ASC
      LIMIT 50
    ) AS row$
  ),
  'notNe', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT users_3.id AS id,
        users_3.title AS title
      FROM users AS users_3
      WHERE users_3.title = $3::VARCHAR
      ORDER BY users_3.id ASC
      LIMIT 50
    ) AS row$
  ),
  'notNotEq', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_4
    FROM (
      SELECT users_4.id AS id,
        users_4.title AS title
      FROM users AS users_4
      WHERE users_4.title = $4::VARCHAR
      ORDER BY users_4.id ASC
      LIMIT 50
    ) AS row$
  ),
  'notIn', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_5
    FROM (
      SELECT users_5.id AS id
      FROM users AS users_5
      WHERE NOT users_5.title = ANY ($5::VARCHAR[])
      ORDER BY users_5.id ASC
      LIMIT 50
    ) AS row$
  ),
  'notAnd', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_6
    FROM (
      SELECT users_6.id AS id
      FROM users AS users_6
      WHERE NOT (users_6.title = $6::VARCHAR AND users_6.workspace_id = $7::INTEGER)
      ORDER BY users_6.id ASC
      LIMIT 50
    ) AS row$
  ),
  'notOr', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_7
    FROM (
      SELECT users_7.id AS id
      FROM users AS users_7
      WHERE NOT (users_7.title = $8::VARCHAR OR users_7.workspace_id = $9::INTEGER)
      ORDER BY users_7.id ASC
      LIMIT 50
    ) AS row$
  ),
  'orUnknown', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_8
    FROM (
      SELECT users_8.id AS id
      FROM users AS users_8
      WHERE users_8.title = $10::VARCHAR
        OR users_8.id = $11::INTEGER
      ORDER BY users_8.id ASC
      LIMIT 50
    ) AS row$
  ),
  'notDate', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_9
    FROM (
      SELECT users_9.id AS id,
        coalesce(
          to_char(users_9.start_date::timestamp, 'YYYY-MM-DD'),
          CASE users_9.start_date WHEN 'infinity' THEN '9999-12-31' WHEN '-infinity' THEN '0001-01-01' END
        ) AS "startDate"
      FROM users AS users_9
      WHERE users_9.start_date <= $12::DATE
      ORDER BY users_9.id ASC
      LIMIT 50
    ) AS row$
  ),
  'notTime', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_10
    FROM (
      SELECT users_10.id AS id,
        to_char(users_10.quiet_from, 'HH24:MI:SS.US') AS "quietFrom"
      FROM users AS users_10
      WHERE users_10.quiet_from <= $13::TIME WITHOUT TIME ZONE
      ORDER BY users_10.id ASC
      LIMIT 50
    ) AS row$
  )
) AS json_object_1
