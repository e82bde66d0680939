"""Entities and the foreign keys between them → a diagram, as SVG."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.evolution.reference.elements import Html, tag
from graph.evolution.reference.types import IS_A, Link, Reference

WIDTH, HEIGHT, ACROSS, DOWN, MARGIN = 150, 34, 72, 26, 14
# How often each column is put in the order of its neighbours; after that little changes.
SWEEPS = 6


@dataclass(frozen=True, slots=True)
class Box:
    """Where an entity stands; `x` and `y` are of its left upper corner."""

    x: int
    y: int


def draw_diagram(reference: Reference) -> Html:
    """A box an entity, what it refers to on its left, and a line for each relation to one row."""
    links = [each for each in reference.links if {each.source, each.target} <= set(reference.entities)]
    boxes = place(reference.entities, links)
    width = max((box.x for box in boxes.values()), default=0) + WIDTH + MARGIN + ACROSS // 2
    height = max((box.y for box in boxes.values()), default=0) + HEIGHT + MARGIN
    return tag(
        "svg",
        *(_draw_link(each, boxes) for each in links),
        *(_draw_box(name, box) for name, box in boxes.items()),
        viewBox=f"0 0 {width} {height}",
        width=str(width),
        height=str(height),
        role="img",
        aria_label="The entities, and how they are related",
    )


def place(entities: Sequence[str], links: Sequence[Link]) -> Mapping[str, Box]:
    """Each entity one column right of all that it refers to, as far as they don't refer to each other."""
    columns: dict[int, list[str]] = {}
    for name, depth in depths(entities, links).items():
        columns.setdefault(depth, []).append(name)
    near = {name: [_other(each, name) for each in links if name in {each.source, each.target}] for name in entities}
    for _ in range(SWEEPS):
        rows = {name: row for column in columns.values() for row, name in enumerate(column)}
        for column in columns.values():
            column.sort(key=lambda name: (_middle([rows[each] for each in near[name]]), name))
    tallest = max((len(column) for column in columns.values()), default=0)
    return {
        name: Box(
            MARGIN + depth * (WIDTH + ACROSS),
            MARGIN + row * (HEIGHT + DOWN) + (tallest - len(column)) * (HEIGHT + DOWN) // 2,
        )
        for depth, column in sorted(columns.items())
        for row, name in enumerate(column)
    }


def depths(entities: Sequence[str], links: Sequence[Link]) -> Mapping[str, int]:
    """How many steps each entity is from one that refers to none; a circle is cut where it is met first."""
    found: dict[str, int] = {}

    def depth(name: str, above: tuple[str, ...]) -> int:
        if name not in found:
            targets = {each.target for each in links if each.source == name} - {name, *above}
            found[name] = 1 + max((depth(each, (*above, name)) for each in sorted(targets)), default=-1)
        return found[name]

    for name in entities:
        depth(name, ())
    return found


def _other(link: Link, name: str) -> str:
    return link.target if link.source == name else link.source


def _middle(rows: Sequence[int]) -> float:
    return sum(rows) / len(rows) if rows else 0.0


def _draw_box(name: str, box: Box) -> Html:
    return tag(
        "a",
        tag("rect", x=str(box.x), y=str(box.y), width=str(WIDTH), height=str(HEIGHT), rx="6"),
        tag("text", name, x=str(box.x + WIDTH // 2), y=str(box.y + HEIGHT // 2 + 4), text_anchor="middle"),
        href=f"#{name}",
    )


def _draw_link(link: Link, boxes: Mapping[str, Box]) -> Html:
    source, target = boxes[link.source], boxes[link.target]
    y1, y2 = source.y + HEIGHT // 2, target.y + HEIGHT // 2
    if source.x > target.x:
        x1, x2 = source.x, target.x + WIDTH
        bend = max((x1 - x2) // 2, 30)
        line = f"M{x1} {y1}C{x1 - bend} {y1} {x2 + bend} {y2} {x2} {y2}"
    else:
        # To itself, or within a circle: round the right side.
        x1, x2 = source.x + WIDTH, target.x + WIDTH
        y1, y2 = (y1 - 8, y2 + 8) if link.source == link.target else (y1, y2)
        line = f"M{x1} {y1}C{x1 + 40} {y1} {x2 + 40} {y2} {x2} {y2}"
    dashes = "5 4" if link.relation == IS_A else None
    return tag("path", d=line, stroke_dasharray=dashes, data_link=f"{link.source}.{link.relation}")
