"""`mainspring serve`: settings → a running service, or what stands in its way."""

from __future__ import annotations

import asyncio
import errno
import gc
import math
import signal
import socket
import sys
from collections.abc import Awaitable, Callable
from typing import NoReturn

import uvicorn
from sqlalchemy import Connection, MetaData, make_url
from typing_extensions import override
from uvicorn.supervisors import ChangeReload, Multiprocess

from graph.app import create_app
from graph.auth.secret import ends_with_process, new_secret
from graph.cli.given import Given, pass_on, read_models, read_settings
from graph.cli.logs import configure_logs
from graph.cli.migrate import describe, migrate_database
from graph.cli.sample import find_sample
from graph.cli.tell import tell
from graph.database import make_engine
from graph.database.asking import check_policies
from graph.database.reach import show_database
from graph.database.revision import check_revision, check_tables, find_migrations
from graph.errors import SettingsError
from graph.settings import PREFIX, Settings

EVERYWHERE = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 (compared with, not listened on)
"""Addresses to listen on → one to visit."""

App = Callable[..., Awaitable[None]]
Fill = Callable[[Connection], bool]


def run(given: Given, *, to_migrate: bool, to_fill: bool, reload: bool) -> None:
    """Look for what could go wrong, cheapest first; then serve until told to stop."""
    prepare_process()
    settings = read_settings(given)
    if reload and settings.workers > 1:
        raise SettingsError("--reload serves with one process: leave --workers out.")
    is_passing = ends_with_process(settings)
    if is_passing:
        # One for all processes that are started here.
        given = {**given, "token_secret": new_secret()}
        settings = read_settings(given)
    with bind(settings) as listener:
        base = read_models(given, settings)
        app = create_app(settings)
        prepare_database(settings, base.metadata, to_migrate=to_migrate, to_fill=to_fill)
        if is_passing:
            tell(
                f"{PREFIX}TOKEN_SECRET is not set: "
                "whoever logs in must do so again when the service has been restarted."
            )
        config = configure(settings, app, reload=reload)
        if reload or settings.workers > 1:
            pass_on(given)
            supervise(config, listener, settings)
        else:
            freeze()
            Server(config, settings).run([listener])


def prepare_process() -> None:
    """Told to stop before it serves, or after, the process ends as if it were done."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, _stop)
    # Nearly all that is made until the service runs stays as long as it does.
    gc.disable()


def freeze() -> None:
    """Collect garbage from here on, in what is made from here on."""
    gc.freeze()
    gc.enable()


def _stop(*_: object) -> NoReturn:
    raise SystemExit(0)


def make_app() -> App:
    """The service, in a process of its own."""
    gc.disable()
    app = create_app()
    freeze()
    return app


# What could go wrong


def bind(settings: Settings) -> socket.socket:
    """The socket to listen on.

    Raises SettingsError where the address is not this machine's, or the port is taken.
    """
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(
            settings.host, settings.port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
    except socket.gaierror:
        raise SettingsError(f"--host: there is no address {settings.host!r}.") from None
    listener = socket.socket(family, kind, protocol)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind(address)
        # Two sockets may be bound to a port that nobody listens on yet; one may listen.
        listener.listen(1)
    except OSError as error:
        listener.close()
        raise SettingsError(describe_refusal(settings, error)) from None
    return listener


def describe_refusal(settings: Settings, error: OSError) -> str:
    """Why the port can't be listened on."""
    other = settings.port + 1 if settings.port < 65_535 else 0
    match error.errno:
        case errno.EADDRINUSE:
            return (
                f"Port {settings.port} of {settings.host} is taken by another program. Stop that one, or take another "
                f"port: --port {other}, or MAINSPRING_PORT={other} as in `MAINSPRING_PORT={other} make serve` "
                "(0: any that is free)."
            )
        case errno.EACCES:
            return f"Port {settings.port} is reserved for the system; take one above 1023, such as --port 8000."
        case errno.EADDRNOTAVAIL:
            return f"--host: {settings.host} is not an address of this machine; 0.0.0.0 stands for all it has."
        case _:
            return f"Can't listen on port {settings.port} of {settings.host}: {error.strerror}."


