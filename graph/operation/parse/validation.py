"""A parsed document → nothing, or why it does not fit the schema."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from graphql import (
    DocumentNode,
    GraphQLError,
    GraphQLInputType,
    GraphQLSchema,
    ListValueNode,
    ObjectValueNode,
    ValueNode,
    ValuesOfCorrectTypeRule,
    specified_rules,
    validate,
)
from graphql.utilities import validate_input_literal

from graph.errors import CostExceeded, Location, RequestErrors, ValidationFailed
from graph.operation.parse.inputs import several_keys
from graph.settings import Settings

# The errors of a small document are all told, of one of the largest only the first.
TOKENS_IN_ERRORS = 20_000


class _LocatedValues(ValuesOfCorrectTypeRule):
    """The rule for literals, which by itself forgets where a list or an object stood."""

    def is_valid_value_node(self, node: ValueNode, input_type: GraphQLInputType | None) -> Any:
        def report(error: GraphQLError, path: Sequence[str | int]) -> None:
            located = error if error.locations else GraphQLError(error.message, _inside(node, path))
            self.report_error(located)

        if input_type is not None:
            validate_input_literal(node, input_type, report, None, None, self.context.hide_suggestions)
        return self.SKIP


RULES = tuple(_LocatedValues if rule is ValuesOfCorrectTypeRule else rule for rule in specified_rules)


def check_valid(node: DocumentNode, schema: GraphQLSchema, settings: Settings) -> None:
    """Refuse a document that does not fit the schema.

    Raises CostExceeded, or RequestErrors of ValidationFailed.
    """
    # An error may print as much as the whole document.
    most = max(1, min(settings.max_errors, TOKENS_IN_ERRORS // max(1, node.token_count)))
    try:
        errors = validate(schema, node, RULES, max_errors=most, hide_suggestions=not settings.suggestions)
    except RecursionError:
        raise CostExceeded("The operation is nested too deeply.") from None
    if errors:
        raise RequestErrors([_invalid(error) for error in errors[:most]])


def locations_of(error: GraphQLError) -> tuple[Location, ...]:
    """Where in the operation's text an error of graphql-core is."""
    return tuple(Location(each.line, each.column) for each in error.locations or ())


def _invalid(error: GraphQLError) -> ValidationFailed:
    message, node = error.message, error.nodes[0] if error.nodes else None
    if isinstance(node, ObjectValueNode) and "OneOf Input Object" in message:
        message += several_keys([each.name.value for each in node.fields])
    return ValidationFailed(message, locations=locations_of(error))


def _inside(node: ValueNode, path: Sequence[str | int]) -> ValueNode:
    """The part of a literal at a path; the last that is written out, where a list is left out around its item."""
    for step in path:
        match node:
            case ListValueNode(values=values) if isinstance(step, int) and step < len(values):
                node = values[step]
            case ObjectValueNode(fields=fields) if isinstance(step, str):
                node = next((each.value for each in fields if each.name.value == step), node)
            case _:
                pass
    return node
