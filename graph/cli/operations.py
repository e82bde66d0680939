"""A client's operation → the variables to compile it with."""

from __future__ import annotations

import re
from typing import Any

import orjson

from graph.app import Service
from graph.evolution.samples import make_variables
from graph.schema import graphql_schema

VARIABLES = re.compile(r"^# variables: (.*)$", re.MULTILINE)


def variables_of(service: Service, text: str) -> dict[str, Any]:
    """Those that a comment of its text names, `# variables: {…}`; else such as fit."""
    header = VARIABLES.search(text)
    if header is None:
        return make_variables(text, graphql_schema(service.schema))
    named: dict[str, Any] = orjson.loads(header[1])
    return named
