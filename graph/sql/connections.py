"""ConnectionOutput → SQL: one page by keyset, and what a Relay connection says of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar, assert_never

from sqlalchemy import ColumnElement, ScalarSelect, Select, and_, false, func, literal_column, or_, select

from graph.catalog.types import Entity
from graph.operation.types import CursorAt
from graph.plan.leaves import TypenameOutput
from graph.plan.orders import SortKey
from graph.plan.types import (
    AggregatePart,
    ConnectionOutput,
    CursorField,
    EdgeField,
    EdgesPart,
    NodeField,
    NodesPart,
    PageInfoPart,
    Part,
    Record,
    ThroughField,
    TotalCountPart,
)
from graph.sql.aggregates import Compiler as GroupsCompiler
from graph.sql.aggregates import GroupsOf, compile_groups
from graph.sql.depth import stack_of_groups
from graph.sql.json import JsonFields, literal_text, object_of
from graph.sql.keyset import At, beyond
from graph.sql.orders import cursor_form, order_clauses, sorted_rows
from graph.sql.rows import Row
from graph.sql.sight import found_in
from graph.vocabulary import words

FieldT = TypeVar("FieldT", NodeField, ThroughField)


class Compiler(GroupsCompiler, Protocol):
    """What a connection needs of the compiler of plans."""

    def fields(self, records: Sequence[Record], row: Row, entity: Entity, used: int) -> JsonFields: ...
    def page_columns(self, entity: Entity, records: Sequence[Record], row: Row) -> list[Any]: ...


# What a page has beside its rows' columns, under names that no model is likely to give a column.
PLACE, FOUND = "place$", "found$"


# What a page info tells of the ends of a page.
CURSORS = frozenset({"startCursor", "endCursor"})


def sort_name(index: int) -> str:
    return f"sort${index}"


@dataclass(frozen=True, slots=True)
class Page:
    """The rows of a page, as a derived table.

    `sort` are the values of the sort keys. `place` counts the rows from the end that the page was read from,
    `found` is how many there are: one more than the page's size where a further page follows.
    """

    source: Any
    row: Row

    @property
    def place(self) -> ColumnElement[int]:
        return self.source.c[PLACE]  # type: ignore[no-any-return]

    @property
    def found(self) -> ColumnElement[int]:
        return self.source.c[FOUND]  # type: ignore[no-any-return]

    def sort(self, index: int) -> ColumnElement[Any]:
        return self.source.c[sort_name(index)]  # type: ignore[no-any-return]


def compile_connection(
    compiler: Compiler, output: ConnectionOutput, parent: Row | None, used: int
) -> ScalarSelect[Any]:
    """The JSON object of a connection, as a scalar subquery."""
    return _Connection(compiler, output, parent, used).compile()


class _Connection:
    def __init__(self, compiler: Compiler, output: ConnectionOutput, parent: Row | None, used: int) -> None:
        self.compiler = compiler
        self.rows = output.rows
        self.relation = output.relation
        self.at = output.page
        self.parts = output.parts
        self.parent = parent
        self.used = used
        self.forward = output.rows.order.keys
        self.keys = _reversed(self.forward) if self.at.backward else self.forward
        # One row more than the page tells whether a further page follows, and is left out of the lists.
        self.probes = any(isinstance(part, PageInfoPart) for part in self.parts)
        self.size = compiler.number(self.at.size)

    def compile(self) -> ScalarSelect[Any]:
        if not any(self._reads_page(part) for part in self.parts):
            # Without an aggregate over the page there would be as many answers as it has rows.
            return select(self._object(None)).scalar_subquery()
        page = self._read_page()
        return select(self._object(page)).select_from(page.source).scalar_subquery()

    def _reads_page(self, part: Part) -> bool:
        if isinstance(part, PageInfoPart):
            ahead = "hasPreviousPage" if self.at.backward else "hasNextPage"
            return any(name == ahead or name in CURSORS for _, name in part.fields)
        return isinstance(part, NodesPart | EdgesPart)

    def _object(self, page: Page | None) -> ColumnElement[Any]:
        return object_of([(part.key, self._part(part, page)) for part in self.parts])

    # The page

    def _sorted(self, keys: Sequence[SortKey]) -> tuple[list[Any], Select[Any], Row, Row | None]:
        """The values of the keys, the rows of all pages, their alias, and that of the association object."""
        statement, child, through = self.compiler.source(self.relation, self.parent, self.rows.entity, self.used)
        values, statement = sorted_rows(self.compiler.conditions, child, self.rows, keys, statement, used=self.used)
        return values, statement, child, through

    def _read_page(self) -> Page:
        values, statement, child, through = self._sorted(self.keys)
        if self.at.after is not None:
            statement = statement.where(beyond(self._cursor_at(self.forward, values, self.at.after)))
        if self.at.before is not None:
            statement = statement.where(beyond(self._cursor_at(_reversed(self.forward), values, self.at.before)))
        values = [value.label(sort_name(index)) for index, value in enumerate(values)]
        columns = [*self.compiler.page_columns(self.rows.entity, self._node_records(), child), *values]
        for field in self._edge_fields(ThroughField):
            columns += self.compiler.page_columns(field.entity, field.records, through)
        page = (
            statement.with_only_columns(*columns, maintain_column_froms=True)
            .order_by(*self._order(values))
            .limit(self.size + literal_column("1") if self.probes else self.size)
            .subquery()
        )
        source = self._numbered(page) if self.probes or self.at.backward else page
        return Page(source, found_in(self.rows.entity, source))

    def _numbered(self, page: Any) -> Any:
        """The page with its rows numbered, and turned round where it was read backward."""
        sort = [page.c[sort_name(index)] for index in range(len(self.keys))]
        place = func.row_number().over(order_by=self._order(sort)).label(PLACE)
        columns = [place, func.count().over().label(FOUND)]
        return select(page, *columns).order_by(place.desc() if self.at.backward else place).subquery()

    def _order(self, values: Sequence[Any]) -> list[ColumnElement[Any]]:
        return order_clauses(values, self.keys, nulls_largest=self.compiler.nulls_largest)

    def _cursor_at(self, keys: Sequence[SortKey], values: Sequence[Any], cursor: CursorAt) -> list[At]:
        places = cursor.keys[: len(keys)]
        for slot, held in zip(self.rows.order.held, cursor.keys[len(keys) :], strict=True):
            assert held is not None, "the plan has checked it"
            self.compiler.parameters.require_same(slot, held, (*self.at.path, "cursor"))
        return [
            At(
                key,
                value,
                None if slot is None else self.compiler.parameters.opened(key.column, slot, (*self.at.path, "cursor")),
            )
            for key, value, slot in zip(keys, values, places, strict=True)
        ]

    def _edge_fields(self, kind: type[FieldT]) -> list[FieldT]:
        edges = [part for part in self.parts if isinstance(part, EdgesPart)]
        return [field for part in edges for field in part.fields if isinstance(field, kind)]

    def _node_records(self) -> list[Record]:
        nodes = [record for part in self.parts if isinstance(part, NodesPart) for record in part.records]
        return nodes + [record for field in self._edge_fields(NodeField) for record in field.records]

    # The parts

    def _part(self, part: Part, page: Page | None) -> ColumnElement[Any]:
        match part:
            case TypenameOutput(name=name):
                return literal_text(name)
            case TotalCountPart():
                _, statement, _, _ = self._sorted(())
                return statement.with_only_columns(func.count(), maintain_column_froms=True).scalar_subquery()
            case AggregatePart(groups=groups):
                of = GroupsOf(self.rows, self.relation, self.parent)
                value = compile_groups(self.compiler, groups, of, self.used + stack_of_groups(groups))
                return words.json_nested(value)
            case NodesPart(records=records):
                return self._list(self._node(records, _there(page)), _there(page))
            case EdgesPart(fields=fields):
                pairs = [(field.key, self._edge(field, _there(page))) for field in fields]
                return self._list(object_of(pairs), _there(page))
            case PageInfoPart(fields=names):
                return object_of([(key, self._page_info(name, page)) for key, name in names])
            case _:
                assert_never(part)

    def _list(self, value: ColumnElement[Any], page: Page) -> ColumnElement[Any]:
        return words.json_list(value, page.place <= self.size) if self.probes else words.json_list(value)

    def _node(self, records: Sequence[Record], page: Page) -> ColumnElement[Any]:
        return object_of(self.compiler.fields(records, page.row, self.rows.entity, self.used))

    def _edge(self, field: EdgeField, page: Page) -> ColumnElement[Any]:
        match field:
            case CursorField():
                return self._cursor_of(page)
            case NodeField(records=records):
                return self._node(records, page)
            case ThroughField(entity=entity, records=records):
                row = found_in(entity, page.source)
                return object_of(self.compiler.fields(records, row, entity, self.used))
            case TypenameOutput(name=name):
                return literal_text(name)
            case _:
                assert_never(field)

    def _cursor_of(self, page: Page) -> ColumnElement[Any]:
        order = self.rows.order
        sort = [page.sort(index) for index in range(len(self.keys))]
        values = [cursor_form(value, key) for value, key in zip(sort, order.keys, strict=True)]
        held = [self.compiler.parameters.digest(slot) for slot in order.held]
        return words.opaque_text(literal_text(order.fingerprint), *values, *held)

    def _page_info(self, name: str, page: Page | None) -> ColumnElement[Any]:
        match name:
            case "hasNextPage" | "hasPreviousPage":
                ahead = (name == "hasNextPage") != self.at.backward
                has = func.count() > self.size if ahead else false()
                cursor = self.at.before if name == "hasNextPage" else self.at.after
                if cursor is not None:
                    has = or_(has, self._exists_at(cursor, name == "hasNextPage"))
                return words.boolean_value(has)
            case "startCursor" | "endCursor":
                page = _there(page)
                nearest = (name == "startCursor") != self.at.backward
                if nearest:
                    # A page of size 0 has no first row, though one was read to tell whether more follow.
                    at = and_(page.place == literal_column("1"), page.place <= self.size)
                else:
                    at = page.place == words.lesser(page.found, self.size)
                # An aggregate reads its value only of the rows that pass its filter: one cursor is made.
                return func.max(self._cursor_of(page)).filter(at)
            case _:
                return literal_text("PageInfo")

    def _exists_at(self, cursor: CursorAt, onward: bool) -> ColumnElement[bool]:
        """Whether there is a row at a cursor that bounds the page, or on its far side."""
        keys = self.forward if onward else _reversed(self.forward)
        values, statement, _, _ = self._sorted(keys)
        statement = statement.where(beyond(self._cursor_at(keys, values, cursor), inclusive=True))
        # Not EXISTS: PostgreSQL, which finds some row likely anywhere, would read the table from its start.
        nearest: Select[Any] = statement.with_only_columns(literal_column("1"), maintain_column_froms=True)
        order = order_clauses(values, keys, nulls_largest=self.compiler.nulls_largest)
        return nearest.order_by(*order).limit(literal_column("1")).scalar_subquery().is_not(None)


def _reversed(keys: Sequence[SortKey]) -> tuple[SortKey, ...]:
    return tuple(key.reversed() for key in keys)


def _there(page: Page | None) -> Page:
    assert page is not None, "a page is read wherever a part needs one"
    return page
