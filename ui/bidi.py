"""What keeps numbers, Latin and quotes in their order inside a right-to-left line (Unicode UAX 9), and digits as the
reader prefers them. Nothing here reshapes: Qt does that by itself.
"""

from __future__ import annotations

import re

from PySide6.QtCore import QLocale

LRI, RLI, FSI, PDI = "\u2066", "\u2067", "\u2068", "\u2069"
WESTERN = "0123456789"
FIGURES = re.compile(r"[+]\d[\d\s-]*\d|\d+(?:[.,:/٫٬+\-–−]\d+)+")


def left_to_right(text: str) -> str:
    """The text in its stored order: ``2-1`` after an Arabic word would be drawn ``1-2``."""
    return f"{LRI}{text}{PDI}" if text else ""


def right_to_left(text: str) -> str:
    """A piece of the article inside a line of any direction."""
    return f"{RLI}{text}{PDI}" if text else ""


def isolated(text: str) -> str:
    """A piece whose first strong letter gives its direction: names, paths, key names."""
    return f"{FSI}{text}{PDI}" if text else ""


def closed(text: str) -> str:
    """The beginning of a text, with an end to whatever it opens."""
    return text + PDI * (sum(map(text.count, (LRI, RLI, FSI))) - text.count(PDI))


def stored_order(text: str) -> str:
    """A right-to-left text whose runs of figures with marks between them (``2-1``) keep their stored order."""
    return FIGURES.sub(lambda run: left_to_right(run[0]), text)


def figures(text: object) -> str:
    """``str(text)`` with 0-9 in the digits of Qt's default locale, which carries what the reader prefers."""
    shown, zero = str(text), QLocale().zeroDigit()
    if zero == "0":
        return shown
    return shown.translate({ord(digit): ord(zero) + value for value, digit in enumerate(WESTERN)})
