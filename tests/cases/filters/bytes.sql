SELECT json_build_object(
  'eq', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT parcels_1.uid AS uid,
        translate(encode(parcels_1.content, 'base64'), E '\n', '') AS content
      FROM parcels AS parcels_1
      WHERE parcels_1.content = $1::BYTEA
      ORDER BY parcels_1.uid ASC
      LIMIT 50
    ) AS row$
  ),
  'empty', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT parcels_2.uid AS uid,
        translate(encode(parcels_2.content, 'base64'), E '\n', '') AS content
      FROM parcels AS parcels_2
      WHERE parcels_2.content = $2::BYTEA
      ORDER BY parcels_2.uid ASC
      LIMIT 50
    ) AS row$
  ),
  'ne', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT parcels_3.uid AS uid
      FROM parcels AS parcels_3
      WHERE parcels_3.uid < $3::UUID
        AND parcels_3.content != $4::BYTEA
      ORDER BY parcels_3.uid ASC
      LIMIT 50
    ) AS row$
  ),
  'in', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_4
    FROM (
      SELECT parcels_4.uid AS uid,
        translate(encode(parcels_4.content, 'base64'), E '\n', '') AS content
      FROM parcels AS parcels_4
      WHERE parcels_4.content = ANY ($5::BYTEA[])
      ORDER BY parcels_4.uid ASC
      LIMIT 50
    ) AS row$
  ),
  'notIn', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_5
    FROM (
      SELECT parcels_5.uid AS uid
      FROM parcels AS parcels_5
      WHERE NOT parcels_5.content = ANY ($6::BYTEA[])
      ORDER BY parcels_5.uid ASC
      LIMIT 50
    ) AS row$
  ),
  'isNull', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_6
    FROM (
      SELECT specimens_1.id AS id
      FROM specimens AS specimens_1
      WHERE specimens_1.blob IS NULL
      ORDER BY specimens_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'nullable', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_7
    FROM (
      SELECT specimens_2.id AS id
      FROM specimens AS specimens_2
      WHERE NOT specimens_2.blob = ANY ($7::BYTEA[])
      ORDER BY specimens_2.id ASC
      LIMIT 50
    ) AS row$
  )
) AS json_object_1
