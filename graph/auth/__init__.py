"""Who is asking."""

from graph.auth.viewer import ANONYMOUS, ANONYMOUS_ROLE, SYSTEM, SYSTEM_ROLE, Viewer, read_viewer

__all__ = ["ANONYMOUS", "ANONYMOUS_ROLE", "SYSTEM", "SYSTEM_ROLE", "Viewer", "read_viewer"]
