"""Models that can't be served are refused when they are mounted, with a sentence that says what to do."""

import enum
from collections.abc import Callable
from typing import Any, Literal

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.ext.declarative import ConcreteBase
from sqlalchemy.ext.hybrid import hybrid_property
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship
from sqlalchemy.types import TypeDecorator

import graph
from graph import Settings
from graph.errors import ModelError

NAME_MODEL = 'name it otherwise with __table_args__ = {"info": {"name": "…"}}.'
NAME_MODELS = 'name one of the models otherwise with __table_args__ = {"info": {"name": "…"}}.'
NO_NAME = "which is no GraphQL name (letters of ASCII, digits, underscores; no two at the beginning)"
NAME_ROOTS = 'name one of them otherwise with __table_args__ = {"info": {"name": "…", "plural": "…"}}.'
NAME_FIELD = 'name it otherwise with info={"name": "…"}.'
SHOW_OTHERWISE = (
    'hide the column with info={"hidden": True}, and where it is to be seen, show a hybrid_property or a '
    "column_property that makes SQL of it."
)


def refusal_of(base: type[DeclarativeBase]) -> str:
    """What is said where the models are mounted."""
    with pytest.raises(ModelError) as caught:
        graph.mount(FastAPI(), base, create_async_engine("sqlite+aiosqlite://"), settings=Settings())
    return str(caught.value)


# Names of models


def test_two_models_of_one_name_in_different_modules() -> None:
    class Base(DeclarativeBase):
        pass

    class Item(Base):
        __tablename__ = "shop_items"
        __module__ = "shop.models"
        __qualname__ = "Item"
        id = mapped_column(sa.Integer, primary_key=True)

    shop = Item

    class Item(Base):  # type: ignore[no-redef]
        __tablename__ = "forum_items"
        __module__ = "forum.models"
        __qualname__ = "Item"
        id = mapped_column(sa.Integer, primary_key=True)

    refused = refusal_of(Base)
    assert shop.__module__ in refused
    assert refused in {
        f"The model {one}.models.Item would be the type 'Item', which the model {other}.models.Item is already; "
        + NAME_MODEL
        for one, other in (("shop", "forum"), ("forum", "shop"))
    }


@pytest.mark.parametrize("name", ["Query", "Node", "PageInfo", "DateTime", "Int", "OrderDirection"])
def test_a_model_that_is_called_like_a_type_of_the_schema(name: str) -> None:
    class Base(DeclarativeBase):
        pass

    table = {
        "__tablename__": "t",
        "__module__": "app",
        "__qualname__": name,
        "id": mapped_column(sa.Integer, primary_key=True),
    }
    model = type(name, (Base,), table)
    assert model.__name__ == name
    assert refusal_of(Base) == (
        f"The model app.{name} would be the type {name!r}, which the schema itself is already; {NAME_MODEL}"
    )


def test_a_plural_that_is_its_own_singular() -> None:
    class Base(DeclarativeBase):
        pass

    class News(Base):
        __tablename__ = "news"
        __table_args__ = {"info": {"plural": "news"}}  # noqa: RUF012
        id: Mapped[int] = mapped_column(primary_key=True)

    assert refusal_of(Base) == (
        f"The query field 'news' would be both one News by its key and the list of News; {NAME_ROOTS}"
    )


def test_irregular_nouns_are_served_under_regular_plurals_or_what_the_model_says() -> None:
    class Base(DeclarativeBase):
        pass

    class Sheep(Base):
        __tablename__ = "sheep"
        id: Mapped[int] = mapped_column(primary_key=True)

    class Person(Base):
        __tablename__ = "people"
        __table_args__ = {"info": {"plural": "people"}}  # noqa: RUF012
        id: Mapped[int] = mapped_column(primary_key=True)

    served = graph.mount(FastAPI(), Base, create_async_engine("sqlite+aiosqlite://"), settings=Settings())
    assert {"sheep", "sheeps", "person", "people", "peopleConnection"} < set(served.engine.catalog.roots)


