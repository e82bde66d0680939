"""What answers give out as global ids is taken back."""

from __future__ import annotations

from typing import Any

import orjson
import pytest

from graph.auth import SYSTEM
from graph.engine import answer_body
from graph.operation import Request
from tests.case import CASES
from tests.worlds import Services

pytestmark = pytest.mark.usefixtures("on_every_kind")


def nodes(item: Any) -> list[dict[str, Any]]:
    """The objects of an answer that have a `nodeId`."""
    if isinstance(item, list):
        return [found for each in item for found in nodes(each)]
    if not isinstance(item, dict):
        return []
    return [item] if "nodeId" in item else [found for each in item.values() for found in nodes(each)]


async def test_every_node_id_that_is_given_out_finds_its_row_again(services: Services) -> None:
    given = nodes(orjson.loads((CASES / "node" / "round_trip.json").read_bytes()))
    rest = "__typename nodeId ... on Workspace { slug } ... on Membership { role } ... on Reaction { emoji }"
    rest += " ... on Attachment { name }"
    fields = [f'n{index}: node(nodeId: "{each["nodeId"]}") {{ {rest} }}' for index, each in enumerate(given)]
    for kind in services.kinds:
        engine = (await services.get("chat", kind)).service.engine
        answer = await engine.answer(Request(f"{{ {' '.join(fields)} }}", {}), SYSTEM, {})
        found = list(orjson.loads(answer_body(answer, 50))["data"].values())
        assert len(found) == len(given) == 12
        assert [{name: each[name] for name in one} for each, one in zip(found, given, strict=True)] == given
