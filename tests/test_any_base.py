"""Whatever way models are declared, they are served: each is asked for rows, on the databases where it matters."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from functools import partial
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.associationproxy import AssociationProxy, association_proxy
from sqlalchemy.ext.asyncio import AsyncAttrs
from sqlalchemy.ext.hybrid import hybrid_property
from sqlalchemy.orm import (
    DeclarativeBase,
    DeclarativeBaseNoMeta,
    Mapped,
    MappedAsDataclass,
    WriteOnlyMapped,
    attribute_keyed_dict,
    column_property,
    composite,
    declarative_base,
    declared_attr,
    foreign,
    mapped_column,
    registry,
    relationship,
    remote,
    synonym,
)

from tests.conftest import require
from tests.databases import KINDS, Databases
from tests.serving import Api, serving


@asynccontextmanager
async def served(url: str, base: Any, *rows: Any) -> AsyncIterator[Api]:
    async with serving(url, base, rows) as api:
        yield api


# Bases


async def test_a_base_of_the_old_style(empty_sqlite_url: str) -> None:
    Base: Any = declarative_base()  # noqa: N806

    class Author(Base):  # type: ignore[misc]
        __tablename__ = "authors"
        id = sa.Column(sa.Integer, primary_key=True)
        name = sa.Column(sa.String(50), nullable=False, doc="On the cover.")
        books = relationship("Book", back_populates="author")

    class Book(Base):  # type: ignore[misc]
        __tablename__ = "books"
        id = sa.Column(sa.Integer, primary_key=True)
        title = sa.Column(sa.String(100))
        author_id = sa.Column(sa.Integer, sa.ForeignKey("authors.id"), nullable=False)
        author = relationship("Author", back_populates="books")

    async with served(empty_sqlite_url, Base, Author(id=1, name="Ann", books=[Book(id=1, title="One")])) as api:
        assert await api.ask("{ authors { name books { title author { name } } } }") == {
            "authors": [{"name": "Ann", "books": [{"title": "One", "author": {"name": "Ann"}}]}]
        }
        types = await api.ask('{ __type(name: "Book") { fields { name type { kind name } } } }')
        nullable = {field["name"]: field["type"]["kind"] != "NON_NULL" for field in types["__type"]["fields"]}
        assert nullable == {"nodeId": False, "id": False, "title": True, "authorId": False, "author": False}


async def test_a_base_without_a_metaclass(empty_sqlite_url: str) -> None:
    class Base(AsyncAttrs, DeclarativeBaseNoMeta):
        pass

    class Author(Base):
        __tablename__ = "authors"
        id: Mapped[int] = mapped_column(primary_key=True)

    async with served(empty_sqlite_url, Base, Author(id=7)) as api:
        assert await api.ask("{ authors { id } }") == {"authors": [{"id": 7}]}


async def test_models_that_are_dataclasses(empty_sqlite_url: str) -> None:
    class Base(MappedAsDataclass, DeclarativeBase):
        pass

    class Author(Base):
        __tablename__ = "authors"
        id: Mapped[int] = mapped_column(init=False, primary_key=True)
        name: Mapped[str]
        nick: Mapped[str | None] = mapped_column(default=None)
        books: Mapped[list["Book"]] = relationship("Book", default_factory=list, back_populates="author")

    class Book(Base):
        __tablename__ = "books"
        id: Mapped[int] = mapped_column(init=False, primary_key=True)
        title: Mapped[str]
        author_id: Mapped[int] = mapped_column(sa.ForeignKey("authors.id"), init=False)
        author: Mapped[Author] = relationship(init=False, back_populates="books")

    async with served(empty_sqlite_url, Base, Author(name="Ann", books=[Book(title="One")])) as api:
        assert await api.ask("{ books { title author { name nick } } }") == {
            "books": [{"title": "One", "author": {"name": "Ann", "nick": None}}]
        }
        described = await api.ask('{ __type(name: "Author") { description } }')
        assert described == {"__type": {"description": None}}, "the signature that dataclasses write is no docstring"


async def test_classes_that_are_mapped_imperatively(empty_sqlite_url: str) -> None:
    mapping = registry()
    authors = sa.Table(
        "authors", mapping.metadata, sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.Text)
    )
    books = sa.Table(
        "books", mapping.metadata,
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("book_title", sa.Text, nullable=False),
        sa.Column("author_id", sa.ForeignKey("authors.id")),
    )  # fmt: skip

    @dataclass
    class Author:
        id: int
        name: str

    @dataclass
    class Book:
        """Bound paper."""

        id: int
        title: str
        author_id: int

    mapping.map_imperatively(Author, authors, properties={"books": relationship(Book, back_populates="author")})
    mapping.map_imperatively(
        Book, books, properties={"title": books.c.book_title, "author": relationship(Author, back_populates="books")}
    )

    # A base is what has a registry; so one can be made for the registry that there is.
    class Base(DeclarativeBase):
        registry = mapping

    async with served(empty_sqlite_url, Base, Author(1, "Ann"), Book(1, "One", 1), Book(2, "Two", 1)) as api:
        assert await api.ask(
            """{
              authors { books(orderBy: [{title: DESC}]) { title author { name } } }
              __type(name: "Book") { description }
            }"""
        ) == {
            "authors": [
                {"books": [{"title": "Two", "author": {"name": "Ann"}}, {"title": "One", "author": {"name": "Ann"}}]}
            ],
            "__type": {"description": "Bound paper."},
        }


async def test_mixins_and_abstract_bases(empty_sqlite_url: str) -> None:
    class Base(DeclarativeBase):
        pass

    class Identified(Base):
        """Abstract: no type of its own."""

        __abstract__ = True
        id: Mapped[int] = mapped_column(primary_key=True, sort_order=-1, doc="The key of any row.")

    class Dated:
        made_at: Mapped[datetime] = mapped_column(sa.DateTime(timezone=True), doc="When it was made.")

        @declared_attr
        def maker_id(self) -> Mapped[int | None]:
            return mapped_column(sa.ForeignKey("makers.id"))

        @declared_attr
        def maker(self) -> Mapped["Maker | None"]:
            return relationship("Maker")

    class Maker(Identified):
        __tablename__ = "makers"
        name: Mapped[str]

    class Chair(Dated, Identified):
        __tablename__ = "chairs"
        legs: Mapped[int]

    class Table(Dated, Identified):
        __tablename__ = "tables"

    moment = datetime(2026, 11, 21, 10, 30, tzinfo=UTC)
    rows = [Maker(id=1, name="Ann"), Chair(id=1, legs=4, made_at=moment, maker_id=1), Table(id=2, made_at=moment)]
    async with served(empty_sqlite_url, Base, *rows) as api:
        answer = await api.ask(
            """{
              chairs { id legs madeAt maker { name } }
              tables { id maker { name } }
              __schema { types { name } }
              __type(name: "Table") { fields { name description } }
            }"""
        )
        assert answer["chairs"] == [
            {"id": 1, "legs": 4, "madeAt": "2026-11-21T10:30:00.000000+00:00", "maker": {"name": "Ann"}}
        ]
        assert answer["tables"] == [{"id": 2, "maker": None}]
        assert not {each["name"] for each in answer["__schema"]["types"]} & {"Identified", "Dated", "Base"}
        described = {each["name"]: each["description"] for each in answer["__type"]["fields"]}
        assert list(described) == ["nodeId", "id", "madeAt", "makerId", "maker"]
        assert described["id"] == "The key of any row."
        assert described["madeAt"] == "When it was made."


# Tables and columns


async def add_schemas(*args: Any) -> None:
    """Schemas are PostgreSQL's; on SQLite every connection attaches a file for each."""
    *names, engine = args

    def attach(connection: Any, _: Any) -> None:
        for name in names:
            connection.execute(f"ATTACH '{engine.url.database}.{name}' AS \"{name}\"")

    if engine.dialect.name == "sqlite":
        sa.event.listen(engine.sync_engine, "connect", attach)
        return
    async with engine.begin() as connection:
        for name in names:
            await connection.execute(sa.schema.CreateSchema(name))


