"""The shop, served over HTTP from each kind of database."""

from collections.abc import AsyncIterator

import pytest

from tests.chinook.models import Base
from tests.chinook.rows import Rows, fill, make_rows
from tests.conftest import require
from tests.databases import KINDS, Databases, change
from tests.serving import Api, serving


@pytest.fixture(scope="session", params=KINDS)
async def shop(request: pytest.FixtureRequest, databases: Databases) -> AsyncIterator[Api]:
    """The rows of `rows`, on each kind of database in turn. For reading only: tests share it."""
    require(databases, request.param, request)
    url = databases.make(request.param, "chinook")
    change(url, Base.metadata.create_all, fill)
    async with serving(url, Base, max_page_size=1_000) as api:
        yield api
    databases.drop(url)


@pytest.fixture(scope="session")
def rows() -> dict[str, Rows]:
    """What the answers are compared with, by table."""
    return make_rows()
