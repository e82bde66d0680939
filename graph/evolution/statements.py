"""Operations' SQL before and after a change → those whose SQL, or whose bound of rows, is another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher

from graph.evolution.documents import KnownDocument
from graph.evolution.locks import Severity

SYSTEM = "system"
WORDS_AROUND = 4
MOST_HUNKS = 4
LONGEST = 300


@dataclass(frozen=True, slots=True)
class Compiled:
    """What PostgreSQL is asked, and how many rows the answer may hold at worst; or why the operation is refused."""

    sql: str = ""
    rows: int = 0
    refused: str | None = None


Statements = Mapping[str, Mapping[str, Compiled]]
"""For each operation, by its identifier, what becomes of it for each role."""


@dataclass(frozen=True, slots=True)
class StatementLine:
    """An operation that is asked otherwise than before by these roles; the SQL and the rows are the first one's."""

    severity: Severity
    document: KnownDocument
    roles: tuple[str, ...]
    before: Compiled
    after: Compiled


def compare_statements(
    documents: Iterable[KnownDocument], before: Statements, after: Statements
) -> Iterator[StatementLine]:
    """One line an operation, however many clients send it. What is valid no more has lines of its own elsewhere."""
    for document in {each.id: each for each in documents}.values():
        old, new = before.get(document.id, {}), after.get(document.id, {})
        if any(known.get(SYSTEM, Compiled(refused="")).refused is not None for known in (old, new)):
            continue
        roles = [role for role in old if role in new and old[role] != new[role]]
        if roles:
            severity = max(_severity(old[role], new[role]) for role in roles)
            yield StatementLine(severity, document, tuple(roles), old[roles[0]], new[roles[0]])


def _severity(before: Compiled, after: Compiled) -> Severity:
    if before.refused is not None:
        return Severity.SAFE
    if after.refused is not None:
        return Severity.BREAKING
    return Severity.DANGEROUS if after.rows > before.rows else Severity.SAFE


def show_changes(before: Compiled, after: Compiled) -> Iterator[str]:
    """The bound, then what is other in the SQL, with a few words around it: `- old` and `+ new`."""
    for sign, each in (("-", before), ("+", after)):
        if each.refused is not None:
            yield f"{sign} refused: {each.refused}"
    if before.refused is not None or after.refused is not None:
        return
    yield f"rows at most {before.rows:,}" + (f" → {after.rows:,}" if after.rows != before.rows else ", as before")
    old, new = before.sql.split(), after.sql.split()
    groups = list(SequenceMatcher(None, old, new, autojunk=False).get_grouped_opcodes(WORDS_AROUND))
    for group in groups[:MOST_HUNKS]:
        _, old_from, _, new_from, _ = group[0]
        _, _, old_to, _, new_to = group[-1]
        yield f"- {_shorten(old[old_from:old_to])}"
        yield f"+ {_shorten(new[new_from:new_to])}"
    if len(groups) > MOST_HUNKS:
        yield f"… and at {len(groups) - MOST_HUNKS} more places (--json has all)."


def _shorten(words: list[str]) -> str:
    text = " ".join(words)
    return text if len(text) <= LONGEST else f"{text[: LONGEST // 2]} … {text[-LONGEST // 2 :]}"
