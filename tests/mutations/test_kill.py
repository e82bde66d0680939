"""A server that is killed in the middle of a large write leaves all of it or nothing."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from pathlib import Path
from random import Random

import httpx

from tests.conftest import free_port, wait_until_live
from tests.databases import ROOT
from tests.mutations.conftest import Written

# TEST_KILLS=50 for a thorough run.
KILLS = int(os.environ.get("TEST_KILLS", "3"))
MESSAGES, REACTIONS = 400, 3
QUERY = """mutation ($input: ChannelCreate!) {
  createChannel(input: $input) { channel { id } errors { message } }
}"""


def nested(number: int) -> dict[str, object]:
    reactions = [{"userId": user, "emoji": "🎈"} for user in range(1, REACTIONS + 1)]
    messages = [{"authorId": 1, "body": f"killed {number}", "reactions": reactions} for _ in range(MESSAGES)]
    return {"workspaceId": 1, "name": f"killed-{number}", "messages": messages}


async def test_a_killed_server_leaves_all_or_nothing(chat: Written, tmp_path: Path) -> None:
    random = Random(1)
    whole = (1, MESSAGES, MESSAGES * REACTIONS)
    for number in range(KILLS):
        await chat.close()
        await write(chat.url, number, tmp_path / "log", random.uniform(0.02, 0.6))
        assert await found(chat, number) in {(0, 0, 0), whole}
    await chat.close()
    await write(chat.url, KILLS, tmp_path / "log", None)
    assert await found(chat, KILLS) == whole, "left alone, it is written"


async def write(url: str, number: int, log: Path, killed_after: float | None) -> None:
    """Send the write to a server of its own, and kill that after so many seconds."""
    port = free_port()
    process = await asyncio.to_thread(serve, url, port, log)
    try:
        async with httpx.AsyncClient(timeout=60) as client:
            body = {"query": QUERY, "variables": {"input": nested(number)}}
            sent = asyncio.create_task(client.post(f"http://127.0.0.1:{port}/graphql", json=body))
            if killed_after is not None:
                await asyncio.sleep(killed_after)
                process.kill()
            answers = await asyncio.gather(sent, return_exceptions=True)
            assert killed_after is not None or answers[0].json()["data"]["createChannel"]["errors"] == []  # type: ignore[union-attr]
    finally:
        process.kill()
        process.wait()


def serve(url: str, port: int, log: Path) -> subprocess.Popen[bytes]:
    # Not the command, which may be that of another checkout.
    command = [sys.executable, "-c", "from graph.cli import main; main()", "serve"]
    with log.open("wb") as output:
        process = subprocess.Popen(
            [*command, "--port", str(port), "--database", url],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            cwd=ROOT,
        )
    try:
        wait_until_live(f"http://127.0.0.1:{port}", process, log)
    except BaseException:
        process.kill()
        process.wait()
        raise
    return process


async def found(chat: Written, number: int) -> tuple[int, int, int]:
    """How many channels, messages and reactions of a write there are."""
    counts = await chat.data(
        """query ($name: String!, $body: String!) {
          channelsAggregate(where: {name: {eq: $name}}) { count }
          messagesAggregate(where: {body: {eq: $body}}) { count }
          reactionsAggregate(where: {message: {body: {eq: $body}}}) { count }
        }""",
        name=f"killed-{number}",
        body=f"killed {number}",
    )
    channels, messages, reactions = (each[0]["count"] for each in counts.values())
    return channels, messages, reactions
