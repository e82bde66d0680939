"""A log level → what Python's logging is told, in this process and in those that serve."""

from __future__ import annotations

from typing import Any

# What uvicorn tells at `info` is what the start-up panel says better.
QUIETER = {"debug": "DEBUG", "info": "WARNING", "warning": "WARNING", "error": "ERROR"}


def configure_logs(level: str) -> dict[str, Any]:
    """For `logging.config.dictConfig`: one line a record, to standard error."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"plain": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "plain"}},
        "root": {"handlers": ["stderr"], "level": "WARNING"},
        "loggers": {
            "graph": {"level": level.upper()},
            "uvicorn": {"level": QUIETER[level]},
            "uvicorn.error": {"level": QUIETER[level]},
            "uvicorn.access": {"level": "INFO"},
        },
    }
