"""An operation whose field returns a plain type → its data: a function with transactions of its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from graph.catalog.write_roots import ProcedureRoot
from graph.errors import BadUserInput
from graph.mutations.answer import TYPENAME, error_of
from graph.mutations.call import Acting, argument_value
from graph.mutations.errors import MutationError, WriteRefused
from graph.operation.types import Request, Selection, Shape

Procedures = Mapping[str, ProcedureRoot]


def find_procedure(shape: Shape, procedures: Procedures, request: Request) -> Selection | None:
    """The operation's field that is a procedure.

    Raises BadUserInput where it is not the only one, or its answer is to be kept.
    """
    found = [each for each in shape.selections if each.name in procedures]
    if not found:
        return None
    name = found[0].name
    if len([each for each in shape.selections if each.name != TYPENAME]) > 1:
        raise BadUserInput(f"{name} must be the only field of its operation.", path=(found[0].key,))
    if request.idempotency_key is not None:
        raise BadUserInput(f"{name} takes no Idempotency-Key: its answer is not kept.", path=(found[0].key,))
    return found[0]


async def run_procedure(
    shape: Shape, called: Selection, root: ProcedureRoot, acting: Acting, values: Sequence[Any]
) -> dict[str, Any]:
    """The operation's `data`, to be completed in Python; raises RequestError where it is refused as a whole."""
    result: Any = None
    errors: Sequence[MutationError] = ()
    try:
        arguments = {name: argument_value(each, values) for name, each in called.arguments.items}
        result = await root.call(acting, arguments)
    except WriteRefused as refused:
        errors = refused.errors
    payload = {each.key: _field(each, root, result, errors) for each in called.selections}
    return {each.key: each.on if each.name == TYPENAME else payload for each in shape.selections}


def _field(selection: Selection, root: ProcedureRoot, result: Any, errors: Sequence[MutationError]) -> Any:
    if selection.name == TYPENAME:
        return selection.on
    if selection.name == root.field:
        return result
    return [error_of(each, selection.selections, decoded=True) for each in errors]
