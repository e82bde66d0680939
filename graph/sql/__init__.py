"""How to ask the database."""

from graph.sql.compile import compile_plan
from graph.sql.dialects import SPELLINGS, Spelling
from graph.sql.types import Parameter, Statement

__all__ = ["SPELLINGS", "Parameter", "Spelling", "Statement", "compile_plan"]
