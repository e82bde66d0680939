"""A statement on a few long lines → one clause a line, subqueries indented."""

from __future__ import annotations

import re

INDENT = "  "

# Texts and quoted names whole; then words, and every other character by itself.
TOKENS = re.compile(r"""'(?:[^']|'')*'|"(?:[^"]|"")*"|\s+|\w+|.""", re.DOTALL)
CLAUSES = frozenset(
    {"FROM", "WHERE", "GROUP", "HAVING", "ORDER", "LIMIT", "UNION", "JOIN", "LEFT", "CROSS", "WITH", "SELECT"}
)
BEGINNINGS = frozenset({"SELECT", "WITH"})
# What goes on with a line that it would otherwise end.
CONTINUED = frozenset({"LEFT", "OUTER", "CROSS", "DISTINCT", "UNION", "ALL"})


def break_lines(sql: str) -> str:
    """The same statement, with other white space."""
    words = [" " if word.isspace() else word for word in TOKENS.findall(sql)]
    lines = [""]
    # For each open parenthesis, whether it holds a query.
    queries: list[bool] = []
    before = ""
    for place, word in enumerate(words):
        ends = word == ")" and bool(queries) and queries.pop()
        begins = word in CLAUSES and bool(before) and before not in CONTINUED and all(queries[-1:])
        if ends or begins:
            lines.append(INDENT * sum(queries))
        if word != " " or lines[-1].strip():
            lines[-1] += word
        if word == "(":
            queries.append(next((each for each in words[place + 1 :] if each != " "), "") in BEGINNINGS)
            if queries[-1]:
                lines.append(INDENT * sum(queries))
        if word != " ":
            before = "" if word == "(" and queries[-1] else word
    return "\n".join(line.rstrip() for line in lines if line.strip())
