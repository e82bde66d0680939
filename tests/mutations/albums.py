"""Albums whose models rely on what SQLAlchemy does for them: cascades, validators of relations, listeners."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship, validates


class Base(DeclarativeBase):
    """The declarative base of the albums."""


album_tags = sa.Table(
    "album_tags",
    Base.metadata,
    sa.Column("album_id", sa.ForeignKey("albums.id"), primary_key=True),
    sa.Column("tag_id", sa.ForeignKey("tags.id"), primary_key=True),
)


class Album(Base):
    """Its songs and its cover are nothing without it; notes are."""

    __tablename__ = "albums"

    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    slug: Mapped[str | None] = mapped_column(info={"writable": False})
    songs: Mapped[list[Song]] = relationship(back_populates="album", cascade="all, delete-orphan")
    cover: Mapped[Cover | None] = relationship(back_populates="album", cascade="all, delete-orphan")
    notes: Mapped[list[Note]] = relationship(back_populates="album")
    stickers: Mapped[list[Sticker]] = relationship()
    tags: Mapped[list[Tag]] = relationship(secondary=album_tags)

    @validates("notes", "tags")
    def _check_related(self, relation: str, row: Any) -> Any:
        if row.text == "bad":
            raise ValueError(f"Nothing bad is among the {relation}.")
        return row


class Song(Base):
    """Nobody but an admin deletes the locked ones."""

    __tablename__ = "songs"

    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]
    locked: Mapped[bool] = mapped_column(default=False)
    album_id: Mapped[int | None] = mapped_column(sa.ForeignKey("albums.id"))
    album: Mapped[Album | None] = relationship(back_populates="songs")

    @classmethod
    def deletable_by(cls, viewer: Any) -> Any:
        return viewer.has_role("admin") or sa.not_(cls.locked)


class Cover(Base):
    """An album has one at most."""

    __tablename__ = "covers"

    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]
    album_id: Mapped[int | None] = mapped_column(sa.ForeignKey("albums.id"), unique=True)
    album: Mapped[Album | None] = relationship(back_populates="cover")

    @classmethod
    def deletable_by(cls, viewer: Any) -> Any:
        return viewer.has_role("admin") or cls.text != "locked"


class Note(Base):
    """Stays when its album goes."""

    __tablename__ = "notes"

    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str] = mapped_column(unique=True)
    album_id: Mapped[int | None] = mapped_column(sa.ForeignKey("albums.id"))
    album: Mapped[Album | None] = relationship(back_populates="notes")


class Sticker(Base):
    """Says where it was put, and where it was taken from: a listener of the album's list writes that down."""

    __tablename__ = "stickers"

    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str] = mapped_column(unique=True)
    told: Mapped[str] = mapped_column(default="", info={"writable": False})
    album_id: Mapped[int | None] = mapped_column(sa.ForeignKey("albums.id"))


class Tag(Base):
    """Of many albums."""

    __tablename__ = "tags"

    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]


class Ticket(Base):
    """Numbered and priced by the database."""

    __tablename__ = "tickets"

    id: Mapped[int] = mapped_column(
        sa.BigInteger().with_variant(sa.Integer, "sqlite"), sa.Identity(always=True), primary_key=True
    )
    serial: Mapped[int | None] = mapped_column(sa.Computed("price * 10"))
    price: Mapped[int]


@event.listens_for(Album.stickers, "append")
def _tell_put(album: Album, sticker: Sticker, _: Any) -> None:
    sticker.told = (sticker.told or "") + f"+{album.title}"


@event.listens_for(Album.stickers, "remove")
def _tell_taken(album: Album, sticker: Sticker, _: Any) -> None:
    sticker.told += f"-{album.title}"


@event.listens_for(Album, "before_insert")
@event.listens_for(Album, "before_update")
def _make_slug(_: Any, __: Any, album: Any) -> None:
    album.slug = album.title.lower()
    if album.title == "Untitled":
        album.title = None


def fill(connection: sa.Connection) -> None:
    """Two albums; the first has all there is, and nothing of it is the other's."""
    for statement in (
        "INSERT INTO albums (id, title, slug) VALUES (101, 'One', 'one'), (102, 'Two', 'two')",
        "INSERT INTO songs (id, text, locked, album_id) VALUES (101, 'a', false, 101), (102, 'b', false, 101)",
        "INSERT INTO songs (id, text, locked, album_id) VALUES (103, 'c', true, 101)",
        "INSERT INTO covers (id, text, album_id) VALUES (101, 'red', 101), (102, 'locked', 102)",
        "INSERT INTO notes (id, text, album_id) VALUES (101, 'n', 101), (102, 'bad', NULL)",
        "INSERT INTO stickers (id, text, told, album_id) VALUES (101, 's', '', 101), (102, 't', '', NULL)",
        "INSERT INTO tags (id, text) VALUES (101, 'good'), (102, 'bad')",
        "INSERT INTO album_tags (album_id, tag_id) VALUES (101, 101)",
    ):
        connection.execute(sa.text(statement))


def no_rows() -> dict[str, list[dict[str, Any]]]:
    return {}
