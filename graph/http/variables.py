"""Variables as JSON gave them → the same, if not too deep and with every digit of their numbers."""

from __future__ import annotations

import json
import re
from itertools import chain
from typing import Any

from graph.errors import BadRequest
from graph.settings import Settings

# orjson reads an integer over 64 bits as a float, and so loses its last digits. Those have 19 digits or more.
LONG_NUMBER = re.compile(rb"[0-9]{19}")
_CONTAINERS = frozenset({dict, list})


def needs_exact_numbers(variables: dict[str, Any], text: bytes, settings: Settings) -> bool:
    """Whether a number in there may have lost digits. Raises BadRequest where they are nested too deeply.

    Few variables are floats, so that few texts are searched.
    """
    return holds_float(variables, settings.max_variable_depth) and LONG_NUMBER.search(text) is not None


def holds_float(variables: dict[str, Any], max_depth: int) -> bool:
    """Whether a float is in there, in one pass, level by level, that ends at the first level too many."""
    found = False
    dicts: list[dict[str, Any]] = [variables]
    lists: list[list[Any]] = []
    for _ in range(max_depth + 1):
        # All values of a level at once: thousands of rows may be in there.
        level = [*chain.from_iterable(map(dict.values, dicts)), *chain.from_iterable(lists)]
        kinds = set(map(type, level))
        found = found or float in kinds
        if kinds.isdisjoint(_CONTAINERS):
            return found
        dicts = [each for each in level if type(each) is dict]
        lists = [each for each in level if type(each) is list]
    raise BadRequest(f"The variables are nested too deeply; at most {max_depth} levels are read.")


def decode_exactly(text: bytes | str, max_digits: int) -> Any:
    """JSON with every digit of its integers. Slow, so only where it matters; raises BadRequest."""

    def check(number: str) -> str:
        if sum(map(str.isdigit, number)) > max_digits:
            raise BadRequest(f"A number has more than {max_digits} digits.")
        return number

    try:
        return json.loads(
            text,
            parse_int=lambda number: int(check(number)),
            parse_float=lambda number: float(check(number)),
        )
    except RecursionError:
        # orjson goes 1,024 levels deep, further than this.
        raise BadRequest("The JSON is nested too deeply.") from None
