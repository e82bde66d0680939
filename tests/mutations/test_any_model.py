"""Whatever models are like, they are written: those with an __init__ of their own, with unusual keys and relations."""

from __future__ import annotations

import uuid
from collections.abc import AsyncIterator
from datetime import datetime
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import (
    DeclarativeBase,
    DynamicMapped,
    Mapped,
    MappedAsDataclass,
    WriteOnlyMapped,
    mapped_column,
    relationship,
    validates,
)

from tests.conftest import require
from tests.databases import KINDS, Databases
from tests.serving import Api, serving


class Base(DeclarativeBase):
    """What is seldom declared."""


@pytest.fixture(params=KINDS, scope="module")
async def api(request: pytest.FixtureRequest, databases: Databases) -> AsyncIterator[Api]:
    require(databases, request.param, request)
    url = databases.make(request.param, "any_model")
    async with serving(url, Base) as served:
        yield served
    databases.drop(url)


async def ask(api: Api, mutation: str, **variables: Any) -> Any:
    """The payload of the only field."""
    (payload,) = (await api.ask(f"mutation {mutation}", **variables)).values()
    return payload


ERRORS = "errors { code message path }"


# An __init__ that must be given something


class House(MappedAsDataclass, Base):
    __tablename__ = "houses"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    name: Mapped[str]
    rooms: Mapped[list[Room]] = relationship(back_populates="house")
    nick: Mapped[str | None] = mapped_column(default="home")


class Room(Base):
    __tablename__ = "rooms"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    house_id: Mapped[int] = mapped_column(sa.ForeignKey("houses.id"))
    house: Mapped[House] = relationship(back_populates="rooms")

    def __init__(self, name: str) -> None:
        if name.isspace():
            raise ValueError("A room is called something.")
        self.name = name.strip()


async def test_what_an_init_must_be_given_is_given(api: Api) -> None:
    selected = f"{{ house {{ name nick rooms {{ name }} }} {ERRORS} }}"
    made = await ask(api, f'{{ createHouse(input: {{name: "a", rooms: [{{name: " b "}}]}}) {selected} }}')
    # The column is set as well, which is the last word.
    assert made == {"house": {"name": "a", "nick": "home", "rooms": [{"name": " b "}]}, "errors": []}
    made = await ask(
        api, f'{{ createHouses(inputs: [{{name: "c"}}]) {{ houses {{ name rooms {{ name }} }} {ERRORS} }} }}'
    )
    assert made == {"houses": [{"name": "c", "rooms": []}], "errors": []}


async def test_what_an_init_raises_is_told(api: Api) -> None:
    told = {"code": "VALIDATION", "message": "A room is called something."}
    made = await ask(api, f'{{ createRoom(input: {{name: " ", house: {{create: {{name: "a"}}}}}}) {{ {ERRORS} }} }}')
    assert made["errors"] == [{**told, "path": ["input"]}]
    made = await ask(
        api, f'{{ createHouse(input: {{name: "a", rooms: [{{name: "b"}}, {{name: " "}}]}}) {{ {ERRORS} }} }}'
    )
    assert made["errors"] == [{**told, "path": ["input", "rooms", "1"]}]
    # What can be no value of a column is told as such, and not tried.
    made = await ask(api, f'{{ createRoom(input: {{houseId: 1, name: "\\u0000"}}) {{ {ERRORS} }} }}')
    assert [each["path"] for each in made["errors"]] == [["input", "name"]]


# Keys


class Meter(Base):
    __tablename__ = "meters"

    id: Mapped[int] = mapped_column(primary_key=True)
    readings: Mapped[list[Reading]] = relationship(back_populates="meter")


class Reading(Base):
    __tablename__ = "readings"

    meter_id: Mapped[int] = mapped_column(sa.ForeignKey("meters.id"), primary_key=True)
    at: Mapped[datetime] = mapped_column(sa.DateTime(timezone=True), primary_key=True)
    amount: Mapped[int]
    meter: Mapped[Meter] = relationship(back_populates="readings")


class Sample(Base):
    __tablename__ = "samples"

    at: Mapped[datetime] = mapped_column(sa.DateTime(timezone=True), primary_key=True)
    amount: Mapped[int]

    @classmethod
    def creatable_by(cls, _: Any) -> Any:
        return cls.amount > 0