async def test_tables_in_schemas(database_url: str) -> None:
    class Base(DeclarativeBase):
        metadata = sa.MetaData(schema="shop")

    class Item(Base):
        __tablename__ = "items"
        id: Mapped[int] = mapped_column(primary_key=True)
        place_id: Mapped[int] = mapped_column(sa.ForeignKey("Ware House.places.id"))
        place: Mapped["Place"] = relationship("Place", back_populates="items")

    class Place(Base):
        __tablename__ = "places"
        __table_args__ = {"schema": "Ware House"}  # noqa: RUF012
        id: Mapped[int] = mapped_column(primary_key=True)
        name: Mapped[str]
        items: Mapped[list[Item]] = relationship(back_populates="place")

    place = Place(id=1, name="left", items=[Item(id=1), Item(id=2)])
    async with serving(database_url, Base, [place], prepare=partial(add_schemas, "shop", "Ware House")) as api:
        assert await api.ask(
            """{
              items(orderBy: [{place: {name: ASC}}, {id: DESC}]) { id place { name itemsConnection { totalCount } } }
              places(where: {items: {some: {id: {eq: 2}}}}) { itemsConnection(first: 1) { nodes { id } } }
            }"""
        ) == {
            "items": [{"id": n, "place": {"name": "left", "itemsConnection": {"totalCount": 2}}} for n in (2, 1)],
            "places": [{"itemsConnection": {"nodes": [{"id": 1}]}}],
        }


