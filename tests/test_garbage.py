"""Garbage is not looked for while a schema is made, and is again after it."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from graph.garbage import SEEN, uncollected


@pytest.fixture(autouse=True)
def _collecting(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(SEEN, "frozen", False)
    gc.unfreeze()
    gc.enable()
    yield
    gc.unfreeze()
    gc.enable()


def test_no_garbage_is_collected_within() -> None:
    with uncollected():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_what_was_made_within_is_old_at_once() -> None:
    with uncollected():
        made: list[list[object]] = [[] for _ in range(1_000)]
    old = {id(each) for each in gc.get_objects(generation=2)}
    assert {id(each) for each in made} <= old
    assert gc.get_freeze_count() == 0


def test_it_leaves_a_process_alone_that_collects_nothing() -> None:
    gc.disable()
    with uncollected():
        pass
    assert not gc.isenabled()


def test_what_others_have_frozen_stays_frozen() -> None:
    gc.freeze()
    frozen = gc.get_freeze_count()
    with uncollected():
        pass
    assert gc.get_freeze_count() >= frozen - 10


def test_what_is_frozen_is_counted_once(monkeypatch: pytest.MonkeyPatch) -> None:
    gc.freeze()
    counted = [0]
    count = gc.get_freeze_count

    def counting() -> int:
        counted[0] += 1
        return count()

    monkeypatch.setattr(gc, "get_freeze_count", counting)
    for _ in range(3):
        with uncollected():
            pass
    assert counted == [1]


def test_a_mistake_within_does_not_switch_it_off() -> None:
    with pytest.raises(ZeroDivisionError), uncollected():
        1 / 0  # noqa: B018
    assert gc.isenabled()
