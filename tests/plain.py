"""An operation → the answer that it should have, by plain Python over plain rows, one at a time.

Nothing of the engine is used, so that it can't be wrong in the same way: graphql-core's own executor walks the
operation over the printed schema, SQLAlchemy's mappers say what is related to what, and the rest is lists.
"""

from __future__ import annotations

import base64
import enum
import json
import math
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from functools import cache, cached_property
from hashlib import sha256
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from graphql import GraphQLSchema, build_schema, execute_sync, get_named_type, get_nullable_type, is_list_type, parse
from sqlalchemy.orm import DeclarativeBase

from tests.oracle.insides import MISSING, Phrase, at, contains, has_phrase, part_of, seen_as, words
from tests.oracle.kinds import duration_text
from tests.plain_rows import (
    JsonNull,
    Row,
    Values,
    all_rows,
    attribute_of,
    extent_of,
    held,
    is_decorated,
    is_union,
    key_columns,
    loaded,
    name_of,
    stored,
)

DEFAULT_PAGE = 50
CURSOR = "cursor:"
# What tells the rows of concrete classes apart, in front of their key.
CLASS = "@class"
# The names down to what is ordered by; at the end, a number of related rows is a name and a filter.
Way = list[str | tuple[str, Values]]


# What SQL computes, in Python.
COMPUTED: Mapping[str, Callable[[Plain, Row], Any]] = {
    "isEdited": lambda _, row: row.values["edited_at"] is not None,
    "replyCount": lambda plain, row: sum(
        each.values["thread_id"] == row.values["id"] for each in plain.rows_of("Message")
    ),
    "doubleCost": lambda _, row: row.values["cost"] and f"{Decimal(row.values['cost'] * 2).scaleb(-2):f}",
    "extent": lambda _, row: extent_of(row.values["hours"]),
    "isSold": lambda plain, row: any(each["part_id"] == row.values["id"] for each in plain.tables["group"]),
    "madeCount": lambda plain, row: sum(each["maker_id"] == row.values["id"] for each in plain.tables["parts"]),
    CLASS: lambda _, row: row.mapper.polymorphic_identity,
}


# Relationships that ask more than that keys are equal: how often two rows are related.
JOINS: Mapping[str, Callable[[Plain, Values, Values], int]] = {
    "Odd.namesakes": lambda _, odd, part: odd["camelCase"].lower() == part["label"].lower(),
    "Agent.short_parts": lambda _, agent, part: (
        part["maker_id"] == agent["id"] and len(part["label"]) < 3 and part["label"] != "b%"
    ),
    "Agent.bought": lambda plain, agent, part: sum(
        each["part_id"] == part["id"] and each["to"] == agent["id"] and each["order"] > 1
        for each in plain.tables["group"]
    ),
}


