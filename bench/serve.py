"""`python -m bench.serve package.module`: its `create_app()` behind uvicorn, until whoever started us ends.

Every server of the benchmark runs like this. It prints the port it took.
"""

from __future__ import annotations

import importlib
import os
import signal
import socket
import sys
from threading import Thread

import uvicorn


def main() -> None:
    module = importlib.import_module(sys.argv[1])
    # Ours closes when our parent ends, however it ends.
    Thread(target=stop_at_end_of_input, daemon=True).start()
    config = uvicorn.Config(
        module.create_app,
        factory=True,
        loop="uvloop",
        http="httptools",
        ws="none",
        access_log=False,
        log_level="warning",
    )
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    sys.stdout.write(f"{listener.getsockname()[1]}\n")
    sys.stdout.flush()
    uvicorn.Server(config).run([listener])


def stop_at_end_of_input() -> None:
    sys.stdin.read()
    os.kill(os.getpid(), signal.SIGTERM)


if __name__ == "__main__":
    main()
