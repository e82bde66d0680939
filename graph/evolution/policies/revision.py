"""Policies → the revision of Alembic's that puts them up, where they are others than the revisions before say."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from alembic import util
from alembic.script import ScriptDirectory
from sqlalchemy import make_url
from sqlalchemy.orm import DeclarativeBase

from graph.database.migrate import explaining, tell_how_to_begin
from graph.database.revision import find_migrations, read_scripts
from graph.errors import SettingsError
from graph.evolution.policies.statements import DROP_SCHEMA, Policies, make_policies
from graph.evolution.revision import format_files, tidy
from graph.settings import Settings

NONE = Policies()

STATEMENTS = """\
# What the rules of the models are as policies; written by `mainspring migrate --row-level-security`.
# ruff: noqa: E501
policies = {policies}

# What takes them down.
without = {without}

# The same of the policies before these.
policies_before = {policies_before}
without_before = {without_before}


def run(statements: tuple[str, ...]) -> None:
    # SQLite has no policies.
    if op.get_context().dialect.name == "postgresql":
        for statement in statements:
            op.execute(sa.DDL(statement.replace("%", "%%")))


"""


def write_policies(settings: Settings, base: type[DeclarativeBase], *, wanted: bool) -> Path | None:
    """Write a revision that puts the policies up, or takes them down where they are not wanted.

    Returns its file, or None where the newest policies are these already. No database is asked.
    Raises SettingsError, ModelError and MigrationFailed.
    """
    if make_url(settings.database_url).get_backend_name() != "postgresql":
        raise SettingsError(
            "Row-level security is PostgreSQL's: SQLite has no policies, and no clients but those that may open its "
            "file. Name a PostgreSQL by --database or MAINSPRING_DATABASE_URL."
        )
    alembic_ini = find_migrations(settings)
    if alembic_ini is None:
        raise SettingsError(tell_how_to_begin(settings))
    scripts = read_scripts(alembic_ini)
    before = newest_policies(scripts)
    after = make_policies(base) if wanted else NONE
    if before == after:
        return None
    with explaining(scripts, make_url(settings.database_url)):
        return _write(scripts, before, after)


def newest_policies(scripts: ScriptDirectory) -> Policies:
    """What the newest revision that is about policies puts up: none where there is no such revision."""
    for script in scripts.walk_revisions():
        up, down = (getattr(script.module, name, None) for name in ("policies", "without"))
        if isinstance(up, tuple) and isinstance(down, tuple):
            return Policies(up, down)
    return NONE


def _write(scripts: ScriptDirectory, before: Policies, after: Policies) -> Path:
    scripts.messaging_opts = {"quiet": True}
    made = scripts.generate_revision(
        util.rev_id(),
        "row-level security" if after.up else "no row-level security",
        imports="",
        upgrades=f"run((*without_before, *policies{_end(after)}))",
        downgrades=f"run((*without, *policies_before{_end(before)}))",
    )
    assert made is not None, "it has a template"
    path = Path(made.path)
    text = tidy(path.read_text(encoding="utf-8"), expand_only=False, allowed=None)
    head, function, rest = text.partition("def upgrade(")
    statements = STATEMENTS.format(
        policies=_tuple(after.up),
        without=_tuple(after.down),
        policies_before=_tuple(before.up),
        without_before=_tuple(before.down),
    )
    path.write_text(f"{head.rstrip()}\n{statements}{function}{rest}", encoding="utf-8")
    format_files(path)
    return path


def _end(policies: Policies) -> str:
    """Nothing is left behind where no policies follow."""
    return "" if policies.up else f', "{DROP_SCHEMA}"'


def _tuple(statements: Iterable[str]) -> str:
    lines = "".join(f"    {_literal(each)},\n" for each in statements)
    return f"(\n{lines})" if lines else "()"


def _literal(statement: str) -> str:
    """As it stands, where Python takes it so."""
    plain = "\\" not in statement and '"""' not in statement and not statement.endswith('"')
    return f'"""{statement}"""' if plain else repr(statement)