class Plain:
    """Answers operations over the rows of every table."""

    def __init__(self, base: type[DeclarativeBase], sdl: str, rows: Mapping[str, Sequence[Values]]) -> None:
        self.schema: GraphQLSchema = build_schema(sdl)
        self.mappers = {name_of(mapper): mapper for mapper in base.registry.mappers}
        self.tables: Mapping[str, Sequence[Values]] = rows
        self.page = DEFAULT_PAGE

    def answer(
        self, query: str, variables: Mapping[str, Any], operation: str | None = None, page: int = DEFAULT_PAGE
    ) -> Any:
        """The data, with every cursor as `cursor:` and the values in it; `page` is the size of one by default."""
        self.page = page
        result = execute_sync(
            self.schema,
            parse(query),
            field_resolver=self.resolve,
            type_resolver=lambda row, *_: row.type,
            variable_values=dict(variables),
            operation_name=operation,
        )
        if result.errors:
            raise result.errors[0]
        return result.data

    # Rows

    @cached_property
    def _rows(self) -> Mapping[str, Sequence[Row]]:
        return all_rows(self.mappers.values(), self.tables)

    def rows_of(self, name: str) -> Sequence[Row]:
        return self._rows[name]

    @cache  # noqa: B019 (as long as the rows)
    def _by(self, name: str, columns: tuple[str, ...]) -> Mapping[tuple[Any, ...], Sequence[Row]]:
        found: dict[tuple[Any, ...], list[Row]] = {}
        for each in self.rows_of(name):
            found.setdefault(tuple(each.values[column] for column in columns), []).append(each)
        return found

    def having(self, name: str, values: Mapping[str, Any]) -> Sequence[Row]:
        """The rows that have these values."""
        return self._by(name, tuple(values)).get(tuple(values.values()), ())

    def related(self, row: Row, relation: Any) -> list[Row]:
        target = name_of(relation.mapper)
        targets = self.rows_of(target)
        related_by = JOINS.get(f"{name_of(relation.parent)}.{relation.key}")
        if related_by is not None:
            return [each for each in targets for _ in range(related_by(self, row.values, each.values))]
        if relation.secondary is None:
            pairs = [(local.key, remote.key) for local, remote in relation.local_remote_pairs]
            if any(row.values[local] is None for local, _ in pairs):
                return []
            return [*self.having(target, {far: row.values[near] for near, far in pairs})]
        joins = [
            join
            for join in self.tables[relation.secondary.name]
            if all(join[middle.key] == row.values[near.key] for near, middle in relation.synchronize_pairs)
        ]
        return [
            each
            for join in joins
            for each in self.having(
                target, {far.key: join[middle.key] for far, middle in relation.secondary_synchronize_pairs}
            )
        ]

    def relation(self, mapper: Any, name: str) -> Any | None:
        return next((each for each in mapper.relationships if camel(each.key) == name), None)

    def value(self, row: Row, name: str) -> Any:
        if name in COMPUTED:
            return COMPUTED[name](self, row)
        return row.values[self.column(row.mapper, name).key]

    def value_type(self, row: Row, name: str) -> Any:
        return None if name in COMPUTED else self.column(row.mapper, name).type

    def column(self, mapper: Any, name: str) -> Any:
        return next(column for key, column in mapper.columns.items() if camel(key) == name)

    # Fields

    def resolve(self, source: Any, info: Any, **arguments: Any) -> Any:
        name = info.field_name
        if isinstance(source, dict):
            return source[name]
        if name == "node" and source is None:
            return self.node(arguments["nodeId"])
        if source is None:
            rows, mapper = self._root(info)
        elif name == "nodeId":
            return encode(source.type, *self.key_of(source))
        else:
            relation = self.relation(source.mapper, name.removesuffix("Connection")) or self.relation(
                source.mapper, name
            )
            if relation is None:
                return self.shown(source, name)
            rows, mapper = self.related(source, relation), relation.mapper
        if "key" in info.parent_type.fields[name].args:
            return self._by_key(rows, arguments["key"])
        if get_named_type(info.return_type).name.endswith("Connection"):
            return self.connection(rows, mapper, arguments, source, name)
        if is_list_type(get_nullable_type(info.return_type)):
            found = self.first_of_each(self.chosen(rows, mapper, arguments), arguments.get("distinctOn") or ())
            offset = arguments.get("offset") or 0
            limit = arguments.get("limit")
            return found[offset : offset + (self.page if limit is None else limit)]
        if source is None:
            return self._by_key(rows, arguments)
        return rows[0] if rows else None

    def _root(self, info: Any) -> tuple[Sequence[Row], Any]:
        type_ = get_named_type(info.return_type).name.removesuffix("Connection")
        return self.rows_of(type_), self.mappers[type_]

    def _by_key(self, rows: Sequence[Row], key: Mapping[str, Any]) -> Row | None:
        ((_, value), *rest) = key.items()
        wanted = value if isinstance(value, dict) and not rest else key
        return next((row for row in rows if all(self.same(row, name, each) for name, each in wanted.items())), None)

    def same(self, row: Row, name: str, given: Any) -> bool:
        value = self.value(row, name)
        return compare_column(self.value_type(row, name), "eq", value, given) is True

    def node(self, node_id: str) -> Row | None:
        type_, *key = decode(node_id)
        return next(
            (row for rows in self._rows.values() for row in rows if row.type == type_ and self.key_of(row) == key),
            None,
        )

    def key_of(self, row: Row) -> list[Any]:
        return [self.shown(row, attribute_of(row.mapper, column)) for column in key_columns(row.mapper)]

    def shown(self, row: Row, name: str) -> Any:
        """A column in the form that clients see."""
        value, type_ = self.value(row, name), self.value_type(row, name)
        if is_decorated(type_):
            value = loaded(type_, value)
        if value is None or name in COMPUTED:
            return value
        if isinstance(type_, sa.BigInteger):
            return str(value)
        if isinstance(type_, sa.ARRAY) and isinstance(type_.item_type, sa.BigInteger):
            return [str(each) for each in value]
        if isinstance(value, Decimal):
            return format(value, "f" if is_decorated(type_) else f".{type_.scale}f")
        return show(value)

    # Which, and in what order

    def chosen(self, rows: Sequence[Row], mapper: Any, arguments: Mapping[str, Any]) -> list[Row]:
        where, order = arguments.get("where"), arguments.get("orderBy")
        kept = [row for row in rows if where is None or self.true(row, where) is True]
        for path, direction in reversed(self.order(mapper, order)):
            kept = self.sorted_by(kept, path, direction)
        return kept

    def first_of_each(self, rows: list[Row], columns: Sequence[str]) -> list[Row]:
        """Of the rows that have the same values in the columns, the first."""
        names = [camel(column.lower()) for column in columns]
        firsts: dict[tuple[Any, ...], Row] = {}
        for row in rows:
            firsts.setdefault(tuple(self.value(row, name) for name in names), row)
        return [*firsts.values()] if names else rows

    def order(self, mapper: Any, order: Sequence[Values] | None) -> list[tuple[Way, str]]:
        keys: list[tuple[Way, str]] = []
        for way, direction in map(walk, order or ()):
            if way not in [known for known, _ in keys]:
                keys.append((way, direction))
        upward = "DESC" if keys and keys[-1][1].startswith("DESC") else "ASC"
        key: list[Way] = [[attribute_of(mapper, column)] for column in key_columns(mapper)]
        if is_union(mapper):
            key.insert(0, [CLASS])
        return [*keys, *((way, upward) for way in key)]

    def sorted_by(self, rows: list[Row], path: Way, direction: str) -> list[Row]:
        keyed = [(self.through(row, path), row) for row in rows]
        there = sorted((pair for pair in keyed if pair[0] is not None), key=lambda pair: rank(pair[0]))
        nulls = [row for value, row in keyed if value is None]
        if direction.startswith("DESC"):
            # Ties keep their places, so that the keys behind decide.
            there = sorted(there, key=lambda pair: rank(pair[0]), reverse=True)
        found = [row for _, row in there]
        nulls_first = direction.endswith("FIRST") or direction == "DESC"
        return nulls + found if nulls_first else found + nulls

    def through(self, row: Row, path: Way) -> Any:
        *_, end = path
        at = self.walked(row, path)
        if at is None:
            return None
        return self.value(at, end) if isinstance(end, str) else self.counted(at, *end)

    def counted(self, row: Row, name: str, where: Values) -> int:
        relation = self.relation(row.mapper, name.removesuffix("Count"))
        return sum(self.true(each, where) is True for each in self.related(row, relation))

    def walked(self, row: Row, path: Way) -> Row | None:
        """The row at the end of the to-one relations of a path."""
        at: Row | None = row
        for each in path[:-1]:
            if at is None:
                return None
            assert isinstance(each, str)
            relation = self.relation(at.mapper, each)
            assert relation is not None
            at = next(iter(self.related(at, relation)), None)
        return at

    # Conditions: True, False, or None for unknown

    def true(self, row: Row, where: Mapping[str, Any]) -> bool | None:
        return all_of(self._true(row, name, given) for name, given in where.items())

    def _true(self, row: Row, name: str, given: Any) -> bool | None:
        if name == "and":
            return all_of(self.true(row, each) for each in given)
        if name == "or":
            return opposite(all_of(opposite(self.true(row, each)) for each in given))
        if name == "not":
            return opposite(self.true(row, given))
        relation = self.relation(row.mapper, name)
        if relation is None:
            value = self.value(row, name)
            if isinstance(self.value_type(row, name), sa.JSON):
                return all_of(asked_of_document(value, operator, operand) for operator, operand in given.items())
            type_ = self.value_type(row, name)
            return all_of(compare_column(type_, operator, value, operand) for operator, operand in given.items())
        rows = self.related(row, relation)
        if relation.uselist:
            return all_of(self.quantified(rows, quantifier, each) for quantifier, each in given.items())
        asks = self.asks(relation.mapper, given)
        return any(self.true(each, given) is True for each in rows) if asks else True

    def asks(self, mapper: Any, where: Mapping[str, Any]) -> bool:
        """Whether a filter asks anything, however it is written."""
        return any(self._asks(mapper, name, given) for name, given in where.items())

    def _asks(self, mapper: Any, name: str, given: Any) -> bool:
        relation = self.relation(mapper, name)
        if name == "and":
            return any(self.asks(mapper, each) for each in given)
        if relation is None:
            return name in ("or", "not") or bool(given)
        if not relation.uselist:
            return self.asks(relation.mapper, given)
        every = {"every": lambda each: self.asks(relation.mapper, each), "count": bool}
        return any(every.get(quantifier, lambda _: True)(each) for quantifier, each in given.items())

    def quantified(self, rows: Sequence[Row], quantifier: str, given: Any) -> bool | None:
        if quantifier == "isEmpty":
            return (not rows) is given
        if quantifier == "count":
            return all_of(compare(operator, len(rows), operand) for operator, operand in given.items())
        fitting = [row for row in rows if self.true(row, given) is True]
        match quantifier:
            case "some":
                return bool(fitting)
            case "none":
                return not fitting
            case "every":
                return len(fitting) == len(rows)
            case _:
                raise AssertionError(quantifier)

    # Pages

    def connection(
        self, rows: Sequence[Row], mapper: Any, arguments: Mapping[str, Any], parent: Row | None, name: str
    ) -> Values:
        found = self.chosen(rows, mapper, arguments)
        keys = self.order(mapper, arguments.get("orderBy"))
        cursors = [self.cursor(row, keys) for row in found]
        start, end = self.window(cursors, arguments)
        edges = [
            {"cursor": cursor, "node": row, **self.association(parent, row, name)}
            for cursor, row in zip(cursors[start:end], found[start:end], strict=True)
        ]
        return {
            "totalCount": len(found),
            "nodes": [edge["node"] for edge in edges],
            "edges": edges,
            "pageInfo": {
                "hasNextPage": end < len(found),
                "hasPreviousPage": start > 0,
                "startCursor": edges[0]["cursor"] if edges else None,
                "endCursor": edges[-1]["cursor"] if edges else None,
            },
        }

    def window(self, cursors: Sequence[str], arguments: Mapping[str, Any]) -> tuple[int, int]:
        after, before = arguments.get("after"), arguments.get("before")
        first, last = arguments.get("first"), arguments.get("last")
        start = self.place(cursors, after, behind=True) if after else 0
        bound = self.place(cursors, before, behind=False) if before else len(cursors)
        end = max(bound, start)
        if last is not None or (before and not after and first is None):
            return max(start, end - (self.page if last is None else last)), end
        return start, min(end, start + (self.page if first is None else first))

    @staticmethod
    def place(cursors: Sequence[str], cursor: str, *, behind: bool) -> int:
        """How many rows stand before a cursor. One whose row is gone must be of a single ascending key."""
        if seen(cursor) in cursors:
            return cursors.index(seen(cursor)) + behind
        (value,) = decode(cursor)[1:]
        return sum(json.loads(each.removeprefix(CURSOR)) < [value] for each in cursors)

    def cursor(self, row: Row, keys: Iterable[tuple[Way, str]]) -> str:
        seen_before: list[Way] = []
        values: list[Any] = []
        held: list[str] = []
        for path, _ in keys:
            if path not in seen_before:
                seen_before.append(path)
                at, end, value = self.walked(row, path), path[-1], self.through(row, path)
                if not isinstance(end, str):
                    values.append(value)
                    held += map(digest, leaves(end[1]))
                else:
                    values.append(mark(value) if isinstance(value, float) else at and self.held(at, end))
        return CURSOR + json.dumps(values + held)

    def held(self, row: Row, name: str) -> Any:
        """What a cursor holds of a column: of a decorated one what is stored."""
        type_ = self.value_type(row, name)
        return show(held(type_, self.value(row, name))) if is_decorated(type_) else self.shown(row, name)

    def association(self, parent: Row | None, row: Row, name: str) -> Values:
        """The association object on an edge: the row between the two."""
        relation = self.relation(parent.mapper, name.removesuffix("Connection")) if parent else None
        if relation is None or relation.secondary is None or parent is None:
            return {}
        for mapper in self.mappers.values():
            if mapper.local_table is relation.secondary:
                near, far = (
                    {middle.key: each.key for each, middle in pairs}
                    for pairs in (relation.synchronize_pairs, relation.secondary_synchronize_pairs)
                )
                for each in self.rows_of(name_of(mapper)):
                    if all(each.values[m] == parent.values[k] for m, k in near.items()) and all(
                        each.values[m] == row.values[k] for m, k in far.items()
                    ):
                        return {camel(name_of(mapper), lower=True): each}
        return {}


