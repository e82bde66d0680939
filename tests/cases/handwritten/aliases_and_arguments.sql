SELECT row_to_json(row$) AS row_to_json_1
FROM (
  SELECT messages_1.body AS "@body",
    messages_1.body AS text
  FROM messages AS messages_1
  WHERE messages_1.id = $1::INTEGER
) AS row$
