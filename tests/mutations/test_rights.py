"""Who may write what: the rules of the models hold on every path, and what is hidden is as what is not there."""

from __future__ import annotations

from collections.abc import Mapping
from random import Random
from typing import Any

import orjson
import pytest
import sqlalchemy as sa

from graph.auth import SYSTEM, Viewer
from graph.http.media import JSON
from graph.http.reply import reply_answer, reply_error
from graph.operation import Request
from tests.conftest import require
from tests.databases import KINDS, Databases
from tests.mutations.conftest import Playground, Written
from tests.mutations.rooms import Base

ANN, BOB, ADMIN = (Viewer(("member",), "1"), Viewer(("member",), "2"), Viewer(("admin",), "3"))
ERRORS = "errors { code path message }"
STEPS = 120


@pytest.fixture(params=KINDS)
async def rooms(request: pytest.FixtureRequest, databases: Databases, playground: Playground) -> Written:
    require(databases, request.param, request)
    return await playground.fresh(request.param, "rooms")


async def ask(rooms: Written, viewer: Viewer, query: str, variables: Mapping[str, Any] | None = None) -> Any:
    engine = rooms.service.engine
    try:
        answer = await engine.answer(Request(query, variables or {}, None), viewer, {})
    except Exception as error:  # noqa: BLE001 (as the endpoint does)
        return orjson.loads(reply_error(error, JSON, engine.settings.max_errors, well_formed=True).body)
    return orjson.loads(reply_answer(answer, JSON, engine.settings.max_errors).body)


async def write(rooms: Written, viewer: Viewer, field: str, select: str = "") -> Any:
    """The payload of a mutation's only field."""
    answered = await ask(rooms, viewer, f"mutation {{ {field} {{ {select} {ERRORS} }} }}")
    assert "errors" not in answered, answered
    (payload,) = answered["data"].values()
    return payload


def codes(payload: Any) -> list[tuple[str, list[str]]]:
    return [(each["code"], each["path"]) for each in payload["errors"]]


NOTE = 'roomId: 1, authorId: 1, text: "x"'


