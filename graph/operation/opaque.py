"""Cursors and global ids: opaque text ↔ the values inside.

Both are the base64 of a JSON array, whose texts the database makes (`words.opaque_text`): a cursor holds the
fingerprint of its order, then the value of every sort key; a global id the type's name, then its key.
"""

from __future__ import annotations

import base64
import binascii
import json
from typing import Any

# What is longer was never ours; opening it would cost as much as its sender likes.
LONGEST = 100_000
MOST_ITEMS = 64


def decode_opaque(text: str) -> tuple[str, tuple[Any, ...]] | None:
    """The first item, a text, and the others; None for text that was never an opaque one of ours."""
    if len(text) > LONGEST:
        return None
    try:
        items = json.loads(base64.b64decode(text, validate=True))
    except (binascii.Error, ValueError, RecursionError):
        return None
    if not isinstance(items, list) or not 0 < len(items) <= MOST_ITEMS or not isinstance(items[0], str):
        return None
    if any(isinstance(item, list | dict) for item in items):
        return None
    return items[0], tuple(items[1:])


def encode_opaque(first: str, *others: Any) -> str:
    """The opaque text of values that are already in the form that clients see."""
    return base64.b64encode(json.dumps([first, *others], ensure_ascii=False, separators=(",", ":")).encode()).decode()
