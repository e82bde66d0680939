"""The benchmark's contestants answer its questions alike: a small chat, nothing is timed."""

from __future__ import annotations

from contextlib import ExitStack

from bench.__main__ import filled_databases
from bench.agreement import check_agreement
from bench.data import complete_rows, generate_rows
from bench.servers import run_server
from bench.workloads import MODULES, OTHERS, WORKLOADS
from tests.conftest import skip_loudly
from tests.postgresql import PostgresqlMissing

SERVED = {*map(MODULES.__getitem__, ("ours", *OTHERS)), "graph.app"}
EXPECTED = ["user", "page", "guarded", "large-page", "lookups", "deep", "filtered", "aggregate", "flat", "far-page"]
ASKED = 3


def test_all_contestants_agree_on_every_workload() -> None:
    rows = complete_rows(generate_rows({1: 120, 2: 120, 3: 300}))
    with ExitStack() as stack:
        try:
            urls = stack.enter_context(filled_databases({"postgresql"}, rows))
        except PostgresqlMissing as missing:
            skip_loudly(str(missing))
        servers = {each: stack.enter_context(run_server(each, urls["postgresql"])) for each in SERVED}
        checked = []
        for workload in WORKLOADS.values():
            asked = {name: ask.module or MODULES[name] for name, ask in workload.asks.items()}
            if workload.database == "postgresql" and servers.keys() >= set(asked.values()):
                mine = {name: servers[module] for name, module in asked.items()}
                check_agreement(workload, mine, workload.values(rows, ASKED))
                checked.append(workload.name)
    assert checked == EXPECTED
