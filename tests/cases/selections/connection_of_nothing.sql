SELECT json_build_object() AS json_object_1
