"""The workloads: what each server is asked, how its answer is read, and what we promise."""

from __future__ import annotations

from collections.abc import Mapping

from bench.workloads.language import AGGREGATE, DEEP, FAR, FILTERED, FLAT, MODELS
from bench.workloads.reads import (
    GUARDED_PAGE,
    LARGE_PAGE,
    LOOKUPS_AT_ONCE,
    PAGE,
    SQLITE_PAGE,
    USER,
)
from bench.workloads.types import LEVEL, MODULES, OTHERS, Ask, Contestant, Target, Workload

WORKLOADS: Mapping[str, Workload] = {
    workload.name: workload
    for workload in (
        USER,
        PAGE,
        GUARDED_PAGE,
        LARGE_PAGE,
        LOOKUPS_AT_ONCE,
        DEEP,
        FILTERED,
        AGGREGATE,
        FLAT,
        SQLITE_PAGE,
        FAR,
        MODELS,
    )
}

__all__ = [
    "LEVEL",
    "MODULES",
    "OTHERS",
    "WORKLOADS",
    "Ask",
    "Contestant",
    "Target",
    "Workload",
]
