"""The query language: the ways to write each workload as one statement, and those whose length is given."""

from __future__ import annotations

# The first $1 channels, their newest 10 messages, the authors of those, their newest 3, and the reactions to those.

_REACTIONS = """SELECT coalesce(json_agg(row_to_json(r)), '[]') FROM (
          SELECT emoji, user_id AS "userId" FROM reactions WHERE message_id = latest.id) r"""
_LATEST = f"""SELECT coalesce(json_agg(row_to_json(l)), '[]') FROM (
        SELECT id, body, ({_REACTIONS}) AS reactions FROM messages AS latest WHERE author_id = users.id
        ORDER BY created_at DESC, id DESC LIMIT 3) l"""

DEEP = {
    "row_to_json over derived tables, correlated": f"""
SELECT coalesce(json_agg(row_to_json(c)), '[]') FROM (
  SELECT id, name, (SELECT coalesce(json_agg(row_to_json(m)), '[]') FROM (
    SELECT id, body, created_at AS "createdAt", (SELECT row_to_json(a) FROM (
      SELECT id, display_name AS "displayName", ({_LATEST}) AS messages
      FROM users WHERE id = messages.author_id) a) AS author
    FROM messages WHERE channel_id = channels.id ORDER BY created_at DESC, id DESC LIMIT 10) m) AS messages
  FROM channels ORDER BY id LIMIT $1
) c""",
    "LATERAL joins": f"""
SELECT coalesce(json_agg(row_to_json(c)), '[]') FROM (
  SELECT channels.id, name, ms.messages FROM channels
  CROSS JOIN LATERAL (SELECT coalesce(json_agg(row_to_json(m)), '[]') AS messages FROM (
    SELECT page.id, page.body, page.created_at AS "createdAt", a.author
    FROM (SELECT * FROM messages WHERE channel_id = channels.id ORDER BY created_at DESC, id DESC LIMIT 10) page
    CROSS JOIN LATERAL (SELECT row_to_json(x) AS author FROM (
      SELECT id, display_name AS "displayName", ({_LATEST}) AS messages FROM users WHERE id = page.author_id) x) a
    ORDER BY page.created_at DESC, page.id DESC) m) ms
  ORDER BY channels.id LIMIT $1
) c""",
    "authors by LATERAL, which may be memoized": f"""
SELECT coalesce(json_agg(c), '[]') FROM (
  SELECT id, name, (SELECT coalesce(json_agg(m), '[]') FROM (
    SELECT messages.id, body, created_at AS "createdAt", author FROM messages
    LEFT JOIN LATERAL (SELECT row_to_json(a) AS author FROM (
      SELECT id, display_name AS "displayName", ({_LATEST}) AS messages
      FROM users WHERE id = messages.author_id) a) one ON true
    WHERE channel_id = channels.id ORDER BY created_at DESC, messages.id DESC LIMIT 10) m) AS messages
  FROM channels ORDER BY id LIMIT $1
) c""",
    "each author once": f"""
WITH chosen AS MATERIALIZED (SELECT id, name FROM channels ORDER BY id LIMIT $1),
newest AS MATERIALIZED (
  SELECT chosen.id AS channel, page.* FROM chosen CROSS JOIN LATERAL (
    SELECT id, body, created_at, author_id FROM messages WHERE channel_id = chosen.id
    ORDER BY created_at DESC, id DESC LIMIT 10) page),
authors AS MATERIALIZED (
  SELECT id, (SELECT row_to_json(x) FROM (
    SELECT users.id, display_name AS "displayName", ({_LATEST}) AS messages) x) AS author
  FROM users WHERE id IN (SELECT author_id FROM newest))
SELECT coalesce(json_agg(row_to_json(c)), '[]') FROM (
  SELECT id, name, (SELECT coalesce(json_agg(row_to_json(m)), '[]') FROM (
    SELECT newest.id, body, created_at AS "createdAt", author FROM newest JOIN authors ON authors.id = author_id
    WHERE channel = chosen.id ORDER BY created_at DESC, newest.id DESC) m) AS messages
  FROM chosen ORDER BY id
) c""",
}

# The newest 20 messages whose author has the title $1 and whose text holds $2, a pattern.

_FOUND = 'messages.id, body, messages.created_at AS "createdAt"'
_AUTHOR = 'SELECT users.id, display_name AS "displayName", title'

FILTERED = {
    "joined": f"""
SELECT coalesce(json_agg(row_to_json(m)), '[]') FROM (
  SELECT {_FOUND}, (SELECT row_to_json(a) FROM ({_AUTHOR}) a) AS author
  FROM users JOIN messages ON author_id = users.id
  WHERE title = $1 AND lower(body) LIKE lower($2) ORDER BY messages.created_at DESC, messages.id DESC LIMIT 20
) m""",
    "joined, ILIKE": f"""
SELECT coalesce(json_agg(row_to_json(m)), '[]') FROM (
  SELECT {_FOUND}, (SELECT row_to_json(a) FROM ({_AUTHOR}) a) AS author
  FROM users JOIN messages ON author_id = users.id
  WHERE title = $1 AND body ILIKE $2 ORDER BY messages.created_at DESC, messages.id DESC LIMIT 20
) m""",
    "found first, then their authors": f"""
SELECT coalesce(json_agg(row_to_json(m)), '[]') FROM (
  SELECT {_FOUND}, (SELECT row_to_json(a) FROM ({_AUTHOR} FROM users WHERE id = author_id) a) AS author
  FROM messages WHERE author_id IN (SELECT id FROM users WHERE title = $1) AND lower(body) LIKE lower($2)
  ORDER BY messages.created_at DESC, messages.id DESC LIMIT 20
) m""",
}

