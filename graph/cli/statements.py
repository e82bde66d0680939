"""Operations + models → what each asks PostgreSQL for each role: by the models as they are, and as they were committed.

Of the models of before only their schema is recorded, and SQL follows from more than that: rules, types, computed
columns. So they are taken from version control, and compiled in a process of their own.
"""

from __future__ import annotations

import io
import json
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy.orm import DeclarativeBase

from graph.app import Service, assemble
from graph.auth import ANONYMOUS_ROLE, SYSTEM_ROLE, Viewer
from graph.catalog.restrict import walk_rules
from graph.cli.operations import variables_of
from graph.database import make_engine
from graph.errors import MainspringError, RequestError, RequestErrors
from graph.evolution.documents import KnownDocument
from graph.evolution.statements import Compiled, StatementLine, Statements, compare_statements
from graph.modules import load_base, load_handwritten
from graph.operation import Request
from graph.plan import authorize_plan, check_sizes
from graph.settings import OWN, Settings
from graph.sql import SPELLINGS, compile_plan

TIMEOUT = 120
BEFORE = "HEAD"
# The models of before are the first that are found; this project itself is the one that runs.
PROGRAM = (
    "import sys; sys.path.insert(0, {own!r}); from graph.cli.statements import answer; sys.path.insert(0, ''); answer()"
)


def find_statement_lines(
    settings: Settings, base: type[DeclarativeBase], documents: Sequence[KnownDocument]
) -> tuple[tuple[StatementLine, ...], str | None]:
    """The operations that are asked otherwise than by the committed models; or why those are not known."""
    if not documents:
        return (), None
    # Once, whoever asks it: there is a line for each client and version.
    texts = [(each.id, each.name, each.text) for each in {each.id: each for each in documents}.values()]
    try:
        before = compile_committed(settings, texts)
    except (OSError, ValueError, subprocess.SubprocessError, tarfile.TarError) as error:
        return (), f"Whether the SQL of operations changes is not known: {error}"
    return tuple(compare_statements(documents, before, compile_all(settings, base, texts))), None


Texts = Iterable[tuple[str, str | None, str]]


def compile_all(settings: Settings, base: type[DeclarativeBase], texts: Texts) -> Statements:
    """Every query for every role that the rules know, for anonymous viewers, and for the system."""
    service = assemble(base, make_engine(settings), settings, load_handwritten(settings.resolvers))
    roles = [SYSTEM_ROLE, *sorted({ANONYMOUS_ROLE, *walk_rules(service.engine.catalog)})]
    return {id_: {role: _compile(service, name, text, role) for role in roles} for id_, name, text in texts}


def _compile(service: Service, name: str | None, text: str, role: str) -> Compiled:
    engine, viewer = service.engine, Viewer((role,))
    try:
        variables = variables_of(service, text)
        parser = engine.view(viewer).parser
        document = parser.document(Request(text, variables, name))
        if not (document.is_query and document.asks_data):
            return Compiled()
        operation = parser.operation(document, variables)
        plan = engine.plan(operation, viewer=viewer)
        statement = compile_plan(authorize_plan(plan, viewer), engine.view(viewer).catalog, SPELLINGS["postgresql"])
        return Compiled(statement.text, check_sizes(statement.plan, operation.values, engine.settings))
    except (RequestError, RequestErrors) as error:
        return Compiled(refused=str(error))


# The models of before


def compile_committed(settings: Settings, texts: Texts) -> Statements:
    """The same by the models that version control has.

    Raises ValueError, OSError, SubprocessError or TarError, saying why that can't be done.
    """
    given = {"models": settings.models, "resolvers": settings.resolvers, "texts": list(texts)}
    with TemporaryDirectory() as folder:
        _check_out(Path(folder))
        done = subprocess.run(  # noqa: S603 (this Python, and a program of our own)
            [sys.executable, "-P", "-c", PROGRAM.format(own=str(OWN))],
            cwd=folder,
            input=json.dumps(given),
            capture_output=True,
            text=True,
            timeout=TIMEOUT,
            check=False,
        )
    if done.returncode:
        reason = (done.stderr.strip().splitlines() or ["no reason was given"])[-1]
        raise ValueError(f"the models of {BEFORE} can't be read: {reason}")
    content: dict[str, dict[str, dict[str, Any]]] = json.loads(done.stdout)
    return {id_: {role: Compiled(**each) for role, each in roles.items()} for id_, roles in content.items()}


def _check_out(folder: Path) -> None:
    git = shutil.which("git")
    if git is None:
        raise ValueError("git is not installed, which has the models of before.")
    done = subprocess.run(  # noqa: S603 (as it was found)
        [git, "archive", "--format=tar", BEFORE, "--", ":(glob)**/*.py"],
        capture_output=True,
        timeout=TIMEOUT,
        check=False,
    )
    if done.returncode:
        raise ValueError("git has no models of before here.")
    with tarfile.open(fileobj=io.BytesIO(done.stdout)) as files:
        files.extractall(folder, filter="data")


def answer() -> None:
    """The program of the process that has the models of before: operations on its input, their SQL on its output."""
    given = json.load(sys.stdin)
    settings = Settings.from_environment(models=given["models"], resolvers=given["resolvers"])
    try:
        found = compile_all(settings, load_base(settings.models), given["texts"])
    except MainspringError as error:
        sys.exit(str(error))
    json.dump({id_: {role: asdict(each) for role, each in roles.items()} for id_, roles in found.items()}, sys.stdout)
