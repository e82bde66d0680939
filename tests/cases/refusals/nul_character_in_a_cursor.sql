SELECT row_to_json(row$) AS row_to_json_1
FROM (
  SELECT translate(
    encode(
      convert_to(
        '["' || 'Reaction' || '"' || ',' || coalesce(
          to_json(reactions_1.message_id)::text, 'null'
        ) || ',' || coalesce(to_json(reactions_1.user_id)::text, 'null') || ',' || coalesce(to_json(reactions_1.emoji)::text, 'null') || ']', 'UTF8'
      ),
      'base64'
    ),
    E '\n', ''
  ) AS "nodeId"
  FROM reactions AS reactions_1
  WHERE reactions_1.message_id = $1::INTEGER
    AND reactions_1.user_id = $2::INTEGER
    AND reactions_1.emoji = $3::VARCHAR
) AS row$
