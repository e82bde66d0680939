"""What makes a model's rows take the unit of work."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from uuid import uuid4

import pytest
import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.ext.mutable import MutableDict
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    MappedAsDataclass,
    Session,
    configure_mappers,
    mapped_column,
    validates,
)

from graph.mutations.reliance import reliance_of


def reliance(model: Any) -> str | None:
    configure_mappers()
    return reliance_of(model.__mapper__)


def plain(base: type[Any], **more: Any) -> Any:
    """A model with a key and a name, and what else is given."""
    columns = {"id": mapped_column(sa.Integer, primary_key=True), "name": mapped_column(sa.String)}
    return type("Plain", (base,), {"__tablename__": "plain", **columns, **more})


def set_quietly(row: Any, name: str, value: Any) -> None:
    object.__setattr__(row, name, value)


def check_name(_: Any, __: str, value: Any) -> Any:
    return value


@pytest.fixture
def base() -> type[Any]:
    class Base(DeclarativeBase):
        pass

    return Base


@pytest.mark.parametrize(
    "column",
    [
        lambda: mapped_column(sa.Uuid, default=uuid4),
        lambda: mapped_column(sa.JSON, default=dict),
        lambda: mapped_column(sa.Integer, default=3, server_default="4"),
        lambda: mapped_column(sa.DateTime, default=sa.func.now()),
        lambda: mapped_column(sa.Integer, sa.Computed("id + 1")),
    ],
)
def test_defaults_that_an_insert_makes_as_well_rely_on_nothing(base: type[Any], column: Callable[[], Any]) -> None:
    assert reliance(plain(base, more=column())) is None


@pytest.mark.parametrize(
    ("more", "reason"),
    [
        ({"__init__": lambda self, **given: self.__dict__.update(given)}, "it has an __init__ of its own"),
        ({"__new__": lambda cls, **_: object.__new__(cls)}, "it has a __new__ of its own"),
        (
            {"__setattr__": set_quietly},
            "it has a __setattr__ of its own",
        ),
        ({"check": validates("name")(check_name)}, "it validates name"),
        ({"__table_args__": {"implicit_returning": False}}, "its table has implicit_returning off"),
        (
            {"more": mapped_column(sa.Integer, default=lambda context: context.current_parameters["id"])},
            "more has a default that reads the statement's context",
        ),
        ({"more": mapped_column(sa.Integer, default=sa.Sequence("numbers"))}, "more has a sequence as its default"),
        (
            {"more": mapped_column(MutableDict.as_mutable(sa.JSON))},
            "something listens to its refresh",
        ),
    ],
)
def test_what_a_class_has_of_its_own_is_relied_on(base: type[Any], more: dict[str, Any], reason: str) -> None:
    assert reliance(plain(base, **more)) == reason


def test_a_hierarchy_is_relied_on_by_its_base_and_by_each_of_it(base: type[Any]) -> None:
    parent = plain(base, kind=mapped_column(sa.String), __mapper_args__={"polymorphic_on": "kind"})
    child = type("Child", (parent,), {"__mapper_args__": {"polymorphic_identity": "child"}})
    assert {reliance(parent), reliance(child)} == {"it is one of a hierarchy"}


def test_a_dataclass_makes_its_defaults_in_its_init() -> None:
    class Base(MappedAsDataclass, DeclarativeBase):
        pass

    class Row(Base):
        __tablename__ = "rows"

        id: Mapped[int] = mapped_column(primary_key=True, init=False)
        name: Mapped[str] = mapped_column(default="x")

    assert reliance(Row) == "it has an __init__ of its own"


@contextmanager
def listening(target: Any, name: str, **options: Any) -> Iterator[None]:
    def listen(*_: Any) -> None: ...

    event.listen(target, name, listen, **options)
    yield
    event.remove(target, name, listen)


@pytest.mark.parametrize("name", ["before_insert", "after_insert"])
def test_a_listener_is_found_wherever_it_was_put(base: type[Any], name: str) -> None:
    model = plain(base)
    assert reliance(model) is None
    for target, options in ((model, {}), (sa.orm.Mapper, {})):
        with listening(target, name, **options):
            assert reliance(model) == f"something listens to its {name}"
    with listening(Session, "before_flush"):
        assert reliance(model) == "something listens to before_flush of every session"
    with listening(model.name, "set"):
        assert reliance(model) == "something listens to set of its name"
    assert reliance(model) is None


def test_a_listener_of_a_base_is_its_models_too(base: type[Any]) -> None:
    event.listen(base, "before_insert", lambda *_: None, propagate=True)
    assert reliance(plain(base)) == "something listens to its before_insert"


def test_an_init_listener_is_relied_on(base: type[Any]) -> None:
    model = plain(base)
    event.listen(model, "init", lambda *_: None)
    assert reliance(model) == "something listens to its init"
