"""What must be true of answers whatever the rows are, without an oracle: the engine against itself."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import seed as seeded
from hypothesis import strategies as st

from tests.oracle.compare import read
from tests.oracle.conditions import Where
from tests.oracle.describe import Entity, World
from tests.oracle.draw import Drawer
from tests.oracle.draw_groups import group_keys
from tests.oracle.orders import Order
from tests.oracle.pen import Pen, Typed
from tests.oracle.roots import roots
from tests.oracle.rows import make_rows
from tests.oracle.station import Question, Station, Trial, data_of, spell
from tests.oracle.tree import typed_order, typed_where
from tests.oracle.unknown import Unsayable, unknown
from tests.oracle.worlds import WORLDS

pytestmark = pytest.mark.usefixtures("on_every_kind")

few = settings(max_examples=4, deadline=None, database=None, suppress_health_check=list(HealthCheck), print_blob=False)
OPPOSITE = {"ASC": "DESC", "ASC_NULLS_FIRST": "DESC_NULLS_LAST", "ASC_NULLS_LAST": "DESC_NULLS_FIRST"}
OPPOSITES = {**OPPOSITE, **{theirs: mine for mine, theirs in OPPOSITE.items()}}


class Laws:
    """A drawer over random rows, and the two questions that laws need."""

    def __init__(self, station: Station, data: st.DataObject) -> None:
        rows = make_rows(station.world, data.draw(st.integers(0, 2**16)), 12)
        self.station = station
        self.world: World = station.world
        self.drawer = Drawer(data.draw, Trial(station, rows))
        self.entity: Entity = self.drawer.pick(self.world.listed)
        self.kind = self.drawer.pick(station.kinds)

    def ask(self, question: Question) -> Any:
        body = self.station.ask(question, self.kind, False)
        data = data_of(body)
        assert data is not None, f"{question}: {body}"
        return data

    def counts(self, *wheres: Where | None) -> list[int]:
        """How many rows there are for each filter, by one operation."""
        pen = Pen(0)
        fields = []
        for place, where in enumerate(wheres):
            given = {} if where is None else {"where": typed_where(self.world, self.entity, where)}
            arguments = pen.arguments(Typed("", given))
            fields.append(f"c{place}: {self.entity.plural}Connection{arguments} {{ totalCount }}")
        data = self.ask(question(pen, " ".join(fields)))
        return [int(dict(value)["totalCount"]) for _, value in data]

    def page(self, where: Where, order: Order, **arguments: Any) -> Any:
        """One page: the global ids and what is said of it."""
        given = {
            "where": typed_where(self.world, self.entity, where),
            "orderBy": typed_order(self.entity, order, self.world),
            **{name: Typed("String", value) for name, value in arguments.items() if value is not None},
        }
        pen = Pen(0)
        text = pen.arguments(Typed("", given))
        inside = "{ nodes { nodeId } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }"
        data = self.ask(question(pen, f"page: {self.entity.plural}Connection{text} {inside}"))
        page = dict(dict(data)["page"])
        return [dict(node)["nodeId"] for node in page["nodes"]], dict(page["pageInfo"])


def question(pen: Pen, fields: str) -> Question:
    """What was written, with the variables that had to be."""
    head = f"query ({', '.join(pen.declared)}) " if pen.declared else ""
    return Question(f"{head}{{ {fields} }}", pen.variables)


@pytest.fixture(params=WORLDS)
def station(request: pytest.FixtureRequest, station_of: Callable[[str], Station]) -> Station:
    return station_of(request.param)


def each(seed: int, law: Callable[[st.DataObject], None]) -> None:
    seeded(seed)(few(given(st.data())(law)))()


def test_a_filter_and_its_negation_and_what_is_unknown_make_up_all(station: Station, seed: int) -> None:
    def law(data: st.DataObject) -> None:
        laws = Laws(station, data)
        where = laws.drawer.where(laws.entity, 2)
        true, false, known, everything, empty = laws.counts(
            where, {"not": where}, {"or": [where, {"not": where}]}, None, {}
        )
        assert true + false == known <= everything == empty, where
        with suppress(Unsayable):
            (neither,) = laws.counts(unknown(laws.entity, where))
            assert true + false + neither == everything, where

    each(seed, law)


def test_the_order_and_the_nesting_of_operands_are_irrelevant(station: Station, seed: int) -> None:
    def law(data: st.DataObject) -> None:
        laws = Laws(station, data)
        one, other = laws.drawer.where(laws.entity, 2), laws.drawer.where(laws.entity, 2)
        both, turned, either, round_, morgan = laws.counts(
            {"and": [one, other]}, {"and": [other, one]}, {"or": [one, other]}, {"or": [other, one]},
            {"not": {"and": [{"not": one}, {"not": other}]}},
        )  # fmt: skip
        assert (both, either, either) == (turned, round_, morgan), (one, other)

    each(seed, law)


def test_every_is_none_of_the_opposite_where_nothing_is_unknown(station: Station, seed: int) -> None:
    def law(data: st.DataObject) -> None:
        laws = Laws(station, data)
        lists = [relation for relation in laws.entity.relations.values() if relation.many]
        if not lists:
            return
        relation = laws.drawer.pick(lists)
        column = laws.world.entities[relation.target].place[-1]
        where = {column.name: laws.drawer.operators(column)}
        name = relation.name
        every, none, some, rest, empty, zero = laws.counts(
            {name: {"every": where}}, {name: {"none": {"not": where}}}, {name: {"some": where}},
            {"not": {name: {"none": where}}}, {name: {"isEmpty": True}}, {name: {"count": {"eq": 0}}},
        )  # fmt: skip
        assert (every, some, empty) == (none, rest, zero), where

    each(seed, law)


def test_pages_make_up_the_list_in_both_directions(station: Station, seed: int) -> None:
    def law(data: st.DataObject) -> None:
        laws = Laws(station, data)
        where = laws.drawer.where(laws.entity, 1)
        order = laws.drawer.order(laws.entity)
        size = laws.drawer.number(1, 4)
        whole, _ = laws.page(where, order, first=100)
        forward, info = laws.page(where, order, first=size)
        while info["hasNextPage"]:
            page, info = laws.page(where, order, first=size, after=info["endCursor"])
            assert page, "there is no empty page before the end"
            forward += page
        backward, info = laws.page(where, order, last=size)
        while info["hasPreviousPage"]:
            page, info = laws.page(where, order, last=size, before=info["startCursor"])
            assert page, "there is no empty page before the end"
            backward = page + backward
        assert forward == whole == backward
        assert len(set(whole)) == len(whole)

    each(seed, law)


def test_the_opposite_of_an_order_that_is_given_is_the_list_reversed(station: Station, seed: int) -> None:
    """The appended key goes the way of the last key given, so that it is turned round, too. An empty order has none."""

    def law(data: st.DataObject) -> None:
        laws = Laws(station, data)
        order = laws.drawer.order(laws.entity) or (((laws.entity.place[-1].name,), laws.drawer.pick(list(OPPOSITES))),)
        opposite = tuple((path, OPPOSITES[direction]) for path, direction in order)
        rows, _ = laws.page({}, order, first=100)
        turned, _ = laws.page({}, opposite, first=100)
        assert rows == turned[::-1], order

    each(seed, law)


def test_the_spelling_of_an_operation_leaves_its_answer_alone(station: Station, seed: int) -> None:
    def law(data: st.DataObject) -> None:
        laws = Laws(station, data)
        parts = roots(laws.drawer)
        plain = station.ask(spell(parts, 0), laws.kind, False)
        otherwise = spell(parts, data.draw(st.integers(1, 2**16)))
        assert read(station.ask(otherwise, laws.kind, False)) == read(plain), otherwise

    each(seed, law)


def test_the_groups_of_a_list_make_up_the_whole(station: Station, seed: int) -> None:
    def law(data: st.DataObject) -> None:
        laws = Laws(station, data)
        where = laws.drawer.where(laws.entity, 2)
        keys = group_keys(laws.drawer, laws.entity)
        plural, pen = laws.entity.plural, Pen(0)
        name = next((column.name for column in laws.entity.columns.values() if column.kind.name == "Int"), None)
        inside = "{ count }" if name is None else f"{{ count sum {{ {name} }} }}"
        given = {"where": typed_where(laws.world, laws.entity, where)}
        whole = f"whole: {plural}Aggregate{pen.arguments(Typed('', given))} {inside}"
        grouped_by = Typed(f"[{laws.entity.name}GroupBy!]", [key.typed(laws.entity, laws.world) for key in keys])
        given |= {"groupBy": grouped_by, "limit": Typed("Int", 100)}
        parts = f"groups: {plural}Aggregate{pen.arguments(Typed('', given))} {inside}"
        found = dict(laws.ask(question(pen, f"{whole} {parts}")))
        whole_count, whole_sum = totals_of(found["whole"], name)
        count, sum_ = totals_of(found["groups"], name)
        assert (count, sum_) == (whole_count, whole_sum), (where, keys)

    each(seed, law)


def totals_of(groups: Any, name: str | None) -> tuple[int, int]:
    """How many rows the groups have, and their sum."""
    read_ = [dict(group) for group in groups]
    sums = [dict(group["sum"])[name] for group in read_ if name is not None]
    return sum(int(group["count"]) for group in read_), sum(int(each) for each in sums if each is not None)