# In this order, in one database, as Ann: what is refused changes nothing.
WRITES: list[tuple[str, list[tuple[str, list[str]]]]] = [
    # Made
    (f"createNote(input: {{{NOTE}}})", []),
    ('createNote(input: {roomId: 2, authorId: 1, text: "x"})', []),
    ('createNote(input: {roomId: 1, authorId: 2, text: "x"})', [("FORBIDDEN", ["input"])]),
    ('createNote(input: {roomId: 3, authorId: 1, text: "x"})', [("FOREIGN_KEY", ["input", "roomId"])]),
    (
        'createNote(input: {roomId: 1, authorId: 1, answersId: 4, text: "x"})',
        [("FOREIGN_KEY", ["input", "answersId"])],
    ),
    (
        'createNote(input: {room: {connect: {id: 3}}, authorId: 1, text: "x"})',
        [("NOT_FOUND", ["input", "room", "connect"])],
    ),
    (
        'createNote(input: {roomId: 1, authorId: 1, text: "x", answered: [{roomId: 1, authorId: 2, text: "y"}]})',
        [("FORBIDDEN", ["input", "answered", "0"])],
    ),
    (
        'createNote(input: {roomId: 1, authorId: 1, text: "x", tags: [{connect: {id: 1}}, {connect: {id: 2}}]})',
        [("NOT_FOUND", ["input", "tags", "1", "connect"])],
    ),
    (f"createNote(input: {{{NOTE}, rank: 1}})", [("FORBIDDEN", ["input", "rank"])]),
    (f"createNotes(inputs: [{{{NOTE}}}, {{{NOTE}}}])", []),
    (
        f'createNotes(inputs: [{{{NOTE}}}, {{roomId: 1, authorId: 2, text: "x"}}])',
        [("FORBIDDEN", ["inputs", "1"])],
    ),
    ('createRoom(input: {name: "new"})', [("FORBIDDEN", ["input"])]),
    # Changed
    ('updateNote(id: 1, patch: {text: "y"})', []),
    ('updateNote(id: 2, patch: {text: "y"})', [("FORBIDDEN", ["patch"])]),
    ('updateNote(id: 5, patch: {text: "y"})', [("FORBIDDEN", ["patch"])]),
    ('updateNote(id: 4, patch: {text: "y"})', [("NOT_FOUND", ["id"])]),
    ('updateNote(id: 999, patch: {text: "y"})', [("NOT_FOUND", ["id"])]),
    ("updateNote(id: 1, patch: {isLocked: true})", [("FORBIDDEN", ["patch"])]),
    ("updateNote(id: 1, patch: {rank: 5})", [("FORBIDDEN", ["patch", "rank"])]),
    ("updateNote(id: 1, patch: {roomId: 3})", [("FOREIGN_KEY", ["patch", "roomId"])]),
    (
        "updateNote(id: 1, patch: {answered: {connect: [{id: 7}]}})",
        [("FORBIDDEN", ["patch", "answered", "connect", "0"])],
    ),
    (
        "updateNote(id: 1, patch: {answered: {connect: [{id: 4}]}})",
        [("NOT_FOUND", ["patch", "answered", "connect", "0"])],
    ),
    (
        "updateNote(id: 1, patch: {answered: {disconnect: [{id: 2}]}})",
        [("FORBIDDEN", ["patch", "answered", "disconnect"])],
    ),
    (
        "updateNote(id: 1, patch: {answered: {disconnect: [{id: 6}]}})",
        [("NOT_FOUND", ["patch", "answered", "disconnect", "0"])],
    ),
    ("updateNote(id: 1, patch: {answered: {delete: [{id: 2}]}})", [("FORBIDDEN", ["patch", "answered", "delete"])]),
    (
        'updateNote(id: 1, patch: {answered: {update: [{key: {id: 2}, patch: {text: "z"}}]}})',
        [("FORBIDDEN", ["patch", "answered", "update", "0", "patch"])],
    ),
    ("updateNote(id: 1, patch: {tags: {connect: [{id: 2}]}})", [("NOT_FOUND", ["patch", "tags", "connect", "0"])]),
    (
        "updateNote(id: 1, patch: {tags: {disconnect: [{id: 2}]}})",
        [("NOT_FOUND", ["patch", "tags", "disconnect", "0"])],
    ),
    # Upserted
    ('upsertRoom(input: {name: "attic"}, onConflict: NAME)', [("UNIQUE", ["input", "name"])]),
    ('upsertRoom(input: {name: "hall", isOpen: false}, onConflict: NAME)', [("FORBIDDEN", ["input"])]),
    # Deleted
    ("deleteNote(id: 3)", [("FORBIDDEN", ["id"])]),
    ("deleteNote(id: 2)", [("FORBIDDEN", ["id"])]),
    ("deleteNote(id: 4)", [("NOT_FOUND", ["id"])]),
    ("deleteStay(roomId: 3, personId: 2)", [("FORBIDDEN", ["roomId"])]),
    # Then the den is hidden.
    ("deleteStay(roomId: 2, personId: 1)", []),
]  # fmt: skip


async def test_a_member_writes_what_the_rules_allow(rooms: Written) -> None:
    found = []
    for field, _ in WRITES:
        if field == "deleteNote(id: 3)":
            # Locked ones stay.
            await write(rooms, ADMIN, "updateNote(id: 3, patch: {isLocked: true})")
        found.append((field, codes(await write(rooms, ANN, field))))
    assert found == WRITES


