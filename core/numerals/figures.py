"""What a run of figures with its separators means (NUMBERS.md: separators)."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

_MARKS = str.maketrans("٫٬،’'", ".,,,,")
_GROUPS = re.compile(r"\d{1,3}(,\d{3})+(\.\d+)?$|\d{1,3}(\.\d{3}){2,}(,\d+)?$|\d{1,3}(\.\d{3})+,\d+$")
_GROUPS_AND_PART = re.compile(r"\d{1,3}(,\d{3})+,\d+$")  # 1,234,56; but 3,7,12 is a list
_DOT_THOUSANDS = re.compile(r"\d{1,3}\.000$")
LONGEST = 40  # characters of figures with their separators: more are no number that anybody has written
_EXACT = 20  # characters of a decimal that somebody has written
_ZERO = re.compile(r"0+,")


@lru_cache(maxsize=1 << 12)
def value(digits: str) -> Decimal | None:
    """The value of figures in the digits 0 to 9 with any separators; None where they make no number (``1.2.3``)."""
    if len(digits) > LONGEST:
        return None
    if digits.isdecimal():
        return Decimal(digits)
    if _DOT_THOUSANDS.match(digits):
        return Decimal(digits.replace(".", ""))
    plain = digits.translate(_MARKS)
    if "٬" not in digits and "٫" not in digits and _ZERO.match(plain):
        plain = plain.replace(",", ".", 1)
    if "٫" in digits:
        whole, _, part = digits.partition("٫")
        plain = whole.translate(_MARKS).replace(",", "").replace(".", "") + "." + part.translate(_MARKS)
    elif _GROUPS.match(plain):
        comma = plain.rfind(",") < plain.rfind(".") if plain.count(".") == 1 else "," in plain and "." not in plain
        plain = plain.replace(",", "") if comma or "." not in plain else plain.replace(".", "").replace(",", ".")
    elif plain.count(",") == 1 and "." not in plain:
        plain = plain.replace(",", ".")
    elif _GROUPS_AND_PART.match(plain):
        head, _, tail = plain.rpartition(",")
        plain = head.replace(",", "") + "." + tail
    if plain.count(".") > 1 or not plain.replace(".", "").isdecimal():
        return None
    return Decimal(plain)


def plain(number: Decimal) -> str:
    """A decimal without exponent or trailing zeros; one that does not end (a third) is rounded."""
    text = format(number, "f")
    if len(text) > _EXACT and "." in text:
        whole = text.index(".") > _EXACT
        text = format(number.to_integral_value() if whole else round(number, 4 if number < 100 else 2), "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
