"""Functions of people → hand-written mutations, whose payloads are those of the generated ones."""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, get_args, get_origin

from strawberry.schema.config import StrawberryConfig
from strawberry.schema.types.scalar import DEFAULT_SCALAR_REGISTRY
from strawberry.types.arguments import convert_arguments
from strawberry.types.base import StrawberryObjectDefinition, StrawberryOptional
from strawberry.types.enum import StrawberryEnumDefinition

from graph.catalog.names import camel_case
from graph.catalog.write_roots import CallRoot, ProcedureRoot, payload_name
from graph.catalog.writes import Writes
from graph.errors import ModelError
from graph.schema.drafts import Drafts, Generated, make_field
from graph.schema.extension import RowResolver
from graph.schema.scalars import SCALAR_MAP

CONFIG = StrawberryConfig(scalar_map=SCALAR_MAP)
SCALARS = {**DEFAULT_SCALAR_REGISTRY, **SCALAR_MAP}
Function = Callable[..., Awaitable[Any]]


@dataclass(frozen=True, slots=True)
class HandWrittenMutation:
    """A mutation that a person wrote.

    It returns a row of `returned`, which is a model, or with `many` a list of them; or what `returned` is itself, where
    that is a plain type of Strawberry's.
    """

    returned: type[Any]
    many: bool
    name: str
    description: str | None
    deprecated: str | None
    resolver: RowResolver
    function: Function

    @property
    def is_procedure(self) -> bool:
        """Whether it returns a plain type."""
        return not hasattr(self.returned, "__mapper__")

    async def __call__(self, writing: Any, arguments: Mapping[str, Any]) -> Any:
        """Call the function with the arguments as the schema has read them."""
        known = self.resolver.arguments
        converted = convert_arguments(dict(arguments), known, SCALARS, CONFIG)
        for argument in known:
            enum = _enum_of(argument.type)
            if enum is not None and isinstance(converted.get(argument.python_name), str):
                converted[argument.python_name] = enum[converted[argument.python_name]]
        return await self.function(writing, **converted)


def _enum_of(type_: Any) -> Any:
    type_ = type_.of_type if isinstance(type_, StrawberryOptional) else type_
    type_ = getattr(type_, "__strawberry_definition__", type_)
    return type_.wrapped_cls if isinstance(type_, StrawberryEnumDefinition) else None


def mutation_field(
    function: Function | None = None,
    *,
    name: str | None = None,
    description: str | None = None,
    deprecation_reason: str | None = None,
) -> Any:
    """Make a field of the mutation root from an async function, whose first parameter is the `Writing`.

    It returns a row of a model that it has made or changed in `writing.session`, or a list of such rows, and its
    return annotation says of which model: the payload is that of the model's generated mutations. The other
    parameters are the field's arguments, its docstring the description.

    Where it returns a plain type, a class of `strawberry.type`, its first parameter is the `Acting`: it opens
    transactions of its own, and is the only field of its operation. The payload has the type's name and `errors`.
    """
    if function is None:
        return partial(mutation_field, name=name, description=description, deprecation_reason=deprecation_reason)
    resolver = RowResolver(function)
    returned, many = _returned(function)
    return HandWrittenMutation(
        returned,
        many,
        name or camel_case(resolver.name),
        description or inspect.cleandoc(function.__doc__ or "") or None,
        deprecation_reason,
        resolver,
        function,
    )


def _returned(function: Function) -> tuple[type[Any], bool]:
    returned = inspect.signature(function, eval_str=True).return_annotation
    many = get_origin(returned) is list
    named = get_args(returned)[0] if many else returned
    if isinstance(named, type) and (hasattr(named, "__mapper__") or (_plain_type(named) and not many)):
        return named, many
    raise ModelError(
        f"The hand-written mutation {function.__qualname__} must say which model's row it returns: "
        "`-> Message` or `-> list[Message]`; or the class of `strawberry.type` that it returns."
    )


def _plain_type(returned: type[Any]) -> StrawberryObjectDefinition | None:
    definition = getattr(returned, "__strawberry_definition__", None)
    is_output = isinstance(definition, StrawberryObjectDefinition) and not definition.is_input
    return definition if is_output else None


def call_roots(writes: Writes, mutations: Iterable[HandWrittenMutation]) -> Mapping[str, CallRoot]:
    """What the hand-written mutations mean, by their names.

    Raises ModelError where a row's model is none of the API.
    """
    found: dict[str, CallRoot] = {}
    for each in mutations:
        if each.is_procedure:
            continue
        writable = next((known for known in writes.values() if known.entity.model is each.returned), None)
        if writable is None:
            raise ModelError(
                f"The hand-written mutation {each.name!r} returns {each.returned.__qualname__}, no model of the API."
            )
        if each.name in found:
            raise ModelError(f"There are two hand-written mutations {each.name!r}; name one otherwise: name='…'.")
        found[each.name] = CallRoot(writable, many=each.many, call=each)
    return found


def procedure_roots(mutations: Iterable[HandWrittenMutation]) -> Mapping[str, ProcedureRoot]:
    """Those that return a plain type, by their names.

    Raises ModelError where two have one name.
    """
    found: dict[str, ProcedureRoot] = {}
    for each in mutations:
        definition = _plain_type(each.returned) if each.is_procedure else None
        if definition is None:
            continue
        if each.name in found:
            raise ModelError(f"There are two hand-written mutations {each.name!r}; name one otherwise: name='…'.")
        name = definition.name
        found[each.name] = ProcedureRoot(f"{name}Payload", f"{name[0].lower()}{name[1:]}", each)
    return found


def call_fields(
    calls: Mapping[str, CallRoot],
    procedures: Mapping[str, ProcedureRoot],
    mutations: Sequence[HandWrittenMutation],
    drafts: Drafts,
) -> list[Generated]:
    """The fields of the hand-written mutations."""
    return [
        make_field(
            each.name,
            drafts.refer(procedures[each.name].payload if each.is_procedure else payload_name(calls[each.name])),
            each.description,
            arguments=each.resolver.arguments,
            deprecated=each.deprecated,
        )
        for each in mutations
    ]
