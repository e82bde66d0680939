"""What clients see."""

from strawberry import Schema

from graph.schema.build import build_schema, graphql_schema
from graph.schema.complete import complete
from graph.schema.extension import HandWritten, Row, computed, needs_of, query_field
from graph.schema.handwritten_mutations import HandWrittenMutation, mutation_field
from graph.schema.known import known_fields
from graph.schema.mutations import read_mutating
from graph.schema.print import print_sdl
from graph.schema.scalars import BigInt

__all__ = [
    "BigInt",
    "HandWritten",
    "HandWrittenMutation",
    "Row",
    "Schema",
    "build_schema",
    "complete",
    "computed",
    "graphql_schema",
    "known_fields",
    "mutation_field",
    "needs_of",
    "print_sdl",
    "query_field",
    "read_mutating",
]
