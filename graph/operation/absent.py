"""What stands in a column of inputs where one of them gives nothing."""

from __future__ import annotations

from enum import Enum
from types import NoneType
from typing import Final


class Absent(Enum):
    """Unlike null, which is given."""

    ABSENT = "not given"


ABSENT: Final = Absent.ABSENT
NO_VALUES: Final = frozenset({NoneType, Absent})
"""The types of what is no value."""