async def test_of_what_a_foreign_key_leads_to_the_rule_of_the_row_s_own_class_decides(rooms: Written) -> None:
    """One paper of no rule, two drafts and two wills, of which Ann may read one each; and one that is not there."""
    hidden = {3, 4, 999}
    for paper in (1, 2, 3, 4, 5, 999):
        refused = [paper] if paper in hidden else []
        given = f"{{{NOTE}, paperId: {paper}}}"
        nested = f'{{roomId: 1, authorId: 1, text: "x", answered: [{given}]}}'
        for field, path in [
            (f"createNote(input: {given})", ["input"]),
            (f"createNotes(inputs: [{{{NOTE}, paperId: 2}}, {given}, {{{NOTE}, paperId: 1}}])", ["inputs", "1"]),
            (f"createNote(input: {nested})", ["input", "answered", "0"]),
            (f"updateNote(id: 1, patch: {{paperId: {paper}}})", ["patch"]),
            (f"updateNotes(where: {{id: {{eq: 1}}}}, patch: {{paperId: {paper}}})", ["patch"]),
        ]:
            assert codes(await write(rooms, ANN, field)) == [("FOREIGN_KEY", [*path, "paperId"]) for _ in refused]
    assert codes(await write(rooms, ADMIN, f"createNote(input: {{{NOTE}, paperId: 4}})")) == []


async def test_a_row_of_a_hidden_class_is_as_one_that_is_not_there(rooms: Written) -> None:
    for viewer in (ANN, ADMIN, SYSTEM):
        for paper in (9, 999):
            for field, path in [
                (f"deletePaper(id: {paper})", ["id"]),
                (f"updatePaper(id: {paper}, patch: {{ownerId: 2}})", ["id"]),
                (
                    f"createNote(input: {{{NOTE}, paper: {{connect: {{id: {paper}}}}}}})",
                    ["input", "paper", "connect"],
                ),
            ]:
                assert codes(await write(rooms, viewer, field)) == [("NOT_FOUND", path)], field
    assert codes(await write(rooms, ANN, f"createNote(input: {{{NOTE}, paper: {{connect: {{id: 1}}}}}})")) == []
    upsert = 'upsertPaper(input: {code: "p9", ownerId: 2}, onConflict: CODE)'
    assert codes(await write(rooms, ANN, upsert)) == [("UNIQUE", ["input", "code"])]
    assert [each["owner_id"] for key, each in (await tables(rooms))["papers"].items() if key == (9,)] == [1]


async def test_a_related_row_of_a_hidden_class_is_changed_by_nobody(rooms: Written) -> None:
    async with rooms.engine.begin() as connection:
        await connection.execute(sa.text("UPDATE notes SET paper_id = 9 WHERE id = 1"))
    for viewer in (ANN, SYSTEM):
        field = "updateNote(id: 1, patch: {paper: {update: {ownerId: 2}}})"
        assert codes(await write(rooms, viewer, field)) == [("NOT_FOUND", ["patch", "paper", "update"])]
    assert (await tables(rooms))["papers"][(9,)]["owner_id"] == 1


async def test_bulk_writes_touch_what_may_be_written_and_count_no_more(rooms: Written) -> None:
    payload = await write(
        rooms, ANN, 'updateNotes(where: {id: {gt: 0}}, patch: {text: "mine"}, expect: 2)', "affectedRows notes { id }"
    )
    assert payload == {"affectedRows": 2, "notes": [{"id": 1}, {"id": 3}], "errors": []}
    payload = await write(
        rooms, BOB, "deleteNotes(where: {answersId: {isNull: false}}, expect: 1)", "affectedRows notes { id }"
    )
    assert payload == {"affectedRows": 1, "notes": [{"id": 2}], "errors": []}


async def test_an_admin_writes_what_nobody_else_may(rooms: Written) -> None:
    assert codes(await write(rooms, ADMIN, 'createRoom(input: {name: "new"})')) == []
    assert codes(await write(rooms, ADMIN, "updateNote(id: 5, patch: {rank: 7})")) == []


async def test_a_set_leaves_hidden_rows_as_they_are(rooms: Written) -> None:
    assert codes(await write(rooms, ANN, "updateNote(id: 1, patch: {tags: {set: []}})")) == []
    async with rooms.engine.connect() as connection:
        left = (await connection.execute(sa.text("SELECT tag_id FROM note_tags WHERE note_id = 1"))).all()
    assert [tuple(row) for row in left] == [(2,)]


