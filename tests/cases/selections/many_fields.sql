SELECT coalesce(json_agg(row$), '[]') AS json_list_1
FROM (
  SELECT users_1.handle AS f00,
    users_1.id AS f01,
    users_1.id AS f02,
    coalesce(
      to_char(users_1.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
      CASE users_1.created_at WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
    ) AS f03,
    users_1.id AS f04,
    users_1.id AS f05,
    users_1.handle AS f06,
    users_1.id AS f07,
    users_1.id AS f08,
    coalesce(
      to_char(users_1.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
      CASE users_1.created_at WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
    ) AS f09,
    users_1.id AS f10,
    users_1.id AS f11,
    users_1.handle AS f12,
    users_1.id AS f13,
    users_1.id AS f14,
    coalesce(
      to_char(users_1.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
      CASE users_1.created_at WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
    ) AS f15,
    users_1.id AS f16,
    users_1.id AS f17,
    users_1.handle AS f18,
    users_1.id AS f19,
    users_1.id AS f20,
    coalesce(
      to_char(users_1.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
      CASE users_1.created_at WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
    ) AS f21,
    users_1.id AS f22,
    users_1.id AS f23,
    users_1.handle AS f24,
    users_1.id AS f25,
    users_1.id AS f26,
    coalesce(
      to_char(users_1.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
      CASE users_1.created_at WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
    ) AS f27,
    users_1.id AS f28,
    users_1.id AS f29,
    users_1.handle AS f30,
    users_1.id AS f31,
    users_1.id AS f32,
    coalesce(
      to_char(users_1.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
      CASE users_1.created_at WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
    ) AS f33,
    users_1.id AS f34,
    users_1.id AS f35,
    users_1.handle AS f36,
    users_1.id AS f37,
    users_1.id AS f38,
    coalesce(
      to_char(users_1.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
      CASE users_1.created_at WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
    ) AS f39,
    users_1.id AS f40,
    users_1.id AS f41,
    users_1.handle AS f42,
    users_1.id AS f43,
    users_1.id AS f44,
    coalesce(
      to_char(users_1.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
      CASE users_1.created_at WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
    ) AS f45,
    users_1.id AS f46,
    users_1.id AS f47,
    users_1.handle AS f48,
    users_1.id AS f49,
    users_1.id AS f50,
    coalesce(
      to_char(users_1.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
      CASE users_1.created_at WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
    ) AS f51,
    users_1.id AS f52,
    users_1.id AS f53,
    users_1.handle AS f54,
    users_1.id AS f55,
    users_1.id AS f56,
    coalesce(
      to_char(users_1.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
      CASE users_1.created_at WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
    ) AS f57,
    users_1.id AS f58,
    users_1.id AS f59,
    users_1.handle AS f60,
    users_1.id AS f61,
    users_1.id AS f62,
    coalesce(
      to_char(users_1.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
      CASE users_1.created_at WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
    ) AS f63,
    users_1.id AS f64,
    users_1.id AS f65,
    users_1.handle AS f66,
    users_1.id AS f67,
    users_1.id AS f68,
    coalesce(
      to_char(users_1.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
      CASE users_1.created_at WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
    ) AS f69,
    users_1.id AS f70,
    users_1.id AS f71,
    users_1.handle AS f72,
    users_1.id AS f73,
    users_1.id AS f74,
    coalesce(
      to_char(users_1.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
      CASE users_1.created_at WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
    ) AS f75,
    users_1.id AS f76,
    users_1.id AS f77,
    users_1.handle AS f78,
    users_1.id AS f79,
    users_1.id AS f80,
    coalesce(
      to_char(users_1.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
      CASE users_1.created_at WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
    ) AS f81,
    users_1.id AS f82,
    users_1.id AS f83,
    users_1.handle AS f84,
    users_1.id AS f85,
    users_1.id AS f86,
    coalesce(
      to_char(users_1.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
      CASE users_1.created_at WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
    ) AS f87,
    users_1.id AS f88,
    users_1.id AS f89,
    users_1.handle AS f90,
    users_1.id AS f91,
    users_1.id AS f92,
    coalesce(
      to_char(users_1.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
      CASE users_1.created_at WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
    ) AS f93,
    users_1.id AS f94
  FROM users AS users_1
  ORDER BY users_1.id ASC
  LIMIT 2
) AS row$