def walk(order: Values) -> tuple[Way, str]:
    ((name, inner),) = order.items()
    if isinstance(inner, dict) and "direction" in inner:
        return [(name, inner.get("where") or {})], inner["direction"]
    if isinstance(inner, dict):
        path, direction = walk(inner)
        return [name, *path], direction
    return [name], inner


def leaves(where: Any) -> Iterable[Any]:
    """The values in a filter: true and false, which are part of what is asked, are none."""
    if isinstance(where, dict):
        return [leaf for each in where.values() for leaf in leaves(each)]
    if isinstance(where, list) and any(isinstance(each, dict) for each in where):
        return [leaf for each in where for leaf in leaves(each)]
    return [] if isinstance(where, bool) else [where]


def digest(value: Any) -> str:
    """What a cursor holds of a value that its order depends on."""
    return sha256(repr(value).encode()).hexdigest()[:8]


# Three values


def all_of(conditions: Iterable[bool | None]) -> bool | None:
    found = list(conditions)
    if False in found:
        return False
    return None if None in found else True


def opposite(condition: bool | None) -> bool | None:
    return None if condition is None else not condition


def compare(operator: str, value: Any, operand: Any) -> bool | None:
    if operator == "isNull":
        return (value is None) is operand
    if operator in ("in", "notIn") and not operand:
        return operator == "notIn"
    if operator in INSIDE:
        return INSIDE[operator](value, operand)
    if value is None:
        return None
    if isinstance(value, list):
        return OF_LISTS[operator](
            value, [read_item(each) for each in operand] if isinstance(operand, list) else operand
        )
    given = [read(each, value) for each in operand] if isinstance(operand, list) else read(operand, value)
    return bool(OPERATORS[operator](value, given))


