"""Accept and Content-Type → media types, exactly: no part of a name ever stands for the whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from graph.errors import BadRequest, NotAcceptable

Header = tuple[bytes, bytes]
MediaType = tuple[str, str, dict[str, str]]
"""Type, subtype, parameters; all in small letters."""

JSON_BODIES: tuple[MediaType, ...] = (
    ("application", "json", {}),
    ("application", "json", {"charset": "utf-8"}),
)

TOKEN = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
QUALITY = re.compile(r"0(\.[0-9]{0,3})?|1(\.0{0,3})?")
MAX_ACCEPT_LENGTH = 4_096


@dataclass(frozen=True, slots=True, eq=False)
class Media:
    """A media type that can be sent, and the header that says so. There are three, compared by identity."""

    name: str
    header: Header


def make_media(name: str) -> Media:
    return Media(name, (b"content-type", f"{name}; charset=utf-8".encode("ascii")))


JSON = make_media("application/json")
GRAPHQL = make_media("application/graphql-response+json")
HTML = make_media("text/html")

# Where a client leaves the choice to us, the first wins: application/json, which every client reads.
ANSWERS = (JSON, GRAPHQL)
ANSWERS_OR_PAGE = (JSON, GRAPHQL, HTML)


@dataclass(frozen=True, slots=True)
class Range:
    """One entry of an Accept header: `application/*;q=0.5`, in the place it was written."""

    type: str
    subtype: str
    parameters: dict[str, str]
    quality: float
    place: int

    def fits(self, media: Media) -> int:
        """How exactly it names the media type, from 0 (not at all) to 3."""
        kind, _, subtype = media.name.partition("/")
        if self.parameters not in ({}, {"charset": "utf-8"}):
            return 0
        names = {(kind, subtype): 3, (kind, "*"): 2, ("*", "*"): 1}
        return names.get((self.type, self.subtype), 0)


@lru_cache(maxsize=256)
def negotiate(accept: bytes, offers: tuple[Media, ...] = ANSWERS) -> Media:
    """The offer that the client likes best: by quality, then by its own order, then by ours.

    Raises NotAcceptable where it likes none.
    """
    if not accept.strip():
        return offers[0]
    if len(accept) > MAX_ACCEPT_LENGTH:
        raise BadRequest(f"The Accept header is over {MAX_ACCEPT_LENGTH:,} bytes long.")
    ranges = list(read_ranges(accept.decode("latin-1")))
    best: tuple[float, int, int] | None = None
    for index, offer in enumerate(offers):
        named = max(ranges, key=lambda each: (each.fits(offer), -each.place), default=None)
        if named is None or not named.fits(offer) or not named.quality:
            continue
        rank = (-named.quality, named.place, index)
        best = rank if best is None else min(best, rank)
    if best is None:
        raise NotAcceptable(f"This answers with {JSON.name} or {GRAPHQL.name}; the Accept header allows neither.")
    return offers[best[2]]


def read_ranges(accept: str) -> Iterator[Range]:
    """What is malformed is left out: it names nothing that we could send."""
    for place, text in enumerate(split(accept, ",")):
        media = read_media_type(text)
        if media is None:
            continue
        kind, subtype, parameters = media
        quality = parameters.pop("q", "1")
        if QUALITY.fullmatch(quality):
            yield Range(kind, subtype, parameters, float(quality), place)


@lru_cache(maxsize=256)
def is_json(content_type: bytes) -> bool:
    """Whether a body is declared `application/json`, alone or with `charset=utf-8`."""
    return read_media_type(content_type.decode("latin-1")) in JSON_BODIES


def read_media_type(text: str) -> MediaType | None:
    """`Text/HTML; Charset="UTF-8"` → `("text", "html", {"charset": "utf-8"})`; None where it is malformed."""
    name, *rest = split(text, ";")
    kind, slash, subtype = name.strip().lower().partition("/")
    if not slash or not TOKEN.fullmatch(kind) or not TOKEN.fullmatch(subtype):
        return None
    parameters: dict[str, str] = {}
    for item in rest:
        if not item.strip():
            continue
        key, equals, value = (part.strip().lower() for part in item.partition("="))
        if len(value) > 1 and value[0] == value[-1] == '"':
            value = value[1:-1]
        if not equals or not TOKEN.fullmatch(key) or key in parameters:
            return None
        parameters[key] = value
    return kind, subtype, parameters


def split(text: str, separator: str) -> list[str]:
    """Split, but not within quotes."""
    if '"' not in text:
        return text.split(separator)
    parts = [""]
    quoted = False
    for piece in re.split(r'(\\.|["' + separator + "])", text):
        if piece == '"':
            quoted = not quoted
        if piece == separator and not quoted:
            parts.append("")
        else:
            parts[-1] += piece
    return parts
