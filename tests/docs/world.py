"""What the blocks of one page are run in: a folder, a shell, a namespace of Python's, and a service."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx
from fastapi import FastAPI
from sqlalchemy.ext.asyncio import create_async_engine

import graph
from graph import Settings
from tests.conftest import MAINSPRING, NO_AUTHORITIES, free_port, wait_until_live
from tests.databases import ROOT
from tests.docs.page import Block

TIMEOUT = 180.0
ANYTHING = "…"
VARIABLES = re.compile(r"^# variables: (.*)$", re.MULTILINE)
HEADER = re.compile(r"^# header: ([A-Za-z-]+): (.*)$", re.MULTILINE)
FILE = re.compile(r"^(?:#|//|<!--) ([\w./-]+\.\w+|[\w./-]*Dockerfile|Makefile)( -->)?\n")
SERVE = re.compile(r"^(?:[A-Z_]+=\S+ )*(?:mainspring serve|make serve)\b.*$", re.MULTILINE)
FOLDER = re.compile(r"^cd (\S+)$", re.MULTILINE)
ADDRESS = re.compile(r"\b(127\.0\.0\.1|localhost):8000\b")


@dataclass
class World:
    """`folder` is the working folder of the page, `mainspring` the command that is typed there, `copy_sample` makes a
    database of the chat and says its address.
    """

    folder: Path
    mainspring: Path
    copy_sample: Callable[[], str]
    module: ModuleType
    service: subprocess.Popen[bytes] | None = None
    address: str = ""
    database: str = ""
    environment: dict[str, str] = field(default_factory=dict)
    filled_in: dict[str, str] = field(default_factory=dict)

    def run(self, block: Block) -> None:
        """Do what the block says, and compare with what it says comes out."""
        name = FILE.match(block.text)
        if name is not None and block.language != "graphql":
            self.write(name[1], block.text[name.end() :])
        match block.language:
            case "graphql" if block.option == "schema":
                self.find_in_schema(block)
            case "graphql":
                self.ask(block)
            case "python":
                self.execute(block, name[1] if name else None)
            case "sh":
                self.type(block)
            case "json":
                json.loads(block.text)
            case "toml":
                tomllib.loads(block.text)
            case _ if name is not None:
                pass
            case other:
                raise AssertionError(f"{block}: nothing is known of {other!r}: say why it is not run")

    def write(self, name: str, text: str) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def close(self) -> None:
        if self.service is not None:
            self.service.terminate()
            self.service.wait(30)
            self.service = None

    # GraphQL

    def ask(self, block: Block) -> None:
        if self.service is None:
            self.database = self.copy_sample()
            self.serve([self.mainspring, "serve", "--database", self.database], ROOT)
        variables = VARIABLES.search(block.text)
        response = httpx.post(
            f"{self.address}/graphql",
            json={"query": block.text, "variables": json.loads(variables[1]) if variables else {}},
            headers={name: self.fill_in(value, block) for name, value in HEADER.findall(block.text)},
            timeout=TIMEOUT,
            verify=NO_AUTHORITIES,
        )
        answer = response.json()
        if block.expected is None:
            assert "errors" not in answer, f"{block}: {answer}"
            return
        expected = json.loads(block.expected)
        assert agrees(answer, expected), f"{block}: {json.dumps(answer, ensure_ascii=False)}"

    def fill_in(self, value: str, block: Block) -> str:
        """What a shell makes of `Bearer $(mainspring token …)`, where the service is."""
        if "$(" not in value:
            return value
        if value not in self.filled_in:
            typed = f'export MAINSPRING_DATABASE_URL="{self.database}"\necho "{value}"'
            self.filled_in[value] = self.shell(typed, block).strip()
        return self.filled_in[value]

    def find_in_schema(self, block: Block) -> None:
        """Each line is a line of the schema of the models that the page has made last, or of the chat's."""
        base = getattr(self.module, "Base", None)
        if base is None:
            printed = subprocess.run([self.mainspring, "schema"], cwd=ROOT, capture_output=True, text=True, check=True)
            schema = printed.stdout.splitlines()
        else:
            engine = create_async_engine("sqlite+aiosqlite://")
            schema = graph.mount(FastAPI(), base, engine, settings=Settings()).schema.as_str().splitlines()
        for line in block.text.splitlines():
            assert any(each.startswith(line) for each in schema), f"{block}: no line of the schema is {line!r}"

    # Python

    def execute(self, block: Block, name: str | None) -> None:
        """A file is imported, as its name says; else the block goes on where the last one ended."""
        if name is not None:
            self.shell(
                f"python -c 'import {name.removesuffix('.py').removesuffix('/__init__').replace('/', '.')}'", block
            )
            return
        if re.search(r"^class Base\(DeclarativeBase\)", block.text, re.MULTILINE):
            self.begin()
        source = "\n" * block.line + block.text
        exec(compile(source, block.page, "exec"), vars(self.module))

    def begin(self) -> None:
        """Another declarative base is another program."""
        self.module = ModuleType(self.module.__name__)
        sys.modules[self.module.__name__] = self.module

    # The shell

    def type(self, block: Block) -> None:
        """Run the lines; `mainspring serve` goes on running behind those that follow.

        The blocks after one that says `cd folder` are run there.
        """
        text = block.text
        said = ""
        for match in SERVE.finditer(text):
            said += self.shell(text[: match.start()], block)
            text = text[match.end() :]
            self.serve(["bash", "-c", f"exec {match[0].replace('make serve', 'mainspring serve --migrate --sample')}"])
        said += self.shell(text, block)
        for match in FOLDER.finditer(block.text):
            self.folder /= match[1]
        if block.answers == "json":
            assert agrees(json.loads(said), json.loads(block.expected or "")), f"{block}: {said}"
        elif block.expected is not None:
            compare_lines(said, block)

    def shell(self, text: str, block: Block) -> str:
        text = re.sub(r"^(make \w+).*$", rf"make --silent --dry-run -C {ROOT} \1 >/dev/null", text, flags=re.MULTILINE)
        text = text.replace(f"-C {ROOT} make ", f"-C {ROOT} ")
        text = ADDRESS.sub(lambda _: self.address.removeprefix("http://"), text) if self.address else text
        if not text.strip():
            return ""
        done = subprocess.run(
            ["bash", "-euo", "pipefail", "-c", text],
            cwd=self.folder,
            env=self.variables(),
            capture_output=True,
            text=True,
            timeout=TIMEOUT,
            check=False,
        )
        assert done.returncode == 0, f"{block}: {done.stdout}{done.stderr}"
        return done.stdout

    def variables(self, **more: str) -> dict[str, str]:
        kept = {name: text for name, text in os.environ.items() if not name.startswith(("MAINSPRING_", "PYTEST_"))}
        path = f"{self.mainspring.parent}:{MAINSPRING.parent}:{kept['PATH']}"
        return {**kept, "PATH": path, "PYTHONPATH": ".", "NO_COLOR": "1", **self.environment, **more}

    def serve(self, command: list[Any], folder: Path | None = None) -> None:
        self.close()
        port = free_port()
        log = self.folder / f"log-{port}"
        with log.open("wb") as output:
            self.service = subprocess.Popen(
                command,
                cwd=folder or self.folder,
                env=self.variables(MAINSPRING_PORT=str(port)),
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
            )
        self.address = f"http://127.0.0.1:{port}"
        wait_until_live(self.address, self.service, log)


def agrees(answer: Any, expected: Any) -> bool:
    """Whether an answer is what the page shows; `…` stands for any value, and at the end of a list for the rest."""
    match expected:
        case "…":
            return answer is not None
        case dict():
            return (
                isinstance(answer, dict)
                and list(answer) == list(expected)
                and all(agrees(answer[key], value) for key, value in expected.items())
            )
        case [*shown, "…"]:
            return isinstance(answer, list) and len(answer) > len(shown) and agrees(answer[: len(shown)], shown)
        case list():
            return (
                isinstance(answer, list)
                and len(answer) == len(expected)
                and all(agrees(*pair) for pair in zip(answer, expected, strict=True))
            )
        case _:
            return bool(answer == expected) and type(answer) is type(expected)


def compare_lines(said: str, block: Block) -> None:
    """Each line that the page shows is said, in that order; `…` stands for any text, alone for any lines."""
    lines = iter(said.splitlines())
    for shown in (block.expected or "").splitlines():
        pattern = re.escape(shown.rstrip()).replace(re.escape(ANYTHING), ".*")
        if shown.strip() == ANYTHING:
            continue
        assert any(re.fullmatch(pattern, line.rstrip()) for line in lines), f"{block}: no {shown!r} in\n{said}"
