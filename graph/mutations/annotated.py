"""Constraints in `Annotated` of the models → what they refuse: `Mapped[Annotated[str, Field(max_length=80)]]`."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType, SimpleNamespace
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from annotated_types import BaseMetadata, GroupedMetadata
from pydantic import PydanticSchemaGenerationError, TypeAdapter, ValidationError
from pydantic.fields import FieldInfo
from sqlalchemy.orm import Mapped

from graph.catalog.writes import Writable

Constraint = BaseMetadata | GroupedMetadata | FieldInfo


@lru_cache(maxsize=10_000)
def constraints_of(writable: Writable) -> Mapping[str, TypeAdapter[Any]]:
    """What checks the values of a model's attributes, where their annotations hold constraints."""
    found: dict[str, TypeAdapter[Any]] = {}
    for class_ in reversed(writable.entity.model.__mro__):
        module = sys.modules.get(class_.__module__)
        for name, annotation in inspect.get_annotations(class_).items():
            try:
                hint = get_type_hints(
                    SimpleNamespace(__annotations__={name: annotation}), vars(module), include_extras=True
                )[name]
            except (NameError, TypeError):
                # A name that only a type checker imports; a ClassVar, which is no attribute of a row.
                continue
            adapter = _adapter(hint)
            if adapter is not None:
                found[name] = adapter
    return MappingProxyType(found)


def _adapter(hint: Any) -> TypeAdapter[Any] | None:
    """What checks a mapped attribute that is, or may be, of an annotated type with constraints."""
    if get_origin(hint) is not Mapped:
        return None
    (inner,) = get_args(hint)
    options = [inner, *(get_args(inner) if get_origin(inner) is not Annotated else ())]
    annotated = next((each for each in options if get_origin(each) is Annotated), None)
    type_, *metadata = get_args(annotated) if annotated is not None else [Any]
    own = tuple(each for each in metadata if isinstance(each, Constraint))
    if not own:
        return None
    try:
        constrained: Any = Annotated[type_, *own]
        return TypeAdapter(constrained)
    except PydanticSchemaGenerationError:
        # A type that pydantic does not know; what the constraints say of it can still be asked.
        return TypeAdapter(Annotated[Any, *own])


def refused(adapter: TypeAdapter[Any], value: Any) -> str | None:
    """What is wrong with a value, or None."""
    try:
        adapter.validate_python(value)
    except ValidationError as error:
        return "; ".join(each["msg"] for each in error.errors(include_url=False, include_input=False))
    return None