def compare_column(type_: Any, operator: str, value: Any, operand: Any) -> bool | None:
    """Of a decorated column, what is stored is compared with what would be stored of the operand."""
    if not is_decorated(type_) or operator == "isNull" or value is None:
        return compare(operator, value, operand)
    like_this = loaded(type_, value)
    many = isinstance(operand, list)
    given = [stored(type_, read(each, like_this)) for each in (operand if many else [operand])]
    return bool(OPERATORS[operator](value, given if many else given[0]))


# What is asked of something inside a value


def asked_of_document(value: Any, operator: str, operand: Any) -> bool | None:
    if operator not in OF_DOCUMENTS or value is None:
        return None if operator in OF_DOCUMENTS else compare(operator, value, operand)
    return OF_DOCUMENTS[operator](None if isinstance(value, JsonNull) else value, operand)


def at_places(value: Any, asked: Sequence[Values]) -> bool | None:
    """What must be true of the values at places in a document; no document has none."""
    return all_of(truth for each in asked for truth in at_place(value, each))


def at_place(value: Any, asked: Values) -> Iterable[bool | None]:
    document = None if isinstance(value, JsonNull) else value
    found = MISSING if value is None else at(document, steps_of(asked["at"]))
    for name, operand in asked.items():
        if name in ("isNull", "exists"):
            there = found is not MISSING
            yield (there is operand) if name == "exists" else ((not there or found is None) is operand)
        elif name != "at":
            kept = seen_as(found, name)
            yield all_of(compare(operator, kept, each) for operator, each in operand.items())


