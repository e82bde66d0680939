"""A mutation operation → its answer: one transaction for all of its fields, or nothing is written."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import orjson
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from graph.auth import Viewer
from graph.catalog import Catalog
from graph.catalog.write_roots import CallRoot, WriteRoot
from graph.catalog.writes import Writes
from graph.database.violations import DRIVER_ERRORS, Crossed, Locked, Rule, Stopped, Violation, read_violation
from graph.database.write import Transaction, Writer
from graph.engine import Answer, Complete, Finished
from graph.errors import TimedOut, Unavailable
from graph.kept import Kept
from graph.mutations.answer import TYPENAME, payload_of
from graph.mutations.apply import Applier
from graph.mutations.authorize import authorize_write, prepare_write
from graph.mutations.blame import at_row, blame
from graph.mutations.call import Acting
from graph.mutations.check import Checker
from graph.mutations.cost import cost_of
from graph.mutations.errors import Again, ConflictError, MutationError, Refused, RolledBackError, WriteRefused
from graph.mutations.guard import Guard
from graph.mutations.held import held
from graph.mutations.idempotency import Claim, make_claim, once, stored_answer
from graph.mutations.make import Maker
from graph.mutations.mistakes import find_mistakes, plain_rows
from graph.mutations.plain import Batch
from graph.mutations.procedure import Procedures, find_procedure, run_procedure
from graph.mutations.progress import Progress
from graph.mutations.questions import Questions, questions_of
from graph.mutations.refused import find_refused
from graph.mutations.types import Failed, Outcome, PreparedWrite, argument_of
from graph.operation import Operation, Request, Shape
from graph.operation.parse import Document
from graph.plan import Needs, check_relations
from graph.plan.make import is_complete
from graph.settings import Settings
from graph.sql import SPELLINGS, Spelling
from graph.sql.types import SMALLEST_STATEMENT

# How often an operation that crossed another one is tried, and the longest wait before the second time, in seconds:
# PostgreSQL itself takes a second to see that two wait for each other.
TRIES = 6
FIRST_WAIT = 0.05


# What is kept, by a shape and a role.
PreparedMutations = Kept[tuple[Shape, str], tuple[PreparedWrite, ...]]


@dataclass(frozen=True, slots=True)
class Given:
    """What a request brings: the operation's values, who asks, and what hand-written fields find.

    `finish` makes the answer of what became of the writes, `claim` says under which key it is stored.
    """

    values: Sequence[Any]
    viewer: Viewer
    context: Mapping[str, Any]
    finish: Callable[[Sequence[Outcome]], Awaitable[Answer]]
    claim: Claim | None


@dataclass(frozen=True, slots=True, eq=False)
class Mutations:
    """Answers mutation operations. It holds no request's state."""

    catalog: Catalog
    settings: Settings
    needs: Needs
    writer: Writer
    spelling: Spelling
    complete: Complete
    writes: Writes
    roots: Mapping[str, WriteRoot | CallRoot]
    procedures: Procedures
    prepared: PreparedMutations
    questions: Questions
    second_ending: bool = False
    by_unit: bool = False

    async def answer(
        self, document: Document, operation: Operation, request: Request, viewer: Viewer, context: Mapping[str, Any]
    ) -> Answer:
        """Raises RequestError where the operation is refused as a whole; other errors are bugs."""
        if called := find_procedure(operation.shape, self.procedures, request):
            acting = Acting(self.writer, viewer, context)
            root = self.procedures[called.name]
            data = await run_procedure(operation.shape, called, root, acting, operation.values)
            return await self.complete(document, request, data, context)
        writes = self.prepared.get((operation.shape, viewer.role)) or self.prepare(operation, viewer)

        async def finish(outcomes: Sequence[Outcome]) -> Answer:
            complete = self._is_complete(operation)
            data = _data(operation, writes, outcomes, decoded=not complete)
            return Finished(orjson.dumps(data)) if complete else await self.complete(document, request, data, context)

        claim = make_claim(request, viewer, self.settings)
        return await self.run(writes, Given(operation.values, viewer, context, finish, claim))

    def cost(self, operation: Operation, request: Request, viewer: Viewer) -> int:
        """How many rows the operation is given, and may return at worst.

        Raises BadUserInput and CostExceeded.
        """
        if find_procedure(operation.shape, self.procedures, request):
            return 1
        writes = self.prepared.get((operation.shape, viewer.role)) or self.prepare(operation, viewer)
        return sum(cost_of(each.write, self.catalog, operation.values, self.settings) for each in writes)

    def _is_complete(self, operation: Operation) -> bool:
        if self.second_ending:
            return False
        return all(is_complete(each.selections, self.catalog) for each in operation.shape.selections)

    def prepare(self, operation: Operation, viewer: Viewer) -> tuple[PreparedWrite, ...]:
        """The writes of a shape and a role, made once and kept."""
        first = len(operation.values)
        maker = Maker(self.catalog, self.settings, self.needs, self.roots, self._is_complete(operation), first)
        writes = [maker.write(each) for each in operation.shape.selections if each.name != TYPENAME]
        check_relations((size for each in writes if each.reading for size in each.reading.plan.sizes), self.settings)
        prepared = tuple(prepare_write(authorize_write(each, viewer), self.catalog, self.spelling) for each in writes)
        statements = [
            each for write in prepared for each in (write.reading, write.ordered, write.finding) if each is not None
        ]
        weight = sum(each.weight for each in statements) + SMALLEST_STATEMENT * len(prepared)
        return self.prepared.put((operation.shape, viewer.role), prepared, weight=weight)

    def spelled(self, spelling: Spelling) -> Mutations:
        """The same for another database."""
        prepared: PreparedMutations = Kept(self.settings.statement_cache_bytes)
        return replace(self, spelling=spelling, prepared=prepared, questions=questions_of(self.catalog))

    # Running

    async def run(self, writes: Sequence[PreparedWrite], given: Given) -> Answer:
        """The answer about all writes: each of them is written, or none."""
        plain = {} if self.by_unit else self._plain(writes, given)
        if mistakes := self._mistakes([each for each in writes if each.write.key not in plain], given):
            # The first answer stands, whatever became wrong since: a date that was to be in the future.
            return await self._first_answer(given) or await given.finish(_failed(writes, mistakes))
        if plain:
            try:
                return await self._attempt(writes, given, plain)
            except (Again, Refused):
                # The unit of work tells whose fault it is.
                mistakes = self._mistakes([each for each in writes if each.write.key in plain], given)
            if mistakes:
                return await given.finish(_failed(writes, mistakes))
        for number in range(TRIES):
            if number:
                await asyncio.sleep(wait_before(number))
            try:
                return await self._attempt(writes, given, {})
            except Again:
                continue
        gave_up = ConflictError("Other writes were in the way, again and again; try again later.", ())
        return await given.finish(_failed(writes, {writes[0].write.key: (gave_up,)}))

    def _plain(self, writes: Sequence[PreparedWrite], given: Given) -> Mapping[str, Sequence[Batch]]:
        """By response key the rows that are made without the unit of work."""
        most = self.settings.max_write_rows
        found = {each.write.key: plain_rows(each, given.values, most) for each in writes}
        return {key: rows for key, rows in found.items() if rows is not None}

    def _mistakes(self, writes: Sequence[PreparedWrite], given: Given) -> Mapping[str, Sequence[MutationError]]:
        """By response key what is wrong with the inputs; empty where nothing is."""
        checker, most = Checker(self.catalog, self.writes, given.viewer), self.settings.max_write_rows
        found = {each.write.key: find_mistakes(checker, each, given.values, most) for each in writes}
        return found if any(found.values()) else {}

    async def _first_answer(self, given: Given) -> Answer | None:
        if given.claim is None:
            return None
        async with self.writer.transaction(keep=False) as transaction:
            return await stored_answer(transaction.session, given.claim)

    async def _attempt(
        self, writes: Sequence[PreparedWrite], given: Given, plain: Mapping[str, Sequence[Batch]]
    ) -> Answer:
        """Raises Again, and Refused where a refusal may be about one of the `plain` rows."""
        progress = Progress(writes[0].write.key)
        try:
            async with self.writer.transaction() as transaction:
                if given.claim is not None:

                    async def make() -> Answer:
                        return await given.finish(await self._all(writes, given, transaction, progress, plain))

                    return await once(transaction.session, given.claim, make)
                outcomes = await self._all(writes, given, transaction, progress, plain)
        except WriteRefused as refused:
            errors: Sequence[MutationError] = refused.errors
        except StaleDataError:
            raise Again from None
        except Unavailable as error:
            # SQLite locks its file before anything is asked.
            if not isinstance(read_violation(error), Locked):
                raise
            errors = [_locked()]
        except DRIVER_ERRORS as error:
            errors = await self._refused_for(error, progress, given.viewer, plain=bool(plain))
        else:
            return await given.finish(outcomes)
        return await given.finish(_failed(writes, {progress.key: errors}))

    async def _all(
        self,
        writes: Sequence[PreparedWrite],
        given: Given,
        transaction: Transaction,
        progress: Progress,
        plain: Mapping[str, Sequence[Batch]],
    ) -> Sequence[Outcome]:
        applier = Applier(
            self.catalog,
            self.writes,
            self.settings,
            transaction,
            Guard(self.questions, given.viewer),
            given.context,
            given.values,
            progress,
            plain,
        )
        outcomes: list[Outcome] = []
        for each in writes:
            progress.start(each.write.key, argument_of(each.write.action))
            outcomes.append(await applier.apply(each))
        return outcomes

    async def _refused_for(
        self, error: Exception, progress: Progress, viewer: Viewer, *, plain: bool
    ) -> Sequence[MutationError]:
        """What the client is told of a database's error; raises what is no fault of theirs."""
        match read_violation(error):
            case None:
                raise error
            case Violation() if plain:
                raise Refused from None
            case Crossed():
                raise Again from None
            case Locked():
                return [_locked()]
            case Stopped():
                raise TimedOut("The operation took too long and was stopped; nothing was written.") from error
            case violation:
                return await self._blame(violation, progress, viewer)

    async def _blame(self, violation: Violation, progress: Progress, viewer: Viewer) -> Sequence[MutationError]:
        metadata, guard = next(iter(self.catalog.entities.values())).model.metadata, Guard(self.questions, viewer)

        def look(session: Session) -> Sequence[MutationError]:
            # A row that refers to a deleted one is let go by the unit of work, where its column may be null or not.
            if progress.deleting is not None and violation.rule in {Rule.FOREIGN_KEY, Rule.NOT_NULL}:
                return held(session, *progress.deleting, progress.argument)
            errors = blame(session, violation, progress.made, metadata, progress.argument, guard=guard)
            if progress.remake is None or errors[0].path != progress.argument:
                return errors
            # Nobody in particular is to blame by what the model tells.
            inputs = [each for each in progress.made if len(each.path) == 2]
            rows = find_refused(session, progress.remake, range(len(inputs)))
            return [at_row(errors[0], inputs[index]) for index in rows] or errors

        # Whatever is tried in there is only to find out.
        async with self.writer.transaction(keep=False) as transaction:
            return await transaction.session.run_sync(look)


