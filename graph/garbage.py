"""What is made once and stays: garbage is not looked for among it."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass


@contextmanager
def uncollected() -> Iterator[None]:
    """Collect no garbage while the many objects of a catalog or a schema are made.

    They all stay, and looking through them takes a quarter of the time. Also decorates a function.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            # Makes them old at once: else they would be walked through once a generation. Where someone has frozen
            # objects, those would thaw.
            if not frozen_by_others():
                gc.freeze()
                gc.unfreeze()
            gc.enable()


@dataclass
class Seen:
    """Whether frozen objects were found once: their counting, one by one, takes longer than a schema may."""

    frozen: bool = False


SEEN = Seen()


def frozen_by_others() -> bool:
    """Whether objects are frozen, or were: whoever freezes does so for good."""
    SEEN.frozen = SEEN.frozen or gc.get_freeze_count() > 0
    return SEEN.frozen
