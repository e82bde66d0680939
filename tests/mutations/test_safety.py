"""What must never happen, whatever is written."""

from __future__ import annotations

import re

import pytest

from graph.auth import SYSTEM
from graph.errors import MethodNotAllowed
from graph.operation import Request
from tests.case import write_cases
from tests.mutations.conftest import Written

# Names of constraints and indexes as the models' convention makes them, or PostgreSQL; and words of SQL's.
INTERNAL = re.compile(r"\b(uq|fk|ck|ix|pk)_\w+|_(key|fkey|pkey|check)\b|INSERT INTO|SELECT |sqlalchemy|asyncpg|sqlite3")


def test_no_answer_names_a_constraint_or_shows_sql() -> None:
    answers = {case.name: case.beside(".json").read_text() for case in write_cases()}
    assert len(answers) > 30
    assert {name: INTERNAL.search(text) for name, text in answers.items() if INTERNAL.search(text)} == {}


async def test_a_request_that_may_only_read_writes_nothing(chat: Written) -> None:
    request = Request("mutation { deleteMembership(channelId: 1, userId: 2) { errors { code } } }", read_only=True)
    with pytest.raises(MethodNotAllowed):
        await chat.service.engine.answer(request, SYSTEM, {})
    assert (await chat.data("{ membership(channelId: 1, userId: 2) { role } }"))["membership"] is not None


async def test_a_bug_in_the_middle_undoes_what_was_written(chat: Written) -> None:
    """The second field fails in a way that is nobody's mistake: a table that is not there."""
    query = """mutation {
      createTag(input: {workspaceId: 1, name: "undone"}) { tag { id } }
      createReaction(input: {messageId: 1, userId: 1, emoji: "🦀"}) { reaction { emoji } }
    }"""
    async with chat.service.writer.transaction() as transaction:
        connection = await transaction.session.connection()
        await connection.exec_driver_sql("ALTER TABLE reactions RENAME TO hidden")
    answer = await chat.ask(query)
    async with chat.service.writer.transaction() as transaction:
        connection = await transaction.session.connection()
        await connection.exec_driver_sql("ALTER TABLE hidden RENAME TO reactions")
    assert b"hidden" not in answer
    assert b"INTERNAL_SERVER_ERROR" in answer
    assert (await chat.data('{ tags(where: {name: {eq: "undone"}}) { id } }'))["tags"] == []
