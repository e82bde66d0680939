"""What the tables promise, on a real database."""

import inspect
from collections.abc import Callable
from datetime import datetime
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import Connection, Enum, delete, func, insert, literal_column, select, text, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, aliased
from sqlalchemy.orm.exc import StaleDataError

from models import (
    Attachment,
    Base,
    Channel,
    Membership,
    Message,
    Plan,
    Reaction,
    User,
    Workspace,
)
from models.sample import fill

Run = Callable[[Callable[[Connection], Any]], Any]


def test_everything_in_the_api_is_documented() -> None:
    undocumented: list[object] = []
    for mapper in Base.registry.mappers:
        undocumented += [mapper.class_] if not inspect.getdoc(mapper.class_) else []
        undocumented += [item for item in (*mapper.column_attrs, *mapper.relationships) if not item.doc]
    for table in Base.metadata.tables.values():
        for column in table.columns:
            if isinstance(column.type, Enum) and column.type.enum_class is not None:
                undocumented += [] if column.type.enum_class.__doc__ else [column.type]
    assert undocumented == []


def test_no_relation_is_loaded_behind_ones_back() -> None:
    relations = [relation for mapper in Base.registry.mappers for relation in mapper.relationships]
    assert {relation.lazy for relation in relations} == {"raise"}


def test_a_row_needs_no_more_than_what_real_data_has(run: Run) -> None:
    at = datetime.fromisoformat("2018-12-31T00:12:00.504800+00:00")

    def load(connection: Connection) -> Any:
        for model, row in (
            (Workspace, {"id": 1, "slug": "clojurians", "name": "Clojurians", "created_at": at}),
            (User, {"id": 1, "workspace_id": 1, "handle": "Isa", "display_name": "Isa", "created_at": at}),
            (Channel, {"id": 1, "workspace_id": 1, "name": "clojure", "created_at": at}),
            (Membership, {"channel_id": 1, "user_id": 1, "joined_at": at}),
            (
                Message,
                {
                    "id": 1,
                    "channel_id": 1,
                    "author_id": 1,
                    "thread_id": None,
                    "body": "(+ 1)",
                    "created_at": at,
                },
            ),
        ):
            connection.execute(insert(model), [row])
        workspace = select(Workspace.is_public, Workspace.plan, Workspace.monthly_price, Message.version)
        return connection.execute(workspace.select_from(Workspace).join(Message, Message.id == 1)).one()

    assert run(load) == (True, Plan.FREE, Decimal("0.00"), 1)


@pytest.mark.parametrize("body", ["", "x" * 40_001])
def test_a_body_has_1_to_40000_characters(run: Run, body: str) -> None:
    run(fill)
    with pytest.raises(IntegrityError, match="ck_messages_body_length"):
        run(lambda connection: connection.execute(insert(Message).values(channel_id=1, author_id=1, body=body)))


def test_the_longest_body_is_counted_in_characters_not_bytes(run: Run) -> None:
    run(fill)
    run(lambda connection: connection.execute(insert(Message).values(channel_id=1, author_id=1, body="é" * 40_000)))


def test_replies_are_counted_for_aliases_and_below_each_other(run: Run) -> None:
    run(fill)
    parent = aliased(Message)
    child: Any = aliased(Message)

    def counts(connection: Connection) -> Any:
        deeper = select(func.sum(child.reply_count)).where(parent.replies.of_type(child)).scalar_subquery()
        return connection.execute(
            select(parent.reply_count, deeper, parent.is_edited).where(
                parent.body.startswith("Who else sees"), parent.reply_count > 0
            )
        ).all()

    assert run(counts) == [(3, 0, False)]


def test_two_people_cannot_change_the_same_version(run: Run) -> None:
    run(fill)

    def change(connection: Connection) -> None:
        with Session(connection) as session:
            message = session.get_one(Message, 1)
            connection.execute(text("UPDATE messages SET version = version + 1 WHERE id = 1"))
            message.body = "changed"
            session.flush()

    with pytest.raises(StaleDataError):
        run(change)


def test_what_belongs_to_a_message_goes_with_it(run: Run) -> None:
    run(fill)
    root = select(Message.id).where(Message.body.startswith("The empty library")).scalar_subquery()

    attachments, images = (Base.metadata.tables[name] for name in ("attachments", "image_attachments"))

    def left(connection: Connection) -> list[int]:
        key = connection.scalar(select(root))
        connection.execute(update(Message).where(Message.id == key).values(body="gone"))
        connection.execute(insert(Reaction).values(message_id=key, user_id=1, emoji="🧹"))
        connection.execute(insert(attachments).values(id=999, message_id=key, kind="IMAGE", name="x"))
        connection.execute(insert(images).values(id=999, width=1, height=1))
        connection.execute(update(Membership).values(last_read_id=key))
        connection.execute(delete(Message).where(Message.id == key))
        return [
            connection.scalars(select(func.count()).select_from(Reaction).where(Reaction.message_id == key)).one(),
            connection.scalars(select(func.count()).select_from(images).where(images.c.id == 999)).one(),
            connection.scalars(select(func.count(Membership.last_read_id))).one(),
        ]

    assert run(left) == [0, 0, 0]


def test_a_message_with_replies_is_not_deleted(run: Run) -> None:
    run(fill)
    with pytest.raises(IntegrityError, match=r"(?i)foreign key"):
        run(lambda connection: connection.execute(delete(Message).where(Message.reply_count > 0)))


def test_a_deletion_through_the_session_leaves_the_rest_to_the_database(run: Run) -> None:
    run(fill)

    def delete_one(connection: Connection) -> Any:
        with Session(connection) as session:
            key = session.scalars(
                select(Reaction.message_id).join(Reaction.message).where(Message.thread_id.is_not(None)).limit(1)
            ).one()
            session.delete(session.get_one(Message, key))
            session.flush()
            return session.scalars(select(Reaction).where(Reaction.message_id == key)).all()

    assert run(delete_one) == []


@pytest.mark.parametrize(
    ("rows", "order"),
    [
        (Message.channel_id == 1, (Message.created_at.desc(), Message.id.desc())),
        (Message.thread_id == 1, (Message.created_at, Message.id)),
        (Message.author_id == 1, (Message.created_at.desc(), Message.id.desc())),
    ],
)
def test_a_page_of_messages_is_read_in_order_from_an_index(run: Run, rows: Any, order: Any) -> None:
    run(fill)
    page = select(Message.id, Message.body).where(rows).order_by(*order).limit(20)

    def explain(connection: Connection) -> str:
        on_sqlite = connection.dialect.name == "sqlite"
        if not on_sqlite:
            # The sample is so small that PostgreSQL would rather read and sort it all.
            connection.execute(text("SET LOCAL enable_seqscan = off"))
            connection.execute(text("SET LOCAL enable_bitmapscan = off"))
        statement = str(page.compile(connection, compile_kwargs={"literal_binds": True}))
        prefix = "EXPLAIN QUERY PLAN " if on_sqlite else "EXPLAIN "
        return "\n".join(str(row) for row in connection.exec_driver_sql(prefix + statement))

    plan = run(explain)
    assert "ix_messages_" in plan
    assert "Sort" not in plan
    assert "TEMP B-TREE" not in plan


def test_none_in_a_json_column_is_null(run: Run) -> None:
    run(fill)
    stored = select(Attachment.__table__.c.id).where(literal_column("CAST(details AS TEXT)") == "null")
    assert run(lambda connection: connection.execute(stored).all()) == []
