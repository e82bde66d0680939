"""What can't be done by mistake: an unguarded plan neither type-checks nor is made."""

import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from graph.auth import ANONYMOUS, Viewer
from graph.engine import Engine, Finished
from graph.operation import Request
from graph.plan import AuthorizedPlan, Plan
from tests.conftest import skip_loudly
from tests.databases import ROOT
from tests.worlds import Services

GUARDED_AND_NOT = """
from graph.catalog import Catalog
from graph.plan import AuthorizedPlan, Plan
from graph.sql import SPELLINGS, compile_plan

def guarded(plan: AuthorizedPlan, catalog: Catalog) -> None:
    compile_plan(plan, catalog, SPELLINGS["sqlite"])

def unguarded(plan: Plan, catalog: Catalog) -> None:
    compile_plan(plan, catalog, SPELLINGS["sqlite"])
"""
REFUSED = 'Argument 1 to "compile_plan" has incompatible type "Plan"; expected "AuthorizedPlan"'

# Only what says who takes what is read: with SQLAlchemy and the rest of the engine it takes a minute.
CONFIGURATION = """
[mypy]
follow_imports = skip
explicit_package_bases = true

[mypy-graph,graph.catalog,graph.catalog.types,graph.plan,graph.plan.*,graph.sql,graph.sql.compile]
follow_imports = silent
"""


def type_check(folder: Path, project: Path) -> list[str]:
    """What mypy says of the snippet, by the types of a project."""
    snippet, configuration = folder / "guarded_and_not.py", folder / "mypy.ini"
    snippet.write_text(GUARDED_AND_NOT)
    configuration.write_text(CONFIGURATION)
    options = ["--config-file", str(configuration), "--cache-dir", str(folder / "cache"), "--no-error-summary"]
    found = subprocess.run(
        [sys.executable, "-m", "mypy", *options, str(snippet)],
        cwd=folder, env={**os.environ, "MYPYPATH": str(project)}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert found.stderr == ""
    return found.stdout.splitlines()


def require_mypy() -> None:
    if find_spec("mypy") is None:
        skip_loudly("the fence of authorized plans: mypy is not installed (make check brings it)")


def test_an_unguarded_plan_does_not_type_check(tmp_path: Path) -> None:
    require_mypy()
    (error,) = type_check(tmp_path, ROOT)
    assert f"guarded_and_not.py:10: error: {REFUSED}" in error


WEAKER = {
    "a plan is taken": ("sql/compile.py", "plan.authorize import AuthorizedPlan", "plan import Plan as AuthorizedPlan"),
    "everything is taken": ("sql/compile.py", "authorized: AuthorizedPlan", "authorized: Any"),
    "a plan is an authorized one": ("plan/authorize.py", "\n\n@dataclass", "\n\nAuthorizedPlan = Plan\n\n\n@dataclass"),
}


@pytest.mark.parametrize("weaker", WEAKER)
def test_a_weaker_fence_is_noticed(tmp_path: Path, weaker: str) -> None:
    """The test above would fail: it is no accident that it passes."""
    require_mypy()
    shutil.copytree(ROOT / "graph", tmp_path / "graph", ignore=shutil.ignore_patterns("explorer", "__pycache__"))
    name, old, new = WEAKER[weaker]
    file = tmp_path / "graph" / name
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new))
    assert not any(REFUSED in line for line in type_check(tmp_path, tmp_path))


def test_an_authorized_plan_is_made_nowhere_else() -> None:
    plan = Plan((), (), complete=True)
    with pytest.raises(TypeError):
        AuthorizedPlan(plan, ("admin",), object())  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        AuthorizedPlan(plan, ("admin",))  # type: ignore[call-arg]


ASK = Request("{ projects { id } }")


async def test_each_role_has_a_statement_of_its_own(services: Services) -> None:
    engine = (await services.get("office", "sqlite", settings='{"max_depth": 11}')).service.engine
    # Twice, in turn: what is kept for one must not answer the other.
    for _ in range(2):
        assert await ask(engine, ANONYMOUS) == b'{"projects":[{"id":1}]}'
        assert await ask(engine, Viewer(("admin",))) == b'{"projects":[{"id":1},{"id":2},{"id":3}]}'


async def test_viewers_of_a_role_share_a_statement_and_nothing_else(services: Services) -> None:
    engine = (await services.get("office", "sqlite", settings='{"max_depth": 12}')).service.engine
    for _ in range(2):
        assert await ask(engine, Viewer(("member",), "2")) == b'{"projects":[{"id":1},{"id":2},{"id":3}]}'
        kept = len(engine.prepared)
        assert await ask(engine, Viewer(("member",), "3")) == b'{"projects":[{"id":1},{"id":2}]}'
        assert len(engine.prepared) == kept


async def ask(engine: Engine, viewer: Viewer) -> bytes:
    answer = await engine.answer(ASK, viewer, {})
    assert isinstance(answer, Finished)
    return answer.data.replace(b" ", b"").replace(b"\n", b"")


async def test_each_role_has_an_answer_about_the_schema_of_its_own(services: Services) -> None:
    service = (await services.get("chat", "sqlite", settings='{"max_depth": 10}')).service
    request = Request('{ __type(name: "User") { name } }')
    for role in ("guest", "admin"):
        await service.engine.answer(request, Viewer((role,)), {})
    assert len(service.engine.introspected) == 2
    await service.engine.answer(request, Viewer(("guest",)), {})
    assert len(service.engine.introspected) == 2
