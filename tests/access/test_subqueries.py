"""What a rule's subquery names is the row that is asked about, however deep it stands: as plain Python has it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass
from typing import Any

import pytest
from sqlalchemy import ForeignKey, and_, cast, exists, func, literal, select, union
from sqlalchemy.orm import DeclarativeBase, Mapped, aliased, mapped_column, relationship
from sqlalchemy.types import Integer

from graph.auth import Viewer
from graph.catalog import read_catalog
from graph.catalog.restrict import walk_rules
from graph.catalog.rules import CREATABLE
from graph.errors import ModelError
from tests.access.place import Place, made
from tests.databases import KINDS, Databases

Row = Mapping[str, int]


class Base(DeclarativeBase):
    """Documents of groups."""


class Person(Base):
    """A user."""

    __tablename__ = "people"

    id: Mapped[int] = mapped_column(primary_key=True)
    team: Mapped[int]


class Group(Base):
    """Has members, and one who leads it."""

    __tablename__ = "groups"

    id: Mapped[int] = mapped_column(primary_key=True)
    lead_id: Mapped[int] = mapped_column(ForeignKey("people.id"))

    members: Mapped[list[Member]] = relationship(viewonly=True)


class Member(Base):
    """In a group, with a rank."""

    __tablename__ = "members"

    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id"), primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), primary_key=True)
    rank: Mapped[int]


def two_levels(doc: Any, viewer: Any) -> Any:
    member = exists(
        select(Member.rank).where(Member.group_id == Group.id, Member.person_id == viewer.id, Member.rank >= doc.level)
    )
    return exists(select(Group.id).where(Group.id == doc.group_id, member))


def by_hand(doc: Any, viewer: Any) -> Any:
    member = select(Member.rank).where(
        Member.group_id == Group.id, Member.person_id == viewer.id, Member.rank >= doc.level
    )
    return exists(select(Group.id).where(Group.id == doc.group_id, exists(member.correlate(doc, Group))))


def three_levels(doc: Any, viewer: Any) -> Any:
    ranks = select(Member.rank).where(Member.person_id == viewer.id, Member.group_id == doc.group_id)
    people = select(Person.id).where(Person.team.in_(ranks))
    return doc.group_id.in_(select(Group.id).where(Group.lead_id.in_(people)))


def aliases(doc: Any, viewer: Any) -> Any:
    group, member = aliased(Group), aliased(Member)
    ranks = select(member.rank).where(
        member.person_id == viewer.id, member.group_id == group.id, member.group_id == doc.group_id
    )
    return exists(
        select(group.id).where(exists(select(Person.id).where(Person.team.in_(ranks), group.lead_id == Person.id)))
    )


def derived(doc: Any, viewer: Any) -> Any:
    found = select(Member.group_id).where(Member.person_id == viewer.id, Member.rank >= doc.level).subquery()
    return exists(select(literal(1)).where(found.c.group_id + 0 == doc.group_id))


def derived_with_facts(doc: Any, viewer: Any) -> Any:
    found = select(Member.group_id, Member.rank).where(Member.person_id == viewer.id).subquery()
    return doc.group_id.in_(select(found.c.group_id).where(func.abs(found.c.rank) >= doc.level))


def common(doc: Any, viewer: Any) -> Any:
    found = select(Member.group_id, Member.rank).where(Member.person_id == viewer.id).cte()
    return exists(select(found.c.rank).where(found.c.group_id == doc.group_id, found.c.rank >= doc.level))


def relations(doc: Any, viewer: Any) -> Any:
    return doc.group.has(Group.members.any(and_(Member.person_id == viewer.id, Member.rank >= doc.level)))


def joined(doc: Any, viewer: Any) -> Any:
    led = exists(select(Person.id).where(Person.id == Group.lead_id, Member.rank >= doc.level))
    return exists(
        select(Group.id).join(Group.members).where(Member.person_id == viewer.id, Group.id == doc.group_id, led)
    )


def united(doc: Any, viewer: Any) -> Any:
    inner = exists(select(Group.id).where(Group.id == Member.group_id, Member.rank >= doc.level))
    mine = select(Member.group_id).where(Member.person_id == viewer.id, inner)
    return doc.group_id.in_(union(mine, mine.where(Member.rank > 100)))


def highest(doc: Any, viewer: Any) -> Any:
    """A table that is read anew without anything of the row is another one, as SQLAlchemy has it."""
    most = select(func.max(Member.rank)).scalar_subquery()
    return exists(
        select(Member.rank).where(Member.person_id == viewer.id, Member.group_id == doc.group_id, Member.rank == most)
    )


def itself(doc: Any, viewer: Any) -> Any:
    other = aliased(Doc)
    return exists(select(other.id).where(other.id == doc.level, other.group_id == cast(viewer.id, Integer)))


class Doc(Base):
    """Read and made by the rule that has the role's name."""

    __tablename__ = "docs"

    id: Mapped[int] = mapped_column(primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id"))
    level: Mapped[int]

    group: Mapped[Group] = relationship(viewonly=True)

    @classmethod
    def readable_by(cls, viewer: Any) -> Any:
        return next((form.rule(cls, viewer) for name, form in FORMS.items() if viewer.has_role(name)), True)

    creatable_by = readable_by


TEAMS = {1: 1, 2: 2, 3: 3}
LEADS = {1: 1, 2: 2, 3: 3}
MEMBERS = {(1, 1): 1, (1, 2): 2, (2, 2): 3, (2, 3): 1, (3, 1): 2, (3, 3): 3}
DOCS = [{"id": n, "group_id": n % 3 + 1, "level": n // 3 + 1} for n in range(1, 10)]


def rank(doc: Row, me: int) -> int:
    return MEMBERS.get((doc["group_id"], me), 0)


def ranked(doc: Row, me: int) -> bool:
    return rank(doc, me) >= doc["level"]


def of_rank(doc: Row, me: int) -> bool:
    return TEAMS[LEADS[doc["group_id"]]] == rank(doc, me)


@dataclass(frozen=True)
class Form:
    """A rule, and what it says in plain Python."""

    rule: Callable[[Any, Any], Any]
    truth: Callable[[Row, int], bool]


FORMS = {
    "two levels": Form(two_levels, ranked),
    "by hand": Form(by_hand, ranked),
    "three levels": Form(three_levels, of_rank),
    "aliases": Form(aliases, of_rank),
    "derived": Form(derived, ranked),
    "derived with facts": Form(derived_with_facts, ranked),
    "common": Form(common, ranked),
    "relations": Form(relations, ranked),
    "joined": Form(joined, ranked),
    "united": Form(united, ranked),
    "highest": Form(highest, lambda doc, me: rank(doc, me) == 3),
    "itself": Form(itself, lambda doc, me: any(each["id"] == doc["level"] and each["group_id"] == me for each in DOCS)),
}


@pytest.fixture(scope="module", params=KINDS)
async def place(request: pytest.FixtureRequest, databases: Databases) -> AsyncIterator[Place]:
    rows = {
        Person: [{"id": id_, "team": team} for id_, team in TEAMS.items()],
        Group: [{"id": id_, "lead_id": lead} for id_, lead in LEADS.items()],
        Member: [{"group_id": group, "person_id": person, "rank": n} for (group, person), n in MEMBERS.items()],
        Doc: DOCS,
    }
    async with made(databases, request.param, Doc, rows) as found:
        yield found


@pytest.mark.parametrize("name", FORMS)
async def test_a_subquery_asks_about_the_row_itself(place: Place, name: str) -> None:
    for me in TEAMS:
        viewer = Viewer((name,), str(me))
        right = [doc["id"] for doc in DOCS if FORMS[name].truth(doc, me)]
        assert await place.read(viewer, "docs") == right, me
        assert await place.may(viewer, [doc["id"] for doc in DOCS], CREATABLE) == right, me


def test_the_forms_tell_the_viewers_apart() -> None:
    for name, form in FORMS.items():
        assert len({tuple(form.truth(doc, me) for doc in DOCS) for me in TEAMS}) > 1, name


def left_out(doc: Any, viewer: Any) -> Any:
    member = select(Member.rank).where(
        Member.group_id == Group.id, Member.person_id == viewer.id, Member.rank >= doc.level
    )
    return exists(select(Group.id).where(Group.id == doc.group_id, exists(member.correlate(doc))))


def twice(doc: Any, viewer: Any) -> Any:
    people = select(Person.id).where(Person.id.in_(select(Group.lead_id).where(Group.id == Member.group_id)))
    return doc.group_id.in_(select(Member.group_id).where(Member.person_id.in_(people)))


REFUSED: Mapping[str, tuple[Callable[[Any, Any], Any], str]] = {
    "the row alone": (lambda doc, viewer: exists(select(literal(1)).where(doc.level == viewer.id)), "docs anew"),
    "the row in from": (
        lambda doc, viewer: exists(
            select(literal(1)).select_from(doc).join(doc.group).where(Group.lead_id == viewer.id)
        ),
        "docs anew",
    ),
    "before the statement": (
        lambda doc, viewer: exists(
            select((found := select(Member.rank).where(Member.group_id == doc.group_id).cte()).c.rank).where(
                found.c.rank == viewer.id
            )
        ),
        "docs anew",
    ),
    "correlated with too little": (left_out, "groups anew"),
    "a table twice": (twice, "members anew"),
    "another table": (
        lambda doc, viewer: and_(doc.group_id == Group.id, Group.lead_id == viewer.id),
        "columns of groups",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
@pytest.mark.parametrize("right", ["readable_by", "deletable_by"])
def test_a_rule_that_might_ask_about_other_rows_is_refused_at_the_start(
    name: str, right: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    rule, said = REFUSED[name]
    monkeypatch.setattr(Doc, right, classmethod(rule), raising=False)
    with pytest.raises(ModelError, match=rf"Doc\.{right} .*{said}"):
        walk_rules(read_catalog(Base))
