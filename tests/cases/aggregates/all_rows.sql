SELECT json_build_object(
  'messagesAggregate', (
    SELECT coalesce(json_agg(row_to_json(anon_1)), '[]') AS json_list_1
    FROM (
      SELECT count(*) AS count,
        count(DISTINCT messages_1.author_id) AS "countDistinct",
        count(DISTINCT (messages_1.author_id, messages_1.thread_id)) FILTER (
          WHERE messages_1.author_id IS NOT NULL AND messages_1.thread_id IS NOT NULL
        ) AS pairs,
        json_build_object('version', CAST (sum(messages_1.version) AS TEXT)) AS sum,
        json_build_object(
          'version', CAST (sum(messages_1.version) AS FLOAT8) / count(messages_1.version)
        ) AS avg,
        json_build_object(
          'createdAt', to_char(
            min(messages_1.created_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'
          ),
          'body', min(messages_1.body COLLATE "C")
        ) AS min,
        json_build_object(
          'createdAt', to_char(
            max(messages_1.created_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'
          ),
          'editedAt', to_char(
            max(messages_1.edited_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'
          )
        ) AS max,
        json_build_object(
          'version', sqrt(
            CAST (
              count(CAST (messages_1.version AS NUMERIC)) * sum(
                CAST (messages_1.version AS NUMERIC) * CAST (messages_1.version AS NUMERIC)
              ) - sum(CAST (messages_1.version AS NUMERIC)) * sum(CAST (messages_1.version AS NUMERIC)) AS FLOAT8
            ) / nullif(count(CAST (messages_1.version AS NUMERIC)) * (count(CAST (messages_1.version AS NUMERIC)) - 1), 0)
          )
        ) AS stddev,
        json_build_object(
          'version', CAST (
            count(CAST (messages_1.version AS NUMERIC)) * sum(
              CAST (messages_1.version AS NUMERIC) * CAST (messages_1.version AS NUMERIC)
            ) - sum(CAST (messages_1.version AS NUMERIC)) * sum(CAST (messages_1.version AS NUMERIC)) AS FLOAT8
          ) / nullif(count(CAST (messages_1.version AS NUMERIC)) * (count(CAST (messages_1.version AS NUMERIC)) - 1), 0)
        ) AS variance
      FROM messages AS messages_1
      WHERE lower(messages_1.body) LIKE lower($1::VARCHAR) ESCAPE '\'
    ) AS anon_1
  )
) AS json_object_1
