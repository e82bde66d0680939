"""docs/settings.md says what graph/settings.py says."""

from __future__ import annotations

from graph.settings import Settings
from tests.docs.settings import GROUPS, PAGE, render


def test_the_page_is_that_of_the_settings() -> None:
    assert PAGE.read_text(encoding="utf-8") == render(), "python -m tests.docs.settings writes it"


def test_every_group_begins_with_a_setting() -> None:
    assert GROUPS.keys() <= Settings.model_fields.keys()
