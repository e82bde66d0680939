"""A server that is killed in the middle of a large write leaves all of it or nothing, and a retry the whole, once."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random

import httpx

from graph.auth.signer import signer_by_secret
from graph.settings import Settings
from tests.conftest import free_port, wait_until_live
from tests.databases import ROOT
from tests.mutations.conftest import Written

# `make kill` kills 50 servers a database.
KILLS = int(os.environ.get("TEST_KILLS", "1"))
MESSAGES, REACTIONS = 1_000 if KILLS >= 50 else 300, 3
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
    nothing, whole = (0, 0, 0), (1, MESSAGES, MESSAGES * REACTIONS)
    await chat.close()
    left: Counter[tuple[int, int, int]] = Counter()
    with served(chat.url, tmp_path / "survivor") as survivor:
        seconds = await write(survivor.address, 0)
        assert await found(chat, 0) == whole, "left alone, it is written"
        for number in range(1, KILLS + 1):
            await chat.close()
            with served(chat.url, tmp_path / "victim") as victim:
                # At every part of the time that it took last, and past its end, where the answer is lost.
                await kill_amid(victim, number, seconds * 1.3 * (number - random.random()) / KILLS)
            left_last = await found(chat, number)
            left[left_last] += 1
            await chat.close()
            # Whether or not the first one was written, its key tells.
            again = await write(survivor.address, number)
            # The machine may be slower by now; what was written already is answered at once.
            seconds = again if left_last == nothing else seconds
            assert await found(chat, number) == whole
    sys.stdout.write(
        f"{chat.kind}: of {KILLS} killed writes of {seconds:.1f} s "
        f"{left[nothing]} left nothing, {left[whole]} all, {KILLS - left[nothing] - left[whole]} a part\n"
    )
    assert left.keys() <= {nothing, whole}
    if KILLS >= 50:
        assert left[nothing] > 0, "some fell in the middle"
        assert left[whole] > 0, "and some after the end"


async def send(address: str, number: int) -> httpx.Response:
    body = {"query": QUERY, "variables": {"input": nested(number)}}
    headers = {"Idempotency-Key": f"killed-{number}", "Authorization": f"Bearer {token()}"}
    async with httpx.AsyncClient(timeout=60, trust_env=False) as client:
        return await client.post(f"{address}/graphql", json=body, headers=headers)


async def write(address: str, number: int) -> float:
    """How many seconds it took."""
    began = time.monotonic()
    answered = await send(address, number)
    assert answered.json()["data"]["createChannel"]["errors"] == []
    return time.monotonic() - began


async def kill_amid(victim: Server, number: int, seconds: float) -> None:
    """Send the write to a server, and kill that after so many seconds."""
    sent = asyncio.create_task(send(victim.address, number))
    await asyncio.wait([sent], timeout=seconds)
    victim.process.kill()
    await asyncio.gather(sent, return_exceptions=True)


def token() -> str:
    """Ann's, who writes this."""
    settings = Settings(token_secret=SECRET)
    return signer_by_secret(SECRET, settings.token_issuer, settings.token_audience).sign(
        "1", ["member"], 600, {"workspace": 1}
    )


@dataclass(frozen=True)
class Server:
    """A service in a process of its own."""

    address: str
    process: subprocess.Popen[bytes]


@contextmanager
def served(url: str, log: Path) -> Iterator[Server]:
    # Not the command, which may be that of another checkout.
    command = [sys.executable, "-c", "from graph.cli import main; main()", "serve"]
    port = free_port()
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
        address = f"http://127.0.0.1:{port}"
        wait_until_live(address, process, log)
        yield Server(address, process)
    finally:
        process.kill()
        process.wait()


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