class Photo(Base):
    __tablename__ = "photos"
    __table_args__ = (sa.ForeignKeyConstraint(["meter_id", "at"], ["readings.meter_id", "readings.at"]),)

    id: Mapped[int] = mapped_column(primary_key=True)
    meter_id: Mapped[int]
    at: Mapped[datetime] = mapped_column(sa.DateTime(timezone=True))


class Note(Base):
    __tablename__ = "notes"

    id: Mapped[str] = mapped_column(sa.Uuid(as_uuid=False), primary_key=True, default=lambda: str(uuid.uuid4()))
    text: Mapped[str]


class LowerCase(sa.TypeDecorator[str]):
    impl = sa.String
    cache_ok = True

    def process_bind_param(self, value: str | None, _: sa.Dialect) -> str | None:
        return None if value is None else value.lower()

    def process_result_value(self, value: str | None, _: sa.Dialect) -> str | None:
        return value


class Country(Base):
    __tablename__ = "countries"

    code: Mapped[str] = mapped_column(LowerCase(2), primary_key=True)
    name: Mapped[str]


async def test_rows_whose_key_is_stored_otherwise_than_it_is_given_are_answered(api: Api) -> None:
    inputs = '[{code: "NL", name: "a"}, {code: "de", name: "b"}, {code: "BE", name: "c"}]'
    made = await ask(api, f"{{ createCountries(inputs: {inputs}) {{ countries {{ code name }} {ERRORS} }} }}")
    shown = [{"code": "nl", "name": "a"}, {"code": "de", "name": "b"}, {"code": "be", "name": "c"}]
    assert made == {"countries": shown, "errors": []}


async def test_rows_whose_key_is_an_instant_are_written(api: Api) -> None:
    made = await ask(api, "{ createMeter(input: {}) { meter { id } } }")
    assert made == {"meter": {"id": 1}}
    at = '"2026-01-02T03:04:05+02:00"'
    shown = [{"amount": 1}, {"amount": 2}]
    inputs = f'[{{meterId: 1, at: {at}, amount: 1}}, {{meterId: 1, at: "2027-01-01T00:00:00Z", amount: 2}}]'
    made = await ask(api, f"{{ createReadings(inputs: {inputs}) {{ readings {{ amount }} {ERRORS} }} }}")
    assert made == {"readings": shown, "errors": []}
    for form, amount in (("upsert", 3), ("set", 4)):
        patch = f"{{readings: {{{form}: [{{at: {at}, amount: {amount}}}]}}}}"
        selected = f"{{ meter {{ readings(orderBy: [{{at: ASC}}], limit: 1) {{ amount }} }} {ERRORS} }}"
        changed = await ask(api, f"{{ updateMeter(id: 1, patch: {patch}) {selected} }}")
        assert changed == {"meter": {"readings": [{"amount": amount}]}, "errors": []}
    counted = f"{{ affectedRows readings {{ amount }} {ERRORS} }}"
    changed = await ask(api, f"{{ updateReadings(where: {{amount: {{gt: 0}}}}, patch: {{amount: 9}}) {counted} }}")
    assert changed == {"affectedRows": 1, "readings": [{"amount": 9}], "errors": []}
    # Whose key it is that is taken already is found out.
    inputs = f'[{{meterId: 1, at: "2028-01-01T00:00:00Z", amount: 1}}, {{meterId: 1, at: {at}, amount: 2}}]'
    made = await ask(api, f"{{ createReadings(inputs: {inputs}) {{ {ERRORS} }} }}")
    assert [(each["code"], each["path"]) for each in made["errors"]] == [("UNIQUE", ["inputs", "1", "at"])]
    # Nor is one that is there taken for one that is not.
    inputs = f'[{{meterId: 1, at: {at}}}, {{meterId: 1, at: "2028-01-01T00:00:00Z"}}]'
    made = await ask(api, f"{{ createPhotos(inputs: {inputs}) {{ {ERRORS} }} }}")
    assert [(each["code"], each["path"]) for each in made["errors"]] == [("FOREIGN_KEY", ["inputs", "1", "at"])]
    gone = await ask(api, f"{{ deleteReadings(where: {{amount: {{gt: 0}}}}) {counted} }}")
    assert gone == {"affectedRows": 1, "readings": [{"amount": 9}], "errors": []}


