"""Random values of every scalar are the same text on every database, by both endings, to the last digit."""

# A date and time without a zone is one of the kinds.
# ruff: noqa: DTZ901

from __future__ import annotations

import struct
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from random import Random
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa

from graph.vocabulary.scalars import SCALARS
from tests.oracle.describe import Entity, World
from tests.oracle.kinds import Kind, kind_of
from tests.oracle.rows import Maker
from tests.oracle.station import Station, Trial
from tests.oracle.tree import ColumnField, Many, Which
from tests.oracle.worlds import WORLDS

pytestmark = pytest.mark.usefixtures("on_every_kind")

MICROSECONDS = int((datetime.max - datetime.min) / timedelta(microseconds=1))
ROUNDS = 6


def any_text(random: Random) -> str:
    """Of every plane and every length, without U+0000 and half characters, which are refused."""
    ranges = ((1, 0x7F), (0x80, 0x7FF), (0x800, 0xD7FF), (0xE000, 0xFFFF), (0x10000, 0x10FFFF))
    return "".join(chr(random.randint(*random.choice(ranges))) for _ in range(random.choice((0, 1, 2, 9, 60))))


def any_float(random: Random) -> float:
    """Any bits that are a finite number: subnormal ones, -0.0, and whole ones beyond 2**53 too."""
    while True:
        bits = random.getrandbits(64) if random.random() < 0.7 else random.getrandbits(52)
        found: float = struct.unpack("<d", struct.pack("<Q", bits))[0]
        if found - found == 0:
            few = round(random.uniform(-1e6, 1e6), random.randint(0, 8))
            # Of the last, `repr` is often a decimal half way to the next double.
            return random.choice((found, found, few, -0.0, 1e22, float(random.getrandbits(56))))


def any_instant(random: Random) -> datetime:
    return datetime.min + timedelta(microseconds=random.randrange(MICROSECONDS))


def any_integer(bits: int) -> Callable[[Random], int]:
    # Of every length, not only of the greatest.
    return lambda random: random.choice((-1, 1)) * (random.getrandbits(bits - 1) >> random.randrange(bits - 1))


def any_document(random: Random, depth: int = 0) -> Any:
    how = random.randrange(8 if depth < 3 else 6)
    match how:
        case 0 | 1:
            return any_text(random)
        case 2:
            return any_integer(63)(random)
        case 3:
            return random.random() < 0.5
        case 4:
            return None if depth else {}
        case 5:
            # Beside the document's own numbers: a bare one is a number's text to SQLite's JSON type.
            return [any_float(random)]
        case 6:
            return [any_document(random, depth + 1) for _ in range(random.randrange(4))]
        case _:
            return {any_text(random): any_document(random, depth + 1) for _ in range(random.randrange(4))}


ANY: dict[str, Callable[[Random], Any]] = {
    "Int": any_integer(32),
    "BigInt": any_integer(64),
    "Float": any_float,
    "String": any_text,
    "Boolean": lambda random: random.random() < 0.5,
    "Date": lambda random: date.fromordinal(random.randint(1, date.max.toordinal())),
    "Time": lambda random: any_instant(random).time(),
    "DateTime": any_instant,
    "UUID": lambda random: UUID(int=random.getrandbits(128)),
    "JSON": any_document,
    "Base64": lambda random: random.randbytes(random.choice((0, 1, 57, 58, 300))),
    "Duration": lambda random: (
        random.choice((-1, 1)) * timedelta(microseconds=random.randrange(719_000 * 86_400 * 10**6))
    ),
}


def any_value(random: Random, type_: Any, kind: Kind) -> Any:
    if kind.item is not None:
        return [any_value(random, type_.item_type, kind.item) for _ in range(random.randrange(4))]
    if isinstance(type_, sa.SmallInteger):
        return random.randint(-(2**15), 2**15 - 1)
    if isinstance(type_, sa.DateTime):
        instant = any_instant(random)
        return instant.replace(tzinfo=UTC) if type_.timezone else instant
    if kind.name == "Decimal":
        # Of as many digits as SQLite's doubles keep.
        digits = min(type_.precision or 12, 15)
        return Decimal(any_integer(int(digits * 3.32))(random)).scaleb(-(type_.scale or 0))
    return ANY[kind.name](random) if kind.name in ANY else random.choice(kind.pool)


class WildMaker(Maker):
    """Makes rows of any values instead of few odd ones."""

    def pool(self, column: sa.Column[Any]) -> list[Any]:
        kind = kind_of(column.type)
        return [any_value(self.random, column.type, kind) for _ in range(30)]


def whole(world: World, entity: Entity) -> Many:
    columns = [ColumnField(column.name, column.name, None, column) for column in entity.columns.values()]
    return Many(entity.plural, entity, world, None, columns, Which(), limit=100)


@pytest.mark.parametrize("name", ["kinds", "club"])
def test_random_values_are_the_same_text_everywhere(name: str, station_of: Callable[[str], Station], seed: int) -> None:
    world = WORLDS[name]
    for turn in range(ROUNDS):
        trial = Trial(station_of(name), WildMaker(world, Random(seed + turn), 12).make())
        for entity in world.concrete:
            trial.check([whole(world, entity)], 0)


def test_no_scalar_is_left_out() -> None:
    columns = [
        column for name in ("kinds", "club") for entity in WORLDS[name].concrete for column in entity.columns.values()
    ]
    shown = {column.kind.name for column in columns}
    assert {scalar.name for scalar in SCALARS} == set(ANY) | {"Decimal"} <= shown
