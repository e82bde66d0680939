"""Models → the statements of PostgreSQL's that put their rules up as policies, and those that take them down."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import DeclarativeBase

from graph.auth import SYSTEM_ROLE
from graph.auth.asking import RoleViewer
from graph.catalog import read_catalog
from graph.catalog.restrict import walk_rules
from graph.catalog.rules import CREATABLE, DELETABLE, READABLE, UPDATABLE
from graph.errors import ModelError
from graph.evolution.policies.compiler import DIALECT, Reading, compile_condition, view_of
from graph.evolution.policies.facts import FUNCTION, SCHEMA, VIEWER, Facts, quoted
from graph.evolution.policies.rights import Guarded, guarded_tables

# What a policy is called, for which command, and where the rule stands. What an UPDATE leaves is held to the same.
POLICIES = (
    (READABLE, "mainspring_read", "SELECT", "USING"),
    (CREATABLE, "mainspring_create", "INSERT", "WITH CHECK"),
    (UPDATABLE, "mainspring_update", "UPDATE", "USING"),
    (DELETABLE, "mainspring_delete", "DELETE", "USING"),
)
# A role that no rule asks for: what it may is the same for all of these.
OTHERS = ""

# Who asks, as the connection says: roles, id and claims in JSON; null where it says nothing.
TOLD = "nullif(current_setting('mainspring.viewer', true), '')::jsonb"
IS_SYSTEM = f"(SELECT {SCHEMA}.is_system())"


@dataclass(frozen=True, slots=True)
class Policies:
    """Statements: what puts the rules up, and what takes them down again, but for the schema that they were in.

    That stays while others follow, since it has the grants of whoever runs the database.
    """

    up: tuple[str, ...] = ()
    down: tuple[str, ...] = ()


MAKE_SCHEMA = f"CREATE SCHEMA IF NOT EXISTS {SCHEMA}"
DROP_SCHEMA = f"DROP SCHEMA {SCHEMA}"


def make_policies(base: type[DeclarativeBase]) -> Policies:
    """The rules of every model under `base`.

    Raises ModelError, naming the rule, where one can't be said without the service.
    """
    roles = sorted(walk_rules(read_catalog(base)) - {SYSTEM_ROLE})
    facts = Facts()
    readings: list[Reading] = []
    policies: list[str] = []
    tables: list[str] = []
    for guarded in guarded_tables(base):
        table = guarded.table
        if table.schema == SCHEMA:
            raise ModelError(f"{table.fullname} is in the schema that policies are made in; give it another.")
        reading = Reading(table, guarded.parts)
        readings.append(reading)
        name = DIALECT.identifier_preparer.format_table(table)
        tables.append(name)
        policies.append(f"ALTER TABLE {name} ENABLE ROW LEVEL SECURITY")
        policies += _policies(guarded, name, reading, roles, facts)
    functions, views = tuple(_functions(roles, facts)), tuple(_views(readings))
    down = (*_drop("FUNCTION", functions), *_drop("VIEW", views))
    disable = (f"ALTER TABLE IF EXISTS {name} DISABLE ROW LEVEL SECURITY" for name in tables)
    return Policies((MAKE_SCHEMA, *functions, *views, *policies), (*down, *disable))


def _drop(kind: str, statements: Iterable[str]) -> Iterable[str]:
    """Policies go with the functions that they call."""
    for each in statements:
        made = re.match(rf"CREATE {kind} (.*?(?:\(.*?\))?) (RETURNS|AS) ", each)
        if made is not None:
            yield f"DROP {kind} IF EXISTS {made[1]} CASCADE"


def _functions(roles: Sequence[str], facts: Facts) -> Iterable[str]:
    known = ", ".join(map(quoted, roles))
    role = f"CASE WHEN role IN ({known}) THEN role ELSE '' END" if roles else "''"
    yield (
        f"CREATE FUNCTION {VIEWER} RETURNS jsonb {FUNCTION} RETURN (\n"  # noqa: S608
        "    SELECT jsonb_build_object(\n"
        f"        'roles', (SELECT jsonb_agg({role})\n"
        "                  FROM jsonb_array_elements_text(told -> 'roles') AS role\n"
        f"                  WHERE role <> '{SYSTEM_ROLE}'),\n"
        "        'id', told -> 'id', 'claims', told -> 'claims')\n"
        f"    FROM (SELECT {TOLD} AS told) AS viewer\n"
        ")"
    )
    yield (
        f"CREATE FUNCTION {SCHEMA}.is_system() RETURNS boolean {FUNCTION} RETURN\n"
        f"    coalesce({TOLD} -> 'roles' ? '{SYSTEM_ROLE}', false) AND has_schema_privilege('{SCHEMA}', 'USAGE')"
    )
    yield (
        f"CREATE FUNCTION {SCHEMA}.has_role(VARIADIC names text[]) RETURNS boolean {FUNCTION} RETURN\n"
        f"    {VIEWER} -> 'roles' ?| names"
    )
    yield from facts.functions()
    yield f"GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA {SCHEMA} TO PUBLIC"


def _views(readings: Iterable[Reading]) -> Iterable[str]:
    """Of the columns that rules read. Nobody can name them who has no USAGE on the schema; policies need no name."""
    columns: dict[str, set[str]] = {}
    names: dict[str, str] = {}
    quote = DIALECT.identifier_preparer.quote
    for reading in readings:
        for table, read in reading.read.items():
            columns.setdefault(view_of(table), set()).update(read)
            name = DIALECT.identifier_preparer.format_table(table)
            if names.setdefault(view_of(table), name) != name:
                raise ModelError(f"{name} and {names[view_of(table)]} would have one view; name one of them otherwise.")
    for view in sorted(columns):
        shown = ", ".join(quote(each) for each in sorted(columns[view]))
        yield f"CREATE VIEW {view} AS SELECT {shown} FROM {names[view]}"  # noqa: S608
    if columns:
        yield f"GRANT SELECT ON {', '.join(sorted(columns))} TO PUBLIC"


def _policies(guarded: Guarded, name: str, reading: Reading, roles: Sequence[str], facts: Facts) -> Iterable[str]:
    for right, policy, command, place in POLICIES:
        allowed = _allowed(guarded, right, reading, roles, facts)
        yield f"CREATE POLICY {policy} ON {name} FOR {command} {place} ({IS_SYSTEM} OR ({allowed}))"


def _allowed(guarded: Guarded, right: str, reading: Reading, roles: Sequence[str], facts: Facts) -> str:
    """At least one of the viewer's roles allows it; roles that are told the same are asked for together."""
    conditions: dict[str, list[str]] = {}
    for role in (*roles, OTHERS):
        found = guarded.allowed(RoleViewer(role, facts.sql), right)
        if found is not False:
            text = "true" if found is True else compile_condition(found, guarded.row, reading)
            conditions.setdefault(text, []).append(role)
    each = [f"{_has_one_of(names)} AND ({text})" for text, names in conditions.items()]
    return " OR ".join(each) or "false"


def _has_one_of(roles: Iterable[str]) -> str:
    return f"(SELECT {SCHEMA}.has_role({', '.join(map(quoted, roles))}))"
