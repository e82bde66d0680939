"""Roles, id and claims → the viewer: who is asking, as far as rules may know."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

SYSTEM_ROLE = "system"
"""The role that rules don't apply to: the program itself, its scripts and its tests.

It sees and writes everything that the models don't hide, so no token may give it unless the settings say so.
"""
ANONYMOUS_ROLE = "anonymous"
MERGED = "+"
NO_CLAIMS: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Viewer:
    """Who is asking.

    `roles` are names, at least one; they are sorted, and each is there once. `role` is their merged name
    (`admin+member`): the form of every statement depends on it alone, so it is part of the key of whatever is kept, and
    must stay one of a few. `id` tells the viewers of a role apart, and so do `claims`, whatever else is known of them;
    rules read both as values. Raises ValueError for a name that no role can have.
    """

    roles: tuple[str, ...]
    id: str | None = None
    claims: Mapping[str, Any] = field(default_factory=lambda: NO_CLAIMS, hash=False)
    role: str = field(init=False, compare=False)

    def __post_init__(self) -> None:
        roles = self.roles
        if type(roles) is not tuple or not roles or not all(roles) or any(MERGED in each for each in roles):
            raise ValueError(f"A viewer has a tuple of names of roles without {MERGED!r}, not {roles!r}.")
        if len(roles) > 1:
            roles = tuple(sorted(set(roles)))
            object.__setattr__(self, "roles", roles)
        object.__setattr__(self, "role", MERGED.join(roles))
        if self.claims is not NO_CLAIMS:
            object.__setattr__(self, "claims", MappingProxyType(dict(self.claims)))

    @property
    def is_system(self) -> bool:
        """Whether rules don't apply."""
        return SYSTEM_ROLE in self.roles


ANONYMOUS = Viewer((ANONYMOUS_ROLE,))
SYSTEM = Viewer((SYSTEM_ROLE,))


def read_viewer(text: str) -> Viewer:
    """A viewer as people write one: `member+admin id=7 workspace=3`; claims are JSON, or else text.

    Raises ValueError.
    """
    role, *given = text.split() or [""]
    claims: dict[str, Any] = {}
    for each in given:
        name, found, value = each.partition("=")
        if not (name and found):
            raise ValueError(f"{each!r} is no name=value; a viewer is written member+admin id=7 workspace=3.")
        claims[name] = value if name == "id" else _claim(value)
    return Viewer(tuple(role.split(MERGED)), claims.pop("id", None), claims)


def _claim(value: str) -> Any:
    try:
        return json.loads(value)
    except ValueError:
        return value
