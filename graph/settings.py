"""Environment → Settings: every setting there is, with its reason and its bounds."""

import os
from collections.abc import Mapping
from difflib import get_close_matches
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated, Any, Literal, Self
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, Field, ValidationError
from pydantic_core import ErrorDetails
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict
from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from graph.errors import SettingsError

PREFIX = "MAINSPRING_"

# How much of a misspelt name must be right for it to be taken for a slip, from 0 to 1.
LIKENESS = 0.7

SECRET_LENGTH = 32
"""Characters that a secret has at least."""

LOCAL = {("http", host) for host in ("127.0.0.1", "localhost", "::1")}
"""What needs no https, since nobody is on the way."""

# Where the packages of this project lie, beside each other; in the wheel too.
OWN = Path(__file__).parents[1]

DRIVERS: Mapping[str, str] = {
    "postgres": "postgresql+asyncpg",
    "postgresql": "postgresql+asyncpg",
    "postgresql+asyncpg": "postgresql+asyncpg",
    "sqlite": "sqlite+aiosqlite",
    "sqlite+aiosqlite": "sqlite+aiosqlite",
}
"""What people and hosting services write → the driver that we speak."""


def normalise_database_url(text: str) -> str:
    """`postgres://…`, `postgresql://…` or `sqlite://…` → the same address with the async driver.

    Raises ValueError; its text never holds the address, which has a password in it.
    """
    try:
        url = make_url(text)
    except (ArgumentError, ValueError):
        raise ValueError(
            "must be an address such as postgresql://user:password@host/name or sqlite:///file.db"
        ) from None
    driver = DRIVERS.get(url.drivername)
    if driver is None:
        raise ValueError(f"must start with postgresql:// or sqlite://, not {url.drivername}://")
    if driver == "sqlite+aiosqlite":
        refuse_memory(url)
    else:
        url = spell_ssl_for_asyncpg(url)
    return url.set(drivername=driver).render_as_string(hide_password=False)


def refuse_memory(url: URL) -> None:
    """Every connection to an SQLite database in memory has one of its own, empty."""
    if url.database in {None, "", ":memory:"} or url.query.get("mode") == "memory":
        raise ValueError("must name a file, such as sqlite:///file.db: a database in memory is not shared")


def spell_ssl_for_asyncpg(url: URL) -> URL:
    """Hosting services hand out libpq's `?sslmode=require`; asyncpg calls it `ssl`."""
    mode = url.query.get("sslmode")
    if mode is None:
        return url
    return url.difference_update_query(["sslmode"]).update_query_dict({"ssl": mode})


def split_list(value: object) -> object:
    """`a, b` → `["a", "b"]`; what is a list already stays."""
    if not isinstance(value, str):
        return value
    return [item.strip() for item in value.split(",") if item.strip()]


def is_reference(models: str | None) -> bool:
    """Whether a module is this project's own models; somebody else's may have the same, likely, name."""
    found = find_spec("models") if models == "models" else None
    return found is not None and found.origin is not None and Path(found.origin).parents[1] == OWN


def check_https(text: str) -> str:
    """Raises ValueError for an address that others on the way could answer for."""
    address = urlsplit(text)
    if address.scheme != "https" and (address.scheme, address.hostname) not in LOCAL:
        raise ValueError("must start with https://")
    if not address.hostname:
        raise ValueError("must name a host: https://login.example.org/keys")
    return text


def check_length(secret: str) -> str:
    """Raises ValueError for a secret that could be found by trying; its text never holds it."""
    if len(secret) < SECRET_LENGTH:
        raise ValueError(f"must each have {SECRET_LENGTH} characters or more")
    return secret


DatabaseUrl = Annotated[str, AfterValidator(normalise_database_url)]
HostList = Annotated[tuple[str, ...], NoDecode, BeforeValidator(split_list)]
PathList = Annotated[tuple[Path, ...], NoDecode, BeforeValidator(split_list)]
Secrets = Annotated[tuple[Annotated[str, AfterValidator(check_length)], ...], NoDecode, BeforeValidator(split_list)]
HttpsUrl = Annotated[str, AfterValidator(check_https)]
# Asymmetric ones only: with a secret, whoever can check a token could also make one.
Algorithm = Literal[
    "RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA",
]  # fmt: skip
Algorithms = Annotated[tuple[Algorithm, ...], NoDecode, BeforeValidator(split_list)]
ModuleName = Annotated[str, Field(pattern=r"^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$")]


