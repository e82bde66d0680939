"""Curves → one small SVG, a panel each: time upwards, ours and the limit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import log10

from bench.growth import Curve
from bench.workloads import Contestant

WIDTH, HEIGHT, LEFT, TOP, STEP = 300, 180, 60, 40, 400
COLOURS: dict[Contestant, str] = {"ours": "#0a7d4f", "limit": "#888888"}


def draw_curves(curves: Sequence[Curve]) -> str:
    panels = "\n".join(line for place, curve in enumerate(curves) for line in _panel(curve, LEFT + place * STEP))
    size = f'width="{STEP * len(curves)}" height="{HEIGHT + 2 * TOP + 20}"'
    style = 'font-family="sans-serif" font-size="11"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size} {style}>\n{panels}\n</svg>\n'


def _panel(curve: Curve, left: int) -> Iterator[str]:
    scale = log10 if curve.logarithmic else float
    low = min(time for times in curve.times.values() for time in times) if curve.logarithmic else 0.0
    high = max(time for times in curve.times.values() for time in times)
    first, last = scale(curve.sizes[0]), scale(curve.sizes[-1])

    def x(size: int) -> float:
        return left + WIDTH * (scale(size) - first) / (last - first)

    def y(time: float) -> float:
        return TOP + HEIGHT * (1 - (scale(time) - scale(low)) / (scale(high) - scale(low)))

    yield f'<path d="M{left} {TOP}v{HEIGHT}h{WIDTH}" fill="none" stroke="#888888"/>'
    for size in curve.sizes:
        yield f'<text x="{x(size):.0f}" y="{TOP + HEIGHT + 16}" text-anchor="middle" fill="#888888">{size:,}</text>'
    for time in (low, high):
        yield f'<text x="{left - 6}" y="{y(time) + 4:.0f}" text-anchor="end" fill="#888888">{time:.3g} ms</text>'
    middle, bottom = left + WIDTH // 2, TOP + HEIGHT + 34
    yield f'<text x="{middle}" y="{bottom}" text-anchor="middle" fill="#888888">{curve.title}</text>'
    for place, (name, times) in enumerate(curve.times.items()):
        points = " ".join(f"{x(size):.0f},{y(time):.0f}" for size, time in zip(curve.sizes, times, strict=True))
        yield f'<polyline points="{points}" fill="none" stroke="{COLOURS[name]}" stroke-width="2"/>'
        yield f'<text x="{left + 10}" y="{TOP - 20 + 14 * place}" fill="{COLOURS[name]}">{name}</text>'
