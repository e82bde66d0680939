"""SQL's three-valued logic, for columns of values and of truths."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import reduce
from types import MappingProxyType, NoneType
from typing import Any

Values = Sequence[Any]
Truth = bool | None
"""None is unknown."""
Truths = Sequence[Truth]

_TRUTHS: Truths = (True, False, None)
_BOTH: Mapping[tuple[Truth, Truth], Truth] = MappingProxyType(
    {(a, b): False if False in (a, b) else None if None in (a, b) else True for a in _TRUTHS for b in _TRUTHS}
)
_EITHER: Mapping[tuple[Truth, Truth], Truth] = MappingProxyType(
    {(a, b): True if True in (a, b) else None if None in (a, b) else False for a in _TRUTHS for b in _TRUTHS}
)
_NOT: Mapping[Truth, Truth] = MappingProxyType({True: False, False: True, None: None})
# Compared one by one: what is null is unknown, and a float equals no Decimal but by chance.
_APART = frozenset({NoneType, float})


def compared(compare: Callable[[Any, Any], bool], left: Values, right: Values) -> Truths:
    if _APART.isdisjoint(map(type, left)) and _APART.isdisjoint(map(type, right)):
        return list(map(compare, left, right))
    return [_compared_one(compare, a, b) for a, b in zip(left, right, strict=True)]


def _compared_one(compare: Callable[[Any, Any], bool], a: Any, b: Any) -> Truth:
    if a is None or b is None:
        return None
    if isinstance(a, float) or isinstance(b, float):
        a, b = float(a), float(b)
    return compare(a, b)


def all_of(found: Sequence[Truths]) -> Truths:
    return reduce(lambda left, right: list(map(_BOTH.__getitem__, zip(left, right, strict=True))), found)


def any_of(found: Sequence[Truths]) -> Truths:
    return reduce(lambda left, right: list(map(_EITHER.__getitem__, zip(left, right, strict=True))), found)


def not_of(found: Truths) -> Truths:
    return [_NOT[each] for each in found]
