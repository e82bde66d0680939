"""Plan + viewer → AuthorizedPlan: the fence that no statement passes without."""

from __future__ import annotations

from dataclasses import InitVar, dataclass

from graph.auth import Viewer
from graph.plan.types import Plan


class _Fence:
    """What only this module hands over."""


_FENCE = _Fence()


@dataclass(frozen=True, slots=True)
class AuthorizedPlan:
    """A plan and the roles whose rules guard all that it reads; none stands for the system, which sees everything.

    Only `authorize_plan` makes it, and only it can be compiled.
    """

    plan: Plan
    roles: tuple[str, ...]
    fence: InitVar[_Fence]

    def __post_init__(self, fence: _Fence) -> None:
        if fence is not _FENCE:
            raise TypeError("only authorize_plan makes an AuthorizedPlan")


def authorize_plan(plan: Plan, viewer: Viewer) -> AuthorizedPlan:
    """The plan as `viewer` may run it; its form depends on the viewer's roles only.

    The columns and types that the roles may not read at all are not in the catalog that it was planned with.
    """
    return AuthorizedPlan(plan, () if viewer.is_system else viewer.roles, _FENCE)
