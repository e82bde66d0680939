"""inflect's engine of English plurals, without the checks of its own arguments.

Writing those checks, by typeguard, takes more time than all the rest of `mainspring inspect`: 4 of 8 seconds of CPU.
sqlacodegen imports inflect too: this module comes first.
"""

from __future__ import annotations

from typing import TypeVar
from unittest.mock import patch

T = TypeVar("T")


def _as_it_is(target: T) -> T:
    return target


with patch("typeguard.typechecked", _as_it_is):
    import inflect

ENGINE = inflect.engine()
