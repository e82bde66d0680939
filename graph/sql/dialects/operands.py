"""What stands beside an operator, in parentheses where it needs them."""

from __future__ import annotations

from typing import Any

from sqlalchemy import BindParameter, ColumnClause
from sqlalchemy.sql.elements import Grouping, TypeCoerce
from sqlalchemy.sql.functions import FunctionElement


def operand(clause: Any, compiler: Any, **options: Any) -> str:
    """A clause beside an operator that binds tighter than the clause's own may."""
    while isinstance(clause, Grouping | TypeCoerce):
        clause = clause.element if isinstance(clause, Grouping) else clause.typed_expression
    text: str = compiler.process(clause, **options)
    return text if isinstance(clause, ColumnClause | BindParameter | FunctionElement) else f"({text})"
