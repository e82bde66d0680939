SELECT json_build_object(
  'a01', (
    SELECT row_to_json(row$) AS row_to_json_1
    FROM (
      SELECT messages_1.id AS id,
        messages_1.body AS body,
        (
          SELECT row_to_json(row$) AS row_to_json_2
          FROM (
            SELECT users_1.handle AS handle
            FROM users AS users_1
            WHERE users_1.id = messages_1.author_id
          ) AS row$
        ) AS author
      FROM messages AS messages_1
      WHERE messages_1.id = $1::INTEGER
    ) AS row$
  ),
  'a02', (
    SELECT row_to_json(row$) AS row_to_json_3
    FROM (
      SELECT messages_2.id AS id,
        messages_2.body AS body,
        (
          SELECT row_to_json(row$) AS row_to_json_4
          FROM (
            SELECT users_2.handle AS handle
            FROM users AS users_2
            WHERE users_2.id = messages_2.author_id
          ) AS row$
        ) AS author
      FROM messages AS messages_2
      WHERE messages_2.id = $2::INTEGER
    ) AS row$
  ),
  'a03', (
    SELECT row_to_json(row$) AS row_to_json_5
    FROM (
      SELECT messages_3.id AS id,
        messages_3.body AS body,
        (
          SELECT row_to_json(row$) AS row_to_json_6
          FROM (
            SELECT users_3.handle AS handle
            FROM users AS users_3
            WHERE users_3.id = messages_3.author_id
          ) AS row$
        ) AS author
      FROM messages AS messages_3
      WHERE messages_3.id = $3::INTEGER
    ) AS row$
  ),
  'a04', (
    SELECT row_to_json(row$) AS row_to_json_7
    FROM (
      SELECT messages_4.id AS id,
        messages_4.body AS body,
        (
          SELECT row_to_json(row$) AS row_to_json_8
          FROM (
            SELECT users_4.handle AS handle
            FROM users AS users_4
            WHERE users_4.id = messages_4.author_id
          ) AS row$
        ) AS author
      FROM messages AS messages_4
      WHERE messages_4.id = $4::INTEGER
    ) AS row$
  ),
  'a05', (
    SELECT row_to_json(row$) AS row_to_json_9
    FROM (
      SELECT messages_5.id AS id,
        messages_5.body AS body,
        (
          SELECT row_to_json(row$) AS row_to_json_10
          FROM (
            SELECT users_5.handle AS handle
            FROM users AS users_5
            WHERE users_5.id = messages_5.author_id
          ) AS row$
        ) AS author
      FROM messages AS messages_5
      WHERE messages_5.id = $5::INTEGER
    ) AS row$
  ),
  'a06', (
    SELECT row_to_json(row$) AS row_to_json_11
    FROM (
      SELECT messages_6.id AS id,
        messages_6.body AS body,
        (
          SELECT row_to_json(row$) AS row_to_json_12
          FROM (
            SELECT users_6.handle AS handle
            FROM users AS users_6
            WHERE users_6.id = messages_6.author_id
          ) AS row$
        ) AS author
      FROM messages AS messages_6
      WHERE messages_6.id = $6::INTEGER
    ) AS row$
  ),
  'a07', (
    SELECT row_to_json(row$) AS row_to_json_13
    FROM (
      SELECT messages_7.id AS id,
        messages_7.body AS body,
        (
          SELECT row_to_json(row$) AS row_to_json_14
          FROM (
            SELECT users_7.handle AS handle
            FROM users AS users_7
            WHERE users_7.id = messages_7.author_id
          ) AS row$
        ) AS author
      FROM messages AS messages_7
      WHERE messages_7.id = $7::INTEGER
    ) AS row$
  ),
  'a08', (
    SELECT row_to_json(row$) AS row_to_json_15
    FROM (
      SELECT messages_8.id AS id,
        messages_8.body AS body,
        (
          SELECT row_to_json(row$) AS row_to_json_16
          FROM (
            SELECT users_8.handle AS handle
            FROM users AS users_8
            WHERE users_8.id = messages_8.author_id
          ) AS row$
        ) AS author
      FROM messages AS messages_8
      WHERE messages_8.id = $8::INTEGER
    ) AS row$
  ),
  'a09', (
    SELECT row_to_json(row$) AS row_to_json_17
    FROM (
      SELECT messages_9.id AS id,
        messages_9.body AS body,
        (
          SELECT row_to_json(row$) AS row_to_json_18
          FROM (
            SELECT users_9.handle AS handle
            FROM users AS users_9
            WHERE users_9.id = messages_9.author_id
          ) AS row$
        ) AS author
      FROM messages AS messages_9
      WHERE messages_9.id = $9::INTEGER
    ) AS row$
  ),
  'a10', (
    SELECT row_to_json(row$) AS row_to_json_19
    FROM (
      SELECT messages_10.id AS id,
        messages_10.body AS body,
        (
          SELECT row_to_json(row$) AS row_to_json_20
          FROM (
            SELECT users_10.handle AS handle
            FROM users AS users_10
            WHERE users_10.id = messages_10.author_id
          ) AS row$
        ) AS author
      FROM messages AS messages_10
      WHERE messages_10.id = $10::INTEGER
    ) AS row$
  ),
  'a11', (
    SELECT row_to_json(row$) AS row_to_json_21
    FROM (
      SELECT messages_11.id AS id,
        messages_11.body AS body,
        (
          SELECT row_to_json(row$) AS row_to_json_22
          FROM (
            SELECT users_11.handle AS handle
            FROM users AS users_11
            WHERE users_11.id = messages_11.author_id
          ) AS row$
        ) AS author
      FROM messages AS messages_11
      WHERE messages_11.id = $11::INTEGER
    ) AS row$
  ),
  'a12', (
    SELECT row_to_json(row$) AS row_to_json_23
    FROM (
      SELECT messages_12.id AS id,
        messages_12.body AS body,
        (
          SELECT row_to_json(row$) AS row_to_json_24
          FROM (
            SELECT users_12.handle AS handle
            FROM users AS users_12
            WHERE users_12.id = messages_12.author_id
          ) AS row$
        ) AS author
      FROM messages AS messages_12
      WHERE messages_12.id = $12::INTEGER
    ) AS row$
  ),
  'a13', (
    SELECT row_to_json(row$) AS row_to_json_25
    FROM (
      SELECT messages_13.id AS id,
        messages_13.body AS body,
        (
          SELECT row_to_json(row$) AS row_to_json_26
          FROM (
            SELECT users_13.handle AS handle
            FROM users AS users_13
            WHERE users_13.id = messages_13.author_id
          ) AS row$
        ) AS author
      FROM messages AS messages_13
      WHERE messages_13.id = $13::INTEGER
    ) AS row$
  ),
  'a14', (
    SELECT row_to_json(row$) AS row_to_json_27
    FROM (
      SELECT messages_14.id AS id,
        messages_14.body AS body,
        (
          SELECT row_to_json(row$) AS row_to_json_28
          FROM (
            SELECT users_14.handle AS handle
            FROM users AS users_14
            WHERE users_14.id = messages_14.author_id
          ) AS row$
        ) AS author
      FROM messages AS messages_14
      WHERE messages_14.id = $14::INTEGER
    ) AS row$
  ),
  'a15', (
    SELECT row_to_json(row$) AS row_to_json_29
    FROM (
      SELECT messages_15.id AS id,
        messages_15.body AS body,
        (
          SELECT row_to_json(row$) AS row_to_json_30
          FROM (
            SELECT users_15.handle AS handle
            FROM users AS users_15
            WHERE users_15.id = messages_15.author_id
          ) AS row$
        ) AS author
      FROM messages AS messages_15
      WHERE messages_15.id = $15::INTEGER
    ) AS row$
  ),
  'a16', (
    SELECT row_to_json(row$) AS row_to_json_31
    FROM (
      SELECT messages_16.id AS id,
        messages_16.body AS body,
        (
          SELECT row_to_json(row$) AS row_to_json_32
          FROM (
            SELECT users_16.handle AS handle
            FROM users AS users_16
            WHERE users_16.id = messages_16.author_id
          ) AS row$
        ) AS author
      FROM messages AS messages_16
      WHERE messages_16.id = $16::INTEGER
    ) AS row$
  ),
  'a17', (
    SELECT row_to_json(row$) AS row_to_json_33
    FROM (
      SELECT messages_17.id AS id,
        messages_17.body AS body,
        (
          SELECT row_to_json(row$) AS row_to_json_34
          FROM (
            SELECT users_17.handle AS handle
            FROM users AS users_17
            WHERE users_17.id = messages_17.author_id
          ) AS row$
        ) AS author
      FROM messages AS messages_17
      WHERE messages_17.id = $17::INTEGER
    ) AS row$
  ),
  'a18', (
    SELECT row_to_json(row$) AS row_to_json_35
    FROM (
      SELECT messages_18.id AS id,
        messages_18.body AS body,
        (
          SELECT row_to_json(row$) AS row_to_json_36
          FROM (
            SELECT users_18.handle AS handle
            FROM users AS users_18
            WHERE users_18.id = messages_18.author_id
          ) AS row$
        ) AS author
      FROM messages AS messages_18
      WHERE messages_18.id = $18::INTEGER
    ) AS row$
  ),
  'a19', (
    SELECT row_to_json(row$) AS row_to_json_37
    FROM (
      SELECT messages_19.id AS id,
        messages_19.body AS body,
        (
          SELECT row_to_json(row$) AS row_to_json_38
          FROM (
            SELECT users_19.handle AS handle
            FROM users AS users_19
            WHERE users_19.id = messages_19.author_id
          ) AS row$
        ) AS author
      FROM messages AS messages_19
      WHERE messages_19.id = $19::INTEGER
    ) AS row$
  ),
  'a20', (
    SELECT row_to_json(row$) AS row_to_json_39
    FROM (
      SELECT messages_20.id AS id,
        messages_20.body AS body,
        (
          SELECT row_to_json(row$) AS row_to_json_40
          FROM (
            SELECT users_20.handle AS handle
            FROM users AS users_20
            WHERE users_20.id = messages_20.author_id
          ) AS row$
        ) AS author
      FROM messages AS messages_20
      WHERE messages_20.id = $20::INTEGER
    ) AS row$
  )
) AS json_object_1
