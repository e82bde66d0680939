"""A folder → its files, one a table, and the lines of each."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import IO

from sqlalchemy import Table

from graph.errors import LoadError

ENDINGS = (".jsonl", ".jsonl.gz")
# What may lie beside the data: people describe it.
DESCRIPTIONS = (".md", ".txt")
LONGEST_LINE = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True, eq=False)
class File:
    """A file of rows, and the table that they are for."""

    path: Path
    table: Table

    @property
    def name(self) -> str:
        return self.path.name

    def refuse(self, line: int, reason: str) -> LoadError:
        return LoadError(f"{self.name}:{line}: {reason}")


def find_files(folder: Path, tables: Mapping[str, Table]) -> list[File]:
    """The files of a folder, each with its table.

    Raises LoadError with a line for every file that is none of them: a name with a slip in it would silently
    be left out.
    """
    try:
        paths = sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    except OSError as error:
        raise LoadError(f"{folder}: {error.strerror}.") from None
    files, problems = [], []
    for path in paths:
        ending = next((each for each in reversed(ENDINGS) if path.name.endswith(each)), None)
        name = path.name.removesuffix(ending) if ending else path.stem
        if ending and path.is_file() and name in tables:
            files.append(File(path, tables[name]))
        elif ending or path.suffix not in DESCRIPTIONS:
            problems.append(f"{path.name}: {_describe(path, name, bool(ending), tables)}")
    problems += _twice(files)
    if problems:
        raise LoadError("\n".join(problems))
    if not files:
        raise LoadError(f"{folder}: has no file to load; they are named {_example(tables)}.")
    return files


def _describe(path: Path, name: str, ending: bool, tables: Mapping[str, Table]) -> str:
    if path.is_dir():
        return "is a folder; the files must lie side by side."
    if not ending:
        return f"is no file to load; they are named {_example(tables)}."
    return f"there is no table {name!r}{suggest(name, tables)}"


def suggest(name: str, names: Iterable[str]) -> str:
    """The end of a sentence: `; did you mean 'messages'?`, or what there is."""
    known = list(names)
    by_fold = {each.casefold(): each for each in known}
    near = get_close_matches(name.casefold(), by_fold, n=1)
    return f"; did you mean {by_fold[near[0]]!r}?" if near else f"; there are {', '.join(known[:12])}."


def _twice(files: Iterable[File]) -> Iterator[str]:
    seen: dict[str, File] = {}
    for file in files:
        other = seen.setdefault(file.table.key, file)
        if other is not file:
            yield f"{file.name}: the rows of {file.table.key!r} are in {other.name} too; keep one of them."


def _example(tables: Mapping[str, Table]) -> str:
    name = next(iter(tables), "table")
    return f"<table>.jsonl or <table>.jsonl.gz, as {name}.jsonl"


def read_lines(file: File) -> Iterator[tuple[int, bytes]]:
    """The number and the bytes of every line that is not blank.

    Raises LoadError where the file can't be read.
    """
    number = 0
    try:
        with _open(file.path) as source:
            while line := source.readline(LONGEST_LINE):
                number += 1
                if len(line) == LONGEST_LINE and not line.endswith(b"\n"):
                    raise file.refuse(number, f"the line is over {LONGEST_LINE:,} bytes.")
                if number == 1 and line.startswith(b"\xef\xbb\xbf"):
                    raise file.refuse(1, "starts with a byte order mark; save the file as UTF-8 without one.")
                if not line.isspace():
                    yield number, line
    except EOFError:
        raise file.refuse(number + 1, "the file breaks off here: it was not copied whole.") from None
    except (gzip.BadGzipFile, zlib.error) as error:
        raise file.refuse(number + 1, f"is not gzip, or was damaged: {error}.") from None
    except OSError as error:
        raise LoadError(f"{file.name}: {error.strerror}.") from None


def _open(path: Path) -> IO[bytes]:
    return gzip.open(path) if path.suffix == ".gz" else path.open("rb")  # type: ignore[return-value]
