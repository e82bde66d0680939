"""Orders as GraphQL says them, and the same orders as plain Python: two tellings that share nothing."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from statistics import variance
from typing import Any

from tests.orders.models import Mood, Row

DIRECTIONS = ("ASC", "DESC", "ASC_NULLS_FIRST", "ASC_NULLS_LAST", "DESC_NULLS_FIRST", "DESC_NULLS_LAST")
MOODS = list(Mood)


@dataclass(frozen=True)
class Way:
    """Something to order by: its GraphQL with `%s` for the direction, and its value of a row."""

    text: str
    value: Callable[[Row], Any]


@dataclass(frozen=True)
class World:
    """The rows, and who belongs to whom."""

    rows: dict[str, list[Row]]

    def author(self, post: Row) -> Row | None:
        return next((each for each in self.rows["people"] if each["id"] == post["author_id"]), None)

    def team(self, post: Row) -> Row | None:
        author = self.author(post)
        return author and next((each for each in self.rows["teams"] if each["id"] == author["team_id"]), None)

    def comments(self, post: Row) -> list[Row]:
        return [
            each for each in self.rows["comments"] if (each["blog"], each["number"]) == (post["blog"], post["number"])
        ]

    def ways(self) -> list[Way]:
        """Everything that posts can be ordered by."""
        columns = ("blog", "number", "title", "score", "ratio", "price", "at")
        return [
            *(Way(f"{{{name}: %s}}", of(name)) for name in columns),
            Way("{authorId: %s}", of("author_id")),
            Way("{mood: %s}", lambda post: post["mood"] and MOODS.index(post["mood"]) + 1),
            Way("{commentTotal: %s}", lambda post: len(self.comments(post))),
            Way("{doubled: %s}", lambda post: None if post["score"] is None else post["score"] * 2),
            Way("{author: {name: %s}}", lambda post: self.of_author(post, lambda author: author["name"])),
            Way("{author: {isNamed: %s}}", lambda post: self.of_author(post, is_named)),
            Way("{author: {team: {label: %s}}}", lambda post: (self.team(post) or {}).get("label")),
            Way("{commentsCount: {direction: %s}}", lambda post: len(self.comments(post))),
            Way(
                "{commentsCount: {direction: %s, where: {stars: {gte: 2}}}}",
                lambda post: sum((each["stars"] or 0) >= 2 for each in self.comments(post)),
            ),
            Way("{author: {postsCount: {direction: %s}}}", lambda post: self.of_author(post, self.written)),
            Way(
                "{author: {postsCount: {direction: %s, where: {comments: {some: {stars: {isNull: true}}}}}}}",
                lambda post: self.of_author(post, self.written_with_unrated),
            ),
            Way(
                "{author: {team: {peopleCount: {direction: %s, where: {name: {isNull: false}}}}}}",
                self.named_in_team,
            ),
            *self.totals(),
        ]

    def totals(self) -> list[Way]:
        """What of related rows posts can be ordered by; there may be none, and then it is null."""

        def stars(post: Row, least: int = 0) -> list[int]:
            found = [each["stars"] for each in self.comments(post)]
            return [each for each in found if each is not None and each >= least]

        def written(column: str) -> Callable[[Row], list[Any]]:
            def of_author(post: Row) -> list[Any]:
                rows = [each for each in self.rows["posts"] if each["author_id"] == post["author_id"] is not None]
                return [each[column] for each in rows if each[column] is not None]

            return of_author

        def by_author(total: str, column: str, value: Callable[[list[Any]], Any]) -> Way:
            text = f"{{author: {{postsAggregate: {{{total}: {{{column}: %s}}}}}}}}"
            values = written(column)
            return Way(text, lambda post: value(values(post)) if values(post) else None)

        return [
            Way("{commentsAggregate: {max: {stars: %s}}}", lambda post: max(stars(post), default=None)),
            Way(
                "{commentsAggregate: {where: {stars: {gte: 2}}, sum: {stars: %s}}}",
                lambda post: sum(stars(post, 2)) if stars(post, 2) else None,
            ),
            Way(
                "{commentsAggregate: {avg: {stars: %s}}}",
                lambda post: Fraction(sum(stars(post)), len(stars(post))) if stars(post) else None,
            ),
            Way(
                "{commentsAggregate: {stddev: {stars: %s}}}",
                lambda post: variance([Fraction(each) for each in stars(post)]) if len(stars(post)) > 1 else None,
            ),
            by_author("sum", "price", sum),
            by_author("sum", "ratio", lambda ratios: float(sum(Fraction(repr(each)) for each in ratios))),
            by_author("max", "title", max),
            by_author("min", "mood", lambda moods: min(MOODS.index(each) for each in moods)),
            by_author("min", "at", min),
        ]

    def of_author(self, post: Row, value: Callable[[Row], Any]) -> Any:
        author = self.author(post)
        return None if author is None else value(author)

    def written(self, author: Row) -> int:
        return sum(post["author_id"] == author["id"] for post in self.rows["posts"])

    def written_with_unrated(self, author: Row) -> int:
        posts = [post for post in self.rows["posts"] if post["author_id"] == author["id"]]
        return sum(any(each["stars"] is None for each in self.comments(post)) for post in posts)

    def named_in_team(self, post: Row) -> int | None:
        team = self.team(post)
        if team is None:
            return None
        named: int = sum(each["team_id"] == team["id"] and is_named(each) for each in self.rows["people"])
        return named


def is_named(person: Row) -> bool:
    return person["name"] is not None


def of(name: str) -> Callable[[Row], Any]:
    return lambda row: row[name]


@dataclass(frozen=True)
class Sorting:
    """An `orderBy`, and the posts in that order."""

    text: str
    rows: list[Row]

    @property
    def keys(self) -> list[tuple[int, int]]:
        return [(row["blog"], row["number"]) for row in self.rows]


def sorting(posts: Sequence[Row], chosen: Sequence[tuple[Way, str]]) -> Sorting:
    """Sort by the last key first: Python's sort keeps the order of equals."""
    last = chosen[-1][1] if chosen else "ASC"
    rows = sorted(posts, key=lambda row: (row["blog"], row["number"]), reverse=last.startswith("DESC"))
    for way, direction in reversed(chosen):
        descending = direction.startswith("DESC")
        nulls_first = direction.endswith("FIRST") or direction == "DESC"
        nulls = [row for row in rows if way.value(row) is None]
        others = sorted_stable([row for row in rows if way.value(row) is not None], way.value, descending=descending)
        rows = nulls + others if nulls_first else others + nulls
    return Sorting("[" + ", ".join(way.text % direction for way, direction in chosen) + "]", rows)


def sorted_stable(rows: list[Row], value: Callable[[Row], Any], *, descending: bool) -> list[Row]:
    # `reverse=True` keeps the order of equals too.
    return sorted(rows, key=value, reverse=descending)


def many_orders(world: World, seed: int, amount: int) -> list[Sorting]:
    """Each way in each direction's turn, and then several together at random."""
    chance = random.Random(seed)
    ways = world.ways()
    single = [[(way, DIRECTIONS[index % len(DIRECTIONS)])] for index, way in enumerate(ways)]
    several = [
        [(way, chance.choice(DIRECTIONS)) for way in chance.sample(ways, chance.choice([1, 2, 2, 3]))]
        for _ in range(amount)
    ]
    return [sorting(world.rows["posts"], chosen) for chosen in ([], *single, *several)]
