"""A request that names its operation → the same with the operation's text: trusted documents, and automatic ones."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from graph.errors import BadRequest, Forbidden, PersistedQueryNotFound, PersistedQueryNotSupported
from graph.kept import Kept
from graph.operation.parse.manifest import Manifest, read_manifest
from graph.operation.types import Request
from graph.settings import Settings

NONE: Manifest = MappingProxyType({})
# Of an entry of the store: its keys and the objects around them.
OVERHEAD = 300


@dataclass(frozen=True, slots=True, eq=False)
class KnownDocuments:
    """The operations that can be asked for by a name: those of a manifest, and those that clients have registered.

    With `only`, nothing else is answered; then nothing is registered either.
    """

    manifest: Manifest
    only: bool
    automatic: Kept[str, str]
    texts: frozenset[str] = field(default_factory=frozenset)

    def resolve(self, request: Request) -> Request:
        """The request with its operation's text.

        Raises PersistedQueryNotFound for a name that is not known, Forbidden for an operation that is none of those
        that are answered here, and BadRequest where name and text don't belong together.
        """
        name = request.document_id or request.sha256
        if name is None:
            if self.only and request.query not in self.texts:
                raise Forbidden("Only known operations are answered here: send the identifier of one.")
            return request
        known = self.manifest.get(name)
        text = known.document if known is not None else None
        if text is None and request.sha256 is not None and not self.only:
            text = self.automatic.get(request.sha256)
        if text is None:
            return self._unknown(request)
        if request.query and request.query != text:
            raise BadRequest("The identifier is that of another operation than the text beside it.")
        if request.sha256 not in (None, name) and hash_of(text) != request.sha256:
            raise BadRequest("documentId is that of another operation than extensions.persistedQuery.sha256Hash.")
        return request if request.query else replace(request, query=text)

    def _unknown(self, request: Request) -> Request:
        if not request.query:
            if self.manifest or (self.automatic.size and request.sha256 is not None):
                raise PersistedQueryNotFound
            raise PersistedQueryNotSupported
        if self.only and request.query not in self.texts:
            raise Forbidden("Only known operations are answered here: send the identifier of one.")
        if request.sha256 is not None and hash_of(request.query) != request.sha256:
            raise BadRequest("extensions.persistedQuery.sha256Hash is not the SHA-256 of the query.")
        return request

    def keep(self, request: Request) -> None:
        """Register what was sent with its hash, now that it has proved to be an operation within the limits."""
        name = request.sha256
        if name is None or self.only or name in self.manifest or self.automatic.get(name) is not None:
            return
        self.automatic.put(name, request.query, weight=len(request.query.encode()) + OVERHEAD)


def hash_of(text: str) -> str:
    """SHA-256, in hexadecimal digits."""
    return hashlib.sha256(text.encode()).hexdigest()


def read_known(settings: Settings) -> KnownDocuments:
    """What the settings say.

    Raises ManifestError.
    """
    manifest = NONE if settings.trusted_documents is None else read_manifest(settings.trusted_documents)
    texts = frozenset(each.document for each in manifest.values())
    return KnownDocuments(manifest, settings.trusted_documents_only, Kept(settings.automatic_documents_bytes), texts)
