"""Operations that clients are known to send → those that a change breaks, and the fields that they use."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from graphql import (
    DocumentNode,
    FieldNode,
    GraphQLError,
    GraphQLInputObjectType,
    GraphQLSchema,
    OperationDefinitionNode,
    TypeInfo,
    TypeInfoVisitor,
    Visitor,
    get_named_type,
    parse,
    type_from_ast,
    validate,
    visit,
)

from graph.evolution.locks import Severity
from graph.operation.parse.manifest import read_manifest
from graph.recording import read_recorded
from graph.settings import Settings

MOST_ERRORS = 5
RECORDED = "recorded"


@dataclass(frozen=True, slots=True)
class KnownDocument:
    """An operation of a client's: from a folder or a manifest, or recorded by the server, which knows who and when."""

    id: str
    name: str | None
    text: str
    place: str
    client: str | None = None
    version: str | None = None
    count: int | None = None
    last_seen: datetime | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """Every operation that clients are known to send.

    `asked` tells whether a database was there to ask what the server recorded; `since` is when that began to record,
    if it does, and `missed` how often it answered one that it had no room to record.
    """

    documents: tuple[KnownDocument, ...] = ()
    since: datetime | None = None
    missed: int = 0
    asked: bool = False

    @property
    def recorded(self) -> int:
        """How many of them the server has recorded."""
        return sum(each.count is not None for each in self.documents)


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """What a change does to one of them."""

    severity: Severity
    document: KnownDocument
    reasons: tuple[str, ...]


def read_documents(path: Path | None) -> list[KnownDocument]:
    """The operations of a manifest, or of a folder of manifests and .graphql files; none where there is no path.

    Raises ManifestError.
    """
    if path is None:
        return []
    return [KnownDocument(each.id, each.name, each.document, each.place) for each in read_manifest(path).values()]


def find_known(path: Path | None, settings: Settings) -> Known:
    """The operations of a path, and those that the server has recorded in the database, if that is there to ask.

    Not to be called where an event loop runs. Raises ManifestError.
    """
    recorded = read_recorded(settings)
    written = {each.id: each for each in read_documents(path)}
    seen = tuple(
        KnownDocument(
            each.id,
            each.name,
            each.text,
            written[each.id].place if each.id in written else RECORDED,
            each.client or None,
            each.version or None,
            each.count,
            each.last_seen,
        )
        for each in recorded.operations
    )
    recorded_ids = {each.id for each in recorded.operations}
    unseen = (each for each in written.values() if each.id not in recorded_ids)
    since = min((each.first_seen for each in recorded.operations), default=None)
    return Known((*unseen, *seen), since, recorded.missed, recorded.asked)


def describe_document(document: KnownDocument) -> str:
    """Which operation, whose, and when it was asked last."""
    parts = [document.name or document.id[:12]]
    if document.client:
        parts.append(f"{document.client} {document.version or ''}".strip())
    if document.count is not None:
        parts.append(f"{document.count:,} time{'' if document.count == 1 else 's'}")
    if document.last_seen is not None:
        parts.append(f"last {document.last_seen:%Y-%m-%d}")
    return f"{', '.join(parts)} ({document.place})"


def judge_documents(
    documents: Iterable[KnownDocument],
    before: GraphQLSchema | None,
    after: GraphQLSchema,
    removed: Collection[str] = (),
) -> list[DocumentLine]:
    """Those that are valid no more, or whose variables may hold what is `removed`.

    One that was not valid before is none of this change's.
    """
    lines = []
    for document in documents:
        node = parse(document.text)
        if before is not None and validate(before, node):
            continue
        errors = validate(after, node)
        reasons = tuple(map(_reason, errors[:MOST_ERRORS]))
        held = () if before is None or errors else tuple(_lost(node, before, removed))
        if reasons:
            lines.append(DocumentLine(Severity.BREAKING, document, reasons))
        elif held:
            lines.append(DocumentLine(Severity.DANGEROUS, document, held))
    return lines


def _lost(node: DocumentNode, before: GraphQLSchema, removed: Collection[str]) -> Iterable[str]:
    inputs = [each for each in removed if isinstance(before.type_map[each.partition(".")[0]], GraphQLInputObjectType)]
    held = _held(node, before) if inputs else ()
    lost = [each for each in inputs if each.partition(".")[0] in held]
    return [f"A variable may hold {each}, which goes." for each in lost[:MOST_ERRORS]]


def asked_fields(document: KnownDocument, schema: GraphQLSchema) -> frozenset[str]:
    """`Type.field` of each field that it selects."""
    types, found = TypeInfo(schema), set[str]()

    class Collect(Visitor):
        def enter_field(self, node: FieldNode, *_: object) -> None:
            parent = types.get_parent_type()
            if parent is not None:
                found.add(f"{parent.name}.{node.name.value}")

    visit(parse(document.text), TypeInfoVisitor(types, Collect()))
    return frozenset(found)


def find_invalid(documents: Iterable[KnownDocument], schema: GraphQLSchema) -> Mapping[str, str]:
    """What is wrong with each document, by its place."""
    found = {}
    for document in documents:
        errors = validate(schema, parse(document.text))
        if errors:
            found[document.place] = "; ".join(map(_reason, errors[:MOST_ERRORS]))
    return found


def _reason(error: GraphQLError) -> str:
    where = error.locations[0] if error.locations else None
    return f"{error.message} (line {where.line})" if where else error.message


# Inputs that come in variables


def _held(document: DocumentNode, schema: GraphQLSchema) -> frozenset[str]:
    """The input types that its variables may hold, however deep."""
    pending = [
        named
        for each in document.definitions
        if isinstance(each, OperationDefinitionNode)
        for variable in each.variable_definitions or ()
        if (named := get_named_type(type_from_ast(schema, variable.type))) is not None
    ]
    found: set[str] = set()
    while pending:
        type_ = pending.pop()
        if isinstance(type_, GraphQLInputObjectType) and type_.name not in found:
            found.add(type_.name)
            pending.extend(get_named_type(field.type) for field in type_.fields.values())
    return frozenset(found)
