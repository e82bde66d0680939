SELECT json_build_array(
  json_build_object(
    'count', count(*),
    'countDistinct', count(DISTINCT messages_1.author_id),
    'pairs', count(DISTINCT (messages_1.author_id, messages_1.thread_id)) FILTER (
      WHERE messages_1.author_id IS NOT NULL AND messages_1.thread_id IS NOT NULL
    ),
    'sum', json_build_object('version', CAST (sum(messages_1.version) AS TEXT)),
    'avg', json_build_object(
      'version', CAST (sum(messages_1.version) AS FLOAT8) / count(messages_1.version)
    ),
    'min', json_build_object(
      'createdAt', coalesce(
        to_char(
          min(messages_1.created_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'
        ),
        CASE min(
          messages_1.created_at
        ) WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
      ),
      'body', min(messages_1.body COLLATE "C")
    ),
    'max', json_build_object(
      'createdAt', coalesce(
        to_char(
          max(messages_1.created_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'
        ),
        CASE max(
          messages_1.created_at
        ) WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
      ),
      'editedAt', coalesce(
        to_char(max(messages_1.edited_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'),
        CASE max(
          messages_1.edited_at
        ) WHEN 'infinity' THEN '9999-12-31T23:59:59.999999+00:00' WHEN '-infinity' THEN '0001-01-01T00:00:00.000000+00:00' END
      )
    ),
    'stddev', json_build_object(
      'version', sqrt(
        CAST (
          count(CAST (messages_1.version AS NUMERIC)) * sum(
            CAST (messages_1.version AS NUMERIC) * CAST (messages_1.version AS NUMERIC)
          ) - sum(CAST (messages_1.version AS NUMERIC)) * sum(CAST (messages_1.version AS NUMERIC)) AS FLOAT8
        ) / nullif(count(CAST (messages_1.version AS NUMERIC)) * (count(CAST (messages_1.version AS NUMERIC)) - 1), 0)
      )
    ),
    'variance', json_build_object(
      'version', CAST (
        count(CAST (messages_1.version AS NUMERIC)) * sum(
          CAST (messages_1.version AS NUMERIC) * CAST (messages_1.version AS NUMERIC)
        ) - sum(CAST (messages_1.version AS NUMERIC)) * sum(CAST (messages_1.version AS NUMERIC)) AS FLOAT8
      ) / nullif(count(CAST (messages_1.version AS NUMERIC)) * (count(CAST (messages_1.version AS NUMERIC)) - 1), 0)
    )
  )
) AS json_only_1
FROM messages AS messages_1
WHERE lower(messages_1.body) LIKE lower($1::VARCHAR)
