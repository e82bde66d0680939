SELECT (
  '{' || substr(json_build_object('n00', (SELECT count(*) AS count_1 FROM users AS users_1), 'n01', (SELECT count(*) AS count_2 FROM users AS users_2), 'n02', (SELECT count(*) AS count_3 FROM users AS users_3), 'n03', (SELECT count(*) AS count_4 FROM users AS users_4), 'n04', (SELECT count(*) AS count_5 FROM users AS users_5), 'n05', (SELECT count(*) AS count_6 FROM users AS users_6), 'n06', (SELECT count(*) AS count_7 FROM users AS users_7), 'n07', (SELECT count(*) AS count_8 FROM users AS users_8), 'n08', (SELECT count(*) AS count_9 FROM users AS users_9), 'n09', (SELECT count(*) AS count_10 FROM users AS users_10), 'n10', (SELECT count(*) AS count_11 FROM users AS users_11), 'n11', (SELECT count(*) AS count_12 FROM users AS users_12), 'n12', (SELECT count(*) AS count_13 FROM users AS users_13), 'n13', (SELECT count(*) AS count_14 FROM users AS users_14), 'n14', (SELECT count(*) AS count_15 FROM users AS users_15), 'n15', (SELECT count(*) AS count_16 FROM users AS users_16), 'n16', (SELECT count(*) AS count_17 FROM users AS users_17), 'n17', (SELECT count(*) AS count_18 FROM users AS users_18), 'n18', (SELECT count(*) AS count_19 FROM users AS users_19), 'n19', (SELECT count(*) AS count_20 FROM users AS users_20), 'n20', (SELECT count(*) AS count_21 FROM users AS users_21), 'n21', (SELECT count(*) AS count_22 FROM users AS users_22), 'n22', (SELECT count(*) AS count_23 FROM users AS users_23), 'n23', (SELECT count(*) AS count_24 FROM users AS users_24), 'n24', (SELECT count(*) AS count_25 FROM users AS users_25), 'n25', (SELECT count(*) AS count_26 FROM users AS users_26), 'n26', (SELECT count(*) AS count_27 FROM users AS users_27), 'n27', (SELECT count(*) AS count_28 FROM users AS users_28), 'n28', (SELECT count(*) AS count_29 FROM users AS users_29), 'n29', (SELECT count(*) AS count_30 FROM users AS users_30), 'n30', (SELECT count(*) AS count_31 FROM users AS users_31), 'n31', (SELECT count(*) AS count_32 FROM users AS users_32), 'n32', (SELECT count(*) AS count_33 FROM users AS users_33), 'n33', (SELECT count(*) AS count_34 FROM users AS users_34), 'n34', (SELECT count(*) AS count_35 FROM users AS users_35), 'n35', (SELECT count(*) AS count_36 FROM users AS users_36), 'n36', (SELECT count(*) AS count_37 FROM users AS users_37), 'n37', (SELECT count(*) AS count_38 FROM users AS users_38), 'n38', (SELECT count(*) AS count_39 FROM users AS users_39), 'n39', (SELECT count(*) AS count_40 FROM users AS users_40), 'n40', (SELECT count(*) AS count_41 FROM users AS users_41), 'n41', (SELECT count(*) AS count_42 FROM users AS users_42), 'n42', (SELECT count(*) AS count_43 FROM users AS users_43), 'n43', (SELECT count(*) AS count_44 FROM users AS users_44), 'n44', (SELECT count(*) AS count_45 FROM users AS users_45), 'n45', (SELECT count(*) AS count_46 FROM users AS users_46), 'n46', (SELECT count(*) AS count_47 FROM users AS users_47), 'n47', (SELECT count(*) AS count_48 FROM users AS users_48), 'n48', (SELECT count(*) AS count_49 FROM users AS users_49), 'n49', (SELECT count(*) AS count_50 FROM users AS users_50))::text, 2, length(json_build_object('n00', (SELECT count(*) AS count_1 FROM users AS users_1), 'n01', (SELECT count(*) AS count_2 FROM users AS users_2), 'n02', (SELECT count(*) AS count_3 FROM users AS users_3), 'n03', (SELECT count(*) AS count_4 FROM users AS users_4), 'n04', (SELECT count(*) AS count_5 FROM users AS users_5), 'n05', (SELECT count(*) AS count_6 FROM users AS users_6), 'n06', (SELECT count(*) AS count_7 FROM users AS users_7), 'n07', (SELECT count(*) AS count_8 FROM users AS users_8), 'n08', (SELECT count(*) AS count_9 FROM users AS users_9), 'n09', (SELECT count(*) AS count_10 FROM users AS users_10), 'n10', (SELECT count(*) AS count_11 FROM users AS users_11), 'n11', (SELECT count(*) AS count_12 FROM users AS users_12), 'n12', (SELECT count(*) AS count_13 FROM users AS users_13), 'n13', (SELECT count(*) AS count_14 FROM users AS users_14), 'n14', (SELECT count(*) AS count_15 FROM users AS users_15), 'n15', (SELECT count(*) AS count_16 FROM users AS users_16), 'n16', (SELECT count(*) AS count_17 FROM users AS users_17), 'n17', (SELECT count(*) AS count_18 FROM users AS users_18), 'n18', (SELECT count(*) AS count_19 FROM users AS users_19), 'n19', (SELECT count(*) AS count_20 FROM users AS users_20), 'n20', (SELECT count(*) AS count_21 FROM users AS users_21), 'n21', (SELECT count(*) AS count_22 FROM users AS users_22), 'n22', (SELECT count(*) AS count_23 FROM users AS users_23), 'n23', (SELECT count(*) AS count_24 FROM users AS users_24), 'n24', (SELECT count(*) AS count_25 FROM users AS users_25), 'n25', (SELECT count(*) AS count_26 FROM users AS users_26), 'n26', (SELECT count(*) AS count_27 FROM users AS users_27), 'n27', (SELECT count(*) AS count_28 FROM users AS users_28), 'n28', (SELECT count(*) AS count_29 FROM users AS users_29), 'n29', (SELECT count(*) AS count_30 FROM users AS users_30), 'n30', (SELECT count(*) AS count_31 FROM users AS users_31), 'n31', (SELECT count(*) AS count_32 FROM users AS users_32), 'n32', (SELECT count(*) AS count_33 FROM users AS users_33), 'n33', (SELECT count(*) AS count_34 FROM users AS users_34), 'n34', (SELECT count(*) AS count_35 FROM users AS users_35), 'n35', (SELECT count(*) AS count_36 FROM users AS users_36), 'n36', (SELECT count(*) AS count_37 FROM users AS users_37), 'n37', (SELECT count(*) AS count_38 FROM users AS users_38), 'n38', (SELECT count(*) AS count_39 FROM users AS users_39), 'n39', (SELECT count(*) AS count_40 FROM users AS users_40), 'n40', (SELECT count(*) AS count_41 FROM users AS users_41), 'n41', (SELECT count(*) AS count_42 FROM users AS users_42), 'n42', (SELECT count(*) AS count_43 FROM users AS users_43), 'n43', (SELECT count(*) AS count_44 FROM users AS users_44), 'n44', (SELECT count(*) AS count_45 FROM users AS users_45), 'n45', (SELECT count(*) AS count_46 FROM users AS users_46), 'n46', (SELECT count(*) AS count_47 FROM users AS users_47), 'n47', (SELECT count(*) AS count_48 FROM users AS users_48), 'n48', (SELECT count(*) AS count_49 FROM users AS users_49), 'n49', (SELECT count(*) AS count_50 FROM users AS users_50))::text) - 2) || ', ' || substr(
    json_build_object(
      'n50', (SELECT count(*) AS count_51 FROM users AS users_51),
      'n51', (SELECT count(*) AS count_52 FROM users AS users_52),
      'n52', (SELECT count(*) AS count_53 FROM users AS users_53),
      'n53', (SELECT count(*) AS count_54 FROM users AS users_54),
      'n54', (SELECT count(*) AS count_55 FROM users AS users_55),
      'n55', (SELECT count(*) AS count_56 FROM users AS users_56),
      'n56', (SELECT count(*) AS count_57 FROM users AS users_57),
      'n57', (SELECT count(*) AS count_58 FROM users AS users_58),
      'n58', (SELECT count(*) AS count_59 FROM users AS users_59),
      'n59', (SELECT count(*) AS count_60 FROM users AS users_60),
      'edges', coalesce(
        json_agg(
          json_build_object(
            'c00', translate(
              encode(
                convert_to(
                  '["' || '455e27f7' || '"' || ',' || coalesce(
                    to_json(anon_1.sort$0)::text, 'null'
                  ) || ']', 'UTF8'
                ),
                'base64'
              ),
              E '\n', ''
            ),
            'c01', translate(
              encode(
                convert_to(
                  '["' || '455e27f7' || '"' || ',' || coalesce(
                    to_json(anon_1.sort$0)::text, 'null'
                  ) || ']', 'UTF8'
                ),
                'base64'
              ),
              E '\n', ''
            ),
            'c02', translate(
              encode(
                convert_to(
                  '["' || '455e27f7' || '"' || ',' || coalesce(
                    to_json(anon_1.sort$0)::text, 'null'
                  ) || ']', 'UTF8'
                ),
                'base64'
              ),
              E '\n', ''
            ),
            'c03', translate(
              encode(
                convert_to(
                  '["' || '455e27f7' || '"' || ',' || coalesce(
                    to_json(anon_1.sort$0)::text, 'null'
                  ) || ']', 'UTF8'
                ),
                'base64'
              ),
              E '\n', ''
            ),
            'c04', translate(
              encode(
                convert_to(
                  '["' || '455e27f7' || '"' || ',' || coalesce(
                    to_json(anon_1.sort$0)::text, 'null'
                  ) || ']', 'UTF8'
                ),
                'base64'
              ),
              E '\n', ''
            ),
            'c05', translate(
              encode(
                convert_to(
                  '["' || '455e27f7' || '"' || ',' || coalesce(
                    to_json(anon_1.sort$0)::text, 'null'
                  ) || ']', 'UTF8'
                ),
                'base64'
              ),
              E '\n', ''
            ),
            'c06', translate(
              encode(
                convert_to(
                  '["' || '455e27f7' || '"' || ',' || coalesce(
                    to_json(anon_1.sort$0)::text, 'null'
                  ) || ']', 'UTF8'
                ),
                'base64'
              ),
              E '\n', ''
            ),
            'c07', translate(
              encode(
                convert_to(
                  '["' || '455e27f7' || '"' || ',' || coalesce(
                    to_json(anon_1.sort$0)::text, 'null'
                  ) || ']', 'UTF8'
                ),
                'base64'
              ),
              E '\n', ''
            ),
            'c08', translate(
              encode(
                convert_to(
                  '["' || '455e27f7' || '"' || ',' || coalesce(
                    to_json(anon_1.sort$0)::text, 'null'
                  ) || ']', 'UTF8'
                ),
                'base64'
              ),
              E '\n', ''
            ),
            'c09', translate(
              encode(
                convert_to(
                  '["' || '455e27f7' || '"' || ',' || coalesce(
                    to_json(anon_1.sort$0)::text, 'null'
                  ) || ']', 'UTF8'
                ),
                'base64'
              ),
              E '\n', ''
            ),
            'c10', translate(
              encode(
                convert_to(
                  '["' || '455e27f7' || '"' || ',' || coalesce(
                    to_json(anon_1.sort$0)::text, 'null'
                  ) || ']', 'UTF8'
                ),
                'base64'
              ),
              E '\n', ''
            ),
            'c11', translate(
              encode(
                convert_to(
                  '["' || '455e27f7' || '"' || ',' || coalesce(
                    to_json(anon_1.sort$0)::text, 'null'
                  ) || ']', 'UTF8'
                ),
                'base64'
              ),
              E '\n', ''
            ),
            'c12', translate(
              encode(
                convert_to(
                  '["' || '455e27f7' || '"' || ',' || coalesce(
                    to_json(anon_1.sort$0)::text, 'null'
                  ) || ']', 'UTF8'
                ),
                'base64'
              ),
              E '\n', ''
            ),
            'c13', translate(
              encode(
                convert_to(
                  '["' || '455e27f7' || '"' || ',' || coalesce(
                    to_json(anon_1.sort$0)::text, 'null'
                  ) || ']', 'UTF8'
                ),
                'base64'
              ),
              E '\n', ''
            ),
            'c14', translate(
              encode(
                convert_to(
                  '["' || '455e27f7' || '"' || ',' || coalesce(
                    to_json(anon_1.sort$0)::text, 'null'
                  ) || ']', 'UTF8'
                ),
                'base64'
              ),
              E '\n', ''
            ),
            'c15', translate(
              encode(
                convert_to(
                  '["' || '455e27f7' || '"' || ',' || coalesce(
                    to_json(anon_1.sort$0)::text, 'null'
                  ) || ']', 'UTF8'
                ),
                'base64'
              ),
              E '\n', ''
            ),
            'c16', translate(
              encode(
                convert_to(
                  '["' || '455e27f7' || '"' || ',' || coalesce(
                    to_json(anon_1.sort$0)::text, 'null'
                  ) || ']', 'UTF8'
                ),
                'base64'
              ),
              E '\n', ''
            ),
            'c17', translate(
              encode(
                convert_to(
                  '["' || '455e27f7' || '"' || ',' || coalesce(
                    to_json(anon_1.sort$0)::text, 'null'
                  ) || ']', 'UTF8'
                ),
                'base64'
              ),
              E '\n', ''
            ),
            'c18', translate(
              encode(
                convert_to(
                  '["' || '455e27f7' || '"' || ',' || coalesce(
                    to_json(anon_1.sort$0)::text, 'null'
                  ) || ']', 'UTF8'
                ),
                'base64'
              ),
              E '\n', ''
            ),
            'c19', translate(
              encode(
                convert_to(
                  '["' || '455e27f7' || '"' || ',' || coalesce(
                    to_json(anon_1.sort$0)::text, 'null'
                  ) || ']', 'UTF8'
                ),
                'base64'
              ),
              E '\n', ''
            ),
            'c20', translate(
              encode(
                convert_to(
                  '["' || '455e27f7' || '"' || ',' || coalesce(
                    to_json(anon_1.sort$0)::text, 'null'
                  ) || ']', 'UTF8'
                ),
                'base64'
              ),
              E '\n', ''
            ),
            'c21', translate(
              encode(
                convert_to(
                  '["' || '455e27f7' || '"' || ',' || coalesce(
                    to_json(anon_1.sort$0)::text, 'null'
                  ) || ']', 'UTF8'
                ),
                'base64'
              ),
              E '\n', ''
            ),
            'c22', translate(
              encode(
                convert_to(
                  '["' || '455e27f7' || '"' || ',' || coalesce(
                    to_json(anon_1.sort$0)::text, 'null'
                  ) || ']', 'UTF8'
                ),
                'base64'
              ),
              E '\n', ''
            ),
            'c23', translate(
              encode(
                convert_to(
                  '["' || '455e27f7' || '"' || ',' || coalesce(
                    to_json(anon_1.sort$0)::text, 'null'
                  ) || ']', 'UTF8'
                ),
                'base64'
              ),
              E '\n', ''
            ),
            'c24', translate(
              encode(
                convert_to(
                  '["' || '455e27f7' || '"' || ',' || coalesce(
                    to_json(anon_1.sort$0)::text, 'null'
                  ) || ']', 'UTF8'
                ),
                'base64'
              ),
              E '\n', ''
            ),
            'c25', translate(
              encode(
                convert_to(
                  '["' || '455e27f7' || '"' || ',' || coalesce(
                    to_json(anon_1.sort$0)::text, 'null'
                  ) || ']', 'UTF8'
                ),
                'base64'
              ),
              E '\n', ''
            ),
            'c26', translate(
              encode(
                convert_to(
                  '["' || '455e27f7' || '"' || ',' || coalesce(
                    to_json(anon_1.sort$0)::text, 'null'
                  ) || ']', 'UTF8'
                ),
                'base64'
              ),
              E '\n', ''
            ),
            'c27', translate(
              encode(
                convert_to(
                  '["' || '455e27f7' || '"' || ',' || coalesce(
                    to_json(anon_1.sort$0)::text, 'null'
                  ) || ']', 'UTF8'
                ),
                'base64'
              ),
              E '\n', ''
            ),
            'c28', translate(
              encode(
                convert_to(
                  '["' || '455e27f7' || '"' || ',' || coalesce(
                    to_json(anon_1.sort$0)::text, 'null'
                  ) || ']', 'UTF8'
                ),
                'base64'
              ),
              E '\n', ''
            ),
            'c29', translate(
              encode(
                convert_to(
                  '["' || '455e27f7' || '"' || ',' || coalesce(
                    to_json(anon_1.sort$0)::text, 'null'
                  ) || ']', 'UTF8'
                ),
                'base64'
              ),
              E '\n', ''
            ),
            'c30', translate(
              encode(
                convert_to(
                  '["' || '455e27f7' || '"' || ',' || coalesce(
                    to_json(anon_1.sort$0)::text, 'null'
                  ) || ']', 'UTF8'
                ),
                'base64'
              ),
              E '\n', ''
            ),
            'c31', translate(
              encode(
                convert_to(
                  '["' || '455e27f7' || '"' || ',' || coalesce(
                    to_json(anon_1.sort$0)::text, 'null'
                  ) || ']', 'UTF8'
                ),
                'base64'
              ),
              E '\n', ''
            ),
            'c32', translate(
              encode(
                convert_to(
                  '["' || '455e27f7' || '"' || ',' || coalesce(
                    to_json(anon_1.sort$0)::text, 'null'
                  ) || ']', 'UTF8'
                ),
                'base64'
              ),
              E '\n', ''
            ),
            'c33', translate(
              encode(
                convert_to(
                  '["' || '455e27f7' || '"' || ',' || coalesce(
                    to_json(anon_1.sort$0)::text, 'null'
                  ) || ']', 'UTF8'
                ),
                'base64'
              ),
              E '\n', ''
            ),
            'c34', translate(
              encode(
                convert_to(
                  '["' || '455e27f7' || '"' || ',' || coalesce(
                    to_json(anon_1.sort$0)::text, 'null'
                  ) || ']', 'UTF8'
                ),
                'base64'
              ),
              E '\n', ''
            ),
            'c35', translate(
              encode(
                convert_to(
                  '["' || '455e27f7' || '"' || ',' || coalesce(
                    to_json(anon_1.sort$0)::text, 'null'
                  ) || ']', 'UTF8'
                ),
                'base64'
              ),
              E '\n', ''
            ),
            'c36', translate(
              encode(
                convert_to(
                  '["' || '455e27f7' || '"' || ',' || coalesce(
                    to_json(anon_1.sort$0)::text, 'null'
                  ) || ']', 'UTF8'
                ),
                'base64'
              ),
              E '\n', ''
            ),
            'c37', translate(
              encode(
                convert_to(
                  '["' || '455e27f7' || '"' || ',' || coalesce(
                    to_json(anon_1.sort$0)::text, 'null'
                  ) || ']', 'UTF8'
                ),
                'base64'
              ),
              E '\n', ''
            ),
            'c38', translate(
              encode(
                convert_to(
                  '["' || '455e27f7' || '"' || ',' || coalesce(
                    to_json(anon_1.sort$0)::text, 'null'
                  ) || ']', 'UTF8'
                ),
                'base64'
              ),
              E '\n', ''
            ),
            'cursor', translate(
              encode(
                convert_to(
                  '["' || '455e27f7' || '"' || ',' || coalesce(
                    to_json(anon_1.sort$0)::text, 'null'
                  ) || ']', 'UTF8'
                ),
                'base64'
              ),
              E '\n', ''
            )
          )
        ),
        '[]'
      )
    )::text,
    2,
    length(
      json_build_object(
        'n50', (SELECT count(*) AS count_51 FROM users AS users_51),
        'n51', (SELECT count(*) AS count_52 FROM users AS users_52),
        'n52', (SELECT count(*) AS count_53 FROM users AS users_53),
        'n53', (SELECT count(*) AS count_54 FROM users AS users_54),
        'n54', (SELECT count(*) AS count_55 FROM users AS users_55),
        'n55', (SELECT count(*) AS count_56 FROM users AS users_56),
        'n56', (SELECT count(*) AS count_57 FROM users AS users_57),
        'n57', (SELECT count(*) AS count_58 FROM users AS users_58),
        'n58', (SELECT count(*) AS count_59 FROM users AS users_59),
        'n59', (SELECT count(*) AS count_60 FROM users AS users_60),
        'edges', coalesce(
          json_agg(
            json_build_object(
              'c00', translate(
                encode(
                  convert_to(
                    '["' || '455e27f7' || '"' || ',' || coalesce(
                      to_json(anon_1.sort$0)::text, 'null'
                    ) || ']', 'UTF8'
                  ),
                  'base64'
                ),
                E '\n', ''
              ),
              'c01', translate(
                encode(
                  convert_to(
                    '["' || '455e27f7' || '"' || ',' || coalesce(
                      to_json(anon_1.sort$0)::text, 'null'
                    ) || ']', 'UTF8'
                  ),
                  'base64'
                ),
                E '\n', ''
              ),
              'c02', translate(
                encode(
                  convert_to(
                    '["' || '455e27f7' || '"' || ',' || coalesce(
                      to_json(anon_1.sort$0)::text, 'null'
                    ) || ']', 'UTF8'
                  ),
                  'base64'
                ),
                E '\n', ''
              ),
              'c03', translate(
                encode(
                  convert_to(
                    '["' || '455e27f7' || '"' || ',' || coalesce(
                      to_json(anon_1.sort$0)::text, 'null'
                    ) || ']', 'UTF8'
                  ),
                  'base64'
                ),
                E '\n', ''
              ),
              'c04', translate(
                encode(
                  convert_to(
                    '["' || '455e27f7' || '"' || ',' || coalesce(
                      to_json(anon_1.sort$0)::text, 'null'
                    ) || ']', 'UTF8'
                  ),
                  'base64'
                ),
                E '\n', ''
              ),
              'c05', translate(
                encode(
                  convert_to(
                    '["' || '455e27f7' || '"' || ',' || coalesce(
                      to_json(anon_1.sort$0)::text, 'null'
                    ) || ']', 'UTF8'
                  ),
                  'base64'
                ),
                E '\n', ''
              ),
              'c06', translate(
                encode(
                  convert_to(
                    '["' || '455e27f7' || '"' || ',' || coalesce(
                      to_json(anon_1.sort$0)::text, 'null'
                    ) || ']', 'UTF8'
                  ),
                  'base64'
                ),
                E '\n', ''
              ),
              'c07', translate(
                encode(
                  convert_to(
                    '["' || '455e27f7' || '"' || ',' || coalesce(
                      to_json(anon_1.sort$0)::text, 'null'
                    ) || ']', 'UTF8'
                  ),
                  'base64'
                ),
                E '\n', ''
              ),
              'c08', translate(
                encode(
                  convert_to(
                    '["' || '455e27f7' || '"' || ',' || coalesce(
                      to_json(anon_1.sort$0)::text, 'null'
                    ) || ']', 'UTF8'
                  ),
                  'base64'
                ),
                E '\n', ''
              ),
              'c09', translate(
                encode(
                  convert_to(
                    '["' || '455e27f7' || '"' || ',' || coalesce(
                      to_json(anon_1.sort$0)::text, 'null'
                    ) || ']', 'UTF8'
                  ),
                  'base64'
                ),
                E '\n', ''
              ),
              'c10', translate(
                encode(
                  convert_to(
                    '["' || '455e27f7' || '"' || ',' || coalesce(
                      to_json(anon_1.sort$0)::text, 'null'
                    ) || ']', 'UTF8'
                  ),
                  'base64'
                ),
                E '\n', ''
              ),
              'c11', translate(
                encode(
                  convert_to(
                    '["' || '455e27f7' || '"' || ',' || coalesce(
                      to_json(anon_1.sort$0)::text, 'null'
                    ) || ']', 'UTF8'
                  ),
                  'base64'
                ),
                E '\n', ''
              ),
              'c12', translate(
                encode(
                  convert_to(
                    '["' || '455e27f7' || '"' || ',' || coalesce(
                      to_json(anon_1.sort$0)::text, 'null'
                    ) || ']', 'UTF8'
                  ),
                  'base64'
                ),
                E '\n', ''
              ),
              'c13', translate(
                encode(
                  convert_to(
                    '["' || '455e27f7' || '"' || ',' || coalesce(
                      to_json(anon_1.sort$0)::text, 'null'
                    ) || ']', 'UTF8'
                  ),
                  'base64'
                ),
                E '\n', ''
              ),
              'c14', translate(
                encode(
                  convert_to(
                    '["' || '455e27f7' || '"' || ',' || coalesce(
                      to_json(anon_1.sort$0)::text, 'null'
                    ) || ']', 'UTF8'
                  ),
                  'base64'
                ),
                E '\n', ''
              ),
              'c15', translate(
                encode(
                  convert_to(
                    '["' || '455e27f7' || '"' || ',' || coalesce(
                      to_json(anon_1.sort$0)::text, 'null'
                    ) || ']', 'UTF8'
                  ),
                  'base64'
                ),
                E '\n', ''
              ),
              'c16', translate(
                encode(
                  convert_to(
                    '["' || '455e27f7' || '"' || ',' || coalesce(
                      to_json(anon_1.sort$0)::text, 'null'
                    ) || ']', 'UTF8'
                  ),
                  'base64'
                ),
                E '\n', ''
              ),
              'c17', translate(
                encode(
                  convert_to(
                    '["' || '455e27f7' || '"' || ',' || coalesce(
                      to_json(anon_1.sort$0)::text, 'null'
                    ) || ']', 'UTF8'
                  ),
                  'base64'
                ),
                E '\n', ''
              ),
              'c18', translate(
                encode(
                  convert_to(
                    '["' || '455e27f7' || '"' || ',' || coalesce(
                      to_json(anon_1.sort$0)::text, 'null'
                    ) || ']', 'UTF8'
                  ),
                  'base64'
                ),
                E '\n', ''
              ),
              'c19', translate(
                encode(
                  convert_to(
                    '["' || '455e27f7' || '"' || ',' || coalesce(
                      to_json(anon_1.sort$0)::text, 'null'
                    ) || ']', 'UTF8'
                  ),
                  'base64'
                ),
                E '\n', ''
              ),
              'c20', translate(
                encode(
                  convert_to(
                    '["' || '455e27f7' || '"' || ',' || coalesce(
                      to_json(anon_1.sort$0)::text, 'null'
                    ) || ']', 'UTF8'
                  ),
                  'base64'
                ),
                E '\n', ''
              ),
              'c21', translate(
                encode(
                  convert_to(
                    '["' || '455e27f7' || '"' || ',' || coalesce(
                      to_json(anon_1.sort$0)::text, 'null'
                    ) || ']', 'UTF8'
                  ),
                  'base64'
                ),
                E '\n', ''
              ),
              'c22', translate(
                encode(
                  convert_to(
                    '["' || '455e27f7' || '"' || ',' || coalesce(
                      to_json(anon_1.sort$0)::text, 'null'
                    ) || ']', 'UTF8'
                  ),
                  'base64'
                ),
                E '\n', ''
              ),
              'c23', translate(
                encode(
                  convert_to(
                    '["' || '455e27f7' || '"' || ',' || coalesce(
                      to_json(anon_1.sort$0)::text, 'null'
                    ) || ']', 'UTF8'
                  ),
                  'base64'
                ),
                E '\n', ''
              ),
              'c24', translate(
                encode(
                  convert_to(
                    '["' || '455e27f7' || '"' || ',' || coalesce(
                      to_json(anon_1.sort$0)::text, 'null'
                    ) || ']', 'UTF8'
                  ),
                  'base64'
                ),
                E '\n', ''
              ),
              'c25', translate(
                encode(
                  convert_to(
                    '["' || '455e27f7' || '"' || ',' || coalesce(
                      to_json(anon_1.sort$0)::text, 'null'
                    ) || ']', 'UTF8'
                  ),
                  'base64'
                ),
                E '\n', ''
              ),
              'c26', translate(
                encode(
                  convert_to(
                    '["' || '455e27f7' || '"' || ',' || coalesce(
                      to_json(anon_1.sort$0)::text, 'null'
                    ) || ']', 'UTF8'
                  ),
                  'base64'
                ),
                E '\n', ''
              ),
              'c27', translate(
                encode(
                  convert_to(
                    '["' || '455e27f7' || '"' || ',' || coalesce(
                      to_json(anon_1.sort$0)::text, 'null'
                    ) || ']', 'UTF8'
                  ),
                  'base64'
                ),
                E '\n', ''
              ),
              'c28', translate(
                encode(
                  convert_to(
                    '["' || '455e27f7' || '"' || ',' || coalesce(
                      to_json(anon_1.sort$0)::text, 'null'
                    ) || ']', 'UTF8'
                  ),
                  'base64'
                ),
                E '\n', ''
              ),
              'c29', translate(
                encode(
                  convert_to(
                    '["' || '455e27f7' || '"' || ',' || coalesce(
                      to_json(anon_1.sort$0)::text, 'null'
                    ) || ']', 'UTF8'
                  ),
                  'base64'
                ),
                E '\n', ''
              ),
              'c30', translate(
                encode(
                  convert_to(
                    '["' || '455e27f7' || '"' || ',' || coalesce(
                      to_json(anon_1.sort$0)::text, 'null'
                    ) || ']', 'UTF8'
                  ),
                  'base64'
                ),
                E '\n', ''
              ),
              'c31', translate(
                encode(
                  convert_to(
                    '["' || '455e27f7' || '"' || ',' || coalesce(
                      to_json(anon_1.sort$0)::text, 'null'
                    ) || ']', 'UTF8'
                  ),
                  'base64'
                ),
                E '\n', ''
              ),
              'c32', translate(
                encode(
                  convert_to(
                    '["' || '455e27f7' || '"' || ',' || coalesce(
                      to_json(anon_1.sort$0)::text, 'null'
                    ) || ']', 'UTF8'
                  ),
                  'base64'
                ),
                E '\n', ''
              ),
              'c33', translate(
                encode(
                  convert_to(
                    '["' || '455e27f7' || '"' || ',' || coalesce(
                      to_json(anon_1.sort$0)::text, 'null'
                    ) || ']', 'UTF8'
                  ),
                  'base64'
                ),
                E '\n', ''
              ),
              'c34', translate(
                encode(
                  convert_to(
                    '["' || '455e27f7' || '"' || ',' || coalesce(
                      to_json(anon_1.sort$0)::text, 'null'
                    ) || ']', 'UTF8'
                  ),
                  'base64'
                ),
                E '\n', ''
              ),
              'c35', translate(
                encode(
                  convert_to(
                    '["' || '455e27f7' || '"' || ',' || coalesce(
                      to_json(anon_1.sort$0)::text, 'null'
                    ) || ']', 'UTF8'
                  ),
                  'base64'
                ),
                E '\n', ''
              ),
              'c36', translate(
                encode(
                  convert_to(
                    '["' || '455e27f7' || '"' || ',' || coalesce(
                      to_json(anon_1.sort$0)::text, 'null'
                    ) || ']', 'UTF8'
                  ),
                  'base64'
                ),
                E '\n', ''
              ),
              'c37', translate(
                encode(
                  convert_to(
                    '["' || '455e27f7' || '"' || ',' || coalesce(
                      to_json(anon_1.sort$0)::text, 'null'
                    ) || ']', 'UTF8'
                  ),
                  'base64'
                ),
                E '\n', ''
              ),
              'c38', translate(
                encode(
                  convert_to(
                    '["' || '455e27f7' || '"' || ',' || coalesce(
                      to_json(anon_1.sort$0)::text, 'null'
                    ) || ']', 'UTF8'
                  ),
                  'base64'
                ),
                E '\n', ''
              ),
              'cursor', translate(
                encode(
                  convert_to(
                    '["' || '455e27f7' || '"' || ',' || coalesce(
                      to_json(anon_1.sort$0)::text, 'null'
                    ) || ']', 'UTF8'
                  ),
                  'base64'
                ),
                E '\n', ''
              )
            )
          ),
          '[]'
        )
      )::text
    ) - 2
  ) || '}'
)::json AS json_object_1
FROM (
  SELECT users_61.id AS id, users_61.id AS sort$0 FROM users AS users_61 ORDER BY sort$0 ASC LIMIT 1
) AS anon_1
