"""An office whose every model says who may read it, in every way that models can say so."""

from tests.office.models import Base
from tests.office.rows import all_rows, fill

__all__ = ["Base", "all_rows", "fill"]
