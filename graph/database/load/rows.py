"""A line → its row, decoded strictly: every key once, every digit kept."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import orjson

from graph.database.load.files import File, read_lines

Row = dict[str, Any]

# A key of an object, or what looks like one inside a text. There are never fewer than the object has keys.
KEYS = re.compile(rb'"\s*:')
# orjson reads an integer over 64 bits as a float, and so loses its last digits.
LONG_NUMBER = re.compile(rb"[0-9]{19}")

KINDS = {list: "a list", str: "a text", int: "a number", float: "a number", bool: "true or false", type(None): "null"}


class Duplicate(Exception):
    """An object that has a key twice."""


def read_rows(file: File) -> Iterator[tuple[int, Row]]:
    """The number of each line, and its row.

    Raises LoadError, which names the line.
    """
    for number, line in read_lines(file):
        try:
            row = orjson.loads(line)
            if len(KEYS.findall(line)) != len(row) or LONG_NUMBER.search(line):
                row = _decode_exactly(line)
        except orjson.JSONDecodeError as error:
            raise file.refuse(number, _explain(line, error)) from None
        except Duplicate as error:
            raise file.refuse(number, f"the key {str(error)!r} is there twice.") from None
        except TypeError:
            row = None
        except RecursionError:
            raise file.refuse(number, "is nested too deeply.") from None
        if type(row) is not dict:
            raise file.refuse(number, f"must be a JSON object, one a line, not {KINDS[type(orjson.loads(line))]}.")
        yield number, row


def _decode_exactly(line: bytes) -> Any:
    """What orjson lets pass is looked at again: it takes the last of equal keys. Slow, so only where needed."""
    return json.loads(line, object_pairs_hook=_object)


def _object(pairs: list[tuple[str, Any]]) -> Row:
    made = dict(pairs)
    if len(made) != len(pairs):
        names = [name for name, _ in pairs]
        raise Duplicate(next(name for name in names if names.count(name) > 1))
    return made


def _explain(line: bytes, error: orjson.JSONDecodeError) -> str:
    try:
        line.decode()
    except UnicodeDecodeError as bad:
        return f"is not UTF-8: the byte 0x{line[bad.start]:02x} at {bad.start + 1}."
    return f"is not JSON: {error.msg} (column {error.colno})."
