"""What can't be done by mistake: an unguarded plan neither type-checks nor is made."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from graph.auth import Viewer
from graph.engine import Engine, Finished
from graph.operation import Request
from graph.plan import AuthorizedPlan, Plan
from graph.plan.types import ListOutput
from tests.databases import ROOT
from tests.worlds import Services

UNGUARDED = """
from graph.catalog import Catalog
from graph.plan import Plan
from graph.sql import SPELLINGS, compile_plan

def unguarded(plan: Plan, catalog: Catalog) -> None:
    compile_plan(plan, catalog, SPELLINGS["sqlite"])
"""


def test_an_unguarded_plan_does_not_type_check(tmp_path: Path) -> None:
    pytest.importorskip("mypy")
    snippet = tmp_path / "unguarded.py"
    snippet.write_text(UNGUARDED)
    found = subprocess.run(
        [sys.executable, "-m", "mypy", str(snippet)],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    (error, _) = found.stdout.splitlines()
    assert 'Argument 1 to "compile_plan" has incompatible type "Plan"; expected "AuthorizedPlan"' in error


def test_an_authorized_plan_is_made_nowhere_else() -> None:
    plan = Plan((), (), complete=True)
    with pytest.raises(TypeError):
        AuthorizedPlan(plan, "admin", object())  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        AuthorizedPlan(plan, "admin")  # type: ignore[call-arg]


class GuestsSeeNoLists:
    """A policy whose form depends on the role."""

    def allow(self, plan: Plan, viewer: Viewer) -> Plan:
        if viewer.role != "guest":
            return plan
        return replace(plan, outputs=tuple(each for each in plan.outputs if not isinstance(each, ListOutput)))


ASK = Request("{ user(id: 1) { id } workspaces { id } }")


async def test_each_role_has_a_statement_of_its_own(services: Services) -> None:
    service = (await services.get("chat", "sqlite", settings='{"max_depth": 11}')).service
    engine = replace(service.engine, policies=GuestsSeeNoLists())
    guest, admin = Viewer(role="guest"), Viewer(role="admin")
    # Twice, in turn: what is kept for one must not answer the other.
    for _ in range(2):
        assert await ask(engine, guest) == b'{"user":{"id":1}}'
        assert await ask(engine, admin) != b'{"user":{"id":1}}'


async def ask(engine: Engine, viewer: Viewer) -> bytes:
    answer = await engine.answer(ASK, viewer, {})
    assert isinstance(answer, Finished)
    return answer.data.replace(b" ", b"")


async def test_each_role_has_an_answer_about_the_schema_of_its_own(services: Services) -> None:
    service = (await services.get("chat", "sqlite", settings='{"max_depth": 10}')).service
    request = Request('{ __type(name: "User") { name } }')
    for role in ("guest", "admin"):
        await service.engine.answer(request, Viewer(role=role), {})
    assert len(service.engine.introspected) == 2
    await service.engine.answer(request, Viewer(role="guest"), {})
    assert len(service.engine.introspected) == 2