# Messages a channel a day, from $1 to $2.

_COUNTED = "FROM messages WHERE created_at >= $1 AND created_at < $2"

DAYS = {
    "grouped by the day, row_to_json": f"""
SELECT coalesce(json_agg(row_to_json(d)), '[]') FROM (
  SELECT json_build_object('channelId', channel_id, 'createdAt', day) AS "group", count FROM (
    SELECT channel_id, date_trunc('day', created_at, 'UTC') AS day, count(*) AS count {_COUNTED}
    GROUP BY 1, 2 ORDER BY 1, 2 LIMIT 1000) g
) d""",
    "a channel at a time, by its index": f"""
SELECT coalesce(json_agg(row_to_json(d)), '[]') FROM (
  SELECT json_build_object('channelId', id, 'createdAt', day) AS "group", count FROM (
    SELECT channels.id, day, count FROM channels CROSS JOIN LATERAL (
      SELECT date_trunc('day', created_at, 'UTC') AS day, count(*) AS count {_COUNTED} AND channel_id = channels.id
      GROUP BY 1) g ORDER BY 1, 2 LIMIT 1000) g
) d""",
    "grouped by the number of the day": f"""
SELECT coalesce(json_agg(row_to_json(d)), '[]') FROM (
  SELECT json_build_object('channelId', channel_id, 'createdAt', day::timestamptz) AS "group", count FROM (
    SELECT channel_id, (created_at AT TIME ZONE 'UTC')::date AS day, count(*) AS count {_COUNTED}
    GROUP BY 1, 2 ORDER BY 1, 2 LIMIT 1000) g
) d""",
}

# $2 messages from the key $1 on.

_ROW = 'id, channel_id AS "channelId", author_id AS "authorId", body, created_at AS "createdAt"'
_ROWS = "FROM messages WHERE id >= $1 ORDER BY id LIMIT $2"

FLAT = {
    "row_to_json over a derived table": f"""
SELECT coalesce(json_agg(row_to_json(m)), '[]') FROM (SELECT {_ROW} {_ROWS}) m""",
    "json_agg of the row": f"SELECT coalesce(json_agg(m), '[]') FROM (SELECT {_ROW} {_ROWS}) m",
    "json_build_object": f"""
SELECT coalesce(json_agg(json_build_object('id', id, 'channelId', channel_id, 'authorId', author_id, 'body', body,
  'createdAt', created_at)), '[]') FROM (SELECT * {_ROWS}) m""",
    "text put together": f"""
SELECT ('[' || coalesce(string_agg(row_to_json(m)::text, ','), '') || ']')::json FROM (SELECT {_ROW} {_ROWS}) m""",
}

# The 20 messages of the channel $1 before the moment $2 and the key $3, and whether there are more.

_OLDER = """SELECT id, body, created_at AS "createdAt" FROM messages
  WHERE channel_id = $1 AND (created_at, id) < ($2, $3) ORDER BY created_at DESC, id DESC LIMIT 21"""

FAR = {
    "an array of twenty, its length": f"""
SELECT json_build_object('nodes', array_to_json(found[:20]), 'hasNextPage', cardinality(found) > 20) FROM (
  SELECT coalesce(array_agg(row_to_json(m)), '{{}}') AS found FROM ({_OLDER}) m) a""",
    "numbered rows": f"""
SELECT json_build_object('nodes', coalesce(json_agg(json_build_object('id', id, 'body', body, 'createdAt', "createdAt"))
  FILTER (WHERE place <= 20), '[]'), 'hasNextPage', count(*) > 20)
FROM (SELECT *, row_number() OVER () AS place FROM ({_OLDER}) m) n""",
}


# Of a given length


def chain(depth: int) -> str:
    """Ten messages, their authors, the newest message of each, its author, and so on: `depth` levels."""
    inner = ""
    for level in range(depth, 0, -1):
        inner = _messages(level, inner) if level % 2 else _author(level, inner)
    return f"SELECT {inner}"


def _messages(level: int, inner: str) -> str:
    page = "true ORDER BY id LIMIT 10"
    newest = f"author_id = u{level - 1}.id ORDER BY created_at DESC, id DESC LIMIT 1"
    deeper = f", ({inner}) AS author" if inner else ""
    rows = f"SELECT id, body{deeper} FROM messages AS m{level} WHERE {page if level == 1 else newest}"
    return f"(SELECT coalesce(json_agg(row_to_json(m)), '[]') FROM ({rows}) m)"


def _author(level: int, inner: str) -> str:
    deeper = f", ({inner}) AS messages" if inner else ""
    row = f'SELECT id, display_name AS "displayName"{deeper} FROM users AS u{level} WHERE id = m{level - 1}.author_id'
    return f"(SELECT row_to_json(a) FROM ({row}) a)"


def lists(count: int) -> str:
    """So many lists of $1 messages each, every one from a key 4,000 further on."""
    rows = ", ".join(
        f"(SELECT coalesce(json_agg(row_to_json(m)), '[]') FROM (SELECT {_ROW} FROM messages "
        f"WHERE id >= {4_000 * number + 1} ORDER BY id LIMIT $1) m) AS l{number}"
        for number in range(count)
    )
    return f"SELECT row_to_json(a) FROM (SELECT {rows}) a"
