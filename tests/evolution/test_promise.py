"""The promise: a column is added in one place, and everything follows."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from graph.auth.signer import signer_by_secret
from graph.settings import Settings
from models.sample import fill
from tests.cli.service import Service
from tests.databases import ROOT, change, migrate
from tests.evolution.project import rows_of

PLACE = "    edited_at:"
COLUMN = '    pinned_at: Mapped[datetime | None] = mapped_column(index=True, doc="When it was pinned, if it is.")\n'
ASK = """{
  messages(where: {pinnedAt: {isNull: false}}, orderBy: [{pinnedAt: DESC}]) { id pinnedAt }
  __type(name: "Message") { fields { name description } }
}"""
PIN = """mutation {
  createMessage(input: {channelId: 1, authorId: 1, body: "x", pinnedAt: "2026-11-28T00:00:00Z"}) {
    message { id }
    errors { message }
  }
}"""
# Those of the reference service are not found by themselves where its models are not beside the engine.
OWN_FIELDS = {"MAINSPRING_RESOLVERS": "graph.resolvers"}
SECRET = "a secret of these tests, longer than 32"


def copy_service(folder: Path) -> None:
    """The reference service as a project of its own."""
    for name in ("models", "migrations"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("alembic.ini", "schema.graphql"):
        shutil.copy(ROOT / name, folder / name)


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
        and "__pycache__" not in path.parts
        and not path.name.startswith((".", "log", "errors", "chat."))
    }


Command = Callable[..., str]


@pytest.fixture
def mainspring(forked_mainspring: Path) -> Command:
    """`mainspring(folder, "check")` → what it prints; it must succeed."""
    return partial(run_command, forked_mainspring)


def run_command(command: Path, folder: Path, *arguments: str) -> str:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("MAINSPRING_")}
    done = subprocess.run(
        [command, *arguments],
        cwd=folder,
        env={**environment, **OWN_FIELDS, "PYTHONPATH": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_one_edit_of_one_model_reaches_database_schema_documentation_and_clients(
    mainspring: Command, forked_mainspring: Path, database_url: str, tmp_path: Path
) -> None:
    change(database_url, migrate, fill)
    count = rows_of(database_url, "SELECT count(*), min(body), max(body) FROM messages")
    copy_service(tmp_path)
    before = files(tmp_path)
    model = tmp_path / "models" / "message.py"
    model.write_text(model.read_text().replace(PLACE, COLUMN + PLACE, 1))

    said = mainspring(tmp_path, "change", "-m", "add message.pinned_at", "--database", database_url)
    assert said.startswith("add message.pinned_at: safe\n")
    mainspring(tmp_path, "check")
    mainspring(tmp_path, "migrate", "--database", database_url)

    after = files(tmp_path)
    assert {name for name in before if before[name] != after[name]} == {"models/message.py", "schema.graphql"}
    assert {name.rpartition("/")[0] for name in after.keys() - before.keys()} <= {
        "migrations/versions",
        "migrations/schema",
    }
    assert rows_of(database_url, "SELECT count(*), min(body), max(body) FROM messages") == count

    service = Service(tmp_path, "--database", database_url, root=tmp_path, given={"MAINSPRING_TOKEN_SECRET": SECRET})
    settings = Settings(token_secret=SECRET)
    token = signer_by_secret(SECRET, settings.token_issuer, settings.token_audience).sign(
        "1", ["member"], 600, {"workspace": 1}
    )

    def ask(query: str) -> Any:
        headers = {"Authorization": f"Bearer {token}"}
        return service.client.post(service.line("Endpoint"), json={"query": query}, headers=headers).json()

    try:
        answers = [ask(PIN), ask(ASK)]
    finally:
        assert service.end(signal.SIGTERM) == 0
    made = answers[0]["data"]["createMessage"]
    assert made["errors"] == []
    assert answers[1]["data"]["messages"] == [
        {"id": made["message"]["id"], "pinnedAt": "2026-11-28T00:00:00.000000+00:00"}
    ]
    described = {each["name"]: each["description"] for each in answers[1]["data"]["__type"]["fields"]}
    assert described["pinnedAt"] == "When it was pinned, if it is."


def test_this_project_agrees_with_itself(mainspring: Command) -> None:
    """Where it does not, the command says the mend: `mainspring schema -o schema.graphql`, mostly."""
    assert mainspring(ROOT, "check") == "Models = migrations = schema file.\n"
