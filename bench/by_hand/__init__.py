"""The first baseline: the endpoints as a good engineer writes them, one for each question.

FastAPI, SQLAlchemy's asyncio ORM with the relations joined or selected beforehand, pydantic response models.
"""

from __future__ import annotations

from bench.by_hand.app import create_app

__all__ = ["create_app"]
