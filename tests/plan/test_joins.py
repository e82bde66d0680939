"""Which relations are joined: those below very many rows, as the page sizes say, that are looked up by key."""

import pytest
from sqlalchemy import ForeignKey, and_, or_
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

from graph.auth import SYSTEM
from graph.catalog import read_catalog
from graph.operation import Request
from graph.operation.path import Path
from graph.plan import joined_paths
from tests.conftest import skip_loudly
from tests.worlds import Services

SETTINGS = '{"max_page_size": 10000}'
LIST_OF_LISTS = (
    "query ($page: Int!) { users(limit: $page) { messages(limit: 5) { author { id } tags(limit: 1) { name } } } }"
)
JOINED = frozenset({("users",), ("users", "messages"), ("users", "messages", "author")})
NEVER = {
    "a list without relations to one row below it": "{ users(limit: 6000) { messages(limit: 5) { id } } }",
    "totals": "{ users(limit: 6000) { messages(limit: 5) { repliesAggregate { count } } } }",
    "below a connection": "{ usersConnection(first: 6000) { nodes { messages(limit: 5) { author { id } } } } }",
    "the first of each": "{ users(limit: 10) { messages(limit: 6000, distinctOn: [CHANNEL_ID]) { author { id } } } }",
    "rows of several types": "{ messages(limit: 6000) { attachments(limit: 2) { message { id } } } }",
    "pages that are large only together": "{ users(limit: 100) { messages(limit: 100) { author { id } } } }",
}


async def joined(services: Services, query: str, **variables: int) -> frozenset[Path]:
    engine = (await services.get("chat", "sqlite", settings=SETTINGS)).service.engine
    operation = engine.parser.operation(engine.parser.document(Request(query, variables)), variables)
    return joined_paths(engine.plan(operation).sizes, operation.values, engine.joined_from)


@pytest.mark.parametrize(("page", "paths"), [(4_999, frozenset()), (5_000, JOINED), (10_000, JOINED)])
async def test_from_five_thousand_rows_on_a_relation_to_one_row_is_joined(
    services: Services, page: int, paths: frozenset[Path]
) -> None:
    assert await joined(services, LIST_OF_LISTS, page=page) == paths


@pytest.mark.parametrize(("page", "paths"), [(9, frozenset()), (10, JOINED)])
async def test_where_lists_hang_below_a_relation_their_rows_count(
    services: Services, page: int, paths: frozenset[Path]
) -> None:
    # 10 users, 5 messages each, and of each one's author 10 messages with 9 reactions each: 5,000 rows.
    lists = "messages(limit: 10) { reactions(limit: 9) { emoji } }"
    query = f"query ($page: Int!) {{ users(limit: $page) {{ messages(limit: 5) {{ author {{ {lists} }} }} }} }}"
    assert await joined(services, query, page=page) == paths


@pytest.mark.parametrize("query", NEVER.values(), ids=NEVER)
async def test_what_does_not_gain_is_not_joined(services: Services, query: str) -> None:
    assert await joined(services, query) == frozenset()


async def test_each_size_class_of_a_shape_has_its_statement(services: Services) -> None:
    if "postgresql" not in services.kinds:
        skip_loudly("no statement was joined, which only PostgreSQL does")
    traced = await services.get("chat", "postgresql", settings=SETTINGS)
    engine = traced.service.engine

    async def statements(*pages: int) -> list[str]:
        traced.statements.clear()
        for page in pages:
            await engine.answer(Request(LIST_OF_LISTS, {"page": page}), SYSTEM, {})
        return list(traced.statements)

    few, many, fewer, more = await statements(4_999, 5_000, 1, 10_000)
    assert few == fewer
    assert many == more
    assert "GROUP BY" not in few
    assert "GROUP BY" in many
    kept = len(engine.prepared)
    await statements(2, 9_999)
    assert len(engine.prepared) == kept


class Base(DeclarativeBase):
    pass


class Club(Base):
    __tablename__ = "clubs"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]


class Person(Base):
    __tablename__ = "persons"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    club_id: Mapped[int] = mapped_column(ForeignKey("clubs.id"))
    second_id: Mapped[int] = mapped_column(ForeignKey("clubs.id"))
    by_key: Mapped[Club] = relationship(foreign_keys=[club_id])
    by_key_and_more: Mapped[Club | None] = relationship(
        primaryjoin=lambda: and_(Person.club_id == Club.id, Club.name != ""), foreign_keys=[club_id], viewonly=True
    )
    by_either: Mapped[Club | None] = relationship(
        primaryjoin=lambda: or_(Person.club_id == Club.id, Person.second_id == Club.id),
        foreign_keys=[club_id, second_id],
        viewonly=True,
    )
    by_name: Mapped[Club | None] = relationship(
        primaryjoin="func.lower(foreign(Person.name)) == func.lower(Club.name)", viewonly=True, uselist=False
    )


def test_only_a_primary_key_finds_one_row_for_certain() -> None:
    relations = read_catalog(Base).entities["Person"].relations
    assert {name for name, relation in relations.items() if relation.by_key} == {"byKey", "byKeyAndMore"}
