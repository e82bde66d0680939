"""`mainspring rules`: models → who may read what, for whoever must check it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import ColumnElement, Select, literal_column, select
from sqlalchemy.types import TypeEngine

from graph.auth import ANONYMOUS_ROLE
from graph.auth.asking import Fact, RoleViewer
from graph.catalog import Catalog, read_catalog
from graph.catalog.restrict import walk_rules
from graph.catalog.rows import alias_of
from graph.catalog.rules import Allowed, allowed_rows, checked, has_rule
from graph.catalog.types import Entity
from graph.cli.given import Given, read_models, read_settings
from graph.cli.tell import tell
from graph.sql import SPELLINGS
from graph.vocabulary.one_line import one_line


def run(given: Given) -> None:
    """Print every rule for every role that the rules ask for."""
    for line in show_rules(read_catalog(read_models(given, read_settings(given)))):
        tell(line)


def show_rules(catalog: Catalog) -> Iterator[str]:
    """A line for each type, role and column that has something to say."""
    entities = [entity for entity in catalog.entities.values() if not entity.is_plain]
    yield "Open to everybody: " + (", ".join(each.name for each in entities if not has_rule(each.model)) or "nothing")
    roles = sorted({ANONYMOUS_ROLE, *walk_rules(catalog)})
    for entity in entities:
        if has_rule(entity.model) or any(column.rule for column in entity.columns.values()):
            yield f"\n{entity.name}"
            for role in roles:
                yield from _show_role(entity, RoleViewer(role, _written))
        shown = [relation.name for relation in entity.relations.values() if relation.shown_with_row]
        if shown:
            yield f"  shown with the row: {', '.join(shown)}"


def _show_role(entity: Entity, viewer: RoleViewer) -> Iterator[str]:
    row = alias_of(entity)
    yield f"  {viewer.role}: {_show(row, allowed_rows(entity.model, row, viewer))}"
    for column in entity.columns.values():
        if column.rule is not None:
            where = f"The rule of {entity.name}.{column.attribute}"
            yield f"    {column.name}: {_show(row, checked(column.rule(row, viewer), row, viewer, where))}"


def _show(row: Any, allowed: Allowed) -> str:
    if isinstance(allowed, bool):
        return "all" if allowed else "none"
    statement: Select[Any] = select(literal_column("1")).select_from(row).where(allowed)
    compiled = statement.compile(dialect=SPELLINGS["sqlite"].dialect, compile_kwargs={"literal_binds": True})
    return one_line(str(compiled)).partition(" WHERE ")[2]


def _written(fact: Fact, type_: TypeEngine[Any]) -> ColumnElement[Any]:
    """A fact of the viewer by its name, instead of a parameter."""
    return literal_column(fact.name, type_=type_)
