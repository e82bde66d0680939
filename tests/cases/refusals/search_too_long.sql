SELECT coalesce(json_agg(row$), '[]') AS json_list_1
FROM (
  SELECT messages_1.id AS id
  FROM messages AS messages_1
  WHERE to_tsvector(
    'simple', regexp_replace(
      messages_1.body,
      '[!-/:-@[-`{-~\u0080-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u00d7\u00f7\u055a-\u055f\u0589\u058a\u05be\u05c0\u05c3\u05f3\u05f4\u060c\u060d\u061b\u061e\u061f\u066a-\u066d\u06d4\u0964\u0965\u2000-\u206f\u207a-\u207e\u208a-\u208e\u20a0-\u20c0\u2100\u2101\u2103-\u2106\u2108\u2109\u2116-\u2118\u211e-\u2123\u2190-\u244a\u249c-\u24e9\u2500-\u2775\u2794-\u2bff\u2e00-\u2e2e\u2e30-\u2e5d\u3000-\u3004\u3008-\u3020\u3030\u30fb\ufe10-\ufe19\ufe30-\ufe6b\ufeff-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\uffe0-\uffee\U0001f000-\U0001f0ff\U0001f10d-\U0001faff]+', ' ', 'g'
    )
  ) @@ to_tsquery('simple', $1::VARCHAR)
  ORDER BY messages_1.id ASC
  LIMIT 50
) AS row$
