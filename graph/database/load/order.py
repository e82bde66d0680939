"""Tables → groups in the order of their foreign keys."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sqlalchemy import Table


def order_tables(tables: Iterable[Table]) -> list[list[Table]]:
    """Those that are referred to come first; those that refer to each other in a circle are one group."""
    pending = sorted(tables, key=lambda table: table.key)
    reached = {table: _reach(table) for table in pending}
    groups: list[list[Table]] = []
    while pending:
        # A table whose circle, if it is in one, refers to nothing that is pending outside of it.
        group = next(group for group in _circles(pending, reached) if _is_next(group, pending, reached))
        groups.append(group)
        pending = [table for table in pending if table not in group]
    return groups


def _circles(pending: Iterable[Table], reached: Mapping[Table, set[Table]]) -> Iterable[list[Table]]:
    for table in pending:
        yield [each for each in pending if each is table or (each in reached[table] and table in reached[each])]


def _is_next(group: list[Table], pending: Iterable[Table], reached: Mapping[Table, set[Table]]) -> bool:
    return all(other in group for other in pending if other in reached[group[0]])


def _reach(table: Table) -> set[Table]:
    """Every table that it refers to, however far; itself only where it comes back to itself."""
    found: set[Table] = set()
    pending = [table]
    while pending:
        for key in pending.pop().foreign_keys:
            if key.column.table not in found:
                found.add(key.column.table)
                pending.append(key.column.table)
    return found


def refers_to_itself(table: Table) -> bool:
    """Whether a row may refer to another row of the table."""
    return any(key.column.table is table for key in table.foreign_keys)
