"""The right answer and a JSON text → where they differ: types, order of keys, and the digits of numbers count."""

from __future__ import annotations

import json
from typing import Any


class Number(str):
    """A number as it is written: 1 is not 1.0."""

    __slots__ = ()


class Object(list):
    """An object as pairs: their order counts, and a key may not come twice."""


def read(text: bytes | str) -> Any:
    return json.loads(text, parse_int=Number, parse_float=Number, parse_constant=Number, object_pairs_hook=Object)


def difference(expected: Any, actual: Any, path: str = "data") -> str | None:
    """The first place where an answer is not the right one."""
    if isinstance(expected, dict) and isinstance(actual, Object):
        if list(expected) != [key for key, _ in actual]:
            return f"{path}: the keys {list(expected)} are {[key for key, _ in actual]}"
        pairs = [(f"{path}.{key}", expected[key], value) for key, value in actual]
        return next((found for where, a, b in pairs if (found := difference(a, b, where))), None)
    if isinstance(expected, list) and isinstance(actual, list) and not isinstance(actual, Object):
        pairs = [(f"{path}[{place}]", a, b) for place, (a, b) in enumerate(zip(expected, actual, strict=False))]
        found = next((found for where, a, b in pairs if (found := difference(a, b, where))), None)
        return found or (f"{path}: {len(expected)} items are {len(actual)}" if len(expected) != len(actual) else None)
    return None if is_same(expected, actual) else f"{path}: {expected!r} is {actual!r}"


def is_same(expected: Any, actual: Any) -> bool:
    if expected is None or isinstance(expected, bool):
        return expected is actual
    if isinstance(expected, int):
        return isinstance(actual, Number) and actual == str(expected)
    if isinstance(expected, float):
        # The second ending writes 1.0 where a database writes 1.
        return isinstance(actual, Number) and float(actual) == expected
    return isinstance(expected, str) and type(actual) is str and str(expected) == actual
