"""Writes → the fields of the mutation root: their names and what each means."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Protocol

from graph.catalog.names import NAME_ROOTS, pascal_case
from graph.catalog.types import Entity
from graph.catalog.writes import Writable, Writes
from graph.errors import ModelError


@dataclass(frozen=True, slots=True)
class CreateRoot:
    writable: Writable


@dataclass(frozen=True, slots=True)
class CreateManyRoot:
    writable: Writable


@dataclass(frozen=True, slots=True)
class UpdateRoot:
    writable: Writable


@dataclass(frozen=True, slots=True)
class UpdateManyRoot:
    writable: Writable


@dataclass(frozen=True, slots=True)
class UpsertRoot:
    writable: Writable


@dataclass(frozen=True, slots=True)
class DeleteRoot:
    writable: Writable


@dataclass(frozen=True, slots=True)
class DeleteManyRoot:
    writable: Writable


class Call(Protocol):
    """A hand-written mutation's function: what it is given, and its arguments by their names."""

    async def __call__(self, writing: Any, arguments: Mapping[str, Any]) -> Any: ...


@dataclass(frozen=True, slots=True)
class CallRoot:
    """A hand-written mutation, which returns a row of the entity, or several."""

    writable: Writable
    many: bool
    call: Call


@dataclass(frozen=True, slots=True)
class ProcedureRoot:
    """A hand-written mutation that returns a plain type: `field` of its payload, which is called `payload`.

    It has transactions of its own, and so is the only field of its operation.
    """

    payload: str
    field: str
    call: Call


WriteRoot = CreateRoot | CreateManyRoot | UpdateRoot | UpdateManyRoot | UpsertRoot | DeleteRoot | DeleteManyRoot
MANY = CreateManyRoot | UpdateManyRoot | DeleteManyRoot


def is_many(root: WriteRoot | CallRoot) -> bool:
    """Whether a root writes several rows."""
    return root.many if isinstance(root, CallRoot) else isinstance(root, MANY)


def payload_name(root: WriteRoot | CallRoot) -> str:
    """The type of a root's answer."""
    entity = root.writable.entity
    return f"{many_name(entity) if is_many(root) else entity.name}Payload"


def write_roots(writes: Writes) -> Mapping[str, WriteRoot]:
    """Every generated field of the mutation root by its name.

    Raises ModelError where two would have one name.
    """
    taken: dict[str, WriteRoot] = {}
    for writable in writes.values():
        if writable.entity.is_plain:
            # Made as those of the base itself, whose mutations are these.
            continue
        for name, root in _roots(writable):
            if name in taken:
                other = taken[name].writable.entity
                raise ModelError(
                    f"The mutation {name!r} would write both {other.name} and {writable.entity.name}; {NAME_ROOTS}."
                )
            taken[name] = root
    return MappingProxyType(taken)


def _roots(writable: Writable) -> Iterable[tuple[str, WriteRoot]]:
    one, many = writable.entity.name, many_name(writable.entity)
    if writable.create:
        yield f"create{one}", CreateRoot(writable)
        yield f"create{many}", CreateManyRoot(writable)
    if writable.patchable:
        yield f"update{one}", UpdateRoot(writable)
        yield f"update{many}", UpdateManyRoot(writable)
    if writable.upsert:
        yield f"upsert{one}", UpsertRoot(writable)
    if writable.delete:
        yield f"delete{one}", DeleteRoot(writable)
        yield f"delete{many}", DeleteManyRoot(writable)


def many_name(entity: Entity) -> str:
    """What types and roots of several rows are called by."""
    return pascal_case(entity.plural)
