"""The pipeline: a request is parsed, planned, authorized, compiled and run; what can be kept is kept."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Protocol, assert_never

import orjson

from graph.auth import SYSTEM, Viewer
from graph.auth.rates import FLOOR, Rates, make_rates
from graph.catalog import Catalog
from graph.database import Database
from graph.errors import RequestError, ValidationFailed
from graph.kept import Kept
from graph.operation import Operation, Request, Shape
from graph.operation.parse import Document, Parser, locate
from graph.operation.parse.known import KnownDocuments, read_known
from graph.operation.path import Path
from graph.operation.types import Client
from graph.plan import (
    JOINED_FROM,
    NONE,
    Needs,
    Plan,
    authorize_plan,
    check_relations,
    check_sizes,
    fixed_rows,
    joined_paths,
    make_plan,
)
from graph.settings import Settings
from graph.sql import SPELLINGS, Spelling, Statement, compile_plan

# Sets of roles whose views are kept. An application has a handful; a view of many models takes megabytes.
MAX_VIEWS = 64

FormattedError = dict[str, Any]
"""An error ready to be sent: message, locations, path, extensions.code."""


@dataclass(frozen=True, slots=True)
class Finished:
    """The database's JSON text of the whole `data`; nothing walks it."""

    data: bytes


@dataclass(frozen=True, slots=True)
class Completed:
    """Python data, with the errors of its fields."""

    data: dict[str, Any] | None
    errors: tuple[FormattedError, ...] = ()


@dataclass(frozen=True, slots=True)
class Replayed:
    """The body of an earlier response, which is sent again as it was."""

    body: bytes


Answer = Finished | Completed | Replayed


def answer_body(answer: Answer, max_errors: int) -> bytes:
    """What is sent: JSON text."""
    match answer:
        case Replayed(body):
            return body
        case Finished(data):
            return b'{"data":%b}' % data
        case Completed(data, ()):
            return orjson.dumps({"data": data})
        case Completed(data, errors):
            # First, as GraphQL recommends: a person who reads the answer should not miss them.
            return orjson.dumps({"errors": errors[:max_errors], "data": data})
        case _:
            assert_never(answer)


# What a statement is kept by: a shape, a role and, if there are any, the paths of what is joined.
Prepared = tuple[Shape, str] | tuple[Shape, str, frozenset[Path]]


class Complete(Protocol):
    """Fills the hand-written fields in: the schema's part of the second ending."""

    async def __call__(
        self, document: Document, request: Request, rows: Mapping[str, Any], context: Mapping[str, Any]
    ) -> Completed: ...


class Mutate(Protocol):
    """Answers a mutation: the writing room's part."""

    async def answer(
        self, document: Document, operation: Operation, request: Request, viewer: Viewer, context: Mapping[str, Any]
    ) -> Answer: ...

    def cost(self, operation: Operation, request: Request, viewer: Viewer) -> int:
        """How many rows the operation is given, and may return at worst."""


class Note(Protocol):
    """Counts an operation that was found valid: the recording room's part."""

    def __call__(self, text: str, operation_name: str | None, client: Client) -> None: ...


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """What a set of roles knows of the models, and what reads and completes operations in its words.

    What is not in it does not exist for these roles: names that they may not know are as unknown as made-up ones.
    """

    catalog: Catalog
    parser: Parser
    needs: Needs
    complete: Complete
    mutations: Mutate


