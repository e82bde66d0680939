"""The models to try: the chat, the kinds, and sets of the oracle's own."""

# Not every computed column needs all the rows.
# ruff: noqa: ARG005

import models
from tests import kinds
from tests.oracle import club, fleet, lab, zoo
from tests.oracle.describe import Computed, World
from tests.oracle.kinds import BOOLEAN, INT

CHAT = World(
    "chat",
    models.Base,
    computed={
        ("Message", "reply_count"): Computed(
            INT, False, lambda rows, row: sum(each[0]["thread_id"] == row["id"] for each in rows.tables["messages"])
        ),
        ("Message", "is_edited"): Computed(BOOLEAN, False, lambda rows, row: row["edited_at"] is not None),
    },
    mend={("messages", "body"): lambda text: text or "x"},
)

WORLDS = {
    world.name: world for world in (CHAT, World("kinds", kinds.Base), club.WORLD, zoo.WORLD, lab.WORLD, fleet.WORLD)
}
