"""Many random operations on random rows; of a failure the smallest, ready to become a case."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial

from hypothesis import HealthCheck, Phase, Verbosity, given, seed, settings
from hypothesis import strategies as st

from tests.oracle.draw import Drawer
from tests.oracle.roots import roots
from tests.oracle.rows import Row, Rows, make_rows
from tests.oracle.station import Mismatch, Question, Station, Trial
from tests.oracle.tree import Part

LARGEST = (3, 6, 12, 12)
OPERATIONS_A_DATABASE = (1, 4, 8, 12)


# Hypothesis would go on for minutes; the rows are made fewer afterwards.
SHRINKING_SECONDS = 12.0
REDUCING_SECONDS = 12.0


class Found(AssertionError):
    """The report of a failure."""


class Enough(KeyboardInterrupt):
    """The time for shrinking is over: what Hypothesis lets through."""


@dataclass
class Failure:
    """The smallest operation that failed, and when the first did."""

    parts: Sequence[Part]
    spelling: int
    trial: Trial
    mismatch: Mismatch
    since: float

    def over(self) -> bool:
        return time.monotonic() > self.since + SHRINKING_SECONDS


def hunt(station: Station, number: int, examples: int, *, known: str | None = None) -> int:
    """Run random operations; `number` is the seed. Returns how many. Raises Found.

    A failure that the regular expression `known` is found in is passed over.
    """
    trials: dict[tuple[int, int], Trial] = {}
    failure: Failure | None = None
    count = 0

    def trial(rows_seed: int, largest: int) -> Trial:
        key = (rows_seed, largest)
        if key not in trials:
            trials.clear()
            trials[key] = Trial(station, make_rows(station.world, rows_seed, largest))
        return trials[key]

    def try_one(data: st.DataObject, here: Trial) -> None:
        nonlocal count, failure
        parts = roots(Drawer(data.draw, here))
        spelling = data.draw(st.integers(0, 2**16))
        count += 1
        try:
            here.check(parts, spelling)
        except Mismatch as mismatch:
            if known and re.search(known, mismatch.what):
                return
            since = failure.since if failure else time.monotonic()
            if failure is None or len(mismatch.question.query) <= len(failure.mismatch.question.query):
                failure = Failure(parts, spelling, here, mismatch, since)
            raise

    @seed(number)
    @settings(
        max_examples=max(1, examples // 4),
        deadline=None,
        database=None,
        phases=(Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
        verbosity=Verbosity.quiet,
        print_blob=False,
        report_multiple_bugs=False,
    )
    @given(st.data())
    def run(data: st.DataObject) -> None:
        if failure is not None and failure.over():
            raise Enough
        here = trial(data.draw(st.integers(0, 2**24)), data.draw(st.sampled_from(LARGEST)))
        for _ in range(data.draw(st.sampled_from(OPERATIONS_A_DATABASE))):
            try_one(data, here)

    with suppress(Mismatch, Enough):
        run()
    if failure is not None:
        raise Found(report(station, number, reduced(station, failure)))
    return count


def reduced(station: Station, failure: Failure) -> Mismatch:
    """The same operation over as few rows as still fail; spelled plainly, if that fails too."""
    parts, spelling, rows, mismatch = failure.parts, failure.spelling, failure.trial.rows, failure.mismatch
    if (found := failing(station, parts, 0, rows)) is not None:
        spelling, mismatch = 0, found
    deadline = time.monotonic() + REDUCING_SECONDS
    for undo in simpler(parts):
        if time.monotonic() < deadline and (found := failing(station, parts, spelling, rows)) is not None:
            mismatch = found
        else:
            undo()
    again = True
    while again:
        again = False
        for smaller in rows.smaller():
            if time.monotonic() > deadline:
                return mismatch
            if (found := failing(station, parts, spelling, smaller)) is not None:
                rows, mismatch, again = smaller, found, True
                break
    return mismatch


def simpler(parts: Sequence[Part]) -> Iterator[Callable[[], None]]:
    """Take one thing after another away from an operation; what is yielded puts it back."""
    for part in walk(parts):
        for name, nothing in (("where", None), ("order", None)):
            which = getattr(part, "which", None)
            if which is not None and getattr(which, name) is not None:
                held = getattr(which, name)
                setattr(which, name, nothing)
                yield partial(setattr, which, name, held)
    for siblings in [parts, *(inside[1] for part in walk(parts) if (inside := part.inside()) is not None)]:
        assert isinstance(siblings, list)
        for part in list(siblings):
            place = siblings.index(part)
            if len(siblings) > 1:
                del siblings[place]
                yield partial(siblings.insert, place, part)


def failing(station: Station, parts: Sequence[Part], spelling: int, rows: Rows) -> Mismatch | None:
    trial = Trial(station, rows)
    for part in walk(parts):
        if hasattr(part, "answers"):
            part.answers = trial
    try:
        trial.check(parts, spelling)
    except Mismatch as mismatch:
        return mismatch
    except KeyError:
        return None  # the row of a cursor is gone
    return None


def walk(parts: Sequence[Part]) -> list[Part]:
    found = []
    for part in parts:
        found.append(part)
        inside = part.inside()
        if inside is not None:
            found += walk(inside[1])
    return found


def report(station: Station, number: int, mismatch: Mismatch) -> str:
    """Everything that is needed to understand a failure, and to make a case of it."""
    question = mismatch.question
    lines = [
        f"seed {number} in the world {station.world.name}:",
        f"python -m tests.oracle --world {station.world.name} --seed {number}",
        mismatch.what,
        "",
        "--- operation ---",
        case_text(station, question),
        "--- rows ---",
        *(row_text(row) for row in mismatch.rows.all),
        *(
            f"{table}: {values}"
            for table, stored in mismatch.rows.tables.items()
            for values, owner in stored
            if owner is None
        ),
        "--- expected ---",
        json.dumps({"data": mismatch.expected}, ensure_ascii=False, default=str),
    ]
    for where, body in mismatch.answered.items():
        lines += [f"--- answered: {where} ---", body]
    for kind in station.kinds:
        lines += [f"--- SQL: {kind} ---", station.statement(question, kind)]
    return "\n".join(lines)


def case_text(station: Station, question: Question) -> str:
    head = [f"# models: {station.world.name}"]
    if question.variables:
        head.append(f"# variables: {json.dumps(question.variables, ensure_ascii=False)}")
    return "\n".join([*head, question.query])


def row_text(row: Row) -> str:
    return f"{row.entity.name}: {row.values}"
