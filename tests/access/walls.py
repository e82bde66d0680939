"""A database with policies → who may do what there, as PostgreSQL says and as the service says."""

from __future__ import annotations

import json
import os
from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, AsyncSession, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Session

from graph.app import Service, assemble
from graph.auth import Viewer
from graph.database.asking import tell_postgresql
from graph.engine import answer_body
from graph.errors import RequestErrors
from graph.mutations.guard import Guard
from graph.mutations.questions import Questions, questions_of
from graph.operation import Request
from graph.schema import HandWritten, HandWrittenMutation
from graph.settings import Settings

ROLE = f"mainspring_test_bound_{os.getpid()}"
# Who may neither be the system nor name a view of the policies.
READER = f"mainspring_test_reader_{os.getpid()}"
REFUSED = "row-level security"


def make_roles(connection: sa.Connection) -> None:
    """Roles that own nothing; `connection` is the owner's."""
    for role in (ROLE, READER):
        connection.execute(
            sa.text(f"DO $$ BEGIN CREATE ROLE {role}; EXCEPTION WHEN duplicate_object THEN NULL; END $$; ")
        )
        connection.execute(sa.text(f"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {role}"))
        connection.execute(sa.text(f"GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {role}"))
    connection.execute(sa.text(f"GRANT USAGE ON SCHEMA mainspring_rules TO {ROLE}"))


@dataclass(frozen=True)
class Wall:
    """One database, as its owner sees it and as a role does that policies bind.

    `free` is the service as it is without policies; `plain` is the owner's too, but knows no `shown_with_row`, as the
    service has to where policies bind it; so is `bound`, which is asked as the role.
    """

    base: type[DeclarativeBase]
    owner: AsyncEngine
    role: AsyncEngine
    free: Service
    plain: Service
    bound: Service
    questions: Questions

    @asynccontextmanager
    async def as_role(self, viewer: Viewer | None, role: str = ROLE) -> AsyncIterator[AsyncConnection]:
        """A transaction of another client's, which is rolled back; foreign keys are not checked in it."""
        async with self.owner.connect() as connection:
            await connection.execute(sa.text("SET LOCAL session_replication_role = replica"))
            await connection.execute(sa.text(f"SET LOCAL ROLE {role}"))
            if viewer is not None:
                await connection.exec_driver_sql(tell_postgresql(viewer))
            yield connection
            await connection.rollback()

    async def rows(self, viewer: Viewer | None, table: sa.Table, role: str = ROLE) -> set[tuple[Any, ...]]:
        """The primary keys that a SELECT finds."""
        async with self.as_role(viewer, role) as connection:
            return {tuple(row) for row in await connection.execute(sa.select(*table.primary_key.columns))}

    async def written(self, viewer: Viewer, table: sa.Table, kind: str) -> set[tuple[Any, ...]]:
        """The primary keys of the rows that an UPDATE or a DELETE of all of them reaches."""
        keys = list(table.primary_key.columns)
        statement: Any = table.delete() if kind == "delete" else table.update().values({keys[0].name: keys[0]})
        async with self.as_role(viewer) as connection:
            return {tuple(row) for row in await connection.execute(statement.returning(*keys))}

    async def inserted(self, viewer: Viewer, table: sa.Table, rows: Sequence[dict[str, Any]]) -> list[bool]:
        """Of which rows PostgreSQL takes an INSERT."""
        found = []
        async with self.as_role(viewer) as connection:
            for row in rows:
                savepoint = await connection.begin_nested()
                try:
                    await connection.execute(table.insert().values(row))
                    found.append(True)
                except sa.exc.DBAPIError as error:
                    if REFUSED not in str(error):
                        raise
                    found.append(False)
                await savepoint.rollback()
        return found

    # What the service says

    async def ask(self, service: Service, query: str, viewer: Viewer) -> bytes:
        try:
            return answer_body(await service.engine.answer(Request(query, {}), viewer, {}), 50)
        except RequestErrors as error:
            return error.errors[0].message.encode()

    async def listed(self, viewer: Viewer, model: type[Any]) -> set[tuple[Any, ...]]:
        """The primary keys of a root list; none where the viewer's schema has no such type."""
        entity = next(each for each in self.free.views.catalog.entities.values() if each.model is model)
        names = [column.name for column in entity.primary_key]
        answer = await self.ask(self.free, f"{{ rows: {entity.plural}(limit: 10000) {{ {' '.join(names)} }} }}", viewer)
        if answer.startswith(b"Cannot query field"):
            return set()
        return {tuple(row[name] for name in names) for row in json.loads(answer)["data"]["rows"]}

    async def may(self, viewer: Viewer, model: type[Any], keys: Iterable[Any], right: str) -> set[tuple[Any, ...]]:
        """Those of some rows to which the viewer has a right, by the rules as mutations ask them."""
        async with AsyncSession(self.owner) as session:
            return await session.run_sync(lambda each: self._may(each, viewer, model, keys, right))

    async def may_be_made(self, viewer: Viewer, table: sa.Table, model: type[Any], rows: Sequence[Any]) -> list[bool]:
        """Of which rows the service takes a creation."""
        found = []
        async with AsyncSession(self.owner) as session:
            await session.execute(sa.text("SET LOCAL session_replication_role = replica"))
            for row in rows:
                savepoint = await session.begin_nested()
                await session.execute(table.insert().values(row))
                key = tuple(row[each.name] for each in table.primary_key.columns)
                found.append(bool(await session.run_sync(self._may, viewer, model, [key], "creatable_by")))
                await savepoint.rollback()
        return found

    def _may(self, session: Session, viewer: Viewer, model: type[Any], keys: Iterable[Any], right: str) -> Any:
        guard = Guard(self.questions, viewer)
        return set(guard.allowed_keys(session, model, list(keys), right))

    async def close(self) -> None:
        for service in (self.free, self.plain, self.bound):
            await service.close()
        for engine in (self.owner, self.role):
            await engine.dispose()


def wall_over(
    base: type[DeclarativeBase], url: str, handwritten: Sequence[HandWritten | HandWrittenMutation] = ()
) -> Wall:
    """Services over a database whose policies are up."""
    settings = Settings(
        database_url=url, max_page_size=10_000, max_cost=100_000_000, max_relations=10_000, max_fields=100_000
    )
    with_policies = settings.model_copy(update={"row_level_security": True})
    owner = create_async_engine(url)
    role = create_async_engine(url, connect_args={"server_settings": {"role": ROLE}})
    free = assemble(base, owner, settings, handwritten)
    return Wall(
        base,
        owner,
        role,
        free,
        assemble(base, owner, with_policies, handwritten),
        assemble(base, role, with_policies, handwritten),
        questions_of(free.views.catalog),
    )