async def test_names_that_sql_reserves_or_must_be_quoted(database_url: str) -> None:
    class Base(DeclarativeBase):
        pass

    class Order(Base):
        __tablename__ = "order"
        id: Mapped[int] = mapped_column(primary_key=True)
        group: Mapped[str]
        select: Mapped[int]
        from_: Mapped[str] = mapped_column("from")
        with_spaces: Mapped[str] = mapped_column('it\'s "quoted" : 100%')
        where: Mapped[int]
        limit: Mapped[int]
        lines: Mapped[list["Line"]] = relationship("Line", back_populates="order")

    class Line(Base):
        __tablename__ = "user"
        order_id: Mapped[int] = mapped_column("order", sa.ForeignKey("order.id"), primary_key=True)
        limit: Mapped[int] = mapped_column(primary_key=True)
        order: Mapped[Order] = relationship(back_populates="lines")

    rows = [
        Order(
            id=n, group=f"g{n % 2}", select=n, from_="here", with_spaces="%s :x ?", where=n, limit=-n,
            lines=[Line(limit=n), Line(limit=n + 10)],
        )
        for n in (1, 2, 3)
    ]  # fmt: skip
    async with served(database_url, Base, *rows) as api:
        assert await api.ask(
            """{
              orders(where: {group: {eq: "g1"}, withSpaces: {contains: "%"}}, orderBy: [{limit: ASC}]) {
                id group select from withSpaces where limit
                lines(orderBy: [{limit: DESC}], limit: 1) { orderId limit order { group } }
              }
              line(orderId: 2, limit: 12) { order { select } }
            }"""
        ) == {
            "orders": [
                {
                    "id": n, "group": "g1", "select": n, "from": "here", "withSpaces": "%s :x ?", "where": n,
                    "limit": -n, "lines": [{"orderId": n, "limit": n + 10, "order": {"group": "g1"}}],
                }
                for n in (3, 1)
            ],
            "line": {"order": {"select": 2}},
        }  # fmt: skip


@pytest.mark.parametrize("name", ["item", "key_id", "value", "place", "found", "sort_0"])
async def test_a_column_may_be_called_as_something_inside_our_statements(database_url: str, name: str) -> None:
    class Base(DeclarativeBase):
        pass

    class Box(Base):
        __tablename__ = "boxes"
        id: Mapped[int] = mapped_column(primary_key=True)
        column: Mapped[int] = mapped_column(name, info={"name": "column"}, key=name)
        outer_id: Mapped[int | None] = mapped_column(sa.ForeignKey("boxes.id"))
        outer: Mapped["Box | None"] = relationship("Box", remote_side="Box.id", back_populates="inner")
        inner: Mapped[list["Box"]] = relationship("Box", back_populates="outer")

    rows = [Box(id=n, column=-n, outer_id=n - 1 or None) for n in range(1, 8)]
    async with served(database_url, Base, *rows) as api:
        query = """query ($after: String) {
          boxesConnection(first: 4, after: $after, orderBy: [{column: ASC}, {outer: {column: DESC}}]) {
            edges { cursor node { column outer { column inner { outer { inner { outer { column } } } } } } }
            pageInfo { hasNextPage endCursor }
          }
        }"""
        first = (await api.ask(query))["boxesConnection"]
        second = (await api.ask(query, after=first["pageInfo"]["endCursor"]))["boxesConnection"]
        edges = first["edges"] + second["edges"]
        assert [edge["node"]["column"] for edge in edges] == [-7, -6, -5, -4, -3, -2, -1]
        outer = edges[4]["node"]["outer"]
        assert outer == {"column": -2, "inner": [{"outer": {"inner": [{"outer": {"column": -2}}]}}]}


