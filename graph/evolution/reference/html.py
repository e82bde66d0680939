"""Reference → one page of HTML, which works from a file and asks nobody for anything."""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path

from graph.evolution.reference.diagram import draw_diagram
from graph.evolution.reference.elements import Html, join, prose, tag
from graph.evolution.reference.types import Argument, Entry, Example, Member, Reference

STYLE = Path(__file__).with_name("page.css")
SCRIPT = Path(__file__).with_name("page.js")


def write_html(reference: Reference) -> str:
    """The page: its styles and its script inside, and a policy that lets nothing else run or be fetched."""
    style, script = STYLE.read_text(encoding="utf-8"), SCRIPT.read_text(encoding="utf-8")
    policy = (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=policy),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("title", reference.title),
        tag("style", Html(style)),
    )
    entries = list(reference.entries.values())
    main = [_entry(each, reference) for each in entries if each.main]
    rest = [_entry(each, reference) for each in entries if not each.main]
    body = tag(
        "body",
        _side(reference),
        tag(
            "main",
            tag("h1", reference.title),
            tag("section", tag("h2", "Entities"), tag("div", draw_diagram(reference), class_="diagram"), id="entities"),
            *main,
            tag("h2", "Inputs, enums, scalars and the like", id="rest"),
            *rest,
        ),
        tag("script", Html(script)),
    )
    return f"<!doctype html>\n{tag('html', head, body, lang='en')}\n"


def _digest(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def _side(reference: Reference) -> Html:
    links = [tag("li", tag("a", each.name, href=f"#{each.name}")) for each in reference.entries.values() if each.main]
    return tag(
        "nav",
        tag(
            "label",
            "Search",
            tag("input", id="search", type="search", placeholder="a type or a field", autocomplete="off"),
        ),
        tag("ul", id="found", hidden=True),
        tag("p", "Nothing is called so.", id="nothing", hidden=True),
        tag(
            "ul",
            tag("li", tag("a", "Entities", href="#entities")),
            *links,
            tag("li", tag("a", "Inputs, enums, scalars", href="#rest")),
            id="all",
        ),
    )


def _entry(entry: Entry, reference: Reference) -> Html:
    facts = [f"implements {', '.join(entry.interfaces)}"] if entry.interfaces else []
    facts += [f"since {entry.since}"] if entry.since else []
    return tag(
        "section",
        tag("h2" if entry.main else "h3", entry.name, tag("small", entry.kind)),
        tag("p", "; ".join(facts), class_="facts") if facts else None,
        _deprecated(entry.deprecated),
        prose(entry.description),
        tag("dl", *(_member(entry, each, reference) for each in entry.members)) if entry.members else None,
        *(_example(each) for each in entry.examples),
        id=entry.name,
        data_entry=entry.name,
    )


def _member(entry: Entry, member: Member, reference: Reference) -> Html:
    identifier = f"{entry.name}.{member.name}"
    badges = [
        tag("span", each, class_="badge") for each in (member.index, member.since and f"since {member.since}") if each
    ]
    signature = [tag("code", member.name)]
    if member.type:
        signature += [Html(": "), _type(member.type, member.target, reference)]
    return join(
        tag("dt", *signature, *badges, id=identifier, data_entry=identifier),
        tag(
            "dd",
            _deprecated(member.deprecated, member.deprecated_since),
            prose(member.description),
            tag("ul", *(_argument(each) for each in member.arguments), class_="arguments")
            if member.arguments
            else None,
        ),
    )


def _type(text: str, target: str, reference: Reference) -> Html:
    """A type as GraphQL writes it, its name a link."""
    before, _, after = text.partition(target)
    name: str = tag("a", target, href=f"#{target}") if target in reference.entries else target
    return tag("code", before, name, after, class_="type")


def _argument(argument: Argument) -> Html:
    default = f" = {argument.default}" if argument.default is not None else ""
    return tag(
        "li",
        tag("code", argument.name, ": ", argument.type, default),
        _deprecated(argument.deprecated),
        prose(argument.description),
    )


def _deprecated(reason: str | None, since: str | None = None) -> Html | None:
    said = f"Deprecated since {since}: " if since else "Deprecated: "
    return tag("p", tag("strong", said), reason, class_="deprecated") if reason else None


def _example(example: Example) -> Html:
    return tag("details", tag("summary", f"Example: {example.title}"), tag("pre", tag("code", example.operation)))
