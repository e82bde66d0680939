"""Write + viewer → AuthorizedWrite → PreparedWrite: the fence that no write passes without."""

from __future__ import annotations

from graph.auth import Viewer
from graph.catalog import Catalog
from graph.mutations.insert import Road, road_of
from graph.mutations.types import AuthorizedWrite, Create, CreateMany, PreparedWrite, Write
from graph.plan import authorize_plan
from graph.sql import Spelling, compile_plan


def authorize_write(write: Write, viewer: Viewer) -> AuthorizedWrite:
    """The write as `viewer` may do it: what it finds and what it reads back is guarded as every read is."""
    ordered = None
    if write.reading is not None and write.reading.ordered is not None:
        ordered = authorize_plan(write.reading.ordered, viewer)
    return AuthorizedWrite(
        write,
        None if write.reading is None else authorize_plan(write.reading.plan, viewer),
        ordered,
        None if write.finding is None else authorize_plan(write.finding, viewer),
        viewer.role,
    )


def prepare_write(authorized: AuthorizedWrite, catalog: Catalog, spelling: Spelling) -> PreparedWrite:
    """The write with its statements."""
    return PreparedWrite(
        authorized.write,
        None if authorized.reading is None else compile_plan(authorized.reading, catalog, spelling),
        None if authorized.ordered is None else compile_plan(authorized.ordered, catalog, spelling),
        None if authorized.finding is None else compile_plan(authorized.finding, catalog, spelling),
        _road(authorized.write, catalog, spelling),
    )


def _road(write: Write, catalog: Catalog, spelling: Spelling) -> Road | None:
    match write.action:
        case Create(writable):
            return road_of(writable, catalog, spelling, many=False)
        case CreateMany(writable):
            return road_of(writable, catalog, spelling, many=True)
        case _:
            return None