def test_a_model_that_is_called_as_anothers_plural() -> None:
    class Base(DeclarativeBase):
        pass

    class User(Base):
        __tablename__ = "user"
        id: Mapped[int] = mapped_column(primary_key=True)

    class Users(Base):
        __tablename__ = "users"
        id: Mapped[int] = mapped_column(primary_key=True)

    assert refusal_of(Base) == (
        f"The query field 'users' would be both the list of User and one Users by its key; {NAME_ROOTS}"
    )


def test_a_name_beyond_ascii() -> None:
    class Base(DeclarativeBase):
        pass

    table = {"__tablename__": "t", "__module__": "app", "__qualname__": "Maß"}
    model = type("Maß", (Base,), {**table, "id": mapped_column(sa.Integer, primary_key=True)})
    assert model.__name__ == "Maß"
    assert refusal_of(Base) == (
        "The model app.Maß would be called 'Maß' in the API, which is no GraphQL name "
        f"(letters of ASCII, digits, underscores; no two at the beginning); {NAME_MODEL}"
    )


def test_a_base_without_models() -> None:
    class Base(DeclarativeBase):
        __module__ = "app.models"
        __qualname__ = "Base"

    assert refusal_of(Base) == "No model is mapped under app.models.Base; import the modules that define them."


def test_models_that_sqlalchemy_itself_can_not_map() -> None:
    class Base(DeclarativeBase):
        __module__ = "app.models"
        __qualname__ = "Base"

    class Order(Base):
        __tablename__ = "orders"
        id: Mapped[int] = mapped_column(primary_key=True)
        parts: Mapped[list["Part"]] = relationship()  # type: ignore[name-defined]  # noqa: F821

    try:
        assert refusal_of(Base).startswith("SQLAlchemy can't map the models under Base: ")
        assert "'Part' failed to locate a name" in refusal_of(Base)
    finally:
        # Other tests configure every mapper there is.
        Base.registry.dispose()


def test_a_broken_base_elsewhere_is_no_concern_of_ours() -> None:
    class Broken(DeclarativeBase):
        pass

    class Order(Broken):
        __tablename__ = "orders"
        id: Mapped[int] = mapped_column(primary_key=True)
        parts: Mapped[list["Part"]] = relationship()  # type: ignore[name-defined]  # noqa: F821

    class Base(DeclarativeBase):
        pass

    class Invoice(Base):
        __tablename__ = "invoices"
        id: Mapped[int] = mapped_column(primary_key=True)

    try:
        graph.mount(FastAPI(), Base, create_async_engine("sqlite+aiosqlite://"), settings=Settings())
    finally:
        Broken.registry.dispose()


# Names of fields


def columns(**given: Any) -> type[DeclarativeBase]:
    """A base with one model, C, of these attributes beside its key."""

    class Base(DeclarativeBase):
        pass

    attributes = {"id": mapped_column(sa.Integer, primary_key=True), **given}
    made = type("C", (Base,), {"__tablename__": "c", "__module__": "app", "__qualname__": "C", **attributes})
    assert made.__name__ == "C"
    Base.__model__ = made  # SQLAlchemy itself holds it weakly
    return Base


def text(*arguments: Any, **options: Any) -> Any:
    return mapped_column(*(arguments or (sa.Text,)), **options)


@pytest.mark.parametrize(
    ("given", "refused"),
    [
        (
            {"display_name": text(), "displayName": text()},
            "C.displayName would be the field 'displayName', as C.display_name is already; ",
        ),
        ({"a": text(), "b": text(info={"name": "a"})}, "C.b would be the field 'a', as C.a is already; "),
        (
            {"node_id": text()},
            "C.node_id would be the field 'nodeId', as the global id that every row has is already; ",
        ),
        ({"and_": text("and", sa.Text)}, "C.and_ would be 'and' in CFilter, where that is a logical operator; "),
        ({"or_": text("or", sa.Text)}, "C.or_ would be 'or' in CFilter, where that is a logical operator; "),
        ({"not_": text("not", sa.Text)}, "C.not_ would be 'not' in CFilter, where that is a logical operator; "),
        (
            {"kind": text(info={"name": "__typename"})},
            f"C.kind would be called '__typename' in the API, {NO_NAME}; ",
        ),
    ],
    ids=lambda given: ", ".join(given) if isinstance(given, dict) else None,
)
def test_names_of_fields_that_can_not_be(given: dict[str, Any], refused: str) -> None:
    assert refusal_of(columns(**given)) == refused + NAME_FIELD


