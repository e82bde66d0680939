"""GraphQL as a part of an application that exists: `graph.mount(app, Base, engine)`."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from typing import Annotated, Any

import pytest
import strawberry
from fastapi import APIRouter, Depends, FastAPI, Header, HTTPException, Request, Response
from sqlalchemy import AsyncAdaptedQueuePool, ForeignKey, create_engine, text
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship
from starlette.requests import HTTPConnection

import graph
from graph import Row, Settings, computed, query_field
from graph.auth import Viewer
from graph.errors import MainspringError, RequestError, Unavailable
from tests.serving import filled, running


class Base(DeclarativeBase):
    """A library."""


class Author(Base):
    """Who writes."""

    __tablename__ = "authors"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    books: Mapped[list["Book"]] = relationship(back_populates="author", lazy="raise")


class Book(Base):
    """What is read."""

    __tablename__ = "books"
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    author_id: Mapped[int] = mapped_column(ForeignKey("authors.id"))
    author: Mapped[Author] = relationship(back_populates="books", lazy="raise")


class OtherBase(DeclarativeBase):
    """A zoo: it has nothing to do with the library."""


class Animal(OtherBase):
    """What is looked at."""

    __tablename__ = "animals"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]


class Author2(OtherBase):
    """Called as one of the library's, and of other columns."""

    __tablename__ = "authors"
    __table_args__ = {"info": {"name": "Author"}}  # noqa: RUF012
    id: Mapped[int] = mapped_column(primary_key=True)
    pen_name: Mapped[str]


def library() -> list[Base]:
    return [Author(id=1, name="Ann", books=[Book(id=1, title="One"), Book(id=2, title="Two")]), Author(id=2, name="Bo")]


def holding(service: graph.Service) -> list[object]:
    """The connections that the service holds ready."""
    return [place for place in service.engine.database._places._free if place is not None]


def held(engine: AsyncEngine) -> int:
    """How many connections of the pool are in somebody's hands."""
    assert isinstance(engine.pool, AsyncAdaptedQueuePool)
    return engine.pool.checkedout()


QUERY = "{ authors(orderBy: [{id: ASC}]) { name books(orderBy: [{id: ASC}]) { title } } }"
DATA = {"authors": [{"name": "Ann", "books": [{"title": "One"}, {"title": "Two"}]}, {"name": "Bo", "books": []}]}


@pytest.fixture
async def engine(empty_sqlite_url: str) -> AsyncIterator[AsyncEngine]:
    async with filled(empty_sqlite_url, Base, library()) as engine:
        yield engine


# Beside what is there


async def test_the_applications_own_parts_go_on_as_before(engine: AsyncEngine) -> None:
    events: list[str] = []

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        events.append("started")
        app.state.greeting = "hello"
        yield
        events.append("stopped")

    app = FastAPI(lifespan=lifespan)

    @app.get("/hello")
    async def hello(request: Request) -> str:
        return str(request.app.state.greeting)

    @app.get("/authors/{author_id}")
    async def rest(author_id: int) -> dict[str, str]:
        async with AsyncSession(engine) as session:
            author = await session.get_one(Author, author_id)
            return {"name": author.name}

    @app.middleware("http")
    async def stamp(request: Request, call_next: Callable[[Request], Awaitable[Response]]) -> Response:
        response = await call_next(request)
        response.headers["x-stamp"] = request.url.path
        return response

    graph.mount(app, Base, engine, settings=Settings())

    @app.get("/later")
    async def later() -> str:
        return "later"

    async with running(app) as api:
        assert events == ["started"]
        for _ in range(2):
            response = await api.post(QUERY)
            assert response.json() == {"data": DATA}
            assert response.headers["x-stamp"] == "/graphql", "middleware sees GraphQL too"
            assert (await api.client.get("/authors/2")).json() == {"name": "Bo"}
        assert (await api.client.get("/hello")).json() == "hello"
        assert (await api.client.get("/later")).json() == "later"
        assert (await api.client.get("/nowhere")).status_code == 404
        assert set((await api.client.get("/openapi.json")).json()["paths"]) == {
            "/hello",
            "/authors/{author_id}",
            "/later",
        }
    assert events == ["started", "stopped"]


