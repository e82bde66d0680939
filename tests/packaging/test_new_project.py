"""`mainspring new`, from the wheel: a project that works at once, on its own."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
import yaml  # type: ignore[import-untyped]

from graph.errors import ProjectRefused
from graph.evolution.scaffold import check_name, make_project
from tests.conftest import NO_AUTHORITIES, free_port, skip_loudly, wait_until_live
from tests.packaging.test_wheel import run


@pytest.fixture(scope="module")
def project(installed: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `mainspring new library` makes in an empty folder."""
    folder = tmp_path_factory.mktemp("new")
    assert "mainspring serve --migrate" in run(installed, folder, "new", "library")
    return folder / "library"


def environment(installed: Path, **more: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("MAINSPRING_", "PYTEST_"))}
    return {**kept, "PYTHONPATH": str(installed), **more}


@pytest.fixture
def service(installed: Path, project: Path, tmp_path: Path) -> Iterator[str]:
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    log = tmp_path / "log"
    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, str(installed / "bin" / "mainspring"), "serve", "--migrate", "--port", str(port)],
            cwd=project,
            env=environment(installed),
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    try:
        wait_until_live(address, process, log)
        assert "Upgraded to 0001: The first tables." in log.read_text()
        yield address
    finally:
        process.terminate()
        process.wait(30)


def test_it_is_migrated_and_served_as_it_is(service: str) -> None:
    client = httpx.Client(base_url=service, trust_env=False, verify=NO_AUTHORITIES, headers={"Connection": "close"})
    assert client.get("/health/ready").is_success
    write = 'mutation { createAuthor(input: {name: "Mary", books: [{title: "Frankenstein"}]}) { author { id } } }'
    for query, answer in (
        (write, {"createAuthor": {"author": {"id": 1}}}),
        ("{ books { title author { name } } }", {"books": [{"title": "Frankenstein", "author": {"name": "Mary"}}]}),
        ('{ __type(name: "Book") { description } }', {"__type": {"description": "What authors write."}}),
    ):
        assert client.post("/graphql", json={"query": query}).json() == {"data": answer}


@pytest.fixture
def own_tests(project: Path) -> list[str]:
    return [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(project)]


def test_its_own_tests_pass(installed: Path, project: Path, own_tests: list[str], database_url: str) -> None:
    done = subprocess.run(
        own_tests,
        cwd=project,
        env=environment(installed, TEST_DATABASE_URL=database_url),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert "3 passed" in done.stdout, done.stdout + done.stderr


def test_its_models_migrations_and_schema_agree(forked_mainspring: Path, project: Path) -> None:
    said = subprocess.run([forked_mainspring, "check"], cwd=project, capture_output=True, text=True, check=True)
    assert (said.stdout, said.stderr) == ("Models = migrations = schema file.\n", "")
    assert "\ntype Book implements Node {\n" in (project / "schema.graphql").read_text()


def test_it_is_formatted_and_makes_what_it_says(project: Path) -> None:
    ruff = Path(sys.executable).with_name("ruff")
    if not ruff.exists():
        skip_loudly("a new project's form was not looked at: ruff is not installed")
    for command in (("format", "--check"), ("check",)):
        subprocess.run([ruff, *command, "--no-cache", "."], cwd=project, check=True, capture_output=True)
    assert tomllib.loads((project / "pyproject.toml").read_text())["project"]["name"] == "library"
    rules = subprocess.run(["make"], cwd=project, capture_output=True, text=True, check=True).stdout
    for rule in re.findall(r"^make (\w+)", (project / "README.md").read_text(), re.MULTILINE):
        assert f"make {rule}" in rules
    ci = yaml.safe_load((project / ".github" / "workflows" / "ci.yml").read_text())
    runs = [step["run"] for step in ci["jobs"]["test"]["steps"] if "run" in step]
    assert runs == ["make install", "make check", "make test"]
    for line in runs:
        assert f"  {line} " in rules
    assert ci["jobs"]["test"]["env"].keys() <= set(re.findall(r"\w+", (project / "tests" / "conftest.py").read_text()))
    copied = re.findall(r"^COPY (\S+)", (project / "Dockerfile").read_text(), re.MULTILINE)
    assert copied == ["alembic.ini", "migrations", "models"]
    assert all((project / name).exists() for name in copied)


def test_nothing_is_written_over(project: Path) -> None:
    before = {path: path.read_bytes() for path in project.rglob("*") if path.is_file() and path.suffix != ".db"}
    with pytest.raises(
        ProjectRefused, match=r"has \.dockerignore, \.github/workflows/ci\.yml, \.gitignore and 15 more"
    ):
        make_project(project)
    assert {path: path.read_bytes() for path in before} == before


def test_one_file_in_the_way_leaves_the_folder_alone(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    folder.mkdir()
    (folder / "Makefile").touch()
    with pytest.raises(ProjectRefused, match="has Makefile already, and nothing is written over"):
        make_project(folder)
    assert [path.name for path in folder.iterdir()] == ["Makefile"]


@pytest.mark.parametrize(
    ("name", "better"),
    [
        *(("2books", "my-2books"), ("Büch", "b-ch"), ("Big Shop", "big-shop"), ("class", "my-class")),
        *(("json", "my-json"), ("models", "my-models"), ("graph", "my-graph")),
        *(("..", "my-project"), ("-", "my-project"), ("a--b", "a-b")),
    ],
)
def test_a_name_that_is_no_packages_is_refused_with_one_that_is(name: str, better: str) -> None:
    with pytest.raises(ProjectRefused, match=rf"Try `mainspring new {better}`\.$"):
        check_name(name)
    check_name(better)
