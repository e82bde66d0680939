"""What is loaded: a file, its rows and how they are read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Table

from graph.database.load.files import File
from graph.database.load.order import refers_to_itself
from graph.database.load.rows import read_rows
from graph.database.load.values import Layout, Origin, Reader

Report = Callable[[str, int, int], None]
"""Called with a file's name, the rows of it that were written, and all that it has."""

ROWS_A_REPORT = 1_000


@dataclass(frozen=True, slots=True, eq=False)
class Pile:
    """The rows for one table, looked over already."""

    reader: Reader
    rows: int

    @property
    def file(self) -> File:
        return self.reader.file

    @property
    def table(self) -> Table:
        return self.reader.file.table

    @property
    def layouts(self) -> tuple[Layout, ...]:
        """Every layout that its rows have; one in most files."""
        return tuple(self.reader.layouts.values())

    @property
    def refers_to_itself(self) -> bool:
        return refers_to_itself(self.table)

    @property
    def needs_statement(self) -> bool:
        """Whether a value is left out that only an INSERT can make."""
        return any(field.origin is Origin.STATEMENT for layout in self.layouts for field in layout.left_out)

    def read(self, report: Report) -> Iterator[tuple[int, Layout, list[Any]]]:
        """Each row's line, its layout, and its values.

        Raises LoadError.
        """
        done = 0
        for line, row in read_rows(self.file):
            layout = self.reader.layout(line, row)
            yield line, layout, self.reader.read(line, row, layout)
            done += 1
            if done % ROWS_A_REPORT == 0:
                report(self.file.name, done, self.rows)
        report(self.file.name, done, self.rows)
