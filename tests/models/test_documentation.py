"""docs/models.md is true: each refusal is one that the code has; tests/docs runs its blocks."""

from __future__ import annotations

import re

from tests.databases import ROOT

TEXT = (ROOT / "docs" / "models.md").read_text()
REFUSALS = re.findall(r"^\| .* \| \"(.*)\" \|$", TEXT, re.MULTILINE)


def test_every_refusal_of_the_page_is_said() -> None:
    sources = "".join(path.read_text() for path in sorted((ROOT / "graph").rglob("*.py")))
    # Texts that are written in several lines, put together.
    sources = re.sub(r"\"\s*\n\s*f?\"", "", sources)
    said = [re.escape(refusal).replace("…", r"[^\n]*?") for refusal in REFUSALS]
    assert len(said) > 10
    assert not [pattern for pattern in said if not re.search(pattern, sources)]
