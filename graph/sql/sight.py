"""Entity → rows of it that the viewer may see: the one place where a table enters a statement.

Every alias of a model is made here, and its rule goes with it. So lists, counts, totals, filters, orders and what a
mutation reads back are guarded alike, and nothing else needs to know that there are rules.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Select, and_, case, false, inspect, or_, select, true
from sqlalchemy.orm import aliased, with_polymorphic

from graph.auth.asking import RoleViewer
from graph.catalog.rows import alias_of
from graph.catalog.rules import Allowed, allowed_rows, both, checked, either, rule_owner
from graph.catalog.types import Catalog, Column, Entity, Relation
from graph.sql.depth import LEFT_BY_CONDITIONS, LOGIC, RELATION
from graph.sql.dialects import Spelling
from graph.sql.rows import Row, attribute_of, stored_of

MakeRow = Callable[[Row], ColumnElement[Any]]


@dataclass(frozen=True, slots=True)
class Sight:
    """What the roles of a viewer see; no role stands for the system, which sees everything.

    `shown` are the rows that are seen because another row is (`shown_with_row`), and `stacks` how much of the parser's
    stack a rule takes (see `depth`).
    """

    catalog: Catalog
    viewers: tuple[RoleViewer, ...]
    spelling: Spelling
    shown: dict[int, FromClause] = field(default_factory=dict)
    stacks: dict[str, int] = field(default_factory=dict)

    # Rows

    def all(self, entity: Entity, used: int) -> tuple[Select[Any], Row]:
        """A select of all rows, and their alias. `used` of the parser's stack is taken where it stands."""
        row = alias_of(entity)
        return select().select_from(row).where(*self._guard(row, entity, used)), row

    def related(self, parent: Row, relation: Relation, used: int) -> tuple[Select[Any], Row, Row | None]:
        """A select of the rows related to a parent row, their alias, and that of the association object between."""
        entity = self.catalog.target(relation)
        row = alias_of(entity)
        if relation.through is None:
            criterion = getattr(parent, relation.attribute).of_type(row)
            statement = select().select_from(row).where(criterion).correlate(parent)
            return statement.where(*self._guard_by(relation, row, entity, used)), row, None
        owner = self.catalog.entities[relation.through.entity]
        through = alias_of(owner)
        statement = select().select_from(through).join(getattr(through, relation.through.far).of_type(row))
        statement = statement.where(getattr(through, relation.through.near).of_type(parent)).correlate(parent)
        # Who may not see the association may not know that there is one.
        guards = [*self._guard(through, owner, used), *self._guard_by(relation, row, entity, used)]
        return statement.where(*guards), row, through

    def joined(
        self, statement: Select[Any], parent: Row, relation: Relation, used: int, *, isouter: bool
    ) -> tuple[Select[Any], Row]:
        """The statement joined to the row that a relation to one leads to, and its alias."""
        entity = self.catalog.target(relation)
        row = alias_of(entity)
        way = getattr(parent, relation.attribute).of_type(row)
        guards = list(self._guard_by(relation, row, entity, used))
        return statement.join(way.and_(*guards) if guards else way, isouter=isouter), row

    def hoisted(self, row: Row, entity: Entity, make: MakeRow) -> ColumnElement[Any]:
        """What `make` makes of a row, as a common table expression over the row's table, looked up by its key.

        The database reads it as a view, so that it costs one more look-up by primary key a row. The row is one that is
        there already, so that its rule need not be asked again.
        """
        parent = alias_of(entity)
        if self._is_shown_with_row(row):
            self._mark(parent)
        keys = [column.attribute for column in entity.primary_key]
        columns = [attribute_of(parent, key).label(f"key_{key}") for key in keys]
        view = select(*columns, make(parent).label("item")).cte()
        found: Select[Any] = select(view.c.item).where(
            *(view.c[f"key_{key}"] == attribute_of(row, key) for key in keys)
        )
        return found.correlate(row).scalar_subquery()

    # Cells

    def is_ruled(self, column: Column) -> bool:
        """Whether a column is not for all who see its row."""
        return column.rule is not None and bool(self.viewers)

    def value(self, row: Row, entity: Entity, column: Column) -> Any:
        """The value of a column in a row; null where the viewer may not see it."""
        if not self.is_ruled(column):
            return stored_of(row, column)
        carried = inspect(row).selectable.c.get(cell_name(entity, column))
        if carried is not None:
            return carried
        return self.of_cell(row, entity, column, stored_of(row, column))

    def of_cell(self, row: Row, entity: Entity, column: Column, made: Any) -> Any:
        """What was made of the value of a column in a row, as it is stored; null where the viewer may not see it."""
        _, allowed = self.cell(row, entity, column)
        if allowed is True:
            return made
        return case((self._fitted_cell(_condition(allowed), row, entity, column), made))

    def cell(self, row: Row, entity: Entity, column: Column) -> tuple[Any, Allowed]:
        """The value of a column in a row, and whether the viewer may see it."""
        value = stored_of(row, column)
        if column.rule is None or not self.viewers:
            return value, True
        where = f"{entity.name}.{column.attribute}"
        cells = [checked(column.rule(row, viewer), row, viewer, f"The rule of {where}") for viewer in self.viewers]
        if not self._is_shown_with_row(row):
            if all(each is True for each in cells):
                return value, True
            if len(self.viewers) == 1:
                return value, cells[0]
        # One and the same role must see the row and the column.
        rows = [self._rows(row, entity, viewer) for viewer in self.viewers]
        return value, either(both(*each) for each in zip(rows, cells, strict=True))

    # Rules

    def _guard_by(self, relation: Relation, row: Row, entity: Entity, used: int) -> Iterable[ColumnElement[bool]]:
        if not relation.shown_with_row:
            return self._guard(row, entity, used)
        self._mark(row)
        return [is_shown(row, entity)] if entity.some else []

    def _guard(self, row: Row, entity: Entity, used: int) -> Iterable[ColumnElement[bool]]:
        """What must be true of a row for the viewer to see it."""
        if entity.some:
            yield is_shown(row, entity)
        allowed = self._readable(row, entity)
        if allowed is False:
            yield false()
        elif allowed is not True:
            yield self._fitted(allowed, row, entity, used)

    def _readable(self, row: Row, entity: Entity) -> Allowed:
        return either(self._rows(row, entity, viewer) for viewer in self.viewers) if self.viewers else True

    def _rows(self, row: Row, entity: Entity, viewer: RoleViewer) -> Allowed:
        """Whether one role may read a row; in a hierarchy the rule of each row's own class decides."""
        if not entity.is_interface:
            return allowed_rows(entity.model, row, viewer)
        types: dict[type[Any], list[str]] = {}
        for name in entity.concrete:
            types.setdefault(rule_owner(self.catalog.entities[name].model, entity.model), []).append(name)
        discriminator = attribute_of(row, entity.discriminator or "")
        rules = []
        for owner, names in types.items():
            at = row if owner is entity.model else getattr(row, owner.__name__)
            is_one = or_(*(discriminator == entity.identities[name] for name in names))
            rules.append(both(is_one if len(types) > 1 else True, allowed_rows(owner, at, viewer)))
        return either(rules)

    def _fitted(self, allowed: ColumnElement[bool], row: Row, entity: Entity, used: int) -> ColumnElement[bool]:
        """A rule as it stands, or as a common table expression where the parser's stack is nearly full."""
        stack = self.spelling.stack
        if stack is None or used + self._stack_of(allowed, entity.name) <= stack - LEFT_BY_CONDITIONS:
            return allowed
        return self.hoisted(row, entity, lambda again: _condition(self._readable(again, entity)))

    def _fitted_cell(
        self, allowed: ColumnElement[bool], row: Row, entity: Entity, column: Column
    ) -> ColumnElement[bool]:
        stack = self.spelling.stack
        # So much is left wherever a column may stand.
        if stack is None or self._stack_of(allowed, cell_name(entity, column)) <= LEFT_BY_CONDITIONS:
            return allowed
        return self.hoisted(row, entity, lambda again: _condition(self.cell(again, entity, column)[1]))

    def _stack_of(self, allowed: ColumnElement[bool], name: str) -> int:
        if name not in self.stacks:
            self.stacks[name] = stack_of_text(str(allowed.compile(dialect=self.spelling.dialect)))
        return self.stacks[name]

    def _mark(self, row: Row) -> None:
        source = inspect(row).selectable
        self.shown[id(source)] = source

    def _is_shown_with_row(self, row: Row) -> bool:
        return id(inspect(row).selectable) in self.shown