async def test_at_another_path(engine: AsyncEngine) -> None:
    app = FastAPI()
    graph.mount(app, Base, engine, path="/api/v2/query", settings=Settings())
    async with running(app, path="/api/v2/query") as api:
        assert await api.ask(QUERY) == DATA
        assert (await api.client.get("/graphql")).status_code == 404
        page = await api.client.get("/api/v2/query", headers={"accept": "text/html"})
        assert page.headers["content-type"].startswith("text/html")


async def test_below_a_router_with_a_prefix(engine: AsyncEngine) -> None:
    app = FastAPI()
    router = APIRouter(prefix="/inside")
    service = graph.mount(router, Base, engine, settings=Settings())
    app.include_router(router, prefix="/outside")
    async with running(app, path="/outside/inside/graphql") as api:
        assert await api.ask(QUERY) == DATA
        assert len(holding(service)) == 1
    assert holding(service) == [], "the router's end is the application's"
    assert service.engine.catalog.entities["Author"].plural == "authors"


async def test_below_an_application_that_is_mounted_itself(engine: AsyncEngine) -> None:
    inner = FastAPI()
    graph.mount(inner, Base, engine, settings=Settings())
    outer = FastAPI()
    outer.mount("/sub", inner)
    # Starlette does not start what is mounted; the connections are the engine's all the same.
    async with running(outer, path="/sub/graphql") as api:
        assert await api.ask(QUERY) == DATA


async def test_two_bases_on_one_application(engine: AsyncEngine, tmp_path: Any) -> None:
    zoo = [Animal(id=1, name="Zebra"), Author2(id=1, pen_name="Quill")]
    async with filled(f"sqlite+aiosqlite:///{tmp_path / 'zoo.db'}", OtherBase, zoo) as other:
        app = FastAPI()
        graph.mount(app, Base, engine, path="/library", settings=Settings())
        graph.mount(app, OtherBase, other, path="/zoo", settings=Settings(max_page_size=10))
        async with running(app, path="/library") as one, running(app, path="/zoo") as two:
            for _ in range(2):
                assert await one.ask("{ authors { name } }") == {"authors": [{"name": "Ann"}, {"name": "Bo"}]}
                assert await two.ask("{ authors { penName } animals { name } }") == {
                    "authors": [{"penName": "Quill"}],
                    "animals": [{"name": "Zebra"}],
                }
            unknown = (await one.post("{ animals { name } }")).json()
            assert unknown["errors"][0]["message"].startswith("Cannot query field 'animals'")
            assert "errors" in (await two.post("{ authors(limit: 11) { penName } }")).json()
            assert await one.ask("{ authors(limit: 11) { id } }") == {"authors": [{"id": 1}, {"id": 2}]}


async def test_one_base_twice_with_other_settings(engine: AsyncEngine) -> None:
    app = FastAPI()
    graph.mount(app, Base, engine, path="/narrow", settings=Settings(max_page_size=1))
    graph.mount(app, Base, engine, path="/wide", settings=Settings())
    async with running(app, path="/narrow") as narrow, running(app, path="/wide") as wide:
        assert len((await narrow.ask("{ authors { name } }"))["authors"]) == 1
        assert len((await wide.ask("{ authors { name } }"))["authors"]) == 2


