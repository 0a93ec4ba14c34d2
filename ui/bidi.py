"""What keeps numbers, Latin and quotes in their order inside a right-to-left line (Unicode UAX 9), and digits as the
reader prefers them. Nothing here reshapes: Qt does that by itself.
"""

from __future__ import annotations

import re

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication

LRI, RLI, FSI, PDI = "\u2066", "\u2067", "\u2068", "\u2069"
LRO, PDF = "\u202d", "\u202c"
ARABIC_FIGURES = re.compile("[\u0660-\u0669]")  # what stands between two of them runs from right to left
WESTERN = "0123456789"
FIGURES = re.compile(r"[+]\d[\d\s-]*\d|\d+(?:(?:[.,:/٫٬+\-–−]|\.\.| [-–−:/] )\d+)+")

# Latin as the bidirectional rules take it together inside a right-to-left line: from the first letter to the last
# letter or figure with no letter of another direction, and no sign that gives directions, between.
_ACROSS = "[^\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\n\u2029]*"
_LATIN = re.compile(f"[A-Za-z\u00c0-\u024f](?:{_ACROSS}[A-Za-z\u00c0-\u024f0-9])?")
# Signs that belong to the name which they begin or end: ``.NET``, ``#topic``, ``16-F``; ``C++``, ``A*``, ``U.S.``.
_LEADS = re.compile(r"(?:(?:^|(?<=[\s(\[«“\"]))[.#@~$]|(?<![0-9.,])[0-9]+(?:[.,][0-9]+)*[-/])\Z")
_TRAILS = re.compile(r"\+{1,2}|[#*]")
_INITIALS = re.compile(r"(?:^|[^A-Za-z])(?:[A-Za-z]{1,2}\.)+[A-Za-z]{1,2}\Z")
_PHONE = re.compile(r"\+[0-9][0-9 \-]*[0-9]")
_BEFORE = 16  # characters before and behind a name in which its signs are looked for


def left_to_right(text: str) -> str:
    """The text in its stored order: ``2-1`` after an Arabic word would be drawn ``1-2``."""
    if ARABIC_FIGURES.search(text):
        text = f"{LRO}{text}{PDF}"
    return f"{LRI}{text}{PDI}" if text else ""


def apart(text: str) -> str:
    """A short phrase with figures beside others: in a line that runs left to right, Arabic digits of the one and the
    other would be drawn as one run from the right."""
    mirrored = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    return text if mirrored or not ARABIC_FIGURES.search(text) else f"{LRI}{text}{PDI}"


def right_to_left(text: str) -> str:
    """A piece of the article inside a line of any direction."""
    return f"{RLI}{text}{PDI}" if text else ""


def isolated(text: str) -> str:
    """A piece whose first strong letter gives its direction: names, paths, key names."""
    return f"{FSI}{text}{PDI}" if text else ""


def closed(text: str) -> str:
    """The beginning of a text, with an end to whatever it opens."""
    return text + PDI * (sum(map(text.count, (LRI, RLI, FSI))) - text.count(PDI))


def flipped(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """The stretches of a right-to-left text, in order and apart, that would be drawn in another order than they are
    read: Latin that begins or ends with a sign of its own (``++C`` for ``C++``), and phone numbers."""
    end = len(text) if end is None else end
    latin = list(_LATIN.finditer(text, start, end))
    found = [bounds for match in latin if (bounds := _with_signs(text, start, end, match))]
    if text.find("+", start, end) < 0:
        return found
    taken = [*(match.span() for match in latin), *found]
    phones = (match.span() for match in _PHONE.finditer(text, start, end))
    found += [one for one in phones if not any(one[0] < last and first < one[1] for first, last in taken)]
    return sorted(found)


def _with_signs(text: str, start: int, end: int, match: re.Match[str]) -> tuple[int, int] | None:
    """From the sign that leads a piece of Latin to the one that trails it; None where it has neither."""
    first, last = match.span()
    led = _LEADS.search(text[max(start, first - _BEFORE) : first])
    trailed = _TRAILS.match(text, last, end)
    if trailed:
        last = trailed.end()
    elif text[last : last + 1] == "." and last < end and text[last + 1 : last + 2] != ".":
        last += _INITIALS.search(text[max(first, last - _BEFORE) : last]) is not None
    if led:
        first -= len(led[0])
    return (first, last) if (first, last) != match.span() else None


def stored_order(text: str) -> str:
    """A right-to-left text whose runs of figures with marks between them (``2-1``) keep their stored order."""
    return FIGURES.sub(lambda run: left_to_right(run[0]), text)


def figures(text: object) -> str:
    """``str(text)`` with 0-9 in the digits of Qt's default locale, which carries what the reader prefers."""
    shown, zero = str(text), QLocale().zeroDigit()
    if zero == "0":
        return shown
    return shown.translate({ord(digit): ord(zero) + value for value, digit in enumerate(WESTERN)})