@dataclass(frozen=True, slots=True, eq=False)
class Engine:
    """Answers requests. It holds no request's state: what it keeps depends on shapes and roles only.

    `make_view` makes the view of a viewer's roles when the first of them asks; `views` keeps it by their merged name.
    `second_ending` completes every operation in Python, even where the database's text is the whole answer:
    both endings must agree, and the tests compare them. `joined_from` is how many rows a relation must be below to be
    joined; the tests join all.
    """

    settings: Settings
    known: KnownDocuments
    database: Database
    make_view: Callable[[Viewer], View]
    views: Kept[str, View]
    prepared: Kept[Prepared, Statement]
    introspected: Kept[str, Completed | Finished]
    rates: Rates | None
    note: Note | None = None
    second_ending: bool = False
    joined_from: int = JOINED_FROM

    async def answer(self, request: Request, viewer: Viewer, context: Mapping[str, Any]) -> Answer:
        """The answer to a request.

        Raises RequestError or RequestErrors where the request is refused; other errors are bugs.
        """
        if self.rates is not None:
            self.rates.spend(viewer, request.address, FLOOR)
        request = self.known.resolve(request)
        view = self.views.get(viewer.role) or self.view(viewer)
        document = view.parser.document(request)
        self.known.keep(request)
        if not document.asks_data:
            return await self.introspect(document, request, viewer, context)
        try:
            operation = view.parser.operation(document, request.variables)
            if self.note is not None:
                self.note(document.key[0], request.operation_name, request.client)
            if not document.is_query:
                if self.rates is not None:
                    self.rates.spend(viewer, request.address, view.mutations.cost(operation, request, viewer))
                answer = await view.mutations.answer(document, operation, request, viewer, context)
                keep(view, document, operation)
                return answer
            statement = self.prepared.get((operation.shape, viewer.role)) or self.prepare(operation, viewer)
            keep(view, document, operation)
            rows = statement.rows
            if rows is None:
                rows = check_sizes(statement.plan, operation.values, self.settings)
            if self.rates is not None:
                self.rates.spend(viewer, request.address, rows)
            if rows >= self.joined_from:
                statement = self.joined(statement, operation, viewer)
            text = await self.database.run(statement, operation.values, viewer)
        except RequestError as error:
            error.locations = error.locations or locate(document, error.path)
            raise
        if statement.complete:
            return Finished(text)
        return await view.complete(document, request, orjson.loads(text), context)

    def view(self, viewer: Viewer) -> View:
        """What the viewer's roles know."""
        return self.views.get(viewer.role) or self.views.put(viewer.role, self.make_view(viewer))

    @property
    def catalog(self) -> Catalog:
        """Everything that the models show to anybody."""
        return self.view(SYSTEM).catalog

    @property
    def parser(self) -> Parser:
        """The parser of operations in all that the models show."""
        return self.view(SYSTEM).parser

    @property
    def spelling(self) -> Spelling:
        """How the database's words are spelled."""
        return SPELLINGS[self.database.engine.dialect.name]

    def joined(self, statement: Statement, operation: Operation, viewer: Viewer) -> Statement:
        """The statement in which relations below very many rows are joined; `statement` itself where none is."""
        joined = joined_paths(statement.plan.sizes, operation.values, self.joined_from)
        if not joined or self.spelling.join is None:
            return statement
        key = (operation.shape, viewer.role, joined)
        return self.prepared.get(key) or self.prepare(operation, viewer, joined)

    def prepare(self, operation: Operation, viewer: Viewer, joined: frozenset[Path] = NONE) -> Statement:
        """The statement of a shape and a role, with these relations joined; made once and kept.

        Raises BadUserInput and CostExceeded.
        """
        plan = self.plan(operation, joined, viewer)
        rows = fixed_rows(plan, self.settings)
        authorized = authorize_plan(plan, viewer)
        statement = replace(compile_plan(authorized, self.view(viewer).catalog, self.spelling), rows=rows)
        key = (operation.shape, viewer.role, joined) if joined else (operation.shape, viewer.role)
        return self.prepared.put(key, statement, weight=statement.weight)

    def plan(self, operation: Operation, joined: frozenset[Path] = NONE, viewer: Viewer = SYSTEM) -> Plan:
        """What an operation fetches, with these relations joined.

        Raises BadUserInput and CostExceeded.
        """
        view, complete = self.view(viewer), False if self.second_ending else None
        plan = make_plan(operation.shape, view.catalog, self.settings, view.needs, complete=complete, joined=joined)
        check_relations(plan.sizes, self.settings)
        return plan

    async def introspect(
        self, document: Document, request: Request, viewer: Viewer, context: Mapping[str, Any]
    ) -> Answer:
        """The answer to an operation that asks about the schema alone, made once and kept."""
        if document.asks_introspection and not self.settings.introspection:
            raise ValidationFailed("Introspection is switched off here.")
        key = json.dumps([viewer.role, request.query, request.operation_name, request.variables], sort_keys=True)
        kept = self.introspected.get(key)
        if kept is None:
            kept = await self.view(viewer).complete(document, request, {}, context)
            if not kept.errors:
                text = orjson.dumps(kept.data)
                kept = self.introspected.put(key, Finished(text), weight=len(key) + len(text))
        return kept


def keep(view: View, document: Document, operation: Operation) -> None:
    """Keep a new shape, now that something was prepared for it: what is refused must not fill the cache."""
    if operation.new is not None:
        view.parser.keep(document, operation.new)


def make_engine(
    settings: Settings,
    *,
    database: Database,
    make_view: Callable[[Viewer], View],
    note: Note | None = None,
    second_ending: bool = False,
    joined_from: int = JOINED_FROM,
) -> Engine:
    """An engine with empty caches."""
    return Engine(
        settings=settings,
        known=read_known(settings),
        database=database,
        make_view=make_view,
        views=Kept(MAX_VIEWS),
        prepared=Kept(settings.statement_cache_bytes),
        introspected=Kept(settings.introspection_cache_bytes),
        rates=make_rates(settings),
        note=note,
        second_ending=second_ending,
        joined_from=joined_from,
    )
