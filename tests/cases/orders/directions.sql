SELECT json_build_object(
  'asc', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT users_1.id AS id,
        users_1.title AS title
      FROM users AS users_1
      ORDER BY users_1.title ASC,
        users_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'ascFirst', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT users_2.id AS id,
        users_2.title AS title
      FROM users AS users_2
      ORDER BY users_2.title ASC NULLS FIRST,
        users_2.id ASC
      LIMIT 50
    ) AS row$
  ),
  'ascLast', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT users_3.id AS id,
        users_3.title AS title
      FROM users AS users_3
      ORDER BY users_3.title ASC,
        users_3.id ASC
      LIMIT 50
    ) AS row$
  ),
  'desc', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_4
    FROM (
      SELECT users_4.id AS id,
        users_4.title AS title
      FROM users AS users_4
      ORDER BY users_4.title DESC,
        users_4.id DESC
      LIMIT 50
    ) AS row$
  ),
  'descFirst', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_5
    FROM (
      SELECT users_5.id AS id,
        users_5.title AS title
      FROM users AS users_5
      ORDER BY users_5.title DESC,
        users_5.id DESC
      LIMIT 50
    ) AS row$
  ),
  'descLast', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_6
    FROM (
      SELECT users_6.id AS id,
        users_6.title AS title
      FROM users AS users_6
      ORDER BY users_6.title DESC NULLS LAST,
        users_6.id DESC
      LIMIT 50
    ) AS row$
  )
) AS json_object_1
