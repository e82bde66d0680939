"""Catalog → input types: filters, orders and keys."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from strawberry.types.field import StrawberryField

from graph.catalog.aggregates import families_of
from graph.catalog.names import count_name, pascal_case, total_name
from graph.catalog.types import Catalog, Column, Entity, EnumType, Key, Relation
from graph.errors import ModelError
from graph.schema.drafts import Drafts, listed, make_field, optional
from graph.schema.enums import ORDER_DIRECTION
from graph.vocabulary import lists
from graph.vocabulary.lenses import LENSES, Lenses
from graph.vocabulary.operators import EQUALITY, IN, IS_NULL, NOT_IN, ORDER, SEARCH, TRUTH, Operand, Operator
from graph.vocabulary.scalars import INT, SCALARS, STRING, Scalar

_COMBINATORS = {
    "and": "Every one of these is true.",
    "or": "At least one of these is true; of none, false.",
    "not": "This is not true. As in SQL, what is neither true nor false because of a null stays so.",
}


def define_inputs(catalog: Catalog, drafts: Drafts) -> None:
    """Define every input type that a read may take.

    Raises ModelError where two would have one name, or a filter two fields.
    """
    for scalar in SCALARS:
        _define_column_filter(scalar, scalar.operators, drafts)
    if any(column.search for entity in catalog.entities.values() for column in entity.columns.values()):
        _define_column_filter(STRING, (*STRING.operators, SEARCH), drafts, searchable=True)
    columns = [column for entity in catalog.entities.values() for column in entity.columns.values()]
    for kind in {column.kind.name: column.kind for column in columns if column.many}.values():
        _define_item_filter(kind, drafts)
    for type_ in catalog.enums.values():
        _define_column_filter(type_, EQUALITY, drafts)
    for column in {filter_of(column): column for column in columns if column.decorated is not None}.values():
        _define_stored_filter(column, drafts)
    lists = {each.target for entity in catalog.entities.values() for each in entity.relations.values() if each.many}
    for entity in catalog.entities.values():
        _define_filter(catalog, entity, drafts)
        if entity.name in lists:
            _define_list_filter(entity, drafts)
            _define_count_order(entity, drafts)
            if families_of(entity):
                _define_total_order(entity, drafts)
        if is_orderable(entity):
            _define_order(catalog, entity, drafts)
        _define_key(entity, drafts)


def is_orderable(entity: Entity) -> bool:
    """Whether there is anything to order an entity's rows by, so that its `…Order` type exists."""
    return any(column.sortable for column in entity.columns.values()) or any(
        relation.many for relation in entity.relations.values()
    )


# Filters


def filter_name(kind: Scalar | EnumType, *, searchable: bool = False, many: bool = False) -> str:
    """The input type of the filters on columns of a kind, on those that are searched, or on lists of the kind."""
    return f"{'Searchable' if searchable else ''}{kind.name}{'List' if many else ''}Filter"


def filter_of(column: Column) -> str:
    """The input type of a column's filter."""
    if column.decorated is not None:
        return f"{_STORED[frozenset(column.operators)]}{column.kind.name}Filter"
    return filter_name(column.kind, searchable=column.search is not None, many=column.many)


# What can be asked of values that are shown otherwise than they are stored, and what such a filter is called.
_STORED: Mapping[frozenset[Operator], str] = {
    frozenset(ORDER): "Ordered",
    frozenset(ORDER) - {IN, NOT_IN}: "Comparable",
    frozenset(EQUALITY): "Distinct",
    frozenset(TRUTH): "Equal",
    frozenset({IS_NULL}): "Optional",
}


def _define_stored_filter(column: Column, drafts: Drafts) -> None:
    name = filter_of(column)
    drafts.define_input(
        name,
        f"the filter {name} on columns that are stored otherwise than they are shown",
        [
            make_field(each.name, optional(_operand(each, column.kind, drafts)), pascal_case(each.description) + ".")
            for each in column.operators
        ],
        f"What must be true of a column of the type {column.kind.name}, which is compared as it is stored; of several "
        "conditions, all.",
    )


def _define_item_filter(kind: Scalar | EnumType, drafts: Drafts) -> None:
    drafts.define_input(
        filter_name(kind, many=True),
        f"the filter on lists of the type {kind.name}",
        [
            *(
                make_field(each.name, optional(_operand(each, kind, drafts)), pascal_case(each.description) + ".")
                for each in lists.OPERATORS
            ),
            make_field(lists.LENGTH.name, optional(drafts.refer(f"{INT.name}Filter")), f"{lists.LENGTH.description}."),
        ],
        f"What must be true of a list of the type {kind.name}; of several conditions, all.",
    )