def test_a_column_that_is_called_like_a_relations_connection() -> None:
    class Base(DeclarativeBase):
        pass

    class Channel(Base):
        __tablename__ = "channels"
        id: Mapped[int] = mapped_column(primary_key=True)
        messages_connection: Mapped[str]
        messages: Mapped[list["Message"]] = relationship("Message")

    class Message(Base):
        __tablename__ = "messages"
        id: Mapped[int] = mapped_column(primary_key=True)
        channel_id: Mapped[int] = mapped_column(sa.ForeignKey("channels.id"))

    assert refusal_of(Base) == (
        "Channel.messages would be the field 'messagesConnection', as Channel.messages_connection is already; "
        + NAME_FIELD
    )


def test_two_keys_of_one_name() -> None:
    base = columns(
        a=text(), b_c=text(), a_b=text(), c=text(),
        __table_args__=(sa.UniqueConstraint("a", "b_c"), sa.UniqueConstraint("a_b", "c")),
    )  # fmt: skip
    assert refusal_of(base) == (
        'C has two keys that would both be called \'aBC\'; name a column of one otherwise with info={"name": "…"}.'
    )


@pytest.mark.parametrize(
    "key",
    [
        {"id": mapped_column(sa.Integer, primary_key=True, info={"hidden": True})},
        {"id": text(), "_id": mapped_column("id", sa.Integer, primary_key=True)},
    ],
    ids=["hidden", "underscore"],
)
def test_a_hidden_primary_key(key: dict[str, Any]) -> None:
    if "_id" in key:
        key = {**key, "id": mapped_column("other", sa.Text)}
    assert refusal_of(columns(**key)) == (
        "C hides a column of its primary key (id), by which rows are told apart; show it (a leading underscore hides "
        'it too), or hide the whole model with __table_args__ = {"info": {"hidden": True}}.'
    )


# Types


class Reversed(TypeDecorator[str]):
    impl = sa.Text
    cache_ok = True

    def process_result_value(self, value: str | None, _: sa.Dialect) -> str | None:
        return value and value[::-1]


class Untold(TypeDecorator[Any]):
    impl = sa.Text
    cache_ok = True

    def process_result_value(self, value: str | None, _: sa.Dialect) -> Any:
        return value


class Mood(TypeDecorator[Any]):
    impl = sa.Enum("glad", "sad", name="mood")
    cache_ok = True

    def process_result_value(self, value: str | None, _: sa.Dialect) -> str | None:
        return value


class Whispered(sa.Text):
    def result_processor(self, *_: object) -> Callable[[Any], Any]:
        return lambda value: value and value.lower()


class Point(sa.types.UserDefinedType[str]):
    def column_expression(self, column: Any) -> Any:
        return sa.func.st_astext(column)


@pytest.mark.parametrize("type_", [Whispered(), sa.PickleType()], ids=["Whispered", "PickleType"])
def test_a_type_that_reads_what_the_driver_returns(type_: Any) -> None:
    assert refusal_of(columns(secret=mapped_column(type_))) == (
        f"C.secret has the type {type(type_).__name__}, which reads what the driver returns (result_processor), and "
        "here the database makes the answer; write it as a TypeDecorator with process_result_value, or "
        f"{SHOW_OTHERWISE}"
    )


def test_a_type_of_which_sql_makes_something_but_not_of_what() -> None:
    assert refusal_of(columns(place=mapped_column(Point()))) == (
        "C.place has the type Point, whose values SQL makes (column_expression), but not of what; write it as a "
        f"TypeDecorator, whose impl says that, or {SHOW_OTHERWISE}"
    )


def test_a_type_that_python_reads_as_nobody_knows_what() -> None:
    assert refusal_of(columns(secret=mapped_column(Untold()))) == (
        "C.secret has the type Untold, whose values Python makes (process_result_value), and nothing says what they "
        "are; say it by that method's annotation, as in -> Decimal | None, by python_type, or by "
        'info={"scalar": "Decimal"} on the column.'
    )


