"""What the client asked: a shape and values."""

from graph.operation.types import Operation, Request, Shape

__all__ = ["Operation", "Request", "Shape"]
