"""`python -m bench`: fill databases, start the servers, measure, print; nothing is left behind."""

from __future__ import annotations

import argparse
import json
import os
import platform
import signal
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack, contextmanager
from importlib.metadata import version
from multiprocessing import get_context
from pathlib import Path
from typing import NoReturn

from rich.console import Console

from bench.agreement import Disagreement, check_agreement
from bench.client import prepare_process
from bench.data import VARIABLE, Rows, fill_database, find_folder, make_rows
from bench.growth import Curve, measure_growth
from bench.once import Once, measure_once
from bench.plot import draw_curves
from bench.profiling import profile_workload
from bench.report import (
    PLOT,
    as_json,
    print_curves,
    print_peers,
    print_result,
    print_targets,
    write_lines,
    write_readme,
)
from bench.rounds import FailedUnderLoad, Measurement, Result
from bench.servers import NotStarted, Server, run_server
from bench.settings import POSTGRESQL
from bench.variants import compare_variants
from bench.workloads import MODULES, WORKLOADS, Contestant, Workload
from bench.writes import Written, measure_writes
from tests.databases import Databases, Kind, given_postgresql
from tests.postgresql import PostgresqlMissing, run_postgresql

DRAWN = 2_000
"""Different questions that are asked in turn."""


README = Path(__file__).with_name("README.md")

QUIET = 0.7
"""The load of a machine on which nothing else runs, give or take what ended a minute ago."""

WIDTH = 110
"""Of the tables, where there is no terminal."""


def main() -> int:
    arguments = parse_arguments()
    console = Console(width=None if sys.stdout.isatty() else WIDTH)
    signal.signal(signal.SIGTERM, stop)
    try:
        folder = find_folder(arguments.data)
        console.print(describe(), highlight=False)
        busy = find_load()
        console.print(busy, style="yellow")
        if folder is None:
            console.print(
                "[bold red]THE MESSAGES ARE MADE UP:[/] no real ones are here. As many, with a fixed seed; "
                f"--data or {VARIABLE} names a folder of real ones."
            )
        data = "made" if folder is None else "real"
        return run(arguments, console, make_rows(folder), data, busy)
    except (FileNotFoundError, PostgresqlMissing, NotStarted, FailedUnderLoad) as reason:
        console.print(str(reason), style="red", markup=False)
        return 2
    except KeyboardInterrupt:
        return 130


def parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--data", type=Path, metavar="FOLDER", help="the real messages, <table>.jsonl or .jsonl.gz")
    parser.add_argument("--only", nargs="+", choices=[*WORKLOADS, "writes", "growth", "once"], help="these workloads")
    parser.add_argument("--rounds", type=int, default=5, help="turns of each server (default: %(default)s)")
    parser.add_argument("--seconds", type=float, default=1.5, help="of a turn (default: %(default)s)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write all that was measured there")
    parser.add_argument("--readme", action="store_true", help="put the tables into bench/README.md")
    commands = parser.add_subparsers(dest="command", metavar="")
    profile = commands.add_parser("profile", help="where our own time goes, in this process")
    profile.add_argument("workload", choices=list(WORKLOADS))
    commands.add_parser("statements", help="compare the ways to write the limit's statements")
    return parser.parse_args()


def stop(*_: object) -> NoReturn:
    """Leave through every `finally`."""
    raise KeyboardInterrupt


def find_load() -> str:
    """What else runs slows those most that need the CPU most, so that it shifts the ratios too."""
    load = os.getloadavg()[0]
    return f"THE MACHINE WAS BUSY, with a load of {load:.1f} before we began: measure again." if load > QUIET else ""


def describe() -> str:
    packages = ("fastapi", "uvicorn", "uvloop", "sqlalchemy", "asyncpg", "pydantic", "orjson")
    versions = ", ".join(f"{name} {version(name)}" for name in packages)
    return f"{os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}; {versions}"


