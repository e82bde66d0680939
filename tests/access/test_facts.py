"""A fact of the viewer means the same wherever it stands in a rule: what is read, what may be written, plain Python."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import (
    DateTime,
    Dialect,
    Integer,
    String,
    and_,
    case,
    cast,
    exists,
    func,
    literal,
    not_,
    or_,
    select,
    tuple_,
    type_coerce,
)  # fmt: skip
from sqlalchemy.orm import DeclarativeBase, Mapped, aliased, mapped_column
from sqlalchemy.types import TypeDecorator

from graph.auth import Viewer
from graph.catalog import read_catalog
from graph.catalog.restrict import walk_rules
from graph.catalog.rules import CREATABLE, READABLE
from graph.errors import ModelError
from tests.access.place import Place, made
from tests.databases import KINDS, Databases

Row = Mapping[str, Any]
Truth = bool | None


class Mood(Enum):
    """How a thing is."""

    CALM = 1
    BUSY = 2


class Shouted(TypeDecorator[str]):
    """A text that is stored in capitals; of null it makes a text, too, and of anything else an error."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: str | None, _: Dialect) -> str:
        return "NOTHING" if value is None else value.upper()


@dataclass(frozen=True)
class Asks:
    """A viewer in plain Python: a fact as a value of a type, or None."""

    id: str | None
    claims: Mapping[str, Any]

    def told(self, name: str | None) -> Any:
        return self.id if name is None else self.claims.get(name)

    def integer(self, name: str | None = None) -> int | None:
        return integer(self.told(name))

    def text(self, name: str | None = None) -> str | None:
        value = self.told(name)
        return value if isinstance(value, str) else None

    def mood(self, name: str) -> str | None:
        value = self.text(name)
        return value if value in Mood.__members__ else None

    def moment(self, name: str) -> datetime | None:
        value = self.text(name)
        return None if value is None else datetime.fromisoformat(value)

    def flag(self, name: str) -> bool | None:
        value = self.told(name)
        return value if isinstance(value, bool) else None

    def integers(self, name: str) -> list[int | None] | None:
        value = self.told(name)
        return [integer(each) for each in value] if isinstance(value, list) else None

    def texts(self, name: str) -> list[str | None] | None:
        value = self.told(name)
        return [each if isinstance(each, str) else None for each in value] if isinstance(value, list) else None


def integer(value: Any) -> int | None:
    """As a column of 32 bits can hold it."""
    is_one = isinstance(value, int | str) and not isinstance(value, bool) and str(value).isdecimal()
    return int(value) if is_one and int(value) < 2**31 else None


# Logic of three values


def both(*each: Truth) -> Truth:
    return False if False in each else None if None in each else True


def one(*each: Truth) -> Truth:
    return True if True in each else None if None in each else False


def other(value: Truth) -> Truth:
    return None if value is None else not value


def same(left: Any, right: Any) -> Truth:
    return None if left is None or right is None else left == right


def more(left: Any, right: Any) -> Truth:
    return None if left is None or right is None else left > right


def among(value: Any, values: list[Any] | None) -> Truth:
    return None if values is None else one(*(same(value, each) for each in values))


def lower(value: str | None) -> str | None:
    return None if value is None else value.lower()


@dataclass(frozen=True)
class Form:
    """A way to use a fact in a rule, and what it says of a row in plain Python."""

    rule: Callable[[Any, Any], Any]
    truth: Callable[[Row, Asks], Truth]


