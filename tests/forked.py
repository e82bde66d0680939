"""What commands import, loaded once → a `mainspring` that forks from it: a process of its own, for half the CPU.

Most of what a command takes is to import: 1.5 s, where what it does takes one or less. Whoever has many commands typed
(the pages of `docs/`, an inspected database) has them typed to this one. How the real one starts, and that it finds
what it imports, is shown in `tests/cli` and `tests/packaging`.

Run as a program it is the process that others are forked from: `python forked.py SOCKET`.
"""

from __future__ import annotations

import gc
import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib import import_module
from pathlib import Path
from select import select
from tempfile import TemporaryDirectory
from typing import NoReturn

from graph.cli import main
from graph.cli.new import PRINT_SCHEMA

COMMANDS = ("advise", "change", "check", "explain", "inspect", "load", "migrate", "new", "schema", "serve", "token")
OTHERS = ("aiosqlite", "asyncpg", "uvloop", "uvicorn.lifespan.on", "uvicorn.protocols.http.httptools_impl")
# Those of the folder in which the command is typed.
NOT_HERE = ("models", "graph.resolvers")

CLIENT = """#!{python} -IS
import json, os, signal, socket, sys

service = socket.socket(socket.AF_UNIX)
service.connect({address!r})
socket.send_fds(service, [b"."], [0, 1, 2])
service.sendall(json.dumps([sys.argv[1:], os.getcwd(), dict(os.environ)]).encode() + b"\\n")
said = service.makefile()
pid = int(said.readline())
for number in (signal.SIGINT, signal.SIGTERM):
    signal.signal(number, lambda number, _: os.kill(pid, number))
sys.exit(int(said.readline()))
"""


@contextmanager
def forking() -> Iterator[Path]:
    """The path of such a `mainspring`."""
    # Near the root: the address of a socket is short.
    with TemporaryDirectory(prefix="mainspring-") as folder:
        address, command = Path(folder, "socket"), Path(folder, "mainspring")
        command.write_text(CLIENT.format(python=sys.executable, address=str(address)))
        command.chmod(0o755)
        with subprocess.Popen(
            [sys.executable, "-P", __file__, str(address)],
            cwd=folder,
            env={name: value for name, value in os.environ.items() if name != "PYTHONPATH"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
        ) as process:
            try:
                assert process.stdout is not None
                assert process.stdout.readline() == b"ready\n"
                yield command
            finally:
                process.terminate()


def fork_for_all(address: str) -> NoReturn:
    """Wait for clients, and run for each what it asks for, as if it were that process."""
    for name in (*(f"graph.cli.{each}" for each in COMMANDS), *OTHERS):
        import_module(name)
    assert not any(name in sys.modules for name in NOT_HERE)
    gc.freeze()
    # Nobody waits for those that wait for the commands.
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(address)
    listener.listen()
    os.write(1, b"ready\n")
    while True:
        client, _ = listener.accept()
        if not os.fork():
            listener.close()
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            fork_for(client, address)
        client.close()


def fork_for(client: socket.socket, address: str) -> NoReturn:
    """Run what a client asks for, and tell it the process and then its exit code; without the client it is killed."""
    _, streams, _, _ = socket.recv_fds(client, 1, 3)
    arguments, folder, environment = json.loads(client.makefile().readline())
    # Nobody writes there: it is at its end when the process is.
    end, held = os.pipe()
    pid = os.fork()
    if not pid:
        client.close()
        os.close(end)
        become(address, arguments, folder, environment, streams)
    for each in (held, *streams):
        os.close(each)
    client.sendall(b"%d\n" % pid)
    if client.fileno() in select([client.fileno(), end], [], [])[0]:
        os.kill(pid, signal.SIGKILL)
    _, status = os.waitpid(pid, 0)
    with suppress(OSError):
        client.sendall(b"%d\n" % os.waitstatus_to_exitcode(status))
    os._exit(0)


def become(
    address: str, arguments: list[str], folder: str, environment: dict[str, str], streams: list[int]
) -> NoReturn:
    """Be the `mainspring` that was called so."""
    for number, stream in enumerate(streams):
        os.dup2(stream, number)
        os.close(stream)
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    sys.path[:0] = [each for each in environment.get("PYTHONPATH", "").split(os.pathsep) if each]
    if arguments[:1] == ["new"]:
        # It has the schema printed by a Python of its own: that is forked as well.
        sys.executable = str(Path(address).with_name("mainspring"))
    sys.argv = ["mainspring", *(arguments[2:] if arguments[:2] == ["-c", PRINT_SCHEMA] else arguments)]
    code: object = 1
    try:
        main()
    except SystemExit as end:
        code = end.code
    except BaseException:  # noqa: BLE001 (as Python itself does at the end of a program)
        sys.excepthook(*sys.exc_info())
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code if isinstance(code, int) else 0 if code is None else 1)


if __name__ == "__main__":
    fork_for_all(sys.argv[1])
