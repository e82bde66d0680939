SELECT json_build_object(
  'word', (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT messages_1.id AS id,
        messages_1.body AS body
      FROM messages AS messages_1
      WHERE to_tsvector(
        'simple', regexp_replace(
          messages_1.body,
          '[!-/:-@[-`{-~\u0080-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u00d7\u00f7\u055a-\u055f\u0589\u058a\u05be\u05c0\u05c3\u05f3\u05f4\u060c\u060d\u061b\u061e\u061f\u066a-\u066d\u06d4\u0964\u0965\u2000-\u206f\u207a-\u207e\u208a-\u208e\u20a0-\u20c0\u2100\u2101\u2103-\u2106\u2108\u2109\u2116-\u2118\u211e-\u2123\u2190-\u244a\u249c-\u24e9\u2500-\u2775\u2794-\u2bff\u2e00-\u2e2e\u2e30-\u2e5d\u3000-\u3004\u3008-\u3020\u3030\u30fb\ufe10-\ufe19\ufe30-\ufe6b\ufeff-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\uffe0-\uffee\U0001f000-\U0001f0ff\U0001f10d-\U0001faff]+', ' ', 'g'
        )
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
        'simple', regexp_replace(
          messages_2.body,
          '[!-/:-@[-`{-~\u0080-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u00d7\u00f7\u055a-\u055f\u0589\u058a\u05be\u05c0\u05c3\u05f3\u05f4\u060c\u060d\u061b\u061e\u061f\u066a-\u066d\u06d4\u0964\u0965\u2000-\u206f\u207a-\u207e\u208a-\u208e\u20a0-\u20c0\u2100\u2101\u2103-\u2106\u2108\u2109\u2116-\u2118\u211e-\u2123\u2190-\u244a\u249c-\u24e9\u2500-\u2775\u2794-\u2bff\u2e00-\u2e2e\u2e30-\u2e5d\u3000-\u3004\u3008-\u3020\u3030\u30fb\ufe10-\ufe19\ufe30-\ufe6b\ufeff-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\uffe0-\uffee\U0001f000-\U0001f0ff\U0001f10d-\U0001faff]+', ' ', 'g'
        )
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
        'simple', regexp_replace(
          messages_3.body,
          '[!-/:-@[-`{-~\u0080-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u00d7\u00f7\u055a-\u055f\u0589\u058a\u05be\u05c0\u05c3\u05f3\u05f4\u060c\u060d\u061b\u061e\u061f\u066a-\u066d\u06d4\u0964\u0965\u2000-\u206f\u207a-\u207e\u208a-\u208e\u20a0-\u20c0\u2100\u2101\u2103-\u2106\u2108\u2109\u2116-\u2118\u211e-\u2123\u2190-\u244a\u249c-\u24e9\u2500-\u2775\u2794-\u2bff\u2e00-\u2e2e\u2e30-\u2e5d\u3000-\u3004\u3008-\u3020\u3030\u30fb\ufe10-\ufe19\ufe30-\ufe6b\ufeff-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\uffe0-\uffee\U0001f000-\U0001f0ff\U0001f10d-\U0001faff]+', ' ', 'g'
        )
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
        'simple', regexp_replace(
          messages_4.body,
          '[!-/:-@[-`{-~\u0080-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u00d7\u00f7\u055a-\u055f\u0589\u058a\u05be\u05c0\u05c3\u05f3\u05f4\u060c\u060d\u061b\u061e\u061f\u066a-\u066d\u06d4\u0964\u0965\u2000-\u206f\u207a-\u207e\u208a-\u208e\u20a0-\u20c0\u2100\u2101\u2103-\u2106\u2108\u2109\u2116-\u2118\u211e-\u2123\u2190-\u244a\u249c-\u24e9\u2500-\u2775\u2794-\u2bff\u2e00-\u2e2e\u2e30-\u2e5d\u3000-\u3004\u3008-\u3020\u3030\u30fb\ufe10-\ufe19\ufe30-\ufe6b\ufeff-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\uffe0-\uffee\U0001f000-\U0001f0ff\U0001f10d-\U0001faff]+', ' ', 'g'
        )
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
        'simple', regexp_replace(
          messages_5.body,
          '[!-/:-@[-`{-~\u0080-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u00d7\u00f7\u055a-\u055f\u0589\u058a\u05be\u05c0\u05c3\u05f3\u05f4\u060c\u060d\u061b\u061e\u061f\u066a-\u066d\u06d4\u0964\u0965\u2000-\u206f\u207a-\u207e\u208a-\u208e\u20a0-\u20c0\u2100\u2101\u2103-\u2106\u2108\u2109\u2116-\u2118\u211e-\u2123\u2190-\u244a\u249c-\u24e9\u2500-\u2775\u2794-\u2bff\u2e00-\u2e2e\u2e30-\u2e5d\u3000-\u3004\u3008-\u3020\u3030\u30fb\ufe10-\ufe19\ufe30-\ufe6b\ufeff-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\uffe0-\uffee\U0001f000-\U0001f0ff\U0001f10d-\U0001faff]+', ' ', 'g'
        )
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
        'simple', regexp_replace(
          messages_6.body,
          '[!-/:-@[-`{-~\u0080-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u00d7\u00f7\u055a-\u055f\u0589\u058a\u05be\u05c0\u05c3\u05f3\u05f4\u060c\u060d\u061b\u061e\u061f\u066a-\u066d\u06d4\u0964\u0965\u2000-\u206f\u207a-\u207e\u208a-\u208e\u20a0-\u20c0\u2100\u2101\u2103-\u2106\u2108\u2109\u2116-\u2118\u211e-\u2123\u2190-\u244a\u249c-\u24e9\u2500-\u2775\u2794-\u2bff\u2e00-\u2e2e\u2e30-\u2e5d\u3000-\u3004\u3008-\u3020\u3030\u30fb\ufe10-\ufe19\ufe30-\ufe6b\ufeff-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\uffe0-\uffee\U0001f000-\U0001f0ff\U0001f10d-\U0001faff]+', ' ', 'g'
        )
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
        'simple', regexp_replace(
          messages_7.body,
          '[!-/:-@[-`{-~\u0080-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u00d7\u00f7\u055a-\u055f\u0589\u058a\u05be\u05c0\u05c3\u05f3\u05f4\u060c\u060d\u061b\u061e\u061f\u066a-\u066d\u06d4\u0964\u0965\u2000-\u206f\u207a-\u207e\u208a-\u208e\u20a0-\u20c0\u2100\u2101\u2103-\u2106\u2108\u2109\u2116-\u2118\u211e-\u2123\u2190-\u244a\u249c-\u24e9\u2500-\u2775\u2794-\u2bff\u2e00-\u2e2e\u2e30-\u2e5d\u3000-\u3004\u3008-\u3020\u3030\u30fb\ufe10-\ufe19\ufe30-\ufe6b\ufeff-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\uffe0-\uffee\U0001f000-\U0001f0ff\U0001f10d-\U0001faff]+', ' ', 'g'
        )
      ) @@ to_tsquery('simple', $7::VARCHAR)
        AND to_tsvector(
          'simple', regexp_replace(
            messages_7.body,
            '[!-/:-@[-`{-~\u0080-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u00d7\u00f7\u055a-\u055f\u0589\u058a\u05be\u05c0\u05c3\u05f3\u05f4\u060c\u060d\u061b\u061e\u061f\u066a-\u066d\u06d4\u0964\u0965\u2000-\u206f\u207a-\u207e\u208a-\u208e\u20a0-\u20c0\u2100\u2101\u2103-\u2106\u2108\u2109\u2116-\u2118\u211e-\u2123\u2190-\u244a\u249c-\u24e9\u2500-\u2775\u2794-\u2bff\u2e00-\u2e2e\u2e30-\u2e5d\u3000-\u3004\u3008-\u3020\u3030\u30fb\ufe10-\ufe19\ufe30-\ufe6b\ufeff-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\uffe0-\uffee\U0001f000-\U0001f0ff\U0001f10d-\U0001faff]+', ' ', 'g'
          )
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
            'simple', regexp_replace(
              messages_8.body,
              '[!-/:-@[-`{-~\u0080-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u00d7\u00f7\u055a-\u055f\u0589\u058a\u05be\u05c0\u05c3\u05f3\u05f4\u060c\u060d\u061b\u061e\u061f\u066a-\u066d\u06d4\u0964\u0965\u2000-\u206f\u207a-\u207e\u208a-\u208e\u20a0-\u20c0\u2100\u2101\u2103-\u2106\u2108\u2109\u2116-\u2118\u211e-\u2123\u2190-\u244a\u249c-\u24e9\u2500-\u2775\u2794-\u2bff\u2e00-\u2e2e\u2e30-\u2e5d\u3000-\u3004\u3008-\u3020\u3030\u30fb\ufe10-\ufe19\ufe30-\ufe6b\ufeff-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\uffe0-\uffee\U0001f000-\U0001f0ff\U0001f10d-\U0001faff]+', ' ', 'g'
            )
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
                'simple', regexp_replace(
                  messages_9.body,
                  '[!-/:-@[-`{-~\u0080-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u00d7\u00f7\u055a-\u055f\u0589\u058a\u05be\u05c0\u05c3\u05f3\u05f4\u060c\u060d\u061b\u061e\u061f\u066a-\u066d\u06d4\u0964\u0965\u2000-\u206f\u207a-\u207e\u208a-\u208e\u20a0-\u20c0\u2100\u2101\u2103-\u2106\u2108\u2109\u2116-\u2118\u211e-\u2123\u2190-\u244a\u249c-\u24e9\u2500-\u2775\u2794-\u2bff\u2e00-\u2e2e\u2e30-\u2e5d\u3000-\u3004\u3008-\u3020\u3030\u30fb\ufe10-\ufe19\ufe30-\ufe6b\ufeff-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\uffe0-\uffee\U0001f000-\U0001f0ff\U0001f10d-\U0001faff]+', ' ', 'g'
                )
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
