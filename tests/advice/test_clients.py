"""Typed clients, written by the generators themselves: each is installed once, in a cache of the user's."""

from __future__ import annotations

import ast
import shutil
import subprocess
from pathlib import Path

import pytest

from graph.cli.client import run
from graph.errors import ClientFailed, SettingsError
from graph.evolution.clients import TYPESCRIPT_TOOLS, cache_folder
from tests.conftest import skip_loudly

# What npm, and what pip, says where there is no way to the packages; any other failure is one of ours.
UNREACHABLE = (
    *("ENOTFOUND", "ECONNREFUSED", "ECONNRESET", "ETIMEDOUT", "EAI_AGAIN", "ENETUNREACH", "getaddrinfo"),
    *("NewConnectionError", "ConnectTimeoutError", "ReadTimeoutError", "Temporary failure in name resolution"),
)
QUERY = """query Newest($channel: Int!) {
  channel(id: $channel) { name messages(limit: 3) { body createdAt author { handle } } }
}
"""


@pytest.fixture
def operations(tmp_path: Path) -> Path:
    folder = tmp_path / "operations"
    folder.mkdir()
    (folder / "newest.graphql").write_text(QUERY)
    return folder


def make(operations: Path, **clients: Path | None) -> None:
    try:
        run({}, operations, **{"python": None, "typescript": None, **clients})
    except ClientFailed as failed:
        if any(word in str(failed) for word in UNREACHABLE):
            skip_loudly("a typed client was not written: its generator is not here and can't be fetched")
        raise


def test_python_has_a_client_with_the_operations_types(operations: Path, tmp_path: Path) -> None:
    into = tmp_path / "chat_client"
    make(operations, python=into)
    written = {path.name: ast.parse(path.read_text()) for path in into.glob("*.py")}
    classes = {each.name: ast.unparse(each) for each in written["newest.py"].body if isinstance(each, ast.ClassDef)}
    assert "name: str" in classes["NewestChannel"]
    assert "created_at" in classes["NewestChannelMessages"]
    methods = [each.name for each in ast.walk(written["client.py"]) if isinstance(each, ast.AsyncFunctionDef)]
    assert "newest" in methods


def test_typescript_has_types_that_a_compiler_accepts(operations: Path, tmp_path: Path) -> None:
    if shutil.which("npm") is None:
        skip_loudly("types for TypeScript were not written: there is no npm")
    into = tmp_path / "gql"
    make(operations, typescript=into)
    assert "NewestDocument" in (into / "graphql.ts").read_text()
    tools = cache_folder("graphql-codegen-" + TYPESCRIPT_TOOLS["@graphql-codegen/cli"])
    (tmp_path / "node_modules").symlink_to(tools / "node_modules")
    for name, body, code in (("right", "data.channel?.name", 0), ("wrong", "data.channel?.nam", 2)):
        (tmp_path / f"{name}.ts").write_text(
            "import type { NewestQuery } from './gql/graphql';\n"
            f"export const name = (data: NewestQuery): string | undefined => {body};\n"
        )
        done = subprocess.run(
            ["node_modules/.bin/tsc", "--noEmit", "--strict", "--skipLibCheck", "--moduleResolution", "bundler",
             "--module", "esnext", f"{name}.ts"],
            cwd=tmp_path, capture_output=True, text=True, timeout=100, check=False,
        )  # fmt: skip
        assert done.returncode == code, done.stdout


def test_an_operation_that_does_not_fit_is_named_before_any_generator_runs(operations: Path, tmp_path: Path) -> None:
    (operations / "wrong.graphql").write_text("query Wrong { channel(id: 1) { nam } }")
    with pytest.raises(ClientFailed, match=r"wrong\.graphql, Wrong: Cannot query field 'nam'"):
        run({}, operations, python=tmp_path / "client", typescript=None)
    with pytest.raises(SettingsError, match="--python DIR, --typescript DIR, or both"):
        run({}, operations, python=None, typescript=None)