async def test_without_settings_the_environment_is_read(engine: AsyncEngine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MAINSPRING_MAX_PAGE_SIZE", "1")
    app = FastAPI()
    graph.mount(app, Base, engine)
    async with running(app) as api:
        assert len((await api.ask("{ authors { name } }"))["authors"]) == 1


# Who is asking


async def sign_in(authorization: Annotated[str, Header()] = "") -> str:
    if authorization != "open sesame":
        raise HTTPException(401, "Sign in first.", headers={"www-authenticate": "Bearer"})
    return authorization


def guarded_mount(engine: AsyncEngine) -> FastAPI:
    app = FastAPI()
    graph.mount(app, Base, engine, settings=Settings(), dependencies=[Depends(sign_in)])
    return app


def guarded_application(engine: AsyncEngine) -> FastAPI:
    app = FastAPI(dependencies=[Depends(sign_in)])
    graph.mount(app, Base, engine, settings=Settings())
    return app


def guarded_router(engine: AsyncEngine) -> FastAPI:
    app = FastAPI()
    router = APIRouter(dependencies=[Depends(sign_in)])
    graph.mount(router, Base, engine, settings=Settings())
    app.include_router(router)
    return app


@pytest.mark.parametrize("build", [guarded_mount, guarded_application, guarded_router])
async def test_dependencies_are_enforced(engine: AsyncEngine, build: Callable[[AsyncEngine], FastAPI]) -> None:
    async with running(build(engine)) as api:
        for query in (QUERY, "{ __typename }", "{ __schema { types { name } } }", "{", ""):
            refused = await api.post(query)
            assert refused.status_code == 401, query
            assert refused.headers["www-authenticate"] == "Bearer"
            assert "Ann" not in refused.text
        assert (await api.client.get("/graphql", params={"query": QUERY})).status_code == 401
        allowed = await api.post(QUERY, authorization="open sesame")
        assert allowed.json() == {"data": DATA}


async def test_a_dependency_with_an_end_ends_after_the_answer(engine: AsyncEngine) -> None:
    events: list[str] = []

    async def session() -> AsyncIterator[None]:
        events.append("begin")
        yield
        events.append("end")

    app = FastAPI()
    graph.mount(app, Base, engine, settings=Settings(), dependencies=[Depends(session)])
    async with running(app) as api:
        await api.ask(QUERY)
        await api.ask(QUERY)
    assert events == ["begin", "end"] * 2


async def find_viewer(connection: HTTPConnection) -> Viewer:
    role = connection.headers.get("x-role")
    if role is None:
        raise RequestError("Say who you are.")
    return Viewer((role,))


async def find_context(connection: HTTPConnection) -> Mapping[str, Any]:
    return {"language": connection.headers.get("accept-language"), "app": connection.app.title}


@computed(Author, needs=[Author.name])
def greeting(author: Row, info: strawberry.Info[Any, Any]) -> str:
    """A word of welcome in the language of the request."""
    word = {"de": "Hallo", "fr": "Salut"}.get(info.context["language"], "Hello")
    return f"{word}, {author.name}"


@query_field()
async def application(info: strawberry.Info[Any, Any]) -> str:
    """The title of the application."""
    return str(info.context["app"])


async def test_hand_written_fields_see_the_context_of_their_request(engine: AsyncEngine) -> None:
    app = FastAPI(title="The Library")
    graph.mount(
        app, Base, engine, settings=Settings(), handwritten=[greeting, application],
        get_viewer=find_viewer, get_context=find_context,
    )  # fmt: skip
    query = "{ application books(orderBy: [{id: ASC}], limit: 1) { title author { greeting } } }"
    async with running(app) as api:
        for language, word in (("de", "Hallo"), ("fr", "Salut"), ("de", "Hallo"), ("en", "Hello")):
            response = await api.post(query, accept_language=language, x_role="reader")
            assert response.json() == {
                "data": {
                    "application": "The Library",
                    "books": [{"title": "One", "author": {"greeting": f"{word}, Ann"}}],
                }
            }
        refused = await api.post(QUERY)
        assert refused.status_code == 400
        assert refused.json()["errors"][0]["message"] == "Say who you are."


async def test_a_bug_in_a_hand_written_field_is_that_fields_alone(
    engine: AsyncEngine, caplog: pytest.LogCaptureFixture
) -> None:
    app = FastAPI()
    # There is no context, so that `greeting` fails.
    graph.mount(app, Base, engine, settings=Settings(), handwritten=[greeting])
    async with running(app) as api:
        answer = (await api.post("{ author(id: 1) { name greeting } }")).json()
        assert answer["data"] == {"author": None}
        assert answer["errors"][0]["path"] == ["author", "greeting"]
        assert "language" not in str(answer)
        assert "KeyError" in caplog.text
        assert await api.ask(QUERY) == DATA


@computed(Author, needs=[Author.name])
def elsewhere(author: Row) -> str:
    """What another service would know."""
    raise Unavailable("The other service is down.") from OSError("secret.internal:443")


async def test_an_outage_that_a_hand_written_field_meets_is_named_as_any_other(
    engine: AsyncEngine, caplog: pytest.LogCaptureFixture
) -> None:
    app = FastAPI()
    graph.mount(app, Base, engine, settings=Settings(), handwritten=[elsewhere])
    async with running(app) as api:
        (error,) = (await api.post("{ author(id: 1) { elsewhere } }")).json()["errors"]
    identifier = error["extensions"]["id"]
    assert error["extensions"] == {"code": "UNAVAILABLE", "id": identifier}
    assert error["message"] == f"The other service is down. The server's log has the cause as {identifier}."
    (line,) = [each.getMessage() for each in caplog.records if identifier in each.getMessage()]
    assert line.startswith("A request failed at author.elsewhere: ")
    assert line.endswith("OSError: secret.internal:443")


# The engine stays the caller's


async def test_the_engine_outlives_the_application(engine: AsyncEngine) -> None:
    app = FastAPI()
    service = graph.mount(app, Base, engine, settings=Settings())
    assert holding(service) == [], "nothing is connected before the first request"
    for _ in range(2):
        async with running(app) as api:
            assert await api.ask(QUERY) == DATA
            assert len(holding(service)) == 1
            assert held(engine) == 0, "the application's own pool is left alone"
        assert holding(service) == []
    async with engine.connect() as connection:
        assert (await connection.execute(text("SELECT count(*) FROM books"))).scalar() == 2


async def test_what_the_application_writes_is_read(database_url: str) -> None:
    async with filled(database_url, Base, library()) as engine:
        app = FastAPI()
        graph.mount(app, Base, engine, settings=Settings())
        async with running(app) as api:
            assert await api.ask("{ author(id: 2) { name } }") == {"author": {"name": "Bo"}}
            async with AsyncSession(engine) as session:
                author = await session.get_one(Author, 2)
                author.name = "Cy"
                await session.commit()
            assert await api.ask("{ author(id: 2) { name } }") == {"author": {"name": "Cy"}}


async def test_a_small_pool_is_enough_for_many_requests(database_url: str) -> None:
    """The pool of the caller's engine may be smaller than `pool_size` of the settings."""
    async with filled(database_url, Base, library()) as first:
        url = first.url.render_as_string(hide_password=False)
        engine = create_async_engine(url, pool_size=2, max_overflow=0, pool_timeout=0.3)
        app = FastAPI()
        graph.mount(app, Base, engine, settings=Settings())
        try:
            async with running(app) as api:
                answers = await asyncio.gather(*(api.post(QUERY) for _ in range(40)))
                assert [answer.status_code for answer in answers] == [200] * 40
                async with engine.connect() as connection:
                    assert (await connection.execute(text("SELECT 1"))).scalar() == 1, "and one is left for others"
        finally:
            await engine.dispose()


@pytest.mark.parametrize("make", [lambda: create_engine("sqlite://"), lambda: create_engine("sqlite+pysqlite:///x.db")])
def test_an_engine_that_is_not_async_is_refused(make: Callable[[], Any]) -> None:
    with pytest.raises(MainspringError) as caught:
        graph.mount(FastAPI(), Base, make(), settings=Settings())
    assert str(caught.value) == (
        "The engine's driver is 'pysqlite'; use one of aiosqlite, asyncpg, as in "
        "create_async_engine('postgresql+asyncpg://…')."
    )


def test_the_models_of_a_base_are_all_there_is(engine: AsyncEngine) -> None:
    service = graph.mount(FastAPI(), Base, engine, settings=Settings())
    assert set(service.engine.catalog.entities) == {"Author", "Book"}
    assert "type Animal" not in str(service.schema)
