SELECT row_to_json(row$) AS row_to_json_1
FROM (
  SELECT (
    SELECT coalesce(json_agg(row$), '[]') AS json_list_1
    FROM (
      SELECT messages_1.id AS id
      FROM messages AS messages_1
      WHERE channels_1.id = messages_1.channel_id
      ORDER BY messages_1.id ASC
      LIMIT 1
      OFFSET $1::BIGINT
    ) AS row$
  ) AS r00,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_2
      FROM (
        SELECT messages_2.id AS id
        FROM messages AS messages_2
        WHERE channels_1.id = messages_2.channel_id
        ORDER BY messages_2.id ASC
        LIMIT 1
        OFFSET $2::BIGINT
      ) AS row$
    ) AS r01,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_3
      FROM (
        SELECT messages_3.id AS id
        FROM messages AS messages_3
        WHERE channels_1.id = messages_3.channel_id
        ORDER BY messages_3.id ASC
        LIMIT 1
        OFFSET $3::BIGINT
      ) AS row$
    ) AS r02,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_4
      FROM (
        SELECT messages_4.id AS id
        FROM messages AS messages_4
        WHERE channels_1.id = messages_4.channel_id
        ORDER BY messages_4.id ASC
        LIMIT 1
        OFFSET $4::BIGINT
      ) AS row$
    ) AS r03,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_5
      FROM (
        SELECT messages_5.id AS id
        FROM messages AS messages_5
        WHERE channels_1.id = messages_5.channel_id
        ORDER BY messages_5.id ASC
        LIMIT 1
        OFFSET $5::BIGINT
      ) AS row$
    ) AS r04,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_6
      FROM (
        SELECT messages_6.id AS id
        FROM messages AS messages_6
        WHERE channels_1.id = messages_6.channel_id
        ORDER BY messages_6.id ASC
        LIMIT 1
        OFFSET $6::BIGINT
      ) AS row$
    ) AS r05,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_7
      FROM (
        SELECT messages_7.id AS id
        FROM messages AS messages_7
        WHERE channels_1.id = messages_7.channel_id
        ORDER BY messages_7.id ASC
        LIMIT 1
        OFFSET $7::BIGINT
      ) AS row$
    ) AS r06,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_8
      FROM (
        SELECT messages_8.id AS id
        FROM messages AS messages_8
        WHERE channels_1.id = messages_8.channel_id
        ORDER BY messages_8.id ASC
        LIMIT 1
        OFFSET $8::BIGINT
      ) AS row$
    ) AS r07,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_9
      FROM (
        SELECT messages_9.id AS id
        FROM messages AS messages_9
        WHERE channels_1.id = messages_9.channel_id
        ORDER BY messages_9.id ASC
        LIMIT 1
        OFFSET $9::BIGINT
      ) AS row$
    ) AS r08,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_10
      FROM (
        SELECT messages_10.id AS id
        FROM messages AS messages_10
        WHERE channels_1.id = messages_10.channel_id
        ORDER BY messages_10.id ASC
        LIMIT 1
        OFFSET $10::BIGINT
      ) AS row$
    ) AS r09,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_11
      FROM (
        SELECT messages_11.id AS id
        FROM messages AS messages_11
        WHERE channels_1.id = messages_11.channel_id
        ORDER BY messages_11.id ASC
        LIMIT 1
        OFFSET $11::BIGINT
      ) AS row$
    ) AS r10,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_12
      FROM (
        SELECT messages_12.id AS id
        FROM messages AS messages_12
        WHERE channels_1.id = messages_12.channel_id
        ORDER BY messages_12.id ASC
        LIMIT 1
        OFFSET $12::BIGINT
      ) AS row$
    ) AS r11,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_13
      FROM (
        SELECT messages_13.id AS id
        FROM messages AS messages_13
        WHERE channels_1.id = messages_13.channel_id
        ORDER BY messages_13.id ASC
        LIMIT 1
        OFFSET $13::BIGINT
      ) AS row$
    ) AS r12,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_14
      FROM (
        SELECT messages_14.id AS id
        FROM messages AS messages_14
        WHERE channels_1.id = messages_14.channel_id
        ORDER BY messages_14.id ASC
        LIMIT 1
        OFFSET $14::BIGINT
      ) AS row$
    ) AS r13,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_15
      FROM (
        SELECT messages_15.id AS id
        FROM messages AS messages_15
        WHERE channels_1.id = messages_15.channel_id
        ORDER BY messages_15.id ASC
        LIMIT 1
        OFFSET $15::BIGINT
      ) AS row$
    ) AS r14,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_16
      FROM (
        SELECT messages_16.id AS id
        FROM messages AS messages_16
        WHERE channels_1.id = messages_16.channel_id
        ORDER BY messages_16.id ASC
        LIMIT 1
        OFFSET $16::BIGINT
      ) AS row$
    ) AS r15,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_17
      FROM (
        SELECT messages_17.id AS id
        FROM messages AS messages_17
        WHERE channels_1.id = messages_17.channel_id
        ORDER BY messages_17.id ASC
        LIMIT 1
        OFFSET $17::BIGINT
      ) AS row$
    ) AS r16,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_18
      FROM (
        SELECT messages_18.id AS id
        FROM messages AS messages_18
        WHERE channels_1.id = messages_18.channel_id
        ORDER BY messages_18.id ASC
        LIMIT 1
        OFFSET $18::BIGINT
      ) AS row$
    ) AS r17,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_19
      FROM (
        SELECT messages_19.id AS id
        FROM messages AS messages_19
        WHERE channels_1.id = messages_19.channel_id
        ORDER BY messages_19.id ASC
        LIMIT 1
        OFFSET $19::BIGINT
      ) AS row$
    ) AS r18,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_20
      FROM (
        SELECT messages_20.id AS id
        FROM messages AS messages_20
        WHERE channels_1.id = messages_20.channel_id
        ORDER BY messages_20.id ASC
        LIMIT 1
        OFFSET $20::BIGINT
      ) AS row$
    ) AS r19,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_21
      FROM (
        SELECT messages_21.id AS id
        FROM messages AS messages_21
        WHERE channels_1.id = messages_21.channel_id
        ORDER BY messages_21.id ASC
        LIMIT 1
        OFFSET $21::BIGINT
      ) AS row$
    ) AS r20,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_22
      FROM (
        SELECT messages_22.id AS id
        FROM messages AS messages_22
        WHERE channels_1.id = messages_22.channel_id
        ORDER BY messages_22.id ASC
        LIMIT 1
        OFFSET $22::BIGINT
      ) AS row$
    ) AS r21,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_23
      FROM (
        SELECT messages_23.id AS id
        FROM messages AS messages_23
        WHERE channels_1.id = messages_23.channel_id
        ORDER BY messages_23.id ASC
        LIMIT 1
        OFFSET $23::BIGINT
      ) AS row$
    ) AS r22,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_24
      FROM (
        SELECT messages_24.id AS id
        FROM messages AS messages_24
        WHERE channels_1.id = messages_24.channel_id
        ORDER BY messages_24.id ASC
        LIMIT 1
        OFFSET $24::BIGINT
      ) AS row$
    ) AS r23,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_25
      FROM (
        SELECT messages_25.id AS id
        FROM messages AS messages_25
        WHERE channels_1.id = messages_25.channel_id
        ORDER BY messages_25.id ASC
        LIMIT 1
        OFFSET $25::BIGINT
      ) AS row$
    ) AS r24,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_26
      FROM (
        SELECT messages_26.id AS id
        FROM messages AS messages_26
        WHERE channels_1.id = messages_26.channel_id
        ORDER BY messages_26.id ASC
        LIMIT 1
        OFFSET $26::BIGINT
      ) AS row$
    ) AS r25,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_27
      FROM (
        SELECT messages_27.id AS id
        FROM messages AS messages_27
        WHERE channels_1.id = messages_27.channel_id
        ORDER BY messages_27.id ASC
        LIMIT 1
        OFFSET $27::BIGINT
      ) AS row$
    ) AS r26,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_28
      FROM (
        SELECT messages_28.id AS id
        FROM messages AS messages_28
        WHERE channels_1.id = messages_28.channel_id
        ORDER BY messages_28.id ASC
        LIMIT 1
        OFFSET $28::BIGINT
      ) AS row$
    ) AS r27,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_29
      FROM (
        SELECT messages_29.id AS id
        FROM messages AS messages_29
        WHERE channels_1.id = messages_29.channel_id
        ORDER BY messages_29.id ASC
        LIMIT 1
        OFFSET $29::BIGINT
      ) AS row$
    ) AS r28,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_30
      FROM (
        SELECT messages_30.id AS id
        FROM messages AS messages_30
        WHERE channels_1.id = messages_30.channel_id
        ORDER BY messages_30.id ASC
        LIMIT 1
        OFFSET $30::BIGINT
      ) AS row$
    ) AS r29,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_31
      FROM (
        SELECT messages_31.id AS id
        FROM messages AS messages_31
        WHERE channels_1.id = messages_31.channel_id
        ORDER BY messages_31.id ASC
        LIMIT 1
        OFFSET $31::BIGINT
      ) AS row$
    ) AS r30,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_32
      FROM (
        SELECT messages_32.id AS id
        FROM messages AS messages_32
        WHERE channels_1.id = messages_32.channel_id
        ORDER BY messages_32.id ASC
        LIMIT 1
        OFFSET $32::BIGINT
      ) AS row$
    ) AS r31,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_33
      FROM (
        SELECT messages_33.id AS id
        FROM messages AS messages_33
        WHERE channels_1.id = messages_33.channel_id
        ORDER BY messages_33.id ASC
        LIMIT 1
        OFFSET $33::BIGINT
      ) AS row$
    ) AS r32,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_34
      FROM (
        SELECT messages_34.id AS id
        FROM messages AS messages_34
        WHERE channels_1.id = messages_34.channel_id
        ORDER BY messages_34.id ASC
        LIMIT 1
        OFFSET $34::BIGINT
      ) AS row$
    ) AS r33,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_35
      FROM (
        SELECT messages_35.id AS id
        FROM messages AS messages_35
        WHERE channels_1.id = messages_35.channel_id
        ORDER BY messages_35.id ASC
        LIMIT 1
        OFFSET $35::BIGINT
      ) AS row$
    ) AS r34,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_36
      FROM (
        SELECT messages_36.id AS id
        FROM messages AS messages_36
        WHERE channels_1.id = messages_36.channel_id
        ORDER BY messages_36.id ASC
        LIMIT 1
        OFFSET $36::BIGINT
      ) AS row$
    ) AS r35,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_37
      FROM (
        SELECT messages_37.id AS id
        FROM messages AS messages_37
        WHERE channels_1.id = messages_37.channel_id
        ORDER BY messages_37.id ASC
        LIMIT 1
        OFFSET $37::BIGINT
      ) AS row$
    ) AS r36,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_38
      FROM (
        SELECT messages_38.id AS id
        FROM messages AS messages_38
        WHERE channels_1.id = messages_38.channel_id
        ORDER BY messages_38.id ASC
        LIMIT 1
        OFFSET $38::BIGINT
      ) AS row$
    ) AS r37,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_39
      FROM (
        SELECT messages_39.id AS id
        FROM messages AS messages_39
        WHERE channels_1.id = messages_39.channel_id
        ORDER BY messages_39.id ASC
        LIMIT 1
        OFFSET $39::BIGINT
      ) AS row$
    ) AS r38,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_40
      FROM (
        SELECT messages_40.id AS id
        FROM messages AS messages_40
        WHERE channels_1.id = messages_40.channel_id
        ORDER BY messages_40.id ASC
        LIMIT 1
        OFFSET $40::BIGINT
      ) AS row$
    ) AS r39,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_41
      FROM (
        SELECT messages_41.id AS id
        FROM messages AS messages_41
        WHERE channels_1.id = messages_41.channel_id
        ORDER BY messages_41.id ASC
        LIMIT 1
        OFFSET $41::BIGINT
      ) AS row$
    ) AS r40,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_42
      FROM (
        SELECT messages_42.id AS id
        FROM messages AS messages_42
        WHERE channels_1.id = messages_42.channel_id
        ORDER BY messages_42.id ASC
        LIMIT 1
        OFFSET $42::BIGINT
      ) AS row$
    ) AS r41,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_43
      FROM (
        SELECT messages_43.id AS id
        FROM messages AS messages_43
        WHERE channels_1.id = messages_43.channel_id
        ORDER BY messages_43.id ASC
        LIMIT 1
        OFFSET $43::BIGINT
      ) AS row$
    ) AS r42,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_44
      FROM (
        SELECT messages_44.id AS id
        FROM messages AS messages_44
        WHERE channels_1.id = messages_44.channel_id
        ORDER BY messages_44.id ASC
        LIMIT 1
        OFFSET $44::BIGINT
      ) AS row$
    ) AS r43,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_45
      FROM (
        SELECT messages_45.id AS id
        FROM messages AS messages_45
        WHERE channels_1.id = messages_45.channel_id
        ORDER BY messages_45.id ASC
        LIMIT 1
        OFFSET $45::BIGINT
      ) AS row$
    ) AS r44,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_46
      FROM (
        SELECT messages_46.id AS id
        FROM messages AS messages_46
        WHERE channels_1.id = messages_46.channel_id
        ORDER BY messages_46.id ASC
        LIMIT 1
        OFFSET $46::BIGINT
      ) AS row$
    ) AS r45,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_47
      FROM (
        SELECT messages_47.id AS id
        FROM messages AS messages_47
        WHERE channels_1.id = messages_47.channel_id
        ORDER BY messages_47.id ASC
        LIMIT 1
        OFFSET $47::BIGINT
      ) AS row$
    ) AS r46,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_48
      FROM (
        SELECT messages_48.id AS id
        FROM messages AS messages_48
        WHERE channels_1.id = messages_48.channel_id
        ORDER BY messages_48.id ASC
        LIMIT 1
        OFFSET $48::BIGINT
      ) AS row$
    ) AS r47,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_49
      FROM (
        SELECT messages_49.id AS id
        FROM messages AS messages_49
        WHERE channels_1.id = messages_49.channel_id
        ORDER BY messages_49.id ASC
        LIMIT 1
        OFFSET $49::BIGINT
      ) AS row$
    ) AS r48,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_50
      FROM (
        SELECT messages_50.id AS id
        FROM messages AS messages_50
        WHERE channels_1.id = messages_50.channel_id
        ORDER BY messages_50.id ASC
        LIMIT 1
        OFFSET $50::BIGINT
      ) AS row$
    ) AS r49,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_51
      FROM (
        SELECT messages_51.id AS id
        FROM messages AS messages_51
        WHERE channels_1.id = messages_51.channel_id
        ORDER BY messages_51.id ASC
        LIMIT 1
        OFFSET $51::BIGINT
      ) AS row$
    ) AS r50,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_52
      FROM (
        SELECT messages_52.id AS id
        FROM messages AS messages_52
        WHERE channels_1.id = messages_52.channel_id
        ORDER BY messages_52.id ASC
        LIMIT 1
        OFFSET $52::BIGINT
      ) AS row$
    ) AS r51,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_53
      FROM (
        SELECT messages_53.id AS id
        FROM messages AS messages_53
        WHERE channels_1.id = messages_53.channel_id
        ORDER BY messages_53.id ASC
        LIMIT 1
        OFFSET $53::BIGINT
      ) AS row$
    ) AS r52,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_54
      FROM (
        SELECT messages_54.id AS id
        FROM messages AS messages_54
        WHERE channels_1.id = messages_54.channel_id
        ORDER BY messages_54.id ASC
        LIMIT 1
        OFFSET $54::BIGINT
      ) AS row$
    ) AS r53,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_55
      FROM (
        SELECT messages_55.id AS id
        FROM messages AS messages_55
        WHERE channels_1.id = messages_55.channel_id
        ORDER BY messages_55.id ASC
        LIMIT 1
        OFFSET $55::BIGINT
      ) AS row$
    ) AS r54,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_56
      FROM (
        SELECT messages_56.id AS id
        FROM messages AS messages_56
        WHERE channels_1.id = messages_56.channel_id
        ORDER BY messages_56.id ASC
        LIMIT 1
        OFFSET $56::BIGINT
      ) AS row$
    ) AS r55,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_57
      FROM (
        SELECT messages_57.id AS id
        FROM messages AS messages_57
        WHERE channels_1.id = messages_57.channel_id
        ORDER BY messages_57.id ASC
        LIMIT 1
        OFFSET $57::BIGINT
      ) AS row$
    ) AS r56,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_58
      FROM (
        SELECT messages_58.id AS id
        FROM messages AS messages_58
        WHERE channels_1.id = messages_58.channel_id
        ORDER BY messages_58.id ASC
        LIMIT 1
        OFFSET $58::BIGINT
      ) AS row$
    ) AS r57,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_59
      FROM (
        SELECT messages_59.id AS id
        FROM messages AS messages_59
        WHERE channels_1.id = messages_59.channel_id
        ORDER BY messages_59.id ASC
        LIMIT 1
        OFFSET $59::BIGINT
      ) AS row$
    ) AS r58,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_60
      FROM (
        SELECT messages_60.id AS id
        FROM messages AS messages_60
        WHERE channels_1.id = messages_60.channel_id
        ORDER BY messages_60.id ASC
        LIMIT 1
        OFFSET $60::BIGINT
      ) AS row$
    ) AS r59,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_61
      FROM (
        SELECT messages_61.id AS id
        FROM messages AS messages_61
        WHERE channels_1.id = messages_61.channel_id
        ORDER BY messages_61.id ASC
        LIMIT 1
        OFFSET $61::BIGINT
      ) AS row$
    ) AS r60,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_62
      FROM (
        SELECT messages_62.id AS id
        FROM messages AS messages_62
        WHERE channels_1.id = messages_62.channel_id
        ORDER BY messages_62.id ASC
        LIMIT 1
        OFFSET $62::BIGINT
      ) AS row$
    ) AS r61,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_63
      FROM (
        SELECT messages_63.id AS id
        FROM messages AS messages_63
        WHERE channels_1.id = messages_63.channel_id
        ORDER BY messages_63.id ASC
        LIMIT 1
        OFFSET $63::BIGINT
      ) AS row$
    ) AS r62,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_64
      FROM (
        SELECT messages_64.id AS id
        FROM messages AS messages_64
        WHERE channels_1.id = messages_64.channel_id
        ORDER BY messages_64.id ASC
        LIMIT 1
        OFFSET $64::BIGINT
      ) AS row$
    ) AS r63,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_65
      FROM (
        SELECT messages_65.id AS id
        FROM messages AS messages_65
        WHERE channels_1.id = messages_65.channel_id
        ORDER BY messages_65.id ASC
        LIMIT 1
        OFFSET $65::BIGINT
      ) AS row$
    ) AS r64,
    (
      SELECT coalesce(json_agg(row$), '[]') AS json_list_66
      FROM (
        SELECT messages_66.id AS id
        FROM messages AS messages_66
        WHERE channels_1.id = messages_66.channel_id
        ORDER BY messages_66.id ASC
        LIMIT 1
        OFFSET $66::BIGINT
      ) AS row$
    ) AS r65
  FROM channels AS channels_1
  WHERE channels_1.id = $67::INTEGER
) AS row$
