"""A client that leaves in the middle of a large write: it is written whole, or not at all, and the server goes on."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import orjson

from tests.mutations.conftest import Written
from tests.mutations.test_kill import served, token

ROWS = 3_000
TIMES = 5
QUERY = "mutation ($inputs: [MessageCreate!]!) { createMessages(inputs: $inputs) { affectedRows errors { code } } }"
COUNT = "query ($body: String!) { messagesAggregate(where: {body: {eq: $body}}) { count } }"


def request(body: str) -> bytes:
    inputs = [{"channelId": 1, "authorId": 1, "body": body}] * ROWS
    content = orjson.dumps({"query": QUERY, "variables": {"inputs": inputs}})
    head = f"POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: {len(content)}\r\n"
    return head.encode() + f"Authorization: Bearer {token()}\r\n\r\n".encode() + content


async def leave(address: str, body: str, after: float) -> None:
    """Send all of a request, and close the connection before its answer can have come."""
    _, writer = await asyncio.open_connection("127.0.0.1", urlsplit(address).port)
    writer.write(request(body))
    await writer.drain()
    await asyncio.sleep(after)
    writer.transport.abort()


async def test_a_client_that_leaves_leaves_all_or_nothing(chat: Written, tmp_path: Path) -> None:
    await chat.close()
    with served(chat.url, tmp_path / "log") as server:
        async with httpx.AsyncClient(base_url=server.address, timeout=60, trust_env=False) as client:

            async def count(body: str) -> int:
                answered = await client.post("/graphql", json={"query": COUNT, "variables": {"body": body}})
                found: int = answered.json()["data"]["messagesAggregate"][0]["count"]
                return found

            async def write(body: str) -> float:
                began = time.monotonic()
                headers = {"Content-Type": "application/json", "Authorization": f"Bearer {token()}"}
                content = request(body).partition(b"\r\n\r\n")[2]
                answered = await client.post("/graphql", content=content, headers=headers)
                assert answered.json()["data"]["createMessages"] == {"affectedRows": ROWS, "errors": []}
                return time.monotonic() - began

            seconds = await write("stayed")
            for number in range(TIMES):
                await leave(server.address, f"left {number}", seconds * (number + 0.5) / TIMES)
            # On SQLite it waits its turn, so that whatever the others began has ended by then.
            await write("stayed too")
            await asyncio.sleep(seconds)
            left = [await count(f"left {number}") for number in range(TIMES)]
            assert set(left) <= {0, ROWS}
            assert await count("stayed") == await count("stayed too") == ROWS
