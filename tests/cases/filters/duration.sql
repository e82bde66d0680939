SELECT json_build_object(
  'all', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT bundles_1.id AS id,
        regexp_replace(
          round(
            EXTRACT (EPOCH FROM bundles_1.lasts) - 453600 * EXTRACT (YEAR FROM bundles_1.lasts), 6
          )::text,
          '^(-?)', '\1PT'
        ) || 'S' AS lasts
      FROM bundles AS bundles_1
      ORDER BY bundles_1.lasts ASC,
        bundles_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'eq', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT bundles_2.id AS id,
        regexp_replace(
          round(
            EXTRACT (EPOCH FROM bundles_2.lasts) - 453600 * EXTRACT (YEAR FROM bundles_2.lasts), 6
          )::text,
          '^(-?)', '\1PT'
        ) || 'S' AS lasts
      FROM bundles AS bundles_2
      WHERE bundles_2.lasts = $1::INTERVAL
      ORDER BY bundles_2.id ASC
      LIMIT 50
    ) AS row$
  ),
  'ne', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT bundles_3.id AS id,
        regexp_replace(
          round(
            EXTRACT (EPOCH FROM bundles_3.lasts) - 453600 * EXTRACT (YEAR FROM bundles_3.lasts), 6
          )::text,
          '^(-?)', '\1PT'
        ) || 'S' AS lasts
      FROM bundles AS bundles_3
      WHERE bundles_3.lasts != $2::INTERVAL
      ORDER BY bundles_3.id ASC
      LIMIT 50
    ) AS row$
  ),
  'in', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_4
    FROM (
      SELECT bundles_4.id AS id,
        regexp_replace(
          round(
            EXTRACT (EPOCH FROM bundles_4.lasts) - 453600 * EXTRACT (YEAR FROM bundles_4.lasts), 6
          )::text,
          '^(-?)', '\1PT'
        ) || 'S' AS lasts
      FROM bundles AS bundles_4
      WHERE bundles_4.lasts = ANY ($3::INTERVAL[])
      ORDER BY bundles_4.id ASC
      LIMIT 50
    ) AS row$
  ),
  'inNone', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_5
    FROM (
      SELECT bundles_5.id AS id
      FROM bundles AS bundles_5
      WHERE bundles_5.lasts = ANY ($4::INTERVAL[])
      ORDER BY bundles_5.id ASC
      LIMIT 50
    ) AS row$
  ),
  'notIn', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_6
    FROM (
      SELECT bundles_6.id AS id,
        regexp_replace(
          round(
            EXTRACT (EPOCH FROM bundles_6.lasts) - 453600 * EXTRACT (YEAR FROM bundles_6.lasts), 6
          )::text,
          '^(-?)', '\1PT'
        ) || 'S' AS lasts
      FROM bundles AS bundles_6
      WHERE NOT bundles_6.lasts = ANY ($5::INTERVAL[])
      ORDER BY bundles_6.id ASC
      LIMIT 50
    ) AS row$
  ),
  'gt', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_7
    FROM (
      SELECT bundles_7.id AS id,
        regexp_replace(
          round(
            EXTRACT (EPOCH FROM bundles_7.lasts) - 453600 * EXTRACT (YEAR FROM bundles_7.lasts), 6
          )::text,
          '^(-?)', '\1PT'
        ) || 'S' AS lasts
      FROM bundles AS bundles_7
      WHERE bundles_7.lasts > $6::INTERVAL
      ORDER BY bundles_7.id ASC
      LIMIT 50
    ) AS row$
  ),
  'gte', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_8
    FROM (
      SELECT bundles_8.id AS id,
        regexp_replace(
          round(
            EXTRACT (EPOCH FROM bundles_8.lasts) - 453600 * EXTRACT (YEAR FROM bundles_8.lasts), 6
          )::text,
          '^(-?)', '\1PT'
        ) || 'S' AS lasts
      FROM bundles AS bundles_8
      WHERE bundles_8.lasts >= $7::INTERVAL
      ORDER BY bundles_8.id ASC
      LIMIT 50
    ) AS row$
  ),
  'lt', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_9
    FROM (
      SELECT bundles_9.id AS id,
        regexp_replace(
          round(
            EXTRACT (EPOCH FROM bundles_9.lasts) - 453600 * EXTRACT (YEAR FROM bundles_9.lasts), 6
          )::text,
          '^(-?)', '\1PT'
        ) || 'S' AS lasts
      FROM bundles AS bundles_9
      WHERE bundles_9.lasts < $8::INTERVAL
      ORDER BY bundles_9.id ASC
      LIMIT 50
    ) AS row$
  ),
  'lte', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_10
    FROM (
      SELECT bundles_10.id AS id,
        regexp_replace(
          round(
            EXTRACT (EPOCH FROM bundles_10.lasts) - 453600 * EXTRACT (YEAR FROM bundles_10.lasts), 6
          )::text,
          '^(-?)', '\1PT'
        ) || 'S' AS lasts
      FROM bundles AS bundles_10
      WHERE bundles_10.lasts <= $9::INTERVAL
      ORDER BY bundles_10.id ASC
      LIMIT 50
    ) AS row$
  ),
  'isNull', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_11
    FROM (
      SELECT bundles_11.id AS id,
        regexp_replace(
          round(
            EXTRACT (EPOCH FROM bundles_11.lasts) - 453600 * EXTRACT (YEAR FROM bundles_11.lasts), 6
          )::text,
          '^(-?)', '\1PT'
        ) || 'S' AS lasts
      FROM bundles AS bundles_11
      WHERE bundles_11.lasts IS NULL
      ORDER BY bundles_11.id ASC
      LIMIT 50
    ) AS row$
  )
) AS json_object_1