def _define_column_filter(
    kind: Scalar | EnumType, operators: Iterable[Operator], drafts: Drafts, *, searchable: bool = False
) -> None:
    drafts.define_input(
        filter_name(kind, searchable=searchable),
        f"the filter on {'searchable ' if searchable else ''}columns of the type {kind.name}",
        [
            *(
                make_field(each.name, optional(_operand(each, kind, drafts)), pascal_case(each.description) + ".")
                for each in operators
            ),
            *(_define_lenses(group, drafts) for group in LENSES.get(kind.name, ())),
        ],
        f"What must be true of a column of the type {kind.name}; of several conditions, all.",
    )


def _define_lenses(group: Lenses, drafts: Drafts) -> StrawberryField:
    argument = group.argument
    told = argument and make_field(
        argument.name, str if argument.required else optional(str), f"{argument.description}."
    )
    drafts.define_input(
        group.input,
        f"the filter {group.name}",
        [
            *([told] if told else ()),
            *(
                make_field(
                    lens.name,
                    optional(bool if lens.flag else drafts.refer(f"{lens.kind.name}Filter")),
                    f"{lens.description}.",
                )
                for lens in group.rows.values()
            ),
        ],
        group.description,
    )
    own = drafts.refer(group.input)
    return make_field(group.name, optional(listed(own) if group.many else own), group.description)


def _operand(operator: Operator, kind: Scalar | EnumType, drafts: Drafts) -> Any:
    match operator.operand:
        case Operand.SAME:
            return drafts.leaf(kind)
        case Operand.LIST:
            return listed(drafts.leaf(kind))
        case Operand.TEXT:
            return str
        case Operand.TEXTS:
            return listed(str)
        case Operand.FLAG:
            return bool


def _define_filter(catalog: Catalog, entity: Entity, drafts: Drafts) -> None:
    members: list[Column | Relation] = [*entity.columns.values(), *entity.relations.values()]
    for member in members:
        if member.name in _COMBINATORS:
            raise ModelError(
                f"{entity.name}.{member.attribute} would be {member.name!r} in {entity.name}Filter, "
                'where that is a logical operator; name it otherwise with info={"name": "…"}.'
            )
    own = drafts.refer(f"{entity.name}Filter")
    drafts.define_input(
        f"{entity.name}Filter",
        f"the filter of {entity.name}",
        [
            make_field("and", optional(listed(own)), _COMBINATORS["and"]),
            make_field("or", optional(listed(own)), _COMBINATORS["or"]),
            make_field("not", optional(own), _COMBINATORS["not"]),
            *(_column_condition(column, drafts) for column in entity.columns.values()),
            *(_relation_condition(catalog, relation, drafts) for relation in entity.relations.values()),
        ],
        f"What must be true of a row of {entity.name}; of several conditions, all. An empty one is true.",
    )


def _column_condition(column: Column, drafts: Drafts) -> StrawberryField:
    filter_ = drafts.refer(filter_of(column))
    return make_field(column.name, optional(filter_), column.description, deprecated=column.deprecated)


def _relation_condition(catalog: Catalog, relation: Relation, drafts: Drafts) -> StrawberryField:
    deprecated = relation.deprecated or catalog.target(relation).deprecated
    if relation.many:
        rows = optional(drafts.refer(f"{relation.target}ListFilter"))
        return make_field(relation.name, rows, relation.description, deprecated=deprecated)
    row = optional(drafts.refer(f"{relation.target}Filter"))
    description = (
        f"{relation.description or ''} This is true of it, so it is there; an empty filter asks nothing.".strip()
    )
    return make_field(relation.name, row, description, deprecated=deprecated)


def _define_list_filter(entity: Entity, drafts: Drafts) -> None:
    one = optional(drafts.refer(f"{entity.name}Filter"))
    drafts.define_input(
        f"{entity.name}ListFilter",
        f"the filter on lists of {entity.name}",
        [
            make_field("some", one, "It is true of at least one of them."),
            make_field("none", one, "It is true of none of them."),
            make_field("every", one, "It is true of all of them; of an empty list it is true."),
            make_field("isEmpty", optional(bool), "There are none, or with false there are some."),
            make_field("count", optional(drafts.refer(f"{INT.name}Filter")), "How many there are."),
        ],
        f"What must be true of the related rows of {entity.name}; of several conditions, all.",
    )


