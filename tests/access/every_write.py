"""A schema → mutations by chance: each root with keys and values of rows that may be hidden, or be none."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count, islice
from random import Random
from typing import Any

from graphql import (
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

from tests.access.everything import PARTS, PLAIN, Everything, fits, is_required

ERRORS = "errors { code path message }"
# What new rows have that is the database's or the clock's to give.
GIVEN = ("id", "Id", "At")
# Rows inside rows of one input.
DEEPEST = 2
FILTERS = 200


@dataclass(frozen=True)
class EveryWrite:
    """`values` are those of each column, in any row.

    Texts and numbers that a row is to have are new ones: that a UNIQUE one is taken is told whoever has it. Keys and
    foreign keys are those of rows that there are, or are not.
    """

    schema: GraphQLSchema
    values: Mapping[str, Sequence[Any]]
    random: Random
    numbers: Iterator[int] = field(default_factory=lambda: count(1_000_000))
    filters: dict[str, list[str]] = field(default_factory=dict)

    def fields(self) -> Iterator[str]:
        """Each root of the mutations, with its arguments."""
        mutation = self.schema.mutation_type
        for name, root in () if mutation is None else mutation.fields.items():
            yield self.call(name, root)

    def call(self, name: str, root: GraphQLField) -> str:
        given = {
            key: self.value(argument.type, key, 0, is_key=True)
            for key, argument in root.args.items()
            if is_required(argument) or (key == "expect" and self.random.random() < 0.2)
        }
        written = ", ".join(f"{key}: {value}" for key, value in given.items())
        payload: Any = get_named_type(root.type)
        rows = [key for key in payload.fields if key not in ("errors", "created", "affectedRows")]
        told = [key for key in payload.fields if key in ("created", "affectedRows")]
        told += [f"{key} {self.selection(payload.fields[key].type, 1)}" for key in rows]
        return f"{name}({written}) {{ {' '.join(told)} {ERRORS} }}"

    def selection(self, type_: Any, depth: int) -> str:
        """What a payload tells of its rows, and of those that they lead to."""
        parts = ["__typename"]
        for name, each in get_named_type(type_).fields.items():
            leads_to = get_named_type(each.type)
            if name.endswith(GIVEN) or any(is_required(argument) for argument in each.args.values()):
                continue
            if not isinstance(leads_to, GraphQLObjectType | GraphQLInterfaceType):
                parts.append(name)
            elif depth > 0 and not leads_to.name.endswith(PARTS):
                parts.append(f"{name} {self.selection(leads_to, depth - 1)}")
        return "{ " + " ".join(parts) + " }"

    def value(self, type_: Any, name: str, depth: int, *, is_key: bool = False) -> str:
        """A value of an input type. `name` is the column's that it is about; those of keys are ones that rows have."""
        match type_:
            case GraphQLNonNull(of_type=inner):
                return self.value(inner, name, depth, is_key=is_key)
            case GraphQLList(of_type=inner):
                several = range(self.random.choice((1, 1, 2)))
                return f"[{', '.join(self.value(inner, name, depth, is_key=is_key) for _ in several)}]"
            case GraphQLEnumType(values=values):
                chosen: str = self.random.choice(list(values))
                return chosen
            case GraphQLScalarType(name=kind):
                return json.dumps(self.scalar(kind, name, is_key=is_key))
            case GraphQLInputObjectType(name=kind) if kind.endswith("Filter"):
                return self.filter(type_)
            case GraphQLInputObjectType():
                return self.object(type_, depth)
            case _:
                raise AssertionError(f"{type_} is no input type")

    def scalar(self, kind: str, name: str, *, is_key: bool) -> Any:
        known = [each for each in self.values.get(name, ()) if fits(each, kind)]
        if is_key or name.endswith("Id"):
            return self.random.choice(known or PLAIN.get(kind, ["a"]))
        match kind:
            case "Int":
                return next(self.numbers)
            case "String":
                return f"new {next(self.numbers)}"
            case _:
                return self.random.choice(PLAIN.get(kind, ["a"]))

    def filter(self, type_: GraphQLInputObjectType) -> str:
        if type_.name not in self.filters:
            made = Everything(self.schema, self.values, 1, 1)
            self.filters[type_.name] = list(islice(made.literals(type_, "where", 1), FILTERS))
        return self.random.choice(self.filters[type_.name])

    def object(self, type_: GraphQLInputObjectType, depth: int) -> str:
        """What is needed and one or two more; of what is one of several that one. Keys have what rows have."""
        needed = [key for key, each in type_.fields.items() if isinstance(each.type, GraphQLNonNull)]
        optional = [key for key, each in type_.fields.items() if key not in needed and self.fits(each.type, depth)]
        more = 1 if getattr(type_, "is_one_of", False) else self.random.randint(1, 3)
        chosen = [*needed, *self.random.sample(optional, min(more, len(optional)))]
        if type_.name.endswith("Create"):
            # A row that refers to nothing is seldom one that may be; one that refers twice never.
            chosen = [key for key in chosen if not key.endswith("Id") or key.removesuffix("Id") not in chosen]
            keys = [key for key in optional if key.endswith("Id") and key not in chosen]
            chosen += [key for key in keys if key.removesuffix("Id") not in chosen]
        is_key = type_.name.endswith("Key")
        written = (f"{key}: {self.value(type_.fields[key].type, key, depth + 1, is_key=is_key)}" for key in chosen)
        return "{" + ", ".join(written) + "}"

    def fits(self, type_: Any, depth: int) -> bool:
        """Whether it may stand there: no row too deep, and nothing that has a form of its own, such as a time."""
        match get_named_type(type_):
            case GraphQLInputObjectType(name=name):
                return depth < DEEPEST or name.endswith("Key")
            case GraphQLScalarType(name=kind):
                return kind in PLAIN
            case _:
                return True
