SELECT json_build_object(
  'word', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT messages_1.id AS id,
        messages_1.body AS body
      FROM messages AS messages_1
      WHERE to_tsvector(
        'simple', regexp_replace(messages_1.body, '[!-/:-@[-`{-~]+', ' ', 'g')
      ) @@ to_tsquery('simple', $1::VARCHAR)
      ORDER BY messages_1.id ASC
      LIMIT 3
    ) AS row$
  ),
  'words', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_2
    FROM (
      SELECT messages_2.id AS id,
        messages_2.body AS body
      FROM messages AS messages_2
      WHERE to_tsvector(
        'simple', regexp_replace(messages_2.body, '[!-/:-@[-`{-~]+', ' ', 'g')
      ) @@ to_tsquery('simple', $2::VARCHAR)
      ORDER BY messages_2.id ASC
      LIMIT 50
    ) AS row$
  ),
  'beginning', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_3
    FROM (
      SELECT messages_3.id AS id,
        messages_3.body AS body
      FROM messages AS messages_3
      WHERE to_tsvector(
        'simple', regexp_replace(messages_3.body, '[!-/:-@[-`{-~]+', ' ', 'g')
      ) @@ to_tsquery('simple', $3::VARCHAR)
      ORDER BY messages_3.id ASC
      LIMIT 3
    ) AS row$
  ),
  'phrase', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_4
    FROM (
      SELECT messages_4.id AS id,
        messages_4.body AS body
      FROM messages AS messages_4
      WHERE to_tsvector(
        'simple', regexp_replace(messages_4.body, '[!-/:-@[-`{-~]+', ' ', 'g')
      ) @@ to_tsquery('simple', $4::VARCHAR)
      ORDER BY messages_4.id ASC
      LIMIT 50
    ) AS row$
  ),
  'notThatPhrase', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_5
    FROM (
      SELECT messages_5.id AS id
      FROM messages AS messages_5
      WHERE to_tsvector(
        'simple', regexp_replace(messages_5.body, '[!-/:-@[-`{-~]+', ' ', 'g')
      ) @@ to_tsquery('simple', $5::VARCHAR)
      ORDER BY messages_5.id ASC
      LIMIT 50
    ) AS row$
  ),
  'mark', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_6
    FROM (
      SELECT messages_6.id AS id,
        messages_6.body AS body
      FROM messages AS messages_6
      WHERE to_tsvector(
        'simple', regexp_replace(messages_6.body, '[!-/:-@[-`{-~]+', ' ', 'g')
      ) @@ to_tsquery('simple', $6::VARCHAR)
      ORDER BY messages_6.id ASC
      LIMIT 50
    ) AS row$
  ),
  'withOther', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_7
    FROM (
      SELECT messages_7.id AS id,
        messages_7.body AS body
      FROM messages AS messages_7
      WHERE NOT to_tsvector(
        'simple', regexp_replace(messages_7.body, '[!-/:-@[-`{-~]+', ' ', 'g')
      ) @@ to_tsquery('simple', $7::VARCHAR)
        AND to_tsvector(
          'simple', regexp_replace(messages_7.body, '[!-/:-@[-`{-~]+', ' ', 'g')
        ) @@ to_tsquery('simple', $8::VARCHAR)
      ORDER BY messages_7.id ASC
      LIMIT 50
    ) AS row$
  ),
  'throughRelations', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_8
    FROM (
      SELECT channels_1.name AS name
      FROM channels AS channels_1
      WHERE EXISTS (
        SELECT 1
        FROM messages AS messages_8
        WHERE channels_1.id = messages_8.channel_id
          AND to_tsvector(
            'simple', regexp_replace(messages_8.body, '[!-/:-@[-`{-~]+', ' ', 'g')
          ) @@ to_tsquery('simple', $9::VARCHAR)
      )
      ORDER BY channels_1.id ASC
      LIMIT 50
    ) AS row$
  ),
  'nested', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_9
    FROM (
      SELECT channels_2.name AS name,
        (
          SELECT coalesce(json_agg(row$), '[]') AS json_list_10
          FROM (
            SELECT messages_9.body AS body
            FROM messages AS messages_9
            WHERE channels_2.id = messages_9.channel_id
              AND to_tsvector(
                'simple', regexp_replace(messages_9.body, '[!-/:-@[-`{-~]+', ' ', 'g')
              ) @@ to_tsquery('simple', $10::VARCHAR)
            ORDER BY messages_9.id ASC
            LIMIT 1
          ) AS row$
        ) AS messages
      FROM channels AS channels_2
      ORDER BY channels_2.id ASC
      LIMIT 2
    ) AS row$
  )
) AS json_object_1
