"""Every table → Base: what all models share."""

import enum
import re
from datetime import UTC, datetime
from typing import Any, ClassVar

from sqlalchemy import JSON, DateTime, Enum, MetaData, String
from sqlalchemy.orm import DeclarativeBase


class Base(DeclarativeBase):
    """The declarative base; its metadata holds every table of the chat."""

    # Constraints need names that are the same on every database: a migration can only drop what it can name.
    metadata = MetaData(
        naming_convention={
            "pk": "pk_%(table_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
        }
    )

    type_annotation_map: ClassVar[dict[Any, Any]] = {
        datetime: DateTime(timezone=True),
        # By code point on every database: so it is ordered in the API, and an index serves that order.
        str: String().with_variant(String(collation="C"), "postgresql"),
        # Without none_as_null, None would be stored as the JSON text `null`, and IS NULL would not find it.
        dict[str, Any]: JSON(none_as_null=True),
    }


def choices(of: type[enum.Enum]) -> Enum:
    """The column type for an enum: a type of its own on PostgreSQL, VARCHAR with a CHECK elsewhere.

    The names of the members are stored. The type is named in words: MembershipRole is `membership_role`.
    """
    name = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", of.__name__).lower()
    return Enum(of, name=name, create_constraint=True)


def utc_now() -> datetime:
    """The default of every timestamp: made in Python, since SQLite's CURRENT_TIMESTAMP has no fraction."""
    return datetime.now(UTC)
