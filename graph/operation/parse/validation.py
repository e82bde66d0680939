"""A parsed document → nothing, or why it does not fit the schema."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from graphql import (
    DocumentNode,
    GraphQLEnumType,
    GraphQLError,
    GraphQLInputObjectType,
    GraphQLInputType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLScalarType,
    GraphQLSchema,
    ListValueNode,
    NullValueNode,
    ObjectValueNode,
    ValueNode,
    ValuesOfCorrectTypeRule,
    is_required_input_field,
    print_ast,
    specified_rules,
    validate,
)
from graphql.utilities import validate_input_literal

from graph.errors import CostExceeded, Location, RequestErrors, ValidationFailed
from graph.operation.parse.paths import paths_of
from graph.operation.parse.wording import (
    cannot_be,
    is_no_field,
    is_required,
    must_be_object,
    must_be_value_of,
    must_have_one,
    must_not_be_null,
)
from graph.operation.path import Path, show_path
from graph.settings import Settings

# The errors of a small document are all told, of one of the largest only the first.
TOKENS_IN_ERRORS = 20_000


class _Literal(GraphQLError):
    """What is wrong with a literal; the message goes on where the path of its node, and of `below`, ends."""

    below: Path = ()


class _LocatedValues(ValuesOfCorrectTypeRule):
    """The rule for literals: graphql-core finds the faults, and what is said of them is what variables are told."""

    def is_valid_value_node(self, node: ValueNode, input_type: GraphQLInputType | None) -> Any:
        seen: set[Path] = set()

        def report(error: GraphQLError, path: Sequence[str | int]) -> None:
            # Of an object all is said at once.
            if tuple(path) in seen:
                return
            seen.add(tuple(path))
            assert input_type is not None, "it has been looked at"
            inside, type_ = _inside(node, input_type, path)
            for each in _faults(inside, type_, error, suggest=not self.context.hide_suggestions):
                self.report_error(each)

        if input_type is not None:
            validate_input_literal(node, input_type, report, None, None, self.context.hide_suggestions)
        return self.SKIP


RULES = tuple(_LocatedValues if rule is ValuesOfCorrectTypeRule else rule for rule in specified_rules)


def check_valid(node: DocumentNode, schema: GraphQLSchema, settings: Settings, *, suggest: bool) -> None:
    """Refuse a document that does not fit the schema; `suggest` what is nearly right.

    Raises CostExceeded, or RequestErrors of ValidationFailed.
    """
    # An error may print as much as the whole document.
    most = max(1, min(settings.max_errors, TOKENS_IN_ERRORS // max(1, node.token_count)))
    try:
        errors = validate(schema, node, RULES, max_errors=most, hide_suggestions=not suggest)
    except RecursionError:
        raise CostExceeded("The operation is nested too deeply.") from None
    if errors:
        raise RequestErrors(_refusals(node, errors[:most]))


def locations_of(error: GraphQLError) -> tuple[Location, ...]:
    """Where in the operation's text an error of graphql-core is."""
    return tuple(Location(each.line, each.column) for each in error.locations or ())


def _refusals(document: DocumentNode, errors: Sequence[GraphQLError]) -> list[ValidationFailed]:
    paths = paths_of(document, [error.nodes[0] for error in errors if error.nodes])
    refusals = []
    for error in errors:
        path = paths.get(id(error.nodes[0]), ()) if error.nodes else ()
        message = error.message
        if isinstance(error, _Literal):
            path = (*path, *error.below)
            message = f"{show_path(path)}{message}"
        refusals.append(ValidationFailed(message, locations=locations_of(error), path=path))
    return refusals


def _faults(node: ValueNode, type_: GraphQLInputType, error: GraphQLError, *, suggest: bool) -> Iterator[GraphQLError]:
    """What is wrong with one value, whatever is inside of it."""
    if isinstance(node, NullValueNode):
        yield _Literal(must_not_be_null(type_), node)
        return
    named = type_.of_type if isinstance(type_, GraphQLNonNull) else type_
    match named:
        case GraphQLInputObjectType() if isinstance(node, ObjectValueNode):
            yield from _faults_of_object(node, named, suggest=suggest)
        case GraphQLInputObjectType():
            yield _Literal(must_be_object(named), node)
        case GraphQLEnumType():
            yield _Literal(must_be_value_of(print_ast(node), named, suggest=suggest), node)
        case GraphQLScalarType():
            yield _Literal(cannot_be(print_ast(node), named, error.message), node)
        case _:
            yield error


def _faults_of_object(node: ObjectValueNode, type_: GraphQLInputObjectType, *, suggest: bool) -> Iterator[GraphQLError]:
    given = {each.name.value: each for each in node.fields}
    unknown = [each for name, each in given.items() if name not in type_.fields]
    for each in unknown:
        yield _Literal(is_no_field(each.name.value, type_, suggest=suggest), each)
    for name, field in type_.fields.items():
        if name not in given and is_required_input_field(field):
            missing = _Literal(is_required(field.type), node)
            missing.below = (name,)
            yield missing
    if type_.is_one_of and not unknown and len(given) != 1:
        yield _Literal(must_have_one(list(given), type_, suggest=suggest), node)


def _inside(node: ValueNode, type_: GraphQLInputType, path: Sequence[str | int]) -> tuple[ValueNode, GraphQLInputType]:
    """The part of a literal at a path, and its type; where a list is left out around its item, its item."""
    for step in path:
        node, type_ = _one_step(node, _item_of(node, type_), step)
    return node, _item_of(node, type_)


def _item_of(node: ValueNode, type_: GraphQLInputType) -> GraphQLInputType:
    """The type itself, or that of a list's items where a single one stands for the list."""
    inner = type_.of_type if isinstance(type_, GraphQLNonNull) else type_
    if isinstance(inner, GraphQLList) and not isinstance(node, ListValueNode | NullValueNode):
        return _item_of(node, inner.of_type)
    return type_


def _one_step(node: ValueNode, type_: GraphQLInputType, step: str | int) -> tuple[ValueNode, GraphQLInputType]:
    inner = type_.of_type if isinstance(type_, GraphQLNonNull) else type_
    match node, inner:
        case ListValueNode(values=values), GraphQLList() if isinstance(step, int) and step < len(values):
            return values[step], inner.of_type
        case ObjectValueNode(fields=fields), GraphQLInputObjectType() if isinstance(step, str):
            found = next((each.value for each in fields if each.name.value == step), None)
            if found is not None:
                return found, inner.fields[step].type
        case _:
            pass
    return node, type_
