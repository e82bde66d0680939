"""Settings → FastAPI: puts everything together."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Callable, Container, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from functools import partial
from typing import Any

from fastapi import APIRouter, FastAPI, params
from sqlalchemy.ext.asyncio import AsyncEngine
from sqlalchemy.orm import DeclarativeBase
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import HTTPConnection

from graph.auth import SYSTEM
from graph.auth.service import NAME as AUTH
from graph.auth.service import make_auth
from graph.catalog import Catalog
from graph.catalog.inexact import DIGITS_OF_A_DOUBLE, clocked, inexact_on_sqlite
from graph.catalog.searches import check_searches_on_sqlite
from graph.database import Database, connect
from graph.database.asking import check_policies
from graph.database.revision import check_revision
from graph.database.write import Writer
from graph.engine import Engine, make_engine
from graph.errors import ModelError
from graph.http.application import Application
from graph.http.authentication import Authentication
from graph.http.endpoint import GetContext, GetViewer
from graph.http.front import front_router
from graph.http.health import health_router
from graph.http.router import graphql_router
from graph.http.sign_in import sign_in_router
from graph.kept import Kept
from graph.modules import load_accounts, load_base, load_handwritten
from graph.operation.parse import Caches
from graph.operation.parse.impersonal import make_impersonal
from graph.plan import JOINED_FROM
from graph.recording import Recorder, make_recorder
from graph.schema import HandWritten, HandWrittenMutation, Schema, graphql_schema
from graph.settings import Settings
from graph.surfaces import Surfaces, read_surfaces
from graph.views import Views

log = logging.getLogger(__name__)

EVERYONE = ("*",)


@dataclass(frozen=True, slots=True)
class Service:
    """What was made of the models: the engine that answers, and what it answers with.

    `schema` is all that the models show to anybody, `views` make what each set of roles sees of it.
    """

    schema: Schema
    engine: Engine
    writer: Writer
    views: Views
    recorder: Recorder | None

    async def close(self) -> None:
        """Close every idle connection."""
        await self.engine.database.close()
        await self.writer.close()


def assemble(
    base: type[DeclarativeBase],
    engine: AsyncEngine,
    settings: Settings,
    handwritten: Sequence[HandWritten | HandWrittenMutation] = (),
) -> Service:
    """The schema and the engine of every model mapped under `base`.

    Raises ModelError, naming the model and the mend.
    """
    return assemble_surfaces(
        read_surfaces(base, handwritten, by_rule_alone=settings.row_level_security), engine, settings
    )


def assemble_surfaces(
    surfaces: Surfaces,
    engine: AsyncEngine,
    settings: Settings,
    *,
    second_ending: bool = False,
    joined_from: int = JOINED_FROM,
    by_unit: bool = False,
) -> Service:
    """The schema and the engine of models that were read; the tests compare services over the same surfaces.

    Raises ModelError, naming the model and the mend.
    """
    # First: it refuses an engine that is not async.
    database, writer = Database(engine, settings), Writer(engine, settings)
    _check_schemas(engine)
    if engine.dialect.name == "sqlite":
        check_searches_on_sqlite(surfaces.catalog)
    views = Views(
        surfaces,
        settings,
        engine.dialect,
        writer,
        prepared=Kept(settings.statement_cache_bytes),
        caches=Caches(settings),
        second_ending=second_ending,
        by_unit=by_unit,
    )
    schema = views.schema(SYSTEM)
    recorder = make_recorder(writer, settings, partial(make_impersonal, schema=graphql_schema(schema)))
    made = make_engine(
        settings,
        database=database,
        make_view=views.of,
        note=None if recorder is None else recorder.note,
        second_ending=second_ending,
        joined_from=joined_from,
    )
    return Service(schema, made, writer, views, recorder)


def _check_schemas(engine: AsyncEngine) -> None:
    # Statements are made once for all connections, without asking the options of any.
    if engine.sync_engine.get_execution_options().get("schema_translate_map"):
        raise ModelError(
            "The engine has a schema_translate_map, which is not read here; name the schemas on the models "
            '(MetaData(schema="…")), or in the search_path of the connections.'
        )


def _tell_inexact(catalog: Catalog) -> None:
    inexact = list(inexact_on_sqlite(catalog))
    if inexact:
        log.warning(
            "SQLite holds decimals as doubles, so that of more than %d digits the last are lost, in comparisons and "
            "sums too: %s. Give these columns a precision of at most %d, store them as whole numbers by a "
            "TypeDecorator (docs/models.md), or use PostgreSQL.",
            DIGITS_OF_A_DOUBLE,
            ", ".join(inexact),
            DIGITS_OF_A_DOUBLE,
        )
    by_clock = list(clocked(catalog))
    if by_clock:
        log.warning(
            "SQLite's clock writes no fraction, so that these columns are compared by what they would be with one, and "
            "no index serves: %s. Make their values in Python (default=lambda: datetime.now(UTC)), or on SQLite by "
            "server_default=text(\"(strftime('%%Y-%%m-%%d %%H:%%M:%%f000', 'now'))\").",
            ", ".join(by_clock),
        )


def mount(
    app: FastAPI | APIRouter,
    base: type[DeclarativeBase],
    engine: AsyncEngine,
    *,
    path: str = "/graphql",
    settings: Settings | None = None,
    handwritten: Sequence[HandWritten | HandWrittenMutation] = (),
    dependencies: Sequence[params.Depends] = (),
    get_viewer: GetViewer | None = None,
    get_context: GetContext | None = None,
) -> Service:
    """Serve the models under `base` at `path` of an application that exists.

    `engine` stays the caller's: it is neither made nor disposed of here. `dependencies` are FastAPI's, and run
    before every request; `get_viewer` tells who is asking, `get_context` what hand-written fields find in
    `info.context`. Raises ModelError.
    """
    settings = settings or Settings.from_environment()
    service = assemble(base, engine, settings, handwritten)
    router = graphql_router(
        service.engine,
        settings,
        path=path,
        dependencies=dependencies,
        get_viewer=get_viewer,
        get_context=get_context,
    )

    @asynccontextmanager
    async def running(_: Any) -> AsyncIterator[None]:
        # Not before: a service that refuses to start says the reason alone.
        if engine.dialect.name == "sqlite":
            _tell_inexact(service.views.catalog)
        async with AsyncExitStack() as stack:
            stack.push_async_callback(service.close)
            if service.recorder is not None:
                await stack.enter_async_context(service.recorder.running())
            yield

    router.lifespan_context = running
    app.include_router(router)
    return service


def create_app(settings: Settings | None = None, *, get_viewer: GetViewer | None = None) -> FastAPI:
    """The service of the settings, ready to be served.

    `get_viewer` tells who is asking, instead of tokens and cookies. Raises SettingsError and ModelError.
    """
    settings = settings or Settings.from_environment()
    base = load_base(settings.models)
    engine = connect.make_engine(settings)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        yield
        auth.passwords.close()
        await engine.dispose()

    app = Application(title="Mainspring", lifespan=lifespan)
    if settings.trusted_hosts != EVERYONE:
        app.add_middleware(TrustedHostMiddleware, allowed_hosts=list(settings.trusted_hosts))
    accounts = load_accounts(settings.resolvers)
    auth = make_auth(settings, None if accounts is None else accounts.roles)
    authentication = Authentication(auth.tokens.identify, settings.trusted_origins)

    async def get_context(_: HTTPConnection) -> Mapping[str, Any]:
        return {AUTH: auth}

    service = mount(
        app,
        base,
        engine,
        settings=settings,
        handwritten=load_handwritten(settings.resolvers),
        get_viewer=get_viewer or authentication.get_viewer,
        get_context=get_context,
    )
    if accounts is not None:
        app.include_router(sign_in_router(accounts, auth, authentication, service.writer))
    app.include_router(health_router(ready_check(engine, settings)))
    app.include_router(front_router("/graphql"))
    return app


def make_authentication(settings: Settings | None = None, known_roles: Container[str] | None = None) -> Authentication:
    """Reads bearer tokens and the cookies of log-ins as the settings say: `get_viewer` of it is for `mount`.

    Of the roles that tokens name, only `known_roles` are taken, if they are given. Raises SettingsError.
    """
    settings = settings or Settings.from_environment()
    return Authentication(make_auth(settings, known_roles).tokens.identify, settings.trusted_origins)


def ready_check(engine: AsyncEngine, settings: Settings) -> Callable[[], Any]:
    """What `/health/ready` asks."""

    async def check() -> None:
        await check_revision(engine, settings)
        await check_policies(engine, settings)

    return check