def run(arguments: argparse.Namespace, console: Console, rows: Rows, data: str, busy: str) -> int:
    chosen = [workload for workload in WORKLOADS.values() if wanted(arguments, workload.name)]
    kinds = {workload.database for workload in chosen}
    if arguments.command == "statements" or wanted(arguments, "once") or wanted(arguments, "growth"):
        kinds.add("postgresql")
    with ExitStack() as stack:
        with console.status("Filling databases …"):
            urls = stack.enter_context(filled_databases(kinds, rows))
        if arguments.command == "profile":
            workload = WORKLOADS[arguments.workload]
            profile_workload(workload, urls[workload.database], workload.values(rows, DRAWN))
            return 0
        if arguments.command == "statements":
            compare_variants(urls["postgresql"], rows)
            return 0
        results, disagreements = measure(arguments, console, chosen, urls, rows)
        curves: Sequence[Curve] = ()
        if wanted(arguments, "growth"):
            with console.status("Growing …"):
                curves = grow(urls["postgresql"])
        written: Sequence[Written] = ()
        if wanted(arguments, "writes"):
            with console.status("Writing …"):
                written = measure_writes(arguments.rounds, arguments.seconds)
        once: Sequence[Once] = ()
        if wanted(arguments, "once"):
            with console.status("Starting the service …"):
                once = measure_once(urls["postgresql"])
    for result in results:
        print_result(console, result)
    print_targets(console, results, once)
    print_peers(console, results)
    print_curves(console, curves)
    console.print("\n".join(write_lines(written)), markup=False, highlight=False)
    for disagreement in disagreements:
        console.print(f"NOT TIMED: {disagreement}", style="bold red", markup=False, highlight=False)
    if arguments.json is not None:
        settings = {"machine": describe(), "rounds": arguments.rounds, "seconds": arguments.seconds, "messages": data}
        arguments.json.write_text(json.dumps(as_json(results, once, curves, settings), indent=1))
    if arguments.readme:
        which = f"Measured last ({', '.join(arguments.only)}): " if arguments.only else ""
        timed = f"{arguments.rounds} rounds of {arguments.seconds:g} s, {data} messages"
        about = f"{which}{timed}. {describe()}. {busy}".rstrip()
        write_readme(README, results, written, once, curves, about=about)
        if curves:
            README.with_name(PLOT).write_text(draw_curves(curves), encoding="utf-8")
    return 1 if disagreements else 0


def wanted(arguments: argparse.Namespace, name: str) -> bool:
    if arguments.command == "profile":
        return bool(name == arguments.workload)
    if arguments.command == "statements":
        return False
    return not arguments.only or name in arguments.only


@contextmanager
def filled_databases(kinds: set[Kind], rows: Rows) -> Iterator[Mapping[Kind, str]]:
    """A database of each kind with the chat in it, gone afterwards."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="mainspring-bench-")))
        server = given_postgresql()
        owned = server is None
        if owned and "postgresql" in kinds:
            server = stack.enter_context(run_postgresql(**POSTGRESQL))
        databases = Databases(folder, server, owned, f"mainspring_bench_{os.getpid()}")
        urls: dict[Kind, str] = {}
        for kind in sorted(kinds):
            urls[kind] = databases.make(kind, "chat")
            stack.callback(databases.drop, urls[kind])
            fill_database(urls[kind], rows)
        yield urls


def measure(
    arguments: argparse.Namespace,
    console: Console,
    chosen: Sequence[Workload],
    urls: Mapping[Kind, str],
    rows: Rows,
) -> tuple[list[Result], list[Disagreement]]:
    """Start the servers, compare their answers, and measure those that agree."""
    measurements: list[Measurement] = []
    disagreements: list[Disagreement] = []
    with ExitStack() as stack:
        executor = stack.enter_context(ProcessPoolExecutor(1, get_context("spawn"), prepare_process))
        servers: dict[tuple[Kind, str], Server] = {}
        for workload in chosen:
            kind = workload.database
            modules = {name: ask.module or MODULES[name] for name, ask in workload.asks.items()}
            for module in modules.values():
                if (kind, module) not in servers:
                    servers[kind, module] = stack.enter_context(run_server(module, urls[kind]))
            mine = {name: servers[kind, module] for name, module in modules.items()}
            values = workload.values(rows, DRAWN)
            try:
                check_agreement(workload, mine, values[: workload.checked])
            except Disagreement as disagreement:
                disagreements.append(disagreement)
            else:
                measurements.append(Measurement(workload, mine, values, arguments.seconds))
        with console.status("Measuring …") as status:
            for number in range(arguments.rounds):
                for measurement in measurements:
                    for name in measurement.round(executor):
                        title = measurement.workload.title
                        status.update(f"Round {number + 1} of {arguments.rounds}: {title}, {name}")
    return [measurement.result() for measurement in measurements], disagreements


def grow(url: str) -> list[Curve]:
    with ExitStack() as stack:
        executor = stack.enter_context(ProcessPoolExecutor(1, get_context("spawn"), prepare_process))
        names: tuple[Contestant, ...] = ("ours", "limit")
        servers = {name: stack.enter_context(run_server(MODULES[name], url)) for name in names}
        return measure_growth(servers, executor)


if __name__ == "__main__":
    sys.exit(main())
