"""Who is asking: what is the same viewer, and what is none."""

import pytest

from graph.auth import ANONYMOUS, SYSTEM, Viewer, read_viewer


def test_the_order_of_roles_means_nothing() -> None:
    merged = Viewer(("member", "admin", "member"), "7")
    assert merged.roles == ("admin", "member")
    assert merged.role == "admin+member"
    assert merged == Viewer(("admin", "member"), "7")
    assert hash(merged) == hash(Viewer(("admin", "member"), "7", {"workspace": 3}))


def test_claims_are_those_that_were_given_whatever_becomes_of_the_mapping() -> None:
    given = {"workspace": 3}
    viewer = Viewer(("member",), "7", given)
    given["workspace"] = 4
    assert viewer.claims == {"workspace": 3}
    assert viewer != Viewer(("member",), "7")
    with pytest.raises(TypeError):
        viewer.claims["workspace"] = 5  # type: ignore[index]


@pytest.mark.parametrize("roles", [(), ("",), ("admin", ""), ("admin+member",), "admin", ["admin"]])
def test_what_is_no_name_of_a_role_is_refused(roles: object) -> None:
    with pytest.raises(ValueError, match="names of roles"):
        Viewer(roles)  # type: ignore[arg-type]


def test_the_system_is_one_viewer_and_nobody_else_is() -> None:
    assert SYSTEM.is_system
    assert not ANONYMOUS.is_system
    assert ANONYMOUS.roles == ("anonymous",)


def test_a_viewer_is_read_as_people_write_one() -> None:
    assert read_viewer("anonymous") == ANONYMOUS
    assert read_viewer("member+admin id=7 workspace=3 team=red") == Viewer(
        ("admin", "member"), "7", {"workspace": 3, "team": "red"}
    )
    with pytest.raises(ValueError, match="no name=value"):
        read_viewer("member 7")
    with pytest.raises(ValueError, match="names of roles"):
        read_viewer("")
