"""`mainspring explain`: an operation's plan and SQL, or its errors as clients see them."""

from pathlib import Path

import pytest

from tests.cli.conftest import Call
from tests.databases import KINDS, Kind

NEWEST = """
query Newest($channel: Int!, $text: String) {
  channel(id: $channel) {
    messages(limit: 3, orderBy: [{createdAt: DESC}], where: {body: {contains: $text}}) {
      body
      author { handle }
    }
  }
}
"""
VARIABLES = '{"channel": 7, "text": "it\'s"}'


def test_the_plan_the_statements_and_their_parameters_are_shown(call: Call) -> None:
    result = call("explain", "-", "--variables", VARIABLES, stdin=NEWEST)
    assert (result.code, result.err) == (0, "")
    worst, plan, postgresql, sqlite = result.out.split("\n\n")
    assert worst.split("\n") == [
        "At worst 7 rows; 200,000 are allowed (max_cost).",
        "  channel                  1 × 1 = 1",
        "  channel.messages         1 × 3 = 3",
        "  channel.messages.author  3 × 1 = 3",
    ]
    assert plan.startswith("Plan\nplan (complete: the database's text is the answer)\n  channel: one Channel\n")
    assert plan.endswith('\n$1 = 7\n$2 = "it\'s"')
    assert postgresql.startswith("SQL for postgresql\nSELECT ")
    assert '\n-- $1 = "%it\'s%"\n' in postgresql
    assert sqlite.startswith("SQL for sqlite\n")
    assert "\n-- ? 1 = " in sqlite
    assert "\x1b" not in result.out


