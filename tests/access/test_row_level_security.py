"""The rules as PostgreSQL's policies: both walls agree, on random rows, for every viewer."""

from __future__ import annotations

import asyncio
import shutil
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from random import Random
from types import ModuleType
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.types import TypeEngine
from typer.testing import CliRunner

import models
from graph.auth import ANONYMOUS, SYSTEM, Viewer, read_viewer
from graph.auth.asking import Fact
from graph.cli import app
from graph.database.asking import check_policies, tell_postgresql
from graph.errors import DatabaseNotReady, ModelError, SettingsError
from graph.evolution.policies.facts import Facts
from graph.evolution.policies.statements import make_policies
from graph.resolvers import FIELDS, MUTATIONS
from graph.settings import Settings
from graph.sql.facts import fact_reader
from graph.sql.sight import Sight
from graph.vocabulary.words import ListOf, Present
from models.sample import fill
from tests import office
from tests.access.random_office import random_rows
from tests.access.walls import READER, Wall, make_roles, wall_over
from tests.conftest import require
from tests.databases import ROOT, Databases, change
from tests.evolution.project import make_project, rows_of
from tests.mutations.conftest import Written
from tests.mutations.test_chat_rights import FOUND, WRITES, refusals

NUMBERS = count()
CHAT_VIEWERS = [
    ANONYMOUS,
    *map(
        read_viewer,
        (
            "member id=2 workspace=1", "admin id=1 workspace=1", "guest id=9 workspace=1",
            "guest+member id=4 workspace=2", "robot id=x workspace=3",
        ),
    ),
]  # fmt: skip
WRITERS = CHAT_VIEWERS[1:4]
OFFICE_VIEWERS = [
    *map(read_viewer, ("anonymous", "admin id=1 team=1", "member id=2 team=1", "guest+member id=4 team=2", "guest"))
]


@pytest.fixture(scope="module")
def make_database(request: pytest.FixtureRequest, databases: Databases) -> Iterator[Callable[[], str]]:
    require(databases, "postgresql", request)
    urls: list[str] = []

    def make() -> str:
        urls.append(databases.make("postgresql", f"policies_{next(NUMBERS)}"))
        return urls[-1]

    yield make
    for url in urls:
        databases.drop(url)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The chat as somebody's project: the models, and the migrations that it has."""
    folder = tmp_path_factory.mktemp("project")
    made = make_project(folder)
    for file in (ROOT / "migrations" / "versions").glob("*.py"):
        shutil.copy(file, made.folder / "migrations" / "versions")
    module = ModuleType("walled_chat")
    module.Base = models.Base  # type: ignore[attr-defined]
    sys.modules["walled_chat"] = module
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        yield folder


