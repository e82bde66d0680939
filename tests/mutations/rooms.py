"""Rooms in which people write notes: who may read, make, change and delete is said for each."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import DeclarativeBase, Mapped, aliased, mapped_column, relationship

# A condition, or what is the same for every row.
Allowed = Any


class Base(DeclarativeBase):
    """The declarative base of the rooms."""


def own_or_for_admins(row: Any, viewer: Any) -> Allowed:
    """What only its owner may read, and admins."""
    return viewer.has_role("admin") or row.id == viewer.id


class Person(Base):
    """Everybody knows everybody, but not where mail reaches them."""

    __tablename__ = "people"
    __table_args__ = {"info": {"plural": "people"}}  # noqa: RUF012

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    email: Mapped[str | None] = mapped_column(unique=True, info={"readable_by": own_or_for_admins})
    mentor_id: Mapped[int | None] = mapped_column(sa.ForeignKey("people.id"))
    mentor: Mapped[Person | None] = relationship(
        remote_side="Person.id", foreign_keys=mentor_id, back_populates="pupils"
    )
    pupils: Mapped[list[Person]] = relationship(foreign_keys=mentor_id, back_populates="mentor", passive_deletes="all")
    boss_id: Mapped[int | None] = mapped_column(sa.ForeignKey("people.id"), info={"writable_by": {"admin"}})
    boss: Mapped[Person | None] = relationship(remote_side="Person.id", foreign_keys=boss_id, back_populates="team")
    team: Mapped[list[Person]] = relationship(foreign_keys=boss_id, back_populates="boss", passive_deletes="all")
    visits: Mapped[list[Visit]] = relationship(back_populates="person", passive_deletes="all")
    notes: Mapped[list[Note]] = relationship(back_populates="author", passive_deletes="all")


class Visit(Base):
    """Known by the e-mail address of who came; only who came reads the reason, and only admins what it may cost."""

    __tablename__ = "visits"
    __table_args__ = (sa.CheckConstraint("cost <= budget"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    email: Mapped[str | None] = mapped_column(sa.ForeignKey("people.email"))
    reason: Mapped[str | None] = mapped_column(info={"readable_by": lambda row, viewer: row.by_id == viewer.id})
    by_id: Mapped[int | None]
    cost: Mapped[int] = mapped_column(default=0)
    budget: Mapped[int] = mapped_column(default=0, info={"readable_by": {"admin"}})
    person: Mapped[Person | None] = relationship(back_populates="visits")


class Room(Base):
    """Open to all, or for who lives there; only admins build."""

    __tablename__ = "rooms"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    is_open: Mapped[bool] = mapped_column(default=True)
    notes: Mapped[list[Note]] = relationship(back_populates="room", passive_deletes="all")
    stays: Mapped[list[Stay]] = relationship(back_populates="room", passive_deletes="all")

    @classmethod
    def readable_by(cls, viewer: Any) -> Allowed:
        return viewer.has_role("admin") or sa.or_(cls.is_open, cls.stays.any(Stay.person_id == viewer.id))

    @classmethod
    def creatable_by(cls, viewer: Any) -> Allowed:
        return viewer.has_role("admin")

    updatable_by = creatable_by
    deletable_by = creatable_by


class Stay(Base):
    """Who lives where."""

    __tablename__ = "stays"

    room_id: Mapped[int] = mapped_column(sa.ForeignKey("rooms.id"), primary_key=True)
    person_id: Mapped[int] = mapped_column(sa.ForeignKey("people.id"), primary_key=True)
    room: Mapped[Room] = relationship(back_populates="stays")

    @classmethod
    def creatable_by(cls, viewer: Any) -> Allowed:
        return viewer.has_role("admin")

    @classmethod
    def deletable_by(cls, viewer: Any) -> Allowed:
        return viewer.has_role("admin") or cls.person_id == viewer.id


note_tags = sa.Table(
    "note_tags",
    Base.metadata,
    sa.Column("note_id", sa.ForeignKey("notes.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("tag_id", sa.ForeignKey("tags.id"), primary_key=True),
)


class Tag(Base):
    """Some are secret."""

    __tablename__ = "tags"

    id: Mapped[int] = mapped_column(primary_key=True)
    word: Mapped[str] = mapped_column(unique=True)
    is_secret: Mapped[bool] = mapped_column(default=False)

    @classmethod
    def readable_by(cls, viewer: Any) -> Allowed:
        return viewer.has_role("admin") or ~cls.is_secret


class Paper(Base):
    """What notes are about: read by everybody, but for kinds that have rules of their own."""

    __tablename__ = "papers"

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    code: Mapped[str | None] = mapped_column(unique=True)
    owner_id: Mapped[int]
    notes: Mapped[list[Note]] = relationship(back_populates="paper", passive_deletes="all", lazy="raise")

    __mapper_args__ = {"polymorphic_on": "kind", "polymorphic_identity": "paper"}  # noqa: RUF012


class Draft(Paper):
    """For its owner alone."""

    __mapper_args__ = {"polymorphic_identity": "draft"}  # noqa: RUF012

    @classmethod
    def readable_by(cls, viewer: Any) -> Allowed:
        return viewer.has_role("admin") or cls.owner_id == viewer.id


class Will(Paper):
    """For its heir alone, who stands in a table of its own."""

    __tablename__ = "wills"
    __mapper_args__ = {"polymorphic_identity": "will"}  # noqa: RUF012

    id: Mapped[int] = mapped_column(sa.ForeignKey("papers.id"), primary_key=True)
    heir_id: Mapped[int]

    @classmethod
    def readable_by(cls, viewer: Any) -> Allowed:
        return viewer.has_role("admin") or cls.heir_id == viewer.id


class Seal(Paper):
    """No part of the API."""

    __tablename__ = "seals"
    __table_args__ = {"info": {"hidden": True}}  # noqa: RUF012
    __mapper_args__ = {"polymorphic_identity": "seal"}  # noqa: RUF012

    id: Mapped[int] = mapped_column(sa.ForeignKey("papers.id"), primary_key=True)


class Note(Base):
    """Read by who may read the room, written by its author until it is locked."""

    __tablename__ = "notes"

    id: Mapped[int] = mapped_column(primary_key=True)
    room_id: Mapped[int] = mapped_column(sa.ForeignKey("rooms.id"))
    author_id: Mapped[int] = mapped_column(sa.ForeignKey("people.id"), info={"update": False})
    answers_id: Mapped[int | None] = mapped_column(sa.ForeignKey("notes.id"))
    paper_id: Mapped[int | None] = mapped_column(sa.ForeignKey("papers.id"))
    text: Mapped[str]
    is_locked: Mapped[bool] = mapped_column(default=False)
    rank: Mapped[int] = mapped_column(default=0, info={"writable_by": {"admin"}})
    room: Mapped[Room] = relationship(back_populates="notes")
    author: Mapped[Person] = relationship(back_populates="notes")
    answers: Mapped[Note | None] = relationship(remote_side="Note.id", back_populates="answered")
    answered: Mapped[list[Note]] = relationship(back_populates="answers", passive_deletes="all")
    paper: Mapped[Paper | None] = relationship(back_populates="notes")
    tags: Mapped[list[Tag]] = relationship(secondary=note_tags, passive_deletes=True)

    @classmethod
    def readable_by(cls, viewer: Any) -> Allowed:
        room = aliased(Room)
        return cls.room.of_type(room).has(room.readable_by(viewer))

    @classmethod
    def creatable_by(cls, viewer: Any) -> Allowed:
        return viewer.has_role("admin") or cls.author_id == viewer.id

    @classmethod
    def updatable_by(cls, viewer: Any) -> Allowed:
        return viewer.has_role("admin") or sa.and_(cls.author_id == viewer.id, ~cls.is_locked)

    deletable_by = updatable_by


ROWS: dict[str, list[dict[str, Any]]] = {
    "people": [
        {"id": 1, "name": "ann", "email": "ann@here", "mentor_id": None, "boss_id": None},
        {"id": 2, "name": "bob", "email": "bob@here", "mentor_id": 1, "boss_id": 1},
        {"id": 3, "name": "cid", "email": None, "mentor_id": 1, "boss_id": 1},
    ],
    "visits": [{"id": 1, "email": "bob@here", "reason": "tea", "by_id": 2, "cost": 0, "budget": 7}],
    "rooms": [
        {"id": 1, "name": "hall", "is_open": True},
        {"id": 2, "name": "den", "is_open": False},
        {"id": 3, "name": "attic", "is_open": False},
    ],
    "stays": [{"room_id": 2, "person_id": 1}, {"room_id": 3, "person_id": 2}],
    "tags": [{"id": 1, "word": "red", "is_secret": False}, {"id": 2, "word": "grey", "is_secret": True}],
    "papers": [
        {"id": n, "kind": kind, "code": f"p{n}", "owner_id": owner}
        for n, kind, owner in [
            (1, "paper", 2), (2, "draft", 1), (3, "draft", 2), (4, "will", 1), (5, "will", 2), (9, "seal", 1),
        ]
    ],
    "seals": [{"id": 9}],
    "wills": [{"id": 4, "heir_id": 2}, {"id": 5, "heir_id": 1}],
    "notes": [
        {
            "id": n, "room_id": room, "author_id": author, "answers_id": answers, "text": f"n{n}",
            "is_locked": locked, "rank": 0,
        }
        for n, room, author, answers, locked in [
            (1, 1, 1, None, False), (2, 1, 2, 1, False), (3, 2, 1, None, False), (4, 3, 2, None, False),
            (5, 1, 1, 4, True), (6, 3, 1, 1, False), (7, 1, 3, 1, False), (8, 2, 1, 3, True),
        ]
    ],
    "note_tags": [{"note_id": 1, "tag_id": 1}, {"note_id": 1, "tag_id": 2}, {"note_id": 2, "tag_id": 1}],
}  # fmt: skip


def fill(connection: sa.Connection) -> None:
    for name, rows in ROWS.items():
        connection.execute(sa.insert(Base.metadata.tables[name]), rows)
    if connection.dialect.name == "postgresql":
        for name in ("people", "visits", "rooms", "tags", "papers", "notes"):
            connection.execute(sa.text(f"SELECT setval('{name}_id_seq', 100)"))
