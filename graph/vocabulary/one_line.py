"""SQL → the same on one line."""

from __future__ import annotations

import re

_QUOTED_OR_SPACE = re.compile(r"""('(?:[^']|'')*'|"(?:[^"]|"")*")|\s+""")


def one_line(sql: str) -> str:
    """The text without breaks and double spaces, but for those in literals and quoted names, which mean something."""
    return _QUOTED_OR_SPACE.sub(lambda found: found[1] or " ", sql).strip()
