"""An empty database → a small chat, the same on every machine and every day."""

from sqlalchemy import Connection, Table, func, insert, select

from models.sample.rows import sample_rows
from models.workspace import Workspace

__all__ = ["fill", "sample_rows"]


def fill(connection: Connection) -> bool:
    """Insert the sample, unless there is a workspace already: then nothing is done and the answer is False.

    The transaction is the caller's to commit.
    """
    if connection.scalar(select(Workspace.id).limit(1)) is not None:
        return False
    for table, rows in sample_rows():
        connection.execute(insert(table), rows)
        if connection.dialect.name == "postgresql" and table.autoincrement_column is not None:
            skip_taken_keys(connection, table)
    return True


def skip_taken_keys(connection: Connection, table: Table) -> None:
    # PostgreSQL's sequences don't notice keys that are given: the next insert would be handed key 1 again.
    sequence = func.pg_get_serial_sequence(table.name, "id")
    connection.execute(select(func.setval(sequence, select(func.max(table.c.id)).scalar_subquery())))
