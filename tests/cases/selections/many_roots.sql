SELECT (
  '{' || substr(
    json_build_object(
      'r00', (
        SELECT row_to_json(row$) AS row_to_json_1
        FROM (
          SELECT users_1.handle AS handle FROM users AS users_1 WHERE users_1.id = $1::INTEGER
        ) AS row$
      ),
      'r01', (
        SELECT row_to_json(row$) AS row_to_json_2
        FROM (
          SELECT users_2.handle AS handle FROM users AS users_2 WHERE users_2.id = $2::INTEGER
        ) AS row$
      ),
      'r02', (
        SELECT row_to_json(row$) AS row_to_json_3
        FROM (
          SELECT users_3.handle AS handle FROM users AS users_3 WHERE users_3.id = $3::INTEGER
        ) AS row$
      ),
      'r03', (
        SELECT row_to_json(row$) AS row_to_json_4
        FROM (
          SELECT users_4.handle AS handle FROM users AS users_4 WHERE users_4.id = $4::INTEGER
        ) AS row$
      ),
      'r04', (
        SELECT row_to_json(row$) AS row_to_json_5
        FROM (
          SELECT users_5.handle AS handle FROM users AS users_5 WHERE users_5.id = $5::INTEGER
        ) AS row$
      ),
      'r05', (
        SELECT row_to_json(row$) AS row_to_json_6
        FROM (
          SELECT users_6.handle AS handle FROM users AS users_6 WHERE users_6.id = $6::INTEGER
        ) AS row$
      ),
      'r06', (
        SELECT row_to_json(row$) AS row_to_json_7
        FROM (
          SELECT users_7.handle AS handle FROM users AS users_7 WHERE users_7.id = $7::INTEGER
        ) AS row$
      ),
      'r07', (
        SELECT row_to_json(row$) AS row_to_json_8
        FROM (
          SELECT users_8.handle AS handle FROM users AS users_8 WHERE users_8.id = $8::INTEGER
        ) AS row$
      ),
      'r08', (
        SELECT row_to_json(row$) AS row_to_json_9
        FROM (
          SELECT users_9.handle AS handle FROM users AS users_9 WHERE users_9.id = $9::INTEGER
        ) AS row$
      ),
      'r09', (
        SELECT row_to_json(row$) AS row_to_json_10
        FROM (
          SELECT users_10.handle AS handle FROM users AS users_10 WHERE users_10.id = $10::INTEGER
        ) AS row$
      ),
      'r10', (
        SELECT row_to_json(row$) AS row_to_json_11
        FROM (
          SELECT users_11.handle AS handle FROM users AS users_11 WHERE users_11.id = $11::INTEGER
        ) AS row$
      ),
      'r11', (
        SELECT row_to_json(row$) AS row_to_json_12
        FROM (
          SELECT users_12.handle AS handle FROM users AS users_12 WHERE users_12.id = $12::INTEGER
        ) AS row$
      ),
      'r12', (
        SELECT row_to_json(row$) AS row_to_json_13
        FROM (
          SELECT users_13.handle AS handle FROM users AS users_13 WHERE users_13.id = $13::INTEGER
        ) AS row$
      ),
      'r13', (
        SELECT row_to_json(row$) AS row_to_json_14
        FROM (
          SELECT users_14.handle AS handle FROM users AS users_14 WHERE users_14.id = $14::INTEGER
        ) AS row$
      ),
      'r14', (
        SELECT row_to_json(row$) AS row_to_json_15
        FROM (
          SELECT users_15.handle AS handle FROM users AS users_15 WHERE users_15.id = $15::INTEGER
        ) AS row$
      ),
      'r15', (
        SELECT row_to_json(row$) AS row_to_json_16
        FROM (
          SELECT users_16.handle AS handle FROM users AS users_16 WHERE users_16.id = $16::INTEGER
        ) AS row$
      ),
      'r16', (
        SELECT row_to_json(row$) AS row_to_json_17
        FROM (
          SELECT users_17.handle AS handle FROM users AS users_17 WHERE users_17.id = $17::INTEGER
        ) AS row$
      ),
      'r17', (
        SELECT row_to_json(row$) AS row_to_json_18
        FROM (
          SELECT users_18.handle AS handle FROM users AS users_18 WHERE users_18.id = $18::INTEGER
        ) AS row$
      ),
      'r18', (
        SELECT row_to_json(row$) AS row_to_json_19
        FROM (
          SELECT users_19.handle AS handle FROM users AS users_19 WHERE users_19.id = $19::INTEGER
        ) AS row$
      ),
      'r19', (
        SELECT row_to_json(row$) AS row_to_json_20
        FROM (
          SELECT users_20.handle AS handle FROM users AS users_20 WHERE users_20.id = $20::INTEGER
        ) AS row$
      ),
      'r20', (
        SELECT row_to_json(row$) AS row_to_json_21
        FROM (
          SELECT users_21.handle AS handle FROM users AS users_21 WHERE users_21.id = $21::INTEGER
        ) AS row$
      ),
      'r21', (
        SELECT row_to_json(row$) AS row_to_json_22
        FROM (
          SELECT users_22.handle AS handle FROM users AS users_22 WHERE users_22.id = $22::INTEGER
        ) AS row$
      ),
      'r22', (
        SELECT row_to_json(row$) AS row_to_json_23
        FROM (
          SELECT users_23.handle AS handle FROM users AS users_23 WHERE users_23.id = $23::INTEGER
        ) AS row$
      ),
      'r23', (
        SELECT row_to_json(row$) AS row_to_json_24
        FROM (
          SELECT users_24.handle AS handle FROM users AS users_24 WHERE users_24.id = $24::INTEGER
        ) AS row$
      ),
      'r24', (
        SELECT row_to_json(row$) AS row_to_json_25
        FROM (
          SELECT users_25.handle AS handle FROM users AS users_25 WHERE users_25.id = $25::INTEGER
        ) AS row$
      ),
      'r25', (
        SELECT row_to_json(row$) AS row_to_json_26
        FROM (
          SELECT users_26.handle AS handle FROM users AS users_26 WHERE users_26.id = $26::INTEGER
        ) AS row$
      ),
      'r26', (
        SELECT row_to_json(row$) AS row_to_json_27
        FROM (
          SELECT users_27.handle AS handle FROM users AS users_27 WHERE users_27.id = $27::INTEGER
        ) AS row$
      ),
      'r27', (
        SELECT row_to_json(row$) AS row_to_json_28
        FROM (
          SELECT users_28.handle AS handle FROM users AS users_28 WHERE users_28.id = $28::INTEGER
        ) AS row$
      ),
      'r28', (
        SELECT row_to_json(row$) AS row_to_json_29
        FROM (
          SELECT users_29.handle AS handle FROM users AS users_29 WHERE users_29.id = $29::INTEGER
        ) AS row$
      ),
      'r29', (
        SELECT row_to_json(row$) AS row_to_json_30
        FROM (
          SELECT users_30.handle AS handle FROM users AS users_30 WHERE users_30.id = $30::INTEGER
        ) AS row$
      ),
      'r30', (
        SELECT row_to_json(row$) AS row_to_json_31
        FROM (
          SELECT users_31.handle AS handle FROM users AS users_31 WHERE users_31.id = $31::INTEGER
        ) AS row$
      ),
      'r31', (
        SELECT row_to_json(row$) AS row_to_json_32
        FROM (
          SELECT users_32.handle AS handle FROM users AS users_32 WHERE users_32.id = $32::INTEGER
        ) AS row$
      ),
      'r32', (
        SELECT row_to_json(row$) AS row_to_json_33
        FROM (
          SELECT users_33.handle AS handle FROM users AS users_33 WHERE users_33.id = $33::INTEGER
        ) AS row$
      ),
      'r33', (
        SELECT row_to_json(row$) AS row_to_json_34
        FROM (
          SELECT users_34.handle AS handle FROM users AS users_34 WHERE users_34.id = $34::INTEGER
        ) AS row$
      ),
      'r34', (
        SELECT row_to_json(row$) AS row_to_json_35
        FROM (
          SELECT users_35.handle AS handle FROM users AS users_35 WHERE users_35.id = $35::INTEGER
        ) AS row$
      ),
      'r35', (
        SELECT row_to_json(row$) AS row_to_json_36
        FROM (
          SELECT users_36.handle AS handle FROM users AS users_36 WHERE users_36.id = $36::INTEGER
        ) AS row$
      ),
      'r36', (
        SELECT row_to_json(row$) AS row_to_json_37
        FROM (
          SELECT users_37.handle AS handle FROM users AS users_37 WHERE users_37.id = $37::INTEGER
        ) AS row$
      ),
      'r37', (
        SELECT row_to_json(row$) AS row_to_json_38
        FROM (
          SELECT users_38.handle AS handle FROM users AS users_38 WHERE users_38.id = $38::INTEGER
        ) AS row$
      ),
      'r38', (
        SELECT row_to_json(row$) AS row_to_json_39
        FROM (
          SELECT users_39.handle AS handle FROM users AS users_39 WHERE users_39.id = $39::INTEGER
        ) AS row$
      ),
      'r39', (
        SELECT row_to_json(row$) AS row_to_json_40
        FROM (
          SELECT users_40.handle AS handle FROM users AS users_40 WHERE users_40.id = $40::INTEGER
        ) AS row$
      ),
      'r40', (
        SELECT row_to_json(row$) AS row_to_json_41
        FROM (
          SELECT users_41.handle AS handle FROM users AS users_41 WHERE users_41.id = $41::INTEGER
        ) AS row$
      ),
      'r41', (
        SELECT row_to_json(row$) AS row_to_json_42
        FROM (
          SELECT users_42.handle AS handle FROM users AS users_42 WHERE users_42.id = $42::INTEGER
        ) AS row$
      ),
      'r42', (
        SELECT row_to_json(row$) AS row_to_json_43
        FROM (
          SELECT users_43.handle AS handle FROM users AS users_43 WHERE users_43.id = $43::INTEGER
        ) AS row$
      ),
      'r43', (
        SELECT row_to_json(row$) AS row_to_json_44
        FROM (
          SELECT users_44.handle AS handle FROM users AS users_44 WHERE users_44.id = $44::INTEGER
        ) AS row$
      ),
      'r44', (
        SELECT row_to_json(row$) AS row_to_json_45
        FROM (
          SELECT users_45.handle AS handle FROM users AS users_45 WHERE users_45.id = $45::INTEGER
        ) AS row$
      ),
      'r45', (
        SELECT row_to_json(row$) AS row_to_json_46
        FROM (
          SELECT users_46.handle AS handle FROM users AS users_46 WHERE users_46.id = $46::INTEGER
        ) AS row$
      ),
      'r46', (
        SELECT row_to_json(row$) AS row_to_json_47
        FROM (
          SELECT users_47.handle AS handle FROM users AS users_47 WHERE users_47.id = $47::INTEGER
        ) AS row$
      ),
      'r47', (
        SELECT row_to_json(row$) AS row_to_json_48
        FROM (
          SELECT users_48.handle AS handle FROM users AS users_48 WHERE users_48.id = $48::INTEGER
        ) AS row$
      ),
      'r48', (
        SELECT row_to_json(row$) AS row_to_json_49
        FROM (
          SELECT users_49.handle AS handle FROM users AS users_49 WHERE users_49.id = $49::INTEGER
        ) AS row$
      ),
      'r49', (
        SELECT row_to_json(row$) AS row_to_json_50
        FROM (
          SELECT users_50.handle AS handle FROM users AS users_50 WHERE users_50.id = $50::INTEGER
        ) AS row$
      )
    )::text,
    2,
    length(
      json_build_object(
        'r00', (
          SELECT row_to_json(row$) AS row_to_json_1
          FROM (
            SELECT users_1.handle AS handle FROM users AS users_1 WHERE users_1.id = $1::INTEGER
          ) AS row$
        ),
        'r01', (
          SELECT row_to_json(row$) AS row_to_json_2
          FROM (
            SELECT users_2.handle AS handle FROM users AS users_2 WHERE users_2.id = $2::INTEGER
          ) AS row$
        ),
        'r02', (
          SELECT row_to_json(row$) AS row_to_json_3
          FROM (
            SELECT users_3.handle AS handle FROM users AS users_3 WHERE users_3.id = $3::INTEGER
          ) AS row$
        ),
        'r03', (
          SELECT row_to_json(row$) AS row_to_json_4
          FROM (
            SELECT users_4.handle AS handle FROM users AS users_4 WHERE users_4.id = $4::INTEGER
          ) AS row$
        ),
        'r04', (
          SELECT row_to_json(row$) AS row_to_json_5
          FROM (
            SELECT users_5.handle AS handle FROM users AS users_5 WHERE users_5.id = $5::INTEGER
          ) AS row$
        ),
        'r05', (
          SELECT row_to_json(row$) AS row_to_json_6
          FROM (
            SELECT users_6.handle AS handle FROM users AS users_6 WHERE users_6.id = $6::INTEGER
          ) AS row$
        ),
        'r06', (
          SELECT row_to_json(row$) AS row_to_json_7
          FROM (
            SELECT users_7.handle AS handle FROM users AS users_7 WHERE users_7.id = $7::INTEGER
          ) AS row$
        ),
        'r07', (
          SELECT row_to_json(row$) AS row_to_json_8
          FROM (
            SELECT users_8.handle AS handle FROM users AS users_8 WHERE users_8.id = $8::INTEGER
          ) AS row$
        ),
        'r08', (
          SELECT row_to_json(row$) AS row_to_json_9
          FROM (
            SELECT users_9.handle AS handle FROM users AS users_9 WHERE users_9.id = $9::INTEGER
          ) AS row$
        ),
        'r09', (
          SELECT row_to_json(row$) AS row_to_json_10
          FROM (
            SELECT users_10.handle AS handle FROM users AS users_10 WHERE users_10.id = $10::INTEGER
          ) AS row$
        ),
        'r10', (
          SELECT row_to_json(row$) AS row_to_json_11
          FROM (
            SELECT users_11.handle AS handle FROM users AS users_11 WHERE users_11.id = $11::INTEGER
          ) AS row$
        ),
        'r11', (
          SELECT row_to_json(row$) AS row_to_json_12
          FROM (
            SELECT users_12.handle AS handle FROM users AS users_12 WHERE users_12.id = $12::INTEGER
          ) AS row$
        ),
        'r12', (
          SELECT row_to_json(row$) AS row_to_json_13
          FROM (
            SELECT users_13.handle AS handle FROM users AS users_13 WHERE users_13.id = $13::INTEGER
          ) AS row$
        ),
        'r13', (
          SELECT row_to_json(row$) AS row_to_json_14
          FROM (
            SELECT users_14.handle AS handle FROM users AS users_14 WHERE users_14.id = $14::INTEGER
          ) AS row$
        ),
        'r14', (
          SELECT row_to_json(row$) AS row_to_json_15
          FROM (
            SELECT users_15.handle AS handle FROM users AS users_15 WHERE users_15.id = $15::INTEGER
          ) AS row$
        ),
        'r15', (
          SELECT row_to_json(row$) AS row_to_json_16
          FROM (
            SELECT users_16.handle AS handle FROM users AS users_16 WHERE users_16.id = $16::INTEGER
          ) AS row$
        ),
        'r16', (
          SELECT row_to_json(row$) AS row_to_json_17
          FROM (
            SELECT users_17.handle AS handle FROM users AS users_17 WHERE users_17.id = $17::INTEGER
          ) AS row$
        ),
        'r17', (
          SELECT row_to_json(row$) AS row_to_json_18
          FROM (
            SELECT users_18.handle AS handle FROM users AS users_18 WHERE users_18.id = $18::INTEGER
          ) AS row$
        ),
        'r18', (
          SELECT row_to_json(row$) AS row_to_json_19
          FROM (
            SELECT users_19.handle AS handle FROM users AS users_19 WHERE users_19.id = $19::INTEGER
          ) AS row$
        ),
        'r19', (
          SELECT row_to_json(row$) AS row_to_json_20
          FROM (
            SELECT users_20.handle AS handle FROM users AS users_20 WHERE users_20.id = $20::INTEGER
          ) AS row$
        ),
        'r20', (
          SELECT row_to_json(row$) AS row_to_json_21
          FROM (
            SELECT users_21.handle AS handle FROM users AS users_21 WHERE users_21.id = $21::INTEGER
          ) AS row$
        ),
        'r21', (
          SELECT row_to_json(row$) AS row_to_json_22
          FROM (
            SELECT users_22.handle AS handle FROM users AS users_22 WHERE users_22.id = $22::INTEGER
          ) AS row$
        ),
        'r22', (
          SELECT row_to_json(row$) AS row_to_json_23
          FROM (
            SELECT users_23.handle AS handle FROM users AS users_23 WHERE users_23.id = $23::INTEGER
          ) AS row$
        ),
        'r23', (
          SELECT row_to_json(row$) AS row_to_json_24
          FROM (
            SELECT users_24.handle AS handle FROM users AS users_24 WHERE users_24.id = $24::INTEGER
          ) AS row$
        ),
        'r24', (
          SELECT row_to_json(row$) AS row_to_json_25
          FROM (
            SELECT users_25.handle AS handle FROM users AS users_25 WHERE users_25.id = $25::INTEGER
          ) AS row$
        ),
        'r25', (
          SELECT row_to_json(row$) AS row_to_json_26
          FROM (
            SELECT users_26.handle AS handle FROM users AS users_26 WHERE users_26.id = $26::INTEGER
          ) AS row$
        ),
        'r26', (
          SELECT row_to_json(row$) AS row_to_json_27
          FROM (
            SELECT users_27.handle AS handle FROM users AS users_27 WHERE users_27.id = $27::INTEGER
          ) AS row$
        ),
        'r27', (
          SELECT row_to_json(row$) AS row_to_json_28
          FROM (
            SELECT users_28.handle AS handle FROM users AS users_28 WHERE users_28.id = $28::INTEGER
          ) AS row$
        ),
        'r28', (
          SELECT row_to_json(row$) AS row_to_json_29
          FROM (
            SELECT users_29.handle AS handle FROM users AS users_29 WHERE users_29.id = $29::INTEGER
          ) AS row$
        ),
        'r29', (
          SELECT row_to_json(row$) AS row_to_json_30
          FROM (
            SELECT users_30.handle AS handle FROM users AS users_30 WHERE users_30.id = $30::INTEGER
          ) AS row$
        ),
        'r30', (
          SELECT row_to_json(row$) AS row_to_json_31
          FROM (
            SELECT users_31.handle AS handle FROM users AS users_31 WHERE users_31.id = $31::INTEGER
          ) AS row$
        ),
        'r31', (
          SELECT row_to_json(row$) AS row_to_json_32
          FROM (
            SELECT users_32.handle AS handle FROM users AS users_32 WHERE users_32.id = $32::INTEGER
          ) AS row$
        ),
        'r32', (
          SELECT row_to_json(row$) AS row_to_json_33
          FROM (
            SELECT users_33.handle AS handle FROM users AS users_33 WHERE users_33.id = $33::INTEGER
          ) AS row$
        ),
        'r33', (
          SELECT row_to_json(row$) AS row_to_json_34
          FROM (
            SELECT users_34.handle AS handle FROM users AS users_34 WHERE users_34.id = $34::INTEGER
          ) AS row$
        ),
        'r34', (
          SELECT row_to_json(row$) AS row_to_json_35
          FROM (
            SELECT users_35.handle AS handle FROM users AS users_35 WHERE users_35.id = $35::INTEGER
          ) AS row$
        ),
        'r35', (
          SELECT row_to_json(row$) AS row_to_json_36
          FROM (
            SELECT users_36.handle AS handle FROM users AS users_36 WHERE users_36.id = $36::INTEGER
          ) AS row$
        ),
        'r36', (
          SELECT row_to_json(row$) AS row_to_json_37
          FROM (
            SELECT users_37.handle AS handle FROM users AS users_37 WHERE users_37.id = $37::INTEGER
          ) AS row$
        ),
        'r37', (
          SELECT row_to_json(row$) AS row_to_json_38
          FROM (
            SELECT users_38.handle AS handle FROM users AS users_38 WHERE users_38.id = $38::INTEGER
          ) AS row$
        ),
        'r38', (
          SELECT row_to_json(row$) AS row_to_json_39
          FROM (
            SELECT users_39.handle AS handle FROM users AS users_39 WHERE users_39.id = $39::INTEGER
          ) AS row$
        ),
        'r39', (
          SELECT row_to_json(row$) AS row_to_json_40
          FROM (
            SELECT users_40.handle AS handle FROM users AS users_40 WHERE users_40.id = $40::INTEGER
          ) AS row$
        ),
        'r40', (
          SELECT row_to_json(row$) AS row_to_json_41
          FROM (
            SELECT users_41.handle AS handle FROM users AS users_41 WHERE users_41.id = $41::INTEGER
          ) AS row$
        ),
        'r41', (
          SELECT row_to_json(row$) AS row_to_json_42
          FROM (
            SELECT users_42.handle AS handle FROM users AS users_42 WHERE users_42.id = $42::INTEGER
          ) AS row$
        ),
        'r42', (
          SELECT row_to_json(row$) AS row_to_json_43
          FROM (
            SELECT users_43.handle AS handle FROM users AS users_43 WHERE users_43.id = $43::INTEGER
          ) AS row$
        ),
        'r43', (
          SELECT row_to_json(row$) AS row_to_json_44
          FROM (
            SELECT users_44.handle AS handle FROM users AS users_44 WHERE users_44.id = $44::INTEGER
          ) AS row$
        ),
        'r44', (
          SELECT row_to_json(row$) AS row_to_json_45
          FROM (
            SELECT users_45.handle AS handle FROM users AS users_45 WHERE users_45.id = $45::INTEGER
          ) AS row$
        ),
        'r45', (
          SELECT row_to_json(row$) AS row_to_json_46
          FROM (
            SELECT users_46.handle AS handle FROM users AS users_46 WHERE users_46.id = $46::INTEGER
          ) AS row$
        ),
        'r46', (
          SELECT row_to_json(row$) AS row_to_json_47
          FROM (
            SELECT users_47.handle AS handle FROM users AS users_47 WHERE users_47.id = $47::INTEGER
          ) AS row$
        ),
        'r47', (
          SELECT row_to_json(row$) AS row_to_json_48
          FROM (
            SELECT users_48.handle AS handle FROM users AS users_48 WHERE users_48.id = $48::INTEGER
          ) AS row$
        ),
        'r48', (
          SELECT row_to_json(row$) AS row_to_json_49
          FROM (
            SELECT users_49.handle AS handle FROM users AS users_49 WHERE users_49.id = $49::INTEGER
          ) AS row$
        ),
        'r49', (
          SELECT row_to_json(row$) AS row_to_json_50
          FROM (
            SELECT users_50.handle AS handle FROM users AS users_50 WHERE users_50.id = $50::INTEGER
          ) AS row$
        )
      )::text
    ) - 2
  ) || ', ' || substr(json_build_object('r50', (SELECT row_to_json(row$) AS row_to_json_51 FROM (SELECT users_51.handle AS handle FROM users AS users_51 WHERE users_51.id = $51::INTEGER) AS row$), 'r51', (SELECT row_to_json(row$) AS row_to_json_52 FROM (SELECT users_52.handle AS handle FROM users AS users_52 WHERE users_52.id = $52::INTEGER) AS row$), 'r52', (SELECT row_to_json(row$) AS row_to_json_53 FROM (SELECT users_53.handle AS handle FROM users AS users_53 WHERE users_53.id = $53::INTEGER) AS row$), 'r53', (SELECT row_to_json(row$) AS row_to_json_54 FROM (SELECT users_54.handle AS handle FROM users AS users_54 WHERE users_54.id = $54::INTEGER) AS row$), 'r54', (SELECT row_to_json(row$) AS row_to_json_55 FROM (SELECT users_55.handle AS handle FROM users AS users_55 WHERE users_55.id = $55::INTEGER) AS row$), 'r55', (SELECT row_to_json(row$) AS row_to_json_56 FROM (SELECT users_56.handle AS handle FROM users AS users_56 WHERE users_56.id = $56::INTEGER) AS row$), 'r56', (SELECT row_to_json(row$) AS row_to_json_57 FROM (SELECT users_57.handle AS handle FROM users AS users_57 WHERE users_57.id = $57::INTEGER) AS row$), 'r57', (SELECT row_to_json(row$) AS row_to_json_58 FROM (SELECT users_58.handle AS handle FROM users AS users_58 WHERE users_58.id = $58::INTEGER) AS row$), 'r58', (SELECT row_to_json(row$) AS row_to_json_59 FROM (SELECT users_59.handle AS handle FROM users AS users_59 WHERE users_59.id = $59::INTEGER) AS row$), 'r59', (SELECT row_to_json(row$) AS row_to_json_60 FROM (SELECT users_60.handle AS handle FROM users AS users_60 WHERE users_60.id = $60::INTEGER) AS row$), 'r60', (SELECT row_to_json(row$) AS row_to_json_61 FROM (SELECT users_61.handle AS handle FROM users AS users_61 WHERE users_61.id = $61::INTEGER) AS row$), 'r61', (SELECT row_to_json(row$) AS row_to_json_62 FROM (SELECT users_62.handle AS handle FROM users AS users_62 WHERE users_62.id = $62::INTEGER) AS row$), 'r62', (SELECT row_to_json(row$) AS row_to_json_63 FROM (SELECT users_63.handle AS handle FROM users AS users_63 WHERE users_63.id = $63::INTEGER) AS row$), 'r63', (SELECT row_to_json(row$) AS row_to_json_64 FROM (SELECT users_64.handle AS handle FROM users AS users_64 WHERE users_64.id = $64::INTEGER) AS row$), 'r64', (SELECT row_to_json(row$) AS row_to_json_65 FROM (SELECT users_65.handle AS handle FROM users AS users_65 WHERE users_65.id = $65::INTEGER) AS row$), 'r65', (SELECT row_to_json(row$) AS row_to_json_66 FROM (SELECT users_66.handle AS handle FROM users AS users_66 WHERE users_66.id = $66::INTEGER) AS row$), 'r66', (SELECT row_to_json(row$) AS row_to_json_67 FROM (SELECT users_67.handle AS handle FROM users AS users_67 WHERE users_67.id = $67::INTEGER) AS row$), 'r67', (SELECT row_to_json(row$) AS row_to_json_68 FROM (SELECT users_68.handle AS handle FROM users AS users_68 WHERE users_68.id = $68::INTEGER) AS row$), 'r68', (SELECT row_to_json(row$) AS row_to_json_69 FROM (SELECT users_69.handle AS handle FROM users AS users_69 WHERE users_69.id = $69::INTEGER) AS row$), 'r69', (SELECT row_to_json(row$) AS row_to_json_70 FROM (SELECT users_70.handle AS handle FROM users AS users_70 WHERE users_70.id = $70::INTEGER) AS row$), 'r70', (SELECT row_to_json(row$) AS row_to_json_71 FROM (SELECT users_71.handle AS handle FROM users AS users_71 WHERE users_71.id = $71::INTEGER) AS row$), 'r71', (SELECT row_to_json(row$) AS row_to_json_72 FROM (SELECT users_72.handle AS handle FROM users AS users_72 WHERE users_72.id = $72::INTEGER) AS row$), 'r72', (SELECT row_to_json(row$) AS row_to_json_73 FROM (SELECT users_73.handle AS handle FROM users AS users_73 WHERE users_73.id = $73::INTEGER) AS row$), 'r73', (SELECT row_to_json(row$) AS row_to_json_74 FROM (SELECT users_74.handle AS handle FROM users AS users_74 WHERE users_74.id = $74::INTEGER) AS row$), 'r74', (SELECT row_to_json(row$) AS row_to_json_75 FROM (SELECT users_75.handle AS handle FROM users AS users_75 WHERE users_75.id = $75::INTEGER) AS row$), 'r75', (SELECT row_to_json(row$) AS row_to_json_76 FROM (SELECT users_76.handle AS handle FROM users AS users_76 WHERE users_76.id = $76::INTEGER) AS row$), 'r76', (SELECT row_to_json(row$) AS row_to_json_77 FROM (SELECT users_77.handle AS handle FROM users AS users_77 WHERE users_77.id = $77::INTEGER) AS row$), 'r77', (SELECT row_to_json(row$) AS row_to_json_78 FROM (SELECT users_78.handle AS handle FROM users AS users_78 WHERE users_78.id = $78::INTEGER) AS row$), 'r78', (SELECT row_to_json(row$) AS row_to_json_79 FROM (SELECT users_79.handle AS handle FROM users AS users_79 WHERE users_79.id = $79::INTEGER) AS row$), 'r79', (SELECT row_to_json(row$) AS row_to_json_80 FROM (SELECT users_80.handle AS handle FROM users AS users_80 WHERE users_80.id = $80::INTEGER) AS row$))::text, 2, length(json_build_object('r50', (SELECT row_to_json(row$) AS row_to_json_51 FROM (SELECT users_51.handle AS handle FROM users AS users_51 WHERE users_51.id = $51::INTEGER) AS row$), 'r51', (SELECT row_to_json(row$) AS row_to_json_52 FROM (SELECT users_52.handle AS handle FROM users AS users_52 WHERE users_52.id = $52::INTEGER) AS row$), 'r52', (SELECT row_to_json(row$) AS row_to_json_53 FROM (SELECT users_53.handle AS handle FROM users AS users_53 WHERE users_53.id = $53::INTEGER) AS row$), 'r53', (SELECT row_to_json(row$) AS row_to_json_54 FROM (SELECT users_54.handle AS handle FROM users AS users_54 WHERE users_54.id = $54::INTEGER) AS row$), 'r54', (SELECT row_to_json(row$) AS row_to_json_55 FROM (SELECT users_55.handle AS handle FROM users AS users_55 WHERE users_55.id = $55::INTEGER) AS row$), 'r55', (SELECT row_to_json(row$) AS row_to_json_56 FROM (SELECT users_56.handle AS handle FROM users AS users_56 WHERE users_56.id = $56::INTEGER) AS row$), 'r56', (SELECT row_to_json(row$) AS row_to_json_57 FROM (SELECT users_57.handle AS handle FROM users AS users_57 WHERE users_57.id = $57::INTEGER) AS row$), 'r57', (SELECT row_to_json(row$) AS row_to_json_58 FROM (SELECT users_58.handle AS handle FROM users AS users_58 WHERE users_58.id = $58::INTEGER) AS row$), 'r58', (SELECT row_to_json(row$) AS row_to_json_59 FROM (SELECT users_59.handle AS handle FROM users AS users_59 WHERE users_59.id = $59::INTEGER) AS row$), 'r59', (SELECT row_to_json(row$) AS row_to_json_60 FROM (SELECT users_60.handle AS handle FROM users AS users_60 WHERE users_60.id = $60::INTEGER) AS row$), 'r60', (SELECT row_to_json(row$) AS row_to_json_61 FROM (SELECT users_61.handle AS handle FROM users AS users_61 WHERE users_61.id = $61::INTEGER) AS row$), 'r61', (SELECT row_to_json(row$) AS row_to_json_62 FROM (SELECT users_62.handle AS handle FROM users AS users_62 WHERE users_62.id = $62::INTEGER) AS row$), 'r62', (SELECT row_to_json(row$) AS row_to_json_63 FROM (SELECT users_63.handle AS handle FROM users AS users_63 WHERE users_63.id = $63::INTEGER) AS row$), 'r63', (SELECT row_to_json(row$) AS row_to_json_64 FROM (SELECT users_64.handle AS handle FROM users AS users_64 WHERE users_64.id = $64::INTEGER) AS row$), 'r64', (SELECT row_to_json(row$) AS row_to_json_65 FROM (SELECT users_65.handle AS handle FROM users AS users_65 WHERE users_65.id = $65::INTEGER) AS row$), 'r65', (SELECT row_to_json(row$) AS row_to_json_66 FROM (SELECT users_66.handle AS handle FROM users AS users_66 WHERE users_66.id = $66::INTEGER) AS row$), 'r66', (SELECT row_to_json(row$) AS row_to_json_67 FROM (SELECT users_67.handle AS handle FROM users AS users_67 WHERE users_67.id = $67::INTEGER) AS row$), 'r67', (SELECT row_to_json(row$) AS row_to_json_68 FROM (SELECT users_68.handle AS handle FROM users AS users_68 WHERE users_68.id = $68::INTEGER) AS row$), 'r68', (SELECT row_to_json(row$) AS row_to_json_69 FROM (SELECT users_69.handle AS handle FROM users AS users_69 WHERE users_69.id = $69::INTEGER) AS row$), 'r69', (SELECT row_to_json(row$) AS row_to_json_70 FROM (SELECT users_70.handle AS handle FROM users AS users_70 WHERE users_70.id = $70::INTEGER) AS row$), 'r70', (SELECT row_to_json(row$) AS row_to_json_71 FROM (SELECT users_71.handle AS handle FROM users AS users_71 WHERE users_71.id = $71::INTEGER) AS row$), 'r71', (SELECT row_to_json(row$) AS row_to_json_72 FROM (SELECT users_72.handle AS handle FROM users AS users_72 WHERE users_72.id = $72::INTEGER) AS row$), 'r72', (SELECT row_to_json(row$) AS row_to_json_73 FROM (SELECT users_73.handle AS handle FROM users AS users_73 WHERE users_73.id = $73::INTEGER) AS row$), 'r73', (SELECT row_to_json(row$) AS row_to_json_74 FROM (SELECT users_74.handle AS handle FROM users AS users_74 WHERE users_74.id = $74::INTEGER) AS row$), 'r74', (SELECT row_to_json(row$) AS row_to_json_75 FROM (SELECT users_75.handle AS handle FROM users AS users_75 WHERE users_75.id = $75::INTEGER) AS row$), 'r75', (SELECT row_to_json(row$) AS row_to_json_76 FROM (SELECT users_76.handle AS handle FROM users AS users_76 WHERE users_76.id = $76::INTEGER) AS row$), 'r76', (SELECT row_to_json(row$) AS row_to_json_77 FROM (SELECT users_77.handle AS handle FROM users AS users_77 WHERE users_77.id = $77::INTEGER) AS row$), 'r77', (SELECT row_to_json(row$) AS row_to_json_78 FROM (SELECT users_78.handle AS handle FROM users AS users_78 WHERE users_78.id = $78::INTEGER) AS row$), 'r78', (SELECT row_to_json(row$) AS row_to_json_79 FROM (SELECT users_79.handle AS handle FROM users AS users_79 WHERE users_79.id = $79::INTEGER) AS row$), 'r79', (SELECT row_to_json(row$) AS row_to_json_80 FROM (SELECT users_80.handle AS handle FROM users AS users_80 WHERE users_80.id = $80::INTEGER) AS row$))::text) - 2) || '}'
)::json AS json_object_1
