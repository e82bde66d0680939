"""A rule's condition → the same condition with each fact of the viewer as a parameter of the type that its place says.

Every rule goes through here, whether rows are read or written, so that a fact means the same in both.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import ARRAY, Boolean, ColumnElement, Enum, Float, Integer, Numeric, String, Text, not_
from sqlalchemy.sql import operators
from sqlalchemy.sql.elements import (
    BinaryExpression,
    BindParameter,
    BooleanClauseList,
    Case,
    Cast,
    ClauseList,
    CollectionAggregate,
    ExpressionClauseList,
    Grouping,
    Label,
    Null,
    TypeCoerce,
    UnaryExpression,
)
from sqlalchemy.sql.functions import Function, ReturnTypeFromArgs
from sqlalchemy.types import NullType, TypeEngine

from graph.auth.asking import FactValue, RoleViewer
from graph.catalog.copies import Copy, copied
from graph.errors import ModelError
from graph.vocabulary import words
from graph.vocabulary.words import ListOf, Present

Type = TypeEngine[Any] | None

IN = (operators.in_op, operators.not_in_op)
IS = (operators.is_, operators.is_not)
# Functions of texts that SQLAlchemy has no type for.
OF_TEXTS = ("lower", "upper", "trim", "ltrim", "rtrim", "btrim")


def with_facts(condition: ColumnElement[bool], viewer: RoleViewer, where: str) -> ColumnElement[bool]:
    """The condition with the parameters that the viewer makes of the facts in it.

    Raises ModelError where nothing says of which type a fact is.
    """
    types = _Types(where)
    if not types.read(condition, Boolean()):
        return condition

    def instead(element: Any, copy: Copy) -> Any:
        place = id(element)
        if place in types.facts:
            return viewer.make(element.fact, types.facts[place])
        if place in types.casts:
            return viewer.make(element.clause.fact, element.type)
        if place in types.members:
            member = words.member_of(copy(element.left), viewer.make(element.right.fact, types.members[place]))
            return member if element.operator is operators.in_op else not_(member)
        return None

    return copied(condition, types.holds, instead=instead)


@dataclass
class _Types:
    """Of which type each fact is, by the identity of the element that holds it; `kept`, so that none is used twice."""

    where: str
    facts: dict[int, TypeEngine[Any]] = field(default_factory=dict)
    members: dict[int, TypeEngine[Any]] = field(default_factory=dict)
    casts: set[int] = field(default_factory=set)
    holds: dict[int, bool] = field(default_factory=dict)
    kept: list[Any] = field(default_factory=list)

    def read(self, element: Any, type_: Type) -> bool:
        """Whether an element holds a fact; its place takes values of this type, where that is known."""
        place = id(element)
        if isinstance(element, FactValue):
            self.facts[place] = self._type_of(element, type_)
            self.holds[place] = True
            return True
        if self.holds.get(place) is False:
            return False
        self.kept.append(element)
        if isinstance(element, BindParameter):
            for value in _facts_among(element.value):
                self._type_of(value, None)
        if isinstance(element, Cast | TypeCoerce) and isinstance(element.clause, FactValue):
            # It is read as that type; a database would refuse, or make up a value, where it is none.
            self.casts.add(place)
            self.holds[place] = True
        elif isinstance(element, BinaryExpression) and element.operator in IN and isinstance(element.right, FactValue):
            self.members[place] = ListOf(self._type_of(element.right, _item(element.left)))
            self.read(element.left, _item(element.left))
            self.holds[place] = True
        else:
            found = [self.read(child, expected) for child, expected in _children(element, type_)]
            self.holds[place] = any(found)
        return self.holds[place]

    def _type_of(self, value: FactValue, expected: Type) -> TypeEngine[Any]:
        known = _known(value.type) or expected
        if known is None:
            name = value.fact.name
            raise ModelError(
                f"{self.where} uses {name} where nothing says of which type it is. Compare it with a column, or say "
                f"the type: cast({name}, Integer), and of a list column.in_({name})."
            )
        before = self.facts.get(id(value))
        if before is not None and repr(before) != repr(known):
            raise ModelError(
                f"{self.where} uses one value of {value.fact.name} as {before!r} and as {known!r}; write it anew in "
                "each place."
            )
        return known


def _children(element: Any, type_: Type) -> list[tuple[Any, Type]]:
    """What an element is made of, and the type that each place takes."""
    match element:
        case BinaryExpression():
            return _sides(element, type_)
        case BooleanClauseList():
            return [(child, Boolean()) for child in element.get_children()]
        case CollectionAggregate():
            return [(child, None) for child in element.get_children()]
        case UnaryExpression() if element.operator is operators.inv:
            return [(element.element, Boolean())]
        case Grouping() | Label() | ClauseList() | ExpressionClauseList() | UnaryExpression():
            return [(child, type_) for child in element.get_children()]
        case ReturnTypeFromArgs():
            return [(child, _known(element.type) or type_) for child in element.get_children()]
        case Function() if element.name in OF_TEXTS:
            return [(child, Text()) for child in element.get_children()]
        case Cast() | TypeCoerce():
            return [(element.clause, element.type)]
        case Case():
            return _cases(element, type_)
        case _:
            return [(child, None) for child in element.get_children()]


def _sides(element: BinaryExpression[Any], type_: Type) -> list[tuple[Any, Type]]:
    left, right, operator = element.left, element.right, element.operator
    if operator in IS and isinstance(right, Null):
        return [(left, Present())]
    if not operators.is_comparison(operator):
        # A text or a number on one side has one on the other; of moments and spans that is not so.
        both = _summed(_known(element.type) or type_)
        return [(left, _summed(_item(right)) or both), (right, _summed(_item(left)) or both)]
    return [(left, _item(right)), (right, _item(left))]


def _item(element: Any) -> Type:
    """The type of what is compared with an element."""
    if isinstance(element, CollectionAggregate):
        type_: Type = element.element.type
        return _known(type_.item_type) if isinstance(type_, ARRAY) else None
    if isinstance(element, Grouping):
        return _item(element.element)
    if isinstance(element, ClauseList | ExpressionClauseList):
        return _first(element.get_children())
    if isinstance(element, Function) and element.name in OF_TEXTS:
        return Text()
    return _known(getattr(element, "type", None))


def _first(elements: Iterable[Any]) -> Type:
    return next((type_ for type_ in map(_item, elements) if type_ is not None), None)


def _cases(element: Case[Any], type_: Type) -> list[tuple[Any, Type]]:
    given = _known(element.type) or type_
    compared = Boolean() if element.value is None else _item(element.value)
    found: list[tuple[Any, Type]] = []
    for condition, result in element.whens:
        found += [(condition, compared), (result, given)]
    if element.value is not None:
        found.append((element.value, _first(when for when, _ in element.whens)))
    return [*found, (element.else_, given)] if element.else_ is not None else found


def _facts_among(value: Any) -> Iterable[FactValue]:
    """The facts in a value that SQLAlchemy has not looked into, as those of tuples."""
    if isinstance(value, FactValue):
        yield value
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _facts_among(each)


def _summed(type_: Type) -> Type:
    """A type of which a sum and both its terms are."""
    return type_ if isinstance(type_, String | Integer | Numeric | Float) and not isinstance(type_, Enum) else None


def _known(type_: Type) -> Type:
    return None if type_ is None or isinstance(type_, NullType) else type_
