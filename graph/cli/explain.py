"""`mainspring explain`: an operation → its plan, its SQL, and what the database makes of that."""

from __future__ import annotations

import asyncio
import re
import sys
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path as File
from typing import Any

import orjson
from rich.console import Console
from rich.syntax import Syntax
from rich.text import Text

from graph.app import assemble
from graph.auth import Viewer
from graph.cli.given import Given, read_models, read_settings
from graph.cli.pretty import break_lines
from graph.database import make_engine
from graph.database.analyze import analyze
from graph.engine import Engine
from graph.errors import MainspringError, RequestError, RequestErrors, SettingsError
from graph.modules import load_handwritten
from graph.mutations import Mutations
from graph.mutations.show import show_writes
from graph.operation import Operation, Request
from graph.operation.path import Path
from graph.plan import Plan, authorize_plan, check_sizes, joined_paths
from graph.plan.show import show_plan
from graph.plan.show_sizes import show_sizes
from graph.sql import SPELLINGS, Statement, compile_plan

# GraphQL's, by which it counts; Python knows more.
LINE_END = re.compile(r"\r\n|[\n\r]")


class Refused(MainspringError):
    """The operation is refused; the text shows each error and its place."""


def run(
    given: Given,
    file: str,
    *,
    variables: str | None,
    operation_name: str | None,
    dialects: Sequence[str],
    to_analyze: bool,
    viewer: Viewer,
) -> None:
    """Print what becomes of the operation.

    Raises Refused where a client would be refused.
    """
    settings = read_settings(given)
    database = make_engine(settings)
    if to_analyze and database.dialect.name not in dialects:
        raise SettingsError(f"--analyze asks the database, which is {database.dialect.name}: leave --dialect out.")
    base = read_models(given, settings)
    service = assemble(base, database, settings, load_handwritten(settings.resolvers))
    engine = service.engine
    request = Request(read_operation(file), read_variables(variables), operation_name)
    page = Page()
    try:
        parser = engine.view(viewer).parser
        document = parser.document(request)
        if not document.asks_data:
            page.text("The operation asks about the schema alone: it is answered without the database.")
            return
        operation = parser.operation(document, request.variables)
        if not document.is_query:
            explain_mutation(service.views.mutations(viewer), operation, dialects, viewer, page)
            return
        plan = engine.plan(operation, viewer=viewer)
        rows = check_sizes(plan, operation.values, settings)
        joined = joined_paths(plan.sizes, operation.values, engine.joined_from)
        plan = engine.plan(operation, joined, viewer)
        page.text(f"At worst {rows:,} rows; {settings.max_cost:,} are allowed (max_cost).")
        page.text(show_sizes(plan, operation.values, joined))
        page.text(show_joined(joined, engine.joined_from))
        page.title("Plan")
        page.text(show_plan(plan))
        page.text(show_values(operation))
        statements = {name: compile_statement(engine, plan, name, viewer) for name in dialects}
        for name, statement in statements.items():
            page.title(f"SQL for {name}")
            page.sql(break_lines(statement.text))
            page.text(show_parameters(name, statement, operation, viewer))
        if to_analyze:
            page.title(f"What {database.dialect.name} makes of it")
            page.text(asyncio.run(_analyze(engine, statements[database.dialect.name], operation, viewer)))
    except RequestErrors as error:
        raise Refused("\n\n".join(show_error(each, request.query, file) for each in error.errors)) from None
    except RequestError as error:
        raise Refused(show_error(error, request.query, file)) from None


def explain_mutation(
    mutations: Mutations, operation: Operation, dialects: Sequence[str], viewer: Viewer, page: Page
) -> None:
    """What is written, by the unit of work or without, and what is read back.

    Raises BadUserInput and CostExceeded.
    """
    page.text(show_values(operation))
    for name in dialects:
        page.title(f"On {name}, in one transaction")
        writes = mutations.spelled(SPELLINGS[name]).prepare(operation, viewer)
        for step in show_writes(writes, operation.values, mutations.settings.max_write_rows):
            page.text(f"-- {step.title}")
            if step.text:
                page.sql(break_lines(step.text))


