"""A page of Markdown → its fenced blocks, each with what it is for and where it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path

FENCE = re.compile(r"^```(?P<info>[^\n`]*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
NOT_RUN = re.compile(r"\*Not run by the tests: ([^*]+)\*\s*\Z")


@dataclass(frozen=True)
class Block:
    """`language` is the first word of the fence's info, `option` the rest; `expected` is the block of the answer, which
    is in the language `answers`.

    `reason` is why it is not run, as the page says itself in italics before it.
    """

    page: str
    line: int
    language: str
    option: str
    text: str
    expected: str | None = None
    answers: str = ""
    reason: str | None = None

    def __str__(self) -> str:
        return f"{self.page}:{self.line}"


# The language of a block → that of a block right after it that shows what comes out.
ANSWERS = {"graphql": ("json",), "sh": ("text", "json")}


def read_blocks(path: Path, name: str) -> list[Block]:
    """Every block of the page, in order; those in comments of HTML too, which prepare what readers see."""
    text = path.read_text(encoding="utf-8")
    found: list[Block] = []
    end = 0
    for match in FENCE.finditer(text):
        between = text[end : match.start()]
        end = match.end()
        language, _, option = match["info"].strip().partition(" ")
        last = found[-1] if found else None
        if last is not None and language in ANSWERS.get(last.language, ()) and is_answer(last, between):
            found[-1] = replace(last, expected=match["text"], answers=language)
            continue
        reason = NOT_RUN.search(between)
        line = text.count("\n", 0, match.start()) + 1
        found.append(
            Block(name, line, language, option.strip(), match["text"], reason=reason[1].strip() if reason else None)
        )
    return found


def is_answer(last: Block, between: str) -> bool:
    """Whether a block is the answer to that before it: at most a few words stand between."""
    return last.expected is None and not last.option and len(between.strip()) < 80 and "<!--" not in between
