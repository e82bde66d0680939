"""What every server of the benchmark is given alike."""

from __future__ import annotations

CONNECTIONS = 16
"""Connections from the client to a server, and from a server to its database."""

LARGE_PAGE_SIZE = 1_000
FLAT_ROWS = 10_000
MODELS_IN_ALL = 200

DEPTHS = range(1, 9)
LISTS_OF_ROWS = (1, 10)
"""How many lists the growing number of rows is asked for in: one is at most FLAT_ROWS long."""

OURS = {
    "MAINSPRING_MODELS": "models",
    "MAINSPRING_POOL_SIZE": str(CONNECTIONS),
    "MAINSPRING_MAX_PAGE_SIZE": str(FLAT_ROWS),
    "MAINSPRING_DEFAULT_PAGE_SIZE": "50",
    "MAINSPRING_MAX_COST": "1000000",
    "MAINSPRING_LOG_LEVEL": "warning",
}
"""The service's settings: its own, but for the cap of a page."""

POSTGRESQL = {
    "shared_buffers": "512MB",
    "effective_cache_size": "2GB",
    "work_mem": "16MB",
    "random_page_cost": "1.1",
    "timezone": "UTC",
    # On by default until PostgreSQL 19; compiling a statement takes longer than any of these runs.
    "jit": "off",
}
"""As one sets up a small server for production; nothing is written, so that durability does not matter."""