class Settings(BaseSettings):
    """Every setting of the service. Each is read from `MAINSPRING_` and its name in capitals."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        env_ignore_empty=True,
        extra="forbid",
        frozen=True,
        # The address of the database holds a password.
        hide_input_in_errors=True,
        use_attribute_docstrings=True,
        validate_default=True,
    )

    # What is served

    database_url: DatabaseUrl = Field(default="sqlite:///mainspring.db", repr=False)
    """The database: postgresql://user:password@host/name or sqlite:///file.db."""

    models: ModuleName = "models"
    """The module that holds the declarative base and, imported by it, every model."""

    resolvers: ModuleName | None = Field(
        default_factory=lambda data: "graph.resolvers" if is_reference(data.get("models")) else None
    )
    """The module of hand-written fields: graph.resolvers for the project's own models, else none."""

    explorer: bool = True
    """Whether a browser gets the explorer at /graphql."""

    introspection: bool = True
    """Whether clients may ask for the schema."""

    suggestions: Literal["all", "viewers", "none"] = "all"
    """Whom errors tell a name that is nearly right: all, viewers who said who they are, or none. Each is told what is
    in their own schema; in production take viewers, so that nobody anonymous rebuilds even that from errors."""

    row_level_security: bool = False
    """Whether PostgreSQL is told who asks (SET LOCAL), for policies of `mainspring migrate --row-level-security`."""

    # Where

    host: str = Field(default="127.0.0.1", min_length=1)
    """The address to listen on; 0.0.0.0 for every network of the machine."""

    port: int = Field(default=8000, ge=0, le=65_535)
    """The port to listen on; 0 takes a free one."""

    workers: int = Field(default=1, ge=1, le=64)
    """How many processes serve."""

    trusted_hosts: HostList = Field(default=("*",), min_length=1)
    """The names that the service is called by, with commas between; *.example.org too. Others get a 400."""

    log_level: Literal["debug", "info", "warning", "error"] = "info"
    """How much is logged."""

    # Who asks

    token_secret: str | None = Field(default=None, min_length=SECRET_LENGTH, repr=False)
    """What access tokens are signed with; if not set, a file beside an SQLite database, else one of the process."""

    token_secrets_before: Secrets = Field(default=(), repr=False)
    """Secrets of before, with commas between: what they signed is still good. They sign nothing."""

    token_keys: PathList = ()
    """Files of keys in PEM, with commas between, in place of a secret: the first, a private one, signs (RSA: RS256;
    Ed25519: EdDSA; P-256: ES256, …), all of them check. Others check with what /auth/jwks.json has."""

    token_issuer: str = Field(default="mainspring", min_length=1)
    """What our own tokens say that they come from (iss)."""

    token_audience: str = Field(default="mainspring", min_length=1)
    """What our own tokens say that they are for (aud): services that share a secret, but not their users, differ."""

    token_minutes: float = Field(default=15.0, gt=0, le=1_440)
    """Minutes that an access token of a log-in is good for."""

    session_days: float = Field(default=30.0, gt=0, le=3_650)
    """Days after which somebody who has not come back must log in again."""

    jwks_url: HttpsUrl | None = None
    """Where an outside issuer of tokens publishes its keys: https://…/.well-known/jwks.json."""

    jwks_issuer: str | None = Field(default=None, min_length=1)
    """What that issuer's tokens say that they come from (iss), to the letter."""

    jwks_audience: str | None = Field(default=None, min_length=1)
    """What that issuer's tokens must be for (aud)."""

    jwks_algorithms: Algorithms = Field(default=("RS256",), min_length=1)
    """What that issuer signs with, with commas between."""

    jwks_minutes: float = Field(default=60.0, gt=0, le=10_080)
    """Minutes after which that issuer's keys are fetched anew; an unknown key is looked for earlier."""

    roles_claim: str = Field(default="roles", min_length=1)
    """The claim of a token that names the viewer's roles, a list or words; a path has points: realm_access.roles."""

    id_claim: str | None = Field(default=None, min_length=1)
    """The claim of an outside issuer's token that is an id of this service's own people, such as sub. If not set, its
    people are others than ours: their id is the issuer's name, # and sub."""

    login_attempts: int = Field(default=10, ge=1, le=1_000)
    """Log-ins that one name may fail at in a quarter of an hour; an address may ten times as often."""

    trusted_origins: HostList = ()
    """Origins of other sites whose pages may use the cookies of a log-in: https://app.example.org."""

    trusted_proxies: HostList = Field(default=("127.0.0.1",), min_length=1)
    """Addresses and networks of the proxies in front, whose X-Forwarded-For and X-Forwarded-Proto are believed."""

    # Which operations

    trusted_documents: Path | None = None
    """A manifest of known operations, or a folder of them and of .graphql files: clients may send an identifier."""

    trusted_documents_only: bool = False
    """Whether nothing else is answered but what is in the manifest."""

    automatic_documents_bytes: int = Field(default=10_000_000, ge=0, le=1_000_000_000)
    """Memory a worker keeps automatic persisted queries in, which clients then send the SHA-256 of; 0 for none."""

    # What is recorded

    recorded_operations: int = Field(default=0, ge=0, le=100_000)
    """How many operations of clients are recorded in the database, of each version of a client one; 0: none. Those
    asked longest ago go first. `mainspring change` then knows who asks for what, and when last."""

    recorded_days: int = Field(default=90, ge=1, le=3_650)
    """Days after which an operation that nobody has asked again is forgotten: it is out of use."""

    # Pages

    max_page_size: int = Field(default=100, ge=1, le=10_000)
    """The most rows of one list that a client may ask for."""

    default_page_size: int = Field(default_factory=lambda data: min(50, data.get("max_page_size", 50)), ge=1, le=10_000)
    """The rows of a list where the client does not say; 50, or max_page_size where that is less."""

    # The size of an operation: a larger one is refused before any SQL

    max_depth: int = Field(default=12, ge=1, le=20)
    """Levels of nested selections."""

    max_fields: int = Field(default=2_000, ge=1, le=100_000)
    """Selected fields, those of a fragment counted at every place that it is spread."""

    max_relations: int = Field(default=100, ge=1, le=10_000)
    """Subqueries: roots, relations and totals, each counted for every type that its row may be of."""

    max_fragments: int = Field(default=200, ge=0, le=300)
    """Named fragments. Validation goes down from each to the next by recursion, so that there is an end to it."""

    max_variables: int = Field(default=500, ge=0, le=10_000)
    """Variables."""

    max_root_fields: int = Field(default=50, ge=1, le=1_000)
    """Selected fields of the root."""

    max_aliases: int = Field(default=100, ge=0, le=10_000)
    """Fields under another name."""

    max_directives: int = Field(default=100, ge=0, le=10_000)
    """Directives."""

    max_cost: int = Field(default=200_000, ge=1, le=100_000_000)
    """Rows that the answer may hold at worst: the products of page sizes down the tree, added up."""

    rate_limit: int = Field(default=0, ge=0, le=1_000_000_000)
    """Rows a minute that each viewer may ask a worker for, by max_cost's count, 10 an operation added; 0: no limit."""

    rate_burst: int = Field(default_factory=lambda data: max(1, data.get("rate_limit", 1)), ge=1, le=1_000_000_000)
    """Rows that a viewer who has not asked for a while may ask for at once; those of a minute, unless set."""

    max_conditions: int = Field(default=200, ge=1, le=10_000)
    """Conditions in the filters of an operation."""

    max_filter_depth: int = Field(default=8, ge=1, le=20)
    """Levels of nested filters."""

    max_write_rows: int = Field(default=10_000, ge=1, le=100_000)
    """Rows that one field of a mutation may write."""

    idempotency_hours: int = Field(default=24, ge=1, le=8_760)
    """Hours that the answer to a mutation with an Idempotency-Key is kept."""

    max_tokens: int = Field(default=15_000, ge=10, le=1_000_000)
    """Lexical tokens, comments included."""

    max_source_length: int = Field(default=100_000, ge=100, le=10_000_000)
    """Characters of the operation's text."""

    max_variable_depth: int = Field(default=32, ge=1, le=100)
    """Levels of nested lists and objects in the variables."""

    max_number_digits: int = Field(default=100, ge=20, le=4_000)
    """Digits of a number in the body. Python itself refuses those over 4,300."""

    max_body_bytes: int = Field(default=1_000_000, ge=1_000, le=100_000_000)
    """Bytes of a request's body."""

    max_header_bytes: int = Field(default=65_536, ge=1_000, le=1_000_000)
    """Bytes of a request's headers, names and values together."""

    max_errors: int = Field(default=50, ge=1, le=1_000)
    """Errors in one answer; the rest are left out."""

    # The database

    pool_size: int = Field(default=16, ge=1, le=500)
    """Connections a worker keeps."""

    pool_timeout: float = Field(default=5.0, gt=0, le=60)
    """Seconds that a request waits for a connection; then it is answered 503."""

    statement_timeout: float = Field(default=30.0, gt=0, le=3_600)
    """Seconds that a statement may run; then it is cancelled."""

    shutdown_timeout: float = Field(default=10.0, gt=0, le=600)
    """Seconds that running requests are given when the service is told to stop."""

    # What is kept

    statement_cache_bytes: int = Field(default=64_000_000, ge=0, le=10_000_000_000)
    """Memory a worker keeps prepared statements in, one a shape of operation and role."""

    document_cache_bytes: int = Field(default=64_000_000, ge=0, le=10_000_000_000)
    """Memory a worker keeps parsed operations in, with the shapes that each has had."""

    introspection_cache_bytes: int = Field(default=20_000_000, ge=0, le=1_000_000_000)
    """Memory a worker keeps answers about the schema in: some hundred of a small schema, ten of a large one."""

    @classmethod
    def from_environment(cls, **given: object) -> Self:
        """Read every setting; what is `given`, as by a command line, goes first unless it is None.

        Raises SettingsError with one line a setting that is wrong.
        """
        misspelt = list(find_misspelt(os.environ))
        values: dict[str, Any] = {name: value for name, value in given.items() if value is not None}
        try:
            settings = cls(**values)
        except ValidationError as error:
            raise SettingsError("\n".join([*misspelt, *describe(error)])) from None
        if settings.default_page_size > settings.max_page_size:
            misspelt.append(
                f"{PREFIX}DEFAULT_PAGE_SIZE: must be at most {PREFIX}MAX_PAGE_SIZE, {settings.max_page_size}"
            )
        if settings.jwks_url is not None:
            misspelt += [
                f"{PREFIX}{name}: is needed beside {PREFIX}JWKS_URL"
                for name in ("JWKS_ISSUER", "JWKS_AUDIENCE")
                if getattr(settings, name.lower()) is None
            ]
        if settings.trusted_documents_only and settings.trusted_documents is None:
            misspelt.append(f"{PREFIX}TRUSTED_DOCUMENTS: is needed beside {PREFIX}TRUSTED_DOCUMENTS_ONLY")
        if misspelt:
            raise SettingsError("\n".join(misspelt))
        return settings