# Orders


def _define_order(catalog: Catalog, entity: Entity, drafts: Drafts) -> None:
    direction = optional(drafts.leaf(ORDER_DIRECTION))
    columns = [
        make_field(column.name, direction, column.description, deprecated=column.deprecated)
        for column in entity.columns.values()
        if column.sortable
    ]
    relations = [
        make_field(
            relation.name,
            optional(drafts.refer(f"{relation.target}Order")),
            relation.description,
            deprecated=relation.deprecated or catalog.target(relation).deprecated,
        )
        for relation in entity.relations.values()
        if not relation.many and is_orderable(catalog.target(relation))
    ]
    counts = [
        _count_order(catalog, relation, drafts)
        for relation in entity.relations.values()
        # A column or a relation of that name is there first: `channelsCount` may well be a column_property.
        if relation.many and not (count_name(relation) in entity.columns or count_name(relation) in entity.relations)
    ]
    totals = [
        _total_order(catalog, relation, drafts)
        for relation in entity.relations.values()
        if relation.many and families_of(catalog.target(relation))
    ]
    drafts.define_input(
        f"{entity.name}Order",
        f"the order of {entity.name}",
        [*columns, *relations, *counts, *totals],
        f"What to order rows of {entity.name} by: exactly one field. A missing related row counts as null.",
        one_of=True,
    )


def _count_order(catalog: Catalog, relation: Relation, drafts: Drafts) -> StrawberryField:
    return make_field(
        count_name(relation),
        optional(drafts.refer(f"{relation.target}CountOrder")),
        f"How many {relation.name} there are.",
        deprecated=relation.deprecated or catalog.target(relation).deprecated,
    )


def _total_order(catalog: Catalog, relation: Relation, drafts: Drafts) -> StrawberryField:
    return make_field(
        total_name(relation),
        optional(drafts.refer(f"{relation.target}TotalOrder")),
        f"A total over the {relation.name}.",
        deprecated=relation.deprecated or catalog.target(relation).deprecated,
    )


def _define_total_order(entity: Entity, drafts: Drafts) -> None:
    where = make_field(
        "where", optional(drafts.refer(f"{entity.name}Filter")), "Total only rows for which this is true."
    )
    totals = [
        make_field(each.name, optional(drafts.refer(f"{entity.name}{each.family}Order")), f"{each.description}.")
        for each in families_of(entity)
    ]
    drafts.define_input(
        f"{entity.name}TotalOrder",
        f"the order by a total of {entity.name}",
        [*totals, where],
        f"An order by a total over related rows of {entity.name}: exactly one, of one column.",
    )


def _define_count_order(entity: Entity, drafts: Drafts) -> None:
    drafts.define_input(
        f"{entity.name}CountOrder",
        f"the order by a number of {entity.name}",
        [
            make_field("direction", drafts.leaf(ORDER_DIRECTION), "Few before many, or many before few."),
            make_field(
                "where", optional(drafts.refer(f"{entity.name}Filter")), "Count only rows for which this is true."
            ),
        ],
        f"An order by how many related rows of {entity.name} there are.",
    )


# Keys


def _define_key(entity: Entity, drafts: Drafts) -> None:
    drafts.define_input(
        f"{entity.name}Key",
        f"the keys of {entity.name}",
        [_key_field(entity, key, drafts) for key in entity.keys],
        f"What finds one row of {entity.name}: exactly one field, the primary key or something else unique.",
        one_of=True,
    )


def _key_field(entity: Entity, key: Key, drafts: Drafts) -> StrawberryField:
    if len(key.columns) == 1:
        (column,) = key.columns
        return make_field(
            key.name, optional(drafts.leaf(column.kind)), column.description, deprecated=column.deprecated
        )
    name = f"{entity.name}{pascal_case(key.name)}Key"
    drafts.define_input(
        name,
        f"the key {key.name} of {entity.name}",
        [make_field(column.name, drafts.leaf(column.kind), column.description) for column in key.columns],
        f"A key of {entity.name} that is made of several columns.",
    )
    together = " and ".join(column.name for column in key.columns)
    return make_field(key.name, optional(drafts.refer(name)), f"{pascal_case(together)}, together unique.")
