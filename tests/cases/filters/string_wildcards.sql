SELECT json_build_object(
  'percent', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT phrases_1.text AS text
      FROM phrases AS phrases_1
      WHERE phrases_1.text LIKE $1::VARCHAR
      ORDER BY phrases_1.place ASC,
        phrases_1.text COLLATE "C" ASC
      LIMIT 50
    ) AS row$
  ),
  'underscore', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT phrases_2.text AS text
      FROM phrases AS phrases_2
      WHERE phrases_2.text LIKE $2::VARCHAR
      ORDER BY phrases_2.place ASC,
        phrases_2.text COLLATE "C" ASC
      LIMIT 50
    ) AS row$
  ),
  'backslash', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT phrases_3.text AS text
      FROM phrases AS phrases_3
      WHERE phrases_3.text LIKE $3::VARCHAR
      ORDER BY phrases_3.place ASC,
        phrases_3.text COLLATE "C" ASC
      LIMIT 50
    ) AS row$
  ),
  'twoBackslashes', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_4
    FROM (
      SELECT phrases_4.text AS text
      FROM phrases AS phrases_4
      WHERE phrases_4.text LIKE $4::VARCHAR
      ORDER BY phrases_4.text COLLATE "C" ASC
      LIMIT 50
    ) AS row$
  ),
  'startsPercent', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_5
    FROM (
      SELECT phrases_5.text AS text
      FROM phrases AS phrases_5
      WHERE phrases_5.text LIKE $5::VARCHAR
      ORDER BY phrases_5.text COLLATE "C" ASC
      LIMIT 50
    ) AS row$
  ),
  'startsBackslash', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_6
    FROM (
      SELECT phrases_6.text AS text
      FROM phrases AS phrases_6
      WHERE phrases_6.text LIKE $6::VARCHAR
      ORDER BY phrases_6.place ASC,
        phrases_6.text COLLATE "C" ASC
      LIMIT 50
    ) AS row$
  ),
  'endsPercent', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_7
    FROM (
      SELECT phrases_7.text AS text
      FROM phrases AS phrases_7
      WHERE phrases_7.text LIKE $7::VARCHAR
      ORDER BY phrases_7.place ASC,
        phrases_7.text COLLATE "C" ASC
      LIMIT 50
    ) AS row$
  ),
  'endsBackslash', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_8
    FROM (
      SELECT phrases_8.text AS text
      FROM phrases AS phrases_8
      WHERE phrases_8.text LIKE $8::VARCHAR
      ORDER BY phrases_8.place ASC,
        phrases_8.text COLLATE "C" ASC
      LIMIT 50
    ) AS row$
  ),
  'iendsBackslash', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_9
    FROM (
      SELECT phrases_9.text AS text
      FROM phrases AS phrases_9
      WHERE lower(phrases_9.text) LIKE lower($9::VARCHAR)
      ORDER BY phrases_9.text COLLATE "C" ASC
      LIMIT 50
    ) AS row$
  ),
  'icontainsPercent', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_10
    FROM (
      SELECT phrases_10.text AS text
      FROM phrases AS phrases_10
      WHERE lower(phrases_10.text) LIKE lower($10::VARCHAR)
      ORDER BY phrases_10.text COLLATE "C" ASC
      LIMIT 50
    ) AS row$
  ),
  'istartsUnderscore', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_11
    FROM (
      SELECT phrases_11.text AS text
      FROM phrases AS phrases_11
      WHERE lower(phrases_11.text) LIKE lower($11::VARCHAR)
      ORDER BY phrases_11.text COLLATE "C" ASC
      LIMIT 50
    ) AS row$
  ),
  'likeEscaped', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_12
    FROM (
      SELECT phrases_12.text AS text
      FROM phrases AS phrases_12
      WHERE phrases_12.text LIKE $12::VARCHAR
      ORDER BY phrases_12.place ASC,
        phrases_12.text COLLATE "C" ASC
      LIMIT 50
    ) AS row$
  ),
  'likeUnderscore', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_13
    FROM (
      SELECT phrases_13.text AS text
      FROM phrases AS phrases_13
      WHERE phrases_13.text LIKE $13::VARCHAR
      ORDER BY phrases_13.place ASC,
        phrases_13.text COLLATE "C" ASC
      LIMIT 50
    ) AS row$
  ),
  'likeEscapedUnderscore', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_14
    FROM (
      SELECT phrases_14.text AS text
      FROM phrases AS phrases_14
      WHERE phrases_14.text LIKE $14::VARCHAR
      ORDER BY phrases_14.text COLLATE "C" ASC
      LIMIT 50
    ) AS row$
  ),
  'likeBackslash', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_15
    FROM (
      SELECT phrases_15.text AS text
      FROM phrases AS phrases_15
      WHERE phrases_15.text LIKE $15::VARCHAR
      ORDER BY phrases_15.text COLLATE "C" ASC
      LIMIT 50
    ) AS row$
  ),
  'likeAcrossLines', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_16
    FROM (
      SELECT phrases_16.text AS text
      FROM phrases AS phrases_16
      WHERE phrases_16.text LIKE $16::VARCHAR
      ORDER BY phrases_16.text COLLATE "C" ASC
      LIMIT 50
    ) AS row$
  ),
  'likeEmoji', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_17
    FROM (
      SELECT phrases_17.text AS text
      FROM phrases AS phrases_17
      WHERE phrases_17.text LIKE $17::VARCHAR
      ORDER BY phrases_17.place ASC,
        phrases_17.text COLLATE "C" ASC
      LIMIT 50
    ) AS row$
  ),
  'ilikeIsAnyCase', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_18
    FROM (
      SELECT phrases_18.text AS text
      FROM phrases AS phrases_18
      WHERE lower(phrases_18.text) LIKE lower($18::VARCHAR)
      ORDER BY phrases_18.place ASC,
        phrases_18.text COLLATE "C" ASC
      LIMIT 50
    ) AS row$
  ),
  'likeIsExact', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_19
    FROM (
      SELECT phrases_19.text AS text
      FROM phrases AS phrases_19
      WHERE phrases_19.text LIKE $19::VARCHAR
      ORDER BY phrases_19.text COLLATE "C" ASC
      LIMIT 50
    ) AS row$
  ),
  'injection', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_20
    FROM (
      SELECT phrases_20.text AS text
      FROM phrases AS phrases_20
      WHERE phrases_20.text = $20::VARCHAR
      ORDER BY phrases_20.text COLLATE "C" ASC
      LIMIT 50
    ) AS row$
  ),
  'emptyStarts', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_21
    FROM (
      SELECT phrases_21.text AS text
      FROM phrases AS phrases_21
      WHERE phrases_21.text LIKE $21::VARCHAR
        AND phrases_21.place < $22::INTEGER
      ORDER BY phrases_21.place ASC,
        phrases_21.text COLLATE "C" ASC
      LIMIT 50
    ) AS row$
  ),
  'emptyEnds', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_22
    FROM (
      SELECT phrases_22.text AS text
      FROM phrases AS phrases_22
      WHERE phrases_22.text LIKE $23::VARCHAR
        AND phrases_22.place < $24::INTEGER
      ORDER BY phrases_22.place ASC,
        phrases_22.text COLLATE "C" ASC
      LIMIT 50
    ) AS row$
  ),
  'emptyContains', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_23
    FROM (
      SELECT phrases_23.text AS text
      FROM phrases AS phrases_23
      WHERE phrases_23.text LIKE $25::VARCHAR
        AND phrases_23.place < $26::INTEGER
      ORDER BY phrases_23.place ASC,
        phrases_23.text COLLATE "C" ASC
      LIMIT 50
    ) AS row$
  ),
  'emptyLike', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_24
    FROM (
      SELECT phrases_24.place AS place
      FROM phrases AS phrases_24
      WHERE phrases_24.text LIKE $27::VARCHAR
      ORDER BY phrases_24.text COLLATE "C" ASC
      LIMIT 50
    ) AS row$
  ),
  'longer', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_25
    FROM (
      SELECT phrases_25.text AS text
      FROM phrases AS phrases_25
      WHERE phrases_25.text LIKE $28::VARCHAR
      ORDER BY phrases_25.text COLLATE "C" ASC
      LIMIT 50
    ) AS row$
  )
) AS json_object_1