async def test_what_sql_computes_with_and_without_annotations(database_url: str) -> None:
    class Base(DeclarativeBase):
        pass

    class Person(Base):
        __tablename__ = "people"
        id: Mapped[int] = mapped_column(primary_key=True)
        first: Mapped[str] = mapped_column()
        last: Mapped[str | None] = mapped_column()
        full: Mapped[str] = column_property(first + " " + sa.func.coalesce(last, "-"), doc="Both names.")
        shout = column_property(sa.func.upper(first, type_=sa.Text()))
        born: Mapped[int]

        @hybrid_property
        def age(self) -> int:
            """In the year 2026."""
            return 2026 - self.born

        @hybrid_property
        def decade(self):  # type: ignore[no-untyped-def]
            return self.born / 10

        @hybrid_property
        def is_named(self) -> bool:
            return self.last is not None

        @is_named.inplace.expression
        @classmethod
        def _is_named(cls) -> sa.ColumnElement[bool]:
            return cls.last.is_not(None)

    rows = [Person(id=1, first="Ann", last="Lee", born=1990), Person(id=2, first="Bo", last=None, born=2000)]
    async with served(database_url, Base, *rows) as api:
        answer = await api.ask(
            """{
              people: persons(where: {age: {gte: 26}}, orderBy: [{age: DESC}]) { full shout age isNamed }
              named: persons(where: {isNamed: {eq: true}, shout: {startsWith: "A"}}) { id decade }
              persons(orderBy: [{full: DESC}]) { id }
              __type(name: "Person") { fields { name description type { kind } } }
            }"""
        )
        fields = {field["name"]: field for field in answer.pop("__type")["fields"]}
        assert answer == {
            "people": [
                {"full": "Ann Lee", "shout": "ANN", "age": 36, "isNamed": True},
                {"full": "Bo -", "shout": "BO", "age": 26, "isNamed": False},
            ],
            "named": [{"id": 1, "decade": answer["named"][0]["decade"]}],
            "persons": [{"id": 2}, {"id": 1}],
        }
        assert float(answer["named"][0]["decade"]) == 199
        assert fields["full"]["description"] == "Both names."
        assert fields["age"]["description"] == "In the year 2026."
        kinds = {name: field["type"]["kind"] for name, field in fields.items()}
        assert kinds["full"] == kinds["age"] == kinds["isNamed"] == "NON_NULL", "the annotations say so"
        assert kinds["shout"] == kinds["decade"] == "SCALAR", "nothing says that it is never null"


async def test_attributes_that_are_no_columns_are_left_out_and_do_no_harm(empty_sqlite_url: str) -> None:
    class Base(DeclarativeBase):
        pass

    @dataclass
    class Point:
        x: int
        y: int

    class Place(Base):
        __tablename__ = "places"
        id: Mapped[int] = mapped_column(primary_key=True)
        at: Mapped[Point] = composite(mapped_column("x"), mapped_column("y"))
        name: Mapped[str]
        called: Mapped[str] = synonym("name")
        owner_id: Mapped[int | None] = mapped_column(sa.ForeignKey("places.id"))
        owner: Mapped["Place | None"] = relationship("Place", remote_side="Place.id")
        owner_name: AssociationProxy[str] = association_proxy("owner", "name")

        @property
        def loud(self) -> str:
            return self.name.upper()

    async with served(empty_sqlite_url, Base, Place(id=1, at=Point(3, 4), name="here", owner_id=1)) as api:
        assert await api.ask("{ places { name owner { name } } }") == {
            "places": [{"name": "here", "owner": {"name": "here"}}]
        }
        found = await api.ask('{ __type(name: "Place") { fields { name } } }')
        names = {field["name"] for field in found["__type"]["fields"]}
        assert not names & {"at", "called", "ownerName", "loud"}


# Relations


