"""The standard arguments of lists and connections, each said once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from strawberry.types.arguments import StrawberryArgument

from graph.catalog.types import Entity
from graph.schema.aggregates import group_arguments
from graph.schema.drafts import Drafts, listed, make_argument, optional
from graph.schema.inputs import is_orderable


@dataclass(frozen=True, slots=True)
class Arguments:
    """Makes the arguments; the page sizes are what their descriptions tell."""

    drafts: Drafts
    default_page_size: int
    max_page_size: int
    made: dict[tuple[str, str], list[StrawberryArgument]] = field(default_factory=dict)

    def of_list(self, entity: Entity) -> list[StrawberryArgument]:
        """where, orderBy, limit, offset, distinctOn."""
        return self._once("list", entity, self._of_list)

    def of_connection(self, entity: Entity) -> list[StrawberryArgument]:
        """where, orderBy, first, after, last, before."""
        return self._once("connection", entity, self._of_connection)

    def of_aggregate(self, entity: Entity) -> list[StrawberryArgument]:
        """where, groupBy, timeZone, having, orderBy, limit, offset."""
        return self._once("aggregate", entity, lambda _: [self._where(entity), *self.of_groups(entity)])

    def of_groups(self, entity: Entity) -> list[StrawberryArgument]:
        """Those of an aggregate without where."""
        return self._once("groups", entity, lambda _: [*group_arguments(entity, self.drafts, self._sizes)])

    def _once(
        self, kind: str, entity: Entity, make: Callable[[Entity], list[StrawberryArgument]]
    ) -> list[StrawberryArgument]:
        key = (kind, entity.name)
        if key not in self.made:
            self.made[key] = make(entity)
        return self.made[key]

    def _of_list(self, entity: Entity) -> list[StrawberryArgument]:
        return [
            *self._which(entity),
            make_argument(
                "limit",
                optional(int),
                f"At most this many rows; {self._sizes}.",
            ),
            make_argument("offset", optional(int), "Leave out this many rows first."),
            make_argument(
                "distinctOn",
                optional(listed(self.drafts.enums[f"{entity.name}Column"])),
                "Only the first row, by `orderBy`, of those that have the same values in these columns; "
                "null is the same as null.",
            ),
        ]

    def _of_connection(self, entity: Entity) -> list[StrawberryArgument]:
        return [
            *self._which(entity),
            make_argument(
                "first",
                optional(int),
                f"At most this many rows, counted from the start or from `after`; {self._sizes}.",
            ),
            make_argument(
                "after", optional(str), "Only rows after this cursor, which fits the order that it came from."
            ),
            make_argument(
                "last",
                optional(int),
                "At most this many rows, counted back from the end or from `before`; "
                f"{self.max_page_size} at most. Not together with `first`.",
            ),
            make_argument(
                "before",
                optional(str),
                "Only rows before this cursor, which fits the order that it came from.",
            ),
        ]

    @property
    def _sizes(self) -> str:
        return f"{self.default_page_size} unless given, {self.max_page_size} at most"

    def _where(self, entity: Entity) -> StrawberryArgument:
        return make_argument(
            "where", optional(self.drafts.refer(f"{entity.name}Filter")), "Only rows for which this is true."
        )

    def _which(self, entity: Entity) -> list[StrawberryArgument]:
        where = self._where(entity)
        if not is_orderable(entity):
            return [where]
        order = make_argument(
            "orderBy",
            optional(listed(self.drafts.refer(f"{entity.name}Order"))),
            "The order, what matters most first; the primary key decides between equals.",
        )
        return [where, order]
