"""Names of tables and columns → names of models, attributes and relations, as GraphQL wants them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import count
from keyword import iskeyword

from graph.catalog.names import RESERVED, camel_case, plural_of
from graph.evolution.inspection.plurals import ENGINE as PLURALS

WORD_END = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
# What SQLAlchemy has on every model.
OF_MODELS = frozenset({"metadata", "registry"})
# How the columns of foreign keys end; what stands before names what they point to.
OF_KEYS = re.compile(r"_(id|fk|key|code)$")


def snake_case(name: str) -> str:
    """Any name → an identifier of small letters, digits and underscores: `ReportsTo` → `reports_to`, `2nd` → `n2nd`."""
    plain = unicodedata.normalize("NFKD", name.replace("ß", "ss")).encode("ascii", "ignore").decode()
    words = re.findall(r"[A-Za-z0-9]+", WORD_END.sub("_", plain))
    snake = "_".join(words).lower() or "unnamed"
    return f"n{snake}" if snake[0].isdigit() else snake


def singular(words: str) -> str:
    """`order_lines` → `order_line`; a noun that is one already stays."""
    *first, last = words.split("_")
    made = PLURALS.singular_noun(last)
    return "_".join([*first, str(made) if made else last])


def plural(words: str) -> str:
    """`order_line` → `order_lines`."""
    *first, last = singular(words).split("_")
    return "_".join([*first, plural_of(last)])


def pascal(words: str) -> str:
    return "".join(word[:1].upper() + word[1:] for word in words.split("_"))


def roots_of(name: str) -> set[str]:
    """The fields of the query root that a model brings."""
    one = camel_case(name)
    many = plural_of(one)
    return {one, f"{one}By", many, f"{many}Connection", f"{many}Aggregate"}


def name_model(table: str, taken: set[str], roots: set[str]) -> str:
    """A class name that is free, and whose root fields are; both sets are added to."""
    words = snake_case(table)
    candidates = [singular(words), words, f"{singular(words)}_row"]
    for name in (pascal(each) for each in _numbered(candidates)):
        if name not in taken and name not in RESERVED and not iskeyword(name) and not roots_of(name) & roots:
            taken.add(name)
            roots |= roots_of(name)
            return name
    raise AssertionError("there is always another number")


def _numbered(candidates: Iterable[str]) -> Iterable[str]:
    last = ""
    for last in candidates:
        yield last
    for number in count(2):
        yield f"{last}{number}"


@dataclass
class Attributes:
    """The attributes of one model so far, and the fields that they become."""

    globals: frozenset[str]
    names: set[str] = field(default_factory=set)
    fields: set[str] = field(default_factory=lambda: {"nodeId"})

    def add_column(self, column: str) -> tuple[str, str | None]:
        """The attribute of a column, and the field's name where it must be said otherwise than by the attribute."""
        attribute = self._free_attribute([snake_case(column)])
        shown = camel_case(attribute)
        override = None
        if shown in self.fields:
            override = shown = next(each for each in _numbered([f"{shown}Column"]) if each not in self.fields)
        self._take(attribute, [shown])
        return attribute, override

    def add_relation(self, candidates: Iterable[str], *, many: bool) -> str:
        """The first of the names that is free, for a relation."""

        def shown(name: str) -> list[str]:
            one = camel_case(name)
            return [one, f"{one}Connection", f"{one}Aggregate", f"{one}Count"] if many else [one]

        attribute = self._free_attribute(candidates, lambda name: not self.fields & set(shown(name)))
        self._take(attribute, shown(attribute))
        return attribute

    def _take(self, attribute: str, shown: Iterable[str]) -> None:
        self.names.add(attribute)
        self.fields |= set(shown)

    def _free_attribute(self, candidates: Iterable[str], fits: Callable[[str], bool] = lambda _: True) -> str:
        for name in _numbered(candidates):
            python = f"{name}_" if iskeyword(name) or name in OF_MODELS or name in self.globals else name
            if python not in self.names and fits(python):
                return python
        raise AssertionError("there is always another number")