async def test_relations_with_conditions_of_their_own(database_url: str) -> None:
    class Base(DeclarativeBase):
        pass

    class User(Base):
        __tablename__ = "users"
        id: Mapped[int] = mapped_column(primary_key=True)
        email: Mapped[str]
        open_tasks: Mapped[list["Task"]] = relationship(
            "Task", primaryjoin="and_(User.id == Task.user_id, Task.done == False)", viewonly=True
        )
        # Ordered by the model; the API's own order is another matter.
        tasks: Mapped[list["Task"]] = relationship("Task", order_by="Task.title.desc()")
        # Without any foreign key.
        letters: Mapped[list["Letter"]] = relationship(
            "Letter", primaryjoin=lambda: foreign(Letter.recipient) == User.email, viewonly=True
        )
        twins: Mapped[list["User"]] = relationship(
            "User",
            primaryjoin=lambda: sa.and_(
                sa.func.lower(foreign(User.email)) == sa.func.lower(remote(User.email)), User.id != remote(User.id)
            ),
            viewonly=True,
            uselist=True,
        )

    class Task(Base):
        __tablename__ = "tasks"
        id: Mapped[int] = mapped_column(primary_key=True)
        user_id: Mapped[int] = mapped_column(sa.ForeignKey("users.id"))
        title: Mapped[str]
        done: Mapped[bool]

    class Letter(Base):
        __tablename__ = "letters"
        id: Mapped[int] = mapped_column(primary_key=True)
        recipient: Mapped[str]
        user: Mapped[User | None] = relationship(
            primaryjoin=lambda: foreign(Letter.recipient) == User.email, viewonly=True, uselist=False
        )

    rows = [
        User(id=1, email="a@x", tasks=[Task(id=1, title="t1", done=False), Task(id=2, title="t2", done=True)]),
        User(id=2, email="b@x"),
        User(id=3, email="A@x"),
        Letter(id=1, recipient="b@x"),
        Letter(id=2, recipient="nobody"),
    ]
    async with served(database_url, Base, *rows) as api:
        assert await api.ask(
            """{
              users(orderBy: [{id: ASC}]) {
                openTasks { title } tasks { title } letters { id } twins { id } openTasksConnection { totalCount }
              }
              letters(orderBy: [{id: ASC}]) { user { id } }
              busy: users(where: {openTasks: {isEmpty: false}}) { id }
              written: users(where: {letters: {some: {id: {gt: 0}}}}) { id }
              twinned: users(where: {twins: {some: {email: {eq: "a@x"}}}}) { id }
              lost: letters(where: {user: {id: {isNull: false}}}) { id }
              byUser: letters(orderBy: [{user: {email: ASC_NULLS_FIRST}}]) { id }
            }"""
        ) == {
            "users": [
                {
                    "openTasks": [{"title": "t1"}], "tasks": [{"title": "t1"}, {"title": "t2"}], "letters": [],
                    "twins": [{"id": 3}], "openTasksConnection": {"totalCount": 1},
                },
                {
                    "openTasks": [], "tasks": [], "letters": [{"id": 1}], "twins": [],
                    "openTasksConnection": {"totalCount": 0},
                },
                {
                    "openTasks": [], "tasks": [], "letters": [], "twins": [{"id": 1}],
                    "openTasksConnection": {"totalCount": 0},
                },
            ],
            "letters": [{"user": {"id": 2}}, {"user": None}],
            "busy": [{"id": 1}],
            "written": [{"id": 2}],
            "twinned": [{"id": 3}],
            "lost": [{"id": 1}],
            "byUser": [{"id": 2}, {"id": 1}],
        }  # fmt: skip


