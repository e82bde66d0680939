"""Models that are mapped in less usual ways: odd names, views, generated columns, conditions of relationships."""

from tests.odd.models import Base
from tests.odd.rows import all_rows, fill

__all__ = ["Base", "all_rows", "fill"]