async def test_of_rows_whose_key_is_an_instant_those_that_nobody_may_make_are_told(api: Api) -> None:
    inputs = '[{at: "2026-01-01T00:00:00Z", amount: 1}, {at: "2027-01-01T00:00:00Z", amount: 0}]'
    made = await ask(api, f"{{ createSamples(inputs: {inputs}) {{ {ERRORS} }} }}")
    assert [(each["code"], each["path"]) for each in made["errors"]] == [("FORBIDDEN", ["inputs", "1"])]


async def test_rows_whose_key_is_the_text_of_a_uuid_are_written(api: Api) -> None:
    counted = f"{{ affectedRows notes {{ text }} {ERRORS} }}"
    made = await ask(api, f'{{ createNotes(inputs: [{{text: "a"}}, {{text: "b"}}]) {counted} }}')
    assert made == {"affectedRows": 2, "notes": [{"text": "a"}, {"text": "b"}], "errors": []}
    changed = await ask(api, f'{{ updateNotes(where: {{text: {{eq: "a"}}}}, patch: {{text: "c"}}) {counted} }}')
    assert changed == {"affectedRows": 1, "notes": [{"text": "c"}], "errors": []}
    gone = await ask(api, f'{{ deleteNotes(where: {{text: {{eq: "c"}}}}) {counted} }}')
    assert gone == {"affectedRows": 1, "notes": [{"text": "c"}], "errors": []}


# What only the database tells


class Folder(Base):
    __tablename__ = "folders"

    id: Mapped[int] = mapped_column(primary_key=True)
    parent_id: Mapped[int | None] = mapped_column(sa.ForeignKey("folders.id", deferrable=True, initially="DEFERRED"))


class Account(Base):
    __tablename__ = "accounts"
    __table_args__ = (sa.Index("accounts_email", sa.func.lower(sa.text("email")), unique=True),)

    id: Mapped[int] = mapped_column(primary_key=True)
    email: Mapped[str]


@pytest.mark.parametrize(
    ("mutation", "path"),
    [
        ("createFolder(input: {parentId: 99})", ["input", "parentId"]),
        ("createFolders(inputs: [{}, {parentId: 99}])", ["inputs", "1", "parentId"]),
    ],
)
async def test_a_deferred_foreign_key_that_leads_nowhere_is_told(api: Api, mutation: str, path: list[str]) -> None:
    told = {"code": "FOREIGN_KEY", "message": "parentId refers to a row that is not there.", "path": path}
    # Twice: the first one leaves nothing behind that would keep others waiting.
    for _ in range(2):
        assert (await ask(api, f"{{ {mutation} {{ {ERRORS} }} }}"))["errors"] == [told]
    assert (await api.ask("{ folders { id } }")) == {"folders": []}


async def test_a_unique_index_of_no_columns_is_told(api: Api) -> None:
    made = await ask(
        api, f'{{ createAccounts(inputs: [{{email: "a"}}, {{email: "b"}}, {{email: "A"}}]) {{ {ERRORS} }} }}'
    )
    assert [each["code"] for each in made["errors"]] == ["UNIQUE"]


class Post(Base):
    __tablename__ = "posts"

    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str] = mapped_column(sa.String(3))
    slug: Mapped[str]

    @validates("slug")
    def lower(self, _: str, slug: str) -> str:
        if slug != slug.lower():
            raise ValueError("A slug is in lower case.")
        return slug


async def test_validators_of_a_row_that_is_there_come_last(api: Api) -> None:
    async def wrong(mutation: str) -> list[str]:
        return [each["path"][-1] for each in (await ask(api, f"{{ {mutation} {{ {ERRORS} }} }}"))["errors"]]

    assert await wrong('createPost(input: {title: "long", slug: "A"})') == ["title", "slug"]
    assert await wrong('createPost(input: {title: "a", slug: "a"})') == []
    assert await wrong('updatePost(id: 1, patch: {title: "long", slug: "A"})') == ["title"]
    assert await wrong('updatePost(id: 1, patch: {title: "b", slug: "A"})') == ["slug"]


