"""Inputs → what is wrong with them, as far as the model tells before the database is asked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from graph.auth import Viewer
from graph.catalog.types import Catalog, Entity
from graph.catalog.writes import Input, Kind, Link, Writable, Writes
from graph.mutations.errors import MutationError, NotNullError, ValidationError
from graph.mutations.guard import closed
from graph.mutations.rules import broken_rules, refused_by_validators
from graph.operation.path import Path


@dataclass(frozen=True, slots=True)
class Checker:
    """Walks inputs and finds every mistake, not only the first."""

    catalog: Catalog
    writes: Writes
    viewer: Viewer

    def _closed(
        self, writable: Writable, given: Mapping[str, Any], path: Path, *, new: bool
    ) -> Iterator[MutationError]:
        """Columns that none of the viewer's roles may write, and relations that are such a column at either end."""
        if self.viewer.is_system:
            return
        for each in writable.inputs.values():
            if each.name in given and each.roles is not None and each.roles.isdisjoint(self.viewer.roles):
                yield closed([each.name], (*path, each.name))
        for link in writable.links.values():
            if self._is_closed(link) and _relates(given.get(link.name), new=new):
                yield closed([link.name], (*path, link.name))

    def _is_closed(self, link: Link) -> bool:
        return any(roles.isdisjoint(self.viewer.roles) for roles in link.roles)

    def new_row(
        self, writable: Writable, given: Mapping[str, Any], path: Path, above: Link | None = None
    ) -> Iterator[MutationError]:
        """What is wrong with a new row, which stands under `above` where it is nested."""
        implied = {there for _, there in above.pairs} if above is not None else set()
        for each in writable.inputs.values():
            if each.create:
                yield from self._new_value(each, given, path, implied)
        for link in writable.links.values():
            if link.name in given and link.create:
                yield from self._new_link(link, given[link.name], (*path, link.name))
        yield from self._closed(writable, given, path, new=True)
        yield from broken_rules(writable, given, path, new=True)
        yield from refused_by_validators(writable, given, path)

    def _new_value(
        self, each: Input, given: Mapping[str, Any], path: Path, implied: set[str]
    ) -> Iterator[MutationError]:
        here = (*path, each.name)
        parents = [name for name in each.implied if given.get(name) is not None]
        if each.column.attribute in implied:
            if each.name in given:
                yield ValidationError(f"{each.name} is that of the row it is made under; leave it out.", here)
        elif parents and each.name in given:
            yield ValidationError(f"{each.name} and {parents[0]} say the same; give one of them.", here)
        elif each.name in given:
            if given[each.name] is None and not each.stored.nullable:
                yield NotNullError(f"{each.name} must not be null.", here)
        elif not parents and self._missing(each):
            also = f", or {each.implied[0]}" if each.implied else ""
            yield NotNullError(f"{each.name} is required{also}.", here)

    @staticmethod
    def _missing(each: Input) -> bool:
        stored = each.stored
        return not (stored.nullable or stored.default is not None or stored.server_default is not None)

    def _new_link(self, link: Link, given: Any, path: Path) -> Iterator[MutationError]:
        target = self.catalog.target(link.relation)
        if given is None:
            if link.required:
                yield NotNullError(f"{link.name} must not be null.", path)
            return
        for item, here in _listed(given, path, many=link.relation.many):
            if link.kind is Kind.CHILDREN:
                yield from self.made(target, item, here, link)
            elif item.get("create") is not None:
                yield from self.made(target, item["create"], (*here, "create"), None)

    def made(self, entity: Entity, given: Mapping[str, Any], path: Path, above: Link | None) -> Iterator[MutationError]:
        """A new row of an entity, or of one of the types that its rows can be."""
        writable, given, path = concrete(self.writes, self.catalog, entity, given, path)
        yield from self.new_row(writable, given, path, above)

    def patch(self, writable: Writable, given: Mapping[str, Any], path: Path) -> Iterator[MutationError]:
        """What is wrong with the changes of a row."""
        for each in writable.inputs.values():
            if each.column.alias_of in given and each.name in given:
                here = (*path, each.name)
                yield ValidationError(f"{each.name} and {each.column.alias_of} say the same; give one of them.", here)
            if each.name in given and each.update and given[each.name] is None and not each.stored.nullable:
                yield NotNullError(f"{each.name} must not be null.", (*path, each.name))
        for link in writable.links.values():
            if given.get(link.name) is not None and link.update:
                yield from self._changed_link(link, given[link.name], (*path, link.name))
        yield from self._closed(writable, given, path, new=False)
        yield from broken_rules(writable, given, path)

    def _changed_link(self, link: Link, given: Mapping[str, Any], path: Path) -> Iterator[MutationError]:
        target = self.catalog.target(link.relation)
        above = link if link.kind is Kind.CHILDREN else None
        many = link.relation.many
        for name in ("create", "set", "upsert"):
            for item, here in _listed(given.get(name), (*path, name), many=many):
                # Peers that are set are links, which may be to rows that are there.
                new, at = (item.get("create"), (*here, "create")) if name == "set" and above is None else (item, here)
                if new is not None:
                    yield from self.made(target, new, at, above)
        for item, here in _listed(given.get("update"), (*path, "update"), many=many):
            patch, at = (item["patch"], (*here, "patch")) if many else (item, here)
            yield from self.patch(self.writes[target.name], patch, at)


# What is done with a related row that leaves it related, or not at all.
_LEFT_RELATED = frozenset({"update", "delete"})


def _relates(given: Any, *, new: bool) -> bool:
    """Whether a relation's input makes rows related, or parts them: then it writes the foreign key."""
    if new or not given:
        return bool(given)
    done = {name: value for name, value in given.items() if name not in _LEFT_RELATED}
    # An empty set parts with all.
    return any(done.values()) or done.get("set") is not None


def _listed(given: Any, path: Path, *, many: bool) -> Iterator[tuple[Any, Path]]:
    if given is None:
        return
    if not many:
        yield given, path
        return
    for index, item in enumerate(given):
        yield item, (*path, index)


def concrete(
    writes: Writes, catalog: Catalog, entity: Entity, given: Mapping[str, Any], path: Path
) -> tuple[Writable, Mapping[str, Any], Path]:
    """What a new row of an entity is really of: in a hierarchy the only field of its input says it."""
    if writes[entity.name].create:
        return writes[entity.name], given, path
    ((name, inner),) = given.items()
    chosen = next(each for each in map(catalog.entities.__getitem__, entity.concrete) if each.singular == name)
    return writes[chosen.name], inner, (*path, name)
