"""A document → one operation of it, without what a client has written into it: what is asked, not of whom or what.

Clients that write values into the text, instead of sending variables, send as many texts as there are values, and
secrets among them. Here they become such as fit their types, so that all of them are one operation. What is shape
stays: names, enums, flags, nulls and the sizes of pages.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from graphql import (
    REMOVE,
    ArgumentNode,
    BooleanValueNode,
    DocumentNode,
    FloatValueNode,
    GraphQLScalarType,
    GraphQLSchema,
    IntValueNode,
    ListValueNode,
    ObjectValueNode,
    OperationDefinitionNode,
    StringValueNode,
    TypeInfo,
    TypeInfoVisitor,
    ValueNode,
    Visitor,
    get_named_type,
    is_required_argument,
    parse,
    print_ast,
    separate_operations,
    value_from_ast_untyped,
    visit,
)

SAMPLES: Mapping[str, object] = {
    "Int": 1, "BigInt": 1, "Float": 1.0, "String": "x", "Boolean": True, "ID": "x", "Decimal": "1", "JSON": {},
    "Date": "2026-01-01", "DateTime": "2026-01-01T00:00:00Z", "Time": "00:00:00", "Duration": "PT1S", "Base64": "",
    "UUID": "00000000-0000-0000-0000-000000000000",
}  # fmt: skip
"""A value of each scalar, in JSON."""

SIZES = frozenset({"first", "last", "limit", "offset"})
CURSORS = frozenset({"after", "before"})


def make_impersonal(text: str, operation_name: str | None, schema: GraphQLSchema) -> tuple[str, str | None]:
    """The text of the operation with the fragments that it spreads, and its name. The document must be valid.

    A text that is one operation, without comments and without a client's values, stays as it is, to the letter: so it
    is known by the same hash as in a manifest.
    """
    document = parse(text)
    operations = [each for each in document.definitions if isinstance(each, OperationDefinitionNode)]
    operation = next(
        each for each in operations if operation_name is None or (each.name and each.name.value == operation_name)
    )
    name = operation.name.value if operation.name else None
    alone = document if len(operations) == 1 else separate_operations(document)[name or ""]
    types = TypeInfo(schema)
    made: DocumentNode = visit(alone, TypeInfoVisitor(types, _Replacing(types)))
    return (text if made is document and "#" not in text else print_ast(made)), name


class _Replacing(Visitor):
    """Puts samples where a client's values are."""

    def __init__(self, types: TypeInfo) -> None:
        super().__init__()
        self._types = types

    def enter_argument(self, node: ArgumentNode, *_: Any) -> Any:
        if node.name.value in SIZES and isinstance(node.value, IntValueNode):
            return False
        # Of an order that the sample would not be of.
        argument = self._types.get_argument()
        is_optional = argument is not None and not is_required_argument(argument)
        if node.name.value in CURSORS and isinstance(node.value, StringValueNode) and is_optional:
            return REMOVE
        return None

    def enter_string_value(self, node: StringValueNode, *_: Any) -> Any:
        return self._sample(node)

    def enter_int_value(self, node: IntValueNode, *_: Any) -> Any:
        return self._sample(node)

    def enter_float_value(self, node: FloatValueNode, *_: Any) -> Any:
        return self._sample(node)

    def enter_object_value(self, node: ObjectValueNode, *_: Any) -> Any:
        # JSON, with names and values of the client's own.
        return self._sample(node) if isinstance(self._scalar(), GraphQLScalarType) else None

    def leave_list_value(self, node: ListValueNode, *_: Any) -> Any:
        # However many there were, the first says it all.
        if len(node.values) > 1 and all(
            isinstance(each, (StringValueNode, IntValueNode, FloatValueNode)) for each in node.values
        ):
            return ListValueNode(values=node.values[:1])
        return None

    def _scalar(self) -> Any:
        return get_named_type(self._types.get_input_type())

    def _sample(self, node: ValueNode) -> Any:
        sample = SAMPLES.get(getattr(self._scalar(), "name", ""), "x")
        if value_from_ast_untyped(node) == sample:
            return None
        match sample:
            case str():
                return StringValueNode(value=sample)
            case bool():
                return BooleanValueNode(value=sample)
            case int():
                return IntValueNode(value=str(sample))
            case float():
                return FloatValueNode(value=str(sample))
            case _:
                return ObjectValueNode(fields=())
