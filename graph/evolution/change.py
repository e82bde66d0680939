"""Models → the revision that they need and the report of it; `mainspring change` as a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from graphql import GraphQLSchema, build_schema
from sqlalchemy import MetaData

from graph.database.migrate import tell_how_to_begin
from graph.database.revision import find_migrations, read_scripts
from graph.errors import ChangeRefused, SettingsError
from graph.evolution.documents import DocumentLine, Known, asked_fields, describe_document, judge_documents
from graph.evolution.locks import Severity
from graph.evolution.record import read_record, schema_file, write_record
from graph.evolution.report import Report, make_lines
from graph.evolution.revision import Draft, draft_revision, write_revisions
from graph.evolution.schema_difference import compare_schemas, deprecated_fields, removed_fields
from graph.evolution.scratch import migrated_scratch
from graph.evolution.sizes import ask_sizes
from graph.evolution.statements import StatementLine
from graph.settings import Settings


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked for. `allow` is the reason why clients may break, `force` removes what is in use."""

    message: str
    allow: str | None = None
    force: bool = False
    write: bool = True


def change(
    settings: Settings,
    metadata: MetaData,
    sdl: str,
    known: Known,
    wish: Wish,
    *,
    statements: tuple[StatementLine, ...] = (),
) -> Report:
    """Compare the models with the migrations and the schema of record; write what is new of either.

    `sdl` is the schema of the models, `statements` the known operations whose SQL changes. Not to be called where an
    event loop runs.
    Raises ChangeRefused, SettingsError and MigrationFailed.
    """
    alembic_ini = find_migrations(settings)
    if alembic_ini is None:
        raise SettingsError(tell_how_to_begin(settings))
    scripts = read_scripts(alembic_ini)
    recorded = read_recorded(alembic_ini)
    before = None if recorded is None else build_schema(recorded)
    # Printed by the program itself: it is valid.
    after = before if recorded == sdl and before is not None else build_schema(sdl, assume_valid=True)
    lines = [] if before is None or recorded == sdl else compare_schemas(before, after)
    removed = removed_fields(lines)
    concerned = judge_documents(known.documents, before, after, removed)
    if before is not None and not wish.force:
        refuse_asked_roots(before, removed, concerned)
        refuse_early_removal(before, removed, concerned, known)
    with migrated_scratch(settings, metadata) as scratch:
        draft = draft_revision(scripts, alembic_ini, scratch, metadata, wish.message)
        sizes = ask_sizes(settings)
        report = Report(
            message=wish.message,
            operations=make_lines(draft.steps, draft.metadatas, sizes),
            schema=tuple(lines),
            documents=tuple(concerned),
            known=known,
            statements=statements,
            sizes_known=sizes is not None,
            allowed=wish.allow,
        )
        if not wish.write:
            return report
        files = [] if report.is_empty else write_change(draft, alembic_ini, recorded, sdl, wish.allow)
    file = schema_file(alembic_ini)
    if not file.exists() or file.read_text(encoding="utf-8") != sdl:
        file.write_text(sdl, encoding="utf-8")
        files.append(file)
    return replace(report, files=tuple(map(show_path, files)))


def write_change(draft: Draft, alembic_ini: Path, recorded: str | None, sdl: str, allow: str | None) -> list[Path]:
    """Write the revisions and the schema that they lead to; the files that were written."""
    written = write_revisions(draft, allowed=allow)
    # The schema of before is the new ones' from the first on.
    record = write_record(read_scripts(alembic_ini), written[0].revision, recorded, sdl)
    return [*(each.path for each in written), *([record] if record else [])]


def read_recorded(alembic_ini: Path) -> str | None:
    """The schema before the change: what the newest revision recorded, or that of record where none has."""
    scripts = read_scripts(alembic_ini)
    head = scripts.get_current_head()
    recorded = None if head is None else read_record(scripts, head)
    file = schema_file(alembic_ini)
    return file.read_text(encoding="utf-8") if recorded is None and file.exists() else recorded


def show_path(path: Path) -> str:
    """A file as people in the working folder name it."""
    here = Path.cwd()
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)


# Expand and contract


def refuse_early_removal(
    before: GraphQLSchema,
    removed: Sequence[str],
    concerned: Sequence[DocumentLine],
    known: Known,
) -> None:
    """A field goes after it has been deprecated, and when nobody is known to ask for it.

    Raises ChangeRefused.
    """
    fields = [each for each in removed if _is_of_rows(each, before)]
    if not fields:
        return
    deprecated = deprecated_fields(before)
    early = [each for each in fields if each not in deprecated]
    if early:
        raise ChangeRefused(
            f"{_list(early)} would be removed without having been deprecated. Keep it, with "
            'info={"deprecated": "why, and what to use"}, or rename it with info={"was": "old_name"}; '
            "remove it in a later change. --force removes it now."
        )
    # What may come in a variable is use as well.
    users = sorted((each for each in concerned if each.severity is not Severity.SAFE), key=lambda each: -each.severity)
    if users:
        raise ChangeRefused(
            f"{_list(fields)} can't be removed: {_ask(users)} for it ({users[0].reasons[0]}). "
            "--force removes it all the same."
        )
    if not known.documents:
        raise ChangeRefused(
            f"{_list(fields)} is deprecated, but no operations of clients are known, so that nobody can say that it "
            "is out of use: name them by --documents, or let the server record them (MAINSPRING_RECORDED_OPERATIONS). "
            "--force removes it all the same."
        )
    if known.missed:
        raise ChangeRefused(
            f"No known operation asks for {_list(fields)}, but {known.missed:,} times one was answered that there was "
            "no room to record: raise MAINSPRING_RECORDED_OPERATIONS. --force removes it all the same."
        )


def refuse_asked_roots(before: GraphQLSchema, removed: Sequence[str], concerned: Sequence[DocumentLine]) -> None:
    """What a whole model goes with, its fields of Query and Mutation, waits until no known operation selects them.

    Raises ChangeRefused.
    """
    types = {each.name for each in (before.query_type, before.mutation_type, before.subscription_type) if each}
    roots = {each for each in removed if each.partition(".")[0] in types}
    uses = [(each, roots & asked_fields(each.document, before)) for each in concerned] if roots else []
    users = [each for each, asked in uses if asked]
    if users:
        fields = sorted({field for _, asked in uses for field in asked})
        raise ChangeRefused(
            f"{_list(fields)} can't be removed: {_ask(users)} for {'it' if len(fields) == 1 else 'them'}. Keep the "
            'model, with info={"deprecated": "why"} for its table, until no known operation asks for its rows. '
            "--force removes it all the same."
        )


def _ask(users: Sequence[DocumentLine]) -> str:
    """`Titles (…) asks`, of the operations that are named; the worst comes first."""
    names = _list([describe_document(each.document) for each in users], "; ")
    if users[0].severity is not Severity.BREAKING:
        return f"{names} may ask"
    return f"{names} {'asks' if len(users) == 1 else 'ask'}"


def _is_of_rows(field: str, schema: GraphQLSchema) -> bool:
    """Whether this is a field of a model's type, from which all others of its column or relation are derived."""
    type_ = schema.type_map.get(field.partition(".")[0])
    return "nodeId" in getattr(type_, "fields", {}) and not field.endswith(".nodeId")


def _list(names: Sequence[str], between: str = ", ") -> str:
    first = list(names[:3])
    rest = len(names) - len(first)
    return between.join(first) + (f" and {rest} more" if rest else "")
