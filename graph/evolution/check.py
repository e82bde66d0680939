"""Models, migrations, the schema of record and clients' operations → what does not agree, each with its mend."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graphql import build_schema
from sqlalchemy import MetaData

from graph.database.migrate import tell_how_to_begin
from graph.database.revision import find_migrations, read_scripts
from graph.errors import ChangeRefused, MigrationFailed, SettingsError
from graph.evolution.documents import KnownDocument, find_invalid
from graph.evolution.record import read_record, schema_file
from graph.evolution.revision import draft_revision
from graph.evolution.scratch import migrated_scratch
from graph.settings import Settings

WRITE_SCHEMA = "mainspring schema -o {}"
CHANGE = 'mainspring change -m "what changes"'
TAKE_BACK = "take the file as it was from version control"


@dataclass(frozen=True, slots=True)
class Failure:
    """Two things that do not agree: which, how, and what to type."""

    what: str
    how: str
    mend: str


def check(settings: Settings, metadata: MetaData, sdl: str, documents: Sequence[KnownDocument]) -> list[Failure]:
    """Everything that does not agree; nothing is written, and no database but one of nobody's is asked.

    Raises SettingsError where the models have no migrations.
    """
    if find_migrations(settings) is None:
        raise SettingsError(tell_how_to_begin(settings))
    return [
        *_check_migrations(settings, metadata),
        *_check_schema(settings, sdl),
        *_check_record(settings, sdl),
        *_check_documents(sdl, documents),
    ]


def _check_migrations(settings: Settings, metadata: MetaData) -> Iterable[Failure]:
    alembic_ini = find_migrations(settings)
    assert alembic_ini is not None
    scripts = read_scripts(alembic_ini)
    heads = scripts.get_heads()
    if len(heads) > 1:
        how = f"they end in several revisions, {' and '.join(heads)}"
        yield Failure("migrations", how, 'alembic merge heads -m "merge"')
        return
    try:
        with migrated_scratch(settings, metadata) as scratch:
            draft = draft_revision(scripts, alembic_ini, scratch, metadata, "check")
    except MigrationFailed as error:
        yield Failure("migrations", f"they don't run: {error}", "mend the revision that is named")
    except ChangeRefused as error:
        yield Failure("models ≠ migrations", str(error), CHANGE)
    else:
        if draft.steps:
            steps = "; ".join(f"{step.kind.value}: {step.what}" for step in draft.steps)
            yield Failure("models ≠ migrations", f"no revision does this: {steps}", CHANGE)


def _check_schema(settings: Settings, sdl: str) -> Iterable[Failure]:
    alembic_ini = find_migrations(settings)
    assert alembic_ini is not None
    file = schema_file(alembic_ini)
    mend = WRITE_SCHEMA.format(file.name)
    if not file.exists():
        yield Failure("models ≠ schema file", f"there is no {file.name}", mend)
    elif (recorded := file.read_text(encoding="utf-8")) != sdl:
        at = next(
            (
                number
                for number, (one, other) in enumerate(zip(recorded.splitlines(), sdl.splitlines(), strict=False), 1)
                if one != other
            ),
            min(len(recorded.splitlines()), len(sdl.splitlines())) + 1,
        )
        yield Failure("models ≠ schema file", f"{file.name} is another from line {at} on", f"{CHANGE}, or {mend}")


def _check_record(settings: Settings, sdl: str) -> Iterable[Failure]:
    alembic_ini = find_migrations(settings)
    assert alembic_ini is not None
    scripts = read_scripts(alembic_ini)
    if len(scripts.get_heads()) != 1:
        return
    (head,) = scripts.get_heads()
    try:
        recorded = read_record(scripts, head)
    except ChangeRefused as error:
        yield Failure("migrations ≠ recorded schemas", str(error), TAKE_BACK)
        return
    if recorded is not None and recorded != sdl:
        how = "the schema that is recorded with the newest revision is not that of the models"
        yield Failure("migrations ≠ recorded schemas", how, f"{CHANGE}, or {TAKE_BACK}")


def _check_documents(sdl: str, documents: Sequence[KnownDocument]) -> Iterable[Failure]:
    for place, reasons in find_invalid(documents, build_schema(sdl, assume_valid=True)).items():
        yield Failure("documents ≠ schema", f"{place}: {reasons}", "mend the operation, or keep what it asks for")
