"""Reads by key and by page: the ways to write each as one statement."""

from __future__ import annotations

LOOKUPS = 20

# One user, by its key: $1.

USER = {
    "row_to_json over a derived table": """
SELECT row_to_json(u) FROM (
  SELECT id, handle, display_name AS "displayName", title, created_at AS "createdAt" FROM users WHERE id = $1
) u""",
    "json_build_object": """
SELECT json_build_object('id', id, 'handle', handle, 'displayName', display_name, 'title', title,
  'createdAt', created_at) FROM users WHERE id = $1""",
}

# The newest $2 messages of the channel $1.

PAGE = {
    "row_to_json over derived tables, correlated": """
SELECT coalesce(json_agg(row_to_json(m)), '[]') FROM (
  SELECT id, body, created_at AS "createdAt",
    (SELECT row_to_json(a) FROM (
      SELECT id, display_name AS "displayName" FROM users WHERE id = messages.author_id) a) AS author,
    (SELECT coalesce(json_agg(row_to_json(r)), '[]') FROM (
      SELECT emoji, (SELECT row_to_json(u) FROM (
        SELECT id, display_name AS "displayName" FROM users WHERE id = reactions.user_id) u) AS "user"
      FROM reactions WHERE message_id = messages.id) r) AS reactions
  FROM messages WHERE channel_id = $1 ORDER BY created_at DESC, id DESC LIMIT $2
) m""",
    "json_build_object, correlated": """
SELECT coalesce(json_agg(json_build_object('id', m.id, 'body', m.body, 'createdAt', m.created_at,
    'author', (SELECT json_build_object('id', id, 'displayName', display_name) FROM users WHERE id = m.author_id),
    'reactions', (SELECT coalesce(json_agg(json_build_object('emoji', emoji,
        'user', (SELECT json_build_object('id', id, 'displayName', display_name) FROM users
          WHERE id = reactions.user_id))), '[]') FROM reactions WHERE message_id = m.id))), '[]')
FROM (SELECT * FROM messages WHERE channel_id = $1 ORDER BY created_at DESC, id DESC LIMIT $2) m""",
    "row_to_json, reactions joined to their users": """
SELECT coalesce(json_agg(row_to_json(m)), '[]') FROM (
  SELECT id, body, created_at AS "createdAt",
    (SELECT row_to_json(a) FROM (
      SELECT id, display_name AS "displayName" FROM users WHERE id = messages.author_id) a) AS author,
    (SELECT coalesce(json_agg(json_build_object('emoji', emoji,
        'user', json_build_object('id', users.id, 'displayName', display_name))), '[]')
      FROM reactions JOIN users ON users.id = user_id WHERE message_id = messages.id) AS reactions
  FROM messages WHERE channel_id = $1 ORDER BY created_at DESC, id DESC LIMIT $2
) m""",
    "LATERAL joins": """
SELECT coalesce(json_agg(row_to_json(m)), '[]') FROM (
  SELECT page.id, page.body, page.created_at AS "createdAt", a.author, r.reactions
  FROM (SELECT * FROM messages WHERE channel_id = $1 ORDER BY created_at DESC, id DESC LIMIT $2) page
  JOIN LATERAL (SELECT row_to_json(x) AS author FROM (
    SELECT id, display_name AS "displayName" FROM users WHERE id = page.author_id) x) a ON true
  LEFT JOIN LATERAL (SELECT coalesce(json_agg(row_to_json(x)), '[]') AS reactions FROM (
    SELECT emoji, (SELECT row_to_json(y) FROM (
      SELECT id, display_name AS "displayName" FROM users WHERE id = reactions.user_id) y) AS "user"
    FROM reactions WHERE message_id = page.id) x) r ON true
  ORDER BY page.created_at DESC, page.id DESC
) m""",
    "text put together": """
SELECT ('[' || coalesce(string_agg(concat('{"id":', m.id, ',"body":', to_json(m.body)::text,
    ',"createdAt":', to_json(m.created_at)::text,
    ',"author":', (SELECT concat('{"id":', id, ',"displayName":', to_json(display_name)::text, '}')
      FROM users WHERE id = m.author_id),
    ',"reactions":[', (SELECT string_agg(concat('{"emoji":', to_json(emoji)::text,
        ',"user":', (SELECT concat('{"id":', id, ',"displayName":', to_json(display_name)::text, '}')
          FROM users WHERE id = reactions.user_id), '}'), ',') FROM reactions WHERE message_id = m.id),
    ']}'), ','), '') || ']')::json
FROM (SELECT * FROM messages WHERE channel_id = $1 ORDER BY created_at DESC, id DESC LIMIT $2) m""",
}

# The same where the channel is public, and its workspace.

OPEN_PAGE = PAGE["row_to_json over derived tables, correlated"].replace(
    "WHERE channel_id = $1",
    """WHERE channel_id = $1 AND EXISTS (
    SELECT FROM channels JOIN workspaces ON workspaces.id = channels.workspace_id
    WHERE channels.id = messages.channel_id AND visibility = 'PUBLIC' AND is_public)""",
)

# Twenty users at once, each under a name of its own.


def _lookups_of_parameters(row: str) -> str:
    rows = ", ".join(f"({row.format(number + 1)}) AS u{number}" for number in range(LOOKUPS))
    return f"SELECT row_to_json(a) FROM (SELECT {rows}) a"


COLUMNS = 'id, handle, display_name AS "displayName", title, created_at AS "createdAt"'

USERS = {
    "twenty subqueries, twenty parameters": _lookups_of_parameters(
        f"SELECT row_to_json(u) FROM (SELECT {COLUMNS} FROM users WHERE id = ${{}}) u"
    ),
    "an array, left joined": f"""
SELECT json_object_agg('u' || number - 1, row_to_json(u))
FROM unnest($1::int[]) WITH ORDINALITY AS asked (key, number)
LEFT JOIN LATERAL (SELECT {COLUMNS} FROM users WHERE id = key) u ON true""",
    "an array, a subquery each": f"""
SELECT json_object_agg('u' || number - 1, (SELECT row_to_json(u) FROM (
  SELECT {COLUMNS} FROM users WHERE id = key) u))
FROM unnest($1::int[]) WITH ORDINALITY AS asked (key, number)""",
}
