SELECT json_build_object(
  'user', (
    SELECT json_build_object(
      'aResponseKeyThatIsLongerThanSixtyThreeBytesBecauseSomeClientsMakeThem_1', users_1.id,
      'aResponseKeyThatIsLongerThanSixtyThreeBytesBecauseSomeClientsMakeThem_2', users_1.handle,
      'workspace', (
        SELECT json_build_object(
          'aResponseKeyThatIsLongerThanSixtyThreeBytesBecauseSomeClientsMakeThem', workspaces_1.slug
        ) AS json_object_3
        FROM workspaces AS workspaces_1
        WHERE workspaces_1.id = users_1.workspace_id
      )
    ) AS json_object_2
    FROM users AS users_1
    WHERE users_1.id = $1::INTEGER
  ),
  'aResponseKeyThatIsLongerThanSixtyThreeBytesBecauseSomeClientsMakeThem_3', (
    SELECT coalesce(json_agg(anon_1.item), '[]') AS json_list_1
    FROM (
      SELECT json_build_object(
        'aResponseKeyThatIsLongerThanSixtyThreeBytesBecauseSomeClientsMakeThem_4', users_2.id,
        'aResponseKeyThatIsLongerThanSixtyThreeBytesBecauseSomeClientsMakeThem_5', (
          SELECT coalesce(json_agg(anon_2.item), '[]') AS json_list_2
          FROM (
            SELECT json_build_object(
              'id', messages_1.id,
              'aResponseKeyThatIsLongerThanSixtyThreeBytesBecauseSomeClientsMakeThem_6', messages_1.id
            ) AS item
            FROM messages AS messages_1
            WHERE users_2.id = messages_1.author_id
            ORDER BY messages_1.id ASC
            LIMIT 1
          ) AS anon_2
        )
      ) AS item
      FROM users AS users_2
      ORDER BY users_2.id ASC
      LIMIT 2
    ) AS anon_1
  )
) AS json_object_1
