"""A file or a folder of known operations → Manifest: what clients were built with, by its identifier."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

import orjson
from graphql import (
    DocumentNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLSyntaxError,
    Node,
    OperationDefinitionNode,
    Visitor,
    parse,
    visit,
)

from graph.errors import ManifestError

SUFFIXES = frozenset({".json", ".graphql", ".gql"})
APOLLO = "apollo-persisted-query-manifest"
SHAPES = (
    f'{{"id": "document", …}}, [["id", "document"], …] or {{"format": "{APOLLO}", "version": 1, "operations": '
    '[{"id": "…", "body": "…"}, …]}'
)


@dataclass(frozen=True, slots=True)
class KnownOperation:
    """One operation that a client was built with.

    `id` is what its client sends for it, `name` the operation's own, `place` the file and the entry, for messages.
    """

    id: str
    document: str
    name: str | None
    place: str


Manifest = Mapping[str, KnownOperation]
"""Known operations by their identifiers, in the order in which they were read."""


def read_manifest(path: Path) -> Manifest:
    """Every operation of a manifest, or of all manifests and `.graphql` files in a folder and below it.

    A manifest is JSON as graphql-codegen's persisted documents and Relay's compiler write it (identifier → document,
    as an object or as pairs), or as Apollo's `generate-persisted-query-manifest` does. An operation of a `.graphql`
    file is known by the SHA-256 of its document, in hexadecimal digits: the file's text where that is one operation
    with all fragments it spreads; else the operation's own text and that of its fragments, wherever in the folder
    they are, with an empty line between.

    Raises ManifestError, naming the file and the entry.
    """
    found: dict[str, KnownOperation] = {}
    files = _files(path)
    jsons = (each for file in files if file.suffix == ".json" for each in _read_json(file))
    texts = _read_texts([file for file in files if file.suffix != ".json"])
    for known in (*jsons, *texts):
        other = found.setdefault(known.id, known)
        if other.document != known.document:
            raise ManifestError(f"{known.place}: another operation has this identifier at {other.place}.")
    if not found:
        raise ManifestError(f"{path}: has no operations.")
    return MappingProxyType(found)


def _files(path: Path) -> list[Path]:
    if path.is_dir():
        return sorted(each for each in path.rglob("*") if each.suffix in SUFFIXES and each.is_file())
    if path.suffix not in SUFFIXES:
        raise ManifestError(f"{path}: must be a folder, a .json manifest or a .graphql file.")
    return [path]


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except OSError as error:
        raise ManifestError(f"{file}: {error.strerror}.") from None
    except UnicodeDecodeError:
        raise ManifestError(f"{file}: is not UTF-8.") from None


# Manifests


def _read_json(file: Path) -> Iterator[KnownOperation]:
    try:
        content = orjson.loads(_read(file))
    except orjson.JSONDecodeError as error:
        raise ManifestError(f"{file}: is not JSON: {error}.") from None
    for entry, id_, document in _entries(file, content):
        place = f"{file}, entry {entry}"
        if not isinstance(id_, str) or not id_ or not isinstance(document, str):
            raise ManifestError(f"{place}: must be an identifier and a document, both of them texts.")
        yield KnownOperation(id_, document, _only_name(document, place), place)


def _entries(file: Path, content: Any) -> Iterable[tuple[str, Any, Any]]:
    """What an entry is called in messages, its identifier and its document."""
    match content:
        case {"format": str(form), "operations": list(operations)}:
            if form != APOLLO or content.get("version") != 1:
                raise ManifestError(f"{file}: is of another format than {APOLLO}, version 1.")
            entries = [each if isinstance(each, dict) else {} for each in operations]
            return [(f"operations[{i}]", each.get("id"), each.get("body")) for i, each in enumerate(entries)]
        case dict():
            return [(repr(id_), id_, document) for id_, document in content.items()]
        case list():
            pairs = [each if isinstance(each, list) and len(each) == 2 else (None, None) for each in content]
            return [(f"[{i}]", id_, document) for i, (id_, document) in enumerate(pairs)]
        case _:
            raise ManifestError(f"{file}: must be one of {SHAPES}.")


def _only_name(document: str, place: str) -> str | None:
    """The name of the one operation of a document."""
    operations = [each for each in _parse(document, place).definitions if isinstance(each, OperationDefinitionNode)]
    if len(operations) != 1:
        raise ManifestError(f"{place}: has {len(operations) or 'no'} operations; each entry must have exactly one.")
    return _name(operations[0])


# Files of GraphQL


@dataclass(frozen=True, slots=True)
class _File:
    path: Path
    text: str
    operations: tuple[OperationDefinitionNode, ...]
    fragments: tuple[FragmentDefinitionNode, ...]


def _read_texts(paths: Iterable[Path]) -> Iterator[KnownOperation]:
    files = [_read_text(each) for each in paths]
    fragments: dict[str, tuple[FragmentDefinitionNode, Path]] = {}
    for file in files:
        for fragment in file.fragments:
            other = fragments.setdefault(fragment.name.value, (fragment, file.path))
            if other[0] is not fragment:
                raise ManifestError(f"{file.path}: the fragment {fragment.name.value} is in {other[1]} too.")
    nodes = {name: node for name, (node, _) in fragments.items()}
    for file in files:
        for operation in file.operations:
            place = f"{file.path}, {_name(operation) or 'the operation without a name'}"
            needed = _needed(operation, nodes, place)
            own = len(file.operations) == 1 and {id(each) for each in needed} == {id(each) for each in file.fragments}
            document = file.text if own else "\n\n".join(map(_text, (operation, *needed)))
            digest = hashlib.sha256(document.encode()).hexdigest()
            yield KnownOperation(digest, document, _name(operation), place)


def _read_text(path: Path) -> _File:
    text = _read(path)
    document = _parse(text, str(path))
    others = [each for each in document.definitions if not isinstance(each, OperationDefinitionNode)]
    fragments = [each for each in others if isinstance(each, FragmentDefinitionNode)]
    if len(fragments) != len(others):
        raise ManifestError(f"{path}: holds a definition that is neither an operation nor a fragment.")
    operations = [each for each in document.definitions if isinstance(each, OperationDefinitionNode)]
    return _File(path, text, tuple(operations), tuple(fragments))


def _needed(
    operation: OperationDefinitionNode, fragments: Mapping[str, FragmentDefinitionNode], place: str
) -> list[FragmentDefinitionNode]:
    """The fragments that an operation spreads, and those that they do, each once."""
    needed: dict[str, FragmentDefinitionNode] = {}
    pending = list(_spreads(operation))
    while pending:
        name = pending.pop(0)
        if name in needed:
            continue
        if name not in fragments:
            raise ManifestError(f"{place}: spreads the fragment {name}, which is in none of the files.")
        needed[name] = fragments[name]
        pending.extend(_spreads(fragments[name]))
    return list(needed.values())


def _spreads(node: Node) -> list[str]:
    found: list[str] = []

    class Spreads(Visitor):
        def enter_fragment_spread(self, node: FragmentSpreadNode, *_: Any) -> None:
            found.append(node.name.value)

    visit(node, Spreads())
    return found


def _text(node: Node) -> str:
    assert node.loc is not None, "it was parsed with locations"
    return node.loc.source.body[node.loc.start : node.loc.end]


def _name(operation: OperationDefinitionNode) -> str | None:
    return operation.name.value if operation.name else None


def _parse(text: str, place: str) -> DocumentNode:
    try:
        return parse(text)
    except GraphQLSyntaxError as error:
        where = error.locations[0] if error.locations else None
        at = f" (line {where.line}, column {where.column})" if where else ""
        raise ManifestError(f"{place}: is not GraphQL: {error.message}{at}.") from None
    except RecursionError:
        raise ManifestError(f"{place}: is nested too deeply.") from None