def steps_of(place: str) -> tuple[str | int, ...]:
    steps = re.findall(r'\[(\d+)\]|("(?:[^"\\]|\\.)*")|([^.\[$]+)', place)
    return tuple(int(index) if index else json.loads(quoted) if quoted else name for index, quoted, name in steps)


def parts_are(value: Any, asked: Values) -> bool | None:
    zone = asked.get("timeZone")
    truths = []
    for name, operators in asked.items():
        if name == "timeZone":
            continue
        found = None if value is None else part_of(value, name, zone)
        if name == "date":
            found = found and "{:05}-{:02}-{:02}".format(*found)
        read_as = dates_of if name == "date" else same
        truths.append(all_of(compare(operator, found, read_as(each)) for operator, each in operators.items()))
    return all_of(truths)


def same(given: Any) -> Any:
    return given


def dates_of(given: Any) -> Any:
    """Dates with five digits to the year, so that texts compare as dates do."""
    if isinstance(given, list):
        return [dates_of(each) for each in given]
    return given if isinstance(given, bool) else f"0{given}"


def length_is(value: Any, asked: Values) -> bool | None:
    length = None if value is None else len(value)
    return all_of(compare(operator, length, operand) for operator, operand in asked.items())


def matches(text: str, pattern: str) -> bool:
    return re.search(pattern.replace("$", r"\Z"), text, re.DOTALL | re.ASCII) is not None