def wait_before(number: int) -> float:
    """Seconds until the next time; never the same, so that those who crossed don't meet again."""
    return random.uniform(0, FIRST_WAIT * 2**number)  # noqa: S311 - no secret


def _locked() -> MutationError:
    return ConflictError("Another write holds a row that this needs; try again.", ())


def _data(
    operation: Operation, writes: Sequence[PreparedWrite], outcomes: Sequence[Outcome], *, decoded: bool
) -> dict[str, Any]:
    """The operation's `data`: payloads in the form that was asked for."""
    payloads = {
        each.write.key: payload_of(each.write, outcome, decoded=decoded)
        for each, outcome in zip(writes, outcomes, strict=True)
    }
    return {each.key: each.on if each.name == TYPENAME else payloads[each.key] for each in operation.shape.selections}


def _failed(writes: Sequence[PreparedWrite], errors: Mapping[str, Sequence[MutationError]]) -> Sequence[Outcome]:
    """Every write fails with the one that did."""
    culprits = " and ".join(key for key, found in errors.items() if found)
    untouched = RolledBackError(f"Nothing was written, because {culprits} failed.", ())
    return [Failed(tuple(errors.get(each.write.key) or (untouched,))) for each in writes]


def make_mutations(
    catalog: Catalog,
    settings: Settings,
    *,
    writes: Writes,
    roots: Mapping[str, WriteRoot | CallRoot],
    procedures: Procedures,
    needs: Needs,
    writer: Writer,
    dialect: str,
    complete: Complete,
    prepared: PreparedMutations,
    second_ending: bool = False,
    by_unit: bool = False,
) -> Mutations:
    """Mutations of one view; `prepared` is what they keep, for all views.

    `by_unit` makes all rows by the unit of work, which the tests compare.
    """
    return Mutations(
        catalog=catalog,
        settings=settings,
        needs=needs,
        writer=writer,
        spelling=SPELLINGS[dialect],
        complete=complete,
        writes=writes,
        roots=roots,
        procedures=procedures,
        prepared=prepared,
        questions=questions_of(catalog),
        second_ending=second_ending,
        by_unit=by_unit,
    )
