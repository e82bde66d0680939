"""docs/models.md is true: its models are served, and each refusal is one that the code has."""

from __future__ import annotations

import re
import sys
from types import ModuleType

import pytest
from fastapi import FastAPI
from sqlalchemy.ext.asyncio import create_async_engine

import graph
from graph import Settings
from tests.databases import ROOT

TEXT = (ROOT / "docs" / "models.md").read_text()
BLOCKS = re.findall(r"```python\n(.*?)```.*?```graphql\n(.*?)```", TEXT, re.DOTALL)
REFUSALS = re.findall(r"^\| .* \| \"(.*)\" \|$", TEXT, re.MULTILINE)


@pytest.mark.parametrize("number", range(len(BLOCKS)))
def test_models_become_what_the_page_says(number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    models, expected = BLOCKS[number]
    module = ModuleType(f"documented_{number}")
    monkeypatch.setitem(sys.modules, module.__name__, module)
    exec(models, vars(module))
    served = graph.mount(FastAPI(), module.Base, create_async_engine("sqlite+aiosqlite://"), settings=Settings())
    schema = served.schema.as_str().splitlines()
    for line in expected.splitlines():
        assert any(each.startswith(line) for each in schema), f"no line of the schema is {line!r}"


def test_every_refusal_of_the_page_is_said() -> None:
    sources = "".join(path.read_text() for path in sorted((ROOT / "graph").rglob("*.py")))
    # Texts that are written in several lines, put together.
    sources = re.sub(r"\"\s*\n\s*f?\"", "", sources)
    said = [re.escape(refusal).replace("…", r"[^\n]*?") for refusal in REFUSALS]
    assert len(said) > 10
    assert not [pattern for pattern in said if not re.search(pattern, sources)]