HIDDEN: list[tuple[str, int, int]] = [
    ("createNote(input: {roomId: %s, authorId: 1, text: \"x\"})", 3, 77),
    ("createNotes(inputs: [{roomId: %s, authorId: 1, text: \"x\"}])", 3, 77),
    ("createNote(input: {roomId: 1, authorId: 1, text: \"x\", answersId: %s})", 4, 77),
    ("createNote(input: {room: {connect: {id: %s}}, authorId: 1, text: \"x\"})", 3, 77),
    ("updateNote(id: %s, patch: {text: \"y\"})", 4, 77),
    ("updateNote(id: 1, patch: {roomId: %s})", 3, 77),
    ("updateNote(id: 1, patch: {answersId: %s})", 4, 77),
    ("updateNote(id: 1, patch: {answered: {connect: [{id: %s}]}})", 4, 77),
    ("updateNote(id: 1, patch: {answered: {delete: [{id: %s}]}})", 6, 77),
    ("updateNote(id: 1, patch: {answered: {disconnect: [{id: %s}]}})", 6, 77),
    ("updateNote(id: 1, patch: {tags: {disconnect: [{id: %s}]}})", 2, 77),
    ("updateNote(id: 1, patch: {tags: {connect: [{id: %s}]}})", 2, 77),
    ("updateNotes(where: {id: {eq: %s}}, patch: {text: \"y\"}, expect: 0)", 4, 77),
    ("deleteNotes(where: {id: {eq: %s}})", 4, 77),
    ("deleteNote(id: %s)", 4, 77),
]  # fmt: skip


async def test_what_is_hidden_is_as_what_is_not_there(rooms: Written) -> None:
    for query, hidden, nobody in HIDDEN:
        answers = [await ask(rooms, ANN, f"mutation {{ {query % key} {{ {ERRORS} }} }}") for key in (hidden, nobody)]
        assert answers[0] == answers[1], query


async def test_a_taken_name_is_told_alike_whoever_has_it(rooms: Written) -> None:
    tags = [await write(rooms, ANN, f'createTag(input: {{word: "{word}"}})') for word in ("red", "grey")]
    assert tags[0] == tags[1]
    assert codes(tags[0]) == [("UNIQUE", ["input", "word"])]


# Cells

BY_EMAIL = [
    'updatePerson(id: 1, patch: {mentor: {connect: {email: "%s"}}})',
    'updatePerson(id: 1, patch: {pupils: {connect: [{email: "%s"}]}})',
    'updatePerson(id: 1, patch: {pupils: {disconnect: [{email: "%s"}]}})',
    'updatePerson(id: 1, patch: {pupils: {delete: [{email: "%s"}]}})',
    'updatePerson(id: 1, patch: {pupils: {update: [{key: {email: "%s"}, patch: {name: "x"}}]}})',
    'createPerson(input: {name: "x", mentor: {connect: {email: "%s"}}})',
    'createPerson(input: {name: "x", visits: [{person: {connect: {email: "%s"}}}]})',
    'createVisit(input: {email: "%s"})',
    'createVisits(inputs: [{email: "%s"}])',
    'updateVisit(id: 1, patch: {email: "%s"})',
]


async def test_a_hidden_cell_is_no_key(rooms: Written) -> None:
    for query in BY_EMAIL:
        hidden, nobody = [
            await ask(rooms, ANN, f"mutation {{ {query % key} {{ {ERRORS} }} }}") for key in ("bob@here", "dan@here")
        ]
        assert hidden == nobody, query
        assert all(payload["errors"] for payload in hidden["data"].values()), query


async def test_a_check_tells_on_which_side_of_a_hidden_cell_a_value_lies(rooms: Written) -> None:
    """As docs/security.md says: the row has to hold what the database asks of it."""
    for cost, expected in ((7, []), (8, ["CHECK"])):
        payload = await write(rooms, ANN, f"updateVisit(id: 1, patch: {{cost: {cost}}})")
        assert [each["code"] for each in payload["errors"]] == expected
    refused = await ask(rooms, ANN, "{ visits { budget } }")
    assert "Cannot query field 'budget'" in refused["errors"][0]["message"]


