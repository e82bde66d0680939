"""What the command line says of roles: `mainspring rules`, `schema --viewer` and `explain --viewer`."""

from __future__ import annotations

from tests.cli.conftest import Call

OWN_MEMBERSHIP = "WHERE channels_1.id = memberships.channel_id AND memberships.user_id = viewer.id)"


def block(text: str, name: str) -> dict[str, str]:
    """The lines of a type, by role or column."""
    found = next(each for each in text.split("\n\n") if each.startswith(f"{name}\n"))
    return dict(line.strip().split(": ", 1) for line in found.split("\n")[1:])


def test_rules_says_for_each_type_and_role_who_reads_what(call: Call) -> None:
    result = call("rules")
    assert (result.code, result.err) == (0, "")
    assert result.out.startswith("Open to everybody: nothing\n\n")
    channel = block(result.out, "Channel")
    assert [*channel][:4] == ["admin", "anonymous", "guest", "member"]
    # Facts are written by their names, and roles that ask nothing of them name none.
    assert OWN_MEMBERSHIP in channel["guest"]
    assert "viewer.claim('workspace')" in channel["member"]
    assert "viewer." not in channel["anonymous"]
    assert channel["shown with the row"] == "workspace, memberships, messages"
    assert block(result.out, "User")["email"]


def test_schema_is_that_of_a_role(call: Call) -> None:
    whole, seen = call("schema"), call("schema", "--viewer", "anonymous")
    assert (seen.code, seen.err) == (0, "")
    user = "\ntype User implements Node {"
    of_all, of_anonymous = (text.partition(user)[2].partition("\n}")[0] for text in (whole.out, seen.out))
    assert "\n  email: String" in of_all
    assert of_anonymous
    assert "email" not in of_anonymous
    assert call("schema", "--role", "anonymous").out == seen.out
    assert call("schema", "--viewer", "anonymous id=7").out == seen.out
    assert call("schema", "--role", "system").out == whole.out


def test_a_schema_of_before_has_no_viewer(call: Call) -> None:
    result = call("schema", "--at", "head", "--viewer", "guest")
    assert result.code == 1
    assert "leave --at out" in result.err


def test_explain_shows_the_statement_of_a_viewer_and_what_it_binds(call: Call) -> None:
    query = "{ channels(limit: 1) { name } }"
    asked = ("explain", "-", "--dialect", "sqlite", "--viewer")
    guest = call(*asked, "guest id=7 workspace=3", stdin=query)
    assert (guest.code, guest.err) == (0, "")
    assert "memberships.user_id = ?" in guest.out
    assert "\n-- ? 1 = 7\n" in guest.out
    member = call(*asked, "member id=7 workspace=3", stdin=query)
    assert "channels_1.workspace_id = ?" in member.out
    assert "\n-- ? 4 = 3" in member.out
    # An id that no key of a user is says nothing, and nothing is asked of the system.
    assert "\n-- ? 1 = None\n" in call(*asked, "guest id=ann", stdin=query).out
    assert "WHERE" not in call(*asked, "system", stdin=query).out


def test_explain_knows_what_the_viewer_knows(call: Call) -> None:
    result = call("explain", "-", "--viewer", "anonymous", stdin="{ users(limit: 1) { email } }")
    assert result.code == 1
    assert "Cannot query field 'email' on type 'User'." in result.err


def test_a_viewer_that_is_none_is_refused(call: Call) -> None:
    for command in (("schema",), ("explain", "-")):
        result = call(*command, "--viewer", "guest seven", stdin="{ __typename }")
        assert result.code == 1
        assert result.err.startswith("--viewer: 'seven' is no name=value")
