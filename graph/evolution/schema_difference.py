"""Two schemas → what changes for clients, each line breaking, dangerous or safe.

graphql-core finds the changes. It is silent on deprecations, on `@oneOf` and on where scalars are specified, and it
holds some for dangerous that in a schema made of models are not: an input that may be left out changes nothing for who
leaves it out, and a value of an enum that only stands in inputs reaches no client.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLScalarType,
    GraphQLSchema,
    build_schema,
    get_named_type,
)
from graphql.utilities.find_schema_changes import (
    BreakingChangeType,
    DangerousChangeType,
    SchemaChange,
    find_schema_changes,
)

from graph.evolution.locks import Severity


@dataclass(frozen=True, slots=True)
class SchemaLine:
    """One change, as a sentence; `kind` is graphql-core's name of it, or one of ours."""

    severity: Severity
    kind: str
    text: str


def read_sdl(text: str) -> GraphQLSchema:
    """A schema that was printed."""
    return build_schema(text)


HARMLESS = frozenset({DangerousChangeType.OPTIONAL_INPUT_FIELD_ADDED, DangerousChangeType.OPTIONAL_ARG_ADDED})


def compare_schemas(before: GraphQLSchema, after: GraphQLSchema) -> list[SchemaLine]:
    """Every change, the worst first."""
    shown = _types_in_answers(before)
    lines = [_line(change, shown) for change in find_schema_changes(before, after)]
    for name, old in before.type_map.items():
        new = after.type_map.get(name)
        if new is not None and not name.startswith("__"):
            lines.extend(_deprecations(old, new))
            lines.extend(_others(old, new))
    return sorted(set(lines), key=lambda line: (-line.severity, line.text))


def _line(change: SchemaChange, shown: frozenset[str]) -> SchemaLine:
    kind, text = change.type, re.sub(r"\s+", " ", change.description)
    match kind:
        case BreakingChangeType():
            severity = Severity.BREAKING
        case DangerousChangeType.VALUE_ADDED_TO_ENUM if not _is_shown(text, shown):
            severity = Severity.SAFE
        case DangerousChangeType() if kind not in HARMLESS:
            severity = Severity.DANGEROUS
        case _:
            severity = Severity.SAFE
    return SchemaLine(severity, kind.name, text)


def _is_shown(text: str, shown: frozenset[str]) -> bool:
    found = re.search(r"Enum value (\w+)\.", text)
    return found is None or found[1] in shown


def _types_in_answers(schema: GraphQLSchema) -> frozenset[str]:
    """The types of fields, which clients are sent values of."""
    return frozenset(
        get_named_type(field.type).name
        for type_ in schema.type_map.values()
        if isinstance(type_, GraphQLObjectType | GraphQLInterfaceType)
        for field in type_.fields.values()
    )


# What graphql-core is silent on


def _deprecations(old: GraphQLNamedType, new: GraphQLNamedType) -> Iterable[SchemaLine]:
    before, after = dict(_reasons(old)), dict(_reasons(new))
    for place in before.keys() & after.keys():
        one, other = before[place], after[place]
        if one == other:
            continue
        if one is None:
            yield SchemaLine(Severity.SAFE, "DEPRECATED", f"{place} was deprecated: {other}")
        elif other is None:
            yield SchemaLine(Severity.SAFE, "DEPRECATION_REMOVED", f"{place} is deprecated no more.")
        else:
            yield SchemaLine(Severity.SAFE, "DEPRECATION_CHANGED", f"{place} is deprecated for another reason: {other}")


def _reasons(type_: GraphQLNamedType) -> Iterable[tuple[str, str | None]]:
    """Every place that can be deprecated, and why it is."""
    match type_:
        case GraphQLObjectType() | GraphQLInterfaceType():
            for name, field in type_.fields.items():
                yield f"Field {type_.name}.{name}", field.deprecation_reason
                for argument, each in field.args.items():
                    yield f"Argument {type_.name}.{name}({argument}:)", each.deprecation_reason
        case GraphQLInputObjectType():
            for name, input_field in type_.fields.items():
                yield f"Input {type_.name}.{name}", input_field.deprecation_reason
        case GraphQLEnumType():
            for name, value in type_.values.items():
                yield f"Enum value {type_.name}.{name}", value.deprecation_reason
        case _:
            return


def _others(old: GraphQLNamedType, new: GraphQLNamedType) -> Iterable[SchemaLine]:
    match old, new:
        case GraphQLInputObjectType(), GraphQLInputObjectType() if old.is_one_of != new.is_one_of:
            if new.is_one_of:
                yield SchemaLine(Severity.BREAKING, "ONE_OF_ADDED", f"{old.name} now takes exactly one of its fields.")
            else:
                yield SchemaLine(Severity.SAFE, "ONE_OF_REMOVED", f"{old.name} takes several of its fields.")
        case GraphQLScalarType(), GraphQLScalarType() if old.specified_by_url != new.specified_by_url:
            text = f"{old.name} is specified elsewhere: {new.specified_by_url}."
            yield SchemaLine(Severity.DANGEROUS, "SPECIFICATION_CHANGED", text)
        case _:
            return


# Removed and deprecated fields


def removed_fields(lines: Iterable[SchemaLine]) -> list[str]:
    """`Type.field` of each output or input field that goes."""
    found = (re.fullmatch(r"Field (\w+\.\w+) was removed\.", line.text) for line in lines)
    return [each[1] for each in found if each is not None]


def deprecated_fields(schema: GraphQLSchema) -> Mapping[str, str]:
    """`Type.field` → why it is deprecated."""
    return {
        place.removeprefix("Field "): reason
        for type_ in schema.type_map.values()
        for place, reason in _reasons(type_)
        if reason is not None and place.startswith("Field ")
    }
