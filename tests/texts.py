"""JSON and SQL → the same over several lines, so that people can read it and differences show where they are."""

import json
import re
from collections.abc import Callable, Iterator
from difflib import unified_diff
from typing import Any, NamedTuple

WIDTH = 100
INDENT = "  "


def difference(expected: str, found: str, names: tuple[str, str] = ("expected", "found"), context: int = 3) -> str:
    """The lines that differ; empty where none does."""
    return "\n".join(unified_diff(expected.splitlines(), found.splitlines(), *names, n=context, lineterm=""))


# JSON


class Number(str):
    """A number as it was written: 1, 1.0 and 1e0 are three."""

    __slots__ = ()


def format_json(text: str | bytes, *, exact: bool = False) -> str:
    """JSON over lines, keys in their order. Floats are written as Python does, or with `exact` as they were.

    1 and 1.0 stay apart, and a key that stands twice in an object raises ValueError.
    """
    read_float: Callable[[str], Number] = Number if exact else lambda text: Number(repr(float(text)))
    value = json.loads(
        text, parse_int=Number, parse_float=read_float, parse_constant=_refuse, object_pairs_hook=_no_key_twice
    )
    return "\n".join(_json_lines(value, "")) + "\n"


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is not JSON")


def _no_key_twice(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    keys = [key for key, _ in pairs]
    if len(set(keys)) != len(keys):
        raise ValueError(f"a key stands twice: {keys}")
    return dict(pairs)


def _json_lines(value: Any, indent: str, before: str = "", after: str = "") -> Iterator[str]:
    line = f"{indent}{before}{_json_line(value)}{after}"
    if not value or not isinstance(value, dict | list) or len(line) <= WIDTH:
        yield line
        return
    opening, closing = ("{", "}") if isinstance(value, dict) else ("[", "]")
    items = (
        [(f"{_quoted(key)}: ", each) for key, each in value.items()]
        if isinstance(value, dict)
        else [("", each) for each in value]
    )
    yield f"{indent}{before}{opening}"
    for place, (key, each) in enumerate(items, 1):
        yield from _json_lines(each, indent + INDENT, key, "," if place < len(items) else "")
    yield f"{indent}{closing}{after}"


def _json_line(value: Any) -> str:
    if isinstance(value, Number):
        return str(value)
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_quoted(key)}: {_json_line(each)}" for key, each in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_json_line, value)) + "]"
    return _quoted(value)


def _quoted(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


# SQL


class Group(NamedTuple):
    """What stands between parentheses."""

    items: list[Any]


_TOKEN = re.compile(r"""'(?:[^']|'')*'|"(?:[^"]|"")*"|[(),]|[^\s'"(),]+""")
_CLAUSES = frozenset({"SELECT", "FROM", "WHERE", "ORDER", "LIMIT", "GROUP", "JOIN", "LEFT", "UNION", "OFFSET"})


def format_sql(text: str) -> str:
    """SQL over lines; only white space is changed."""
    return "\n".join(_sql_lines(_read_group(iter(_TOKEN.findall(text))).items, "")) + "\n"


def _read_group(tokens: Iterator[str]) -> Group:
    items: list[Any] = []
    for token in tokens:
        if token == ")":
            break
        items.append(_read_group(tokens) if token == "(" else token)
    return Group(items)


def _sql_line(items: list[Any]) -> str:
    line = ""
    for item in items:
        if isinstance(item, Group):
            line = f"{_opened(line)}{_sql_line(item.items)})"
        elif item == "," or item.startswith("::"):
            line += item
        else:
            line += f" {item}"
    return line.strip()


def _opened(line: str) -> str:
    """The line with a parenthesis, which stands close to the name of a function."""
    word = line.rpartition(" ")[2]
    return f"{line}(" if (word.isidentifier() and not word.isupper()) or not word else f"{line} ("


def _sql_lines(items: list[Any], indent: str) -> Iterator[str]:
    if _fits(items, indent):
        yield indent + _sql_line(items)
        return
    is_select = items[0] in ("SELECT", "WITH")
    for place, part in enumerate(_parts(items)):
        inside = is_select and place and not _opens_clause(part[0])
        yield from _part_lines(part, indent + INDENT if inside else indent)


def _fits(items: list[Any], indent: str) -> bool:
    return len(indent) + len(_sql_line(items)) <= WIDTH


def _parts(items: list[Any]) -> Iterator[list[Any]]:
    """Broken before clauses, AND and OR, and after commas; but a literal stays with what follows it."""
    part: list[Any] = []
    for place, item in enumerate(items):
        previous = items[place - 1] if place else None
        after_comma = previous == "," and not _is_literal(items[place - 2])
        opens = _opens_clause(item) and previous != "OUTER"
        if part and (after_comma or opens or item in ("AND", "OR")):
            yield part
            part = []
        part.append(item)
    yield part


def _opens_clause(item: Any) -> bool:
    return isinstance(item, str) and item in _CLAUSES


def _is_literal(item: Any) -> bool:
    return isinstance(item, str) and item.startswith("'")


def _part_lines(part: list[Any], indent: str) -> Iterator[str]:
    """One line, or the largest group of it over several."""
    groups = [place for place, item in enumerate(part) if isinstance(item, Group) and item.items]
    if not groups or _fits(part, indent):
        yield indent + _sql_line(part)
        return
    largest = max(groups, key=lambda place: len(_sql_line(part[place].items)))
    yield indent + _opened(_sql_line(part[:largest]))
    yield from _sql_lines(part[largest].items, indent + INDENT)
    yield indent + _sql_line([")", *part[largest + 1 :]])
