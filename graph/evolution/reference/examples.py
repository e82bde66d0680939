"""An entity → operations that read it, which run on any database of its models."""

from __future__ import annotations

from collections.abc import Iterable

from graph.catalog import Catalog
from graph.catalog.names import count_name
from graph.catalog.types import Column, ConnectionRoot, Entity, EnumType, ListRoot
from graph.evolution.reference.types import Example

SHOWN = 4
SCALARS = frozenset({"String", "Int", "BigInt", "Float", "Decimal", "DateTime", "Date", "Boolean", "UUID"})


def make_examples(entity: Entity, catalog: Catalog) -> Iterable[Example]:
    """A list with its relations, a filter with an order, a page with its total."""
    lists = {root.entity.name: name for name, root in catalog.roots.items() if isinstance(root, ListRoot)}
    pages = {root.entity.name: name for name, root in catalog.roots.items() if isinstance(root, ConnectionRoot)}
    if entity.name not in lists:
        return
    fields = [column.name for column in _shown(entity)] or ["nodeId"]
    one = next((each for each in entity.relations.values() if not each.many), None)
    many = next((each for each in entity.relations.values() if each.many), None)
    related = [
        f"{each.name}{'(limit: 2)' if each.many else ''} {{ {_first(catalog.target(each))} }}"
        for each in (one, many)
        if each is not None
    ]
    body = "\n    ".join([*fields, *related])
    yield Example("A list, with what is related", f"{{\n  {lists[entity.name]}(limit: 3) {{\n    {body}\n  }}\n}}\n")
    ordered = next((each for each in _shown(entity) if each.sortable), None)
    if ordered is not None:
        order = f"orderBy: [{{{ordered.name}: DESC}}]"
        where = f"where: {{{ordered.name}: {{isNull: false}}}}"
        yield Example(
            "Rows that fit, in an order",
            f"{{\n  {lists[entity.name]}({where}, {order}, limit: 3) {{ {' '.join(fields)} }}\n}}\n",
        )
    if many is not None:
        yield Example(
            "Those with the most related rows first",
            f"{{\n  {lists[entity.name]}(orderBy: [{{{count_name(many)}: {{direction: DESC}}}}], limit: 3) {{\n"
            f"    {fields[0]}\n    {many.name}Connection {{ totalCount }}\n  }}\n}}\n",
        )
    if entity.name in pages:
        yield Example(
            "A page, with the number of all rows",
            f"{{\n  {pages[entity.name]}(first: 2) {{\n    totalCount\n    nodes {{ {' '.join(fields)} }}\n"
            "    pageInfo { hasNextPage endCursor }\n  }\n}\n",
        )


def _shown(entity: Entity) -> list[Column]:
    """A few columns that say something: enums and plain scalars, the key first."""
    plain = [
        each
        for each in entity.columns.values()
        if not each.many and (isinstance(each.kind, EnumType) or each.kind.name in SCALARS) and each.deprecated is None
    ]
    keys = {each.attribute for each in entity.primary_key}
    return sorted(plain, key=lambda each: each.attribute not in keys)[:SHOWN]


def _first(entity: Entity) -> str:
    return next((each.name for each in _shown(entity)), "nodeId")
