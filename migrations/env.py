"""Alembic's command → a database: which one, and how a migration is run there, is `graph.run_migrations`."""

import graph
from models import Base

graph.run_migrations(Base, graph.idempotency_metadata, graph.operations_metadata)
