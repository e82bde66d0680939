"""A module's name → what is served of it: its declarative base, its hand-written fields."""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from traceback import walk_tb
from typing import TYPE_CHECKING, Any

from sqlalchemy.orm import DeclarativeBase
from sqlalchemy.orm.exc import MappedAnnotationError
from typing_extensions import TypeIs

from graph.errors import SettingsError
from graph.schema import HandWritten, HandWrittenMutation

if TYPE_CHECKING:
    # Commands that serve nothing read models too: they need not wait for what serves.
    from graph.http.sign_in import Accounts


def load_base(module: str) -> type[DeclarativeBase]:
    """The declarative base of a module: what it calls `Base`, or the only one it has.

    Raises SettingsError.
    """
    found = _import(module, "models")
    named = getattr(found, "Base", None)
    if _is_base(named):
        return named
    candidates = {value for value in vars(found).values() if _is_base(value)} - {DeclarativeBase}
    # An abstract class between a base and its models is not the base.
    bases = {each for each in candidates if not any(other in each.__mro__[1:] for other in candidates)}
    if len(bases) != 1:
        raise SettingsError(
            f"MAINSPRING_MODELS: the module {module!r} has {len(bases) or 'no'} declarative bases; "
            "call the one to serve Base: class Base(DeclarativeBase): ..."
        )
    return bases.pop()


def _is_base(value: object) -> TypeIs[type[DeclarativeBase]]:
    """Whether models can be mapped under it, in the old style (`declarative_base()`) too; models themselves are not."""
    return isinstance(value, type) and hasattr(value, "registry") and not hasattr(value, "__mapper__")


def load_handwritten(module: str | None) -> Sequence[HandWritten | HandWrittenMutation]:
    """The hand-written fields and mutations of a module: its `FIELDS` and, if it has any, its `MUTATIONS`.

    Raises SettingsError.
    """
    if module is None:
        return ()
    found = _import(module, "resolvers")
    fields, mutations = getattr(found, "FIELDS", None), getattr(found, "MUTATIONS", ())
    if not isinstance(fields, Sequence) or not all(isinstance(each, HandWritten) for each in fields):
        raise SettingsError(
            f"MAINSPRING_RESOLVERS: the module {module!r} needs FIELDS, a tuple of hand-written fields."
        )
    if not isinstance(mutations, Sequence) or not all(isinstance(each, HandWrittenMutation) for each in mutations):
        raise SettingsError(
            f"MAINSPRING_RESOLVERS: MUTATIONS of the module {module!r} must be a tuple of hand-written mutations."
        )
    return (*fields, *mutations)


def load_accounts(module: str | None) -> Accounts | None:
    """`ACCOUNTS` of a module of resolvers, if it has any: whoever can log in."""
    return None if module is None else getattr(_import(module, "resolvers"), "ACCOUNTS", None)


def _import(module: str, setting: str) -> Any:
    name = f"MAINSPRING_{setting.upper()}"
    try:
        return importlib.import_module(module)
    except Exception as error:
        # A module that is there but imports a missing one is another fault.
        if isinstance(error, ModuleNotFoundError) and f"{module}.".startswith(f"{error.name}."):
            raise SettingsError(
                f"{name}: there is no module {module!r} here; "
                "run the command from the folder that holds it, or give another name."
            ) from None
        if isinstance(error, MappedAnnotationError):
            raise SettingsError(f"{name}: {_explain_annotation(error)}{_place(error)}") from error
        raise SettingsError(
            f"{name}: the module {module!r} fails when it is imported: {type(error).__name__}: {error}{_place(error)}"
        ) from error


def _place(error: BaseException) -> str:
    """The last line of the models' own that ran; a syntax error says its own."""
    ours = (__file__, "<frozen ", importlib.__file__)
    frames = [(frame.f_code.co_filename, line) for frame, line in walk_tb(error.__traceback__)]
    theirs = [each for each in frames if not each[0].startswith(ours) and "site-packages" not in each[0]]
    return f" ({theirs[-1][0]}, line {theirs[-1][1]})" if theirs else ""


# An annotation that SQLAlchemy can't map. Its error knows neither the model nor, apart from its text, the attribute.


def _explain_annotation(error: MappedAnnotationError) -> str:
    """The model and the attribute, as far as they can be told, and the mend."""
    model = _find_model(error)
    annotations = {} if model is None else vars(model).get("__annotations__", {})
    attribute = next((name for name in annotations if _is_named(name, annotations[name], str(error))), None)
    place = ".".join(filter(None, [model.__name__ if model else "a model", attribute]))
    written = f", annotated {_spell(annotations[attribute])}" if attribute else ""
    return (
        f"SQLAlchemy can't map {place}{written}. Write Mapped[…] around a type that has a column type (str, int, "
        "datetime, an Enum, …) and is imported there, give the column's own, as in mapped_column(String), or mark "
        "what is no column as ClassVar."
    )


def _is_named(attribute: str, annotation: object, text: str) -> bool:
    return any(each in text for each in (f"'{attribute}'", f'.{attribute}"', f'"{annotation}"'))


def _find_model(error: BaseException) -> type | None:
    """The class that was being mapped: a frame of SQLAlchemy's has it."""
    found = (frame.f_locals.get("cls") for frame, _ in walk_tb(error.__traceback__))
    return next((each for each in found if _is_base(each)), None)


def _spell(annotation: object) -> str:
    """As it is written: `Mapped[complex]`."""
    if isinstance(annotation, type) and not hasattr(annotation, "__args__"):
        return annotation.__name__
    return str(annotation).replace("sqlalchemy.orm.base.", "")
