"""The limit's statements: the best of several ways to write each. `python -m bench statements` compares them."""

from __future__ import annotations

from bench.statements.language import DAYS, DEEP, FAR, FILTERED, FLAT, chain, lists
from bench.statements.reads import LOOKUPS, OPEN_PAGE, PAGE, USER, USERS

BEST_USER = USER["row_to_json over a derived table"]
BEST_PAGE = PAGE["row_to_json over derived tables, correlated"]
BEST_USERS = USERS["an array, a subquery each"]
BEST_DEEP = DEEP["each author once"]
BEST_FILTERED = FILTERED["joined"]
BEST_DAYS = DAYS["grouped by the number of the day"]
BEST_FLAT = FLAT["json_agg of the row"]
BEST_FAR = FAR["numbered rows"]

__all__ = [
    "BEST_DAYS",
    "BEST_DEEP",
    "BEST_FAR",
    "BEST_FILTERED",
    "BEST_FLAT",
    "BEST_PAGE",
    "BEST_USER",
    "BEST_USERS",
    "DAYS",
    "DEEP",
    "FAR",
    "FILTERED",
    "FLAT",
    "LOOKUPS",
    "OPEN_PAGE",
    "PAGE",
    "USER",
    "USERS",
    "chain",
    "lists",
]
