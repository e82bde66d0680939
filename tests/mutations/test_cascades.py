"""What SQLAlchemy does for a model is done by mutations: orphans go, validators and listeners are asked."""

from __future__ import annotations

from typing import Any

import orjson
import pytest

from graph.auth import SYSTEM, Viewer
from tests.conftest import require
from tests.databases import KINDS, Databases
from tests.mutations.conftest import Playground, Written

MEMBER = Viewer(("member",), "1")


@pytest.fixture(params=KINDS)
async def albums(request: pytest.FixtureRequest, databases: Databases, playground: Playground) -> Written:
    require(databases, request.param, request)
    return await playground.fresh(request.param, "albums")


async def write(albums: Written, field: str, select: str = "", viewer: Viewer = SYSTEM) -> Any:
    """What the only field of a mutation selects, or its errors."""
    answered = orjson.loads(
        await albums.ask(f"mutation {{ {field} {{ {select} errors {{ code path message }} }} }}", viewer=viewer)
    )
    assert "errors" not in answered, answered
    (payload,) = answered["data"].values()
    return [(each["code"], ".".join(each["path"])) for each in payload.pop("errors")] or payload


async def texts(albums: Written, plural: str) -> list[str]:
    """The rows of a model that are left, each with its album."""
    found = await albums.data(f"{{ {plural}(orderBy: [{{text: ASC}}]) {{ text albumId }} }}")
    return [f"{each['text']} {each['albumId']}" for each in found[plural]]


async def test_what_is_left_out_of_a_set_is_deleted_where_it_would_be_an_orphan(albums: Written) -> None:
    only = 'updateAlbum(id: 101, patch: {songs: {set: [{text: "A"}, {text: "new"}]}})'
    assert await write(albums, only, viewer=MEMBER) == [("FORBIDDEN", "patch.songs.set")]
    assert await texts(albums, "songs") == ["a 101", "b 101", "c 101"]
    assert await write(albums, only, "album { songs { text } }") == {
        "album": {"songs": [{"text": "A"}, {"text": "new"}]}
    }
    assert await texts(albums, "songs") == ["A 101", "new 101"]


async def test_who_would_be_an_orphan_is_not_disconnected(albums: Written) -> None:
    for patch in (
        "updateAlbum(id: 101, patch: {songs: {disconnect: [{id: 101}]}})",
        "updateAlbum(id: 101, patch: {cover: {disconnect: true}})",
        "updateSong(id: 101, patch: {album: {disconnect: true}})",
    ):
        answered = orjson.loads(await albums.ask(f"mutation {{ {patch} {{ errors {{ code }} }} }}"))
        assert "disconnect is no field of " in answered["errors"][0]["message"]
    moved = 'updateSong(id: 101, patch: {album: {connect: {id: 102}}, text: "moved"})'
    assert await write(albums, moved, "song { albumId }") == {"song": {"albumId": 102}}
    moved = "updateAlbum(id: 102, patch: {songs: {connect: [{id: 102}]}})"
    assert await write(albums, moved, "album { songs { text } }") == {
        "album": {"songs": [{"text": "moved"}, {"text": "b"}]}
    }


async def test_a_row_that_takes_the_place_of_an_orphan_to_be_deletes_it(albums: Written) -> None:
    new = 'patch: {cover: {create: {text: "blue"}}}'
    assert await write(albums, f"updateAlbum(id: 102, {new})", viewer=MEMBER) == [("FORBIDDEN", "patch.cover.create")]
    assert await write(albums, f"updateAlbum(id: 101, {new})", "album { cover { text } }", MEMBER) == {
        "album": {"cover": {"text": "blue"}}
    }
    assert await texts(albums, "covers") == ["blue 101", "locked 102"]


async def test_deleting_cascades_as_the_model_says(albums: Written) -> None:
    assert await write(albums, "deleteAlbum(id: 101)", "album { title songs { text } }") == {
        "album": {"title": "One", "songs": [{"text": "a"}, {"text": "b"}, {"text": "c"}]}
    }
    assert await texts(albums, "songs") == []
    assert await texts(albums, "covers") == ["locked 102"]
    assert await texts(albums, "notes") == ["bad None", "n None"]


