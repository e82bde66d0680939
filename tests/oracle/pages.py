"""Connections: pages by cursors, and what is said of them."""

# Every part is asked for its answer in the same way.
# ruff: noqa: ARG002

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from tests.oracle.describe import Entity, Relation, World, pascal
from tests.oracle.orders import ordered
from tests.oracle.pen import Typed
from tests.oracle.rows import Row
from tests.oracle.tree import NOTHING, Answers, Leaf, Part, Which, arguments, candidates, expect_row


@dataclass
class Page:
    """The rows of a page with their association objects, and what there is around it; `all` are on some page."""

    rows: list[tuple[Row, Row | None]]
    cursors: list[str]
    all: list[Row]
    more_before: bool
    more_after: bool


@dataclass
class Pages:
    """A connection; `after` and `before` are rows, whose cursors were given out before."""

    key: str
    entity: Entity
    world: World
    relation: Relation | None
    parts: Sequence[Part]
    which: Which
    answers: Answers
    first: int | None = None
    last: int | None = None
    after: Row | None = None
    before: Row | None = None
    on: str | None = None

    @property
    def name(self) -> str:
        return f"{self.relation.name if self.relation else self.entity.plural}Connection"

    @property
    def type(self) -> str:
        return connection_type(self.world, self.entity, self.relation)

    def arguments(self) -> Typed:
        given = self.which.given(self.world, self.entity)
        numbers = {"first": self.first, "last": self.last}
        given |= {name: Typed("Int", number) for name, number in numbers.items() if number is not None}
        for name, row in {"after": self.after, "before": self.before}.items():
            if row is not None:
                given[name] = Typed("String", self.answers.cursor(self.entity, self.which.order or (), row))
        absent = {"before": "String"} if self.last is not None else {"first": "Int", "after": "String"}
        return arguments(self.entity, given, absent)

    def inside(self) -> tuple[str, Sequence[Part]]:
        return self.type, self.parts

    def expect(self, answers: Answers, row: Row | None) -> dict[str, Any]:
        page = self.page(answers, row)
        return {part.key: part.expect(answers, page) for part in self.parts}

    def page(self, answers: Answers, row: Row | None) -> Page:
        rows = answers.rows
        pairs = candidates(answers, self, row)
        found = self.which.apply(answers, self.entity, [each for each, _ in pairs])
        order = self.which.order or ()
        # A cursor is a place among all rows, whether or not its own row is in the list.
        everywhere = ordered(rows, self.entity, order, rows.of(self.entity))
        places = {id(each): place for place, each in enumerate(everywhere)}
        start = -1 if self.after is None else places[id(self.after)]
        end = len(everywhere) if self.before is None else places[id(self.before)]
        between = [each for each in found if start < places[id(each)] < end]
        size = self.first if self.last is None else self.last
        size = answers.default_page_size if size is None else size
        cut = max(0, len(between) - size)
        # `before` alone is the page that ends there.
        backward = self.last is not None or (self.before is not None and self.after is None and self.first is None)
        page = between[cut:] if backward else between[:size]
        cut_before, cut_after = (cut > 0, False) if backward else (False, cut > 0)
        associations = {id(each): association for each, association in pairs}
        return Page(
            rows=[(each, associations[id(each)]) for each in page],
            cursors=[answers.cursor(self.entity, order, each) for each in page],
            all=found,
            more_before=cut_before or any(places[id(each)] <= start for each in found),
            more_after=cut_after or any(places[id(each)] >= end for each in found),
        )


def connection_type(world: World, entity: Entity, relation: Relation | None) -> str:
    if relation is None or relation.through is None:
        return f"{entity.name}Connection"
    return f"{relation.owner}{pascal(relation.name)}Connection"


@dataclass
class Total(Leaf):
    def expect(self, answers: Answers, page: Page) -> int:
        return len(page.all)


@dataclass
class Nodes:
    key: str
    type: str
    parts: Sequence[Part]
    name: str = "nodes"
    on: str | None = None

    def arguments(self) -> Typed:
        return NOTHING

    def inside(self) -> tuple[str, Sequence[Part]]:
        return self.type, self.parts

    def expect(self, answers: Answers, page: Page) -> Any:
        return [expect_row(answers, row, self.parts) for row, _ in page.rows]


@dataclass
class Edges(Nodes):
    """`type` is the edge's; its parts get the row, the association object and the cursor."""

    name: str = "edges"

    def expect(self, answers: Answers, page: Page) -> Any:
        edges = [(*pair, cursor) for pair, cursor in zip(page.rows, page.cursors, strict=True)]
        return [{part.key: part.expect(answers, edge) for part in self.parts} for edge in edges]


@dataclass
class Cursor(Leaf):
    def expect(self, answers: Answers, edge: Any) -> str:
        return str(edge[2])


@dataclass
class EdgeRow(Nodes):
    """`node`, or the association object under its own name."""

    def expect(self, answers: Answers, edge: Any) -> Any:
        return expect_row(answers, edge[0 if self.name == "node" else 1], self.parts)


@dataclass
class Info(Nodes):
    name: str = "pageInfo"

    def expect(self, answers: Answers, page: Page) -> Any:
        return {part.key: part.expect(answers, page) for part in self.parts}


@dataclass
class InfoLeaf(Leaf):
    def expect(self, answers: Answers, page: Page) -> Any:
        return {
            "hasNextPage": page.more_after,
            "hasPreviousPage": page.more_before,
            "startCursor": page.cursors[0] if page.cursors else None,
            "endCursor": page.cursors[-1] if page.cursors else None,
        }[self.name]
