"""The contract of a small chat, and what becomes of its models: what is promised of reading and writing is there."""

from __future__ import annotations

import re
import uuid
from datetime import UTC, datetime
from enum import Enum
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from graphql import (
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLSchema,
    is_introspection_type,
    print_ast,
)
from graphql import build_schema as read_schema
from graphql.utilities import find_breaking_changes
from sqlalchemy import ForeignKey
from sqlalchemy.ext.hybrid import hybrid_property
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

from graph.catalog import read_catalog
from graph.schema import build_schema
from tests.databases import ROOT

CONTRACT = Path(__file__).parent / "contract.graphql"

# Why these are otherwise than they were drawn.
OTHERWISE = {
    # What is counted has a filter, and that is another one for each model.
    "CountOrder was removed.",
    "Field MessageOrder.reactionsCount changed type from CountOrder to ReactionCountOrder.",
    # Only a column with an index for it is searched: its filter is a SearchableStringFilter, which has it.
    "Field StringFilter.search was removed.",
    "Field MessageFilter.body changed type from StringFilter to SearchableStringFilter.",
    # The enum of all columns has those that are read only; here stand those that an upsert may change.
    (
        "Argument Mutation.upsertMembership(update:) has changed type from [MembershipColumn!] to "
        "[MembershipUpdateColumn!]."
    ),
    # A row is named by any of its keys, one of several columns too: the same way everywhere.
    "Field ChannelLink.connect changed type from UUID to ChannelKey.",
    "Field ReactionKey.userId was removed.",
    "Field ReactionKey.emoji was removed.",
}


# What takes more than was drawn, or does without a default, which find_breaking_changes lets pass.
WIDER = {
    # A variable may be null or absent here as elsewhere; the description says which key it is then.
    "Mutation.upsertMembership(onConflict:): MembershipConflict! = PRIMARY_KEY, ours MembershipConflict",
    # An upsert changes what its input says: a default of the schema would be said each time, and change it back.
    "MembershipCreate.role: MembershipRole = MEMBER, ours MembershipRole",
    # The related row may be given instead, by `user: {connect: …}`, or is the one that this is written inside of.
    "MembershipCreate.userId: UUID!, ours UUID",
    "MembershipCreate.channelId: UUID!, ours UUID",
    "ReactionCreate.userId: UUID!, ours UUID",
    # Each field of an operation answers for itself, also where other transactions or other fields are to blame.
    "MutationErrorCode.CONFLICT",
    "MutationErrorCode.ROLLED_BACK",
}


def now() -> datetime:
    return datetime.now(UTC)


class Base(DeclarativeBase):
    """The declarative base of the chat that the contract is about."""


class MembershipRole(Enum):
    OWNER = "owner"
    MEMBER = "member"
    GUEST = "guest"


class Membership(Base):
    __tablename__ = "memberships"

    user_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id"), primary_key=True)
    channel_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("channels.id"), primary_key=True)
    role: Mapped[MembershipRole] = mapped_column(
        sa.Enum(MembershipRole, name="membership_role"), default=MembershipRole.MEMBER
    )
    joined_at: Mapped[datetime] = mapped_column(sa.DateTime(timezone=True), default=now)
    user: Mapped[User] = relationship(back_populates="memberships")
    channel: Mapped[Channel] = relationship(back_populates="memberships")


class User(Base):
    __tablename__ = "users"

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=uuid.uuid4)
    handle: Mapped[str] = mapped_column(unique=True)
    email: Mapped[str | None] = mapped_column(unique=True)
    memberships: Mapped[list[Membership]] = relationship(back_populates="user")


class Channel(Base):
    __tablename__ = "channels"

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=uuid.uuid4)
    name: Mapped[str]
    topic: Mapped[str | None]
    memberships: Mapped[list[Membership]] = relationship(back_populates="channel")
    members: Mapped[list[User]] = relationship(secondary="memberships", viewonly=True)
    messages: Mapped[list[Message]] = relationship(back_populates="channel")