def call(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(app, arguments)
    return result.exit_code, result.output


def migrate(url: str, *options: str) -> str:
    code, output = call("migrate", *options, "--models", "walled_chat", "--database", url)
    assert code == 0, output
    return output


@pytest.fixture(scope="module")
async def chat(make_database: Callable[[], str], project: Path) -> AsyncIterator[Wall]:
    """The chat with its sample, and random rows that no client could have made."""
    url = make_database()
    output = await asyncio.to_thread(migrate, url, "--row-level-security")
    assert "row_level_security.py" in output
    await asyncio.to_thread(change, url, fill, add_random_rows, make_roles)
    wall = wall_over(models.Base, url, (*FIELDS, *MUTATIONS))
    yield wall
    await wall.close()


@pytest.fixture(scope="module")
async def rooms(make_database: Callable[[], str]) -> AsyncIterator[Wall]:
    """The office: rules of every kind, a hierarchy in two tables, lists of what lies between."""
    url = make_database()

    def build(connection: sa.Connection) -> None:
        office.Base.metadata.create_all(connection)
        for table, rows in random_rows(Random(7)).items():
            if rows:
                connection.execute(office.Base.metadata.tables[table].insert(), rows)
        for statement in make_policies(office.Base).up:
            connection.exec_driver_sql(statement)
        make_roles(connection)

    await asyncio.to_thread(change, url, build)
    wall = wall_over(office.Base, url)
    yield wall
    await wall.close()


CHAT_TABLES = ("workspaces", "users", "channels", "tags", "messages", "memberships", "reactions", "attachments")
# How many rows of each the sample has at least.
SAMPLE = {"workspaces": 3, "users": 15, "channels": 10, "messages": 30}


def random_chat_rows(random: Random, first: int) -> dict[str, list[dict[str, Any]]]:
    """Rows that nothing but foreign keys hold together: authors of other workspaces, members of any channel."""
    made: dict[str, list[dict[str, Any]]] = {name: [] for name in CHAT_TABLES}
    for at in range(first, first + 40):
        of = {name: random.randint(1, most) for name, most in SAMPLE.items()}
        space, channel = {"workspace_id": of["workspaces"]}, {"channel_id": of["channels"]}
        message, user = {"message_id": of["messages"]}, {"user_id": of["users"]}
        sent = datetime.now(UTC) - timedelta(hours=random.choice((1, 23, 25)))
        made["workspaces"].append({"id": at, "slug": f"w{at}", "name": "w", "is_public": at % 2 == 0})
        made["users"].append({"id": at, **space, "handle": f"h{at}", "display_name": "x"})
        made["channels"].append(
            {"id": at, **space, "name": f"c{at}", "visibility": random.choice(("PUBLIC", "PRIVATE"))}
        )
        made["tags"].append({"id": at, **space, "name": f"t{at}"})
        made["messages"].append({"id": at, **channel, "author_id": of["users"], "body": "x", "created_at": sent})
        made["memberships"].append({**channel, **user, "role": random.choice(("OWNER", "MEMBER"))})
        made["reactions"].append({**message, **user, "emoji": f"e{at}"})
        made["attachments"].append({"id": at, **message, "kind": "LINK", "name": "x"})
    return made


def add_random_rows(connection: sa.Connection) -> None:
    tables = models.Base.metadata.tables
    made = random_chat_rows(Random(5), 10_000)
    for name in CHAT_TABLES:
        for row in made[name]:
            connection.execute(postgresql.insert(tables[name]).values(row).on_conflict_do_nothing())
    keys = [each["id"] for each in made["messages"]]
    connection.execute(tables["link_attachments"].insert(), [{"id": each, "url": "x"} for each in keys])
    connection.execute(tables["message_tags"].insert(), [{"message_id": each, "tag_id": each} for each in keys])


def modelled(base: Any) -> list[tuple[sa.Table, type[Any]]]:
    """Tables with the models whose rows are in them; a class without a table of its own is in its base's."""
    return [
        (mapper.local_table, mapper.class_)
        for mapper in base.registry.mappers
        if not (mapper.single and mapper.inherits) and "hidden" not in mapper.local_table.info
    ]


# Both walls agree


async def test_a_select_finds_what_the_service_lists(chat: Wall, rooms: Wall) -> None:
    for wall, viewers in ((chat, CHAT_VIEWERS), (rooms, OFFICE_VIEWERS)):
        seen = 0
        for table, model in modelled(wall.base):
            everything = await wall.rows(SYSTEM, table)
            for viewer in viewers:
                rows = await wall.rows(viewer, table)
                assert rows == await wall.listed(viewer, model), (table.name, viewer)
                seen += 0 < len(rows) < len(everything)
        assert seen > 10, "policies must have hidden some rows and shown others"


async def test_pairs_between_models_are_seen_by_who_sees_both_ends(chat: Wall) -> None:
    between = models.message_tags
    for viewer in CHAT_VIEWERS:
        messages, tags = await chat.listed(viewer, models.Message), await chat.listed(viewer, models.Tag)
        everything = await chat.rows(SYSTEM, between)
        expected = {(one, other) for one, other in everything if (one,) in messages and (other,) in tags}
        assert await chat.rows(viewer, between) == expected


async def test_changes_and_deletions_reach_what_the_service_lets_reach(chat: Wall) -> None:
    reached = 0
    for table, model in modelled(models.Base):
        if model in (models.FileAttachment, models.ImageAttachment):
            continue
        everything = await chat.rows(SYSTEM, table)
        for viewer in WRITERS:
            for kind, right in (("update", "updatable_by"), ("delete", "deletable_by")):
                rows = await chat.written(viewer, table, kind)
                assert rows == await chat.may(viewer, model, everything, right), (table.name, viewer, kind)
                reached += 0 < len(rows) < len(everything)
    assert reached > 10


async def test_new_rows_are_taken_that_the_service_takes(chat: Wall) -> None:
    made = random_chat_rows(Random(6), 20_000)
    taken = {True: 0, False: 0}
    classes = {table.name: model for table, model in modelled(models.Base)}
    for name in CHAT_TABLES[:-1]:
        table: Any = models.Base.metadata.tables[name]
        taken_keys = await chat.rows(SYSTEM, table)
        rows = [
            each
            for each in made[name][:8]
            if tuple(each[key.name] for key in table.primary_key.columns.values()) not in taken_keys
        ]
        for viewer in WRITERS:
            found = await chat.inserted(viewer, table, rows)
            assert found == await chat.may_be_made(viewer, table, classes[name], rows), (name, viewer)
            for each in found:
                taken[each] += 1
    assert min(taken.values()) > 20


NESTED = """
{ messages(limit: 500) { id author { id email } channel { id memberships { userId } } reactions { emoji user { id } }
  attachments { id message { id } } tags { id } }
  usersConnection(first: 5) { totalCount nodes { id } pageInfo { hasNextPage } }
  channelsAggregate { count } channels(limit: 500, where: {memberships: {some: {userId: {lt: 9}}}}) { id } }
"""


async def test_the_service_answers_the_same_through_the_second_wall(chat: Wall) -> None:
    for viewer in (SYSTEM, CHAT_VIEWERS[1], CHAT_VIEWERS[4]):
        answer = await chat.ask(chat.bound, NESTED.replace("email", "id"), viewer)
        assert answer.startswith(b'{"data"'), answer
        assert answer == await chat.ask(chat.plain, NESTED.replace("email", "id"), viewer), viewer


async def test_the_second_wall_stands_where_the_first_has_a_hole(chat: Wall, monkeypatch: pytest.MonkeyPatch) -> None:
    query = "{ channels(limit: 10000) { id } tags(limit: 10000) { id } }"
    viewer = CHAT_VIEWERS[1]
    right = await chat.ask(chat.plain, query, viewer)
    monkeypatch.setattr(Sight, "_guard", lambda *_: ())
    # Another text, so that no statement of before is taken.
    query = query.replace("{ channels", "{ # unguarded\n channels").replace("limit: 10000", "limit: 9999")
    assert await chat.ask(chat.plain, query, viewer) != right
    assert await chat.ask(chat.bound, query, viewer) == right


# What is told of a viewer is read alike

TOLD: tuple[Any, ...] = (
    None, 7, "7", "07", "-0", -1, 7.0, 40_000, "3000000000", 2**63, "9" * 30, "", "a", "CALM", True, False, [], {},
    [7, "7", "x", None, True], ["CALM", "a"], "123E4567-e89b-12d3-a456-426614174000", "é'; --",
    "nul\0", "half \ud800", float("nan"), float("inf"), {"nul\0": 1}, ["a", "nul\0"],
)  # fmt: skip
KINDS: tuple[TypeEngine[Any], ...] = (
    sa.SmallInteger(), sa.Integer(), sa.BigInteger(), sa.String(), sa.Text(), sa.Boolean(), sa.Uuid(), Present(),
    sa.Enum("CALM", "BUSY", name="mood", native_enum=False), ListOf(sa.Integer()), ListOf(sa.String()),
)  # fmt: skip


async def test_policies_read_what_is_told_as_the_service_does(chat: Wall) -> None:
    facts = Facts()
    reads = [facts.sql(Fact("each"), kind) for kind in KINDS]
    async with chat.owner.connect() as connection:
        for statement in facts.functions():
            await connection.exec_driver_sql(statement)
        for told in TOLD:
            await connection.exec_driver_sql(tell_postgresql(Viewer(("member",), None, {"each": told})))
            for kind, read in zip(KINDS, reads, strict=True):
                text = str(read.compile(dialect=chat.owner.dialect))
                found = (await connection.exec_driver_sql(f"SELECT {text}")).scalar()
                expected = fact_reader(kind, chat.owner.dialect)(told)
                assert (str(found), isinstance(found, bool)) == (str(expected), isinstance(expected, bool)), (
                    told,
                    kind,
                )


def test_a_fact_that_no_policy_can_read_is_refused() -> None:
    with pytest.raises(ModelError, match=r"viewer\.claim\('since'\) is compared with a value of type DateTime"):
        Facts().sql(Fact("since"), sa.DateTime())


# Who says that he is whom


async def test_who_says_nothing_sees_nothing(chat: Wall) -> None:
    for table, _ in modelled(models.Base):
        assert await chat.rows(None, table) == set()
        assert await chat.rows(SYSTEM, table) != set() or table.name in ("file_attachments", "image_attachments")


async def test_only_who_may_use_the_schema_is_the_system_or_reads_its_views(chat: Wall) -> None:
    users = models.Base.metadata.tables["users"]
    assert await chat.rows(SYSTEM, users, READER) == set()
    assert await chat.rows(CHAT_VIEWERS[1], users, READER) == await chat.rows(CHAT_VIEWERS[1], users)
    async with chat.as_role(CHAT_VIEWERS[1], READER) as connection:
        with pytest.raises(sa.exc.DBAPIError, match="permission denied for schema mainspring_rules"):
            await connection.execute(sa.text("SELECT * FROM mainspring_rules.all_channels"))


async def test_a_function_of_the_asker_s_own_takes_no_other_s_place(chat: Wall) -> None:
    """A search_path of their own, with a function there that is called as one of PostgreSQL's."""
    async with chat.as_role(None, READER) as connection:
        await connection.exec_driver_sql(
            "CREATE FUNCTION pg_temp.current_setting(text, boolean) RETURNS text LANGUAGE sql "
            """AS $$ SELECT '{"roles": ["admin"], "claims": {"workspace": 1}}' $$"""
        )
        await connection.exec_driver_sql("SET LOCAL search_path = pg_temp, public, pg_catalog")
        assert await connection.scalar(sa.text("SELECT count(*) FROM public.users")) == 0


async def test_nothing_that_a_token_says_ends_the_statement_that_tells_it(chat: Wall) -> None:
    workspaces = models.Base.metadata.tables["workspaces"]
    odd = {"workspace": "1'); DROP TABLE users; --", "é\\": {"x": [None, 1e300, object()]}}
    rows = await chat.rows(Viewer(("member",), "'", odd), workspaces)
    assert rows == await chat.listed(Viewer(("member",), "'", odd), models.Workspace)


# Writes of the service


async def test_mutations_do_what_they_do_without_policies(chat: Wall, make_database: Callable[[], str]) -> None:
    url = make_database()
    await asyncio.to_thread(migrate, url)
    await asyncio.to_thread(change, url, fill, make_roles)
    wall = wall_over(models.Base, url, (*FIELDS, *MUTATIONS))
    written = Written("postgresql", url, wall.role, wall.bound)
    # What a policy would refuse that is asked before the operation's end, and some others.
    some = [each for at, each in enumerate(WRITES) if at % 6 == 3 or each[1] == FOUND]
    found = [(field, await refusals(written, viewer, field)) for viewer, field, _ in some]
    await wall.close()
    assert found == [(field, expected) for _, field, expected in some]


# The service at its start


async def test_a_service_starts_only_where_the_policies_bind_it(chat: Wall, empty_postgresql_url: str) -> None:
    settings = Settings(row_level_security=True)
    await check_policies(chat.role, settings)
    with pytest.raises(DatabaseNotReady, match="does not bind the role that it is asked as, which owns"):
        await check_policies(chat.owner, settings)
    empty = create_async_engine(empty_postgresql_url)
    with pytest.raises(DatabaseNotReady, match="has no policies: run `mainspring migrate --row-level-security`"):
        await check_policies(empty, settings)
    await empty.dispose()


def test_sqlite_has_no_policies(tmp_path: Path) -> None:
    code, output = call("migrate", "--row-level-security", "--database", f"sqlite:///{tmp_path / 'x.db'}")
    assert code == 1
    assert output.startswith("Row-level security is PostgreSQL's: SQLite has no policies")
    with pytest.raises(SettingsError, match="only PostgreSQL has policies"):
        wall_over(models.Base, f"sqlite+aiosqlite:///{tmp_path / 'x.db'}")


# The revision


def test_policies_are_written_once_taken_down_and_put_back(chat: Wall, project: Path) -> None:
    url = chat.owner.url.render_as_string(hide_password=False)
    versions = project / "migrations" / "versions"
    before = sorted(versions.glob("*.py"))
    assert "The newest policies are those of the models." in migrate(url, "--row-level-security")
    assert sorted(versions.glob("*.py")) == before
    with_policies = standing(url)
    assert len(with_policies) > 40

    assert "no_row_level_security.py" in migrate(url, "--no-row-level-security")
    (down,) = set(versions.glob("*.py")) - set(before)
    assert standing(url) == []
    assert "There are no policies." in migrate(url, "--no-row-level-security")
    call("migrate", "-1", "--models", "walled_chat", "--database", url)
    assert standing(url) == with_policies
    call("migrate", "-1", "--models", "walled_chat", "--database", url)
    assert standing(url) == []
    down.unlink()
    migrate(url)
    assert standing(url) == with_policies
    change(url, make_roles)


STANDING = """
SELECT 'policy ' || polname || polrelid::regclass || coalesce(pg_get_expr(polqual, polrelid), '') FROM pg_policy
UNION ALL SELECT 'function ' || oid::regprocedure FROM pg_proc WHERE pronamespace = to_regnamespace('mainspring_rules')
UNION ALL SELECT 'table ' || relname FROM pg_class WHERE relrowsecurity
UNION ALL SELECT 'schema' WHERE to_regnamespace('mainspring_rules') IS NOT NULL
ORDER BY 1
"""


def standing(url: str) -> list[Any]:
    return rows_of(url, STANDING.replace("::", r"\:\:"))