def in_any_case(pattern: str) -> str:
    """Each letter of a pattern without classes, and its own two cases: Unicode would fold more."""
    written, inside = "", False
    for letter in pattern:
        inside = letter == "[" or (inside and letter != "]")
        cases = "".join(dict.fromkeys(each for each in (letter, letter.lower(), letter.upper()) if len(each) == 1))
        written += letter if not letter.isalpha() else cases if inside else f"[{cases}]"
    return written


def is_found(text: str, query: str) -> bool:
    """Every word of the query is in the text, the beginning of one where a * stands behind it, and every phrase."""
    phrases = re.findall(r'"([^"]*)"(\*?)|([^\s"]+)', query)
    wanted = [(words(quoted or plain), bool(many) or plain.endswith("*")) for quoted, many, plain in phrases]
    return all(has_phrase(text, Phrase(tuple(each), prefix)) for each, prefix in wanted if each)


def read_item(item: Any) -> Any:
    """An item of a list: whole numbers may come as texts."""
    return int(item) if isinstance(item, str) and re.fullmatch(r"-?\d+", item) else item


INSIDE: Mapping[str, Callable[[Any, Any], bool | None]] = {
    "path": at_places,
    "part": parts_are,
    "length": length_is,
}
OF_DOCUMENTS: Mapping[str, Callable[[Any, Any], bool]] = {
    "contains": contains,
    "hasKey": lambda value, given: isinstance(value, dict) and given in value,
    "hasAnyKey": lambda value, given: isinstance(value, dict) and any(key in value for key in given),
    "hasAllKeys": lambda value, given: isinstance(value, dict) and all(key in value for key in given),
}
OF_LISTS: Mapping[str, Callable[[Any, Any], bool]] = {
    "eq": lambda value, given: value == given,
    "has": lambda value, given: given in value,
    "hasAny": lambda value, given: any(each in value for each in given),
    "hasAll": lambda value, given: all(each in value for each in given),
    "isEmpty": lambda value, given: (not value) is given,
}


def lower(text: str) -> str:
    return "".join(character.lower()[:1] for character in text)


def fits(text: str, pattern: str) -> bool:
    parts = re.findall(r"\\.|.", pattern, re.DOTALL)
    expression = "".join({"%": ".*", "_": "."}.get(part) or re.escape(part[-1]) for part in parts)
    return re.fullmatch(expression, text, re.DOTALL) is not None


