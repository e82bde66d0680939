"""`bench.ours` with 200 models instead of 11: the chat's, and others beside them that nobody asks for."""

from __future__ import annotations

from fastapi import FastAPI

from bench.ours import create_app as create_service
from bench.settings import MODELS_IN_ALL
from models import Base
from tests.schema.many_models import add_models

_added = add_models(Base, MODELS_IN_ALL - len(Base.registry.mappers))


def create_app() -> FastAPI:
    return create_service()
