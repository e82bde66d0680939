"""What to fetch."""

from graph.plan.authorize import AuthorizedPlan, authorize_plan
from graph.plan.joins import JOINED_FROM, NONE, joined_paths
from graph.plan.limits import check_relations, check_sizes, fixed_rows
from graph.plan.make import Needs, make_plan
from graph.plan.show import show_plan
from graph.plan.types import Plan

__all__ = [
    "JOINED_FROM",
    "NONE",
    "AuthorizedPlan",
    "Needs",
    "Plan",
    "authorize_plan",
    "check_relations",
    "check_sizes",
    "fixed_rows",
    "joined_paths",
    "make_plan",
    "show_plan",
]
