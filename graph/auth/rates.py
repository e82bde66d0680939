"""Who asks, and what it costs → whether they may, or when: a budget of rows for each viewer."""

from __future__ import annotations

import math
from dataclasses import dataclass

from graph.auth.buckets import Buckets, network_of
from graph.auth.viewer import Viewer
from graph.errors import RateLimited
from graph.settings import Settings

# What an operation costs whatever it asks for, in rows: also one about the schema, and one that is refused.
FLOOR = 10
REMEMBERED = 100_000


@dataclass(frozen=True, slots=True, eq=False)
class Rates:
    """The budgets, in this process: several workers have one each."""

    buckets: Buckets

    def spend(self, viewer: Viewer, address: str, rows: int) -> None:
        """Take from the viewer's budget; that of somebody who is nobody in particular is their address's.

        Raises RateLimited, which says when there will be enough.
        """
        if viewer.is_system:
            return
        key = f"viewer {viewer.id}" if viewer.id is not None else f"address {network_of(address)}"
        wait = self.buckets.take(key, rows)
        if wait:
            seconds = math.ceil(wait)
            raise RateLimited(
                f"This asks for up to {rows:,} rows, more than is left for now; try again in {seconds} s.",
                retry_after=seconds,
            )


def make_rates(settings: Settings) -> Rates | None:
    """Full budgets; None where the settings set no limit."""
    if not settings.rate_limit:
        return None
    return Rates(Buckets(float(settings.rate_burst), settings.rate_limit / 60, REMEMBERED))
