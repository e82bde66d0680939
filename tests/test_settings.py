"""What a person writes into the environment, and what they are told when it is wrong."""

import os

import pytest

from graph.errors import SettingsError
from graph.settings import Settings

WHOLE = "must be a whole number in digits alone: 1000, not 1,000"
NUMBER = "must be a number with a point, if anything: 1000.5, not 1,000.5"


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if name.upper().startswith("MAINSPRING_"):
            monkeypatch.delenv(name)


def refusal(monkeypatch: pytest.MonkeyPatch, **environment: str) -> str:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError) as caught:
        Settings.from_environment()
    return str(caught.value)


def test_an_empty_environment_serves_the_projects_own_models_from_a_file() -> None:
    settings = Settings.from_environment()
    assert settings.database_url == "sqlite+aiosqlite:///mainspring.db"
    assert (settings.models, settings.resolvers) == ("models", "graph.resolvers")
    assert (settings.host, settings.port, settings.workers) == ("127.0.0.1", 8000, 1)
    assert (settings.default_page_size, settings.max_page_size) == (50, 100)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("postgres://ann@localhost/chat", "postgresql+asyncpg://ann@localhost/chat"),
        ("postgresql://ann:s%40cret@db:5433/chat", "postgresql+asyncpg://ann:s%40cret@db:5433/chat"),
        ("postgresql+asyncpg://ann@/chat?host=%2Frun", "postgresql+asyncpg://ann@/chat?host=%2Frun"),
        ("postgres://ann@db/chat?sslmode=require", "postgresql+asyncpg://ann@db/chat?ssl=require"),
        ("sqlite:///chat.db", "sqlite+aiosqlite:///chat.db"),
        ("sqlite:////srv/chat.db", "sqlite+aiosqlite:////srv/chat.db"),
        ("sqlite+aiosqlite:///chat.db", "sqlite+aiosqlite:///chat.db"),
    ],
)
def test_a_database_is_written_as_people_write_it(monkeypatch: pytest.MonkeyPatch, written: str, meant: str) -> None:
    monkeypatch.setenv("MAINSPRING_DATABASE_URL", written)
    assert Settings.from_environment().database_url == meant


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("mysql://root:hunter2@db/chat", "must start with postgresql:// or sqlite://, not mysql://"),
        ("postgresql+psycopg://root:hunter2@db/chat", "must start with postgresql:// or sqlite://"),
        ("hunter2", "must be an address such as"),
        ("postgresql://root:hunter2@db:port/chat", "must be an address such as"),
        ("sqlite://", "must name a file"),
        ("sqlite:///:memory:", "must name a file"),
    ],
)
def test_a_wrong_database_is_refused_without_showing_its_password(
    monkeypatch: pytest.MonkeyPatch, written: str, said: str
) -> None:
    text = refusal(monkeypatch, MAINSPRING_DATABASE_URL=written)
    assert text.startswith(f"MAINSPRING_DATABASE_URL: {said}")
    assert "hunter2" not in text


def test_the_password_is_not_in_the_settings_own_text() -> None:
    settings = Settings.from_environment(database_url="postgresql://root:hunter2@db/chat")
    assert "hunter2" not in repr(settings) + str(settings)


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("PORT", "eighty", WHOLE),
        ("PORT", "70000", "must be at most 65535"),
        ("WORKERS", "0", "must be at least 1"),
        ("MAX_DEPTH", "1.5", WHOLE),
        ("MAX_COST", "1,000", WHOLE),
        ("POOL_TIMEOUT", "0", "must be more than 0.0"),
        ("POOL_TIMEOUT", "long", NUMBER),
        ("POOL_TIMEOUT", "1,5", NUMBER),
        ("EXPLORER", "maybe", "must be true or false"),
        ("LOG_LEVEL", "loud", "must be 'debug', 'info', 'warning' or 'error'"),
        ("MODELS", "my-models.py", "must be the name of a module, such as package.module"),
        ("TRUSTED_HOSTS", ",", "must not be empty"),
        ("TOKEN_SECRET", "a secret too short", "is too short: its length must be at least 32"),
    ],
)
def test_a_wrong_setting_is_named_with_what_would_be_right(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, said: str
) -> None:
    assert refusal(monkeypatch, **{f"MAINSPRING_{name}": value}) == f"MAINSPRING_{name}: {said}"


def test_all_that_is_wrong_is_told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    text = refusal(monkeypatch, MAINSPRING_PROT="1", MAINSPRING_PORT="x", MAINSPRING_WORKERS="x")
    assert text.splitlines() == [
        "MAINSPRING_PROT: is no setting; did you mean MAINSPRING_PORT?",
        f"MAINSPRING_PORT: {WHOLE}",
        f"MAINSPRING_WORKERS: {WHOLE}",
    ]


def test_a_misspelt_setting_is_not_silently_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    text = refusal(monkeypatch, MAINSPRING_MAX_PAGESIZE="7")
    assert text == "MAINSPRING_MAX_PAGESIZE: is no setting; did you mean MAINSPRING_MAX_PAGE_SIZE?"


@pytest.mark.parametrize("name", ["URL", "QWERTY", "TIME", "X"])
def test_what_is_like_no_setting_is_sent_to_the_list_of_them(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    text = refusal(monkeypatch, **{f"MAINSPRING_{name}": "7"})
    assert text == f"MAINSPRING_{name}: is no setting; `mainspring settings` lists them"


def test_what_the_command_line_gives_goes_before_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MAINSPRING_PORT", "9000")
    assert Settings.from_environment(port=9001).port == 9001
    assert Settings.from_environment(port=None).port == 9000


def test_a_small_cap_on_pages_brings_the_default_down_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MAINSPRING_MAX_PAGE_SIZE", "20")
    assert Settings.from_environment().default_page_size == 20


def test_a_default_over_the_cap_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    text = refusal(monkeypatch, MAINSPRING_MAX_PAGE_SIZE="20", MAINSPRING_DEFAULT_PAGE_SIZE="30")
    assert text == "MAINSPRING_DEFAULT_PAGE_SIZE: must be at most MAINSPRING_MAX_PAGE_SIZE, 20"


def test_other_models_bring_no_resolvers_unless_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MAINSPRING_MODELS", "music.tables")
    assert Settings.from_environment().resolvers is None
    monkeypatch.setenv("MAINSPRING_RESOLVERS", "music.fields")
    assert Settings.from_environment().resolvers == "music.fields"


def test_hosts_are_written_with_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MAINSPRING_TRUSTED_HOSTS", "chat.example.org, *.example.com")
    assert Settings.from_environment().trusted_hosts == ("chat.example.org", "*.example.com")


def test_settings_do_not_change_under_a_running_service() -> None:
    settings = Settings.from_environment()
    with pytest.raises(ValueError, match="frozen"):
        settings.port = 1  # type: ignore[misc]


def test_every_setting_says_what_it_is() -> None:
    assert [name for name, field in Settings.model_fields.items() if not field.description] == []
