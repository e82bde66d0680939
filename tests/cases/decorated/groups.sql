SELECT json_build_object(
  'gadgetsAggregate', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT json_build_object(
        'cost', gadgets_1.cost, 'maker', json_build_object('id', makers_1.id)
      ) AS "group",
        count(*) AS count,
        count(DISTINCT (gadgets_1.cost, gadgets_1.level)) FILTER (
          WHERE gadgets_1.cost IS NOT NULL AND gadgets_1.level IS NOT NULL
        ) AS "countDistinct"
      FROM gadgets AS gadgets_1
      LEFT OUTER JOIN makers AS makers_1 ON makers_1.id = gadgets_1.maker_id
      GROUP BY gadgets_1.cost,
        makers_1.id
      ORDER BY count(*) DESC,
        gadgets_1.cost ASC,
        makers_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'distinct', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT anon_1.level AS level
      FROM (
        SELECT gadgets_2.id AS id,
          gadgets_2.level AS level,
          gadgets_2.level AS sort$0,
          gadgets_2.id AS sort$1,
          row_number() OVER (
            PARTITION BY gadgets_2.level ORDER BY gadgets_2.level ASC, gadgets_2.id ASC
          ) AS place$
        FROM gadgets AS gadgets_2
      ) AS anon_1
      WHERE anon_1.place$ = 1
      ORDER BY anon_1.sort$0 ASC,
        anon_1.sort$1 ASC
      LIMIT 50
    ) AS row$
  )
) AS json_object_1
