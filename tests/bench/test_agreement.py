"""The benchmark's contestants answer its questions alike: a small chat, nothing is timed."""

from __future__ import annotations

from contextlib import ExitStack

from bench.__main__ import filled_databases
from bench.agreement import check_agreement
from bench.data import complete_rows, generate_rows
from bench.servers import run_server
from bench.workloads import MODULES, WORKLOADS, Contestant
from tests.conftest import skip_loudly
from tests.postgresql import PostgresqlMissing

CONTESTANTS: tuple[Contestant, ...] = ("ours", "by hand", "limit", "bare")
ASKED = 3


def test_all_contestants_agree_on_every_workload() -> None:
    rows = complete_rows(generate_rows({1: 120, 2: 120, 3: 300}))
    with ExitStack() as stack:
        try:
            urls = stack.enter_context(filled_databases({"postgresql"}, rows))
        except PostgresqlMissing as missing:
            skip_loudly(str(missing))
        servers = {name: stack.enter_context(run_server(MODULES[name], urls["postgresql"])) for name in CONTESTANTS}
        checked = []
        for workload in WORKLOADS.values():
            if workload.database == "postgresql" and servers.keys() >= workload.asks.keys() - {"page 1"}:
                servers["page 1"] = servers["ours"]
                check_agreement(workload, servers, workload.values(rows, ASKED))
                checked.append(workload.name)
    assert checked == ["user", "page", "large-page", "lookups", "deep", "filtered", "aggregate", "flat", "far-page"]
