"""Every kind of value that a column can hold, and the odd ones of each: what the chat is too tame for."""

from tests.kinds.models import Base
from tests.kinds.rows import all_rows, fill

__all__ = ["Base", "all_rows", "fill"]
