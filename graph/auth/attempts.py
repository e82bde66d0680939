"""Who tries to log in, and from where → whether they may, or when again."""

from __future__ import annotations

import hashlib
import math
from dataclasses import dataclass

from graph.auth.buckets import Buckets, network_of
from graph.errors import RateLimited
from graph.settings import Settings

# Seconds in which a bucket fills, and how much more an address may than a name: an office has one.
PERIOD = 900.0
PER_ADDRESS = 10
REMEMBERED = 100_000


@dataclass(frozen=True, slots=True, eq=False)
class Attempts:
    """Counts log-ins in this process, whether there is somebody of the name or not."""

    names: Buckets
    addresses: Buckets

    def admit(self, name: str, address: str) -> None:
        """Count an attempt before the password is looked at.

        Raises RateLimited.
        """
        # The address first: one that is refused spends nothing of the names that it tries.
        wait = self.addresses.take(network_of(address), 1) or self.names.take(_key(name), 1)
        if wait:
            seconds = math.ceil(wait)
            raise RateLimited(f"Too many attempts to log in; try again in {seconds} s.", retry_after=seconds)

    def admit_address(self, address: str) -> None:
        """Count what a name has no part in: accounts opened, refresh tokens that are none.

        Raises RateLimited.
        """
        wait = self.addresses.take(network_of(address), 1)
        if wait:
            seconds = math.ceil(wait)
            raise RateLimited(f"Too many attempts; try again in {seconds} s.", retry_after=seconds)

    def succeeded(self, name: str, address: str) -> None:
        """Only those that fail count."""
        self.names.give_back(_key(name), 1)
        self.address_succeeded(address)

    def address_succeeded(self, address: str) -> None:
        """The same for what a name has no part in."""
        self.addresses.give_back(network_of(address), 1)


def _key(name: str) -> str:
    """Of one length, however long a name was sent."""
    return hashlib.sha256(name.strip().lower().encode("utf-8", "replace")).hexdigest()


def make_attempts(settings: Settings) -> Attempts:
    """None counted yet."""
    most = float(settings.login_attempts)
    return Attempts(
        Buckets(most, most / PERIOD, REMEMBERED),
        Buckets(most * PER_ADDRESS, most * PER_ADDRESS / PERIOD, REMEMBERED),
    )
