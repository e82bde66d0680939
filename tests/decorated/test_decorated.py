"""What a file can't say: texts that differ from database to database, and hand-written fields."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import orjson
import pytest

from graph import Row, computed
from graph.app import assemble
from graph.auth import SYSTEM
from graph.engine import Finished
from graph.operation import Request
from graph.settings import Settings
from tests.decorated.models import Gadget, Maker
from tests.decorated.rows import ANN, BOB
from tests.worlds import WORLDS, Services

pytestmark = pytest.mark.usefixtures("on_every_kind")


async def ask(engine: Any, query: str, **variables: Any) -> Any:
    answer = await engine.answer(Request(query, variables), SYSTEM, {})
    if isinstance(answer, Finished):
        return orjson.loads(answer.data)
    assert not answer.errors
    return answer.data


async def test_a_key_that_each_database_stores_otherwise_is_found_by_global_ids_and_cursors(services: Services) -> None:
    for kind in services.kinds:
        engine = (await services.get("decorated", kind)).service.engine
        page = (
            "query ($after: String) { makersConnection(first: 1, after: $after) { edges { cursor node { nodeId } } } }"
        )
        (bob,) = (await ask(engine, page))["makersConnection"]["edges"]
        (ann,) = (await ask(engine, page, after=bob["cursor"]))["makersConnection"]["edges"]
        for edge, id_, name in ((bob, BOB, "Bob"), (ann, ANN, "Ann")):
            found = await ask(
                engine, "query ($id: ID!) { node(nodeId: $id) { ... on Maker { id name } } }", id=edge["node"]["nodeId"]
            )
            assert found == {"node": {"id": str(id_), "name": name}}


@computed(Gadget, needs=[Gadget.cost, Gadget.price, Gadget.level])
def margin(row: Row) -> Decimal | None:
    """Price less cost, where it is loud."""
    return row.price - row.cost if row.level is not None and row.level > 15 else None


@computed(Maker, needs=[Maker.id])
def version(row: Row) -> int | None:
    """Of the UUID."""
    return int(row.id.version)


async def test_hand_written_fields_get_what_python_makes(services: Services) -> None:
    for kind in services.kinds:
        engine, _ = services.engine("decorated", kind)
        service = assemble(WORLDS["decorated"].base, engine, Settings(), [margin, version])
        assert await ask(service.engine, "{ gadgets { margin maker { version } } }") == {
            "gadgets": [
                {"margin": "7.50", "maker": {"version": 4}},
                {"margin": None, "maker": {"version": 4}},
                {"margin": None, "maker": {"version": 4}},
                {"margin": None, "maker": None},
            ]
        }
        await service.engine.database.close()
