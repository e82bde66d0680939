"""A tree → GraphQL text and variables, the same question in one of many spellings."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any, Protocol

from tests.oracle.kinds import Name


@dataclass(frozen=True)
class Typed:
    """A value with its input type: a leaf, a list of Typed or a dictionary of them.

    `absent` are further optional fields, which an absent variable may be written for.
    """

    type: str
    value: Any
    absent: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Document:
    """A JSON value, which is one leaf whatever is in it."""

    value: Any


class Node(Protocol):
    """A field to be selected; `on` is the type that a fragment must name."""

    @property
    def key(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def on(self) -> str | None: ...
    def arguments(self) -> Typed: ...
    def inside(self) -> tuple[str, Sequence[Node]] | None: ...


def plain(typed: Typed, random: Random | None = None) -> Any:
    """The JSON of a value."""
    value = typed.value
    if isinstance(value, Document):
        return value.value
    if isinstance(value, list):
        items = [plain(each, random) for each in value]
        # A list of one may be written without brackets.
        return items[0] if random and len(items) == 1 and random.random() < 0.2 else items
    if isinstance(value, dict):
        return {name: plain(each, random) for name, each in value.items()}
    return str(value) if isinstance(value, Name) else value


class Pen:
    """Writes one operation; seed 0 writes it plainly, without variables, fragments or directives."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self.plain = seed == 0
        self.variables: dict[str, Any] = {}
        self.declared: list[str] = []
        self.fragments: list[str] = []
        # Some operations have nearly everything in variables, some nearly nothing.
        self.fondness = self.random.choice([0.02, 0.15, 0.6])

    def chance(self, likely: float) -> bool:
        return not self.plain and self.random.random() < likely

    def operation(self, nodes: Sequence[Node]) -> str:
        body = self.selection("Query", nodes)
        head = f"query Q({', '.join(self.declared)}) " if self.declared else ""
        return "\n".join([f"{head}{body}", *self.fragments])

    # Selections

    def selection(self, type_: str, nodes: Sequence[Node]) -> str:
        texts: list[str] = []
        rest = list(nodes)
        while rest:
            on = rest[0].on
            count = 1
            while count < len(rest) and rest[count].on == on and self.chance(0.6):
                count += 1
            taken, rest = rest[:count], rest[count:]
            if on is not None or self.chance(0.12):
                texts.append(self.fragment(on or type_, taken))
            else:
                texts += [text for node in taken for text in self.field(node)]
        if self.chance(0.08):
            texts.insert(self.random.randrange(len(texts) + 1), f"ghost: __typename {self.left_out()}")
        return "{ " + " ".join(texts) + " }"

    def fragment(self, type_: str, nodes: Sequence[Node]) -> str:
        body = "{ " + " ".join(text for node in nodes for text in self.field(node)) + " }"
        directive = f" {self.kept()}" if self.chance(0.15) else ""
        if self.chance(0.4):
            name = f"F{len(self.fragments)}"
            self.fragments.append(f"fragment {name} on {type_} {body}")
            return " ".join([f"...{name}{directive}"] * (2 if self.chance(0.1) else 1))
        return f"... on {type_}{directive} {body}"

    def field(self, node: Node) -> list[str]:
        alias = "" if node.key == node.name else f"{node.key}: "
        directive = f" {self.kept()}" if self.chance(0.06) else ""
        head = f"{alias}{node.name}{self.arguments(node.arguments())}{directive}"
        inside = node.inside()
        if inside is None:
            return [head]
        type_, nodes = inside
        if len(nodes) > 1 and self.chance(0.1):
            # Selected twice: the answers are merged.
            cut = self.random.randrange(1, len(nodes))
            return [f"{head} {self.selection(type_, nodes[:cut])}", f"{head} {self.selection(type_, nodes[cut:])}"]
        return [f"{head} {self.selection(type_, nodes)}"]

    def kept(self) -> str:
        return self.directive(included=True)

    def left_out(self) -> str:
        return self.directive(included=False)

    def directive(self, *, included: bool) -> str:
        skips = self.random.random() < 0.5
        value = included != skips
        spelled = self.variable("Boolean!", value) if self.chance(0.5) else str(value).lower()
        return f"@{'skip' if skips else 'include'}(if: {spelled})"

    # Values

    def arguments(self, typed: Typed) -> str:
        parts = self.pairs(typed)
        return f"({', '.join(parts)})" if parts else ""

    def pairs(self, typed: Typed) -> list[str]:
        parts = [f"{name}: {self.write(value)}" for name, value in typed.value.items()]
        for name, type_ in typed.absent.items():
            if self.chance(0.03):
                parts.append(f"{name}: {self.absent(type_)}")
        if not self.plain:
            self.random.shuffle(parts)
        return parts

    def write(self, typed: Typed) -> str:
        value = typed.value
        if self.chance(self.fondness):
            firm = "!" if not typed.type.endswith("!") and value is not None and self.chance(0.3) else ""
            return self.variable(typed.type + firm, plain(typed, self.random))
        if isinstance(value, Document):
            return written(value.value) if has_names(value.value) else self.variable(typed.type, value.value)
        if isinstance(value, list):
            items = [self.write(each) for each in value]
            return items[0] if len(items) == 1 and self.bare(items[0]) else f"[{', '.join(items)}]"
        if isinstance(value, dict):
            return "{" + ", ".join(self.pairs(typed)) + "}"
        if isinstance(value, Name):
            return str(value)
        return json.dumps(value, ensure_ascii=self.chance(0.3))

    def bare(self, item: str) -> bool:
        # A variable for an item is no variable for a list.
        return not item.startswith("$") and self.chance(0.2)

    def variable(self, type_: str, value: Any) -> str:
        name = f"v{len(self.declared)}"
        if not type_.endswith("!") and value is not None and self.chance(0.1) and is_literal(value):
            self.declared.append(f"${name}: {type_} = {json.dumps(value)}")
            return f"${name}"
        self.declared.append(f"${name}: {type_}")
        self.variables[name] = value
        return f"${name}"

    def absent(self, type_: str) -> str:
        name = f"v{len(self.declared)}"
        self.declared.append(f"${name}: {type_}")
        return f"${name}"


def is_literal(value: Any) -> bool:
    """Whether JSON's text is GraphQL's, for a default: not for enums, which JSON writes as texts, nor objects."""
    return type(value) in (int, bool)


def has_names(document: Any) -> bool:
    """Whether every key is a name, so that GraphQL can write the document."""
    if isinstance(document, dict):
        return all(re.fullmatch(r"[A-Za-z_]\w*", key, re.ASCII) and has_names(each) for key, each in document.items())
    return all(map(has_names, document)) if isinstance(document, list) else True


def written(document: Any) -> str:
    """A document as a literal."""
    if isinstance(document, dict):
        return "{" + ", ".join(f"{key}: {written(each)}" for key, each in document.items()) + "}"
    if isinstance(document, list):
        return "[" + ", ".join(map(written, document)) + "]"
    return json.dumps(document, ensure_ascii=False)