def test_a_scalar_that_is_not_there() -> None:
    assert refusal_of(columns(secret=mapped_column(Untold(), info={"scalar": "Text"}))) == (
        "C.secret says the scalar 'Text'; there are Int, Float, String, Boolean, BigInt, Decimal, Date, Time, "
        "DateTime, UUID, JSON, Base64, Duration."
    )


def test_a_decorated_enum_that_python_reads() -> None:
    assert refusal_of(columns(mood=mapped_column(Mood()))) == (
        "C.mood has the type Mood, which is stored as Enum('glad', 'sad', name='mood') on postgresql, and no scalar of "
        f"the API stands for that; {SHOW_OTHERWISE}"
    )


def test_a_list_of_what_python_reads() -> None:
    assert refusal_of(columns(words=mapped_column(ARRAY(Reversed())))) == (
        f"C.words is a list of the type Reversed, whose values are made one by one; {SHOW_OTHERWISE}"
    )


def test_a_type_that_no_scalar_stands_for() -> None:
    table = ARRAY(sa.Integer, dimensions=2)
    assert refusal_of(columns(numbers=mapped_column(table))) == (
        f"C.numbers has the type {table!r}, which no scalar of the API stands for; {SHOW_OTHERWISE}"
    )


def test_a_time_of_day_with_an_offset() -> None:
    assert refusal_of(columns(at=mapped_column(sa.Time(timezone=True)))) == (
        f"C.at has the type Time(timezone=True), which no scalar of the API stands for; {SHOW_OTHERWISE}"
    )


def test_an_expression_of_no_known_type() -> None:
    assert refusal_of(columns(soundex=sa.orm.column_property(sa.func.soundex("x")))) == (
        "C.soundex has a type that SQLAlchemy can't tell; say which it is, as in func.lower(…, type_=String), or hide "
        'it with info={"hidden": True}.'
    )


def test_a_hidden_column_may_be_of_any_type() -> None:
    base = columns(secret=mapped_column(Reversed, info={"hidden": True}), _pickled=mapped_column(sa.PickleType))
    served = graph.mount(FastAPI(), base, create_async_engine("sqlite+aiosqlite://"), settings=Settings())
    assert list(served.engine.catalog.entities["C"].columns) == ["id"]


def first_word(self: Any) -> str:
    return str(self.text.split()[0])


def test_a_hybrid_that_only_python_can_compute() -> None:
    hybrid = hybrid_property(first_word)
    refused = refusal_of(columns(text=text(), first_word=hybrid))
    assert refused.startswith("C.first_word is a hybrid property without SQL (AttributeError: ")
    assert refused.endswith(
        'give it some with @first_word.inplace.expression, or hide it: first_word.info["hidden"] = True.'
    )
    hidden = hybrid_property(first_word)
    hidden.info["hidden"] = True
    base = columns(text=text(), first_word=hidden)
    served = graph.mount(FastAPI(), base, create_async_engine("sqlite+aiosqlite://"), settings=Settings())
    assert list(served.engine.catalog.entities["C"].columns) == ["id", "text"]


# Enums


class Size(enum.Enum):
    SMALL = "S"
    LARGE = "L"


class C(enum.Enum):
    """Called as the model is."""

    A = 1


def values_of(of: type[enum.Enum]) -> list[str]:
    return [str(each.value) for each in of]


