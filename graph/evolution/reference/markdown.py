"""Reference → Markdown, for a wiki or a repository."""

from __future__ import annotations

import re
from collections.abc import Iterable

from graph.evolution.reference.types import Entry, Member, Reference

# What Markdown or HTML would take for markup; code in backticks stays.
SPECIAL = re.compile(r"(`[^`\n]+`)|([\\*_\[\]<>&|#])")


def write_markdown(reference: Reference) -> str:
    """The whole reference: a section a type."""
    lines = [f"# {plain(reference.title)}", ""]
    for entry in reference.entries.values():
        lines += _entry(entry)
    return "\n".join(lines)


def plain(text: str | None) -> str:
    """Text in one line that is nothing but text."""

    def escape(match: re.Match[str]) -> str:
        return match[1] or f"\\{match[2]}"

    return SPECIAL.sub(escape, " ".join((text or "").split()))


def _entry(entry: Entry) -> Iterable[str]:
    yield f"## {plain(entry.name)}"
    yield ""
    facts = [entry.kind, *([f"implements {', '.join(entry.interfaces)}"] if entry.interfaces else [])]
    facts += [f"since `{entry.since}`"] if entry.since else []
    yield f"*{'; '.join(facts)}*"
    yield ""
    for text in (f"Deprecated: {entry.deprecated}" if entry.deprecated else None, entry.description):
        if text:
            yield plain(text)
            yield ""
    if entry.members:
        yield "| name | type | what it is |"
        yield "| --- | --- | --- |"
        yield from map(_member, entry.members)
        yield ""
    for example in entry.examples:
        yield f"{plain(example.title)}:"
        yield ""
        yield f"```graphql\n{example.operation}```"
        yield ""


def _since(member: Member) -> str:
    return f" since {member.deprecated_since}" if member.deprecated_since else ""


def _member(member: Member) -> str:
    told = [
        f"Deprecated{_since(member)}: {member.deprecated}" if member.deprecated else None,
        member.description,
        member.index and f"({member.index})",
        member.since and f"(since {member.since})",
    ]
    arguments = ", ".join(
        f"{each.name}: {each.type}{f' = {each.default}' if each.default is not None else ''}"
        for each in member.arguments
    )
    name = f"{member.name}({arguments})" if arguments else member.name
    type_ = f"`{member.type}`" if member.type else ""
    return f"| `{name.replace('|', chr(92) + '|')}` | {type_} | {plain(' '.join(filter(None, told)))} |"
