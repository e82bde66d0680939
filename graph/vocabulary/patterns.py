"""Regular expressions: the part that every database reads alike, read here before any of them sees it.

What is understood: characters, `.` (any character, line breaks too), `[a-z]` and `[^…]`, `\\d \\w \\s` and
`\\D \\W \\S` (of ASCII), `\\t \\n \\r \\f \\v`, a backslash before punctuation, `^` and `$` (the ends of the text),
`|`, `( )`, `(?: )`, and `* + ? {n} {n,} {n,m}`. Whether a text holds a match is all that is asked, so greed means
nothing here; what is no regular language (back references, looking around) is refused.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sqlalchemy import Boolean, Dialect, Text, TypeDecorator
from sqlalchemy.sql.functions import FunctionElement

# PostgreSQL repeats at most so often.
MOST_REPEATS = 255
# In characters, and in states after repetitions are written out.
LONGEST_PATTERN = 1_000
LARGEST_PATTERN = 500
DEEPEST_PATTERN = 50
WIDEST_RANGE = 5_000

LAST = 0x10FFFF
Ranges = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class OneOf:
    """One character of these code points, first to last."""

    ranges: Ranges


@dataclass(frozen=True, slots=True)
class Edge:
    """The beginning of the text, or its end."""

    end: bool


@dataclass(frozen=True, slots=True)
class Sequence_:
    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Choice_:
    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Repeat:
    """`most` is None where there is no end."""

    part: Node
    least: int
    most: int | None


Node = OneOf | Edge | Sequence_ | Choice_ | Repeat

ANY = OneOf(((1, LAST),))
_CLASSES: dict[str, Ranges] = {
    "d": ((48, 57),),
    "w": ((48, 57), (65, 90), (95, 95), (97, 122)),
    "s": ((9, 13), (32, 32)),
}
_CONTROLS = {"t": "\t", "n": "\n", "r": "\r", "f": "\f", "v": "\v"}


def parse_pattern(text: str, *, any_case: bool = False) -> Node:
    """The tree of a pattern; with `any_case`, every character stands for its other case too.

    Raises ValueError with a sentence that says what is wrong, and where.
    """
    if len(text) > LONGEST_PATTERN:
        raise ValueError(f"is longer than {LONGEST_PATTERN} characters")
    reader = _Reader(text, any_case)
    node = reader.choice(0)
    if reader.position < len(text):
        raise reader.wrong("has a ) without a (")
    if _states(node) > LARGEST_PATTERN:
        raise ValueError("repeats too much; ask for less with {n,m}")
    return node


def _states(node: Node) -> int:
    match node:
        case OneOf() | Edge():
            return 1
        case Sequence_(parts) | Choice_(parts):
            return 1 + sum(map(_states, parts))
        case Repeat(part, least, most):
            return 1 + _states(part) * max(least, most or least + 1, 1)


class _Reader:
    def __init__(self, text: str, any_case: bool) -> None:
        self.text = text
        self.any_case = any_case
        self.position = 0

    def wrong(self, what: str) -> ValueError:
        return ValueError(f"is no regular expression of this API: it {what}, at character {self.position + 1}")

    def peek(self) -> str:
        return self.text[self.position : self.position + 1]

    def take(self) -> str:
        taken = self.peek()
        self.position += 1
        return taken

    def accept(self, text: str) -> bool:
        found = self.text.startswith(text, self.position)
        self.position += len(text) if found else 0
        return found

    def choice(self, depth: int) -> Node:
        if depth > DEEPEST_PATTERN:
            raise self.wrong(f"is nested deeper than {DEEPEST_PATTERN} levels")
        parts = [self.sequence(depth)]
        while self.accept("|"):
            parts.append(self.sequence(depth))
        return parts[0] if len(parts) == 1 else Choice_(tuple(parts))

    def sequence(self, depth: int) -> Node:
        parts = []
        while self.peek() not in ("", "|", ")"):
            parts.append(self.repeated(depth))
        return parts[0] if len(parts) == 1 else Sequence_(tuple(parts))

    def repeated(self, depth: int) -> Node:
        part = self.atom(depth)
        bounds = self.bounds()
        if bounds is None:
            return part
        if isinstance(part, Edge):
            raise self.wrong("repeats ^ or $")
        if self.peek() in ("*", "+", "?", "{") and self.peek():
            raise self.wrong("has two quantifiers after each other (lazy and possessive ones are not understood)")
        return Repeat(part, *bounds)

    def bounds(self) -> tuple[int, int | None] | None:
        match self.peek():
            case "*":
                found: tuple[int, int | None] = (0, None)
            case "+":
                found = (1, None)
            case "?":
                found = (0, 1)
            case "{":
                return self.counted()
            case _:
                return None
        self.position += 1
        return found

    def counted(self) -> tuple[int, int | None]:
        self.position += 1
        least = self.number()
        most: int | None = least
        if self.accept(","):
            most = None if self.peek() == "}" else self.number()
        if not self.accept("}") or (most is not None and most < least):
            raise self.wrong("has a quantifier that is none of {n}, {n,} and {n,m}; write \\{ for the character")
        return least, most

    def number(self) -> int:
        digits = ""
        while self.peek() and self.peek() in "0123456789" and len(digits) < 4:
            digits += self.take()
        if not digits or int(digits) > MOST_REPEATS:
            raise self.wrong(f"needs a number of at most {MOST_REPEATS} in {{}}; write \\{{ for the character")
        return int(digits)

    def atom(self, depth: int) -> Node:
        character = self.take()
        match character:
            case "(":
                if self.peek() == "?" and not self.accept("?:"):
                    raise self.wrong("has a group (?…) that is not understood; only (?:…) is")
                inner = self.choice(depth + 1)
                if not self.accept(")"):
                    raise self.wrong("has a ( without a )")
                # In parentheses, an edge may be repeated.
                return Sequence_((inner,)) if isinstance(inner, Edge) else inner
            case "[":
                return self.brackets()
            case ".":
                return ANY
            case "^" | "$":
                return Edge(end=character == "$")
            case "\\":
                return self.escape()
            case "*" | "+" | "?" | "{":
                self.position -= 1
                raise self.wrong(f"has a {character} with nothing to repeat; write \\{character} for the character")
            case _:
                return self.one_of([(ord(character), ord(character))])

    def escape(self) -> OneOf:
        """What stands after a backslash."""
        character = self.take()
        if character and character in "dws":
            return OneOf(_CLASSES[character])
        if character and character in "DWS":
            return OneOf(complement(_CLASSES[character.lower()]))
        return self.one_of([self.escaped(character)])

    def escaped(self, character: str) -> tuple[int, int]:
        if character in _CONTROLS:
            return ord(_CONTROLS[character]), ord(_CONTROLS[character])
        if not character or character.isalnum() or not character.isascii():
            self.position -= 1
            raise self.wrong(
                f"has \\{character}, which is not understood; there are \\d \\w \\s \\D \\W \\S \\t \\n \\r \\f \\v, "
                "and a backslash before punctuation"
            )
        return ord(character), ord(character)

    def brackets(self) -> OneOf:
        negated = self.accept("^")
        ranges: list[tuple[int, int]] = []
        classes: list[tuple[int, int]] = []
        while not (found := self.accept("]")) or not (ranges or classes):
            if found:
                raise self.wrong("has empty brackets; write \\] for the character")
            if self.peek() in ("", "["):
                raise self.wrong("has a [ without a ]" if not self.peek() else "has [ in brackets; write \\[")
            first = self.member(classes)
            if first is None:
                continue
            if self.peek() == "-" and self.text[self.position + 1 : self.position + 2] not in ("]", ""):
                self.position += 1
                last = self.member(classes)
                if last is None or last < first:
                    raise self.wrong("has a range in brackets that goes backward or to a class")
                ranges.append((first, last))
            else:
                ranges.append((first, first))
        made = (*self.one_of(ranges).ranges, *classes) if ranges else tuple(classes)
        read = complement(merged(made)) if negated else merged(made)
        if not read:
            raise self.wrong("has brackets that no character fits")
        return OneOf(read)

    def member(self, classes: list[tuple[int, int]]) -> int | None:
        """A character in brackets; None for a class, which is added to `classes`."""
        character = self.take()
        if character != "\\":
            return ord(character)
        character = self.take()
        if character and character in "dws":
            classes += _CLASSES[character]
            return None
        if character and character in "DWS":
            classes += complement(_CLASSES[character.lower()])
            return None
        return self.escaped(character)[0]

    def one_of(self, ranges: list[tuple[int, int]]) -> OneOf:
        return OneOf(merged(self.with_cases(ranges) if self.any_case else ranges))

    def with_cases(self, ranges: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
        for first, last in ranges:
            if last - first > WIDEST_RANGE:
                raise self.wrong(f"has a range of more than {WIDEST_RANGE} characters, too many for any case")
            yield first, last
            for code in range(first, last + 1):
                for other in (chr(code).lower(), chr(code).upper()):
                    if len(other) == 1:
                        yield ord(other), ord(other)


def merged(ranges: Iterable[tuple[int, int]]) -> Ranges:
    """The same code points as ranges that neither touch nor overlap, in order."""
    found: list[tuple[int, int]] = []
    for first, last in sorted(ranges):
        if found and first <= found[-1][1] + 1:
            found[-1] = found[-1][0], max(found[-1][1], last)
        else:
            found.append((first, last))
    return tuple(found)


def complement(ranges: Ranges) -> Ranges:
    """Every other code point; U+0000 is in no text."""
    found, next_ = [], 1
    for first, last in ranges:
        if first > next_:
            found.append((next_, first - 1))
        next_ = max(next_, last + 1)
    return (*found, (next_, LAST)) if next_ <= LAST else tuple(found)


# As PostgreSQL writes it


def advanced(node: Node) -> str:
    """The pattern as an advanced regular expression of PostgreSQL's, with nothing left to its settings."""
    match node:
        case OneOf():
            return _brackets(node.ranges)
        case Edge(end):
            return "$" if end else "^"
        case Sequence_(parts):
            return "".join(_grouped(part) if isinstance(part, Choice_) else advanced(part) for part in parts) or "(?:)"
        case Choice_(parts):
            return "|".join(advanced(part) for part in parts)
        case Repeat(part, least, most):
            return f"{_grouped(part)}{{{least},{'' if most is None else most}}}"


