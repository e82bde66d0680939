"""Manifests of known operations, as the tools of clients write them."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from graph.errors import ManifestError
from graph.operation.parse.manifest import read_manifest

NAMES = "query Names { users { displayName } }"
ADD = "mutation Add { createTag(input: {name: $name}) { tag { id } } }"


def write(folder: Path, name: str, content: Any) -> Path:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(content if isinstance(content, str) else json.dumps(content))
    return file


FORMS = {
    "graphql-codegen": {"h1": NAMES, "h2": ADD},
    "relay as an object": {"h1": NAMES, "h2": ADD},
    "relay as pairs": [["h1", NAMES], ["h2", ADD]],
    "apollo": {
        "format": "apollo-persisted-query-manifest",
        "version": 1,
        "operations": [
            {"id": "h1", "name": "Names", "type": "query", "body": NAMES},
            {"id": "h2", "name": "Add", "type": "mutation", "body": ADD},
        ],
    },
}


@pytest.mark.parametrize("content", FORMS.values(), ids=FORMS)
def test_each_format_gives_the_same_operations(tmp_path: Path, content: Any) -> None:
    manifest = read_manifest(write(tmp_path, "known.json", content))
    assert {id_: (each.document, each.name) for id_, each in manifest.items()} == {
        "h1": (NAMES, "Names"),
        "h2": (ADD, "Add"),
    }
    with pytest.raises(TypeError):
        manifest["h3"] = manifest["h1"]  # type: ignore[index]


def test_a_file_of_one_operation_is_known_by_the_hash_of_its_text(tmp_path: Path) -> None:
    text = f"# What the list shows.\n{NAMES}\n"
    manifest = read_manifest(write(tmp_path, "names.graphql", text).parent)
    digest = hashlib.sha256(text.encode()).hexdigest()
    assert manifest[digest].document == text
    assert manifest[digest].name == "Names"


def test_operations_of_a_folder_bring_the_fragments_of_other_files(tmp_path: Path) -> None:
    write(tmp_path, "deep/fragments.graphql", "fragment A on User { ...B }\nfragment B on User { id }\n")
    write(tmp_path, "two.graphql", "query One { users { ...A } }\n\nquery Two { users { id } }")
    manifest = read_manifest(tmp_path)
    assert {each.name: each.document for each in manifest.values()} == {
        "One": "query One { users { ...A } }\n\nfragment A on User { ...B }\n\nfragment B on User { id }",
        "Two": "query Two { users { id } }",
    }
    assert all(hashlib.sha256(each.document.encode()).hexdigest() == id_ for id_, each in manifest.items())


def test_a_folder_may_hold_several_manifests(tmp_path: Path) -> None:
    write(tmp_path, "web.json", {"h1": NAMES})
    write(tmp_path, "phone/persisted.json", {"h2": ADD, "h1": NAMES})
    assert set(read_manifest(tmp_path)) == {"h1", "h2"}


WRONG = {
    "no JSON": ("{", "known.json: is not JSON"),
    "another JSON": ('"text"', "known.json: must be one of"),
    "another version": (
        {"format": "apollo-persisted-query-manifest", "version": 2, "operations": []},
        "known.json: is of another format",
    ),
    "no text": ({"h1": 7}, "known.json, entry 'h1': must be an identifier and a document"),
    "no pair": ([["h1", NAMES], ["h2"]], r"known.json, entry \[1\]: must be an identifier and a document"),
    "no GraphQL": ({"h1": "query {"}, r"entry 'h1': is not GraphQL: Syntax Error.*line 1, column 8"),
    "two operations": ({"h1": f"{NAMES} {ADD}"}, "entry 'h1': has 2 operations"),
    "fragments only": ({"h1": "fragment F on User { id }"}, "entry 'h1': has no operations"),
    "nothing": ({}, "known.json: has no operations"),
}


@pytest.mark.parametrize(("content", "message"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_is_told_with_its_place(tmp_path: Path, content: Any, message: str) -> None:
    with pytest.raises(ManifestError, match=message):
        read_manifest(write(tmp_path, "known.json", content))


def test_one_identifier_of_two_operations_is_refused(tmp_path: Path) -> None:
    write(tmp_path, "a.json", {"h1": NAMES})
    write(tmp_path, "b.json", {"h1": ADD})
    with pytest.raises(ManifestError, match=r"b.json, entry 'h1': another operation .* at .*a.json, entry 'h1'"):
        read_manifest(tmp_path)


def test_a_missing_fragment_and_one_that_is_there_twice_are_told(tmp_path: Path) -> None:
    write(tmp_path, "a.graphql", "query One { users { ...A } }")
    with pytest.raises(ManifestError, match=r"a.graphql, One: spreads the fragment A, which is in none"):
        read_manifest(tmp_path)
    write(tmp_path, "b.graphql", "fragment A on User { id }")
    write(tmp_path, "c.graphql", "fragment A on User { id }")
    with pytest.raises(ManifestError, match=r"c.graphql: the fragment A is in .*b.graphql too"):
        read_manifest(tmp_path)


def test_what_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(ManifestError, match=r"gone.json: No such file"):
        read_manifest(tmp_path / "gone.json")
    with pytest.raises(ManifestError, match=r"must be a folder, a .json manifest or a .graphql file"):
        read_manifest(write(tmp_path, "known.txt", "{}"))
