"""Plan → text: the tree, to be read beside the question."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from graph.catalog.types import Column
from graph.operation.types import Choice, CursorAt, Slot
from graph.plan.conditions import ALWAYS, And, Compare, Condition, Count, Every, NoneOf, Not, Opened, Or, Some, Through
from graph.plan.leaves import ColumnOutput, NodeIdOutput, NothingOutput, TypenameOutput
from graph.plan.orders import Counted, Keyset, Offset, Order, Totalled
from graph.plan.show_groups import show_groups
from graph.plan.types import (
    AggregateOutput,
    AggregatePart,
    ConnectionOutput,
    CursorField,
    EdgesPart,
    Fetch,
    ListOutput,
    NodeField,
    NodesPart,
    OneOutput,
    Output,
    PageInfoPart,
    Part,
    Plan,
    Record,
    Select,
    ThroughField,
    TotalCountPart,
)

INDENT = "  "


def show_plan(plan: Plan) -> str:
    """The plan as an indented tree; `$n` is the operation's n-th value, counted from 1."""
    ending = (
        "complete: the database's text is the answer" if plan.complete else "to be completed by hand-written fields"
    )
    return "\n".join([f"plan ({ending})", *_indent(_outputs(plan.outputs))])


def _indent(lines: Iterable[str]) -> Iterable[str]:
    return [INDENT + line for line in lines]


def _outputs(outputs: Iterable[Output]) -> Iterable[str]:
    for output in outputs:
        yield from _output(output)


def _output(output: Output) -> Iterable[str]:
    match output:
        case TypenameOutput(key, name):
            return [f"{key}: the type's name, {name}"]
        case ColumnOutput(key, column):
            return [f"{key}: column {column.attribute}"]
        case NodeIdOutput(key):
            return [f"{key}: global id"]
        case NothingOutput(key):
            return [f"{key}: null"]
        case OneOutput(key, relation, rows, fetch):
            return [
                f"{key}: one {_source(relation, rows)}{_joined(relation, fetch)}",
                *_indent(_select(rows, ordered=False)),
            ]
        case ListOutput(key, relation, rows, page, distinct, fetch):
            first = f", first of each {', '.join(column.attribute for column in distinct)}" if distinct else ""
            head = f"{key}: list of {_source(relation, rows)}{first}{_offset(page)}{_joined(relation, fetch)}"
            return [head, *_indent(_select(rows, ordered=True))]
        case ConnectionOutput(key, relation, rows, page, parts):
            head = f"{key}: connection of {_source(relation, rows)}{_keyset(page)}"
            return [
                head,
                *_indent([*_select(rows, ordered=True), *(line for part in parts for line in _part(part))]),
            ]
        case AggregateOutput(key, relation, rows, groups):
            head = f"{key}: groups of {_source(relation, rows)}"
            return [head, *_indent([*_select(rows, ordered=False), *show_groups(groups)])]
        case _:
            assert_never(output)


def _joined(relation: object, fetch: Fetch) -> str:
    return ", joined" if relation is not None and fetch is Fetch.JOIN else ""


def _source(relation: object, rows: Select) -> str:
    attribute = getattr(relation, "attribute", None)
    return f"{rows.entity.name} through {attribute}" if attribute else rows.entity.name


def _select(rows: Select, *, ordered: bool) -> Iterable[str]:
    if rows.where != ALWAYS:
        yield f"where {show_condition(rows.where)}"
    if ordered:
        yield f"order by {_order(rows.order)}"
    yield from _records(rows.records)


def _records(records: tuple[Record, ...]) -> Iterable[str]:
    if not records:
        return
    if len(records) == 1:
        yield from _outputs(records[0].outputs)
        return
    for record in records:
        yield f"where it is {record.type}"
        yield from _indent(_outputs(record.outputs))


def _part(part: Part) -> Iterable[str]:
    match part:
        case NodesPart(key, records):
            return [f"{key}: nodes", *_indent(_records(records))]
        case EdgesPart(key, fields):
            lines = [f"{key}: edges"]
            for field in fields:
                match field:
                    case CursorField(name):
                        lines.append(f"{INDENT}{name}: cursor")
                    case TypenameOutput(name, type_):
                        lines.append(f"{INDENT}{name}: the type's name, {type_}")
                    case NodeField(name, records) | ThroughField(name, _, records):
                        lines += [f"{INDENT}{name}:", *_indent(_indent(_records(records)))]
                    case _:
                        assert_never(field)
            return lines
        case PageInfoPart(key, fields):
            return [f"{key}: page info ({', '.join(name for _, name in fields)})"]
        case TotalCountPart(key):
            return [f"{key}: total count"]
        case AggregatePart(key, groups):
            return [f"{key}: groups", *_indent(show_groups(groups))]
        case TypenameOutput(key, name):
            return [f"{key}: the type's name, {name}"]
        case _:
            assert_never(part)


def _value(value: object) -> str:
    match value:
        case Slot(index):
            return f"${index + 1}"
        case Opened(Slot(index)):
            return f"${index + 1}"
        case Choice(name):
            return name
        case _:
            return str(value).lower()


def _offset(page: Offset) -> str:
    offset = f", offset {_value(page.offset)}" if page.offset else ""
    return f", limit {_value(page.limit)}{offset}"


def _keyset(page: Keyset) -> str:
    def cursor(name: str, at: CursorAt | None) -> str:
        return f", {name} ({', '.join('null' if key is None else _value(key) for key in at.keys)})" if at else ""

    side = "last" if page.backward else "first"
    return f", {side} {_value(page.size)}{cursor('after', page.after)}{cursor('before', page.before)}"


def _order(order: Order) -> str:
    keys = []
    for key in order.keys:
        name = ".".join([*(relation.attribute for relation, _ in key.path), _sorted_by(key.by)])
        nulls = (" nulls first" if key.nulls_first else " nulls last") if key.nullable else ""
        keys.append(f"{name}{' desc' if key.descending else ''}{nulls}")
    return ", ".join(keys)


def _sorted_by(by: Column | Counted | Totalled) -> str:
    if not isinstance(by, Counted | Totalled):
        return by.attribute
    where = f" [{show_condition(by.where)}]" if by.where != ALWAYS else ""
    if isinstance(by, Totalled):
        return f"{by.measure.aggregate.name} of {by.relation.attribute}.{by.measure.column.attribute}{where}"
    return f"count of {by.relation.attribute}{where}"


def _through(through: Through | None) -> str:
    if through is None:
        return ""
    return f":{through.lens.name}({_value(through.told)})" if through.told else f":{through.lens.name}"


def show_condition(condition: Condition) -> str:
    """A condition as one line."""
    match condition:
        case Compare(column, operator, operand):
            return f"{column.attribute}{_through(condition.through)} {operator.name} {_value(operand)}"
        case And(conditions):
            return "(" + " and ".join(map(show_condition, conditions)) + ")" if conditions else "true"
        case Or(conditions):
            return "(" + " or ".join(map(show_condition, conditions)) + ")" if conditions else "false"
        case Not(inner):
            return f"not {show_condition(inner)}"
        case Some(relation, _, inner):
            return f"some {relation.attribute} [{show_condition(inner)}]"
        case NoneOf(relation, _, inner):
            return f"no {relation.attribute} [{show_condition(inner)}]"
        case Every(relation, _, inner):
            return f"every {relation.attribute} [{show_condition(inner)}]"
        case Count(relation, _, compares):
            return f"count of {relation.attribute} " + " and ".join(f"{row.name} {_value(v)}" for row, v in compares)
        case _:
            assert_never(condition)
