"""Results → tables for people, and JSON for programs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from statistics import median
from typing import Any

from rich.console import Console
from rich.table import Table

from bench.growth import Curve
from bench.once import Once
from bench.rounds import Result
from bench.tables import merge_tables
from bench.workloads import LEVEL, OTHERS, Contestant
from bench.writes import Written

# Above this the client itself may be what is measured.
CLIENT_TOO_BUSY = 0.85

PLOT = "growth.svg"
PEERS = ("PostGraphile", "Mercurius")
BEGIN = "<!-- measured: python -m bench --readme -->"
END = "<!-- end -->"


def print_result(console: Console, result: Result) -> None:
    table = Table(title=f"{result.workload.title}  ({result.workload.name})", title_justify="left")
    for column in ("", "operations/s", "p50 ms", "p99 ms", "server CPU µs", "database CPU µs", "client busy"):
        table.add_column(column, justify="right" if column else "left")
    for name, slices in result.slices.items():
        table.add_row(
            name,
            f"{result.rate(name):,.1f}" if result.rate(name) < 100 else f"{result.rate(name):,.0f}",
            f"{median(each.median for each in slices) * 1e3:.2f}",
            f"{median(each.p99 for each in slices) * 1e3:.2f}",
            f"{median(each.server_cpu for each in slices) * 1e6:,.0f}",
            f"{median(each.database_cpu for each in slices) * 1e6:,.0f}",
            f"{median(each.client_busy for each in slices):.0%}",
        )
    console.print(table)
    if any(each.client_busy > CLIENT_TOO_BUSY for slices in result.slices.values() for each in slices):
        console.print("[yellow]The client was nearly always busy: it may be what was measured.[/]")


def print_targets(console: Console, results: Sequence[Result], once: Sequence[Once]) -> None:
    table = Table(title="Targets", title_justify="left")
    for column in ("", "against", "target", "measured", "lowest to highest", "met"):
        table.add_column(column, justify="left" if column in {"", "against"} else "right")
    for result in results:
        targets = {target.against: target.ratio for target in result.workload.targets}
        for name in result.slices:
            if name == "ours":
                continue
            ratios = result.ratios(name)
            target = targets.get(name)
            table.add_row(
                result.workload.name,
                name,
                "" if target is None else f"≥ {target:.2g}",
                f"{median(ratios):.2f}",
                f"{ratios[0]:.2f} to {ratios[-1]:.2f}",
                "" if target is None else say(median(ratios) >= target),
            )
    for each in once:
        table.add_row(
            each.title,
            "",
            f"< {each.limit:g} {each.unit}",
            f"{each.value:.2f}",
            f"{min(each.runs):.2f} to {max(each.runs):.2f}",
            say(each.value < each.limit),
        )
    console.print(table)


def print_peers(console: Console, results: Sequence[Result]) -> None:
    """The peers were measured against the same kind of limit, on another day: README.md says how."""
    compared = [result for result in results if result.workload.peers]
    if not compared:
        return
    table = Table(title="Beside others: operations/s by those of the limit", title_justify="left")
    table.add_column("")
    for name in ("ours", *PEERS, "ahead"):
        table.add_column(name, justify="right")
    for result in compared:
        ours = median(result.ratios("limit"))
        peers = result.workload.peers
        table.add_row(
            result.workload.name,
            f"{ours:.2f}",
            *(f"{peers[name]:.2f}" for name in PEERS),
            say(ours > max(peers.values())),
        )
    console.print(table)


# README.md


def write_readme(
    file: Path,
    results: Sequence[Result],
    written: Sequence[Written],
    once: Sequence[Once],
    curves: Sequence[Curve],
    *,
    about: str,
) -> None:
    """Put the tables between README's two marks; what was not measured now stays as it was."""
    before, mark, rest = file.read_text(encoding="utf-8").partition(BEGIN)
    earlier, end, after = rest.partition(END)
    assert mark, f"README.md has {BEGIN}"
    assert end, f"README.md has {END}"
    measured = [
        *(*rate_lines(results), "", *ratio_lines(results), "", *level_lines(results), ""),
        *write_lines(written),
        *(*once_lines(once), "", *curve_lines(curves)),
    ]
    lines = merge_tables(earlier.splitlines(), measured)
    if curves or PLOT in earlier:
        lines += [f"![Time by levels and by rows]({PLOT})", ""]
    file.write_text("\n".join([before + mark, "", *lines, about, "", end + after]), encoding="utf-8")


