"""Every case that writes: on each database, by both endings and both roads, and what is there afterwards.

`pytest --update-cases` writes the `.json` beside the case anew; read what changed before you believe it.
"""

from __future__ import annotations

import orjson
import pytest

from tests.case import Case, write_cases
from tests.databases import KINDS
from tests.mutations.conftest import Playground, Written
from tests.test_cases import compare
from tests.texts import difference, format_json

pytestmark = pytest.mark.usefixtures("on_every_kind")


@pytest.mark.parametrize("case", write_cases(), ids=lambda case: case.name)
async def test_write(case: Case, playground: Playground, request: pytest.FixtureRequest) -> None:
    expected = ""
    for kind in KINDS:
        if kind == "postgresql" and playground.databases.postgresql is None:
            continue
        for second_ending, by_unit in ((False, False), (True, False), (False, True)):
            where = (
                f"{kind}, {'second' if second_ending else 'first'} ending{', by the unit of work' if by_unit else ''}"
            )
            written = await playground.fresh(
                kind, case.models, settings=case.settings, second_ending=second_ending, by_unit=by_unit
            )
            text = format_json(await answer(case, written))
            expected = expected or text
            assert text == expected, f"{where} answers otherwise:\n{difference(expected, text)}"
    compare(case.beside(".json"), expected, update=request.config.getoption("update_cases"))


async def answer(case: Case, written: Written) -> bytes:
    """The answer, and that of the query which shows what was written."""
    body = await written.ask(case.query, case.variables, case.operation, case.viewer)
    if case.then is None:
        return body
    then = await written.ask(case.query, {}, case.then)
    return orjson.dumps({"answer": orjson.loads(body), "then": orjson.loads(then)})
