"""The benchmark's contestants answer its questions alike: a small chat, nothing is timed."""

from __future__ import annotations

from contextlib import ExitStack

from sqlalchemy import make_url

from bench.agreement import check_agreement
from bench.data import complete_rows, fill_database, generate_rows
from bench.servers import run_server
from bench.workloads import MODULES, OTHERS, WORKLOADS
from tests.databases import execute

SERVED = {*map(MODULES.__getitem__, ("ours", *OTHERS)), "graph.app"}
EXPECTED = ["user", "page", "guarded", "large-page", "lookups", "deep", "filtered", "aggregate", "flat", "far-page"]
ASKED = 3


def test_all_contestants_agree_on_every_workload(empty_postgresql_url: str) -> None:
    rows = complete_rows(generate_rows({1: 120, 2: 120, 3: 300}))
    fill_database(empty_postgresql_url, rows)
    # The baselines take it for granted, as those who write by hand do.
    execute(empty_postgresql_url, f'ALTER DATABASE "{make_url(empty_postgresql_url).database}" SET timezone TO UTC')
    with ExitStack() as stack:
        servers = {each: stack.enter_context(run_server(each, empty_postgresql_url)) for each in SERVED}
        checked = []
        for workload in WORKLOADS.values():
            asked = {name: ask.module or MODULES[name] for name, ask in workload.asks.items()}
            if workload.database == "postgresql" and servers.keys() >= set(asked.values()):
                mine = {name: servers[module] for name, module in asked.items()}
                check_agreement(workload, mine, workload.values(rows, ASKED))
                checked.append(workload.name)
    assert checked == EXPECTED
