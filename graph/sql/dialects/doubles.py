"""A finite double → the decimal that PostgreSQL writes for it."""

from __future__ import annotations

import math
from fractions import Fraction

# Below, doubles are whole numbers of 16 digits or finer; above, a number half way between two doubles has more digits
# than the text of a double.
LEAST_TIE, LARGEST_TIE = 2.0**54, 1e41
MOST_DIGITS = 17


def decimal_of(number: float) -> str:
    """The shortest decimal that reads back as this double, however its reader rounds; spelled as by `repr`.

    `repr` takes a shorter one half way to the next double, which is read back only where ties are rounded to even.
    """
    text = repr(number)
    if not LEAST_TIE <= abs(number) < LARGEST_TIE or not _is_tie(text, number):
        return text
    digits = sum(letter.isdigit() for letter in text.partition("e")[0])
    longer = (f"{number:.{count - 1}e}" for count in range(digits, MOST_DIGITS + 1))
    return next(each for each in longer if float(each) == number and not _is_tie(each, number))


def _is_tie(text: str, number: float) -> bool:
    written, exact = Fraction(text), Fraction(number)
    neighbour = math.nextafter(number, math.inf if written > exact else -math.inf)
    return 2 * written == exact + Fraction(neighbour)
