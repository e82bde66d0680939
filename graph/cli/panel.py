"""Lines with names → a panel on a terminal."""

from __future__ import annotations

from collections.abc import Mapping

from rich.console import Console
from rich.panel import Panel
from rich.table import Table
from rich.text import Text


def show_panel(lines: Mapping[str, str]) -> None:
    """Print what each name stands for."""
    table = Table.grid(padding=(0, 2))
    for name, text in lines.items():
        # No markup: a path may have brackets.
        table.add_row(Text(name, style="dim"), Text(text))
    Console().print(Panel(table, title="Mainspring", title_align="left", expand=False, border_style="green"))
