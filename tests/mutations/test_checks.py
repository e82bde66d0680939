"""Which CHECK constraints are read, and what they say."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import CheckConstraint, Column, Integer, MetaData, String, Table, and_, column, func

from graph.mutations.checks import read_checks


def table_with(rule: Any) -> Table:
    return Table(
        "t", MetaData(), Column("a", Integer), Column("b", Integer), Column("Name", String), CheckConstraint(rule)
    )


@pytest.mark.parametrize(
    ("rule", "row", "expected"),
    [
        ("a > 0", {"a": 1}, True),
        ("a > 0", {"a": 0}, False),
        ("a > 0", {"a": None}, None),
        ("a > 0 OR b IS NOT NULL", {"a": None, "b": 1}, True),
        ("a > 0 OR b IS NOT NULL", {"a": None, "b": None}, None),
        ("NOT (a = 1 AND b = 2)", {"a": 1, "b": 2}, False),
        ("NOT (a = 1 AND b = 2)", {"a": 1, "b": None}, None),
        ("a NOT BETWEEN 2 AND 4", {"a": 3}, False),
        ("a IN (1, -2)", {"a": -2}, True),
        ("a NOT IN (1, 2)", {"a": 2}, False),
        ("(a) >= (b)", {"a": Decimal("1.0"), "b": 1}, True),
        ("length(\"Name\") <= 3 AND \"Name\" <> 'it''s'", {"Name": "abcd"}, False),
        ("length(\"Name\") <= 4 AND \"Name\" <> 'it''s'", {"Name": "it's"}, False),
        (and_(column("a") > 0, func.length(column("Name")) < 3), {"a": 1, "Name": "ab"}, True),
        (and_(column("a") > 0, func.length(column("Name")) < 3), {"a": 1, "Name": "abc"}, False),
        (column("a").in_([1, 2]), {"a": 3}, False),
    ],
)
def test_a_rule_is_read_as_the_database_reads_it(rule: Any, row: dict[str, Any], expected: bool | None) -> None:
    (check,) = read_checks(table_with(rule))
    assert check.test({name: [value] for name, value in row.items()}) == [expected]


@pytest.mark.parametrize(
    "rule",
    ["a % 2 = 0", 'lower("Name") = "Name"', "a + 1 > b", "\"Name\" ~ '^x'", "c > 0", "a > (SELECT 1)", "1 = 1", "a >"],
)
def test_what_can_not_be_read_is_left_to_the_database(rule: str) -> None:
    assert read_checks(table_with(rule)) == []
