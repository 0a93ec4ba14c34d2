"""A number's value in Arabic words, where it has any: what the eye checks a figure against."""

from __future__ import annotations

from decimal import Decimal

from core.numbers import Number
from core.numerals.words import LIMIT, words

IN_WORDS = ("cardinal", "money", "measure", "duration", "age", "percent")


def in_words(number: Number | None) -> str:
    """The words of a whole number; empty for all else."""
    if number is None or number.kind not in IN_WORDS or not number.value.isdecimal():
        return ""
    value = Decimal(number.value)  # an int has a longest text
    return words(int(value)) if value < LIMIT else ""
