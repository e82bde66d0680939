"""A patch → changes of a row that is there, and of what it is related to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from sqlalchemy import inspect, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import RelationshipProperty, with_parent
from sqlalchemy.orm.attributes import set_committed_value

from graph.catalog.rules import DELETABLE
from graph.catalog.types import Entity, Key
from graph.catalog.writes import Kind, Link, Writable
from graph.mutations.check import concrete
from graph.mutations.collection import append, is_loaded, members, remove
from graph.mutations.errors import ForbiddenError, NotFoundError, ValidationError
from graph.mutations.made import Made
from graph.mutations.questions import Cells
from graph.mutations.reliance import is_watched
from graph.mutations.unit import Unit
from graph.mutations.values import instant, key_of, model_value, named_key
from graph.operation.path import Path


def change(unit: Unit, writable: Writable, row: Any, patch: Mapping[str, Any], path: Path) -> None:
    """Change a row as a patch says; mistakes are collected in the unit."""
    if not unit.changing(row, path):
        return
    unit.made.append(Made(writable, patch, path, key_of(writable.entity, row)))
    for each in writable.inputs.values():
        if each.update and each.name in patch:
            unit.fill(row, each.column, patch[each.name], (*path, each.name))
    for link in writable.links.values():
        given = patch.get(link.name)
        if link.update and given is not None and unit.joins(row, link, (*path, link.name)):
            related = _Related(unit, row, link, unit.catalog.target(link.relation))
            forms = _ONE if not link.relation.many else _PEERS if link.kind is Kind.PEERS else _CHILDREN
            for name, form in forms.items():
                if given.get(name) is not None:
                    form(related, given[name], (*path, link.name, name))


@dataclass(frozen=True, slots=True)
class _Related:
    """What a relation leads to from one row."""

    unit: Unit
    row: Any
    link: Link
    target: Entity

    def rows(self, *conditions: Any, cells: Cells = ()) -> Sequence[Any]:
        """The related rows that the viewer may see, these cells too: for whoever may not, the others aren't there."""
        return self.unit.seen(self.target, self.all(*conditions), cells)

    def all(self, *conditions: Any) -> Sequence[Any]:
        """All related rows, hidden ones too."""
        if any(getattr(self.row, here) is None for here, _ in self.link.pairs):
            return []
        relationship = getattr(type(self.row), self.link.relation.attribute)
        found = select(self.target.model).where(with_parent(self.row, relationship), *conditions)
        return self.unit.session.scalars(found).all()

    def one(self, key: Mapping[str, Any], path: Path) -> Any:
        """The related row with a key, or None, which is then an error."""
        columns, parts = named_key(self.target, key)
        model, cells = self.target.model, [column.attribute for column in columns]
        found = self.rows(*(getattr(model, c) == part for c, part in zip(cells, parts, strict=True)), cells=cells)
        if found:
            return found[0]
        name = self.link.name
        self.unit.errors.append(NotFoundError(f"No row of {name} has this key.", path))
        return None

    def each(self, keys: Iterable[Mapping[str, Any]], path: Path) -> list[Any]:
        found = [self.one(key, (*path, index)) for index, key in enumerate(keys)]
        return [row for row in found if row is not None]

    def settle(self) -> None:
        """What is taken away goes first, or a new row with the same key would find it still there."""
        if not self.unit.errors:
            self.unit.flush()

    # Any relation

    def delete(self, keys: Any, path: Path) -> None:
        self.drop(self.each(keys, path), path)

    def drop(self, rows: Iterable[Any], path: Path) -> None:
        """Delete some of the related rows, if the viewer may."""
        for row in rows:
            if self.unit.demand(row, DELETABLE, path):
                if self.listed:
                    self.part(row, path)
                self.unit.session.delete(row)
        self.settle()

    @property
    def listed(self) -> bool:
        """Whether rows go in and out of SQLAlchemy's list: a table lies between, or somebody listens to it."""
        return self.link.kind is Kind.PEERS or is_watched(self.relationship)

    @property
    def relationship(self) -> RelationshipProperty[Any]:
        found: RelationshipProperty[Any] = inspect(self.row).mapper.relationships[self.link.relation.attribute]
        return found

    def members(self) -> list[Any]:
        """What is in that list, hidden ones as well, which stay as they are."""
        return members(self.row, self.link.relation.attribute, self.all)

    def join(self, row: Any, path: Path) -> None:
        if row is not None and not any(row is other for other in self.members()):
            with self.unit.validated(path):
                append(self.row, self.link.relation.attribute, row)
            if not is_loaded(self.relationship):
                # Or the next look would not find it.
                self.settle()

    def part(self, row: Any, path: Path) -> None:
        # Where they can be, they are loaded by this.
        _ = self.members()
        with self.unit.validated(path):
            remove(self.row, self.link.relation.attribute, row)

    def update(self, changes: Any, path: Path) -> None:
        for index, item in enumerate(changes):
            row = self.one(item["key"], (*path, index, "key"))
            if row is not None:
                self.patch(row, item["patch"], (*path, index, "patch"))

    def patch(self, row: Any, patch: Mapping[str, Any], path: Path) -> None:
        change(self.unit, self.unit.writes[self.target.name], row, patch, path)

    # One row

    def connect_one(self, key: Any, path: Path) -> None:
        self.point(self.unit.find(self.target, key, path), path)

    def create_one(self, given: Any, path: Path) -> None:
        above = self.link if self.link.kind is Kind.CHILDREN else None
        self.point(self.unit.make(self.target, given, path, above), path)

    def point(self, other: Any, path: Path) -> None:
        """Lead to another row, or to none."""
        if other is self.row and self.link.kind is Kind.PARENT:
            # By its key: the unit of work would save a row only after itself.
            if self.unit.filling(self.row, [here for here, _ in self.link.pairs], path):
                for here, there in self.link.pairs:
                    setattr(self.row, here, getattr(other, there))
            return
        # Loaded, so that SQLAlchemy knows what it replaces.
        replaced = next(iter(self.all()), None)
        set_committed_value(self.row, self.link.relation.attribute, replaced)
        orphan = replaced if self.link.orphans and replaced is not other else None
        if orphan is not None and not self.dropping(orphan, path):
            return
        if self.link.kind is Kind.CHILDREN:
            moved = [each for each in (replaced, other) if each is not None and each is not self.row]
            if not all(self.moving(each, path) for each in moved if each is not orphan):
                return
            if orphan is not None:
                # Deleted before another takes its place, which only one may have.
                self.unit.relate(self.row, self.link, None, path)
                self.settle()
        self.unit.relate(self.row, self.link, other, path)

    def dropping(self, orphan: Any, path: Path) -> bool:
        """Whether the viewer may part with a row that is deleted then."""
        if not self.unit.writes[self.target.name].delete:
            self.unit.errors.append(ForbiddenError(f"{self.link.name} would be deleted, which nobody may.", path))
            return False
        return self.unit.demand(orphan, DELETABLE, path)

    def update_one(self, patch: Any, path: Path) -> None:
        found = self.rows()
        if found:
            self.patch(found[0], patch, path)
        else:
            self.unit.errors.append(NotFoundError(f"There is no {self.link.name} to change.", path))

    def disconnect_one(self, wanted: Any, path: Path) -> None:
        if wanted:
            self.point(None, path)

    def delete_one(self, wanted: Any, path: Path) -> None:
        if wanted:
            for row in self.rows():
                self.unit.delete(row, path)
            self.settle()

    # Children: the foreign key is theirs

    def moving(self, child: Any, path: Path) -> bool:
        """Whether the viewer may give a child another parent; a new one has got its first."""
        if not inspect(child).persistent:
            return True
        if self.link.fixed:
            message = f"{self.link.name} stay where they were made: what they are related by is written once."
            self.unit.errors.append(ValidationError(message, path))
            return False
        return self.unit.changing(child, path) and self.unit.filling(
            child, [there for _, there in self.link.pairs], path
        )

    def adopt(self, child: Any, path: Path) -> None:
        if child is None or not self.moving(child, path):
            return
        if self.listed:
            self.join(child, path)
            return
        for here, there in self.link.pairs:
            self.unit.assign(child, there, getattr(self.row, here), path)
        self.unit.session.add(child)

    def create_children(self, inputs: Any, path: Path) -> None:
        for index, given in enumerate(inputs):
            self.adopt(self.unit.make(self.target, given, (*path, index), self.link), (*path, index))

    def connect_children(self, keys: Any, path: Path) -> None:
        for index, key in enumerate(keys):
            self.adopt(self.unit.find(self.target, key, (*path, index)), (*path, index))

    def let_go(self, rows: Iterable[Any], path: Path) -> None:
        for row in rows:
            if self.moving(row, path):
                if self.listed:
                    self.part(row, path)
                    continue
                for _, there in self.link.pairs:
                    self.unit.assign(row, there, None, path)
        self.settle()

    def disconnect_children(self, keys: Any, path: Path) -> None:
        self.let_go(self.each(keys, path), path)

    def set_children(self, inputs: Any, path: Path) -> None:
        existing = list(self.rows())
        kept = [self.same(existing, given) for given in inputs]
        gone = [row for row in existing if not any(row is other for other in kept)]
        if self.link.loose:
            self.let_go(gone, path)
        else:
            self.drop(gone, path)
        self.put(inputs, kept, path)

    def upsert_children(self, inputs: Any, path: Path) -> None:
        existing = list(self.rows())
        mine: list[Any] = []
        for index, given in enumerate(inputs):
            row = self.same(existing, given) or self.inserted(given, (*path, index), mine)
            if row is not None:
                self.put([given], [row], path, index)

    def inserted(self, given: Mapping[str, Any], path: Path, mine: list[Any]) -> Any:
        """Make a row behind a savepoint, one of `mine`; where another transaction was faster, its row is returned."""
        before = len(self.unit.made)
        # What was done until now is not tried.
        self.settle()
        child = self.unit.make(self.target, given, path, self.link)
        if self.unit.errors:
            return None
        try:
            with self.unit.session.begin_nested():
                self.adopt(child, path)
                self.settle()
        except IntegrityError:
            row = self.same(list(self.rows()), given)
            if row is None or any(row is each for each in mine):
                # Something else is wrong with it, or two inputs are of one row.
                raise
            self.unit.forget(before)
            return row
        mine.append(child)
        return None

    def put(self, inputs: Any, kept: Sequence[Any], path: Path, first: int = 0) -> None:
        """Change the rows that are there, and make the others; `first` is the place of the first input."""
        for index, (given, row) in enumerate(zip(inputs, kept, strict=True), first):
            if row is None:
                self.adopt(self.unit.make(self.target, given, (*path, index), self.link), (*path, index))
            else:
                writable, given_, here = concrete(
                    self.unit.writes, self.unit.catalog, self.target, given, (*path, index)
                )
                changed = {name: value for name, value in given_.items() if name in writable.inputs}
                change(self.unit, writable, row, changed, here)

    def same(self, existing: Sequence[Any], given: Mapping[str, Any]) -> Any:
        """The row that has a key which the input gives in full, its foreign key being that of this row."""
        writable, given, _ = concrete(self.unit.writes, self.unit.catalog, self.target, given, ())
        implied = {there: getattr(self.row, here) for here, there in self.link.pairs}
        for key in writable.entity.keys:
            wanted = _given_key(key, given, implied)
            if wanted is not None:
                kinds = {column.attribute: column.kind for column in key.columns}
                asked = [attribute for attribute in wanted if attribute not in implied]
                for row in existing:
                    is_same = all(
                        instant(kind, getattr(row, each)) == instant(kind, wanted[each]) for each, kind in kinds.items()
                    )
                    if is_same and self.shows(row, asked):
                        return row
        return None

    def shows(self, row: Any, cells: Cells) -> bool:
        """Whether a row that the viewer sees may be told by these cells."""
        guard = self.unit.guard
        return not guard.ruled(type(row), cells) or guard.sees(self.unit.session, row, cells)

    # Peers: a table lies between

    def connect_peers(self, keys: Any, path: Path) -> None:
        for index, key in enumerate(keys):
            self.join(self.unit.find(self.target, key, (*path, index)), (*path, index))

    def create_peers(self, inputs: Any, path: Path) -> None:
        for index, given in enumerate(inputs):
            self.join(self.unit.make(self.target, given, (*path, index), None), (*path, index))

    def disconnect_peers(self, keys: Any, path: Path) -> None:
        for row in self.each(keys, path):
            self.part(row, path)
        self.settle()

    def set_peers(self, links: Any, path: Path) -> None:
        peers = self.members()
        visible = self.unit.seen(self.target, peers)
        hidden = [row for row in peers if not any(row is each for each in visible)]
        rows = [self.unit.linked(self.link, self.target, given, (*path, index)) for index, given in enumerate(links)]
        wanted = list({id(row): row for row in [*hidden, *rows] if row is not None}.values())
        if self.link.orphans and not all(
            self.dropping(each, path) for each in visible if not any(each is row for row in wanted)
        ):
            return
        if is_loaded(self.relationship):
            self.unit.assign(self.row, self.link.relation.attribute, wanted, path)
        else:
            for row in peers:
                if not any(row is each for each in wanted):
                    self.part(row, path)
            for row in wanted:
                self.join(row, path)
        self.settle()