def test_an_operation_may_be_in_a_file(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "newest.graphql"
    path.write_text(NEWEST, encoding="utf-8")
    assert call("explain", path, "-v", VARIABLES).out == call("explain", "-", "-v", VARIABLES, stdin=NEWEST).out


@pytest.mark.parametrize("kind", KINDS)
def test_one_dialect_may_be_asked_for(call: Call, kind: Kind) -> None:
    result = call("explain", "-", "--dialect", kind, stdin="{ users(limit: 1) { id } }")
    assert result.code == 0
    assert [other for other in KINDS if f"SQL for {other}" in result.out] == [kind]


def test_the_database_tells_its_own_plan(call: Call, chat_url: str) -> None:
    result = call("explain", "-", "-v", VARIABLES, "--analyze", "--database", chat_url, stdin=NEWEST)
    assert (result.code, result.err) == (0, "")
    foreseen, _, own = result.out.partition("\nWhat ")
    assert foreseen.startswith("At worst 7 rows; 200,000 are allowed (max_cost).\n  channel ")
    if chat_url.startswith("sqlite"):
        assert own.startswith("sqlite makes of it\n")
        assert "SEARCH channels" in own
    else:
        assert own.startswith("postgresql makes of it\n")
        assert "Execution Time" in own
        assert "Buffers" in own


def test_analyze_needs_the_database(call: Call) -> None:
    url = "postgresql://ann:hunter2@127.0.0.1:1/chat"
    result = call("explain", "-", "--analyze", "--database", url, stdin="{ users { id } }")
    assert result.code == 1
    assert "nothing answers at 127.0.0.1:1" in result.err
    assert "hunter2" not in result.err


def test_analyze_and_another_dialect_contradict_each_other(call: Call) -> None:
    result = call("explain", "-", "--analyze", "--dialect", "postgresql", stdin="{ users { id } }")
    assert (result.code, result.err) == (
        1,
        "--analyze asks the database, which is sqlite: leave --dialect out.\n",
    )


def test_no_database_is_asked_otherwise(call: Call) -> None:
    url = "postgresql://ann@127.0.0.1:1/chat"
    assert call("explain", "-", "--database", url, stdin="{ users { id } }").code == 0


def test_a_refused_operation_is_shown_with_its_places(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "wrong.graphql"
    path.write_text("{\n  users { hanlde }\n  usres { id }\n}\n")
    result = call("explain", path)
    assert (result.code, result.out) == (1, "")
    assert result.err == (
        f"Cannot query field 'hanlde' on type 'User'. Did you mean 'handle'?\n"
        f"  {path}:2:11\n"
        "  |   users { hanlde }\n"
        "  |           ^\n"
        "  path: users.hanlde\n"
        "  code: GRAPHQL_VALIDATION_FAILED\n"
        "\n"
        f"Cannot query field 'usres' on type 'Query'. Did you mean 'users', 'user', or 'userBy'?\n"
        f"  {path}:3:3\n"
        "  |   usres { id }\n"
        "  |   ^\n"
        "  path: usres\n"
        "  code: GRAPHQL_VALIDATION_FAILED\n"
    )


@pytest.mark.parametrize(
    ("operation", "options", "code"),
    [
        ("{ users { id ", (), "GRAPHQL_PARSE_FAILED"),
        ("", (), "GRAPHQL_PARSE_FAILED"),
        (NEWEST, (), "BAD_USER_INPUT"),
        (NEWEST, ("-v", '{"channel": "x"}'), "BAD_USER_INPUT"),
        ("{ users(limit: 100000) { id } }", (), "BAD_USER_INPUT"),
        ("{ a: users { messages(limit: 100) { replies(limit: 100) { id } } } }", (), "COST_EXCEEDED"),
        ("query A { __typename } query B { __typename }", (), "GRAPHQL_VALIDATION_FAILED"),
        (NEWEST, ("--operation", "Oldest"), "GRAPHQL_VALIDATION_FAILED"),
    ],
)
def test_each_refusal_has_its_code(call: Call, operation: str, options: tuple[str, ...], code: str) -> None:
    result = call("explain", "-", *options, stdin=operation)
    assert (result.code, result.out) == (1, "")
    assert f"  code: {code}\n" in result.err


def test_one_of_several_operations_may_be_chosen(call: Call) -> None:
    both = "query A { users(limit: 1) { id } } query B { channels(limit: 1) { id } }"
    assert "channels: list of Channel" in call("explain", "-", "--operation", "B", stdin=both).out


def test_what_is_answered_without_the_database_says_so(call: Call) -> None:
    result = call("explain", "-", stdin="{ __schema { types { name } } }")
    assert result.out == "The operation asks about the schema alone: it is answered without the database.\n"


@pytest.mark.parametrize(
    ("given", "said"),
    [("{", "--variables: is not JSON: "), ("[1]", "--variables: must be a JSON object, such as '{\"id\": 1}'.")],
)
def test_variables_must_be_an_object(call: Call, given: str, said: str) -> None:
    result = call("explain", "-", "-v", given, stdin="{ users { id } }")
    assert result.code == 1
    assert result.err.startswith(said)


def test_a_file_that_cannot_be_read_is_named(call: Call, tmp_path: Path) -> None:
    assert call("explain", tmp_path / "none").err == f"{tmp_path / 'none'}: No such file or directory.\n"
    (tmp_path / "bad").write_bytes(b"{ \xff }")
    assert call("explain", tmp_path / "bad").err == f"{tmp_path / 'bad'}: is not UTF-8.\n"


def test_what_is_joined_is_marked_with_the_reason(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MAINSPRING_MAX_PAGE_SIZE", "10000")
    shown = call("explain", "-", stdin="{ users(limit: 5000) { messages(limit: 5) { author { id } } } }").out
    assert "users.messages.author  25,000 × 1 = 25,000, joined" in shown
    assert (
        "Joined on postgresql: relations to one row below pages of 5,000 rows or more, and the lists between." in shown
    )
    assert "author: one User through author, joined" in shown


MAKING = """
mutation {
  createTag(input: {workspaceId: 1, name: "new"}) { tag { name } }
  createTags(inputs: [{workspaceId: 1, name: "a"}, {workspaceId: 1, name: "b"}]) { affectedRows }
  connected: createTag(input: {workspace: {connect: {id: 1}}, name: "new"}) { errors { code } }
  otherwise: createTag(input: {workspace: {connect: {slug: "lantern"}}, name: "new"}) { errors { code } }
  createImageAttachment(input: {messageId: 1, name: "x", width: 1, height: 1}) { errors { code } }
  deleteTags(where: {name: {eq: "a"}}) { affectedRows }
}
"""


def test_a_mutation_tells_by_which_road_its_rows_are_written(call: Call) -> None:
    result = call("explain", "-", "--dialect", "postgresql", stdin=MAKING)
    assert (result.code, result.err) == (0, "")
    steps = [line for line in result.out.split("\n") if line.startswith(("-- ", "INSERT"))]
    assert steps == [
        "-- createTag: new rows, by an INSERT",
        'INSERT INTO tags (workspace_id, name) VALUES ($1::INTEGER, $2::VARCHAR COLLATE "C") RETURNING tags.id',
        "-- createTag: what is answered",
        "-- createTags: new rows, by an INSERT",
        "INSERT INTO tags (workspace_id, name)",
        "-- connected: new rows, by an INSERT",
        'INSERT INTO tags (workspace_id, name) VALUES ($1::INTEGER, $2::VARCHAR COLLATE "C") RETURNING tags.id',
        "-- otherwise: written by the unit of work, since its input relates it to other rows, or is refused",
        "-- createImageAttachment: written by the unit of work, since it is one of a hierarchy",
        "-- deleteTags: the keys of the rows, which are then locked",
        "-- deleteTags: written by the unit of work",
    ]
    assert "unnest($1::INTEGER[], $2::TEXT[])" in result.out