FORMS: Mapping[str, Form] = {
    "right": Form(lambda t, v: t.owner == v.id, lambda r, a: same(r["owner"], a.integer())),
    "left": Form(lambda t, v: v.id == t.owner, lambda r, a: same(r["owner"], a.integer())),
    "differs": Form(lambda t, v: v.id != t.owner, lambda r, a: other(same(r["owner"], a.integer()))),
    "not": Form(lambda t, v: not_(v.claim("n") == t.owner), lambda r, a: other(same(r["owner"], a.integer("n")))),
    "more": Form(lambda t, v: v.claim("n") > t.owner, lambda r, a: more(a.integer("n"), r["owner"])),
    "between": Form(
        lambda t, v: t.owner.between(v.claim("n"), 2),
        lambda r, a: both(
            other(more(a.integer("n"), r["owner"])), None if r["owner"] is None else not r["owner"] > 2
        ),
    ),
    "fact between": Form(
        lambda t, v: v.claim("n").between(1, t.owner),
        lambda r, a: both(other(more(1, a.integer("n"))), other(more(a.integer("n"), r["owner"]))),
    ),
    "listed": Form(
        lambda t, v: t.owner.in_([v.id, v.claim("n"), 3]),
        lambda r, a: among(r["owner"], [a.integer(), a.integer("n"), 3]),
    ),
    "listed not": Form(
        lambda t, v: t.owner.not_in([v.id, v.claim("n")]),
        lambda r, a: other(among(r["owner"], [a.integer(), a.integer("n")])),
    ),
    "in a claim": Form(lambda t, v: t.owner.in_(v.claim("some")), lambda r, a: among(r["owner"], a.integers("some"))),
    "not in a claim": Form(
        lambda t, v: t.owner.not_in(v.claim("some")), lambda r, a: other(among(r["owner"], a.integers("some")))
    ),
    "not or in a claim": Form(
        lambda t, v: ~or_(t.name == "ann", t.name.in_(v.claim("some"))),
        lambda r, a: other(one(same(r["name"], "ann"), among(r["name"], a.texts("some")))),
    ),
    "moods in a claim": Form(
        lambda t, v: t.mood.in_(v.claim("moods")), lambda r, a: among(r["mood"], a.texts("moods"))
    ),
    "word in a claim": Form(
        lambda _, v: literal("ann").in_(v.claim("some")), lambda _, a: among("ann", a.texts("some"))
    ),
    "coalesce": Form(
        lambda t, v: func.coalesce(v.claim("n"), t.owner) == t.owner,
        lambda r, a: same(r["owner"] if a.integer("n") is None else a.integer("n"), r["owner"]),
    ),
    "coalesce facts": Form(
        lambda t, v: t.owner == func.coalesce(v.claim("n"), v.id),
        lambda r, a: same(r["owner"], a.integer() if a.integer("n") is None else a.integer("n")),
    ),
    "cast": Form(lambda t, v: cast(v.claim("n"), Integer) == t.owner, lambda r, a: same(r["owner"], a.integer("n"))),
    "coerced": Form(
        lambda t, v: not_(type_coerce(v.claim("n"), Integer) == t.owner),
        lambda r, a: other(same(r["owner"], a.integer("n"))),
    ),
    "lower": Form(lambda t, v: func.lower(t.name) == v.claim("x"), lambda r, a: same(lower(r["name"]), a.text("x"))),
    "both lower": Form(
        lambda t, v: func.lower(t.name) == func.lower(v.claim("x")),
        lambda r, a: same(lower(r["name"]), lower(a.text("x"))),
    ),
    "joined texts": Form(
        lambda t, v: v.claim("x") + "!" == t.name + "!", lambda r, a: same(a.text("x"), r["name"]),
    ),
    "sum": Form(
        lambda t, v: t.owner + 1 > v.claim("n") + 1, lambda r, a: more(r["owner"], a.integer("n")),
    ),
    "starts": Form(
        lambda t, v: func.lower(t.name).startswith(func.lower(v.claim("x"))),
        lambda r, a: same(lower(r["name"] and r["name"][: len(a.text("x") or "")]), lower(a.text("x"))),
    ),
    # Of letters the case is told apart, on SQLite too.
    "like": Form(
        lambda t, v: t.name.like(v.claim("x") + "%"),
        lambda r, a: same(r["name"] and r["name"][: len(a.text("x") or "")], a.text("x")),
    ),
    "not like": Form(lambda t, v: t.name.not_like(v.claim("x")), lambda r, a: other(same(r["name"], a.text("x")))),
    "contains": Form(
        lambda t, v: t.name.contains(v.claim("x")),
        lambda r, a: None if r["name"] is None or a.text("x") is None else str(a.text("x")) in r["name"],
    ),
    "like in a subquery": Form(
        lambda t, v: exists(
            select(literal(1)).where((its := aliased(Thing)).id == t.id, its.name.endswith(v.claim("x")))
        ),
        lambda r, a: r["name"] is not None and a.text("x") is not None and r["name"].endswith(str(a.text("x"))),
    ),
    "ilike": Form(lambda t, v: t.name.ilike(v.claim("x")), lambda r, a: same(lower(r["name"]), lower(a.text("x")))),
    "escaped": Form(
        lambda t, v: or_(t.name.startswith("a%", autoescape=True), t.name.like("A__", escape="!"), t.owner == v.id),
        lambda r, a: one(None if r["name"] is None else r["name"] == "Ann", same(r["owner"], a.integer())),
    ),
    "a word": Form(lambda _, v: v.claim("x") == "ann", lambda _, a: same(a.text("x"), "ann")),
    "a number": Form(lambda _, v: v.claim("n") >= 2, lambda _, a: other(more(2, a.integer("n")))),
    "true": Form(lambda _, v: v.claim("staff") == True, lambda _, a: a.flag("staff")),  # noqa: E712
    "is true": Form(lambda t, v: or_(v.claim("staff").is_(True), t.owner == 2), lambda r, a: one(
        a.flag("staff") is True, same(r["owner"], 2)
    )),
    "alone": Form(lambda _, v: v.claim("staff"), lambda _, a: a.flag("staff")),
    "or": Form(
        lambda t, v: or_(v.claim("staff"), t.owner == v.id),
        lambda r, a: one(a.flag("staff"), same(r["owner"], a.integer())),
    ),
    "and not": Form(
        lambda t, v: and_(~v.claim("staff"), t.owner == v.id),
        lambda r, a: both(other(a.flag("staff")), same(r["owner"], a.integer())),
    ),
    "absent": Form(
        lambda t, v: or_(v.claim("n").is_(None), t.owner == v.claim("n")),
        lambda r, a: one(a.told("n") is None, same(r["owner"], a.integer("n"))),
    ),
    "there": Form(lambda _, v: v.claim("n").is_not(None), lambda _, a: a.told("n") is not None),
    "case": Form(
        lambda t, v: case((v.claim("staff"), v.claim("n")), else_=t.owner) == t.owner,
        lambda r, a: same(a.integer("n") if a.flag("staff") else r["owner"], r["owner"]),
    ),
    "nested": Form(
        lambda t, v: exists(select(literal(1)).where(v.id == (other_ := aliased(Thing)).id, other_.owner == t.owner)),
        lambda r, a: any(each["id"] == a.integer() and same(each["owner"], r["owner"]) is True for each in ROWS),
    ),
    "mood": Form(lambda t, v: v.claim("mood") == t.mood, lambda r, a: same(r["mood"], a.mood("mood"))),
    "code": Form(lambda t, v: v.claim("code") == t.code, lambda r, a: same(str(r["code"]), a.text("code"))),
    "moment": Form(lambda t, v: t.at > v.claim("since"), lambda r, a: more(r["at"], a.moment("since"))),
    "decorated": Form(lambda t, v: t.shout == v.claim("x"), lambda r, a: same(lower(r["shout"]), lower(a.text("x")))),
    "decorated left": Form(
        lambda t, v: not_(v.claim("x") == t.shout), lambda r, a: other(same(lower(r["shout"]), lower(a.text("x"))))
    ),
}  # fmt: skip