MESSAGES: Mapping[str, str] = {
    "bool_parsing": "must be true or false",
    "extra_forbidden": "is no setting",
    "float_parsing": "must be a number with a point, if anything: 1000.5, not 1,000.5",
    "greater_than": "must be more than {gt}",
    "greater_than_equal": "must be at least {ge}",
    "int_parsing": "must be a whole number in digits alone: 1000, not 1,000",
    "int_from_float": "must be a whole number",
    "less_than_equal": "must be at most {le}",
    "literal_error": "must be {expected}",
    "string_pattern_mismatch": "must be the name of a module, such as package.module",
    "string_too_short": "is too short: its length must be at least {min_length}",
    "too_short": "must not be empty",
    "value_error": "{error}",
}
"""Pydantic's kind of error → what we say. Never the value: it may hold a password."""


def describe(error: ValidationError) -> list[str]:
    """One line a setting: `MAINSPRING_PORT: must be at most 65535`."""
    return [
        describe_one(details)
        for details in error.errors(include_url=False, include_input=False)
        # A default that is made from other settings: the fault is theirs, and has its line.
        if details["type"] != "default_factory_not_called"
    ]


def describe_one(details: ErrorDetails) -> str:
    name = f"{PREFIX}{details['loc'][0]}".upper() if details["loc"] else PREFIX
    message = MESSAGES.get(details["type"])
    if message is None:
        return f"{name}: {details['msg']}"
    return f"{name}: {message.format(**details.get('ctx', {}))}"


def find_misspelt(environment: Mapping[str, str]) -> list[str]:
    """A setting with a slip in its name would silently do nothing."""
    known = list(Settings.model_fields)
    lines = []
    for variable in sorted(environment):
        name = variable.upper().removeprefix(PREFIX).lower()
        if not variable.upper().startswith(PREFIX) or name in known:
            continue
        # Without the prefix, which alone would make any two of them alike.
        near = get_close_matches(name, known, n=1, cutoff=LIKENESS)
        hint = f"did you mean {PREFIX}{near[0].upper()}?" if near else "`mainspring settings` lists them"
        lines.append(f"{variable}: is no setting; {hint}")
    return lines