async def test_an_upsert_by_a_hidden_cell_is_told_that_it_is_taken(rooms: Written) -> None:
    given = 'input: {name: "x", email: "bob@here"}'
    for field in (f"upsertPerson({given}, onConflict: EMAIL)", f"createPerson({given})"):
        payload = await write(rooms, ANN, field)
        assert payload["errors"] == [
            {"code": "UNIQUE", "path": ["input", "email"], "message": "There is a row with this email already."}
        ]


async def test_a_child_is_not_told_by_a_hidden_cell(rooms: Written) -> None:
    for form in ("upsert", "set"):
        field = f'updatePerson(id: 1, patch: {{pupils: {{{form}: [{{name: "x", email: "bob@here"}}]}}}})'
        assert [each["code"] for each in (await write(rooms, ANN, field))["errors"]] == ["UNIQUE"]
        assert codes(await write(rooms, ADMIN, field)) == []


# In this order, in one database, as Ann.
CELLS: list[tuple[str, list[tuple[str, list[str]]]]] = [
    # Her own is a key, and hers to write.
    ('updatePerson(id: 2, patch: {mentor: {connect: {email: "ann@here"}}})', []),
    ('updatePerson(id: 2, patch: {pupils: {connect: [{email: "ann@here"}]}})', []),
    ('upsertPerson(input: {name: "anna", email: "ann@here"}, onConflict: EMAIL)', []),
    (
        'updatePerson(id: 3, patch: {pupils: {upsert: [{name: "dan", email: "dan@here"}]}})',
        [("FORBIDDEN", ["patch", "pupils", "upsert", "0", "email"])],
    ),
    # As the row is before
    ('updatePerson(id: 2, patch: {email: "x@here"})', [("FORBIDDEN", ["patch", "email"])]),
    ("updatePerson(id: 2, patch: {email: null})", [("FORBIDDEN", ["patch", "email"])]),
    ('updatePerson(id: 2, patch: {name: "x"})', []),
    (
        'updatePerson(id: 3, patch: {pupils: {create: [{name: "y"}]}, mentor: {update: {email: "x@here"}}})',
        [],
    ),
    (
        'updatePerson(id: 1, patch: {pupils: {update: [{key: {id: 3}, patch: {email: "y@here"}}]}})',
        [("FORBIDDEN", ["patch", "pupils", "update", "0", "patch", "email"])],
    ),
    ('updateVisit(id: 1, patch: {reason: "x"})', [("FORBIDDEN", ["patch", "reason"])]),
    ("updatePeople(where: {id: {gt: 0}}, patch: {email: null}, expect: 1)", []),
    ('updatePeople(where: {name: {ne: "y"}}, patch: {email: "ann@here"}, expect: 1)', []),
    # As it is afterwards
    ('createVisit(input: {byId: 2, reason: "x"})', [("FORBIDDEN", ["input", "reason"])]),
    (
        'createVisits(inputs: [{byId: 1, reason: "x"}, {byId: 2, reason: "x"}])',
        [("FORBIDDEN", ["inputs", "1", "reason"])],
    ),
    ('createVisits(inputs: [{byId: 1, reason: "x"}, {byId: 2}])', []),
    ('createVisit(input: {byId: 1, reason: "x"})', []),
    ('createVisit(input: {email: "ann@here"})', []),
]  # fmt: skip


async def test_a_cell_that_one_may_not_read_one_does_not_write(rooms: Written) -> None:
    found = [(field, codes(await write(rooms, ANN, field))) for field, _ in CELLS]
    assert found == CELLS


# Relations whose foreign key not everybody may write

