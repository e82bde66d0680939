"""Hierarchies: what can be of a base itself, grandchildren, hidden classes, and concrete classes with their union."""

from tests.kin.models import Base
from tests.kin.rows import all_rows, fill

__all__ = ["Base", "all_rows", "fill"]