@pytest.mark.parametrize(
    ("given", "refused"),
    [
        ([sa.Enum("a", "b")], "The enum of C.column_0 has no name; give it one: mapped_column(Enum(…, name='…'))."),
        (
            [sa.Enum("a b", "a-b", name="e")],
            "C.column_0 has the enum values 'a b' and 'a-b', which would both be A_B in the API; name one otherwise.",
        ),
        (
            [sa.Enum("", "b", name="e")],
            f"The enum value '' of C.column_0 would be called '' in the API, {NO_NAME}; name it otherwise.",
        ),
        (
            [sa.Enum("a", "b", name="e"), sa.Enum("a", "c", name="e")],
            "C.column_1 uses an enum called 'E', as another type is called already; name it otherwise.",
        ),
        (
            [sa.Enum("a", "b", name="query")],
            "C.column_0 uses an enum called 'Query', as another type is called already; name it otherwise.",
        ),
        (
            [sa.Enum(Size), sa.Enum(Size, values_callable=values_of)],
            "C.column_1 stores the enum Size otherwise than another column does; use one Enum for both.",
        ),
        (
            [sa.Enum(C)],
            f"The type 'C' would be both the enum C and the model app.C; {NAME_MODELS}",
        ),
    ],
)
def test_enums_that_can_not_be(given: list[sa.Enum], refused: str) -> None:
    made = {f"column_{number}": mapped_column(type_) for number, type_ in enumerate(given)}
    assert refusal_of(columns(**made)) == refused


def test_a_literal_type_needs_a_name_too() -> None:
    class Base(DeclarativeBase):
        pass

    class Gate(Base):
        __tablename__ = "gates"
        id: Mapped[int] = mapped_column(primary_key=True)
        state: Mapped[Literal["open", "shut"]]

    assert refusal_of(Base) == "The enum of Gate.state has no name; give it one: mapped_column(Enum(…, name='…'))."


def test_one_enum_may_be_used_by_many_columns() -> None:
    made = {f"column_{number}": mapped_column(sa.Enum("a", "b", name="letter")) for number in range(3)}
    base = columns(**made, size=mapped_column(sa.Enum(Size)), other=mapped_column(sa.Enum(Size)))
    served = graph.mount(FastAPI(), base, create_async_engine("sqlite+aiosqlite://"), settings=Settings())
    assert sorted(served.engine.catalog.enums) == ["Letter", "Size"]


# Engines


def test_an_engine_that_calls_schemas_otherwise() -> None:
    engine = create_async_engine("sqlite+aiosqlite://", execution_options={"schema_translate_map": {None: "shop"}})
    with pytest.raises(ModelError, match="has a schema_translate_map, which is not read here; name the schemas"):
        graph.mount(FastAPI(), columns(size=mapped_column(sa.Integer)), engine, settings=Settings())


# Hierarchies


def test_a_hierarchy_without_a_discriminator() -> None:
    class Base(DeclarativeBase):
        pass

    class Vehicle(Base):
        __tablename__ = "vehicles"
        id: Mapped[int] = mapped_column(primary_key=True)

    class Car(Vehicle):
        __tablename__ = "cars"
        id: Mapped[int] = mapped_column(sa.ForeignKey("vehicles.id"), primary_key=True)

    assert refusal_of(Base) == (
        f"{Vehicle.__name__} has subclasses ({Car.__name__}), but nothing tells of which class a row is; set "
        "polymorphic_on in its __mapper_args__, and polymorphic_identity in theirs."
    )


def test_a_column_that_tells_the_type_of_a_row_and_is_hidden_from_some() -> None:
    class Base(DeclarativeBase):
        pass

    class Car(Base):
        __tablename__ = "cars"
        __mapper_args__ = {"polymorphic_on": "kind", "polymorphic_identity": "car"}  # noqa: RUF012
        id: Mapped[int] = mapped_column(primary_key=True)
        kind: Mapped[str] = mapped_column(info={"readable_by": {"admin"}})

    class Taxi(Car):
        __mapper_args__ = {"polymorphic_identity": "taxi"}  # noqa: RUF012

    assert Taxi.__mapper__.inherits is Car.__mapper__
    assert refusal_of(Base) == (
        "Car.kind tells of which type a row is, as __typename does: who may read a row may read it. Say who may read "
        "the rows of each type, in their readable_by."
    )