# In this order, in one database, as Ann.
BOSSES: list[tuple[str, list[tuple[str, list[str]]]]] = [
    ("updatePerson(id: 1, patch: {bossId: 2})", [("FORBIDDEN", ["patch", "bossId"])]),
    ("updatePerson(id: 1, patch: {boss: {connect: {id: 2}}})", [("FORBIDDEN", ["patch", "boss"])]),
    ('updatePerson(id: 1, patch: {boss: {create: {name: "x"}}})', [("FORBIDDEN", ["patch", "boss"])]),
    ("updatePerson(id: 2, patch: {boss: {disconnect: true}})", [("FORBIDDEN", ["patch", "boss"])]),
    ("updatePeople(where: {id: {eq: 1}}, patch: {boss: {connect: {id: 2}}})", [("FORBIDDEN", ["patch", "boss"])]),
    ('createPerson(input: {name: "x", boss: {connect: {id: 2}}})', [("FORBIDDEN", ["input", "boss"])]),
    (
        'upsertPerson(input: {name: "x", email: "x", boss: {connect: {id: 2}}}, onConflict: EMAIL)',
        [("FORBIDDEN", ["input", "boss"])],
    ),
    ('createPerson(input: {name: "x", team: [{name: "y"}]})', [("FORBIDDEN", ["input", "team"])]),
    ("updatePerson(id: 1, patch: {team: {connect: [{id: 2}]}})", [("FORBIDDEN", ["patch", "team"])]),
    ("updatePerson(id: 1, patch: {team: {disconnect: [{id: 2}]}})", [("FORBIDDEN", ["patch", "team"])]),
    ("updatePerson(id: 1, patch: {team: {set: []}})", [("FORBIDDEN", ["patch", "team"])]),
    ('updatePerson(id: 1, patch: {team: {create: [{name: "y"}]}})', [("FORBIDDEN", ["patch", "team"])]),
    ('updatePerson(id: 1, patch: {team: {upsert: [{name: "y"}]}})', [("FORBIDDEN", ["patch", "team"])]),
    (
        'createPerson(input: {name: "x", pupils: [{name: "y", boss: {connect: {id: 2}}}]})',
        [("FORBIDDEN", ["input", "pupils", "0", "boss"])],
    ),
    # What leaves them related is another matter.
    ('updatePerson(id: 2, patch: {boss: {update: {name: "anna"}}})', []),
    ('updatePerson(id: 1, patch: {team: {update: [{key: {id: 2}, patch: {name: "ben"}}]}})', []),
    ("updatePerson(id: 1, patch: {team: {connect: [], disconnect: []}})", []),
]  # fmt: skip


async def test_a_relation_is_written_by_who_may_write_its_foreign_key(rooms: Written) -> None:
    assert [(field, codes(await write(rooms, ANN, field))) for field, _ in BOSSES] == BOSSES
    refused = [field for field, _ in BOSSES if "FORBIDDEN" in str(await write(rooms, ADMIN, field))]
    assert refused == []


async def test_what_is_written_once_is_not_changed_through_the_relation(rooms: Written) -> None:
    """Notes stay their author's."""
    for form in ("connect: [{id: 2}]", "connect: [{id: 2}, {id: 7}]"):
        payload = await write(rooms, ADMIN, f"updatePerson(id: 1, patch: {{notes: {{{form}}}}})")
        assert {each["code"] for each in payload["errors"]} == {"VALIDATION"}
    assert (
        codes(await write(rooms, ANN, 'updatePerson(id: 1, patch: {notes: {create: [{roomId: 1, text: "x"}]}})')) == []
    )


# What is asked of the rules


async def test_what_is_asked_is_made_once_for_a_role_and_answered_for_each_viewer(rooms: Written) -> None:
    change = 'updateNote(id: 1, patch: {text: "y"})'
    made = rooms.service.views.mutations(ANN).questions.made
    kept = []
    for _ in range(2):
        assert codes(await write(rooms, ANN, change)) == []
        for other in (BOB, Viewer(("member",), "no number"), Viewer(("member",))):
            assert codes(await write(rooms, other, change)) == [("FORBIDDEN", ["patch"])]
        kept.append(len(made))
    assert kept[0] == kept[1] > 0


