SELECT json_build_object(
  'nodes', coalesce(json_agg(json_build_object('id', anon_1.id)), '[]')
) AS json_object_1
FROM (
  SELECT anon_2.id AS id,
    anon_2.sort$0 AS sort$0,
    row_number() OVER (ORDER BY anon_2.sort$0 DESC) AS place$,
    count(*) OVER () AS found$
  FROM (
    SELECT messages_1.id AS id,
      messages_1.id AS sort$0
    FROM messages AS messages_1
    ORDER BY sort$0 DESC
    LIMIT -1
  ) AS anon_2
  ORDER BY place$ DESC
) AS anon_1
