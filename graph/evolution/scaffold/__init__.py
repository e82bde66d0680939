"""A folder → a project that serves its models; or the migrations that models of one's own begin with."""

from __future__ import annotations

import keyword
import re
import sys
from collections.abc import Collection, Iterable, Mapping
from importlib.metadata import version
from pathlib import Path
from string import Template

from graph.errors import ProjectRefused

TEMPLATES = Path(__file__).with_name("project")
# By which tools tell templates from what they become.
SUFFIX = ".txt"
NAME = re.compile(r"[a-z][a-z0-9]*([-_][a-z0-9]+)*")
# A project of such a name could not import Mainspring, or its own models.
TAKEN = frozenset({"alembic", "graph", "mainspring", "migrations", "models", "sqlalchemy", "tests"})
OF_MIGRATIONS = ("alembic.ini", "migrations/env.py", "migrations/script.py.mako")


class FileTemplate(Template):
    """Python, make and shells have other uses for a dollar."""

    delimiter = "@@"


def make_project(folder: Path) -> list[Path]:
    """Write a whole project into `folder`, which is made where it is not there: models, migrations, tests and the rest.

    It is called as the folder is. Returns the paths of the files, below `folder`.
    Raises ProjectRefused where that is no name of a package, or a file is there already; then nothing is written.
    """
    name = folder.resolve().name
    check_name(name)
    return write_files(folder, fill_templates(name))


def check_name(name: str) -> None:
    """Raises ProjectRefused, with a name that would do."""
    wrong = (
        None
        if NAME.fullmatch(name)
        else "must begin with a small letter, and go on with small letters, digits, and - or _ between them"
    )
    if keyword.iskeyword(name):
        wrong = "is a word of Python's own"
    elif name in TAKEN or name in sys.stdlib_module_names:
        wrong = "is a package that the project needs itself"
    if wrong is not None:
        words = re.findall(r"[a-z0-9]+", name.lower())
        better = "-".join([*([] if words and words[0][0].isalpha() else ["my"]), *(words or ["project"])])
        if better == name:
            better = f"my-{name}"
        raise ProjectRefused(f"{name!r} can't be the name of a package: it {wrong}. Try `mainspring new {better}`.")


def fill_templates(name: str, only: Collection[str] = ()) -> dict[str, str]:
    """The files by their paths, or `only` some of them."""
    values = {"name": name, "version": version("mainspring")}
    files = (path for path in sorted(TEMPLATES.rglob("*")) if path.name.endswith(SUFFIX))
    named = {path.relative_to(TEMPLATES).as_posix().removesuffix(SUFFIX): path for path in files}
    return {
        path: FileTemplate(file.read_text(encoding="utf-8")).substitute(values)
        for path, file in named.items()
        if not only or path in only
    }


def write_files(folder: Path, files: Mapping[str, str]) -> list[Path]:
    """Write all of the files, or none where one is there already.

    Raises ProjectRefused.
    """
    check_free(folder, files)
    try:
        for name, text in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise ProjectRefused(f"{error.filename}: {error.strerror}.") from error
    return [Path(name) for name in files]


def check_free(folder: Path, names: Iterable[str]) -> None:
    """Raises ProjectRefused where a file is there already."""
    if folder.exists() and not folder.is_dir():
        raise ProjectRefused(f"{folder} is a file; name a folder that is not there yet, or is empty.")
    there = [name for name in names if (folder / name).exists()]
    if there:
        more = f" and {len(there) - 3} more" if len(there) > 3 else ""
        raise ProjectRefused(
            f"{folder} has {', '.join(there[:3])}{more} already, and nothing is written over; "
            "name a folder that is not there yet, or is empty."
        )