def test_a_model_that_is_called_as_the_plain_rows_of_another() -> None:
    class Base(DeclarativeBase):
        pass

    class Car(Base):
        __tablename__ = "cars"
        __mapper_args__ = {"polymorphic_on": "kind", "polymorphic_identity": "car"}  # noqa: RUF012
        id: Mapped[int] = mapped_column(primary_key=True)
        kind: Mapped[str]

    class Taxi(Car):
        __mapper_args__ = {"polymorphic_identity": "taxi"}  # noqa: RUF012

    class PlainCar(Base):
        __tablename__ = "plain_cars"
        id: Mapped[int] = mapped_column(primary_key=True)

    assert Taxi.__mapper__.inherits is Car.__mapper__
    assert refusal_of(Base) == (
        f"What is of the model Car itself would be the type 'PlainCar', which the model {PlainCar.__module__}."
        f'{PlainCar.__qualname__} is already; name it otherwise with __table_args__ = {{"info": {{"plain": "…"}}}}.'
    )


def test_a_model_with_a_table_that_says_of_itself_what_its_table_should() -> None:
    class Base(DeclarativeBase):
        pass

    class Car(Base):
        __tablename__ = "cars"
        __info__ = {"hidden": True}  # noqa: RUF012
        id: Mapped[int] = mapped_column(primary_key=True)

    assert refusal_of(Base) == (
        f"{Car.__name__} has a table of its own, so that its __info__ is not read; say "
        '__table_args__ = {"info": {"name": "…"}} and the like instead.'
    )


def test_a_subclass_in_its_bases_table_that_says_a_taken_name() -> None:
    class Base(DeclarativeBase):
        pass

    class Car(Base):
        __tablename__ = "cars"
        __mapper_args__ = {"polymorphic_on": "kind", "polymorphic_abstract": True}  # noqa: RUF012
        id: Mapped[int] = mapped_column(primary_key=True)
        kind: Mapped[str]

    class Taxi(Car):
        __info__ = {"name": "Car"}  # noqa: RUF012
        __mapper_args__ = {"polymorphic_identity": "taxi"}  # noqa: RUF012

    assert refusal_of(Base) == (
        f"The model {Taxi.__module__}.{Taxi.__qualname__} would be the type 'Car', which the model {Car.__module__}."
        f'{Car.__qualname__} is already; name it otherwise with __info__ = {{"name": "…"}}.'
    )


def test_concrete_classes_that_call_a_column_otherwise() -> None:
    class Base(DeclarativeBase):
        pass

    class Payment(ConcreteBase, Base):
        __tablename__ = "payments"
        __mapper_args__ = {"polymorphic_identity": "payment", "concrete": True}  # noqa: RUF012
        id: Mapped[int] = mapped_column(primary_key=True)
        amount: Mapped[int]

    class Card(Payment):
        __tablename__ = "cards"
        __mapper_args__ = {"polymorphic_identity": "card", "concrete": True}  # noqa: RUF012
        id: Mapped[int] = mapped_column(primary_key=True)
        amount: Mapped[int] = mapped_column("sum")

    assert refusal_of(Base) == (
        f"{Payment.__name__}.amount and {Card.__name__}.amount are columns of different names, which the union of "
        "their tables keeps apart; give both columns one name."
    )


# Searched texts


def searched_by(key_type: sa.types.TypeEngine[Any]) -> type[DeclarativeBase]:
    class Base(DeclarativeBase):
        pass

    class Note(Base):
        __tablename__ = "notes"
        key = mapped_column(key_type, primary_key=True)
        body: Mapped[str]

    sa.Index("ix_notes_body", sa.func.to_tsvector(sa.text("'simple'"), Note.body), info={"search": "body"})
    return Base


def test_a_searched_table_without_a_number_for_a_key_on_sqlite() -> None:
    assert refusal_of(searched_by(sa.String(20))) == (
        "Note.body is searched by the index ix_notes_body, which SQLite can't do where the primary key is not a single "
        "integer; give the table such a key, leave the index out, or use PostgreSQL."
    )


def test_a_searched_table_with_a_number_for_a_key_on_sqlite_and_with_any_on_postgresql() -> None:
    for key_type, url in (
        (sa.BigInteger(), "sqlite+aiosqlite://"),
        (sa.String(20), "postgresql+asyncpg://localhost/none"),
    ):
        graph.mount(FastAPI(), searched_by(key_type), create_async_engine(url), settings=Settings())