def found_in(entity: Entity, source: FromClause) -> Row:
    """The rows of an entity that a derived table holds: whoever made it has guarded them."""
    if entity.is_interface:
        return with_polymorphic(entity.model, "*", selectable=source, adapt_on_names=False)
    return aliased(entity.model, source)


def cell_name(entity: Entity, column: Column) -> str:
    """What a derived table calls the value of a column that has a rule."""
    return f"{entity.name}.{column.attribute}$"


def is_shown(row: Row, entity: Entity) -> ColumnElement[bool]:
    """Whether a row is of a class that the API shows."""
    discriminator = attribute_of(row, entity.discriminator or "")
    return or_(*(discriminator == identity for identity in entity.identities.values()))


def stack_of_text(text: str) -> int:
    """How much of a parser's stack a condition takes, told from its parentheses."""
    deepest = 0
    around = [0]
    for found in re.finditer(r"\((\s*SELECT)?|\)", text):
        if found[0] == ")":
            around.pop()
        else:
            around.append(around[-1] + (RELATION if found[1] else LOGIC))
            deepest = max(deepest, around[-1])
    return deepest


def _condition(allowed: Allowed) -> ColumnElement[bool]:
    return allowed if isinstance(allowed, ColumnElement) else and_(true() if allowed else false())
