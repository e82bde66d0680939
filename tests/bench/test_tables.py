"""What was not measured again stays in the benchmark's tables."""

from __future__ import annotations

from bench.tables import merge_tables

EARLIER = """
| operations a second | ours | limit |
| --- | ---: | ---: |
| one user | 100 | 90 |
| a page | 50 | 60 |

| once | measured |
| --- | ---: |
| start | 1 s |

3 rounds of 1.5 s.
"""

MEASURED = """
| operations a second | ours | limit |
| --- | ---: | ---: |
| a page | 70 | 60 |
| a list | 5 | 6 |

| once | measured |
| --- | ---: |
"""

MERGED = """\
| operations a second | ours | limit |
| --- | ---: | ---: |
| one user | 100 | 90 |
| a page | 70 | 60 |
| a list | 5 | 6 |

| once | measured |
| --- | ---: |
| start | 1 s |
"""


def test_rows_that_were_measured_again_replace_those_of_the_same_name() -> None:
    assert "\n".join(merge_tables(EARLIER.splitlines(), MEASURED.splitlines())) == MERGED


def test_a_table_that_is_new_follows_the_others() -> None:
    (heading, rule, row) = MEASURED.splitlines()[1:4]
    assert merge_tables([], [heading, rule, row]) == [heading, rule, row, ""]
