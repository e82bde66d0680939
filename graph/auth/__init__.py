"""Who is asking."""

from graph.auth.viewer import ANONYMOUS, Viewer

__all__ = ["ANONYMOUS", "Viewer"]
