"""What the API is asked for most is read by an index, and no more rows than the answer needs."""

import pytest

from tests.indexes.conftest import CHANNELS, MESSAGES, USERS
from tests.indexes.reads import USUAL, Explained, Explaining

SIZE = 10
NEWEST = "{ channel(id: 1) { messages(orderBy: [{createdAt: DESC}], limit: 10) { id body } } }"
PAGE = """query ($after: String, $before: String, $first: Int, $last: Int) {
  channel(id: 1) {
    messagesConnection(orderBy: [{createdAt: DESC}], first: $first, after: $after, last: $last, before: $before) {
      nodes { id body } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
}"""
IN_CHANNEL = "ix_messages_channel_id_created_at_id"

# Query; table → its index on PostgreSQL and on SQLite, and how many rows of it may be read there.
READS = {
    "a row by a unique column": (
        '{ userBy(key: {email: "u77@example.org"}) { id handle } }',
        {"users": ("uq_users_email", "sqlite_autoindex_users_1", 1)},
    ),
    "a row by a composite key": (
        '{ userBy(key: {workspaceIdHandle: {workspaceId: 1, handle: "u0077"}}) { id email } }',
        {"users": ("uq_users_workspace_id_handle", "sqlite_autoindex_users_2", 1)},
    ),
    "those that have one of many": (
        '{ user(id: 7) { messages(where: {reactions: {some: {emoji: {eq: "🎉"}}}}, limit: 10) { id } } }',
        {
            "messages": ("ix_messages_author_id_created_at_id", "ix_messages_author_id_created_at_id", 24),
            "reactions": ("pk_reactions", "sqlite_autoindex_reactions_1", 24),
        },
    ),
    "by a related row, in its order": (
        """{ messages(where: {author: {workspaceId: {eq: 1}, handle: {eq: "u0077"}}},
          orderBy: [{author: {handle: ASC}}, {createdAt: DESC}], limit: 10) { id } }""",
        {
            "users": ("uq_users_workspace_id_handle", "sqlite_autoindex_users_2", 1),
            "messages": ("ix_messages_author_id_created_at_id", "ix_messages_author_id_created_at_id", 24),
        },
    ),
    "by the beginning of a text": (
        """{ users(where: {workspaceId: {eq: 1}, handle: {startsWith: "u12"}}, orderBy: [{handle: ASC}], limit: 10) {
          email
        } }""",
        {"users": ("uq_users_workspace_id_handle", "sqlite_autoindex_users_2", SIZE + 1)},
    ),
    "by its words": (
        '{ messages(where: {body: {search: "needle"}}, orderBy: [{createdAt: DESC}], limit: 10) { id body } }',
        {"messages": ("ix_messages_body_search", "INTEGER PRIMARY KEY", MESSAGES // 4_000)},
    ),
    "the first of each": (
        "{ user(id: 7) { messages(distinctOn: [CHANNEL_ID], orderBy: [{createdAt: DESC}], limit: 10) { id body } } }",
        {"messages": ("ix_messages_author_id_created_at_id", "ix_messages_author_id_created_at_id", MESSAGES // USERS)},
    ),
    "in the order of the newest below": (
        "{ channels(orderBy: [{messagesAggregate: {max: {createdAt: DESC}}}], limit: 10) { id } }",
        {"messages": (IN_CHANNEL, IN_CHANNEL, CHANNELS)},
    ),
}


@pytest.mark.parametrize("name", READS)
async def test_an_index_finds_what_is_asked_for(large_chat: Explaining, name: str) -> None:
    query, expected = READS[name]
    assert await large_chat.ask(query)
    for explained in await large_chat.explain(query, USUAL):
        for table, (on_postgresql, on_sqlite, rows) in expected.items():
            check(explained, table, on_sqlite if large_chat.is_sqlite else on_postgresql, rows)
    if name == "by its words" and large_chat.is_sqlite:
        assert "ix_messages_body_search VIRTUAL TABLE INDEX" in explained.text


def check(explained: Explained, table: str, index: str, rows: int) -> None:
    reads = explained.of(table)
    assert reads, explained.text
    for read in reads:
        assert read.index == index, explained.text
        assert not read.detail.startswith("SCAN"), explained.text
        assert read.rows + read.dropped <= rows, explained.text


async def test_the_newest_page_of_a_channel_reads_its_rows_alone(large_chat: Explaining) -> None:
    assert len((await large_chat.ask(NEWEST))["channel"]["messages"]) == SIZE
    for explained in await large_chat.explain(NEWEST):
        check(explained, "messages", IN_CHANNEL, SIZE)
        assert "messages" not in explained.sorted


@pytest.mark.parametrize("side", ["forward", "backward"])
async def test_page_1000_reads_as_few_rows_as_page_1(large_chat: Explaining, side: str) -> None:
    """Page and one row more; and one to tell whether there is something behind the cursor."""
    far = MESSAGES - 1_000 * SIZE * CHANNELS
    here = f"messagesConnection(where: {{id: {{lte: {far}}}}}, orderBy: [{{createdAt: DESC}}], first: 1)"
    found = await large_chat.ask(f"{{ channel(id: 1) {{ {here} {{ edges {{ cursor }} }} }} }}")
    cursor = found["channel"]["messagesConnection"]["edges"][0]["cursor"]
    given = {"first": SIZE, "after": cursor} if side == "forward" else {"last": SIZE, "before": cursor}
    page = (await large_chat.ask(PAGE, **given))["channel"]["messagesConnection"]
    assert len(page["nodes"]) == SIZE
    assert page["pageInfo"]["hasNextPage"]
    assert page["pageInfo"]["hasPreviousPage"]
    for explained in await large_chat.explain(PAGE, **given):
        check(explained, "messages", IN_CHANNEL, SIZE + 1)
        assert "messages" not in explained.sorted, explained.text
        if large_chat.is_sqlite:
            assert all("(channel_id=? AND created_at" in read.detail for read in explained.of("messages"))
