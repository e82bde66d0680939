"""Writes → input types: what a new row is given, and what of one that is there is changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from strawberry.types.field import StrawberryField

from graph.catalog.types import Catalog, Entity, EnumType
from graph.catalog.write_roots import many_name
from graph.catalog.writes import Input, Kind, Link, Writable, Writes
from graph.schema.drafts import Drafts, listed, make_field, optional


def define_write_inputs(catalog: Catalog, writes: Writes, drafts: Drafts) -> frozenset[str]:
    """Define every input type of a write; returns their names, those of keys left out.

    Raises ModelError where two would have one name.
    """
    return frozenset(_WriteInputs(catalog, writes, drafts).define())


def conflict_enum(writable: Writable) -> EnumType:
    """The keys that an upsert may go by."""
    names = {name: name for name in writable.conflicts}
    return EnumType(
        name=f"{writable.entity.name}Conflict",
        description=f"The key of {writable.entity.name} by which it is decided whether a row is there.",
        values=names,
        python=names,
        descriptions={
            name: f"{' and '.join(column.name for column in key.columns)}." for name, key in writable.conflicts.items()
        },
    )


def update_enum(writable: Writable) -> EnumType:
    """The columns that an upsert may change."""
    names = {name: name for name in writable.updatable}
    return EnumType(
        name=f"{writable.entity.name}UpdateColumn",
        description=f"A column of {writable.entity.name} that can be changed.",
        values=names,
        python=names,
        descriptions={
            name: each.column.description for name, each in writable.updatable.items() if each.column.description
        },
    )


@dataclass(frozen=True, slots=True)
class _WriteInputs:
    catalog: Catalog
    writes: Writes
    drafts: Drafts

    def define(self) -> Iterable[str]:
        for writable in self.writes.values():
            if writable.create:
                yield self._create(writable)
            elif self._kinds(writable.entity):
                yield self._kind_of(writable.entity)
            if writable.patchable:
                yield self._patch(writable)
        yield from self._links()

    # Rows

    def _create(self, writable: Writable) -> str:
        entity = writable.entity
        fields: list[StrawberryField] = [self._given(each) for each in writable.inputs.values() if each.create]
        fields += [self._linked(link) for link in writable.links.values() if link.create and self._reachable(link)]
        return self._define(f"{entity.name}Create", entity, "new rows", fields, f"A new row of {entity.name}.")

    def _given(self, given: Input) -> StrawberryField:
        column = given.column
        type_ = self.drafts.of(column)
        return make_field(
            column.name,
            type_ if given.required else optional(type_),
            " ".join(text for text in (column.description, _default(given)) if text) or None,
            # What must be given can't be deprecated.
            deprecated=None if given.required else column.deprecated,
        )

    def _linked(self, link: Link) -> StrawberryField:
        if link.kind is Kind.CHILDREN:
            made = self.drafts.refer(f"{link.relation.target}Create")
            type_ = optional(listed(made) if link.relation.many else made)
        else:
            made = self.drafts.refer(f"{link.relation.target}Link")
            type_ = optional(listed(made) if link.relation.many else made)
        return make_field(link.name, type_, link.relation.description, deprecated=link.relation.deprecated)

    def _patch(self, writable: Writable) -> str:
        entity = writable.entity
        fields: list[StrawberryField] = [
            make_field(
                each.name, optional(self.drafts.of(each.column)), each.column.description,
                deprecated=each.column.deprecated,
            )
            for each in writable.inputs.values()
            if each.update
        ]  # fmt: skip
        fields += [self._relinked(link) for link in writable.links.values() if link.update and self._reachable(link)]
        remark = f"What to change of a row of {entity.name}; what is left out stays as it is."
        return self._define(f"{entity.name}Patch", entity, "changes", fields, remark)

    def _relinked(self, link: Link) -> StrawberryField:
        type_ = optional(self.drafts.refer(patch_name(self.catalog, link)))
        return make_field(link.name, type_, link.relation.description, deprecated=link.relation.deprecated)

    # Relations

    def _reachable(self, link: Link) -> bool:
        """Whether the other end can be made, or at least pointed to."""
        return link.kind is not Kind.CHILDREN or self._makeable(self.catalog.target(link.relation))

    def _makeable(self, entity: Entity) -> bool:
        return self.writes[entity.name].create or bool(self._kinds(entity))

    def _kinds(self, entity: Entity) -> list[Entity]:
        """The concrete types whose rows can be made in place of a hierarchy's base."""
        others = [self.catalog.entities[name] for name in entity.concrete if name != entity.name]
        return [each for each in others if self.writes[each.name].create]

    def _kind_of(self, entity: Entity) -> str:
        fields: list[StrawberryField] = [
            make_field(each.singular, optional(self.drafts.refer(f"{each.name}Create")), each.description)
            for each in self._kinds(entity)
        ]
        remark = f"A new row of {entity.name}: exactly one field, which says of what type."
        return self._define(f"{entity.name}Create", entity, "new rows", fields, remark, one_of=True)

    def _links(self) -> Iterable[str]:
        """The types that several relations may share, each once."""
        made: set[str] = set()
        for writable in self.writes.values():
            for link in writable.links.values():
                target = self.catalog.target(link.relation)
                if link.create and link.kind is not Kind.CHILDREN and f"{target.name}Link" not in made:
                    made.add(f"{target.name}Link")
                    yield self._link(target)
                name = patch_name(self.catalog, link)
                if writable.patchable and link.update and self._reachable(link) and name not in made:
                    made.add(name)
                    yield from self._link_patch(name, link, target, made)

    def _link(self, target: Entity) -> str:
        remark = f"A row of {target.name}, one that is there or a new one: exactly one field."
        return self._define(f"{target.name}Link", target, "links", self._join(target), remark, one_of=True)

    def _join(self, target: Entity) -> list[StrawberryField]:
        key: Any = optional(self.drafts.refer(f"{target.name}Key"))
        fields: list[StrawberryField] = [make_field("connect", key, "The row with this key.")]
        if self._makeable(target):
            create: Any = optional(self.drafts.refer(f"{target.name}Create"))
            fields.append(make_field("create", create, "A new row."))
        return fields

    def _link_patch(self, name: str, link: Link, target: Entity, made: set[str]) -> Iterable[str]:
        if not link.relation.many:
            yield self._define(name, target, "a link's changes", self._one(link, target), _ONE, one_of=True)
            return
        if self.writes[target.name].patchable and f"{target.name}Update" not in made:
            made.add(f"{target.name}Update")
            yield self._change(target)
        fields = self._children(link, target) if link.kind is Kind.CHILDREN else self._peers(link, target)
        yield self._define(name, target, "the changes of a list", fields, _MANY)

    def _one(self, link: Link, target: Entity) -> list[StrawberryField]:
        fields = self._join(target)
        if self.writes[target.name].patchable:
            fields.append(make_field("update", optional(self.drafts.refer(f"{target.name}Patch")), "Change it."))
        if link.relation.nullable and link.loose:
            fields.append(make_field("disconnect", optional(bool), "With true: point to no row any more."))
        if self.writes[target.name].delete and link.kind is Kind.CHILDREN:
            fields.append(make_field("delete", optional(bool), "With true: delete it."))
        return fields

    def _change(self, target: Entity) -> str:
        fields = [
            make_field("key", self.drafts.refer(f"{target.name}Key"), "Which row."),
            make_field("patch", self.drafts.refer(f"{target.name}Patch"), "What to change of it."),
        ]
        return self._define(f"{target.name}Update", target, "changes", fields, f"A change of one row of {target.name}.")

    def _children(self, link: Link, target: Entity) -> list[StrawberryField]:
        keys: Any = optional(listed(self.drafts.refer(f"{target.name}Key")))
        create: Any = optional(listed(self.drafts.refer(f"{target.name}Create")))
        fields: list[StrawberryField] = [
            make_field("create", create, "New rows."),
            make_field("connect", keys, "Rows that are there; they leave where they were."),
        ]
        if self.writes[target.name].patchable:
            changes: Any = optional(listed(self.drafts.refer(f"{target.name}Update")))
            fields.append(make_field("update", changes, "Change some of them."))
        if self.writes[target.name].upsert:
            fields.append(
                make_field("upsert", create, "Rows that are changed where one with a key of theirs is there.")
            )
        if self.writes[target.name].delete:
            fields.append(make_field("delete", keys, "Delete some of them."))
        if link.loose:
            fields.append(make_field("disconnect", keys, "Let go of some of them; they stay, without this row."))
        if link.loose or self.writes[target.name].delete:
            gone = "let go of" if link.loose else "deleted"
            fields.append(
                make_field("set", create, f"Exactly these: a row with the same key stays, other rows are {gone}.")
            )
        return fields

    def _peers(self, link: Link, target: Entity) -> list[StrawberryField]:
        keys: Any = optional(listed(self.drafts.refer(f"{target.name}Key")))
        links: Any = optional(listed(self.drafts.refer(f"{target.name}Link")))
        fields: list[StrawberryField] = [
            make_field("connect", keys, "Join these rows too; one that is joined already stays so."),
        ]
        if link.loose:
            fields.append(make_field("disconnect", keys, "Part with these rows, which stay."))
        if link.loose or self.writes[target.name].delete:
            fields.append(make_field("set", links, f"Exactly these{'' if link.loose else '; other rows are deleted'}."))
        if self._makeable(target):
            create: Any = optional(listed(self.drafts.refer(f"{target.name}Create")))
            fields.insert(0, make_field("create", create, "New rows, joined."))
        if self.writes[target.name].patchable:
            changes: Any = optional(listed(self.drafts.refer(f"{target.name}Update")))
            fields.append(make_field("update", changes, "Change some of them."))
        if self.writes[target.name].delete:
            fields.append(make_field("delete", keys, "Delete some of them."))
        return fields

    def _define(
        self, name: str, entity: Entity, what: str, fields: Iterable[StrawberryField], remark: str, *,
        one_of: bool = False,
    ) -> str:  # fmt: skip
        self.drafts.define_input(name, f"{what} of {entity.name}", fields, remark, one_of=one_of)
        return name


_ONE = "What to do with a related row: exactly one field."
_MANY = "What to do with related rows; several fields are done in the order delete, disconnect, set, connect, the rest."


def patch_name(catalog: Catalog, link: Link) -> str:
    """The input type of a relation's changes: relations of one form to one entity share it."""
    target = catalog.target(link.relation)
    if link.relation.many:
        if link.kind is Kind.PEERS:
            return f"{'' if link.loose else 'Owned'}{many_name(target)}LinksPatch"
        return f"{'Loose' if link.loose else ''}{many_name(target)}Patch"
    part = "Optional" if link.relation.nullable and link.loose else ""
    return f"{part}{target.name}{'ChildPatch' if link.kind is Kind.CHILDREN else 'LinkPatch'}"


def _default(given: Input) -> str:
    default = given.stored.default
    if default is None or not default.is_scalar:
        return ""
    value = default.arg  # type: ignore[attr-defined]
    return f"{getattr(value, 'name', value)} unless given."
