"""An HTTP request → Request: what is not exactly right is refused, with what would be."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NamedTuple
from urllib.parse import parse_qsl

import orjson
from starlette.types import Receive

from graph.errors import BadRequest, CostExceeded, UnsupportedMediaType
from graph.http.body import SHAPE, decode, read_body
from graph.http.client import read_client
from graph.http.head import Head
from graph.http.media import is_json
from graph.http.variables import decode_exactly, needs_exact_numbers
from graph.operation.types import NOBODY, Client, Request
from graph.settings import Settings

MAX_FIELDS = 100
SHA256 = re.compile(r"[0-9a-fA-F]{64}")
MAX_NAME_LENGTH = 200

# What GraphQL reads over between its words. An operation of nothing else says nothing.
BLANKS = " \t\r\n,\ufeff"

KINDS: Mapping[type, str] = {
    dict: "an object",
    list: "a list",
    str: "a string",
    int: "a number",
    float: "a number",
    bool: "true or false",
    type(None): "null",
}


# POST


async def read_post(head: Head, receive: Receive, settings: Settings) -> Request:
    """Raises BadRequest, BodyTooLarge, UnsupportedMediaType, CostExceeded; ClientDisconnect where it left."""
    # Only what a page of another site can't send without asking first (CSRF): no forms, no plain text.
    if not is_json(head.content_type):
        raise UnsupportedMediaType("Send the operation as JSON, with the header Content-Type: application/json.")
    if head.content_encoding not in {b"", b"identity"}:
        raise UnsupportedMediaType("Send the body as it is, without a Content-Encoding.")
    body = await read_body(head.content_length, receive, settings.max_body_bytes)
    key = None if head.idempotency_key is None else head.idempotency_key.decode("latin-1").strip()
    return make_request(decode(body), body, settings, key, _client(head, settings))


def make_request(
    content: Any, body: bytes, settings: Settings, idempotency_key: str | None = None, client: Client = NOBODY
) -> Request:
    if type(content) is list:
        raise BadRequest(f"The body is a list; operations are sent one by one, not in batches. {SHAPE}")
    if type(content) is not dict:
        raise BadRequest(f"The body is {KINDS[type(content)]}. {SHAPE}")
    extensions = content.get("extensions")
    if extensions is not None and type(extensions) is not dict:
        raise BadRequest(f"'extensions' is {name_kind(content, 'extensions')}; it must be an object.")
    known = (
        NAMELESS if extensions is None and "documentId" not in content and "id" not in content else read_names(content)
    )
    query = content.get("query")
    if query is None and known is not NAMELESS:
        query = ""
    elif type(query) is not str:
        raise BadRequest(f"'query' is {name_kind(content, 'query')}; it must be a string. {SHAPE}")
    else:
        check_source(query, settings)
    name = content.get("operationName")
    if name is not None and type(name) is not str:
        raise BadRequest(f"'operationName' is {name_kind(content, 'operationName')}; it must be a string.")
    name = read_name(name)
    variables = content.get("variables")
    if not variables and (variables is None or type(variables) is dict):
        return Request(query, {}, name, False, idempotency_key, *known, client=client)
    if type(variables) is not dict:
        raise BadRequest(f"'variables' is {name_kind(content, 'variables')}; it must be an object.")
    if needs_exact_numbers(variables, body, settings):
        variables = decode_exactly(body, settings.max_number_digits)["variables"]
    return Request(query, variables, name, False, idempotency_key, *known, client=client)


def _client(head: Head, settings: Settings) -> Client:
    return read_client(head) if settings.recorded_operations else NOBODY


class Names(NamedTuple):
    """What a request calls its operation by."""

    document_id: str | None = None
    sha256: str | None = None


NAMELESS = Names()


def read_names(content: Mapping[str, Any]) -> Names:
    """`documentId`, or `id` as Relay's documents have it, and `extensions.persistedQuery.sha256Hash`."""
    key = "documentId" if "documentId" in content else "id"
    document_id = content.get(key)
    if document_id is not None and (type(document_id) is not str or not 0 < len(document_id) <= MAX_NAME_LENGTH):
        raise BadRequest(f"'{key}' must be a string of 1 to {MAX_NAME_LENGTH} characters.")
    persisted = (content.get("extensions") or {}).get("persistedQuery")
    if persisted is None:
        return NAMELESS if document_id is None else Names(document_id)
    sha256 = persisted.get("sha256Hash") if type(persisted) is dict else None
    if type(sha256) is not str or not SHA256.fullmatch(sha256) or persisted.get("version", 1) != 1:
        raise BadRequest(
            "'extensions.persistedQuery' must be an object such as "
            '{"version": 1, "sha256Hash": "…"}, with 64 hexadecimal digits.'
        )
    return Names(document_id, sha256.lower())


def name_kind(content: Mapping[str, Any], key: str) -> str:
    return KINDS[type(content[key])] if key in content else "missing"


def read_name(name: str | None) -> str | None:
    """The operation's name; an empty one, which some clients send for want of any, names none."""
    if name is not None and len(name) > MAX_NAME_LENGTH:
        raise BadRequest(f"'operationName' has {len(name):,} characters; at most {MAX_NAME_LENGTH} are read.")
    return name or None


def check_source(query: str, settings: Settings) -> None:
    if not query.strip(BLANKS):
        raise BadRequest('The operation is empty: send a query, such as "{ __typename }".')
    if len(query) > settings.max_source_length:
        raise CostExceeded(
            f"The operation has {len(query):,} characters; at most {settings.max_source_length:,} are read."
        )


# GET


def read_get(head: Head, query_string: bytes, settings: Settings) -> Request:
    """Raises BadRequest, CostExceeded."""
    given = read_query_string(query_string)
    query, names = given.get("query"), NAMELESS
    if not given.keys().isdisjoint(("extensions", "documentId", "id")):
        extensions = read_object("extensions", given["extensions"]) if "extensions" in given else {}
        names = read_names({**given, "extensions": extensions})
    if query is None and names is NAMELESS:
        raise BadRequest(
            "There is no operation. Send it by POST as JSON, or by GET as ?query=…, "
            "with &variables=… (JSON) and &operationName=… where it has them."
        )
    if query is not None:
        check_source(query, settings)
    variables = read_variables(given["variables"], settings) if "variables" in given else {}
    name = read_name(given.get("operationName"))
    return Request(query or "", variables, name, True, None, *names, client=_client(head, settings))


def read_query_string(query_string: bytes) -> dict[str, str]:
    try:
        pairs = parse_qsl(
            query_string.decode("ascii"), keep_blank_values=True, errors="strict", max_num_fields=MAX_FIELDS
        )
    except UnicodeDecodeError:
        raise BadRequest("The query string is not percent-encoded UTF-8.") from None
    except ValueError:
        raise BadRequest(f"The query string has more than {MAX_FIELDS} fields.") from None
    return dict(pairs)


def read_object(name: str, text: str) -> dict[str, Any]:
    try:
        content: Any = orjson.loads(text)
    except orjson.JSONDecodeError as error:
        raise BadRequest(f"'{name}' in the query string is not JSON: {error}.") from None
    if content is None:
        return {}
    if type(content) is not dict:
        raise BadRequest(f"'{name}' in the query string is {KINDS[type(content)]}; it must be a JSON object.")
    return content


def read_variables(text: str, settings: Settings) -> Mapping[str, Any]:
    variables = read_object("variables", text)
    if needs_exact_numbers(variables, text.encode(), settings):
        exact: dict[str, Any] = decode_exactly(text, settings.max_number_digits)
        return exact
    return variables
