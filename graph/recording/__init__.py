"""WHO ASKS WHAT: operations that are answered → the database, counted by program and version; off, unless it is set."""

from __future__ import annotations

from graph.recording.read import Recorded, RecordedOperation, read_recorded
from graph.recording.record import Recorder, make_recorder
from graph.recording.table import operations_metadata

__all__ = [
    "Recorded",
    "RecordedOperation",
    "Recorder",
    "make_recorder",
    "operations_metadata",
    "read_recorded",
]