async def test_of_many_rows_those_are_told_that_the_rules_forbid(rooms: Written) -> None:
    """As many as statements are made for, and one more; of a key of one column, and of two."""
    for count in (9, 10, 11, 101):
        note, stay = '{roomId: 1, authorId: 1, text: "x"}', "{roomId: 1, personId: %s}"
        rows = [note] * (count - 1)
        assert codes(await write(rooms, ANN, f"createNotes(inputs: [{', '.join([*rows, note])}])")) == []
        for place in (0, count - 1):
            some = [*rows[:place], note.replace("authorId: 1", "authorId: 2"), *rows[place:]]
            found = codes(await write(rooms, ANN, f"createNotes(inputs: [{', '.join(some)}])"))
            assert found == [("FORBIDDEN", ["inputs", str(place)])]
        if count < 12:
            people = [{"id": 1000 * count + each, "name": "x"} for each in range(count)]
            async with rooms.engine.begin() as connection:
                await connection.execute(sa.insert(Base.metadata.tables["people"]), people)
            stays = [stay % each["id"] for each in people]
            assert codes(await write(rooms, ADMIN, f"createStays(inputs: [{', '.join(stays)}])")) == []
            found = codes(await write(rooms, ANN, f"createStays(inputs: [{', '.join(stays)}])"))
            assert found[0][0] == "UNIQUE"
    payload = await write(rooms, ANN, 'updateNotes(where: {id: {gt: 0}}, patch: {text: "mine"})', "affectedRows")
    # Two of the rooms' own, and those that were made.
    assert payload["affectedRows"] == 2 + 9 + 10 + 11 + 101
    payload = await write(rooms, ANN, "deleteStays(where: {roomId: {gt: 0}})", "affectedRows")
    assert payload["affectedRows"] == 1


# Random writes, held against the rules in plain Python

Tables = dict[str, dict[tuple[Any, ...], dict[str, Any]]]


async def tables(rooms: Written) -> Tables:
    found: Tables = {}
    async with rooms.engine.connect() as connection:
        for table in Base.metadata.sorted_tables:
            rows = (await connection.execute(sa.select(table))).mappings()
            found[table.name] = {tuple(row[c.name] for c in table.primary_key): dict(row) for row in rows}
    return found


def sees(viewer: Viewer, now: Tables, table: str, row: dict[str, Any]) -> bool:
    if "admin" in viewer.roles:
        return True
    if table == "notes":
        return sees(viewer, now, "rooms", now["rooms"][row["room_id"],])
    if table == "rooms":
        return bool(row["is_open"]) or (row["id"], int(viewer.id or 0)) in now["stays"]
    if table == "papers":
        mine = {"paper": viewer.id, "draft": str(row["owner_id"])}
        return viewer.id == (mine.get(row["kind"]) or str(now["wills"][row["id"],]["heir_id"]))
    return not row["is_secret"] if table == "tags" else True


def may(viewer: Viewer, right: str, table: str, row: dict[str, Any]) -> bool:
    if "admin" in viewer.roles:
        return True
    me = int(viewer.id or 0)
    match table:
        case "notes":
            return row["author_id"] == me and (right == "create" or not row["is_locked"])
        case "rooms":
            return False
        case "stays":
            return right == "delete" and row["person_id"] == me
        case _:
            return True


