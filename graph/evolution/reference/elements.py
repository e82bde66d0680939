"""Text → HTML in which it can be nothing but text: every string that reaches a page goes through here."""

from __future__ import annotations

import re
from html import escape

CODE = re.compile(r"`([^`\n]+)`")
# Elements that hold nothing.
EMPTY = frozenset({"input", "meta", "path", "rect"})


class Html(str):
    """Markup. All other strings are text, and escaped where they meet it."""

    __slots__ = ()


def tag(name: str, /, *children: str | None, **attributes: str | bool | None) -> Html:
    """An element; `class_` is class, underscores in names of attributes are dashes, and what is None is left out."""
    given = "".join(
        f" {key.rstrip('_').replace('_', '-')}" + ("" if value is True else f'="{escape(str(value))}"')
        for key, value in attributes.items()
        if value is not None and value is not False
    )
    return Html(f"<{name}{given}/>" if name in EMPTY else f"<{name}{given}>{join(*children)}</{name}>")


def join(*children: str | None) -> Html:
    """One after the other."""
    return Html("".join(each if isinstance(each, Html) else escape(each) for each in children if each is not None))


def prose(text: str | None) -> Html | None:
    """A description: its paragraphs, and what stands in backticks as code. Nothing else of Markdown is read."""
    if not text:
        return None
    return join(*(tag("p", _with_code(paragraph)) for paragraph in re.split(r"\n\s*\n", text.strip())))


def _with_code(text: str) -> Html:
    pieces = CODE.split(text)
    return join(*(tag("code", piece) if number % 2 else piece for number, piece in enumerate(pieces)))
