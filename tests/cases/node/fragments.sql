SELECT row_to_json(row$) AS row_to_json_1
FROM (
  SELECT 'User' AS __typename,
    translate(
      encode(
        convert_to(
          '["' || 'User' || '"' || ',' || coalesce(to_json(users_1.id)::text, 'null') || ']', 'UTF8'
        ),
        'base64'
      ),
      E '\n', ''
    ) AS "nodeId",
    users_1.handle AS handle,
    users_1.display_name AS "displayName"
  FROM users AS users_1
  WHERE users_1.id = $1::INTEGER
) AS row$