OPERATORS: Mapping[str, Callable[[Any, Any], bool]] = {
    "eq": lambda value, given: value == given,
    "ne": lambda value, given: value != given,
    "in": lambda value, given: value in given,
    "notIn": lambda value, given: value not in given,
    "gt": lambda value, given: rank(value) > rank(given),
    "gte": lambda value, given: rank(value) >= rank(given),
    "lt": lambda value, given: rank(value) < rank(given),
    "lte": lambda value, given: rank(value) <= rank(given),
    "startsWith": lambda value, given: value.startswith(given),
    "istartsWith": lambda value, given: lower(value).startswith(lower(given)),
    "endsWith": lambda value, given: value.endswith(given),
    "iendsWith": lambda value, given: lower(value).endswith(lower(given)),
    "contains": lambda value, given: given in value,
    "icontains": lambda value, given: lower(given) in lower(value),
    "like": fits,
    "ilike": lambda value, given: fits(lower(value), lower(given)),
    "regex": matches,
    "iregex": lambda value, given: matches(value, in_any_case(given)),
    "search": is_found,
}


# Values


@cache
def camel(name: str, *, lower: bool = False) -> str:
    first, *rest = name.split("_")
    return (first[:1].lower() + first[1:] if lower else first) + "".join(word.capitalize() for word in rest)


def rank(value: Any) -> Any:
    """What a value is compared by."""
    if isinstance(value, enum.Enum):
        return list(type(value)).index(value)
    if isinstance(value, str):
        return STATES.index(value) if value in STATES else value
    return value


# The enum of the kinds that has no class: its order, and its names in the API.
STATES = ["to do", "in-progress", "3 quarters", "done"]
STATE_NAMES = {"to do": "TO_DO", "in-progress": "IN_PROGRESS", "3 quarters": "_3_QUARTERS", "done": "DONE"}


def read(given: Any, like_this: Any) -> Any:  # noqa: C901, PLR0912 (a line a kind)
    """What a client sent, as a value of the same kind as `like_this`."""
    match like_this:
        case enum.Enum():
            return type(like_this)[given]
        case str() if like_this in STATES:
            return next(state for state, name in STATE_NAMES.items() if name == given)
        case bool() | str() | dict():
            return given
        case int():
            return int(given)
        case Decimal():
            return Decimal(str(given))
        case float():
            return float(given)
        case datetime():
            instant = datetime.fromisoformat(given).astimezone(UTC)
            return instant if like_this.tzinfo else instant.replace(tzinfo=None)
        case timedelta():
            return read_duration(given)
        case date():
            return date.fromisoformat(given)
        case time():
            return time.fromisoformat(given)
        case UUID():
            return UUID(given)
        case bytes():
            return base64.b64decode(given)
        case _:
            raise AssertionError(like_this)


def show(value: Any) -> Any:
    """A value as clients see it."""
    match value:
        case enum.Enum():
            return value.name
        case str() if value in STATES:
            return STATE_NAMES[value]
        case JsonNull():
            return None
        case float():
            return value if math.isfinite(value) else None
        case datetime():
            instant = value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)
            return instant.isoformat(timespec="microseconds")
        case date():
            return value.isoformat()
        case time():
            return value.isoformat(timespec="microseconds")
        case UUID():
            return str(value)
        case bytes():
            return base64.b64encode(value).decode()
        case timedelta():
            return duration_text(value)
        case _:
            return value


def read_duration(text: str) -> timedelta:
    sign, parts = re.fullmatch(r"(-?)P(.*)", text).groups()  # type: ignore[union-attr]
    days, _, rest = parts.partition("T")
    units = {"W": "weeks", "D": "days", "H": "hours", "M": "minutes", "S": "seconds"}
    length = sum(
        (timedelta(**{units[unit]: float(number)}) for number, unit in re.findall(r"([\d.]+)([A-Z])", days + rest)),
        timedelta(0),
    )
    return -length if sign else length


def mark(value: float) -> str:
    """What a cursor holds of a float."""
    return str(value + 0.0)


def encode(*items: Any) -> str:
    return base64.b64encode(json.dumps(items, ensure_ascii=False, separators=(",", ":")).encode()).decode()


def decode(text: str) -> list[Any]:
    items: list[Any] = json.loads(base64.b64decode(text))
    return items


def seen(cursor: str) -> str:
    """A real cursor, as it is written here: without the fingerprint."""
    return CURSOR + json.dumps(decode(cursor)[1:])