def rate_lines(results: Sequence[Result]) -> Iterator[str]:
    yield "| operations a second | ours | by hand | limit | bare |"
    yield "| --- | ---: | ---: | ---: | ---: |"
    for result in results:
        rates = [f"{result.rate(name):,.3g}" if name in result.slices else "" for name in ("ours", *OTHERS)]
        yield f"| {result.workload.title} | {' | '.join(map(spell_out, rates))} |"


def spell_out(rate: str) -> str:
    """Three digits are as much as is known: `1.29e+04` is 12,900."""
    return f"{float(rate):,.0f}" if "e" in rate else rate


def ratio_lines(results: Sequence[Result]) -> Iterator[str]:
    columns = (
        "ours : by hand",
        "target",
        "ours : limit",
        "target",
        "ours : bare",
        *(f"{peer} : limit" for peer in PEERS),
    )
    yield f"| ratios | {' | '.join(columns)} |"
    yield "| --- |" + " ---: |" * len(columns)
    for result in results:
        if not any(name in result.slices for name in OTHERS):
            continue
        targets = {target.against: f"≥ {target.ratio:.2g}" for target in result.workload.targets}
        cells = [
            ratio_cell(result, "by hand"),
            targets.get("by hand", ""),
            ratio_cell(result, "limit"),
            targets.get("limit", ""),
            ratio_cell(result, "bare"),
            *(f"{result.workload.peers[peer]:.2f}" if result.workload.peers else "" for peer in PEERS),
        ]
        yield f"| {result.workload.title} | {' | '.join(cells)} |"


def level_lines(results: Sequence[Result]) -> Iterator[str]:
    """What must stay as fast as something easier that we do."""
    yield "| stays level | with | ratio | target |"
    yield "| --- | --- | ---: | ---: |"
    for result in results:
        for target in result.workload.targets:
            if target.against in LEVEL:
                ratio = ratio_cell(result, target.against)
                yield f"| {result.workload.title} | {target.against} | {ratio} | ≥ {target.ratio:.2g} |"


def ratio_cell(result: Result, against: Contestant) -> str:
    return f"**{median(result.ratios(against)):.2f}**" if against in result.slices else ""


def once_lines(once: Sequence[Once]) -> Iterator[str]:
    yield "| once | measured | target |"
    yield "| --- | ---: | ---: |"
    for each in once:
        yield f"| {each.title} | {each.value:.3g} {each.unit} | < {each.limit:g} {each.unit} |"


def curve_lines(curves: Sequence[Curve]) -> Iterator[str]:
    """Milliseconds of one request at a time, by the size of what is asked."""
    for curve in curves:
        yield f"| {curve.title}, ms | {' | '.join(f'{size:,}' for size in curve.sizes)} |"
        yield "| --- |" + " ---: |" * len(curve.sizes)
        for name, times in curve.times.items():
            yield f"| {name} | {' | '.join(f'{time:.3g}' for time in times)} |"
        yield ""


def write_lines(written: Sequence[Written]) -> Iterator[str]:
    """How many answers a second to writes, and the ratios."""
    if not written:
        return
    yield "| written, operations a second | ours | by hand | limit | ours : by hand | target | ours : limit | target |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
    for each in written:
        rates = " | ".join(f"{median(each.rates[name]):,.4g}" for name in ("ours", "by hand", "limit"))
        ratios = " | ".join(
            f"**{each.ratio(name):.2f}** | {f'≥ {each.targets[name]:.2g}' if name in each.targets else ''}"
            for name in ("by hand", "limit")
        )
        yield f"| {each.title} | {rates} | {ratios} |"
    yield ""


def print_curves(console: Console, curves: Sequence[Curve]) -> None:
    for curve in curves:
        table = Table(title=f"Milliseconds, by {curve.title}", title_justify="left")
        for column in ("", *(f"{size:,}" for size in curve.sizes)):
            table.add_column(column, justify="right")
        for name, times in curve.times.items():
            table.add_row(name, *(f"{time:.3g}" for time in times))
        console.print(table)


def say(met: bool) -> str:
    return "[green]yes[/]" if met else "[red]no[/]"


def as_json(
    results: Sequence[Result], once: Sequence[Once], curves: Sequence[Curve], about: Mapping[str, Any]
) -> dict[str, Any]:
    return {
        "about": dict(about),
        "workloads": {
            result.workload.name: {
                "rates": {name: result.rate(name) for name in result.slices},
                "ratios": {name: result.ratios(name) for name in result.slices if name != "ours"},
                "targets": [asdict(target) for target in result.workload.targets],
                "slices": {name: [asdict(each) for each in slices] for name, slices in result.slices.items()},
            }
            for result in results
        },
        "growth": [asdict(curve) for curve in curves],
        "once": [{**asdict(each), "value": each.value} for each in once],
    }