async def test_two_foreign_keys_to_the_same_table(empty_sqlite_url: str) -> None:
    class Base(DeclarativeBase):
        pass

    class Address(Base):
        __tablename__ = "addresses"
        id: Mapped[int] = mapped_column(primary_key=True)
        city: Mapped[str]

    class Parcel(Base):
        __tablename__ = "parcels"
        id: Mapped[int] = mapped_column(primary_key=True)
        from_id: Mapped[int] = mapped_column(sa.ForeignKey("addresses.id"))
        to_id: Mapped[int | None] = mapped_column(sa.ForeignKey("addresses.id"))
        sender: Mapped[Address] = relationship(foreign_keys=[from_id], backref="sent")
        recipient: Mapped[Address | None] = relationship(foreign_keys=[to_id], backref="received")

    rows = [
        Address(id=1, city="Oslo"), Address(id=2, city="Rome"),
        Parcel(id=1, from_id=1, to_id=2), Parcel(id=2, from_id=2, to_id=2), Parcel(id=3, from_id=1),
    ]  # fmt: skip
    async with served(empty_sqlite_url, Base, *rows) as api:
        assert await api.ask(
            """{
              parcels(orderBy: [{recipient: {city: DESC_NULLS_LAST}}, {sender: {city: DESC}}]) {
                id sender { city } recipient { city }
              }
              addresses(orderBy: [{id: ASC}]) {
                sent(orderBy: [{id: ASC}]) { id } received(orderBy: [{id: ASC}]) { id }
              }
              across: parcels(where: {sender: {city: {eq: "Oslo"}}, recipient: {city: {eq: "Rome"}}}) { id }
            }"""
        ) == {
            "parcels": [
                {"id": 2, "sender": {"city": "Rome"}, "recipient": {"city": "Rome"}},
                {"id": 1, "sender": {"city": "Oslo"}, "recipient": {"city": "Rome"}},
                {"id": 3, "sender": {"city": "Oslo"}, "recipient": None},
            ],
            "addresses": [
                {"sent": [{"id": 1}, {"id": 3}], "received": []},
                {"sent": [{"id": 2}], "received": [{"id": 1}, {"id": 2}]},
            ],
            "across": [{"id": 1}],
        }


async def test_one_to_one_in_both_directions(empty_sqlite_url: str) -> None:
    class Base(DeclarativeBase):
        pass

    class Person(Base):
        __tablename__ = "people"
        id: Mapped[int] = mapped_column(primary_key=True)
        name: Mapped[str]
        passport: Mapped["Passport | None"] = relationship("Passport", back_populates="holder")

    class Passport(Base):
        __tablename__ = "passports"
        number: Mapped[str] = mapped_column(primary_key=True)
        holder_id: Mapped[int] = mapped_column(sa.ForeignKey("people.id"), unique=True)
        holder: Mapped[Person] = relationship(back_populates="passport")

    async with served(
        empty_sqlite_url, Base, Person(id=1, name="Ann", passport=Passport(number="X1")), Person(id=2, name="Bo")
    ) as api:
        answer = await api.ask(
            """{
              persons(orderBy: [{passport: {number: ASC_NULLS_FIRST}}]) { name passport { number holder { name } } }
              passportBy(key: {holderId: 1}) { number }
              with: persons(where: {passport: {number: {eq: "X1"}}}) { id }
              without: persons(where: {not: {passport: {holderId: {isNull: false}}}}) { id }
              person: __type(name: "Person") { fields { name type { kind } } }
              passport: __type(name: "Passport") { fields { name type { kind } } }
            }"""
        )
        kinds = {
            type_: {each["name"]: each["type"]["kind"] for each in answer.pop(type_)["fields"]}
            for type_ in ("person", "passport")
        }
        assert answer == {
            "persons": [
                {"name": "Bo", "passport": None},
                {"name": "Ann", "passport": {"number": "X1", "holder": {"name": "Ann"}}},
            ],
            "passportBy": {"number": "X1"},
            "with": [{"id": 1}],
            "without": [{"id": 2}],
        }
        assert kinds["person"]["passport"] == "OBJECT", "not everybody has one"
        assert kinds["passport"]["holder"] == "NON_NULL"


