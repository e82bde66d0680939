SELECT coalesce(json_agg(row$), '[]') AS json_list_1
FROM (
  SELECT (
    SELECT row_to_json(row$) AS row_to_json_1
    FROM (
      SELECT (
        SELECT coalesce(json_agg(row$), '[]') AS json_list_2
        FROM (
          SELECT (
            SELECT row_to_json(row$) AS row_to_json_2
            FROM (
              SELECT (
                SELECT coalesce(json_agg(row$), '[]') AS json_list_3
                FROM (
                  SELECT (
                    SELECT row_to_json(row$) AS row_to_json_3
                    FROM (
                      SELECT (
                        SELECT coalesce(json_agg(row$), '[]') AS json_list_4
                        FROM (
                          SELECT users_1.id AS id
                          FROM users AS users_1
                          WHERE workspaces_1.id = users_1.workspace_id
                          ORDER BY users_1.id ASC
                          LIMIT 50
                        ) AS row$
                      ) AS users
                      FROM workspaces AS workspaces_1
                      WHERE workspaces_1.id = users_2.workspace_id
                    ) AS row$
                  ) AS a,
                    (
                      SELECT row_to_json(row$) AS row_to_json_4
                      FROM (
                        SELECT (
                          SELECT coalesce(json_agg(row$), '[]') AS json_list_5
                          FROM (
                            SELECT users_3.id AS id
                            FROM users AS users_3
                            WHERE workspaces_2.id = users_3.workspace_id
                            ORDER BY users_3.id ASC
                            LIMIT 50
                          ) AS row$
                        ) AS users
                        FROM workspaces AS workspaces_2
                        WHERE workspaces_2.id = users_2.workspace_id
                      ) AS row$
                    ) AS b
                  FROM users AS users_2
                  WHERE workspaces_3.id = users_2.workspace_id
                  ORDER BY users_2.id ASC
                  LIMIT 50
                ) AS row$
              ) AS users
              FROM workspaces AS workspaces_3
              WHERE workspaces_3.id = users_4.workspace_id
            ) AS row$
          ) AS a,
            (
              SELECT row_to_json(row$) AS row_to_json_5
              FROM (
                SELECT (
                  SELECT coalesce(json_agg(row$), '[]') AS json_list_6
                  FROM (
                    SELECT (
                      SELECT row_to_json(row$) AS row_to_json_6
                      FROM (
                        SELECT (
                          SELECT coalesce(json_agg(row$), '[]') AS json_list_7
                          FROM (
                            SELECT users_5.id AS id
                            FROM users AS users_5
                            WHERE workspaces_4.id = users_5.workspace_id
                            ORDER BY users_5.id ASC
                            LIMIT 50
                          ) AS row$
                        ) AS users
                        FROM workspaces AS workspaces_4
                        WHERE workspaces_4.id = users_6.workspace_id
                      ) AS row$
                    ) AS a,
                      (
                        SELECT row_to_json(row$) AS row_to_json_7
                        FROM (
                          SELECT (
                            SELECT coalesce(json_agg(row$), '[]') AS json_list_8
                            FROM (
                              SELECT users_7.id AS id
                              FROM users AS users_7
                              WHERE workspaces_5.id = users_7.workspace_id
                              ORDER BY users_7.id ASC
                              LIMIT 50
                            ) AS row$
                          ) AS users
                          FROM workspaces AS workspaces_5
                          WHERE workspaces_5.id = users_6.workspace_id
                        ) AS row$
                      ) AS b
                    FROM users AS users_6
                    WHERE workspaces_6.id = users_6.workspace_id
                    ORDER BY users_6.id ASC
                    LIMIT 50
                  ) AS row$
                ) AS users
                FROM workspaces AS workspaces_6
                WHERE workspaces_6.id = users_4.workspace_id
              ) AS row$
            ) AS b
          FROM users AS users_4
          WHERE workspaces_7.id = users_4.workspace_id
          ORDER BY users_4.id ASC
          LIMIT 50
        ) AS row$
      ) AS users
      FROM workspaces AS workspaces_7
      WHERE workspaces_7.id = users_8.workspace_id
    ) AS row$
  ) AS a,
    (
      SELECT row_to_json(row$) AS row_to_json_8
      FROM (
        SELECT (
          SELECT coalesce(json_agg(row$), '[]') AS json_list_9
          FROM (
            SELECT (
              SELECT row_to_json(row$) AS row_to_json_9
              FROM (
                SELECT (
                  SELECT coalesce(json_agg(row$), '[]') AS json_list_10
                  FROM (
                    SELECT (
                      SELECT row_to_json(row$) AS row_to_json_10
                      FROM (
                        SELECT (
                          SELECT coalesce(json_agg(row$), '[]') AS json_list_11
                          FROM (
                            SELECT users_9.id AS id
                            FROM users AS users_9
                            WHERE workspaces_8.id = users_9.workspace_id
                            ORDER BY users_9.id ASC
                            LIMIT 50
                          ) AS row$
                        ) AS users
                        FROM workspaces AS workspaces_8
                        WHERE workspaces_8.id = users_10.workspace_id
                      ) AS row$
                    ) AS a,
                      (
                        SELECT row_to_json(row$) AS row_to_json_11
                        FROM (
                          SELECT (
                            SELECT coalesce(json_agg(row$), '[]') AS json_list_12
                            FROM (
                              SELECT users_11.id AS id
                              FROM users AS users_11
                              WHERE workspaces_9.id = users_11.workspace_id
                              ORDER BY users_11.id ASC
                              LIMIT 50
                            ) AS row$
                          ) AS users
                          FROM workspaces AS workspaces_9
                          WHERE workspaces_9.id = users_10.workspace_id
                        ) AS row$
                      ) AS b
                    FROM users AS users_10
                    WHERE workspaces_10.id = users_10.workspace_id
                    ORDER BY users_10.id ASC
                    LIMIT 50
                  ) AS row$
                ) AS users
                FROM workspaces AS workspaces_10
                WHERE workspaces_10.id = users_12.workspace_id
              ) AS row$
            ) AS a,
              (
                SELECT row_to_json(row$) AS row_to_json_12
                FROM (
                  SELECT (
                    SELECT coalesce(json_agg(row$), '[]') AS json_list_13
                    FROM (
                      SELECT (
                        SELECT row_to_json(row$) AS row_to_json_13
                        FROM (
                          SELECT (
                            SELECT coalesce(json_agg(row$), '[]') AS json_list_14
                            FROM (
                              SELECT users_13.id AS id
                              FROM users AS users_13
                              WHERE workspaces_11.id = users_13.workspace_id
                              ORDER BY users_13.id ASC
                              LIMIT 50
                            ) AS row$
                          ) AS users
                          FROM workspaces AS workspaces_11
                          WHERE workspaces_11.id = users_14.workspace_id
                        ) AS row$
                      ) AS a,
                        (
                          SELECT row_to_json(row$) AS row_to_json_14
                          FROM (
                            SELECT (
                              SELECT coalesce(json_agg(row$), '[]') AS json_list_15
                              FROM (
                                SELECT users_15.id AS id
                                FROM users AS users_15
                                WHERE workspaces_12.id = users_15.workspace_id
                                ORDER BY users_15.id ASC
                                LIMIT 50
                              ) AS row$
                            ) AS users
                            FROM workspaces AS workspaces_12
                            WHERE workspaces_12.id = users_14.workspace_id
                          ) AS row$
                        ) AS b
                      FROM users AS users_14
                      WHERE workspaces_13.id = users_14.workspace_id
                      ORDER BY users_14.id ASC
                      LIMIT 50
                    ) AS row$
                  ) AS users
                  FROM workspaces AS workspaces_13
                  WHERE workspaces_13.id = users_12.workspace_id
                ) AS row$
              ) AS b
            FROM users AS users_12
            WHERE workspaces_14.id = users_12.workspace_id
            ORDER BY users_12.id ASC
            LIMIT 50
          ) AS row$
        ) AS users
        FROM workspaces AS workspaces_14
        WHERE workspaces_14.id = users_8.workspace_id
      ) AS row$
    ) AS b,
    (
      SELECT row_to_json(row$) AS row_to_json_15
      FROM (
        SELECT (
          SELECT coalesce(json_agg(row$), '[]') AS json_list_16
          FROM (
            SELECT (
              SELECT row_to_json(row$) AS row_to_json_16
              FROM (
                SELECT (
                  SELECT coalesce(json_agg(row$), '[]') AS json_list_17
                  FROM (
                    SELECT (
                      SELECT row_to_json(row$) AS row_to_json_17
                      FROM (
                        SELECT (
                          SELECT coalesce(json_agg(row$), '[]') AS json_list_18
                          FROM (
                            SELECT (
                              SELECT row_to_json(row$) AS row_to_json_18
                              FROM (
                                SELECT (
                                  SELECT coalesce(json_agg(row$), '[]') AS json_list_19
                                  FROM (
                                    SELECT users_16.id AS id
                                    FROM users AS users_16
                                    WHERE workspaces_15.id = users_16.workspace_id
                                    ORDER BY users_16.id ASC
                                    LIMIT 50
                                  ) AS row$
                                ) AS users
                                FROM workspaces AS workspaces_15
                                WHERE workspaces_15.id = users_17.workspace_id
                              ) AS row$
                            ) AS a,
                              (
                                SELECT row_to_json(row$) AS row_to_json_19
                                FROM (
                                  SELECT (
                                    SELECT coalesce(json_agg(row$), '[]') AS json_list_20
                                    FROM (
                                      SELECT users_18.id AS id
                                      FROM users AS users_18
                                      WHERE workspaces_16.id = users_18.workspace_id
                                      ORDER BY users_18.id ASC
                                      LIMIT 50
                                    ) AS row$
                                  ) AS users
                                  FROM workspaces AS workspaces_16
                                  WHERE workspaces_16.id = users_17.workspace_id
                                ) AS row$
                              ) AS b
                            FROM users AS users_17
                            WHERE workspaces_17.id = users_17.workspace_id
                            ORDER BY users_17.id ASC
                            LIMIT 50
                          ) AS row$
                        ) AS users
                        FROM workspaces AS workspaces_17
                        WHERE workspaces_17.id = users_19.workspace_id
                      ) AS row$
                    ) AS a,
                      (
                        SELECT row_to_json(row$) AS row_to_json_20
                        FROM (
                          SELECT (
                            SELECT coalesce(json_agg(row$), '[]') AS json_list_21
                            FROM (
                              SELECT (
                                SELECT row_to_json(row$) AS row_to_json_21
                                FROM (
                                  SELECT (
                                    SELECT coalesce(json_agg(row$), '[]') AS json_list_22
                                    FROM (
                                      SELECT users_20.id AS id
                                      FROM users AS users_20
                                      WHERE workspaces_18.id = users_20.workspace_id
                                      ORDER BY users_20.id ASC
                                      LIMIT 50
                                    ) AS row$
                                  ) AS users
                                  FROM workspaces AS workspaces_18
                                  WHERE workspaces_18.id = users_21.workspace_id
                                ) AS row$
                              ) AS a,
                                (
                                  SELECT row_to_json(row$) AS row_to_json_22
                                  FROM (
                                    SELECT (
                                      SELECT coalesce(json_agg(row$), '[]') AS json_list_23
                                      FROM (
                                        SELECT users_22.id AS id
                                        FROM users AS users_22
                                        WHERE workspaces_19.id = users_22.workspace_id
                                        ORDER BY users_22.id ASC
                                        LIMIT 50
                                      ) AS row$
                                    ) AS users
                                    FROM workspaces AS workspaces_19
                                    WHERE workspaces_19.id = users_21.workspace_id
                                  ) AS row$
                                ) AS b
                              FROM users AS users_21
                              WHERE workspaces_20.id = users_21.workspace_id
                              ORDER BY users_21.id ASC
                              LIMIT 50
                            ) AS row$
                          ) AS users
                          FROM workspaces AS workspaces_20
                          WHERE workspaces_20.id = users_19.workspace_id
                        ) AS row$
                      ) AS b
                    FROM users AS users_19
                    WHERE workspaces_21.id = users_19.workspace_id
                    ORDER BY users_19.id ASC
                    LIMIT 50
                  ) AS row$
                ) AS users
                FROM workspaces AS workspaces_21
                WHERE workspaces_21.id = users_23.workspace_id
              ) AS row$
            ) AS a,
              (
                SELECT row_to_json(row$) AS row_to_json_23
                FROM (
                  SELECT (
                    SELECT coalesce(json_agg(row$), '[]') AS json_list_24
                    FROM (
                      SELECT (
                        SELECT row_to_json(row$) AS row_to_json_24
                        FROM (
                          SELECT (
                            SELECT coalesce(json_agg(row$), '[]') AS json_list_25
                            FROM (
                              SELECT (
                                SELECT row_to_json(row$) AS row_to_json_25
                                FROM (
                                  SELECT (
                                    SELECT coalesce(json_agg(row$), '[]') AS json_list_26
                                    FROM (
                                      SELECT users_24.id AS id
                                      FROM users AS users_24
                                      WHERE workspaces_22.id = users_24.workspace_id
                                      ORDER BY users_24.id ASC
                                      LIMIT 50
                                    ) AS row$
                                  ) AS users
                                  FROM workspaces AS workspaces_22
                                  WHERE workspaces_22.id = users_25.workspace_id
                                ) AS row$
                              ) AS a,
                                (
                                  SELECT row_to_json(row$) AS row_to_json_26
                                  FROM (
                                    SELECT (
                                      SELECT coalesce(json_agg(row$), '[]') AS json_list_27
                                      FROM (
                                        SELECT users_26.id AS id
                                        FROM users AS users_26
                                        WHERE workspaces_23.id = users_26.workspace_id
                                        ORDER BY users_26.id ASC
                                        LIMIT 50
                                      ) AS row$
                                    ) AS users
                                    FROM workspaces AS workspaces_23
                                    WHERE workspaces_23.id = users_25.workspace_id
                                  ) AS row$
                                ) AS b
                              FROM users AS users_25
                              WHERE workspaces_24.id = users_25.workspace_id
                              ORDER BY users_25.id ASC
                              LIMIT 50
                            ) AS row$
                          ) AS users
                          FROM workspaces AS workspaces_24
                          WHERE workspaces_24.id = users_27.workspace_id
                        ) AS row$
                      ) AS a,
                        (
                          SELECT row_to_json(row$) AS row_to_json_27
                          FROM (
                            SELECT (
                              SELECT coalesce(json_agg(row$), '[]') AS json_list_28
                              FROM (
                                SELECT (
                                  SELECT row_to_json(row$) AS row_to_json_28
                                  FROM (
                                    SELECT (
                                      SELECT coalesce(json_agg(row$), '[]') AS json_list_29
                                      FROM (
                                        SELECT users_28.id AS id
                                        FROM users AS users_28
                                        WHERE workspaces_25.id = users_28.workspace_id
                                        ORDER BY users_28.id ASC
                                        LIMIT 50
                                      ) AS row$
                                    ) AS users
                                    FROM workspaces AS workspaces_25
                                    WHERE workspaces_25.id = users_29.workspace_id
                                  ) AS row$
                                ) AS a,
                                  (
                                    SELECT row_to_json(row$) AS row_to_json_29
                                    FROM (
                                      SELECT (
                                        SELECT coalesce(json_agg(row$), '[]') AS json_list_30
                                        FROM (
                                          SELECT users_30.id AS id
                                          FROM users AS users_30
                                          WHERE workspaces_26.id = users_30.workspace_id
                                          ORDER BY users_30.id ASC
                                          LIMIT 50
                                        ) AS row$
                                      ) AS users
                                      FROM workspaces AS workspaces_26
                                      WHERE workspaces_26.id = users_29.workspace_id
                                    ) AS row$
                                  ) AS b
                                FROM users AS users_29
                                WHERE workspaces_27.id = users_29.workspace_id
                                ORDER BY users_29.id ASC
                                LIMIT 50
                              ) AS row$
                            ) AS users
                            FROM workspaces AS workspaces_27
                            WHERE workspaces_27.id = users_27.workspace_id
                          ) AS row$
                        ) AS b
                      FROM users AS users_27
                      WHERE workspaces_28.id = users_27.workspace_id
                      ORDER BY users_27.id ASC
                      LIMIT 50
                    ) AS row$
                  ) AS users
                  FROM workspaces AS workspaces_28
                  WHERE workspaces_28.id = users_23.workspace_id
                ) AS row$
              ) AS b
            FROM users AS users_23
            WHERE workspaces_29.id = users_23.workspace_id
            ORDER BY users_23.id ASC
            LIMIT 50
          ) AS row$
        ) AS users,
          workspaces_29.id AS id
        FROM workspaces AS workspaces_29
        WHERE workspaces_29.id = users_8.workspace_id
      ) AS row$
    ) AS workspace
  FROM users AS users_8
  ORDER BY users_8.id ASC
  LIMIT 1
) AS row$
