"""A schema and a folder of operations → typed clients, by the generators of their own languages.

Each generator lives in a folder of the user's cache, with versions that go together: ariadne-codegen needs a
graphql-core that is older than ours, and graphql-codegen needs npm.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from graph.errors import ClientFailed

PYTHON_TOOL = "ariadne-codegen==0.19.0"
TYPESCRIPT_TOOLS = {
    "@graphql-codegen/cli": "7.4.3",
    "@graphql-codegen/client-preset": "6.2.0",
    "graphql": "16.14.0",
    "typescript": "5.9.3",
}
# How both languages hold the scalars that GraphQL does not have itself: as they travel, in JSON.
TEXTS = ("Date", "DateTime", "Time", "Duration", "Decimal", "UUID", "Base64")
TIMEOUT = 600


def make_python_client(schema: str, documents: Path, into: Path) -> None:
    """Write a package of Python with an async client and pydantic models, by ariadne-codegen.

    Raises ClientFailed, with what the generator says.
    """
    tool = _find_python_tool()
    scalars = "".join(f'\n[tool.ariadne-codegen.scalars.{name}]\ntype = "str"\n' for name in TEXTS)
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        (folder / "schema.graphql").write_text(schema, encoding="utf-8")
        (folder / "pyproject.toml").write_text(
            "[tool.ariadne-codegen]\n"
            'schema_path = "schema.graphql"\n'
            f"queries_path = {json.dumps(str(documents.resolve()))}\n"
            f"target_package_path = {json.dumps(str(into.resolve().parent))}\n"
            f"target_package_name = {json.dumps(into.name)}\n{scalars}",
            encoding="utf-8",
        )
        _run([str(tool)], folder, "ariadne-codegen")


def make_typescript_client(schema: str, documents: Path, into: Path) -> None:
    """Write types and typed documents for TypeScript, by graphql-codegen's client preset.

    Raises ClientFailed, with what the generator says.
    """
    folder = _install_typescript_tools()
    with tempfile.TemporaryDirectory(dir=folder) as scratch:
        schema_file, config = Path(scratch) / "schema.graphql", Path(scratch) / "codegen.json"
        schema_file.write_text(schema, encoding="utf-8")
        found = f"{documents.resolve()}/**/*.graphql" if documents.is_dir() else str(documents.resolve())
        options = {"scalars": dict.fromkeys(TEXTS, "string") | {"BigInt": "number | string", "JSON": "unknown"}}
        config.write_text(
            json.dumps(
                {
                    "schema": str(schema_file),
                    "documents": found,
                    "generates": {f"{into.resolve()}/": {"preset": "client", "config": options}},
                }
            ),
            encoding="utf-8",
        )
        _run(["node_modules/.bin/graphql-codegen", "--config", str(config)], folder, "graphql-codegen")


def cache_folder(name: str) -> Path:
    """A folder of this user's for what is installed once."""
    given = os.environ.get("XDG_CACHE_HOME")
    return (Path(given) if given else Path.home() / ".cache") / "mainspring" / name


def _find_python_tool() -> Path:
    found = shutil.which("ariadne-codegen")
    if found:
        return Path(found)
    folder = cache_folder(PYTHON_TOOL.replace("==", "-"))
    tool = folder / ("Scripts" if os.name == "nt" else "bin") / "ariadne-codegen"
    if not tool.exists():
        _run([sys.executable, "-m", "venv", str(folder)], None, "python -m venv")
        pip = [str(tool.with_name("python")), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        _run([*pip, PYTHON_TOOL], None, "pip")
    return tool


def _install_typescript_tools() -> Path:
    npm = shutil.which("npm")
    if npm is None:
        raise ClientFailed(
            "Types for TypeScript are made by graphql-codegen, which needs npm: install Node 20 or newer."
        )
    folder = cache_folder("graphql-codegen-" + TYPESCRIPT_TOOLS["@graphql-codegen/cli"])
    if not (folder / "node_modules" / ".bin" / "graphql-codegen").exists():
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "package.json").write_text(json.dumps({"private": True, "dependencies": TYPESCRIPT_TOOLS}))
        _run([npm, "install", "--no-audit", "--no-fund", "--loglevel=error"], folder, "npm install")
    return folder


def _run(command: Sequence[str], folder: Path | None, name: str) -> None:
    try:
        done = subprocess.run(  # noqa: S603 (the commands are those above)
            command, cwd=folder, capture_output=True, text=True, timeout=TIMEOUT, check=False
        )
    except subprocess.TimeoutExpired:
        raise ClientFailed(f"{name} did not end within {TIMEOUT} seconds.") from None
    if done.returncode:
        said = (done.stdout + done.stderr).strip()
        raise ClientFailed(f"{name} failed. It says:\n\n{said}")
