"""Names of the models → names of the API: camelCase, plurals, and which field stands under which name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import assert_never

from graph.catalog.collections import Collection
from graph.catalog.types import (
    AggregateField,
    AggregateRoot,
    Column,
    ColumnField,
    ConnectionField,
    ConnectionRoot,
    Entity,
    Field,
    ListField,
    ListRoot,
    LookupRoot,
    NodeIdField,
    NodeRoot,
    OneField,
    Relation,
    Root,
    UniqueRoot,
)
from graph.errors import ModelError

_NAME = re.compile(r"[_A-Za-z][_0-9A-Za-z]*", re.ASCII)
# English plurals, the regular ones; an irregular noun is named on the model: __table_args__ = {"info": {"plural": …}}.
_PLURALS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"([^aeiou])y$"), r"\1ies"),
    (re.compile(r"(s|x|z|ch|sh)$"), r"\1es"),
    (re.compile(r"$"), "s"),
)
# Types that the schema has of itself, so that no model may bear their names.
RESERVED = frozenset(
    {
        *("Query", "Mutation", "Subscription", "Node", "PageInfo", "OrderDirection", "ID"),
        *("TimeBucket", "DateBucket"),
        *(
            "Int",
            "Float",
            "String",
            "Boolean",
            "BigInt",
            "Decimal",
            "Date",
            "Time",
            "DateTime",
            "UUID",
            "JSON",
            "Base64",
            "Duration",
        ),
    }
)


def camel_case(name: str) -> str:
    """`display_name` → `displayName`; a trailing underscore, which avoids Python's keywords, goes."""
    first, *rest = [word for word in name.strip("_").split("_") if word] or [name]
    return first[:1].lower() + first[1:] + "".join(word[:1].upper() + word[1:] for word in rest)


def pascal_case(name: str) -> str:
    """`workspaceIdHandle` → `WorkspaceIdHandle`."""
    return name[:1].upper() + name[1:]


def constant_case(name: str) -> str:
    """`createdAt` → `CREATED_AT`, `httpURL` → `HTTP_URL`."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", name).upper()


def count_name(relation: Relation) -> str:
    """What orders call the number of related rows."""
    return f"{relation.name}Count"


def total_name(relation: Relation) -> str:
    """What totals over the related rows are called, as fields and in orders."""
    return f"{relation.name}Aggregate"


def plural_of(noun: str) -> str:
    """The regular English plural."""
    return next(pattern.sub(ending, noun) for pattern, ending in _PLURALS if pattern.search(noun))


NAME_FIELD = 'name it otherwise with info={"name": "…"}'
NAME_ROOTS = 'name one of them otherwise with __table_args__ = {"info": {"name": "…", "plural": "…"}}'


def checked_name(name: str, where: str, mend: str = NAME_FIELD) -> str:
    """`name`, if GraphQL allows it.

    Raises ModelError.
    """
    if not _NAME.fullmatch(name) or name.startswith("__"):
        raise ModelError(
            f"{where} would be called {name!r} in the API, which is no GraphQL name "
            f"(letters of ASCII, digits, underscores; no two at the beginning); {mend}."
        )
    return name


def field_taken(entity: str, name: str, one: str, other: str) -> str:
    """The refusal of two attributes that would be one field."""
    owner = "the global id that every row has" if other == "nodeId" else f"{entity}.{other}"
    return f"{entity}.{one} would be the field {name!r}, as {owner} is already; {NAME_FIELD}."


def entity_fields(entity: Entity) -> Mapping[str, Field]:
    """Every field of an entity's type by its API name.

    Raises ModelError where two fields would have one name.
    """
    taken: dict[str, Field] = {}
    sources: dict[str, str] = {}

    def put(name: str, field: Field, source: str) -> None:
        if name in taken:
            raise ModelError(field_taken(entity.name, name, source, sources[name]))
        taken[name] = field
        sources[name] = source

    put("nodeId", NodeIdField(entity), "nodeId")
    for column in entity.columns.values():
        put(column.name, ColumnField(column), column.attribute)
    for relation in entity.relations.values():
        for name, field in _relation_fields(relation):
            put(name, field, relation.attribute)
    return taken


def _relation_fields(relation: Relation) -> Iterable[tuple[str, Field]]:
    if not relation.many:
        return [(relation.name, OneField(relation))]
    collections: Mapping[Collection, tuple[str, Field]] = {
        Collection.LIST: (relation.name, ListField(relation)),
        Collection.CONNECTION: (f"{relation.name}Connection", ConnectionField(relation)),
        Collection.AGGREGATE: (total_name(relation), AggregateField(relation)),
    }
    return [field for each, field in collections.items() if each not in relation.without]


def root_fields(entities: Iterable[Entity]) -> Mapping[str, Root]:
    """Every field of the query root by its name.

    Raises ModelError where two entities would have the same root field.
    """
    taken: dict[str, Root] = {"node": NodeRoot()}
    for entity in entities:
        if entity.is_plain:
            # Found among those of its base.
            continue
        for name, root in _roots_of(entity):
            if name in taken:
                raise ModelError(
                    f"The query field {name!r} would be both {_what(taken[name])} and {_what(root)}; {NAME_ROOTS}."
                )
            taken[name] = root
    return taken


def _roots_of(entity: Entity) -> Iterable[tuple[str, Root]]:
    by_key: tuple[tuple[str, Root], ...] = (
        (entity.singular, LookupRoot(entity)),
        (f"{entity.singular}By", UniqueRoot(entity)),
    )
    collections: Mapping[Collection, tuple[str, Root]] = {
        Collection.LIST: (entity.plural, ListRoot(entity)),
        Collection.CONNECTION: (f"{entity.plural}Connection", ConnectionRoot(entity)),
        Collection.AGGREGATE: (f"{entity.plural}Aggregate", AggregateRoot(entity)),
    }
    yield from () if entity.is_union else by_key
    yield from (field for each, field in collections.items() if each not in entity.without)


def _what(root: Root) -> str:
    match root:
        case LookupRoot(entity):
            return f"one {entity.name} by its key"
        case UniqueRoot(entity):
            return f"one {entity.name} by something unique"
        case ListRoot(entity):
            return f"the list of {entity.name}"
        case ConnectionRoot(entity):
            return f"the connection of {entity.name}"
        case AggregateRoot(entity):
            return f"the totals of {entity.name}"
        case NodeRoot():
            return "any row by its nodeId"
        case _:
            assert_never(root)


def key_name(columns: Iterable[Column]) -> str:
    """The name of a key in a `…By(key:)` input: its columns' names run together."""
    first, *rest = [column.name for column in columns]
    return first + "".join(pascal_case(name) for name in rest)
