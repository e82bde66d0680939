"""Request → Document: parsed, measured, validated, and then kept."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from typing import Any

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    GraphQLError,
    GraphQLInputType,
    GraphQLSchema,
    OperationDefinitionNode,
    OperationType,
    TypeInfo,
    TypeInfoVisitor,
    VariableNode,
    Visitor,
    get_operation_ast,
    parse,
    type_from_ast,
    value_from_ast_untyped,
    visit,
)

from graph.errors import BadUserInput, Location, ParseFailed, RequestErrors, ValidationFailed
from graph.operation.parse.inputs import ABSENT, InputReader
from graph.operation.parse.limits import INTROSPECTION, check_limits
from graph.operation.parse.opening import Opens, open_text, opens
from graph.operation.parse.validation import check_valid, locations_of
from graph.operation.path import Path
from graph.operation.types import Reading, Request
from graph.settings import Settings


@dataclass(frozen=True, slots=True)
class VariableReader:
    """One variable of an operation. `opens` is what its text opens as where it is a cursor or a global id."""

    name: str
    path: Path
    type: GraphQLInputType
    default: Any
    has_default: bool
    locations: tuple[Location, ...]
    opens: Opens | None


# The text, the operation's name, and the name of the schema that it is valid by.
DocumentKey = tuple[str, str | None, str]


@dataclass(slots=True)
class Document:
    """A valid operation; `readings` are those that were kept, by the signature of the variables.

    `key` is what it is found by, and `weight` the bytes that it takes with its readings.
    """

    key: DocumentKey
    node: DocumentNode
    operation: OperationDefinitionNode
    fragments: Mapping[str, FragmentDefinitionNode]
    variables: tuple[VariableReader, ...]
    asks_introspection: bool
    asks_data: bool
    readings: dict[Hashable, Reading] = field(default_factory=dict)
    weight: int = 0

    @property
    def is_query(self) -> bool:
        return self.operation.operation is OperationType.QUERY


def read_document(
    request: Request, schema: GraphQLSchema, settings: Settings, key: DocumentKey, *, suggest: bool
) -> Document:
    """Parse, measure and validate.

    Raises ParseFailed, CostExceeded, ValidationFailed, or RequestErrors of the latter.
    """
    node = _parse(request.query, settings)
    operation = _operation(node, request.operation_name)
    check_limits(node, operation, settings)
    check_valid(node, schema, settings, suggest=suggest)
    roots = _root_names(node, operation)
    return Document(
        key=key,
        node=node,
        operation=operation,
        fragments={each.name.value: each for each in node.definitions if isinstance(each, FragmentDefinitionNode)},
        variables=_variables(node, operation, schema),
        asks_introspection=bool(roots & INTROSPECTION.keys()),
        asks_data=bool(roots - INTROSPECTION.keys() - {"__typename"}),
    )


def _parse(text: str, settings: Settings) -> DocumentNode:
    try:
        return parse(text, max_tokens=settings.max_tokens)
    except GraphQLError as error:
        raise ParseFailed(error.message, locations=locations_of(error)) from None
    except RecursionError:
        raise ParseFailed("Syntax Error: the operation is nested too deeply.") from None


def _operation(node: DocumentNode, name: str | None) -> OperationDefinitionNode:
    operation = get_operation_ast(node, name)
    if operation is not None:
        return operation
    known = [each.name.value for each in node.definitions if isinstance(each, OperationDefinitionNode) and each.name]
    if name is not None:
        raise ValidationFailed(
            f"The document has no operation {name!r}; it has: {', '.join(known) or 'none with a name'}."
        )
    if any(isinstance(each, OperationDefinitionNode) for each in node.definitions):
        raise ValidationFailed("The document has several operations; say which in operationName.")
    raise ValidationFailed("The document has no operation; start it with a query.")


def _root_names(node: DocumentNode, operation: OperationDefinitionNode) -> frozenset[str]:
    """The names of the root fields, through fragments."""
    fragments = {each.name.value: each for each in node.definitions if isinstance(each, FragmentDefinitionNode)}
    names: set[str] = set()
    seen: set[str] = set()
    pending = list(operation.selection_set.selections)
    while pending:
        selection = pending.pop()
        if isinstance(selection, FieldNode):
            names.add(selection.name.value)
        elif hasattr(selection, "selection_set"):
            pending.extend(selection.selection_set.selections)
        elif selection.name.value not in seen:  # type: ignore[attr-defined]
            seen.add(selection.name.value)  # type: ignore[attr-defined]
            pending.extend(fragments[selection.name.value].selection_set.selections)  # type: ignore[attr-defined]
    return frozenset(names)


class _Opened(Visitor):
    """Finds the variables that stand for cursors and global ids."""

    def __init__(self, types: TypeInfo) -> None:
        super().__init__()
        self.types = types
        self.found: dict[str, Opens] = {}

    def enter_argument(self, node: Any, *_: Any) -> None:
        argument = self.types.get_argument()
        as_ = opens(argument) if argument is not None else None
        if as_ is not None and isinstance(node.value, VariableNode):
            self.found[node.value.name.value] = as_


def _opened(node: DocumentNode, schema: GraphQLSchema) -> Mapping[str, Opens]:
    types = TypeInfo(schema)
    opened = _Opened(types)
    visit(node, TypeInfoVisitor(types, opened))
    return opened.found


def _variables(
    node: DocumentNode, operation: OperationDefinitionNode, schema: GraphQLSchema
) -> tuple[VariableReader, ...]:
    opened = _opened(node, schema) if operation.variable_definitions else {}
    readers = []
    for definition in operation.variable_definitions or ():
        name = definition.variable.name.value
        location = definition.loc.start_token if definition.loc else None
        default = definition.default_value
        readers.append(
            VariableReader(
                name=name,
                path=(f"${name}",),
                type=type_from_ast(schema, definition.type),  # type: ignore[arg-type]
                default=None if default is None else value_from_ast_untyped(default),
                has_default=default is not None,
                locations=(Location(location.line, location.column),) if location else (),
                opens=opened.get(name),
            )
        )
    return tuple(readers)


def read_variables(
    document: Document, given: Mapping[str, Any], reader: InputReader, max_errors: int
) -> tuple[dict[str, Any], Hashable]:
    """The coerced variables and the signature of them all.

    Raises BadUserInput at the variable's definition, or RequestErrors where several are wrong.
    """
    coerced: dict[str, Any] = {}
    signature: list[Hashable] = []
    errors: list[BadUserInput] = []
    for variable in document.variables:
        name = variable.name
        if name in given:
            value = given[name]
        elif variable.has_default:
            value = variable.default
        elif str(variable.type).endswith("!"):
            value = None
        else:
            signature.append(ABSENT)
            continue
        try:
            coerced[name], found = _read_variable(variable, value, reader)
            signature.append(found)
        except BadUserInput as error:
            errors.append(error)
    if errors:
        raise errors[0] if len(errors) == 1 else RequestErrors(errors[:max_errors])
    return coerced, tuple(signature)


def _read_variable(variable: VariableReader, value: Any, reader: InputReader) -> tuple[Any, Hashable]:
    path = variable.path
    try:
        coerced, signature = reader.read(value, variable.type, path)
        if variable.opens is not None and coerced is not None:
            first, others = open_text(coerced, variable.opens, path)
            signature = (first, tuple(each is None for each in others))
    except BadUserInput as error:
        raise BadUserInput(error.message, locations=variable.locations, path=error.path) from None
    return coerced, signature
