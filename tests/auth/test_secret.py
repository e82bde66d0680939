"""Where the secret comes from, and what stands in its place."""

from __future__ import annotations

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from graph.auth.secret import find_secret, read_or_make
from graph.catalog import read_catalog
from graph.errors import SettingsError
from graph.resolvers import MUTATIONS
from graph.schema import build_schema
from graph.schema.print import print_sdl
from graph.settings import Settings
from models import Base


def test_that_of_the_settings_goes_first(tmp_path: Path) -> None:
    settings = Settings(token_secret="x" * 32, database_url=f"sqlite:///{tmp_path}/chat.db")
    assert find_secret(settings) == "x" * 32
    assert list(tmp_path.iterdir()) == []
    assert "x" * 32 not in repr(settings)


def test_one_too_short_is_refused_without_showing_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MAINSPRING_TOKEN_SECRET", "hunter2")
    with pytest.raises(SettingsError) as caught:
        Settings.from_environment()
    assert "MAINSPRING_TOKEN_SECRET" in str(caught.value)
    assert "hunter2" not in str(caught.value)


def test_beside_an_sqlite_database_one_is_made_for_its_owner_and_stays(tmp_path: Path) -> None:
    settings = Settings(database_url=f"sqlite:///{tmp_path}/chat.db")
    first = find_secret(settings)
    assert len(first) == 64
    file = tmp_path / "chat.db.secret"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert find_secret(settings) == first
    assert list(tmp_path.iterdir()) == [file]


def test_processes_that_start_at_once_have_the_same(tmp_path: Path) -> None:
    for number in range(20):
        with ThreadPoolExecutor(8) as threads:
            found = set(threads.map(read_or_make, [tmp_path / str(number)] * 8))
        assert len(found) == 1


@pytest.mark.parametrize("content", ["", "short", "ünïcode" * 10])
def test_a_file_that_holds_no_secret_is_refused(tmp_path: Path, content: str) -> None:
    (tmp_path / "chat.db.secret").write_text(content)
    with pytest.raises(SettingsError, match="holds no secret; delete the file"):
        find_secret(Settings(database_url=f"sqlite:///{tmp_path}/chat.db"))


def test_elsewhere_it_is_the_process_s_own_and_the_log_says_so(caplog: pytest.LogCaptureFixture) -> None:
    settings = Settings(database_url="postgresql://localhost/chat")
    one, other = find_secret(settings), find_secret(settings)
    assert one != other
    assert "MAINSPRING_TOKEN_SECRET is not set" in caplog.text
    assert one not in caplog.text


@pytest.mark.parametrize(
    ("environment", "said"),
    [
        *(
            ({"JWKS_URL": url}, "MAINSPRING_JWKS_URL: must start with https://")
            for url in (
                "http://login.example.org/keys",
                "http://localhost.example.org/keys",
                "http://localhost@example.org/keys",
                "login.example.org/keys",
            )
        ),
        ({"JWKS_URL": "https:///keys"}, "MAINSPRING_JWKS_URL: must name a host"),
        (
            {"JWKS_URL": "https://login.example.org/keys"},
            "MAINSPRING_JWKS_ISSUER: is needed beside MAINSPRING_JWKS_URL",
        ),
        ({"JWKS_ALGORITHMS": "HS256"}, "MAINSPRING_JWKS_ALGORITHMS"),
        ({"JWKS_ALGORITHMS": "none"}, "MAINSPRING_JWKS_ALGORITHMS"),
    ],
)
def test_an_issuer_is_given_whole_and_safe(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], said: str
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(f"MAINSPRING_{name}", value)
    with pytest.raises(SettingsError, match=said):
        Settings.from_environment()


def test_what_is_secret_of_people_is_nowhere_in_the_schema() -> None:
    printed = print_sdl(build_schema(read_catalog(Base), MUTATIONS, default_page_size=50, max_page_size=100))
    assert "displayName" in printed
    for name in ("passwordHash", "password_hash", "PASSWORD_HASH", "UserSession", "userSession", "tokenHash"):
        assert name not in printed