class Base(DeclarativeBase):
    """Things."""


class Thing(Base):
    """Read and made as the form says that is the role's name."""

    __tablename__ = "things"

    id: Mapped[int] = mapped_column(primary_key=True)
    owner: Mapped[int | None]
    name: Mapped[str | None]
    mood: Mapped[Mood | None]
    code: Mapped[UUID]
    at: Mapped[datetime] = mapped_column(DateTime(timezone=True))
    shout: Mapped[str] = mapped_column(Shouted(), info={"hidden": True})

    @classmethod
    def readable_by(cls, viewer: Any) -> Any:
        return next((form.rule(cls, viewer) for name, form in FORMS.items() if viewer.has_role(name)), True)

    creatable_by = readable_by


ROWS: list[dict[str, Any]] = [
    {
        "id": n, "owner": owner, "name": name, "mood": mood, "code": UUID(int=n),
        "at": datetime(2026, 1, n, tzinfo=UTC), "shout": name or "nothing",
    }
    for n, (owner, name, mood) in enumerate(
        [(1, "ann", "CALM"), (2, "Ann", "BUSY"), (3, "anna", None), (None, None, None), (2, "7", "CALM")], 1
    )
]  # fmt: skip

VIEWERS = (
    Asks(None, {}),
    Asks("1", {"n": 2, "x": "ann", "staff": True, "some": [1, 2], "mood": "BUSY", "moods": ["CALM", "BUSY"]}),
    Asks("2", {"n": "1", "x": "Ann", "staff": False, "some": ["ann", "7"], "moods": ["CALM", "none"]}),
    Asks("x", {"n": "x", "x": 7, "staff": "yes", "some": ["x", 2], "mood": "none", "code": "x", "moods": "CALM"}),
    Asks("2", {"n": 2.5, "x": ["ann"], "some": 2, "code": str(UUID(int=3)), "since": "2026-01-03T00:00:00+00:00"}),
    Asks("9" * 30, {"n": 10**30, "x": "7", "some": [], "staff": 1, "mood": 1, "moods": [None, "BUSY"]}),
    Asks("3", {"n": None, "x": "", "some": [None, "1"], "staff": None, "mood": {}}),
)  # fmt: skip


