SELECT json_build_object(
  'attachments', (
    SELECT coalesce(json_agg(anon_1.item), '[]') AS json_list_1
    FROM (
      SELECT CASE WHEN (attachments_1.kind = $1::attachment_kind) THEN ('{' || substr(json_build_object('f00', image_attachments_1.id, 'f01', attachments_1.name, 'f02', image_attachments_1.id, 'f03', attachments_1.name, 'f04', image_attachments_1.id, 'f05', attachments_1.name, 'f06', image_attachments_1.id, 'f07', attachments_1.name, 'f08', image_attachments_1.id, 'f09', attachments_1.name, 'f10', image_attachments_1.id, 'f11', attachments_1.name, 'f12', image_attachments_1.id, 'f13', attachments_1.name, 'f14', image_attachments_1.id, 'f15', attachments_1.name, 'f16', image_attachments_1.id, 'f17', attachments_1.name, 'f18', image_attachments_1.id, 'f19', attachments_1.name, 'f20', image_attachments_1.id, 'f21', attachments_1.name, 'f22', image_attachments_1.id, 'f23', attachments_1.name, 'f24', image_attachments_1.id, 'f25', attachments_1.name, 'f26', image_attachments_1.id, 'f27', attachments_1.name, 'f28', image_attachments_1.id, 'f29', attachments_1.name, 'f30', image_attachments_1.id, 'f31', attachments_1.name, 'f32', image_attachments_1.id, 'f33', attachments_1.name, 'f34', image_attachments_1.id, 'f35', attachments_1.name, 'f36', image_attachments_1.id, 'f37', attachments_1.name, 'f38', image_attachments_1.id, 'f39', attachments_1.name, 'f40', image_attachments_1.id, 'f41', attachments_1.name, 'f42', image_attachments_1.id, 'f43', attachments_1.name, 'f44', image_attachments_1.id, 'f45', attachments_1.name, 'f46', image_attachments_1.id, 'f47', attachments_1.name, 'f48', image_attachments_1.id, 'f49', attachments_1.name)::text, 2, length(json_build_object('f00', image_attachments_1.id, 'f01', attachments_1.name, 'f02', image_attachments_1.id, 'f03', attachments_1.name, 'f04', image_attachments_1.id, 'f05', attachments_1.name, 'f06', image_attachments_1.id, 'f07', attachments_1.name, 'f08', image_attachments_1.id, 'f09', attachments_1.name, 'f10', image_attachments_1.id, 'f11', attachments_1.name, 'f12', image_attachments_1.id, 'f13', attachments_1.name, 'f14', image_attachments_1.id, 'f15', attachments_1.name, 'f16', image_attachments_1.id, 'f17', attachments_1.name, 'f18', image_attachments_1.id, 'f19', attachments_1.name, 'f20', image_attachments_1.id, 'f21', attachments_1.name, 'f22', image_attachments_1.id, 'f23', attachments_1.name, 'f24', image_attachments_1.id, 'f25', attachments_1.name, 'f26', image_attachments_1.id, 'f27', attachments_1.name, 'f28', image_attachments_1.id, 'f29', attachments_1.name, 'f30', image_attachments_1.id, 'f31', attachments_1.name, 'f32', image_attachments_1.id, 'f33', attachments_1.name, 'f34', image_attachments_1.id, 'f35', attachments_1.name, 'f36', image_attachments_1.id, 'f37', attachments_1.name, 'f38', image_attachments_1.id, 'f39', attachments_1.name, 'f40', image_attachments_1.id, 'f41', attachments_1.name, 'f42', image_attachments_1.id, 'f43', attachments_1.name, 'f44', image_attachments_1.id, 'f45', attachments_1.name, 'f46', image_attachments_1.id, 'f47', attachments_1.name, 'f48', image_attachments_1.id, 'f49', attachments_1.name)::text) - 2) || ', ' || substr(json_build_object('f50', image_attachments_1.id, 'f51', attachments_1.name, 'f52', image_attachments_1.id, 'f53', attachments_1.name, 'f54', image_attachments_1.id, 'f55', attachments_1.name, 'f56', image_attachments_1.id, 'f57', attachments_1.name, 'f58', image_attachments_1.id, 'f59', attachments_1.name, 'f60', image_attachments_1.id, 'f61', attachments_1.name, 'f62', image_attachments_1.id, 'f63', attachments_1.name, 'f64', image_attachments_1.id, 'f65', attachments_1.name, 'f66', image_attachments_1.id, 'f67', attachments_1.name, 'f68', image_attachments_1.id, 'f69', attachments_1.name, 'f70', image_attachments_1.id, 'f71', attachments_1.name, 'f72', image_attachments_1.id, 'f73', attachments_1.name, 'f74', image_attachments_1.id, 'f75', attachments_1.name, 'f76', image_attachments_1.id, 'f77', attachments_1.name, 'f78', image_attachments_1.id, 'f79', attachments_1.name, 'f80', image_attachments_1.id, 'f81', attachments_1.name, 'f82', image_attachments_1.id, 'f83', attachments_1.name, 'f84', image_attachments_1.id, 'f85', attachments_1.name, 'f86', image_attachments_1.id, 'f87', attachments_1.name, 'f88', image_attachments_1.id, 'f89', attachments_1.name, '__typename', 'ImageAttachment', 'width', image_attachments_1.width)::text, 2, length(json_build_object('f50', image_attachments_1.id, 'f51', attachments_1.name, 'f52', image_attachments_1.id, 'f53', attachments_1.name, 'f54', image_attachments_1.id, 'f55', attachments_1.name, 'f56', image_attachments_1.id, 'f57', attachments_1.name, 'f58', image_attachments_1.id, 'f59', attachments_1.name, 'f60', image_attachments_1.id, 'f61', attachments_1.name, 'f62', image_attachments_1.id, 'f63', attachments_1.name, 'f64', image_attachments_1.id, 'f65', attachments_1.name, 'f66', image_attachments_1.id, 'f67', attachments_1.name, 'f68', image_attachments_1.id, 'f69', attachments_1.name, 'f70', image_attachments_1.id, 'f71', attachments_1.name, 'f72', image_attachments_1.id, 'f73', attachments_1.name, 'f74', image_attachments_1.id, 'f75', attachments_1.name, 'f76', image_attachments_1.id, 'f77', attachments_1.name, 'f78', image_attachments_1.id, 'f79', attachments_1.name, 'f80', image_attachments_1.id, 'f81', attachments_1.name, 'f82', image_attachments_1.id, 'f83', attachments_1.name, 'f84', image_attachments_1.id, 'f85', attachments_1.name, 'f86', image_attachments_1.id, 'f87', attachments_1.name, 'f88', image_attachments_1.id, 'f89', attachments_1.name, '__typename', 'ImageAttachment', 'width', image_attachments_1.width)::text) - 2) || '}')::json WHEN (attachments_1.kind = $2::attachment_kind) THEN (
        '{' || substr(
          json_build_object(
            'f00', file_attachments_1.id,
            'f01', attachments_1.name,
            'f02', file_attachments_1.id,
            'f03', attachments_1.name,
            'f04', file_attachments_1.id,
            'f05', attachments_1.name,
            'f06', file_attachments_1.id,
            'f07', attachments_1.name,
            'f08', file_attachments_1.id,
            'f09', attachments_1.name,
            'f10', file_attachments_1.id,
            'f11', attachments_1.name,
            'f12', file_attachments_1.id,
            'f13', attachments_1.name,
            'f14', file_attachments_1.id,
            'f15', attachments_1.name,
            'f16', file_attachments_1.id,
            'f17', attachments_1.name,
            'f18', file_attachments_1.id,
            'f19', attachments_1.name,
            'f20', file_attachments_1.id,
            'f21', attachments_1.name,
            'f22', file_attachments_1.id,
            'f23', attachments_1.name,
            'f24', file_attachments_1.id,
            'f25', attachments_1.name,
            'f26', file_attachments_1.id,
            'f27', attachments_1.name,
            'f28', file_attachments_1.id,
            'f29', attachments_1.name,
            'f30', file_attachments_1.id,
            'f31', attachments_1.name,
            'f32', file_attachments_1.id,
            'f33', attachments_1.name,
            'f34', file_attachments_1.id,
            'f35', attachments_1.name,
            'f36', file_attachments_1.id,
            'f37', attachments_1.name,
            'f38', file_attachments_1.id,
            'f39', attachments_1.name,
            'f40', file_attachments_1.id,
            'f41', attachments_1.name,
            'f42', file_attachments_1.id,
            'f43', attachments_1.name,
            'f44', file_attachments_1.id,
            'f45', attachments_1.name,
            'f46', file_attachments_1.id,
            'f47', attachments_1.name,
            'f48', file_attachments_1.id,
            'f49', attachments_1.name
          )::text,
          2,
          length(
            json_build_object(
              'f00', file_attachments_1.id,
              'f01', attachments_1.name,
              'f02', file_attachments_1.id,
              'f03', attachments_1.name,
              'f04', file_attachments_1.id,
              'f05', attachments_1.name,
              'f06', file_attachments_1.id,
              'f07', attachments_1.name,
              'f08', file_attachments_1.id,
              'f09', attachments_1.name,
              'f10', file_attachments_1.id,
              'f11', attachments_1.name,
              'f12', file_attachments_1.id,
              'f13', attachments_1.name,
              'f14', file_attachments_1.id,
              'f15', attachments_1.name,
              'f16', file_attachments_1.id,
              'f17', attachments_1.name,
              'f18', file_attachments_1.id,
              'f19', attachments_1.name,
              'f20', file_attachments_1.id,
              'f21', attachments_1.name,
              'f22', file_attachments_1.id,
              'f23', attachments_1.name,
              'f24', file_attachments_1.id,
              'f25', attachments_1.name,
              'f26', file_attachments_1.id,
              'f27', attachments_1.name,
              'f28', file_attachments_1.id,
              'f29', attachments_1.name,
              'f30', file_attachments_1.id,
              'f31', attachments_1.name,
              'f32', file_attachments_1.id,
              'f33', attachments_1.name,
              'f34', file_attachments_1.id,
              'f35', attachments_1.name,
              'f36', file_attachments_1.id,
              'f37', attachments_1.name,
              'f38', file_attachments_1.id,
              'f39', attachments_1.name,
              'f40', file_attachments_1.id,
              'f41', attachments_1.name,
              'f42', file_attachments_1.id,
              'f43', attachments_1.name,
              'f44', file_attachments_1.id,
              'f45', attachments_1.name,
              'f46', file_attachments_1.id,
              'f47', attachments_1.name,
              'f48', file_attachments_1.id,
              'f49', attachments_1.name
            )::text
          ) - 2
        ) || ', ' || substr(json_build_object('f50', file_attachments_1.id, 'f51', attachments_1.name, 'f52', file_attachments_1.id, 'f53', attachments_1.name, 'f54', file_attachments_1.id, 'f55', attachments_1.name, 'f56', file_attachments_1.id, 'f57', attachments_1.name, 'f58', file_attachments_1.id, 'f59', attachments_1.name, 'f60', file_attachments_1.id, 'f61', attachments_1.name, 'f62', file_attachments_1.id, 'f63', attachments_1.name, 'f64', file_attachments_1.id, 'f65', attachments_1.name, 'f66', file_attachments_1.id, 'f67', attachments_1.name, 'f68', file_attachments_1.id, 'f69', attachments_1.name, 'f70', file_attachments_1.id, 'f71', attachments_1.name, 'f72', file_attachments_1.id, 'f73', attachments_1.name, 'f74', file_attachments_1.id, 'f75', attachments_1.name, 'f76', file_attachments_1.id, 'f77', attachments_1.name, 'f78', file_attachments_1.id, 'f79', attachments_1.name, 'f80', file_attachments_1.id, 'f81', attachments_1.name, 'f82', file_attachments_1.id, 'f83', attachments_1.name, 'f84', file_attachments_1.id, 'f85', attachments_1.name, 'f86', file_attachments_1.id, 'f87', attachments_1.name, 'f88', file_attachments_1.id, 'f89', attachments_1.name, '__typename', 'FileAttachment', 'sizeBytes', CAST (file_attachments_1.size_bytes AS TEXT), 'checksum', translate(encode(file_attachments_1.checksum, 'base64'), E '\n', ''))::text, 2, length(json_build_object('f50', file_attachments_1.id, 'f51', attachments_1.name, 'f52', file_attachments_1.id, 'f53', attachments_1.name, 'f54', file_attachments_1.id, 'f55', attachments_1.name, 'f56', file_attachments_1.id, 'f57', attachments_1.name, 'f58', file_attachments_1.id, 'f59', attachments_1.name, 'f60', file_attachments_1.id, 'f61', attachments_1.name, 'f62', file_attachments_1.id, 'f63', attachments_1.name, 'f64', file_attachments_1.id, 'f65', attachments_1.name, 'f66', file_attachments_1.id, 'f67', attachments_1.name, 'f68', file_attachments_1.id, 'f69', attachments_1.name, 'f70', file_attachments_1.id, 'f71', attachments_1.name, 'f72', file_attachments_1.id, 'f73', attachments_1.name, 'f74', file_attachments_1.id, 'f75', attachments_1.name, 'f76', file_attachments_1.id, 'f77', attachments_1.name, 'f78', file_attachments_1.id, 'f79', attachments_1.name, 'f80', file_attachments_1.id, 'f81', attachments_1.name, 'f82', file_attachments_1.id, 'f83', attachments_1.name, 'f84', file_attachments_1.id, 'f85', attachments_1.name, 'f86', file_attachments_1.id, 'f87', attachments_1.name, 'f88', file_attachments_1.id, 'f89', attachments_1.name, '__typename', 'FileAttachment', 'sizeBytes', CAST (file_attachments_1.size_bytes AS TEXT), 'checksum', translate(encode(file_attachments_1.checksum, 'base64'), E '\n', ''))::text) - 2) || '}'
      )::json WHEN (attachments_1.kind = $3::attachment_kind) THEN ('{' || substr(json_build_object('f00', link_attachments_1.id, 'f01', attachments_1.name, 'f02', link_attachments_1.id, 'f03', attachments_1.name, 'f04', link_attachments_1.id, 'f05', attachments_1.name, 'f06', link_attachments_1.id, 'f07', attachments_1.name, 'f08', link_attachments_1.id, 'f09', attachments_1.name, 'f10', link_attachments_1.id, 'f11', attachments_1.name, 'f12', link_attachments_1.id, 'f13', attachments_1.name, 'f14', link_attachments_1.id, 'f15', attachments_1.name, 'f16', link_attachments_1.id, 'f17', attachments_1.name, 'f18', link_attachments_1.id, 'f19', attachments_1.name, 'f20', link_attachments_1.id, 'f21', attachments_1.name, 'f22', link_attachments_1.id, 'f23', attachments_1.name, 'f24', link_attachments_1.id, 'f25', attachments_1.name, 'f26', link_attachments_1.id, 'f27', attachments_1.name, 'f28', link_attachments_1.id, 'f29', attachments_1.name, 'f30', link_attachments_1.id, 'f31', attachments_1.name, 'f32', link_attachments_1.id, 'f33', attachments_1.name, 'f34', link_attachments_1.id, 'f35', attachments_1.name, 'f36', link_attachments_1.id, 'f37', attachments_1.name, 'f38', link_attachments_1.id, 'f39', attachments_1.name, 'f40', link_attachments_1.id, 'f41', attachments_1.name, 'f42', link_attachments_1.id, 'f43', attachments_1.name, 'f44', link_attachments_1.id, 'f45', attachments_1.name, 'f46', link_attachments_1.id, 'f47', attachments_1.name, 'f48', link_attachments_1.id, 'f49', attachments_1.name)::text, 2, length(json_build_object('f00', link_attachments_1.id, 'f01', attachments_1.name, 'f02', link_attachments_1.id, 'f03', attachments_1.name, 'f04', link_attachments_1.id, 'f05', attachments_1.name, 'f06', link_attachments_1.id, 'f07', attachments_1.name, 'f08', link_attachments_1.id, 'f09', attachments_1.name, 'f10', link_attachments_1.id, 'f11', attachments_1.name, 'f12', link_attachments_1.id, 'f13', attachments_1.name, 'f14', link_attachments_1.id, 'f15', attachments_1.name, 'f16', link_attachments_1.id, 'f17', attachments_1.name, 'f18', link_attachments_1.id, 'f19', attachments_1.name, 'f20', link_attachments_1.id, 'f21', attachments_1.name, 'f22', link_attachments_1.id, 'f23', attachments_1.name, 'f24', link_attachments_1.id, 'f25', attachments_1.name, 'f26', link_attachments_1.id, 'f27', attachments_1.name, 'f28', link_attachments_1.id, 'f29', attachments_1.name, 'f30', link_attachments_1.id, 'f31', attachments_1.name, 'f32', link_attachments_1.id, 'f33', attachments_1.name, 'f34', link_attachments_1.id, 'f35', attachments_1.name, 'f36', link_attachments_1.id, 'f37', attachments_1.name, 'f38', link_attachments_1.id, 'f39', attachments_1.name, 'f40', link_attachments_1.id, 'f41', attachments_1.name, 'f42', link_attachments_1.id, 'f43', attachments_1.name, 'f44', link_attachments_1.id, 'f45', attachments_1.name, 'f46', link_attachments_1.id, 'f47', attachments_1.name, 'f48', link_attachments_1.id, 'f49', attachments_1.name)::text) - 2) || ', ' || substr(json_build_object('f50', link_attachments_1.id, 'f51', attachments_1.name, 'f52', link_attachments_1.id, 'f53', attachments_1.name, 'f54', link_attachments_1.id, 'f55', attachments_1.name, 'f56', link_attachments_1.id, 'f57', attachments_1.name, 'f58', link_attachments_1.id, 'f59', attachments_1.name, 'f60', link_attachments_1.id, 'f61', attachments_1.name, 'f62', link_attachments_1.id, 'f63', attachments_1.name, 'f64', link_attachments_1.id, 'f65', attachments_1.name, 'f66', link_attachments_1.id, 'f67', attachments_1.name, 'f68', link_attachments_1.id, 'f69', attachments_1.name, 'f70', link_attachments_1.id, 'f71', attachments_1.name, 'f72', link_attachments_1.id, 'f73', attachments_1.name, 'f74', link_attachments_1.id, 'f75', attachments_1.name, 'f76', link_attachments_1.id, 'f77', attachments_1.name, 'f78', link_attachments_1.id, 'f79', attachments_1.name, 'f80', link_attachments_1.id, 'f81', attachments_1.name, 'f82', link_attachments_1.id, 'f83', attachments_1.name, 'f84', link_attachments_1.id, 'f85', attachments_1.name, 'f86', link_attachments_1.id, 'f87', attachments_1.name, 'f88', link_attachments_1.id, 'f89', attachments_1.name, '__typename', 'LinkAttachment')::text, 2, length(json_build_object('f50', link_attachments_1.id, 'f51', attachments_1.name, 'f52', link_attachments_1.id, 'f53', attachments_1.name, 'f54', link_attachments_1.id, 'f55', attachments_1.name, 'f56', link_attachments_1.id, 'f57', attachments_1.name, 'f58', link_attachments_1.id, 'f59', attachments_1.name, 'f60', link_attachments_1.id, 'f61', attachments_1.name, 'f62', link_attachments_1.id, 'f63', attachments_1.name, 'f64', link_attachments_1.id, 'f65', attachments_1.name, 'f66', link_attachments_1.id, 'f67', attachments_1.name, 'f68', link_attachments_1.id, 'f69', attachments_1.name, 'f70', link_attachments_1.id, 'f71', attachments_1.name, 'f72', link_attachments_1.id, 'f73', attachments_1.name, 'f74', link_attachments_1.id, 'f75', attachments_1.name, 'f76', link_attachments_1.id, 'f77', attachments_1.name, 'f78', link_attachments_1.id, 'f79', attachments_1.name, 'f80', link_attachments_1.id, 'f81', attachments_1.name, 'f82', link_attachments_1.id, 'f83', attachments_1.name, 'f84', link_attachments_1.id, 'f85', attachments_1.name, 'f86', link_attachments_1.id, 'f87', attachments_1.name, 'f88', link_attachments_1.id, 'f89', attachments_1.name, '__typename', 'LinkAttachment')::text) - 2) || '}')::json END AS item
      FROM attachments AS attachments_1
      LEFT OUTER JOIN image_attachments AS image_attachments_1 ON attachments_1.id = image_attachments_1.id
      LEFT OUTER JOIN file_attachments AS file_attachments_1 ON attachments_1.id = file_attachments_1.id
      LEFT OUTER JOIN link_attachments AS link_attachments_1 ON attachments_1.id = link_attachments_1.id
      ORDER BY attachments_1.id ASC
      LIMIT $4::BIGINT
    ) AS anon_1
  )
) AS json_object_1