class Message(Base):
    """A line in a channel."""

    __tablename__ = "messages"

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=uuid.uuid4)
    channel_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("channels.id"))
    author_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id"))
    parent_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("messages.id"))
    body: Mapped[str] = mapped_column(sa.Text, doc="Markdown source.")
    metadata_: Mapped[Any | None] = mapped_column("metadata", sa.JSON)
    created_at: Mapped[datetime] = mapped_column(sa.DateTime(timezone=True), default=now)
    edited_at: Mapped[datetime | None] = mapped_column(sa.DateTime(timezone=True))
    version: Mapped[int] = mapped_column()
    channel: Mapped[Channel] = relationship(back_populates="messages")
    author: Mapped[User] = relationship()
    parent: Mapped[Message | None] = relationship(remote_side="Message.id", back_populates="replies")
    replies: Mapped[list[Message]] = relationship(back_populates="parent")
    reactions: Mapped[list[Reaction]] = relationship(back_populates="message")

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012

    @hybrid_property
    def is_edited(self) -> bool:
        return self.edited_at is not None

    @is_edited.inplace.expression
    @classmethod
    def _is_edited_expression(cls) -> sa.ColumnElement[bool]:
        return cls.edited_at.is_not(None)


class Reaction(Base):
    __tablename__ = "reactions"

    message_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("messages.id"), primary_key=True)
    user_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id"), primary_key=True)
    emoji: Mapped[str] = mapped_column(primary_key=True)
    created_at: Mapped[datetime] = mapped_column(sa.DateTime(timezone=True), default=now)
    message: Mapped[Message] = relationship(back_populates="reactions")
    user: Mapped[User] = relationship()


sa.Index("ix_messages_search", sa.func.to_tsvector("simple", Message.body), info={"search": "body"})


def test_what_is_promised_of_reading_and_writing_is_there() -> None:
    ours = build_schema(read_catalog(Base), default_page_size=50, max_page_size=100).as_str()
    broken = find_breaking_changes(read_schema(CONTRACT.read_text()), read_schema(ours))
    assert {each.description for each in broken} == OTHERWISE


def taken(schema: GraphQLSchema) -> dict[str, Any]:
    """Whatever takes a value: the arguments and the fields of inputs, by where they are."""
    found: dict[str, Any] = {}
    for type_ in schema.type_map.values():
        if is_introspection_type(type_):
            continue
        if isinstance(type_, GraphQLInputObjectType):
            found |= {f"{type_.name}.{name}": each for name, each in type_.fields.items()}
        elif isinstance(type_, GraphQLObjectType | GraphQLInterfaceType):
            for name, field in type_.fields.items():
                found |= {f"{type_.name}.{name}({argument}:)": each for argument, each in field.args.items()}
    return found


def shown(each: Any) -> str:
    default = each.ast_node.default_value
    return f"{each.type} = {print_ast(default)}" if default else str(each.type)


def test_what_is_wider_than_promised_is_known() -> None:
    drawn = read_schema(CONTRACT.read_text())
    ours = read_schema(build_schema(read_catalog(Base), default_page_size=50, max_page_size=100).as_str())
    here = taken(ours)
    wider = {
        f"{where}: {shown(each)}, ours {shown(here[where])}"
        for where, each in taken(drawn).items()
        if where in here and shown(here[where]) != shown(each) and is_wider(each.type, here[where].type)
    }
    codes: Any = [schema.type_map["MutationErrorCode"] for schema in (drawn, ours)]
    wider |= {f"MutationErrorCode.{code}" for code in codes[1].values if code not in codes[0].values}
    assert wider == WIDER


def is_wider(drawn: Any, ours: Any) -> bool:
    """Or the same; of those that are others, `OTHERWISE` has the reasons."""
    return str(ours).replace("!", "") == str(drawn).replace("!", "")


def test_what_is_otherwise_is_told_with_its_reason() -> None:
    _, _, told = (ROOT / "docs" / "internals.md").read_text(encoding="utf-8").partition("## Otherwise than drawn")
    # A type, a field, an argument or a value, as the first word that is none of the sentence's own.
    place = re.compile(r"(?!Field |Argument )\b[A-Z]\w+(?:\.\w+(?:\(\w+:\))?)?")
    named = {found[0] for line in OTHERWISE | WIDER if (found := place.search(line))}
    assert {each for each in named if f"`{each}`" not in told} == set()
    assert len(named) == len(OTHERWISE | WIDER)


def test_what_is_written_in_the_models_is_told() -> None:
    ours = read_schema(build_schema(read_catalog(Base), default_page_size=50, max_page_size=100).as_str())
    message: Any = ours.type_map["Message"]
    assert message.description == "A line in a channel."
    assert message.fields["body"].description == "Markdown source."
