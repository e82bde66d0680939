"""What the API says of a message beyond its columns."""

import re
from typing import Annotated

import strawberry
from sqlalchemy import select

from graph.errors import BadUserInput
from graph.mutations import Writing
from graph.schema import Row, computed, mutation_field
from models import Channel, Membership, Message, User

LONGEST_EXCERPT = 1_000


@computed(Message, needs=[Message.body])
def excerpt(
    message: Row,
    length: Annotated[int, strawberry.argument(description="At most this many characters, 1 to 1,000.")] = 80,
) -> str:
    """The beginning of the body on one line, cut between words and ended by `…` where it goes on."""
    if not 1 <= length <= LONGEST_EXCERPT:
        raise BadUserInput(f"length must be between 1 and {LONGEST_EXCERPT}.")
    text = " ".join(message.body.split())
    if len(text) <= length:
        return text
    # One character more than there is room for tells whether the last word is whole.
    whole_words, _, _ = text[:length].rpartition(" ")
    return f"{whole_words or text[: length - 1]}…"


MENTION = re.compile(r"(?<![\w@\[])@([A-Za-z0-9][A-Za-z0-9._-]*[A-Za-z0-9]|[A-Za-z0-9])")


@mutation_field
async def post_message(
    writing: Writing,
    channel_id: Annotated[int, strawberry.argument(description="Key of the channel.")],
    author_id: Annotated[int, strawberry.argument(description="Key of the person who writes it: a member.")],
    body: Annotated[str, strawberry.argument(description="What is written, in Markdown.")],
    thread_id: Annotated[int | None, strawberry.argument(description="Key of the message it replies to.")] = None,
) -> Message:
    """Write a message as a member of a channel.

    Each @handle of somebody in the workspace becomes a link to the person, which outlives a change of the handle;
    and the author has read the channel up to this message.
    """
    if not writing.viewer.is_system and writing.viewer.id != str(author_id):
        writing.forbid("You may write as yourself only.", "authorId")
    membership = await writing.session.get(Membership, (channel_id, author_id), with_for_update=True)
    if membership is None:
        writing.forbid("Only a member of the channel may write there.", "authorId")
    text = await link_mentions(writing, channel_id, body)
    message = Message(channel_id=channel_id, author_id=author_id, thread_id=thread_id, body=text)
    writing.session.add(message)
    await writing.session.flush()
    membership.last_read_id = message.id
    return message


async def link_mentions(writing: Writing, channel_id: int, body: str) -> str:
    """`@ann` → `[@ann](/users/1)`; a handle that nobody has whom the viewer knows stays as it is."""
    handles = set(MENTION.findall(body))
    if not handles:
        return body
    workspace = select(Channel.workspace_id).where(Channel.id == channel_id).scalar_subquery()
    found = await writing.session.scalars(select(User).where(User.workspace_id == workspace, User.handle.in_(handles)))
    known = {user.handle: user.id for user in await writing.readable(found.all())}
    return MENTION.sub(lambda match: _link(match[1], known.get(match[1])), body)


def _link(handle: str, key: int | None) -> str:
    return f"@{handle}" if key is None else f"[@{handle}](/users/{key})"