def prepare_database(settings: Settings, metadata: MetaData, *, to_migrate: bool, to_fill: bool) -> None:
    """Migrate and fill the database where that is asked for, and make sure that it can be served.

    Raises DatabaseNotReady, whose text says what to do.
    """
    fill = find_sample(settings.models) if to_fill else None
    if to_migrate:
        for line in describe(migrate_database(settings, metadata)):
            tell(line)
    asyncio.run(check_and_fill(settings, metadata, fill))


async def check_and_fill(settings: Settings, metadata: MetaData, fill: Fill | None) -> None:
    engine = make_engine(settings)
    try:
        await check_revision(engine, settings)
        await check_policies(engine, settings)
        if find_migrations(settings) is None:
            await check_tables(engine, metadata)
        if fill is not None:
            async with engine.begin() as connection:
                filled = await connection.run_sync(fill)
            tell("Filled in the sample." if filled else "There are rows already: no sample was filled in.")
    finally:
        await engine.dispose()


# Serving


def configure(settings: Settings, app: App, *, reload: bool) -> uvicorn.Config:
    several = reload or settings.workers > 1
    return uvicorn.Config(
        f"{__name__}:{make_app.__name__}" if several else app,
        factory=several,
        reload=reload,
        workers=settings.workers,
        log_config=configure_logs(settings.log_level),
        # A line a request costs a small request a fifth of its speed.
        access_log=settings.log_level == "debug",
        # Who else says where a request came from, and by https, is not believed.
        forwarded_allow_ips=list(settings.trusted_proxies),
        server_header=False,
        # Nothing here speaks it, and loading its library takes part of the start.
        ws="none",
        timeout_graceful_shutdown=math.ceil(settings.shutdown_timeout),
    )


class Server(uvicorn.Server):
    """Says where to go once it can be gone to."""

    def __init__(self, config: uvicorn.Config, settings: Settings) -> None:
        super().__init__(config)
        self.settings = settings

    @override
    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if sockets and self.started:
            show_start(self.settings, sockets[0])


def supervise(config: uvicorn.Config, listener: socket.socket, settings: Settings) -> None:
    """Serve with processes of their own. Who asks before they are there, waits: the socket listens already."""
    listener.listen(config.backlog)
    show_start(settings, listener)
    if config.reload:
        ChangeReload(config, target=uvicorn.Server(config).run, sockets=[listener]).run()
    else:
        Multiprocess(config, sockets=[listener]).run()


def show_start(settings: Settings, listener: socket.socket) -> None:
    """Where to go: a panel on a terminal, plain lines elsewhere."""
    lines = dict(describe_start(settings, listener))
    if not sys.stdout.isatty():
        for name, text in lines.items():
            tell(f"{name}: {text}")
        return
    # Rich takes a thirtieth of the start, and people at a terminal alone see it.
    from graph.cli.panel import show_panel  # noqa: PLC0415

    show_panel(lines)


def describe_start(settings: Settings, listener: socket.socket) -> list[tuple[str, str]]:
    host = EVERYWHERE.get(settings.host, settings.host)
    port = listener.getsockname()[1]
    address = f"http://{f'[{host}]' if ':' in host else host}:{port}"
    explorer = [("Explorer", f"{address}/graphql  (in a browser)")] if settings.explorer else []
    processes = [("Workers", str(settings.workers))] if settings.workers > 1 else []
    return [
        ("Endpoint", f"{address}/graphql"),
        *explorer,
        ("Health", f"{address}/health/ready"),
        ("Database", show_database(make_url(settings.database_url))),
        ("Models", settings.models),
        *processes,
        ("Stop", "Ctrl-C"),
    ]
