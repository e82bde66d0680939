"""SQL with other white space is still the same SQL."""

import pytest

from graph.cli.pretty import TOKENS, break_lines


def test_a_clause_begins_a_line_and_a_subquery_is_indented() -> None:
    statement = (
        "WITH a AS \n(SELECT 1 AS x)\n SELECT json_object('k', (SELECT count(*) FROM t LEFT OUTER JOIN u ON u.x = t.x "
        "WHERE t.x IS DISTINCT FROM 1 AND t.y IN (1, 2) ORDER BY t.x, (t.y)\n LIMIT ?)) AS item FROM a"
    )
    assert break_lines(statement) == (
        "WITH a AS (\n"
        "  SELECT 1 AS x\n"
        ")\n"
        "SELECT json_object('k', (\n"
        "  SELECT count(*)\n"
        "  FROM t\n"
        "  LEFT OUTER JOIN u ON u.x = t.x\n"
        "  WHERE t.x IS DISTINCT FROM 1 AND t.y IN (1, 2)\n"
        "  ORDER BY t.x, (t.y)\n"
        "  LIMIT ?\n"
        ")) AS item\n"
        "FROM a"
    )


@pytest.mark.parametrize(
    "statement",
    [
        "SELECT 'it''s (SELECT 1)  FROM x', \"a  FROM \"\"b\" FROM t",
        "SELECT json_agg(x ORDER BY y), extract(epoch FROM z) FROM (SELECT 1) AS t UNION ALL SELECT 2",
        "SELECT ((1)), f(), ')' , '(' FROM t WHERE x = ')'",
    ],
)
def test_texts_and_names_stay_as_they_are(statement: str) -> None:
    def words(sql: str) -> list[str]:
        return [word for word in TOKENS.findall(sql) if not word.isspace()]

    assert words(break_lines(statement)) == words(statement)
