SELECT json_build_object(
  'eq', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT specimens_1.id AS id,
        specimens_1.uid AS uid
      FROM specimens AS specimens_1
      WHERE specimens_1.uid = $1::UUID
      ORDER BY specimens_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'upperCase', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT specimens_2.id AS id,
        specimens_2.uid AS uid
      FROM specimens AS specimens_2
      WHERE specimens_2.uid = $2::UUID
      ORDER BY specimens_2.id ASC
      LIMIT 50
    ) AS row$
  ),
  'ne', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT specimens_3.id AS id,
        specimens_3.uid AS uid
      FROM specimens AS specimens_3
      WHERE specimens_3.uid != $3::UUID
      ORDER BY specimens_3.id ASC
      LIMIT 50
    ) AS row$
  ),
  'in', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_4
    FROM (
      SELECT specimens_4.id AS id,
        specimens_4.uid AS uid
      FROM specimens AS specimens_4
      WHERE specimens_4.uid = ANY ($4::UUID[])
      ORDER BY specimens_4.id ASC
      LIMIT 50
    ) AS row$
  ),
  'notIn', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_5
    FROM (
      SELECT specimens_5.id AS id,
        specimens_5.uid AS uid
      FROM specimens AS specimens_5
      WHERE NOT specimens_5.uid = ANY ($5::UUID[])
      ORDER BY specimens_5.id ASC
      LIMIT 50
    ) AS row$
  ),
  'gt', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_6
    FROM (
      SELECT specimens_6.id AS id,
        specimens_6.uid AS uid
      FROM specimens AS specimens_6
      WHERE specimens_6.uid > $6::UUID
      ORDER BY specimens_6.id ASC
      LIMIT 50
    ) AS row$
  ),
  'lt', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_7
    FROM (
      SELECT specimens_7.id AS id,
        specimens_7.uid AS uid
      FROM specimens AS specimens_7
      WHERE specimens_7.uid < $7::UUID
      ORDER BY specimens_7.id ASC
      LIMIT 50
    ) AS row$
  ),
  'isNull', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_8
    FROM (
      SELECT specimens_8.id AS id,
        specimens_8.uid AS uid
      FROM specimens AS specimens_8
      WHERE specimens_8.uid IS NULL
      ORDER BY specimens_8.id ASC
      LIMIT 50
    ) AS row$
  )
) AS json_object_1