async def test_composite_foreign_keys(database_url: str) -> None:
    class Base(DeclarativeBase):
        pass

    class Room(Base):
        __tablename__ = "rooms"
        house: Mapped[str] = mapped_column(primary_key=True)
        number: Mapped[int] = mapped_column(primary_key=True)
        lamps: Mapped[list["Lamp"]] = relationship("Lamp", back_populates="room")
        doors: Mapped[list["Room"]] = relationship(
            "Room",
            secondary="doors",
            primaryjoin="and_(Room.house == doors.c.house, Room.number == doors.c.one)",
            secondaryjoin="and_(Room.house == doors.c.house, Room.number == doors.c.other)",
        )

    sa.Table(
        "doors", Base.metadata,
        sa.Column("house", sa.String, primary_key=True),
        sa.Column("one", sa.Integer, primary_key=True),
        sa.Column("other", sa.Integer, primary_key=True),
        sa.ForeignKeyConstraint(["house", "one"], ["rooms.house", "rooms.number"]),
        sa.ForeignKeyConstraint(["house", "other"], ["rooms.house", "rooms.number"]),
    )  # fmt: skip

    class Lamp(Base):
        __tablename__ = "lamps"
        __table_args__ = (sa.ForeignKeyConstraint(["house", "room_number"], ["rooms.house", "rooms.number"]),)
        id: Mapped[int] = mapped_column(primary_key=True)
        house: Mapped[str]
        room_number: Mapped[int | None]
        room: Mapped[Room | None] = relationship(back_populates="lamps")

    one, two, three = (Room(house="a", number=n) for n in (1, 2, 3))
    other = Room(house="b", number=1)
    one.doors = [two, three]
    rows = [
        one, two, three, other,
        Lamp(id=1, room=one), Lamp(id=2, room=one), Lamp(id=3, room=other), Lamp(id=4, house="a"),
    ]  # fmt: skip
    async with served(database_url, Base, *rows) as api:
        assert await api.ask(
            """{
              room(house: "a", number: 1) {
                lamps(orderBy: [{id: DESC}]) { id } doors(orderBy: [{number: ASC}]) { number }
              }
              roomBy(key: {houseNumber: {house: "b", number: 1}}) { lamps { room { house number } } doors { number } }
              lamps(orderBy: [{room: {house: DESC_NULLS_FIRST}}, {id: ASC}]) { id room { number } }
              dark: rooms(where: {lamps: {isEmpty: true}}, orderBy: [{number: ASC}]) {
                number lampsConnection { totalCount }
              }
              led: rooms(where: {doors: {some: {number: {eq: 3}}}}) { number doorsConnection { totalCount } }
            }"""
        ) == {
            "room": {"lamps": [{"id": 2}, {"id": 1}], "doors": [{"number": 2}, {"number": 3}]},
            "roomBy": {"lamps": [{"room": {"house": "b", "number": 1}}], "doors": []},
            "lamps": [
                {"id": 4, "room": None},
                {"id": 3, "room": {"number": 1}},
                {"id": 1, "room": {"number": 1}},
                {"id": 2, "room": {"number": 1}},
            ],
            "dark": [{"number": n, "lampsConnection": {"totalCount": 0}} for n in (2, 3)],
            "led": [{"number": 1, "doorsConnection": {"totalCount": 2}}],
        }


async def test_collections_of_other_kinds(empty_sqlite_url: str) -> None:
    class Base(DeclarativeBase):
        pass

    class Box(Base):
        __tablename__ = "boxes"
        id: Mapped[int] = mapped_column(primary_key=True)
        by_name: Mapped[dict[str, "Thing"]] = relationship("Thing", collection_class=attribute_keyed_dict("name"))
        as_set: Mapped[set["Thing"]] = relationship("Thing", viewonly=True)
        many: WriteOnlyMapped["Thing"] = relationship("Thing", viewonly=True)

    class Thing(Base):
        __tablename__ = "things"
        id: Mapped[int] = mapped_column(primary_key=True)
        name: Mapped[str]
        box_id: Mapped[int] = mapped_column(sa.ForeignKey("boxes.id"))

    box = Box(id=1, by_name={"a": Thing(id=1, name="a"), "b": Thing(id=2, name="b")})
    async with served(empty_sqlite_url, Base, box) as api:
        assert await api.ask(
            "{ boxes { byName { name } asSet(orderBy: [{id: DESC}]) { name } manyConnection { totalCount } } }"
        ) == {
            "boxes": [
                {
                    "byName": [{"name": "a"}, {"name": "b"}],
                    "asSet": [{"name": "b"}, {"name": "a"}],
                    "manyConnection": {"totalCount": 2},
                }
            ]
        }