@pytest.fixture(scope="module", params=KINDS)
async def place(request: pytest.FixtureRequest, databases: Databases) -> AsyncIterator[Place]:
    async with made(databases, request.param, Thing, {Thing: ROWS}) as found:
        yield found


@pytest.mark.parametrize("name", FORMS)
async def test_a_fact_means_the_same_in_reads_in_writes_and_in_plain_python(place: Place, name: str) -> None:
    for asks in VIEWERS:
        viewer = Viewer((name,), asks.id, asks.claims)
        right = [row["id"] for row in ROWS if FORMS[name].truth(row, asks) is True]
        assert await place.read(viewer, "things") == right, asks
        for rule in (READABLE, CREATABLE):
            assert await place.may(viewer, [row["id"] for row in ROWS], rule) == right, (rule, asks)


def test_the_forms_tell_the_viewers_apart() -> None:
    for name, form in FORMS.items():
        answers = {tuple(form.truth(row, asks) is True for row in ROWS) for asks in VIEWERS}
        assert len(answers) > 1, name


REFUSED: Mapping[str, Callable[[Any, Any], Any]] = {
    "two facts": lambda _, viewer: viewer.id == viewer.claim("sub"),
    "an unknown function": lambda cls, viewer: func.split_part(cls.name, "/", 1) == viewer.claim("x"),
    "an argument": lambda cls, viewer: cls.owner == func.nullif(viewer.id, ""),
    "a pair": lambda cls, viewer: tuple_(cls.owner, cls.name).in_([(1, viewer.id)]),
    "what is selected": lambda cls, viewer: cls.owner.in_(select(viewer.id)),
    "two types": lambda cls, viewer: or_((me := viewer.id) == cls.owner, me == cls.name),
}


@pytest.mark.parametrize("name", REFUSED)
@pytest.mark.parametrize("right", ["readable_by", "creatable_by", "updatable_by", "deletable_by"])
def test_a_fact_whose_type_nothing_says_is_refused_at_start(name: str, right: str) -> None:
    class Other(DeclarativeBase):
        """Of this test alone."""

    columns = {
        "id": mapped_column(Integer, primary_key=True),
        "owner": mapped_column(Integer),
        "name": mapped_column(String),
    }
    said = {right: classmethod(REFUSED[name])}
    # A mapped class that nobody holds is forgotten.
    asked = type("Asked", (Other,), {"__tablename__": "asked", **columns, **said})
    with pytest.raises(ModelError, match=rf"{asked.__name__}\.{right} uses .*viewer\."):
        walk_rules(read_catalog(Other))


def test_a_role_that_only_a_write_rule_asks_for_is_known() -> None:
    class Other(DeclarativeBase):
        """Of this test alone."""

    class Doc(Other):
        """Deleted by editors."""

        __tablename__ = "docs"
        id: Mapped[int] = mapped_column(primary_key=True)

        @classmethod
        def deletable_by(cls, viewer: Any) -> Any:
            return viewer.has_role("editor")

    assert walk_rules(read_catalog(Other)) == {"editor"}