REFUSED = [
    ('createAlbum(input: {title: "x", notes: [{text: "bad"}]})', "input.notes"),
    ('createAlbum(input: {title: "x", tags: [{create: {text: "bad"}}]})', "input.tags"),
    ('updateAlbum(id: 101, patch: {notes: {create: [{text: "bad"}]}})', "patch.notes.create.0"),
    ("updateAlbum(id: 101, patch: {notes: {connect: [{id: 101}, {id: 102}]}})", "patch.notes.connect.1"),
    ('updateAlbum(id: 101, patch: {notes: {set: [{text: "bad"}]}})', "patch.notes.set.0"),
    ('updateAlbum(id: 101, patch: {notes: {upsert: [{text: "bad"}]}})', "patch.notes.upsert.0"),
    ('updateAlbum(id: 101, patch: {tags: {create: [{text: "bad"}]}})', "patch.tags.create.0"),
    ("updateAlbum(id: 101, patch: {tags: {connect: [{id: 102}]}})", "patch.tags.connect.0"),
    ("updateAlbum(id: 101, patch: {tags: {set: [{connect: {id: 102}}]}})", "patch.tags.set"),
    # Its other end.
    ("updateNote(id: 102, patch: {album: {connect: {id: 101}}})", "patch.album.connect"),
    ('createNote(input: {text: "bad", album: {connect: {id: 101}}})', "input.album"),
]  # fmt: skip


async def test_validators_of_relations_are_asked_by_every_form(albums: Written) -> None:
    found = [(field, await write(albums, field)) for field, _ in REFUSED]
    assert found == [(field, [("VALIDATION", path)]) for field, path in REFUSED]
    assert await texts(albums, "notes") == ["bad None", "n 101"]


async def test_what_they_let_pass_is_written(albums: Written) -> None:
    patch = """notes: {disconnect: [{id: 101}], create: [{text: "m"}]}
        tags: {delete: [{id: 101}], create: [{text: "t"}]}"""
    assert await write(
        albums, f"updateAlbum(id: 101, patch: {{{patch}}})", "album { notes { text } tags { text } }"
    ) == {"album": {"notes": [{"text": "m"}], "tags": [{"text": "t"}]}}
    assert await texts(albums, "notes") == ["bad None", "m 101", "n None"]
    patch = """notes: {set: [{text: "k"}]}"""
    assert await write(albums, f"updateAlbum(id: 101, patch: {{{patch}}})", "album { notes { text } }") == {
        "album": {"notes": [{"text": "k"}]}
    }
    assert await write(
        albums, "updateAlbum(id: 101, patch: {notes: {delete: [{id: 104}]}})", "album { notes { text } }"
    )


async def test_listeners_of_a_list_hear_of_what_comes_and_goes(albums: Written) -> None:
    patch = (
        """stickers: {disconnect: [{id: 101}], connect: [{id: 102}], create: [{text: "u"}], upsert: [{text: "v"}]}"""
    )
    assert await write(
        albums, f"updateAlbum(id: 101, patch: {{{patch}}})", "album { stickers(orderBy: [{text: ASC}]) { text told } }"
    ) == {
        "album": {
            "stickers": [{"text": "t", "told": "+One"}, {"text": "u", "told": "+One"}, {"text": "v", "told": "+One"}]
        }
    }
    found = await albums.data("{ sticker(id: 101) { told albumId } }")
    assert found == {"sticker": {"told": "-One", "albumId": None}}


async def test_what_a_listener_sets_is_read_back_and_blamed(albums: Written) -> None:
    slug = "album { title slug }"
    assert await write(albums, 'createAlbum(input: {title: "New"})', slug) == {"album": {"title": "New", "slug": "new"}}
    assert await write(albums, 'updateAlbum(id: 101, patch: {title: "Old"})', slug) == {
        "album": {"title": "Old", "slug": "old"}
    }
    # The database's word: the input was right.
    assert await write(albums, 'createAlbum(input: {title: "Untitled"})') == [("NOT_NULL", "input.title")]
    assert await write(albums, 'updateAlbum(id: 101, patch: {title: "Untitled"})') == [("NOT_NULL", "patch.title")]


async def test_what_the_database_makes_is_in_no_input(albums: Written) -> None:
    names = '{ a: __type(name: "TicketCreate") { ...N } b: __type(name: "TicketPatch") { ...N } }'
    found = await albums.data(f"{names} fragment N on __Type {{ inputFields {{ name }} }}")
    assert found == {each: {"inputFields": [{"name": "price"}]} for each in "ab"}
    made = await write(albums, "createTicket(input: {price: 7})", "ticket { id serial }")
    assert made == {"ticket": {"id": made["ticket"]["id"], "serial": 70}}
