"""A schema → operations that together use every field, argument, operator, order and aggregate of it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from itertools import islice
from typing import Any

from graphql import (
    GraphQLArgument,
    GraphQLEnumType,
    GraphQLField,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLScalarType,
    GraphQLSchema,
    get_named_type,
)

from graph.catalog.names import camel_case

PLAIN: Mapping[str, Sequence[Any]] = {
    "Int": [1, 2], "BigInt": ["3"], "Float": [1.5], "String": ["a"], "Boolean": [True, False], "ID": ["x"],
    "Decimal": ["2"],
}  # fmt: skip
# Relations inside relations in one argument.
DEEPEST = 2


@dataclass(frozen=True)
class Everything:
    """`values` are those of each column, which are compared with; `few` how many of them an operator is tried with.

    At level 0 everything is tried with everything, deeper one thing of each kind, another each `turn`.
    """

    schema: GraphQLSchema
    values: Mapping[str, Sequence[Any]]
    few: int = 2
    level: int = 0
    turn: list[int] = dataclass_field(default_factory=lambda: [0])
    selections: dict[tuple[str, int], str] = dataclass_field(default_factory=dict)

    def fields(self) -> Iterator[str]:
        """Root fields with their arguments and selections."""
        query = self.schema.query_type
        assert query is not None
        for name, field in query.fields.items():
            if name != "node":
                yield from self.calls(name, field, 2)
        for name, field in query.fields.items():
            type_ = get_named_type(field.type)
            if isinstance(type_, GraphQLObjectType | GraphQLInterfaceType) and "limit" in field.args:
                # Every argument of every relation below it, too.
                for inner, relation in type_.fields.items():
                    if "where" in relation.args:
                        deeper = Everything(self.schema, self.values, 1, 1, self.turn, self.selections)
                        for call in deeper.calls(inner, relation, 1):
                            yield f"{name} {{ {call} }}"

    def calls(self, name: str, field: GraphQLField, depth: int) -> Iterator[str]:
        """The field without optional arguments, and with each value of each of its arguments."""
        needed = {key: list(self.argument(key, each)) for key, each in field.args.items() if is_required(each)}
        optional = [key for key, each in field.args.items() if not is_required(each)]
        if needed:
            (key, values), *_ = needed.items()
            for value in values:
                others = "".join(f", {other}: {each[0]}" for other, each in list(needed.items())[1:])
                yield f"{name}({key}: {value}{others}) {self.selection(field.type, 1)}"
            return
        yield f"{name} {self.selection(field.type, depth)}"
        for key in optional:
            if key in ("after", "before", "timeZone"):
                continue
            for value in self.argument(key, field.args[key]):
                yield f"{name}({key}: {value}) {self.told(field.type, key)}"

    # Selections

    def told(self, type_: Any, argument: str) -> str:
        """What tells which rows an argument has left, and in what order."""
        name = get_named_type(type_).name
        if name.endswith("Connection"):
            return "{ totalCount nodes { nodeId } edges { cursor } pageInfo { hasNextPage hasPreviousPage } }"
        if name.endswith("Aggregate"):
            return self.selection(type_, 1) if argument == "groupBy" else "{ count }"
        return self.selection(type_, 0)

    def selection(self, type_: Any, depth: int) -> str:
        """All leaves of a type, and of those that it leads to."""
        named = get_named_type(type_)
        key = (named.name, depth)
        if key not in self.selections:
            self.selections[key] = self._selection(named, depth)
        return self.selections[key]

    def _selection(self, named: Any, depth: int) -> str:
        if not isinstance(named, GraphQLObjectType | GraphQLInterfaceType):
            return ""
        parts = ["__typename"]
        for name, field in named.fields.items():
            leads_to = get_named_type(field.type)
            is_leaf = not isinstance(leads_to, GraphQLObjectType | GraphQLInterfaceType)
            # What says something of rows or of groups only by what is inside.
            is_part = not is_leaf and leads_to.name.endswith(PARTS)
            required = {key: each for key, each in field.args.items() if is_required(each)}
            given = "".join(f"({key}: {next(self.argument(key, each))})" for key, each in required.items())
            if is_leaf or (is_part and depth > -2) or depth > 0:
                inner = self.selection(field.type, depth - 1)
                parts.append(f"{name}{given} {inner}")
        if isinstance(named, GraphQLInterfaceType) and depth >= 0:
            for possible in self.schema.get_possible_types(named):
                own = [name for name in possible.fields if name not in named.fields]
                leaves = [name for name in own if not self.selection(possible.fields[name].type, 0)]
                parts += [f"... on {possible.name} {{ {name} }}" for name in leaves]
        return "{ " + " ".join(parts) + " }"

    # Arguments

    def argument(self, name: str, argument: GraphQLArgument) -> Iterator[str]:
        if name in ("limit", "offset", "first", "last"):
            yield from ("0", "1", "2")
        else:
            yield from self.literals(argument.type, name, self.level)

    def literals(self, type_: Any, name: str, level: int) -> Iterator[str]:
        """Values of an input type: each field of it at least once. `name` is the column's that it is about."""
        match type_:
            case GraphQLNonNull(of_type=inner):
                yield from self.literals(inner, name, level)
            case GraphQLList(of_type=inner):
                yield from (f"[{each}]" for each in self.literals(inner, name, level))
            case GraphQLEnumType(values=values):
                # Of the six directions one each time.
                yield from self.some(iter(values), int(type_.name == "OrderDirection"))
            case GraphQLScalarType(name=kind):
                yield from map(json.dumps, self.scalars(kind, name))
            case GraphQLInputObjectType():
                yield from self.objects(type_, name, level)
            case _:
                raise AssertionError(f"{type_} is no input type")

    def scalars(self, kind: str, name: str) -> list[Any]:
        known = [each for each in self.values.get(name, ()) if fits(each, kind)]
        step = max(1, len(known) // self.few)
        return (known[::step] or list(PLAIN.get(kind, ["a"])))[: self.few]

    def objects(self, type_: GraphQLInputObjectType, name: str, level: int) -> Iterator[str]:
        needed = {key: each for key, each in type_.fields.items() if isinstance(each.type, GraphQLNonNull)}
        given = {key: next(self.literals(each.type, key, level)) for key, each in needed.items()}
        if needed:
            (first, field), *_ = needed.items()
            for value in self.some(self.literals(field.type, first, level), level):
                yield written({**given, first: value})
        for key, field in type_.fields.items():
            if key in needed:
                continue
            values = self.field(key, get_named_type(field.type), field.type, key if key in self.values else name, level)
            yield from (written({**given, key: each}) for each in values)

    def field(self, key: str, named: Any, type_: Any, name: str, level: int) -> Iterator[str]:
        """Values of a field of an input object. Inside relations each column is tried with one of its operators."""
        if key in ("and", "or", "not"):
            return self.some(self.literals(type_, name, DEEPEST), 1) if level == 0 else iter(())
        if leads(named):
            # A relation's filter: each quantity of rows, and of these each column.
            return (
                self.some(self.literals(type_, name, level + 1), 0 if level < 2 else 1) if level < DEEPEST else iter(())
            )
        return self.some(self.literals(type_, name, level), level)

    def some(self, values: Iterator[str], level: int) -> Iterator[str]:
        """All values outside of relations; inside, one of the first, another each time."""
        if level == 0:
            yield from values
            return
        found = list(islice(values, 12))
        self.turn[0] += 1
        yield from found[self.turn[0] % len(found) :][:1] if found else ()


def written(fields: Mapping[str, str]) -> str:
    return "{" + ", ".join(f"{key}: {value}" for key, value in fields.items()) + "}"


def leads(type_: Any) -> bool:
    """Whether an input is about rows of another table, or a quantity of them."""
    return isinstance(type_, GraphQLInputObjectType) and (
        bool({"and", "some", "where"} & set(type_.fields)) or type_.name.endswith(("Order", "GroupBy"))
    )


# Types whose objects are parts of a connection or of totals.
PARTS = ("Connection", "Edge", "PageInfo", "Aggregate", "Sum", "Avg", "Min", "Max", "Stddev", "Variance", "Group")


def is_required(argument: GraphQLArgument) -> bool:
    return isinstance(argument.type, GraphQLNonNull)


def fits(value: Any, kind: str) -> bool:
    match kind:
        case "Int":
            return type(value) is int
        case "String":
            return type(value) is str
        case _:
            return False


def by_field(values: Mapping[str, Sequence[Any]]) -> dict[str, Sequence[Any]]:
    """Columns by their names in the API."""
    return {camel_case(name): each for name, each in values.items()}
