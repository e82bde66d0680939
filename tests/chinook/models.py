"""The Chinook sample database, a shop for music: tables and columns in PascalCase, attributes in snake_case.

Written as somebody would who has the database already: the types make the tables that it has on SQLite, and
fit PostgreSQL too.
"""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

from sqlalchemy import NVARCHAR, Column, DateTime, ForeignKey, Numeric, Table, Unicode
from sqlalchemy.dialects import sqlite
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship
from sqlalchemy.types import TypeEngine


def text(length: int) -> TypeEngine[str]:
    """NVARCHAR where that exists."""
    return Unicode(length).with_variant(NVARCHAR(length), "sqlite")


# The file has its times without a fraction, and SQLite compares them as texts.
MOMENT = DateTime().with_variant(sqlite.DATETIME(truncate_microseconds=True), "sqlite")  # type: ignore[no-untyped-call]
MONEY = Numeric(10, 2)


class Base(DeclarativeBase):
    """The declarative base of the shop."""


playlist_track = Table(
    "PlaylistTrack",
    Base.metadata,
    Column("PlaylistId", ForeignKey("Playlist.PlaylistId"), primary_key=True),
    Column("TrackId", ForeignKey("Track.TrackId"), primary_key=True, index=True),
)


class Artist(Base):
    """A band or a musician."""

    __tablename__ = "Artist"

    artist_id: Mapped[int] = mapped_column("ArtistId", primary_key=True, doc="The database key.")
    name: Mapped[str | None] = mapped_column("Name", text(120), doc="The name on the cover.")

    albums: Mapped[list[Album]] = relationship(back_populates="artist", lazy="raise", doc="What they published.")


class Album(Base):
    """A collection of tracks that was published together."""

    __tablename__ = "Album"

    album_id: Mapped[int] = mapped_column("AlbumId", primary_key=True, doc="The database key.")
    title: Mapped[str] = mapped_column("Title", text(160), doc="The title on the cover.")
    artist_id: Mapped[int] = mapped_column("ArtistId", ForeignKey("Artist.ArtistId"), index=True, doc="Whose it is.")

    artist: Mapped[Artist] = relationship(back_populates="albums", lazy="raise", doc="Whose it is.")
    tracks: Mapped[list[Track]] = relationship(back_populates="album", lazy="raise", doc="What is on it.")


class Genre(Base):
    """A kind of music."""

    __tablename__ = "Genre"

    genre_id: Mapped[int] = mapped_column("GenreId", primary_key=True, doc="The database key.")
    name: Mapped[str | None] = mapped_column("Name", text(120), doc="What it is called.")

    tracks: Mapped[list[Track]] = relationship(back_populates="genre", lazy="raise", doc="What is of this kind.")


class MediaType(Base):
    """A format of files."""

    __tablename__ = "MediaType"

    media_type_id: Mapped[int] = mapped_column("MediaTypeId", primary_key=True, doc="The database key.")
    name: Mapped[str | None] = mapped_column("Name", text(120), doc="What it is called.")

    tracks: Mapped[list[Track]] = relationship(back_populates="media_type", lazy="raise", doc="What comes in it.")


class Playlist(Base):
    """Tracks that somebody put together."""

    __tablename__ = "Playlist"

    playlist_id: Mapped[int] = mapped_column("PlaylistId", primary_key=True, doc="The database key.")
    name: Mapped[str | None] = mapped_column("Name", text(120), doc="What it is called; not unique.")

    tracks: Mapped[list[Track]] = relationship(
        secondary=playlist_track, back_populates="playlists", lazy="raise", doc="What is on it."
    )


class Track(Base):
    """A song, a piece or a film that can be bought."""

    __tablename__ = "Track"

    track_id: Mapped[int] = mapped_column("TrackId", primary_key=True, doc="The database key.")
    name: Mapped[str] = mapped_column("Name", text(200), doc="Its title.")
    album_id: Mapped[int | None] = mapped_column("AlbumId", ForeignKey("Album.AlbumId"), index=True, doc="Where from.")
    media_type_id: Mapped[int] = mapped_column(
        "MediaTypeId", ForeignKey("MediaType.MediaTypeId"), index=True, doc="The format it comes in."
    )
    genre_id: Mapped[int | None] = mapped_column("GenreId", ForeignKey("Genre.GenreId"), index=True, doc="Its kind.")
    composer: Mapped[str | None] = mapped_column("Composer", text(220), doc="Who wrote it.")
    milliseconds: Mapped[int] = mapped_column("Milliseconds", doc="How long it is.")
    bytes: Mapped[int | None] = mapped_column("Bytes", doc="The size of the file.")
    unit_price: Mapped[Decimal] = mapped_column("UnitPrice", MONEY, doc="What it costs.")

    album: Mapped[Album | None] = relationship(back_populates="tracks", lazy="raise", doc="The album it is on.")
    media_type: Mapped[MediaType] = relationship(back_populates="tracks", lazy="raise", doc="The format it comes in.")
    genre: Mapped[Genre | None] = relationship(back_populates="tracks", lazy="raise", doc="Its kind.")
    invoice_lines: Mapped[list[InvoiceLine]] = relationship(
        back_populates="track", lazy="raise", doc="Every time it was bought."
    )
    playlists: Mapped[list[Playlist]] = relationship(
        secondary=playlist_track, back_populates="tracks", lazy="raise", doc="Where it is played."
    )