def _given_key(key: Key, given: Mapping[str, Any], implied: Mapping[str, Any]) -> Mapping[str, Any] | None:
    found: dict[str, Any] = {}
    for column in key.columns:
        if column.attribute in implied:
            found[column.attribute] = implied[column.attribute]
        elif given.get(column.name) is not None:
            found[column.attribute] = model_value(column, given[column.name])
        else:
            return None
    return found


# What can be done with a relation, in the order in which it is done: what is taken away first.
Form = Callable[[_Related, Any, Path], None]
_ONE: Mapping[str, Form] = MappingProxyType(
    {
        "delete": _Related.delete_one,
        "disconnect": _Related.disconnect_one,
        "connect": _Related.connect_one,
        "create": _Related.create_one,
        "update": _Related.update_one,
    }
)
_CHILDREN: Mapping[str, Form] = MappingProxyType(
    {
        "delete": _Related.delete,
        "disconnect": _Related.disconnect_children,
        "set": _Related.set_children,
        "connect": _Related.connect_children,
        "create": _Related.create_children,
        "update": _Related.update,
        "upsert": _Related.upsert_children,
    }
)
_PEERS: Mapping[str, Form] = MappingProxyType(
    {
        "delete": _Related.delete,
        "disconnect": _Related.disconnect_peers,
        "set": _Related.set_peers,
        "connect": _Related.connect_peers,
        "create": _Related.create_peers,
        "update": _Related.update,
    }
)
