"""A PostgreSQL that is given by its address is used like one of our own, and what is made there is removed."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import make_url

from tests.conftest import Postgresql, require
from tests.databases import Databases, change, migrate
from tests.evolution.project import rows_of


def test_databases_are_made_copied_and_removed_where_a_postgresql_is_given(
    databases: Databases, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    require(databases, "postgresql", request)
    assert databases.postgresql is not None
    plain = make_url(databases.postgresql).set(drivername="postgresql").render_as_string(hide_password=False)
    monkeypatch.setenv("TEST_POSTGRES_URL", plain)
    given = Postgresql().start()
    assert given.url is not None
    assert make_url(given.url) == make_url(databases.postgresql)
    assert not given.owned

    made = Databases(tmp_path, given.url, given.owned, f"{databases.prefix}_given")
    source, copy = made.make("postgresql", "one"), made.make("postgresql", "two")
    change(source, migrate)
    made.copy(source, copy)
    assert rows_of(copy, "SELECT count(*) FROM messages") == [(0,)]
    for url in (source, copy):
        made.drop(url)
    left = rows_of(given.url, f"SELECT datname FROM pg_database WHERE datname LIKE '{made.prefix}%'")
    assert left == []
