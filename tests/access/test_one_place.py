"""There is one place where a table enters a statement, and its rule enters with it."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.databases import ROOT

SIGHT = ROOT / "graph" / "sql" / "sight.py"
# What makes rows of a model, or selects from one.
MAKERS = {"alias_of", "aliased", "with_polymorphic", "AliasedClass", "Session", "AsyncSession"}
# The writing room has its own rules, and the catalog reads the models of a program that is not running yet.
READING = ("sql", "plan", "operation", "engine.py", "http", "schema")


def calls(tree: ast.AST) -> Iterator[tuple[str, str]]:
    """Each name that is called, and the function that calls it."""
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
            for node in ast.walk(function):
                if isinstance(node, ast.Call):
                    called = node.func
                    yield (
                        (called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")),
                        function.name,
                    )


def sources() -> Iterator[Path]:
    for name in READING:
        path = ROOT / "graph" / name
        yield from [path] if path.is_file() else path.rglob("*.py")


def test_rows_of_models_are_made_in_one_file() -> None:
    found = {path for path in sources() for name, _ in calls(ast.parse(path.read_text())) if name in MAKERS}
    assert found == {SIGHT}


def test_in_that_file_every_fresh_row_is_guarded() -> None:
    tree = ast.parse(SIGHT.read_text())
    by_name: dict[str, set[str]] = {}
    for name, function in calls(tree):
        by_name.setdefault(name, set()).add(function)
    assert by_name["aliased"] | by_name["with_polymorphic"] == {"found_in"}
    # `hoisted` reads a row anew that was found already, by its key.
    assert by_name["alias_of"] == {"all", "related", "joined", "hoisted"}
    assert {"all", "related"} <= by_name["_guard"]
    assert {"related", "joined"} <= by_name["_guard_by"]


def test_what_is_found_in_a_derived_table_was_guarded_when_that_was_made() -> None:
    """`found_in` is called with tables that were cut out of a guarded select, in these files alone."""
    users = {path.name for path in sources() for name, _ in calls(ast.parse(path.read_text())) if name == "found_in"}
    assert users == {"compile.py", "connections.py", "joins.py"}
