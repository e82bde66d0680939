"""The sample: the same everywhere, rich enough to show things, and never over somebody's data."""

import subprocess
import sys
from collections.abc import Callable
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, insert, select

from models import Base, Channel, Membership, Message, Tag, Workspace
from models.sample import fill, sample_rows

Run = Callable[[Callable[[Connection], Any]], Any]


def test_the_sample_fills_an_empty_database_and_every_table_of_it(run: Run) -> None:
    assert run(fill) is True

    def count(connection: Connection) -> dict[str, int]:
        tables = Base.metadata.sorted_tables
        return {table.name: connection.scalars(select(func.count()).select_from(table)).one() for table in tables}

    counts = run(count)
    # Nobody of the sample is logged in anywhere.
    assert counts.pop("user_sessions") == 0
    assert counts == {table.name: len(rows) for table, rows in sample_rows()}
    assert 200 < counts["messages"] < 1000


def test_the_sample_is_never_written_over_data(run: Run) -> None:
    run(lambda connection: connection.execute(insert(Workspace).values(slug="mine", name="Mine")))
    assert run(fill) is False
    assert run(lambda connection: connection.scalars(select(Workspace.slug)).all()) == ["mine"]


def test_a_row_added_after_the_sample_gets_a_key_of_its_own(run: Run) -> None:
    run(fill)
    added = insert(Message).values(channel_id=1, author_id=1, body="Next!").returning(Message.id)
    others = select(func.count()).select_from(Message)
    number = run(lambda connection: connection.scalar(others))
    assert run(lambda connection: connection.scalar(added)) == number + 1


def test_the_sample_does_not_depend_on_the_process() -> None:
    program = "from models.sample import sample_rows; print([(table.name, rows) for table, rows in sample_rows()])"
    prints = [
        subprocess.run(
            [sys.executable, "-c", program],
            env={"PYTHONPATH": ":".join(sys.path), "PYTHONHASHSEED": seed, "PYTHONUTF8": "1"},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert prints[0] == prints[1]


def test_the_sample_has_the_cases_that_surprise() -> None:
    rows = {table.name: rows for table, rows in sample_rows()}

    def parents(table: str, column: str) -> set[int]:
        return {row[column] for row in rows[table]}

    keys = {name: {row["id"] for row in rows[name]} for name in ("users", "channels", "tags")}
    assert keys["channels"] - parents("messages", "channel_id"), "a channel without messages"
    assert keys["users"] - parents("memberships", "user_id"), "a user without channels"
    assert keys["tags"] - parents("message_tags", "tag_id"), "a tag without messages"

    times = [row["created_at"] for row in rows["messages"]]
    assert times == sorted(times)
    assert len(set(times)) < len(times), "messages of the very same time"
    assert all(isinstance(at, datetime) and at.utcoffset() is not None for at in times)

    roles = Base.metadata.tables[Membership.__tablename__].c.role.type
    assert {row["role"].name for row in rows["memberships"]} == set(roles.enums)  # type: ignore[attr-defined]
    for table, rows_of_table in sample_rows():
        for column in table.columns:
            nulls = {row[column.name] is None for row in rows_of_table}
            may_be_null = column.nullable and column.name != "password_hash"
            assert (True in nulls) == (may_be_null or column.name == "password_hash"), column


def test_nobody_speaks_in_a_channel_before_joining_it() -> None:
    rows = {table.name: rows for table, rows in sample_rows()}
    joined = {(row["channel_id"], row["user_id"]): row["joined_at"] for row in rows["memberships"]}
    assert all(joined[row["channel_id"], row["author_id"]] < row["created_at"] for row in rows["messages"])


def test_a_reply_is_in_the_channel_of_its_thread(run: Run) -> None:
    run(fill)
    root = Message.__table__.alias()
    strays = (
        select(func.count())
        .select_from(Message)
        .join(root, root.c.id == Message.thread_id)
        .where(root.c.channel_id != Message.channel_id)
    )
    assert run(lambda connection: connection.scalar(strays)) == 0


def test_a_tag_is_of_the_workspace_of_its_messages(run: Run) -> None:
    run(fill)
    strays = (
        select(func.count())
        .select_from(Tag)
        .join(Tag.messages)
        .join(Message.channel)
        .where(Channel.workspace_id != Tag.workspace_id)
    )
    assert run(lambda connection: connection.scalar(strays)) == 0
