"""`mainspring advise`: registered operations → what each reads, and the indexes that the models lack."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from pathlib import Path

import typer
from alembic.operations import ops

from graph.app import Service, assemble
from graph.auth import ANONYMOUS_ROLE, SYSTEM, Viewer
from graph.auth.asking import RoleViewer
from graph.catalog.restrict import walk_rules
from graph.cli.given import Given, read_models, read_settings
from graph.cli.operations import variables_of
from graph.database import make_engine
from graph.database.analyze import analyze
from graph.database.revision import find_migrations, read_scripts
from graph.errors import RequestError, RequestErrors, SettingsError
from graph.evolution.advice import Advice, Need, Reads, advise, find_needs
from graph.evolution.documents import RECORDED, Known, KnownDocument, find_known
from graph.evolution.revision import write_steps
from graph.evolution.steps.indexes import create_index
from graph.modules import load_handwritten
from graph.operation import Operation, Request
from graph.settings import Settings


def run(given: Given, documents: Path | None, *, to_analyze: bool, to_write: bool) -> None:
    """Say for each place what is read, and print the indexes that are lacking, or write them into a migration."""
    settings = read_settings(given)
    service = assemble(
        read_models(given, settings), make_engine(settings), settings, load_handwritten(settings.resolvers)
    )
    needs: list[Need] = []
    operations: list[tuple[str, Operation]] = []
    for document in only_once(find_known(documents, settings)):
        name = document.name or (document.id[:12] if document.place == RECORDED else document.place)
        operation = read_operation(service, document, name)
        if operation is not None:
            operations.append((name, operation))
            needs += find_needs(service.engine.plan(operation), service.engine.catalog, name)
            needs += find_role_needs(service, document, name)
    found = advise(needs)
    for advice in found:
        typer.echo(describe(advice))
    if to_analyze:
        asyncio.run(show_plans(service, operations, settings))
    lacking = [advice for advice in found if advice.columns]
    typer.echo(f"{len(found)} ways of finding rows, {len(lacking)} of them without the index that they need.")
    if lacking and to_write:
        typer.echo(f"Wrote {write_migration(lacking, settings)}. Say the same in the models, so that they agree.")


def find_role_needs(service: Service, document: KnownDocument, name: str) -> Iterable[Need]:
    """What the rules add, for each role that they know and that may ask the operation."""
    engine = service.engine
    for role in sorted({ANONYMOUS_ROLE, *walk_rules(engine.catalog)}):
        viewer, variables = Viewer((role,)), variables_of(service, document.text)
        parser = engine.view(viewer).parser
        try:
            parsed = parser.document(Request(document.text, variables, document.name))
            plan = engine.plan(parser.operation(parsed, variables), viewer=viewer)
        except (RequestError, RequestErrors):
            # What is hidden from the role.
            continue
        yield from find_needs(plan, engine.catalog, name, RoleViewer(role))


def only_once(known: Known) -> list[KnownDocument]:
    """Each operation, whoever asks it. Raises SettingsError where none is known."""
    if not known.documents:
        raise SettingsError(
            "No operations of clients are known: name a folder of them or a manifest, or let the server record them "
            "(MAINSPRING_RECORDED_OPERATIONS) and name its database."
        )
    return list({each.id: each for each in reversed(known.documents)}.values())[::-1]


def read_operation(service: Service, document: KnownDocument, name: str) -> Operation | None:
    """The operation with the variables that its text names, or such as fit; None where it is no query of data."""
    variables = variables_of(service, document.text)
    try:
        parsed = service.engine.parser.document(Request(document.text, variables, document.name))
        if not parsed.asks_data or not parsed.is_query:
            return None
        return service.engine.parser.operation(parsed, variables)
    except (RequestError, RequestErrors) as error:
        if document.place != RECORDED:
            raise SettingsError(f"{document.place}: {name} is refused: {error}") from error
        # The models may have moved on since.
        typer.echo(f"{name}, as it was recorded, is refused now: {error}")
        return None


def describe(advice: Advice) -> str:
    """A line for people, and below it the index that is lacking."""
    need = advice.need
    found = f"{need.table.name} by {', '.join(need.equal)}" if need.equal else need.table.name
    order = ", ".join(f"{name}{' descending' if descending else ''}" for name, descending in need.ordered)
    by = f" ({advice.by})" if advice.by else ""
    line = f"{need.place}: {found}{f', in order of {order}' if order else ''}: reads {advice.reads.value}{by}"
    if advice.columns:
        return f"{line}\n    lacks Index(None, {', '.join(map(repr, advice.columns))})"
    if advice.reads is not Reads.PAGE:
        return f"{line}\n    no plain index has an order of both directions"
    return line


async def show_plans(service: Service, operations: Iterable[tuple[str, Operation]], settings: Settings) -> None:
    """What the database itself makes of each operation."""
    engine = service.engine.database.engine
    try:
        for name, operation in operations:
            statement = service.engine.prepare(operation, SYSTEM)
            typer.echo(f"\n{name}, as {engine.dialect.name} runs it:")
            typer.echo(await analyze(engine, settings, statement, operation.values, SYSTEM))
    finally:
        await engine.dispose()


def write_migration(lacking: Iterable[Advice], settings: Settings) -> Path:
    """A migration that makes the indexes."""
    ini = find_migrations(settings)
    if ini is None:
        raise SettingsError("--write: the models have no migrations here; `mainspring new` and `inspect` begin some.")
    made = {f"ix_{each.need.table.name}_{'_'.join(each.columns)}"[:63]: each for each in lacking}
    steps = [
        create_index(ops.CreateIndexOp(name, each.need.table.name, list(each.columns)), is_new=False)
        for name, each in made.items()
    ]
    return write_steps(read_scripts(ini), "Indexes that operations need", steps)