async def test_a_bulk_write_whose_filter_asks_nothing_is_refused(api: Api) -> None:
    for where, is_refused in (
        ("{}", True),
        ("{and: []}", True),
        ("{not: {or: []}}", True),
        ("{id: {notIn: []}}", False),
    ):
        response = await api.post(f"mutation {{ deleteForms(where: {where}) {{ affectedRows }} }}")
        assert ("errors" in response.json()) == is_refused


class Ticket(Base):
    """Its key is a text that the database makes."""

    __tablename__ = "tickets"

    id: Mapped[str] = mapped_column(primary_key=True, server_default=sa.text("(random())"))
    seat: Mapped[int]


class Receipt(Base):
    __tablename__ = "receipts"
    __table_args__ = {"sqlite_autoincrement": True}  # noqa: RUF012

    id: Mapped[int] = mapped_column(primary_key=True)
    seat: Mapped[int]


@pytest.mark.parametrize("name", ["Ticket", "Receipt"])
async def test_some_keys_are_learned_row_by_row(api: Api, name: str) -> None:
    sent: list[str] = []

    def note(connection: sa.Connection, _: Any, statement: str, *__: Any) -> None:
        if statement.startswith("INSERT"):
            sent.append(connection.dialect.name)

    inputs = "[{seat: 1}, {seat: 2}, {seat: 3}]"
    sa.event.listen(sa.Engine, "before_cursor_execute", note)
    try:
        made = await ask(api, f"{{ create{name}s(inputs: {inputs}) {{ {name.lower()}s {{ seat }} {ERRORS} }} }}")
    finally:
        sa.event.remove(sa.Engine, "before_cursor_execute", note)
    assert made == {f"{name.lower()}s": [{"seat": 1}, {"seat": 2}, {"seat": 3}], "errors": []}
    # PostgreSQL numbers many rows of one INSERT, which goes by the driver.
    assert len(sent) == 3 or (name == "Receipt" and not sent)


class Form(Base):
    __tablename__ = "forms"

    id: Mapped[int] = mapped_column(primary_key=True)
    plain: Mapped[Any | None] = mapped_column(sa.JSON)
    none_as_null: Mapped[Any | None] = mapped_column(sa.JSON(none_as_null=True))


async def test_a_null_of_json_is_null_where_the_column_says_so(api: Api) -> None:
    made = await ask(api, "{ createForm(input: {plain: null, noneAsNull: null}) { form { plain noneAsNull } } }")
    assert made == {"form": {"plain": None, "noneAsNull": None}}
    answer = await api.ask(
        "{ plain: forms(where: {plain: {isNull: true}}) { id }"
        "  null: forms(where: {noneAsNull: {isNull: true}}) { id } }"
    )
    assert answer == {"plain": [], "null": [{"id": 1}]}


# Collections that are not loaded


class Shelf(Base):
    __tablename__ = "shelves"

    id: Mapped[int] = mapped_column(primary_key=True)
    books: DynamicMapped[Book] = relationship(back_populates="shelf")
    maps: WriteOnlyMapped[Map] = relationship(back_populates="shelf", passive_deletes=True)
    plants: WriteOnlyMapped[Plant] = relationship(passive_deletes=True)
    tags: DynamicMapped[Tag] = relationship(secondary="shelf_tags")
    marks: WriteOnlyMapped[Tag] = relationship(secondary="shelf_marks", passive_deletes=True)


class Book(Base):
    __tablename__ = "books"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    shelf_id: Mapped[int | None] = mapped_column(sa.ForeignKey("shelves.id"))
    shelf: Mapped[Shelf | None] = relationship(back_populates="books")


class Map(Base):
    __tablename__ = "maps"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    shelf_id: Mapped[int | None] = mapped_column(sa.ForeignKey("shelves.id"))
    atlas_id: Mapped[int | None] = mapped_column(sa.ForeignKey("atlases.id"))
    shelf: Mapped[Shelf | None] = relationship(back_populates="maps")

    @validates("shelf")
    def any_shelf(self, _: str, shelf: Any) -> Any:
        return shelf


class Atlas(Base):
    __tablename__ = "atlases"

    id: Mapped[int] = mapped_column(primary_key=True)
    maps: WriteOnlyMapped[Map] = relationship()


