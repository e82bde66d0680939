"""Plan + policies + viewer → AuthorizedPlan: the fence that no statement passes without."""

from __future__ import annotations

from dataclasses import InitVar, dataclass
from typing import Protocol

from graph.auth import Viewer
from graph.plan.types import Plan


class _Fence:
    """What only this module hands over."""


_FENCE = _Fence()


@dataclass(frozen=True, slots=True)
class AuthorizedPlan:
    """A plan that a viewer's role may run. Only `authorize_plan` makes it, and only it can be compiled."""

    plan: Plan
    role: str
    fence: InitVar[_Fence]

    def __post_init__(self, fence: _Fence) -> None:
        if fence is not _FENCE:
            raise TypeError("only authorize_plan makes an AuthorizedPlan")


class Policies(Protocol):
    """What a viewer may read."""

    def allow(self, plan: Plan, viewer: Viewer) -> Plan:
        """The plan with the rows that the viewer may not see left out.

        Raises a RequestError where it uses a column that the viewer may not see.
        """
        ...


class AllowEverything:
    """Everybody may read everything that the models do not hide."""

    def allow(self, plan: Plan, viewer: Viewer) -> Plan:  # noqa: ARG002 - it is the same for all
        """The plan as it is."""
        return plan


def authorize_plan(plan: Plan, policies: Policies, viewer: Viewer) -> AuthorizedPlan:
    """The plan as `viewer` may run it; its form depends on the viewer's role only."""
    return AuthorizedPlan(policies.allow(plan, viewer), viewer.role, _FENCE)
