"""Writes → the mutation root, its payloads and their errors."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, assert_never

from strawberry.types.arguments import StrawberryArgument
from strawberry.types.field import StrawberryField

from graph.catalog.types import Catalog, Entity, EnumType
from graph.catalog.write_roots import (
    CallRoot,
    CreateManyRoot,
    CreateRoot,
    DeleteManyRoot,
    DeleteRoot,
    ProcedureRoot,
    UpdateManyRoot,
    UpdateRoot,
    UpsertRoot,
    WriteRoot,
    is_many,
    payload_name,
    write_roots,
)
from graph.catalog.writes import PRIMARY_KEY, Writable, Writes, read_writes
from graph.errors import ModelError
from graph.mutations.errors import (
    CODES,
    KINDS,
    CheckError,
    ForeignKeyError,
    RowCountError,
    UniqueError,
    ValidationError,
    VersionConflictError,
)
from graph.schema.drafts import Drafts, listed, make_argument, make_field, optional
from graph.schema.handwritten_mutations import HandWrittenMutation, call_fields, call_roots, procedure_roots
from graph.schema.write_inputs import conflict_enum, update_enum

MUTATION = "Mutation"
ERROR = "MutationError"
ERROR_CODE = EnumType(
    name="MutationErrorCode",
    description="What kind of mistake it is.",
    values={name: name for name in CODES},
    python={name: name for name in CODES},
    descriptions=CODES,
)


def write_enums(writes: Writes) -> list[EnumType]:
    """The enums of the mutation root; what they name is a value, not part of a shape."""
    if not writes:
        return []
    upserted = [each for each in writes.values() if each.upsert]
    named = [conflict_enum(each) for each in upserted] + [update_enum(each) for each in upserted if each.updatable]
    return [ERROR_CODE, *named]


@dataclass(frozen=True, slots=True)
class Mutating:
    """Everything that the mutation root is made of."""

    writes: Writes
    roots: Mapping[str, WriteRoot]
    calls: Mapping[str, CallRoot]
    procedures: Mapping[str, ProcedureRoot]
    handwritten: Sequence[HandWrittenMutation]


def read_mutating(catalog: Catalog, handwritten: Iterable[object]) -> Mutating:
    """What the models and the hand-written mutations among `handwritten` say.

    Raises ModelError where two mutations have one name.
    """
    writes = read_writes(catalog)
    roots = write_roots(writes)
    own = [each for each in handwritten if isinstance(each, HandWrittenMutation)]
    for each in own:
        if each.name in roots:
            raise ModelError(
                f"The mutation {each.name!r} exists already; name the hand-written one otherwise: name='…'."
            )
    calls, procedures = call_roots(writes, own), procedure_roots(own)
    if both := calls.keys() & procedures.keys():
        raise ModelError(f"There are two hand-written mutations {min(both)!r}; name one otherwise: name='…'.")
    return Mutating(writes, roots, calls, procedures, own)


def define_mutation(mutating: Mutating, drafts: Drafts) -> None:
    """Define `Mutation`, its payloads and errors."""
    _define_errors(drafts)
    made: set[str] = set()
    for root in (*mutating.roots.values(), *mutating.calls.values()):
        if payload_name(root) not in made:
            made.add(payload_name(root))
            _define_payload(root, drafts)
    for each in mutating.handwritten:
        procedure = mutating.procedures.get(each.name)
        if procedure is not None and procedure.payload not in made:
            made.add(procedure.payload)
            _define_plain_payload(procedure, each.returned, drafts)
    drafts.define_object(
        MUTATION,
        "the schema itself",
        [
            *(_root_field(name, root, drafts) for name, root in mutating.roots.items()),
            *call_fields(mutating.calls, mutating.procedures, mutating.handwritten, drafts),
        ],
        "Everything that can be written. All fields of one operation are one transaction: they all succeed, or "
        "nothing is written.",
    )


# Errors


def _define_errors(drafts: Drafts) -> None:
    common = [
        make_field("message", str, "What is wrong, for a person to read."),
        make_field("code", drafts.leaf(ERROR_CODE), "What kind of mistake it is."),
        make_field("path", listed(str), "Where in the arguments, from the argument's name down."),
    ]
    drafts.define_object(ERROR, "the schema itself", common, "What is wrong with a write.", is_interface=True)
    for kind in KINDS:
        own = _OWN.get(kind, ())
        fields = [*common, *(make_field(name, type_, remark) for name, type_, remark in own)]
        remark = " ".join((kind.__doc__ or "").split()).partition("; `")[0].rstrip(".") + "."
        drafts.define_object(kind.__name__, "the schema itself", fields, remark, interfaces=[ERROR])


_FIELDS = ("fields", listed(str), "The columns that it is about.")
_OWN: Mapping[type, Sequence[tuple[str, Any, str]]] = {
    ValidationError: [("constraint", optional(str), "The rule, such as `length <= 80`.")],
    CheckError: [_FIELDS],
    UniqueError: [_FIELDS],
    ForeignKeyError: [_FIELDS],
    VersionConflictError: [("currentVersion", int, "The version that the row has now.")],
    RowCountError: [("actual", int, "How many rows it is.")],
}


# Payloads


def _define_payload(root: WriteRoot | CallRoot, drafts: Drafts) -> None:
    entity = root.writable.entity
    row: Any = drafts.refer(entity.name)
    if is_many(root):
        fields = [
            make_field(entity.plural, listed(row), "The rows; deleted ones as they were. None where there are errors."),
            make_field("affectedRows", int, "How many rows were written."),
        ]
    else:
        fields = [
            make_field(entity.singular, optional(row), "The row; a deleted one as it was. Null where there are errors.")
        ]
        if root.writable.upsert:
            fields.append(make_field("created", bool, "Whether the row is new."))
    errors = make_field("errors", listed(drafts.refer(ERROR)), "What is wrong; empty where all went well.")
    drafts.define_object(
        payload_name(root), f"what is answered when {entity.name} is written", [*fields, errors],
        f"What became of a write of {entity.name}.",
    )  # fmt: skip


def _define_plain_payload(root: ProcedureRoot, returned: type[Any], drafts: Drafts) -> None:
    drafts.define_object(
        root.payload,
        f"what is answered by the hand-written mutations that return {returned.__name__}",
        [
            make_field(root.field, optional(returned), "What came of it. Null where there are errors."),
            make_field("errors", listed(drafts.refer(ERROR)), "What is wrong; empty where all went well."),
        ],
        f"What became of it, with {returned.__name__}.",
    )


# The root


def _root_field(name: str, root: WriteRoot, drafts: Drafts) -> StrawberryField:
    entity = root.writable.entity
    return make_field(
        name,
        drafts.refer(payload_name(root)),
        _remark(root, entity),
        arguments=list(_arguments(root, drafts)),
        deprecated=entity.deprecated,
    )


def _remark(root: WriteRoot, entity: Entity) -> str:
    match root:
        case CreateRoot():
            return f"Make a row of {entity.name}."
        case CreateManyRoot():
            return f"Make rows of {entity.name}, in this order."
        case UpdateRoot():
            return f"Change the row of {entity.name} with this primary key."
        case UpdateManyRoot():
            return f"Change every row of {entity.name} for which `where` is true."
        case UpsertRoot():
            return f"Make a row of {entity.name}, or change the one that has the same key."
        case DeleteRoot():
            return f"Delete the row of {entity.name} with this primary key."
        case DeleteManyRoot():
            return f"Delete every row of {entity.name} for which `where` is true."
        case _:
            assert_never(root)


def _arguments(root: WriteRoot, drafts: Drafts) -> Iterable[StrawberryArgument]:
    entity = root.writable.entity
    create, patch = f"{entity.name}Create", f"{entity.name}Patch"
    match root:
        case CreateRoot():
            yield make_argument("input", drafts.refer(create), "The new row.")
        case CreateManyRoot():
            yield make_argument("inputs", listed(drafts.refer(create)), "The new rows.")
        case UpdateRoot(writable):
            yield from _key(entity, drafts)
            yield make_argument("patch", drafts.refer(patch), "What to change.")
            yield from _version(writable)
        case UpdateManyRoot():
            yield from _which(entity, drafts)
            yield make_argument("patch", drafts.refer(patch), "What to change of each.")
            yield _expect()
        case UpsertRoot(writable):
            yield make_argument("input", drafts.refer(create), "The row.")
            yield from _conflict(writable, drafts)
        case DeleteRoot(writable):
            yield from _key(entity, drafts)
            yield from _version(writable)
        case DeleteManyRoot():
            yield from _which(entity, drafts)
            yield _expect()
        case _:
            assert_never(root)


def _key(entity: Entity, drafts: Drafts) -> Iterable[StrawberryArgument]:
    for column in entity.primary_key:
        yield make_argument(column.name, drafts.leaf(column.kind), column.description)


def _version(writable: Writable) -> Iterable[StrawberryArgument]:
    if writable.version is not None:
        yield make_argument("ifVersion", optional(int), "Only if the row still has this version.")


def _which(entity: Entity, drafts: Drafts) -> Iterable[StrawberryArgument]:
    remark = "Which rows; an empty filter, which would be all of them, is refused."
    yield make_argument("where", drafts.refer(f"{entity.name}Filter"), remark)


def _expect() -> StrawberryArgument:
    return make_argument("expect", optional(int), "Only if it is exactly this many rows.")


def _conflict(writable: Writable, drafts: Drafts) -> Iterable[StrawberryArgument]:
    enum: Any = drafts.leaf(conflict_enum(writable))
    default = PRIMARY_KEY if PRIMARY_KEY in writable.conflicts else None
    remark = "The key by which it is decided whether the row is there."
    if default is None and len(writable.conflicts) == 1:
        default = next(iter(writable.conflicts))
    type_ = enum if default is None else optional(enum)
    yield make_argument("onConflict", type_, f"{remark} {default} unless given." if default else remark)
    if writable.updatable:
        names: Any = optional(listed(drafts.leaf(update_enum(writable))))
        yield make_argument(
            "update", names, "What to change of a row that is there: all that `input` says, unless given."
        )