class Employee(Base):
    """Somebody who works for the shop."""

    __tablename__ = "Employee"

    employee_id: Mapped[int] = mapped_column("EmployeeId", primary_key=True, doc="The database key.")
    last_name: Mapped[str] = mapped_column("LastName", text(20), doc="The family name.")
    first_name: Mapped[str] = mapped_column("FirstName", text(20), doc="The given name.")
    title: Mapped[str | None] = mapped_column("Title", text(30), doc="The position.")
    reports_to: Mapped[int | None] = mapped_column(
        "ReportsTo", ForeignKey("Employee.EmployeeId"), index=True, doc="Key of the manager; null at the top."
    )
    birth_date: Mapped[datetime | None] = mapped_column("BirthDate", MOMENT, doc="When born.")
    hire_date: Mapped[datetime | None] = mapped_column("HireDate", MOMENT, doc="When hired.")
    address: Mapped[str | None] = mapped_column("Address", text(70), doc="Street and number.")
    city: Mapped[str | None] = mapped_column("City", text(40), doc="The city.")
    state: Mapped[str | None] = mapped_column("State", text(40), doc="The state, where there are states.")
    country: Mapped[str | None] = mapped_column("Country", text(40), doc="The country.")
    postal_code: Mapped[str | None] = mapped_column("PostalCode", text(10), doc="The postal code.")
    phone: Mapped[str | None] = mapped_column("Phone", text(24), doc="The telephone.")
    fax: Mapped[str | None] = mapped_column("Fax", text(24), doc="The telefax.")
    email: Mapped[str | None] = mapped_column("Email", text(60), doc="The address for mail.")

    manager: Mapped[Employee | None] = relationship(
        back_populates="reports", remote_side=[employee_id], lazy="raise", doc="Who is above; null at the top."
    )
    reports: Mapped[list[Employee]] = relationship(back_populates="manager", lazy="raise", doc="Who is below.")
    customers: Mapped[list[Customer]] = relationship(
        back_populates="support_rep", lazy="raise", doc="Whom they look after."
    )


class Customer(Base):
    """Somebody who buys."""

    __tablename__ = "Customer"

    customer_id: Mapped[int] = mapped_column("CustomerId", primary_key=True, doc="The database key.")
    first_name: Mapped[str] = mapped_column("FirstName", text(40), doc="The given name.")
    last_name: Mapped[str] = mapped_column("LastName", text(20), doc="The family name.")
    company: Mapped[str | None] = mapped_column("Company", text(80), doc="The company, for whom it is one.")
    address: Mapped[str | None] = mapped_column("Address", text(70), doc="Street and number.")
    city: Mapped[str | None] = mapped_column("City", text(40), doc="The city.")
    state: Mapped[str | None] = mapped_column("State", text(40), doc="The state, where there are states.")
    country: Mapped[str | None] = mapped_column("Country", text(40), doc="The country.")
    postal_code: Mapped[str | None] = mapped_column("PostalCode", text(10), doc="The postal code.")
    phone: Mapped[str | None] = mapped_column("Phone", text(24), doc="The telephone.")
    fax: Mapped[str | None] = mapped_column("Fax", text(24), doc="The telefax.")
    email: Mapped[str] = mapped_column("Email", text(60), doc="The address for mail.")
    support_rep_id: Mapped[int | None] = mapped_column(
        "SupportRepId", ForeignKey("Employee.EmployeeId"), index=True, doc="Key of who looks after them."
    )

    support_rep: Mapped[Employee | None] = relationship(
        back_populates="customers", lazy="raise", doc="Who looks after them."
    )
    invoices: Mapped[list[Invoice]] = relationship(back_populates="customer", lazy="raise", doc="What they bought.")


class Invoice(Base):
    """What one customer bought at one time."""

    __tablename__ = "Invoice"

    invoice_id: Mapped[int] = mapped_column("InvoiceId", primary_key=True, doc="The database key.")
    customer_id: Mapped[int] = mapped_column(
        "CustomerId", ForeignKey("Customer.CustomerId"), index=True, doc="Key of who pays."
    )
    invoice_date: Mapped[datetime] = mapped_column("InvoiceDate", MOMENT, doc="When it was bought.")
    billing_address: Mapped[str | None] = mapped_column("BillingAddress", text(70), doc="Street and number.")
    billing_city: Mapped[str | None] = mapped_column("BillingCity", text(40), doc="The city.")
    billing_state: Mapped[str | None] = mapped_column("BillingState", text(40), doc="The state.")
    billing_country: Mapped[str | None] = mapped_column("BillingCountry", text(40), doc="The country.")
    billing_postal_code: Mapped[str | None] = mapped_column("BillingPostalCode", text(10), doc="The postal code.")
    total: Mapped[Decimal] = mapped_column("Total", MONEY, doc="What it costs together.")

    customer: Mapped[Customer] = relationship(back_populates="invoices", lazy="raise", doc="Who pays.")
    lines: Mapped[list[InvoiceLine]] = relationship(back_populates="invoice", lazy="raise", doc="What was bought.")


class InvoiceLine(Base):
    """One thing on an invoice."""

    __tablename__ = "InvoiceLine"

    invoice_line_id: Mapped[int] = mapped_column("InvoiceLineId", primary_key=True, doc="The database key.")
    invoice_id: Mapped[int] = mapped_column(
        "InvoiceId", ForeignKey("Invoice.InvoiceId"), index=True, doc="Key of the invoice."
    )
    track_id: Mapped[int] = mapped_column("TrackId", ForeignKey("Track.TrackId"), index=True, doc="Key of the track.")
    unit_price: Mapped[Decimal] = mapped_column("UnitPrice", MONEY, doc="What one cost.")
    quantity: Mapped[int] = mapped_column("Quantity", doc="How many.")

    invoice: Mapped[Invoice] = relationship(back_populates="lines", lazy="raise", doc="The invoice it is on.")
    track: Mapped[Track] = relationship(back_populates="invoice_lines", lazy="raise", doc="What was bought.")
