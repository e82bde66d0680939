"""A server that is killed in the middle of a large write leaves all of it or nothing, and a retry the whole, once."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from random import Random

import httpx

from graph.auth.signer import signer_by_secret
from graph.settings import Settings
from tests.conftest import free_port, wait_until_live
from tests.databases import ROOT
from tests.mutations.conftest import Written

# `make kill` kills 50 servers a database.
KILLS = int(os.environ.get("TEST_KILLS", "3"))
MESSAGES, REACTIONS = 1_000, 3
SECRET = "a secret of these tests, longer than 32"
QUERY = """mutation ($input: ChannelCreate!) {
  createChannel(input: $input) { channel { id } errors { message } }
}"""


def nested(number: int) -> dict[str, object]:
    reactions = [{"userId": 1, "emoji": emoji} for emoji in "🎈🎉🦀"]
    messages = [{"authorId": 1, "body": f"killed {number}", "reactions": reactions} for _ in range(MESSAGES)]
    return {"workspaceId": 1, "name": f"killed-{number}", "messages": messages}


async def test_a_killed_server_leaves_all_or_nothing(chat: Written, tmp_path: Path) -> None:
    random = Random(1)
    log = tmp_path / "log"
    nothing, whole = (0, 0, 0), (1, MESSAGES, MESSAGES * REACTIONS)
    await chat.close()
    seconds = await write(chat.url, 0, log, None)
    assert await found(chat, 0) == whole, "left alone, it is written"
    left: Counter[tuple[int, int, int]] = Counter()
    for number in range(1, KILLS + 1):
        await chat.close()
        # At every part of the time that it takes, and past its end, where the answer is lost.
        await write(chat.url, number, log, seconds * 1.1 * (number - random.random()) / KILLS)
        left[await found(chat, number)] += 1
        await chat.close()
        # Whether or not the first one was written, its key tells.
        await write(chat.url, number, log, None)
        assert await found(chat, number) == whole
    sys.stdout.write(
        f"{chat.kind}: of {KILLS} killed writes of {seconds:.1f} s "
        f"{left[nothing]} left nothing, {left[whole]} all, {KILLS - left[nothing] - left[whole]} a part\n"
    )
    assert left.keys() <= {nothing, whole}


async def write(url: str, number: int, log: Path, killed_after: float | None) -> float:
    """Send the write to a server of its own, and kill that after so many seconds; how long it took."""
    port = free_port()
    process = await asyncio.to_thread(serve, url, port, log)
    body = {"query": QUERY, "variables": {"input": nested(number)}}
    began = time.monotonic()
    try:
        async with httpx.AsyncClient(timeout=60, trust_env=False) as client:
            headers = {"Idempotency-Key": f"killed-{number}", "Authorization": f"Bearer {token()}"}
            sent = asyncio.create_task(client.post(f"http://127.0.0.1:{port}/graphql", json=body, headers=headers))
            if killed_after is not None:
                await asyncio.wait([sent], timeout=killed_after)
                process.kill()
            answered, *_ = await asyncio.gather(sent, return_exceptions=True)
            if killed_after is None:
                assert isinstance(answered, httpx.Response)
                assert answered.json()["data"]["createChannel"]["errors"] == []
    finally:
        process.kill()
        process.wait()
    return time.monotonic() - began


def token() -> str:
    """Ann's, who writes this."""
    settings = Settings(token_secret=SECRET)
    return signer_by_secret(SECRET, settings.token_issuer, settings.token_audience).sign(
        "1", ["member"], 600, {"workspace": 1}
    )


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
            env={**os.environ, "MAINSPRING_TOKEN_SECRET": SECRET},
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
