"""A repeated operation does no work twice: nothing is parsed, validated, planned or compiled again."""

from typing import Any

import pytest

from graph.auth import SYSTEM, Viewer
from graph.engine import Engine, Finished
from graph.errors import RequestErrors
from graph.operation import Request
from tests.conftest import require
from tests.databases import KINDS, Databases, Kind
from tests.worlds import Services

WORK = (
    "graph.operation.parse.read_document",
    "graph.operation.parse.document.parse",
    "graph.operation.parse.validation.validate",
    "graph.operation.parse.ShapeBuilder",
    "graph.engine.make_plan",
    "graph.engine.authorize_plan",
    "graph.engine.compile_plan",
)

QUERY = """query ($ids: [Int!], $limit: Int, $after: String, $deleted: Boolean = false) {
    users(where: {id: {in: $ids}, title: {isNull: $deleted}}, limit: $limit) { id messages(limit: 2) { id } }
    usersConnection(first: $limit, after: $after) { edges { cursor node { id } } }
}"""


@pytest.fixture(params=KINDS)
async def engine(request: pytest.FixtureRequest, services: Services, databases: Databases) -> Engine:
    kind: Kind = request.param
    require(databases, kind, request)
    return (await services.get("chat", kind)).service.engine


@pytest.fixture
def forbid_work(monkeypatch: pytest.MonkeyPatch) -> Any:
    def forbidden(*_: Any, **__: Any) -> Any:
        pytest.fail("work that was done before is done again")

    def forbid(*names: str) -> None:
        for name in names:
            monkeypatch.setattr(name, forbidden)

    return forbid


async def ask(engine: Engine, query: str = QUERY, *, viewer: Viewer = SYSTEM, **variables: Any) -> bytes:
    answer = await engine.answer(Request(query, variables), viewer, {})
    assert isinstance(answer, Finished)
    return answer.data


async def test_the_same_operation_again(engine: Engine, forbid_work: Any) -> None:
    first = await ask(engine, ids=[1, 2], limit=3)
    forbid_work(*WORK)
    assert await ask(engine, ids=[1, 2], limit=3) == first


async def test_other_values_of_the_same_shape(engine: Engine, forbid_work: Any) -> None:
    await ask(engine, ids=[1, 2], limit=3, after="WyI0NTVlMjdmNyIsMV0=")
    kept = len(engine.prepared)
    forbid_work(*WORK)
    other = await ask(engine, ids=[5, 6, 7, 8], limit=1, after="WyI0NTVlMjdmNyIsN10=")
    assert b'"id":8' in other.replace(b" ", b"")
    assert len(engine.prepared) == kept


async def test_another_viewer_of_the_same_role(engine: Engine, forbid_work: Any) -> None:
    """Rules are part of the statement: who asks is one of its values."""
    query = "query ($ids: [Int!]) { users(where: {id: {in: $ids}}) { id email channels { name } } }"
    zoe, jonas = Viewer(("member",), "2", {"workspace": 1}), Viewer(("member",), "12", {"workspace": 2})
    first = await ask(engine, query, viewer=zoe, ids=[2, 12])
    assert (b"zoe@" in first, b"jonas@" in first) == (True, False)
    forbid_work(*WORK, "graph.engine.Engine.view", "graph.engine.Engine.prepare")
    assert await ask(engine, query, viewer=zoe, ids=[2, 12]) == first
    other = await ask(engine, query, viewer=jonas, ids=[2, 12])
    assert (b"zoe@" in other, b"jonas@" in other) == (False, True)


async def test_another_text_of_the_same_shape_has_the_same_statement(engine: Engine, forbid_work: Any) -> None:
    first = await ask(engine, "{ users(where: {id: {gt: 1}}, limit: 2) { id ... { handle } } }")
    forbid_work("graph.engine.make_plan", "graph.engine.compile_plan")
    second = await ask(engine, "query Q($n: Int!) { users(where: {id: {gt: $n}}, limit: 2) { id handle } }", n=1)
    assert first == second


@pytest.mark.parametrize(
    "variables",
    [{"ids": None}, {"limit": None}, {"deleted": True}, {"after": None}, {"after": "WyI0NTVlMjdmNyIsMV0="}],
    ids=str,
)
async def test_presence_nulls_and_flags_are_other_shapes(engine: Engine, variables: Any) -> None:
    query = f"{QUERY} # {variables}"
    document = engine.parser.document(Request(query))
    # A shape is kept when its operation has been prepared.
    await ask(engine, query)
    plain = engine.parser.operation(document, {}).shape
    assert engine.parser.operation(document, variables).shape != plain
    assert engine.parser.operation(document, {}).shape is plain


async def test_introspection_again(engine: Engine, forbid_work: Any) -> None:
    query = '{ __type(name: "User") { fields { name } } }'
    first = await engine.answer(Request(query), SYSTEM, {})
    forbid_work(*WORK, "graph.schema.completer.complete")
    assert await engine.answer(Request(query), SYSTEM, {}) == first


async def test_a_refused_document_again(engine: Engine, forbid_work: Any) -> None:
    query = "{ users { nothingOfTheKind } }"
    with pytest.raises(RequestErrors):
        await ask(engine, query)
    forbid_work("graph.operation.parse.read_document")
    with pytest.raises(RequestErrors):
        await ask(engine, query)
