SELECT json_build_object(
  'eq', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT specimens_1.id AS id,
        to_char(specimens_1.moment, 'HH24:MI:SS.US') AS moment
      FROM specimens AS specimens_1
      WHERE specimens_1.moment = $1::TIME WITHOUT TIME ZONE
      ORDER BY specimens_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'seconds', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT specimens_2.id AS id,
        to_char(specimens_2.moment, 'HH24:MI:SS.US') AS moment
      FROM specimens AS specimens_2
      WHERE specimens_2.moment = $2::TIME WITHOUT TIME ZONE
      ORDER BY specimens_2.id ASC
      LIMIT 50
    ) AS row$
  ),
  'ne', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT specimens_3.id AS id,
        to_char(specimens_3.moment, 'HH24:MI:SS.US') AS moment
      FROM specimens AS specimens_3
      WHERE specimens_3.moment != $3::TIME WITHOUT TIME ZONE
      ORDER BY specimens_3.id ASC
      LIMIT 50
    ) AS row$
  ),
  'in', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_4
    FROM (
      SELECT specimens_4.id AS id,
        to_char(specimens_4.moment, 'HH24:MI:SS.US') AS moment
      FROM specimens AS specimens_4
      WHERE specimens_4.moment = ANY ($4::TIME WITHOUT TIME ZONE[])
      ORDER BY specimens_4.id ASC
      LIMIT 50
    ) AS row$
  ),
  'notIn', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_5
    FROM (
      SELECT specimens_5.id AS id,
        to_char(specimens_5.moment, 'HH24:MI:SS.US') AS moment
      FROM specimens AS specimens_5
      WHERE NOT specimens_5.moment = ANY ($5::TIME WITHOUT TIME ZONE[])
      ORDER BY specimens_5.id ASC
      LIMIT 50
    ) AS row$
  ),
  'gt', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_6
    FROM (
      SELECT specimens_6.id AS id,
        to_char(specimens_6.moment, 'HH24:MI:SS.US') AS moment
      FROM specimens AS specimens_6
      WHERE specimens_6.moment > $6::TIME WITHOUT TIME ZONE
      ORDER BY specimens_6.id ASC
      LIMIT 50
    ) AS row$
  ),
  'gte', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_7
    FROM (
      SELECT specimens_7.id AS id,
        to_char(specimens_7.moment, 'HH24:MI:SS.US') AS moment
      FROM specimens AS specimens_7
      WHERE specimens_7.moment >= $7::TIME WITHOUT TIME ZONE
      ORDER BY specimens_7.id ASC
      LIMIT 50
    ) AS row$
  ),
  'lt', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_8
    FROM (
      SELECT specimens_8.id AS id,
        to_char(specimens_8.moment, 'HH24:MI:SS.US') AS moment
      FROM specimens AS specimens_8
      WHERE specimens_8.moment < $8::TIME WITHOUT TIME ZONE
      ORDER BY specimens_8.id ASC
      LIMIT 50
    ) AS row$
  ),
  'lte', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_9
    FROM (
      SELECT specimens_9.id AS id,
        to_char(specimens_9.moment, 'HH24:MI:SS.US') AS moment
      FROM specimens AS specimens_9
      WHERE specimens_9.moment <= $9::TIME WITHOUT TIME ZONE
      ORDER BY specimens_9.id ASC
      LIMIT 50
    ) AS row$
  ),
  'isNull', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_10
    FROM (
      SELECT specimens_10.id AS id,
        to_char(specimens_10.moment, 'HH24:MI:SS.US') AS moment
      FROM specimens AS specimens_10
      WHERE specimens_10.moment IS NULL
      ORDER BY specimens_10.id ASC
      LIMIT 50
    ) AS row$
  )
) AS json_object_1
