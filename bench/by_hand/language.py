"""What the query language is asked, by hand: nested lists, a filter through a relation, totals, long lists."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from typing import Annotated, Any

from fastapi import Query
from sqlalchemy import func, select, true, tuple_
from sqlalchemy.orm import aliased, contains_eager, joinedload, selectinload

from bench.by_hand.reads import PersonOut
from bench.by_hand.session import Out, Session
from bench.settings import FLAT_ROWS
from models import Channel, Message, User

# Channels, their newest messages, the authors of those, their newest messages and the reactions to those


class PlainReactionOut(Out):
    emoji: str
    user_id: int


class LatestOut(Out):
    id: int
    body: str
    reactions: list[PlainReactionOut]


class AuthorOut(PersonOut):
    messages: list[LatestOut]


class NewestOut(Out):
    id: int
    body: str
    created_at: datetime
    author: AuthorOut


class DeepChannelOut(Out):
    id: int
    name: str
    messages: list[NewestOut]


NEWEST = (Message.created_at.desc(), Message.id.desc())


async def get_channels(channels: int, session: Session) -> list[DeepChannelOut]:
    """Loader options can't limit a list a parent: a LATERAL join does, and Python puts the parts together."""
    found = (await session.scalars(select(Channel).order_by(Channel.id).limit(channels))).all()
    newest = await load_newest(session, found)
    latest = await load_latest(session, {each.author_id for messages in newest.values() for each in messages})
    authors: dict[int, AuthorOut] = {}
    for message in (each for messages in newest.values() for each in messages):
        if message.author_id not in authors:
            author = message.author
            own = [LatestOut.model_validate(each) for each in latest[author.id]]
            authors[author.id] = AuthorOut(id=author.id, display_name=author.display_name, messages=own)
    return [
        DeepChannelOut(
            id=channel.id,
            name=channel.name,
            messages=[
                NewestOut(id=each.id, body=each.body, created_at=each.created_at, author=authors[each.author_id])
                for each in newest[channel.id]
            ],
        )
        for channel in found
    ]


async def load_newest(session: Session, channels: Sequence[Channel]) -> dict[int, list[Message]]:
    of_channel = select(Message).where(Message.channel_id == Channel.id).order_by(*NEWEST).limit(10).lateral()
    newest = aliased(Message, of_channel)
    statement = (
        select(newest)
        .select_from(Channel)
        .join(of_channel, true())
        .where(Channel.id.in_([channel.id for channel in channels]))
        .order_by(newest.channel_id, newest.created_at.desc(), newest.id.desc())
        .options(joinedload(newest.author, innerjoin=True))
    )
    messages: dict[int, list[Message]] = defaultdict(list)
    for message in await session.scalars(statement):
        messages[message.channel_id].append(message)
    return messages


async def load_latest(session: Session, authors: set[int]) -> dict[int, list[Message]]:
    of_author = select(Message).where(Message.author_id == User.id).order_by(*NEWEST).limit(3).lateral()
    latest = aliased(Message, of_author)
    statement = (
        select(latest)
        .select_from(User)
        .join(of_author, true())
        .where(User.id.in_(authors))
        .order_by(latest.author_id, latest.created_at.desc(), latest.id.desc())
        .options(selectinload(latest.reactions))
    )
    messages: dict[int, list[Message]] = defaultdict(list)
    for message in await session.scalars(statement):
        messages[message.author_id].append(message)
    return messages


# Messages by their author's title and their text


class TitledOut(PersonOut):
    title: str | None


class FoundOut(Out):
    id: int
    body: str
    created_at: datetime
    author: TitledOut


async def find_messages(title: str, text: str, session: Session) -> Sequence[Message]:
    found = (
        select(Message)
        .join(Message.author)
        .where(User.title == title, Message.body.icontains(text, autoescape=True))
        .order_by(*NEWEST)
        .limit(20)
        .options(contains_eager(Message.author))
    )
    return (await session.scalars(found)).all()


# Messages a channel a day


class GroupOut(Out):
    channel_id: int
    created_at: datetime


class DayOut(Out):
    group: GroupOut
    count: int


async def get_days(
    after: Annotated[datetime, Query(alias="from")], before: Annotated[datetime, Query(alias="to")], session: Session
) -> list[DayOut]:
    day = func.date_trunc("day", Message.created_at, "UTC")
    counted = (
        select(Message.channel_id, day, func.count())
        .where(Message.created_at >= after, Message.created_at < before)
        .group_by(Message.channel_id, day)
        .order_by(Message.channel_id, day)
        .limit(1_000)
    )
    rows = await session.execute(counted)
    return [
        DayOut(group=GroupOut(channel_id=channel, created_at=created_at), count=count)
        for channel, created_at, count in rows
    ]


# A long list, and a page far down in one


class FlatOut(Out):
    id: int
    channel_id: int
    author_id: int
    body: str
    created_at: datetime


async def get_flat(
    start: Annotated[int, Query(alias="from")], limit: Annotated[int, Query(ge=1, le=FLAT_ROWS)], session: Session
) -> Sequence[Message]:
    return (await session.scalars(select(Message).where(Message.id >= start).order_by(Message.id).limit(limit))).all()


class NodeOut(Out):
    id: int
    body: str
    created_at: datetime


class PageOut(Out):
    nodes: list[NodeOut]
    has_next_page: bool


async def get_older(channel_id: int, created_at: datetime, key: int, session: Session) -> dict[str, Any]:
    older = (
        select(Message)
        .where(
            Message.channel_id == channel_id,
            tuple_(Message.created_at, Message.id) < tuple_(created_at, key),
        )
        .order_by(*NEWEST)
        .limit(21)
    )
    found = (await session.scalars(older)).all()
    return {"nodes": found[:20], "has_next_page": len(found) > 20}
