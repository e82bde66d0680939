SELECT (SELECT json_build_object() AS json_object_1) AS json_nested_1