def trespasses(viewer: Viewer, before: Tables, after: Tables) -> list[Any]:
    """What changed that the rules forbid."""
    wrong: list[Any] = []
    for table, rows in after.items():
        for key in rows.keys() | before[table].keys():
            old, new = before[table].get(key), rows.get(key)
            if old == new:
                continue
            if table == "note_tags" and (key[0],) not in after["notes"]:
                # Gone with its note.
                fine = True
            elif table == "note_tags":
                note = before["notes"].get((key[0],)) or after["notes"][key[0],]
                fine = may(viewer, "update", "notes", note) and sees(viewer, before, "tags", before["tags"][key[1],])
            elif new is None:
                assert old is not None
                fine = sees(viewer, before, table, old) and may(viewer, "delete", table, old)
            else:
                right = "create" if old is None else "update"
                fine = sees(viewer, after, table, new) and may(viewer, right, table, new)
                fine = fine and (old is None or (sees(viewer, before, table, old) and may(viewer, right, table, old)))
                fine = fine and (
                    table != "notes" or "admin" in viewer.roles or (old or {"rank": 0})["rank"] == new["rank"]
                )
                answered = new.get("answers_id")
                if answered is not None and (old is None or old["answers_id"] != answered):
                    fine = fine and sees(viewer, after, "notes", after["notes"][answered,])
                paper = new.get("paper_id")
                if paper is not None and (old is None or old["paper_id"] != paper):
                    fine = fine and sees(viewer, after, "papers", after["papers"][paper,])
            if not fine:
                wrong.append((table, old, new))
    return wrong


def some_write(random: Random) -> str:
    note, other, room = (random.randint(1, 9) for _ in range(3))
    room, author, tag = 1 + room % 3, random.randint(1, 3), random.randint(1, 2)
    given = f'roomId: {room}, authorId: {author}, text: "t"'
    key, bulk = f"{{id: {other}}}", random.choice(['text: "w"', f"roomId: {room}"])
    nested = random.choice(
        [
            f"answered: {{connect: [{key}]}}", f"answered: {{disconnect: [{key}]}}", f"answered: {{delete: [{key}]}}",
            f"answered: {{create: [{{{given}}}]}}", "answered: {set: []}", f"answers: {{connect: {key}}}",
            f'answered: {{update: [{{key: {key}, patch: {{text: "u"}}}}]}}', f"tags: {{connect: [{{id: {tag}}}]}}",
            f"tags: {{disconnect: [{{id: {tag}}}]}}", "tags: {set: []}", f"room: {{connect: {{id: {room}}}}}",
            f"answersId: {other}", f"roomId: {room}", "isLocked: true", "rank: 3", 'text: "v"',
        ]
    )  # fmt: skip
    return random.choice(
        [
            f"createNote(input: {{{given}}})",
            f"createNote(input: {{{given}, answersId: {other}}})",
            f"createNote(input: {{{given}, paperId: {1 + other % 6}}})",
            f"updateNote(id: {note}, patch: {{paperId: {1 + other % 6}}})",
            f"createNote(input: {{{given}, tags: [{{connect: {{id: {tag}}}}}]}})",
            f"createNotes(inputs: [{{{given}}}, {{{given}, answersId: {other}}}])",
            f"updateNote(id: {note}, patch: {{{nested}}})",
            f"updateNote(id: {note}, patch: {{{nested}}})",
            f"updateNote(id: {note}, patch: {{{nested}}})",
            f"updateNotes(where: {{id: {{gte: {note}}}}}, patch: {{{bulk}}})",
            f"deleteNote(id: {note})",
            f"deleteNotes(where: {{id: {{eq: {note}}}}})",
            f"deleteStay(roomId: {room}, personId: {author})",
            f"createStay(input: {{roomId: {room}, personId: {author}}})",
            f'upsertTag(input: {{word: "{random.choice(["red", "grey", "blue"])}"}}, onConflict: WORD)',
            f'updateRoom(id: {room}, patch: {{name: "r{other}"}})',
        ]
    )  # fmt: skip


async def test_a_random_write_changes_no_row_that_the_rules_forbid(rooms: Written) -> None:
    random = Random(5)
    before, changed = await tables(rooms), 0
    for _ in range(STEPS):
        viewer, field = random.choice([ANN, ANN, BOB, BOB, ADMIN]), some_write(random)
        answered = await ask(rooms, viewer, f"mutation {{ {field} {{ {ERRORS} }} }}")
        assert "errors" not in answered, (field, answered)
        after = await tables(rooms)
        assert trespasses(viewer, before, after) == [], (viewer.id, field)
        changed += before != after
        before = after
    assert changed > STEPS / 10
