"""The chat with tens of thousands of messages, on each kind of database, with statistics."""

from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Connection, Table, insert, text

from graph.database.connect import make_engine
from graph.settings import Settings
from models import Base
from tests.conftest import require
from tests.databases import KINDS, Databases, Kind, change, migrate
from tests.indexes.reads import Explaining
from tests.worlds import assembled

MESSAGES, CHANNELS, USERS = 48_000, 4, 2_000
START = datetime(2026, 1, 1, tzinfo=UTC)


def fill(connection: Connection) -> None:
    """Messages take turns between the channels, three at a time in the same second; every third has a reaction."""
    tables: dict[str, Table] = dict(Base.metadata.tables)
    rows: dict[str, list[dict[str, Any]]] = {
        "workspaces": [{"id": 1, "slug": "w", "name": "W", "is_public": True, "created_at": START}],
        "channels": [
            {"id": id_, "workspace_id": 1, "name": f"c{id_}", "visibility": "PUBLIC", "created_at": START}
            for id_ in range(1, CHANNELS + 1)
        ],
        "users": [
            {
                "id": id_,
                "workspace_id": 1,
                "handle": f"u{id_:04}",
                "display_name": f"U {id_}",
                "email": f"u{id_}@example.org",
                "role": "MEMBER",
                "created_at": START,
            }
            for id_ in range(1, USERS + 1)
        ],
        "messages": [
            {
                "id": id_,
                "channel_id": id_ % CHANNELS + 1,
                "author_id": id_ * 7919 % USERS + 1,
                # Some hundreds of words, each in some messages, and two that few have.
                "body": f"{'needle' if id_ % 4_000 == 0 else 'hay'} a{id_ % 97} b{id_ % 397} c{id_ % 997} and so on",
                "created_at": START + timedelta(seconds=id_ // (3 * CHANNELS)),
                "version": 1,
            }
            for id_ in range(1, MESSAGES + 1)
        ],
        "reactions": [
            {"message_id": id_, "user_id": id_ % USERS + 1, "emoji": "🎉" if id_ % 2 else "👀", "created_at": START}
            for id_ in range(3, MESSAGES + 1, 3)
        ],
    }
    for name, values in rows.items():
        connection.execute(insert(tables[name]), values)


def analyze(connection: Connection) -> None:
    connection.execute(text("ANALYZE"))


@pytest.fixture(scope="package")
def chat_urls(databases: Databases) -> Iterator[dict[Kind, str]]:
    kinds = [kind for kind in KINDS if kind == "sqlite" or databases.postgresql is not None]
    urls = {kind: databases.make(kind, "large_chat") for kind in kinds}
    for url in urls.values():
        change(url, migrate, fill, analyze)
    yield urls
    for url in urls.values():
        databases.drop(url)


@pytest.fixture(params=KINDS)
async def large_chat(
    request: pytest.FixtureRequest, databases: Databases, chat_urls: dict[Kind, str]
) -> AsyncIterator[Explaining]:
    require(databases, request.param, request)
    settings = Settings(database_url=chat_urls[request.param])
    engine = make_engine(settings)
    service = assembled(Base, engine, settings)
    yield Explaining(chat_urls[request.param], service)
    await service.engine.database.close()
    await engine.dispose()
