"""Large schemas: in time, and not deeper than Python can recurse."""

from __future__ import annotations

import sys
import time

import pytest

from graph.catalog import Catalog, read_catalog
from graph.schema import build_schema, graphql_schema, print_sdl
from tests.schema.many_models import many_models

# Generous: it takes a third of this where nothing else runs.
SECONDS = 5.0


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return read_catalog(many_models(200))


def test_two_hundred_linked_models_make_a_schema_in_time(catalog: Catalog) -> None:
    began = time.process_time()
    schema = build_schema(catalog, default_page_size=50, max_page_size=100)
    assert time.process_time() - began < SECONDS
    names = graphql_schema(schema).type_map
    assert {"Model0", "Model199", "Model199Filter", "Model0Connection"} <= names.keys()


def test_a_chain_of_models_may_be_longer_than_the_recursion_limit(catalog: Catalog) -> None:
    limit = sys.getrecursionlimit()
    # graphql-core recurses about 500 deep here; with the usual limit it would take 400 models.
    sys.setrecursionlimit(300)
    try:
        schema = build_schema(catalog, default_page_size=50, max_page_size=100)
        assert sys.getrecursionlimit() == 300
        printed = print_sdl(schema)
    finally:
        sys.setrecursionlimit(limit)
    assert "type Model199 implements Node" in printed
