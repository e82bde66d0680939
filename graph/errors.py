"""Every refusal: one small class a reason, a stable code each, grouped by stage."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Self


class MainspringError(Exception):
    """Anything this project refuses; the text is for the person who meets it.

    `exit_code` is what a command ends with.
    """

    exit_code: ClassVar[int] = 1


# Start


class ModelError(MainspringError):
    """A model that can't be exposed. The text names the model and the mend."""


class SettingsError(MainspringError):
    """A setting that is missing or wrong. The text names the setting and what would be right."""


class DatabaseNotReady(MainspringError):
    """The database is down or not at the revision that the models need. The text names the command."""


class MigrationFailed(MainspringError):
    """A revision that there is not, or a migration that the database refused. The text says which."""


class ManifestError(MainspringError):
    """A manifest of known operations that can't be read. The text names the file and the entry."""


class ChangeRefused(MainspringError):
    """A change of the models for which no revision is written. The text says what to do first."""

    exit_code = 3


class LoadError(MainspringError):
    """A file that can't be loaded. The text names the file, the line and what is wrong there."""


class ProjectRefused(MainspringError):
    """A project, or files of one, that can't be written. The text says what would be right."""


class ClientFailed(MainspringError):
    """A typed client that can't be written. The text has what its generator says, and what would be right."""


# A request


@dataclass(frozen=True, slots=True)
class Location:
    """A position in the operation's text; both numbers start at 1."""

    line: int
    column: int


class RequestError(MainspringError):
    """A request that is refused; what it says goes to the client, so it holds nothing internal.

    `code` is stable and documented; `began` tells whether running had begun, which decides between
    HTTP 400 without `data` and 200 with `data: null`; `status` is the HTTP status. `identifier` is that of the
    cause in the log, which `graph.mask` gives to what is not the client's doing.
    """

    code: ClassVar[str] = "BAD_REQUEST"
    status: ClassVar[int] = 400
    began: ClassVar[bool] = False
    identifier: str | None = None

    def __init__(
        self,
        message: str,
        *,
        locations: Sequence[Location] = (),
        path: Sequence[str | int] = (),
    ) -> None:
        super().__init__(message)
        self.message = message
        self.locations = tuple(locations)
        self.path = tuple(path)

    @property
    def extensions(self) -> dict[str, Any]:
        """What programs read of it."""
        return {"code": self.code} if self.identifier is None else {"code": self.code, "id": self.identifier}


class BadRequest(RequestError):
    """The HTTP request or its JSON is malformed."""


class NotAcceptable(RequestError):
    """None of the media types that the client accepts can be sent."""

    status = 406


class UnsupportedMediaType(RequestError):
    """The body is not JSON."""

    status = 415


class MethodNotAllowed(RequestError):
    """The operation may not be sent by this method: a mutation over GET."""

    status = 405


class BodyTooLarge(RequestError):
    """The body is over the size limit."""

    status = 413


class HeadersTooLarge(RequestError):
    """The request's headers are over the size limit."""

    status = 431


class ParseFailed(RequestError):
    """The operation is not GraphQL."""

    code = "GRAPHQL_PARSE_FAILED"


class ValidationFailed(RequestError):
    """The operation does not fit the schema."""

    code = "GRAPHQL_VALIDATION_FAILED"


class Unauthenticated(RequestError):
    """A token that is not, or no longer, good: who is asking is not known. It may have come `by_cookie`."""

    code = "UNAUTHENTICATED"
    status = 401

    def __init__(self, message: str, *, by_cookie: bool = False) -> None:
        super().__init__(message)
        self.by_cookie = by_cookie


class Forbidden(RequestError):
    """Who is asking may not ask in this way."""

    code = "FORBIDDEN"
    status = 403


class RateLimited(RequestError):
    """Too much was asked; `retry_after` says in how many seconds it may be again."""

    code = "RATE_LIMITED"
    status = 429

    def __init__(self, message: str, *, retry_after: int) -> None:
        super().__init__(message)
        self.retry_after = retry_after

    @property
    def extensions(self) -> dict[str, Any]:
        """With `retryAfter`, in seconds."""
        return {**super().extensions, "retryAfter": self.retry_after}


class PersistedQueryNotFound(RequestError):
    """An identifier of an operation that is not known. Clients know the message, and send the text then."""

    code = "PERSISTED_QUERY_NOT_FOUND"

    def __init__(self) -> None:
        super().__init__("PersistedQueryNotFound")


class PersistedQueryNotSupported(RequestError):
    """An identifier of an operation, where none are kept. Clients know the message, and send no others then."""

    code = "PERSISTED_QUERY_NOT_SUPPORTED"

    def __init__(self) -> None:
        super().__init__("PersistedQueryNotSupported")


class BadUserInput(RequestError):
    """A variable or an argument that is not what its type or its place asks for."""

    code = "BAD_USER_INPUT"


class IdempotencyKeyReused(RequestError):
    """An Idempotency-Key that came with another operation, or other variables, before."""

    code = "IDEMPOTENCY_KEY_REUSED"
    status = 422


class IdempotencyNotSetUp(RequestError):
    """An Idempotency-Key, where the database has no table for the answers."""

    code = "IDEMPOTENCY_NOT_SET_UP"
    status = 501


class CostExceeded(RequestError):
    """The operation is too deep, too wide or may return too many rows."""

    code = "COST_EXCEEDED"


class ServerError(RequestError):
    """What is not the client's doing. It goes out with an identifier, under which the log has the cause."""

    def identified(self, identifier: str) -> Self:
        """The same error, as it is sent."""
        sent = type(self)(
            f"{self.message} The server's log has the cause as {identifier}.", locations=self.locations, path=self.path
        )
        sent.identifier = identifier
        return sent


class Unavailable(ServerError):
    """The database can't be reached just now, or no connection became free in time."""

    code = "UNAVAILABLE"
    status = 503


class TimedOut(ServerError):
    """The operation ran longer than the deadline."""

    code = "TIMEOUT"
    status = 503


class InternalError(ServerError):
    """A bug, of which the client learns nothing else."""

    code = "INTERNAL_SERVER_ERROR"
    status = 500


class RequestErrors(MainspringError):
    """Several refusals of one request, at least one."""

    def __init__(self, errors: Sequence[RequestError]) -> None:
        super().__init__("\n".join(error.message for error in errors))
        self.errors = tuple(errors)