def _grouped(node: Node) -> str:
    return advanced(node) if isinstance(node, OneOf) else f"(?:{advanced(node)})"


def _brackets(ranges: Ranges) -> str:
    if ranges == ANY.ranges:
        return "."
    if len(ranges) == 1 and ranges[0][0] == ranges[0][1]:
        return _character(ranges[0][0])
    if ranges and ranges[-1][1] == LAST:
        return f"[^{_members(complement(ranges))}]"
    return f"[{_members(ranges)}]"


def _members(ranges: Ranges) -> str:
    return "".join(
        _character(first) if first == last else f"{_character(first)}-{_character(last)}" for first, last in ranges
    )


def _character(code: int) -> str:
    character = chr(code)
    if character.isalnum() or not character.isascii():
        return character
    return f"\\u{code:04x}" if code < 32 or code == 127 else f"\\{character}"


# The word, and its parameter


class matches_pattern(FunctionElement[bool]):
    """A text holds a match of a regular expression."""

    name = "matches_pattern"
    type = Boolean()
    inherit_cache = True


class Pattern(TypeDecorator[str]):
    """A regular expression as a parameter: PostgreSQL gets it rewritten, others the mark of its case and itself."""

    impl = Text
    cache_ok = True

    def __init__(self, any_case: bool) -> None:
        super().__init__()
        self.any_case = any_case

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        if value is None:
            return None
        if dialect.name == "postgresql":
            return advanced(parse_pattern(value, any_case=self.any_case))
        return f"{'i' if self.any_case else '='}{value}"


def refuse_pattern(text: str) -> str | None:
    """What is wrong with a pattern, if anything."""
    try:
        parse_pattern(text)
    except ValueError as error:
        return str(error)
    return None


def refuse_pattern_in_any_case(text: str) -> str | None:
    """What is wrong with a pattern for any case, if anything."""
    try:
        parse_pattern(text, any_case=True)
    except ValueError as error:
        return str(error)
    return None