class Plant(Base):
    __tablename__ = "plants"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    shelf_id: Mapped[int | None] = mapped_column(sa.ForeignKey("shelves.id", ondelete="CASCADE"))


class Tag(Base):
    __tablename__ = "tags"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]


for _name in ("shelf_tags", "shelf_marks"):
    sa.Table(
        _name,
        Base.metadata,
        sa.Column("shelf_id", sa.ForeignKey("shelves.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("tag_id", sa.ForeignKey("tags.id"), primary_key=True),
    )


@pytest.mark.parametrize("relation", ["books", "maps", "plants", "tags", "marks"])
async def test_a_relation_that_is_not_loaded_is_written(api: Api, relation: str) -> None:
    peers = relation in {"tags", "marks"}
    items = [f'{{create: {{name: "{each}"}}}}' if peers else f'{{name: "{each}"}}' for each in "abcd"]
    selected = f"{{ shelf {{ id {relation} {{ name }} }} {ERRORS} }}"

    def names(payload: Any) -> list[str]:
        assert payload["errors"] == []
        return sorted(each["name"] for each in payload["shelf"][relation])

    made = await ask(api, f"{{ createShelf(input: {{{relation}: [{items[0]}, {items[1]}]}}) {selected} }}")
    assert names(made) == ["a", "b"]
    key = made["shelf"]["id"]
    for form, left in (('create: [{name: "c"}]', ["a", "b", "c"]), (f"set: [{items[3]}]", ["d"])):
        changed = await ask(api, f"{{ updateShelf(id: {key}, patch: {{{relation}: {{{form}}}}}) {selected} }}")
        assert names(changed) == left
    (row,) = (await api.ask(f"{{ shelf(id: {key}) {{ {relation} {{ id }} }} }}"))["shelf"][relation]
    mine = f"{{id: {row['id']}}}"
    # One that is there already is not joined again.
    steps = [
        (f"connect: [{mine}, {mine}]", ["d"]),
        (f"disconnect: [{mine}]", []),
        (f"connect: [{mine}, {mine}]", ["d"]),
    ]
    for form, left in [*steps, (f"delete: [{mine}]", [])]:
        changed = await ask(api, f"{{ updateShelf(id: {key}, patch: {{{relation}: {{{form}}}}}) {selected} }}")
        assert names(changed) == left


async def test_only_a_row_that_sqlalchemy_can_delete_is_deleted(api: Api) -> None:
    made = await ask(api, '{ createShelf(input: {plants: [{name: "a"}]}) { shelf { id } } }')
    key = made["shelf"]["id"]
    gone = await ask(api, f"{{ deleteShelf(id: {key}) {{ shelf {{ plants {{ name }} }} {ERRORS} }} }}")
    assert gone == {"shelf": {"plants": [{"name": "a"}]}, "errors": []}
    # For its maps SQLAlchemy would have to load them.
    answer = await api.ask('{ __type(name: "Mutation") { fields { name } } }')
    fields = {each["name"] for each in answer["__type"]["fields"]}
    assert {"deleteShelf", "updateAtlas"} <= fields
    assert not [each for each in fields if each.startswith("deleteAtlas")]


# Versions


class Page(Base):
    __tablename__ = "pages"

    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    revision: Mapped[str] = mapped_column(sa.String(32))

    # As SQLAlchemy's own documentation has it.
    __mapper_args__ = {  # noqa: RUF012
        "version_id_col": revision,
        "version_id_generator": lambda _: uuid.uuid4().hex,
    }


async def test_a_version_that_is_no_number_is_not_asked_for(api: Api) -> None:
    answer = await api.ask('{ __type(name: "Mutation") { fields { name args { name } } } }')
    arguments = {each["name"]: [arg["name"] for arg in each["args"]] for each in answer["__type"]["fields"]}
    assert arguments["updatePage"] == ["id", "patch"]
    made = await ask(api, '{ createPage(input: {title: "a"}) { page { id } } }')
    assert made == {"page": {"id": 1}}
    changed = await ask(api, f'{{ updatePage(id: 1, patch: {{title: "b"}}) {{ page {{ title }} {ERRORS} }} }}')
    assert changed == {"page": {"title": "b"}, "errors": []}