async def test_single_table_and_joined_inheritance_side_by_side(database_url: str) -> None:
    class Base(DeclarativeBase):
        pass

    class Vehicle(Base):
        """Anything that drives."""

        __tablename__ = "vehicles"
        __mapper_args__ = {"polymorphic_on": "kind", "polymorphic_identity": "vehicle"}  # noqa: RUF012
        id: Mapped[int] = mapped_column(primary_key=True)
        kind: Mapped[str]
        owner_id: Mapped[int | None] = mapped_column(sa.ForeignKey("owners.id"))
        owner: Mapped["Owner | None"] = relationship("Owner", back_populates="vehicles")

    class Bicycle(Vehicle):
        __mapper_args__ = {"polymorphic_identity": "bicycle"}  # noqa: RUF012
        gears: Mapped[int | None]

    class Lorry(Vehicle):
        __tablename__ = "lorries"
        __mapper_args__ = {"polymorphic_identity": "lorry"}  # noqa: RUF012
        id: Mapped[int] = mapped_column(sa.ForeignKey("vehicles.id"), primary_key=True)
        tons: Mapped[Decimal] = mapped_column(sa.Numeric(5, 1))

    class Owner(Base):
        __tablename__ = "owners"
        id: Mapped[int] = mapped_column(primary_key=True)
        vehicles: Mapped[list[Vehicle]] = relationship(back_populates="owner")

    owner = Owner(id=1, vehicles=[Bicycle(id=1, gears=7), Lorry(id=2, tons=Decimal("7.5"))])
    async with served(database_url, Base, owner) as api:
        assert await api.ask(
            """{
              owners { vehicles(orderBy: [{id: ASC}]) { __typename id ... on Bicycle { gears } ... on Lorry { tons } } }
              lorries(where: {tons: {gt: 7}}) { id kind owner { id } }
              bicycles { gears }
            }"""
        ) == {
            "owners": [
                {
                    "vehicles": [
                        {"__typename": "Bicycle", "id": 1, "gears": 7},
                        {"__typename": "Lorry", "id": 2, "tons": "7.5"},
                    ]
                }
            ],
            "lorries": [{"id": 2, "kind": "lorry", "owner": {"id": 1}}],
            "bicycles": [{"gears": 7}],
        }


# Types


class Odd(DeclarativeBase):
    """Its models have the types that are seldom used."""


UID = "123e4567-e89b-12d3-a456-426614174000"


class Oddity(Odd):
    __tablename__ = "oddities"
    id: Mapped[int] = mapped_column(sa.BigInteger().with_variant(sa.Integer, "sqlite"), primary_key=True)
    uid: Mapped[str] = mapped_column(sa.Uuid(as_uuid=False))
    inexact: Mapped[float] = mapped_column(sa.Numeric(10, 2, asdecimal=False))
    exact: Mapped[Decimal] = mapped_column(sa.Float(asdecimal=True))
    any_scale: Mapped[Decimal] = mapped_column(sa.Numeric)
    code: Mapped[str] = mapped_column(sa.CHAR(4))
    document: Mapped[Any] = mapped_column(sa.JSON().with_variant(postgresql.JSONB(), "postgresql"))


@pytest.fixture(params=KINDS, scope="module")
async def oddities(request: pytest.FixtureRequest, databases: Databases) -> AsyncIterator[Api]:
    require(databases, request.param, request)
    url = databases.make(request.param, "oddities")
    row = Oddity(
        id=2**31 - 1, uid=UID, inexact=1.5, exact=Decimal("2.5"), any_scale=Decimal("3.25"), code="abcd",
        document={"b": [1, None]},
    )  # fmt: skip
    async with served(url, Odd, row) as api:
        yield api
    databases.drop(url)


@pytest.mark.parametrize(
    ("field", "shown", "condition"),
    [
        ("id", str(2**31 - 1), f"{{eq: {2**31 - 1}}}"),
        ("uid", UID, f'{{eq: "{UID}"}}'),
        ("uid", UID, f'{{in: ["{UID}"]}}'),
        ("inexact", "1.50", '{eq: "1.50"}'),
        ("exact", 2.5, "{lte: 2.5}"),
        ("anyScale", "3.25", '{in: ["3.25"]}'),
        ("code", "abcd", '{eq: "abcd"}'),
        ("document", {"b": [1, None]}, '{hasKey: "b"}'),
    ],
)
async def test_less_usual_types_are_shown_and_found(oddities: Api, field: str, shown: Any, condition: str) -> None:
    answer = await oddities.ask(f"{{ oddities: oddities(where: {{{field}: {condition}}}) {{ {field} }} }}")
    assert answer == {"oddities": [{field: shown}]}
