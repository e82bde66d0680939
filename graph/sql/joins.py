"""ListOutput whose rows' relations are joined → SQL.

Its page is cut first, and to each of its rows one related row at most is joined. A list below it is cut for all its
rows at once, has its own relations joined, and is grouped by the row above.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from sqlalchemy import ColumnElement, FromClause, ScalarSelect, Select, func, literal_column, select, true

from graph.catalog.types import Entity
from graph.plan.types import Fetch, ListOutput, OneOutput, Output
from graph.sql.connections import PLACE, sort_name
from graph.sql.connections import Compiler as ConnectionsCompiler
from graph.sql.depth import Nested
from graph.sql.dialects.types import Join
from graph.sql.json import Pairs
from graph.sql.orders import order_clauses, sorted_rows
from graph.sql.rows import Row
from graph.sql.sight import found_in
from graph.vocabulary import words

# The place of the row above, and the JSON of a related row or of the list below.
ABOVE, ITEM = "above$", "item$"
# What the JSON of a list's row is made of.
ROW = "row$"

# What is joined, and on what.
Tables = Sequence[tuple[FromClause, ColumnElement[bool]]]


class Compiler(ConnectionsCompiler, Protocol):
    """What joins need of the compiler of plans."""

    def output(self, output: Output, row: Row | None, entity: Entity | None, used: int) -> ColumnElement[Any]: ...
    def subquery(self, output: Nested, row: Row | None, used: int) -> ScalarSelect[Any]: ...


@dataclass(frozen=True, slots=True)
class Page:
    """The rows of a list, for all rows above it.

    `table` has their columns, `source` is what it stands in, and `order` their order below one row. `above` is the
    place of the row above and `place` their own; what has nothing above, or below, has none.
    """

    table: FromClause
    source: FromClause
    row: Row
    order: Sequence[ColumnElement[Any]]
    above: ColumnElement[int] | None = None
    place: ColumnElement[int] | None = None


def compile_joined(
    compiler: Compiler, join: Join, output: ListOutput, parent: Row | None, used: int
) -> ScalarSelect[Any]:
    """The JSON array of a list's rows, as a scalar subquery."""
    return _Joins(compiler, join, parent, used).compile(output)


@dataclass(frozen=True, slots=True)
class _Joins:
    compiler: Compiler
    join: Join
    parent: Row | None
    used: int

    def compile(self, output: ListOutput) -> ScalarSelect[Any]:
        page = self._page(output, None)
        fields, tables = self._fields(output, page)
        statement = _joined(select().select_from(page.source), tables).order_by(*page.order)
        return self.compiler.spelling.many(statement, fields)

    # Pages

    def _page(self, output: ListOutput, above: Page | None) -> Page:
        if above is None:
            table: FromClause = self._cut(output, self.parent).subquery()
            page = Page(table, table, found_in(output.rows.entity, table), self._order(output, table))
        else:
            table = self._cut(output, above.row).lateral()
            source = above.source.join(table, true())
            page = Page(table, source, found_in(output.rows.entity, table), self._order(output, table), above.place)
        has_lists = any(isinstance(each, ListOutput) and _is_joined(each) for each in _outputs(output))
        return self._numbered(output, page) if has_lists else page

    def _cut(self, output: ListOutput, parent: Row | None) -> Select[Any]:
        """The page for one row above, with the values that it is ordered by."""
        rows = output.rows
        statement, child, _ = self.compiler.source(output.relation, parent, rows.entity, self.used)
        keys = rows.order.keys
        values, statement = sorted_rows(self.compiler.conditions, child, rows, keys, statement, used=self.used)
        sort = [value.label(sort_name(index)) for index, value in enumerate(values)]
        columns = self.compiler.page_columns(rows.entity, rows.records, child)
        statement = statement.with_only_columns(*columns, *sort, maintain_column_froms=True)
        statement = statement.order_by(*order_clauses(sort, keys, nulls_largest=self.compiler.nulls_largest))
        statement = statement.limit(self.compiler.number(output.page.limit))
        offset = output.page.offset
        return statement if offset is None else statement.offset(self.compiler.number(offset))

    def _order(self, output: ListOutput, table: FromClause) -> list[ColumnElement[Any]]:
        keys = output.rows.order.keys
        sort = [table.c[sort_name(index)] for index in range(len(keys))]
        return order_clauses(sort, keys, nulls_largest=self.compiler.nulls_largest)

    def _numbered(self, output: ListOutput, page: Page) -> Page:
        """The page with the place of each row, by which the lists below are grouped; it is read for each of them."""
        order = page.order if page.above is None else [page.above, *page.order]
        columns: list[Any] = [page.table, func.row_number().over(order_by=order).label(PLACE)]
        if page.above is not None:
            columns.append(page.above.label(ABOVE))
        statement = select(*columns).select_from(page.source)
        # SQLAlchemy puts common table expressions where no row is known that it could stand below.
        table = statement.cte() if self.parent is None else statement.subquery()
        place = table.c[PLACE]
        return Page(table, table, found_in(output.rows.entity, table), [place], table.c.get(ABOVE), place)

    # What is joined

    def _fields(self, output: ListOutput, page: Page) -> tuple[Pairs, Tables]:
        """The fields of a row, and the tables that they need beside it."""
        fields: list[tuple[str, ColumnElement[Any]]] = []
        tables: list[tuple[FromClause, ColumnElement[bool]]] = []
        for each in _outputs(output):
            if isinstance(each, OneOutput) and _is_joined(each):
                table = self._one(each, page.row)
                value: ColumnElement[Any] = table.c[ITEM]
                tables.append((table, true()))
            elif isinstance(each, ListOutput) and _is_joined(each):
                table = self._grouped(each, page)
                value = func.coalesce(table.c[ITEM], literal_column("'[]'"))
                tables.append((table, table.c[ABOVE] == page.place))
            else:
                value = self.compiler.output(each, page.row, output.rows.entity, self.used)
            fields.append((each.key, value))
        return fields, tables

    def _one(self, output: OneOutput, parent: Row) -> FromClause:
        """The JSON of the related row.

        OFFSET 0 keeps the database from reading the whole table for a hash join, however it guesses: it goes on looking
        up by key, each key once.
        """
        statement = self.compiler.subquery(output, parent, self.used).element
        assert isinstance(statement, Select)
        item = statement.with_only_columns(*(each.label(ITEM) for each in statement.selected_columns))
        return item.offset(literal_column("0")).lateral()

    def _grouped(self, output: ListOutput, above: Page) -> FromClause:
        """The JSON array of each row above that has any."""
        page = self._page(output, above)
        assert page.above is not None, "it is below another"
        fields, tables = self._fields(output, page)
        made, value = self.join.row(select().correlate(page.table, *(table for table, _ in tables)), fields, ROW)
        items = words.json_list(self.join.ordered(value, *page.order))
        statement = _joined(select(page.above.label(ABOVE), items.label(ITEM)).select_from(page.source), tables)
        return statement.join(made, true()).group_by(page.above).subquery()


def _joined(statement: Select[Any], tables: Tables) -> Select[Any]:
    for table, condition in tables:
        statement = statement.outerjoin(table, condition)
    return statement


def _outputs(output: ListOutput) -> Sequence[Output]:
    (record,) = output.rows.records
    return record.outputs


def _is_joined(output: OneOutput | ListOutput) -> bool:
    return output.fetch is Fetch.JOIN
