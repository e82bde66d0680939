"""Names → Strawberry types that refer to each other: bare classes first, their definitions after."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from strawberry.annotation import StrawberryAnnotation
from strawberry.schema_directives import OneOf
from strawberry.types.arguments import StrawberryArgument
from strawberry.types.base import StrawberryList, StrawberryObjectDefinition, StrawberryOptional
from strawberry.types.enum import StrawberryEnumDefinition
from strawberry.types.field import StrawberryField

from graph.catalog.types import Column, EnumType
from graph.errors import ModelError
from graph.schema.enums import define_enum
from graph.schema.scalars import SCALAR_CLASSES
from graph.vocabulary.scalars import Scalar


class Generated(StrawberryField):
    """A field that the engine answers, or one of an input that it reads; `column` is what it shows, if it is one."""

    def __init__(
        self, name: str, type_: Any, description: str | None, deprecated: str | None, column: Column | None = None
    ) -> None:
        self.known_type = type_
        self.column = column
        super().__init__(name, name, description=description, deprecation_reason=deprecated)

    def resolve_type(self, **_: Any) -> Any:
        # Strawberry asks five times for each field and would take the annotation apart each time.
        return self.known_type

    @property
    def is_graphql_generic(self) -> bool:
        return False


class GeneratedArgument(StrawberryArgument):
    """An argument that the engine reads."""

    def __init__(self, name: str, type_: Any, description: str | None) -> None:
        self.known_type = type_
        super().__init__(name, name, StrawberryAnnotation(type_), description=description)


def optional(type_: Any) -> StrawberryOptional:
    """`T`; every other type is `T!`."""
    return StrawberryOptional(type_)


def listed(type_: Any) -> StrawberryList:
    """`[T!]!`."""
    return StrawberryList(type_)


def make_field(
    name: str,
    type_: Any,
    description: str | None,
    *,
    arguments: Sequence[StrawberryArgument] = (),
    deprecated: str | None = None,
    column: Column | None = None,
) -> Generated:
    """A field of an object, an interface or an input; `column` is what one of an object shows, if it is one."""
    made = Generated(name, type_, description, deprecated, column)
    made.arguments = list(arguments)
    return made


def make_argument(name: str, type_: Any, description: str | None) -> GeneratedArgument:
    """An argument without a default."""
    return GeneratedArgument(name, type_, description)


@dataclass(slots=True)
class Drafts:
    """The types of one schema by name."""

    classes: dict[str, type[Any]] = field(default_factory=dict)
    enums: dict[str, StrawberryEnumDefinition] = field(default_factory=dict)
    owners: dict[str, str] = field(default_factory=dict)

    def refer(self, name: str) -> type[Any]:
        """The class of a type that is or will be defined."""
        if name not in self.classes:
            self.classes[name] = type(name, (), {})
        return self.classes[name]

    def leaf(self, kind: Scalar | EnumType) -> Any:
        """What stands for a column's kind."""
        return self.enums[kind.name] if isinstance(kind, EnumType) else SCALAR_CLASSES[kind.name]

    def of(self, column: Column) -> Any:
        """The type of a column that is not null."""
        leaf = self.leaf(column.kind)
        return listed(optional(leaf) if column.null_items else leaf) if column.many else leaf

    def claim(self, name: str, owner: str) -> None:
        """Take a name for a type.

        Raises ModelError where it is taken.
        """
        if name in self.owners:
            raise ModelError(
                f"The type {name!r} would be both {self.owners[name]} and {owner}; "
                'name one of the models otherwise with __table_args__ = {"info": {"name": "…"}}.'
            )
        self.owners[name] = owner

    def define_enum(self, type_: EnumType) -> None:
        self.claim(type_.name, f"the enum {type_.name}")
        self.enums[type_.name] = define_enum(type_)

    def define_object(
        self,
        name: str,
        owner: str,
        fields: Iterable[StrawberryField],
        description: str | None,
        *,
        interfaces: Iterable[str] = (),
        is_interface: bool = False,
    ) -> None:
        """Define an object type or an interface, after the interfaces that it implements.

        Raises ModelError where its name is taken.
        """
        self._define(name, owner, fields, description, interfaces=interfaces, is_interface=is_interface)

    def define_input(
        self,
        name: str,
        owner: str,
        fields: Iterable[StrawberryField],
        description: str,
        *,
        one_of: bool = False,
    ) -> None:
        """Define an input type.

        Raises ModelError where its name is taken.
        """
        self._define(name, owner, fields, description, is_input=True, directives=[OneOf()] if one_of else [])

    def _define(
        self,
        name: str,
        owner: str,
        fields: Iterable[StrawberryField],
        description: str | None,
        *,
        interfaces: Iterable[str] = (),
        is_interface: bool = False,
        is_input: bool = False,
        directives: Sequence[object] = (),
    ) -> None:
        self.claim(name, owner)
        class_ = self.refer(name)
        class_.__strawberry_definition__ = StrawberryObjectDefinition(
            name=name,
            is_input=is_input,
            is_interface=is_interface,
            origin=class_,
            description=description,
            interfaces=[self.classes[each].__strawberry_definition__ for each in interfaces],
            extend=False,
            directives=directives,
            is_type_of=None,
            resolve_type=concrete_type if is_interface else None,
            fields=list(fields),
        )


def concrete_type(row: Any, *_: Any) -> str:
    """The object type of a row: the engine puts it under `@type`, which no response key can be."""
    name: str = row["@type"] if "@type" in row else row["__typename"]
    return name
