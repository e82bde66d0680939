"""Statement + values → JSON text."""

from graph.database.connect import make_engine
from graph.database.run import Database

__all__ = ["Database", "make_engine"]