async def _analyze(engine: Engine, statement: Statement, operation: Operation, viewer: Viewer) -> str:
    database = engine.database.engine
    try:
        return await analyze(database, engine.settings, statement, operation.values, viewer)
    finally:
        await database.dispose()


def compile_statement(engine: Engine, plan: Plan, dialect: str, viewer: Viewer) -> Statement:
    """The statement that a viewer's operation becomes."""
    return compile_plan(authorize_plan(plan, viewer), engine.view(viewer).catalog, SPELLINGS[dialect])


# What is asked


def read_operation(file: str) -> str:
    """Raises SettingsError."""
    try:
        return sys.stdin.read() if file == "-" else File(file).read_text(encoding="utf-8")
    except OSError as error:
        raise SettingsError(f"{file}: {error.strerror}.") from None
    except UnicodeDecodeError:
        raise SettingsError(f"{file}: is not UTF-8.") from None


def read_variables(text: str | None) -> Mapping[str, Any]:
    """Raises SettingsError."""
    if text is None:
        return {}
    try:
        variables = orjson.loads(text)
    except orjson.JSONDecodeError as error:
        raise SettingsError(f"--variables: is not JSON: {error}.") from None
    if not isinstance(variables, dict):
        raise SettingsError("--variables: must be a JSON object, such as '{\"id\": 1}'.")
    return variables


# What is shown


class Page:
    """Standard output: in colours on a terminal, and plain, unwrapped lines elsewhere."""

    def __init__(self) -> None:
        self.console = Console(soft_wrap=True, highlight=False)

    def title(self, text: str) -> None:
        self.console.print(f"\n{text}", style="bold", markup=False)

    def text(self, text: str) -> None:
        if text:
            self.console.print(text, markup=False)

    def sql(self, text: str) -> None:
        # Highlighted here and printed as text: Syntax cuts lines that are longer than the terminal is wide.
        syntax = Syntax("", "sql", theme="ansi_dark", background_color="default")
        shown: str | Text = text
        if self.console.is_terminal:
            shown = syntax.highlight(text)
            shown.rstrip()
        self.console.print(shown, markup=False)


def show_values(operation: Operation) -> str:
    """The operation's values, which the plan names by their numbers."""
    return "\n".join(f"${number} = {value!r}" for number, value in enumerate(operation.values, 1))


def show_joined(joined: Collection[Path], joined_from: int) -> str:
    """Why relations are joined, and on which databases."""
    if not joined:
        return ""
    names = " and ".join(name for name, spelling in SPELLINGS.items() if spelling.join is not None)
    return (
        f"Joined on {names}: relations to one row below pages of {joined_from:,} rows or more, and the lists between."
    )


def show_parameters(dialect: str, statement: Statement, operation: Operation, viewer: Viewer) -> str:
    """The statement's parameters, as its text names them."""
    numbered = SPELLINGS[dialect].dialect.paramstyle.startswith("numeric")
    values = enumerate(statement.bind(operation.values, viewer), start=1)
    return "\n".join(f"-- {f'${number}' if numbered else f'? {number}'} = {value!r}" for number, value in values)


def show_error(error: RequestError, source: str, file: str) -> str:
    """An error as a client gets it, with the line that it is about."""
    lines = [error.message]
    for location in error.locations:
        text = LINE_END.split(source)[location.line - 1 :][:1]
        lines.append(f"  {'standard input' if file == '-' else file}:{location.line}:{location.column}")
        lines += [f"  | {each}\n  | {' ' * (location.column - 1)}^" for each in text]
    if error.path:
        lines.append(f"  path: {'.'.join(map(str, error.path))}")
    lines.append(f"  code: {error.code}")
    return "\n".join(lines)
