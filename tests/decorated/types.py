"""TypeDecorators as people write them."""

from __future__ import annotations

import enum
import json
import uuid
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import sqlalchemy as sa
from sqlalchemy import ColumnElement, Dialect
from sqlalchemy.dialects import postgresql
from sqlalchemy.types import TypeDecorator, TypeEngine


class Guid(TypeDecorator[uuid.UUID]):
    """A UUID where the database has them, hexadecimal digits elsewhere: the recipe of SQLAlchemy's manual."""

    impl = sa.CHAR
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        if dialect.name == "postgresql":
            return dialect.type_descriptor(postgresql.UUID(as_uuid=False))
        return dialect.type_descriptor(sa.CHAR(32))

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        if value is None:
            return None
        value = uuid.UUID(str(value))
        return str(value) if dialect.name == "postgresql" else f"{value.int:032x}"

    def process_result_value(self, value: Any, dialect: Dialect) -> uuid.UUID | None:  # noqa: ARG002
        return None if value is None else uuid.UUID(str(value))


class Cents(TypeDecorator[Decimal]):
    """Money as a whole number of cents, read by Python."""

    impl = sa.Integer
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> int | None:  # noqa: ARG002
        if value is None:
            return None
        if value * 100 != int(value * 100):
            raise ValueError("fractions of cents")
        return int(value * 100)

    def process_result_value(self, value: int | None, dialect: Dialect) -> Decimal | None:  # noqa: ARG002
        return None if value is None else Decimal(value).scaleb(-2)


class SpelledCents(Cents):
    """The same, said in SQL too, so that the database makes the answer."""

    cache_ok = True

    def api_expression(self, column: ColumnElement[Any]) -> ColumnElement[Any]:
        return sa.cast(sa.type_coerce(column, sa.Numeric) / sa.literal_column("100.0", sa.Numeric), sa.Numeric(12, 2))


class Level(enum.IntEnum):
    """How loud."""

    QUIET = 10
    LOUD = 20


class Levels(TypeDecorator[Level]):
    """The number of a member."""

    impl = sa.SmallInteger
    cache_ok = True

    def process_bind_param(self, value: Level | None, dialect: Dialect) -> int | None:  # noqa: ARG002
        return None if value is None else int(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> Level | None:  # noqa: ARG002
        return None if value is None else Level(value)


class JsonText(TypeDecorator[dict[str, Any]]):
    """JSON in a text; nothing is an empty object."""

    impl = sa.Text
    cache_ok = True

    def process_bind_param(self, value: dict[str, Any] | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        return json.dumps(value) if value else None

    def process_result_value(self, value: str | None, dialect: Dialect) -> dict[str, Any]:  # noqa: ARG002
        return json.loads(value) if value else {}


class Instant(TypeDecorator[datetime]):
    """A moment stored without its offset."""

    impl = sa.DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        return value and value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        return value and value.replace(tzinfo=UTC)


class Shouted(TypeDecorator[str]):
    """Shown in capitals, stored in small letters: both by SQL."""

    impl = sa.Text
    cache_ok = True

    def bind_expression(self, bindparam: Any) -> Any:
        return sa.func.lower(bindparam, type_=sa.Text)

    def column_expression(self, column: Any) -> Any:
        return sa.func.upper(column)


class Trimmed(TypeDecorator[str]):
    """Made only on its way in: what is stored is what is shown."""

    impl = sa.String
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        return value and value.strip()


class Sealed(TypeDecorator[str]):
    """Bytes that only Python can read; whether they are smaller than others says nothing, so that none is asked."""

    impl = sa.LargeBinary
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> bytes | None:  # noqa: ARG002
        return None if value is None else bytes(each ^ 0x55 for each in value.encode())

    def process_result_value(self, value: bytes | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        return None if value is None else bytes(each ^ 0x55 for each in value).decode()


class Tags(TypeDecorator[Any]):
    """A set of words in a JSON list; what it is, its column says."""

    impl = sa.JSON(none_as_null=True)
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:  # noqa: ARG002
        return value and sorted(value.split(","))

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:  # noqa: ARG002
        return value and ",".join(value)
