"""Columns whose values are shown otherwise than they are stored: made by SQL, or by Python."""

from tests.decorated.models import Base
from tests.decorated.rows import all_rows, fill

__all__ = ["Base", "all_rows", "fill"]
