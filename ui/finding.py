"""Finding words in the cleaned text as a reader of Arabic means them: diacritics, tatweel, the forms of hamza and alef,
and the digit system do not count, unless they are asked for as written; or by a regular expression.

No Qt: the process that tries patterns (``ui.patterns``) imports this.
"""

from __future__ import annotations

import re
import sys
import unicodedata
import warnings
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from core.spans import Span

ALIKE = ("أإآٱىؤئة", "اااايويه")
TATWEEL = "\u0640"
BASIC = 0x10000  # letters are folded up to here; what lies beyond is none that a reader writes in two ways
_IN_REPLACEMENT = re.compile(
    r"\\(?:(?P<number>\d{1,2})|g<(?:(?P<long>\d{1,2})|(?P<name>\w+))>|(?P<sign>[\\nt])|(?P<wrong>.?))", re.DOTALL
)
_SIGNS = {"\\": "\\", "n": "\n", "t": "\t"}


@dataclass(frozen=True, slots=True)
class Query:
    """What is sought: words, or with ``pattern`` a regular expression of Python's; ``exact`` as written.

    ``instead`` is what is to stand there: in patterns with groups, ``\\1`` or ``\\g<name>``; None to find only.
    """

    text: str
    pattern: bool = False
    exact: bool = False
    instead: str | None = None


class Hit(NamedTuple):
    """Where something was found, in code points of the text, and what is to stand there instead."""

    span: Span
    instead: str | None = None


class Fault(NamedTuple):
    """What is wrong with a pattern or a replacement: a code, and the place of it in code points, None if unknown."""

    code: str
    place: int | None


class Folded(NamedTuple):
    """A text as it is compared, and how to get back to the places that its characters came from."""

    text: str
    keys: tuple[int, ...]  # the k-th character left out stood just before this place of the folded text

    def span(self, start: int, end: int, whole: str) -> Span:
        """The span of the whole text for a span of the folded one, with the marks of the last letter."""
        first = start + bisect_right(self.keys, start)
        last = end - 1 + bisect_right(self.keys, end - 1) + 1 if end > start else first
        while end > start and last < len(whole) and unicodedata.combining(whole[last]):
            last += 1
        return Span(first, last)


def matches(text: str, wanted: str, *, exact: bool = False) -> list[Span]:
    """Where the wanted words stand, in code points of the text; none for nothing wanted."""
    hay = Folded(text, ()) if exact else folded(text, True)
    needle = (wanted if exact else folded(wanted, True).text).strip()
    found, at = [], hay.text.find(needle) if needle else -1
    while at >= 0:
        found.append(hay.span(at, at + len(needle), text) if not exact else Span(at, at + len(needle)))
        at = hay.text.find(needle, at + len(needle))
    return found


def hits(text: str, query: Query) -> list[Hit]:
    """What a query finds. For a pattern that is sound, see :func:`fault_of`; it may take any time."""
    if not query.pattern:
        return [Hit(span, query.instead) for span in matches(text, query.text, exact=query.exact)]
    compiled = _compiled(query.text if query.exact else _folded_pattern(query.text))
    exact = query.exact
    if isinstance(compiled, Fault):  # it speaks of marks, which folding takes away
        compiled, exact = _compiled(query.text), True
    if isinstance(compiled, Fault):
        return []
    hay = Folded(text, ()) if exact else folded(text, False)
    out = []
    for match in compiled.finditer(hay.text):
        if match.start() < match.end():
            span = Span(*match.span()) if exact else hay.span(*match.span(), text)
            out.append(Hit(span, None if query.instead is None else _filled(query.instead, match, hay, text, exact)))
    return out


def fault_of(query: Query) -> Fault | None:
    """What is wrong with the query, the pattern before the replacement; None if it can be sought."""
    if not query.pattern:
        return None
    compiled = _compiled(query.text)
    if isinstance(compiled, Fault):
        return compiled
    for part in _IN_REPLACEMENT.finditer(query.instead or ""):
        group = _group(part)
        known = group <= compiled.groups if isinstance(group, int) else group in compiled.groupindex
        if not (part["sign"] or known):
            return Fault("bad-replacement", part.start())
    return None


def _filled(instead: str, match: re.Match[str], hay: Folded, text: str, exact: bool) -> str:
    """The replacement with the groups of a match, as the text itself writes them."""

    def part(found: re.Match[str]) -> str:
        if found["sign"]:
            return _SIGNS[found["sign"]]
        start, end = match.span(_group(found))
        if start < 0:
            return ""
        span = Span(start, end) if exact else hay.span(start, end, text)
        return text[span.start : span.end]

    return _IN_REPLACEMENT.sub(part, instead)


def _group(part: re.Match[str]) -> int | str:
    """The group that a part of a replacement names."""
    number = part["number"] or part["long"]
    return int(number) if number else part["name"] or ""


@lru_cache(maxsize=8)
def _compiled(pattern: str) -> re.Pattern[str] | Fault:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what a later Python may read otherwise
            return re.compile(pattern, re.IGNORECASE | re.MULTILINE)
    except re.error as error:
        return Fault(error.msg.partition(" at position")[0], error.pos)
    except (OverflowError, RecursionError, MemoryError):
        return Fault("too-large", None)


@lru_cache(maxsize=4)
def folded(text: str, lower: bool) -> Folded:
    """The text without what does not count; with ``lower`` in small letters."""
    table, spare = _tables()
    plain = text.translate(table)
    if lower:
        small = plain.lower()
        plain = small if len(small) == len(plain) else "".join(c.lower() if len(c.lower()) == 1 else c for c in plain)
    cuts = [match.start() for match in spare.finditer(plain)]
    return Folded(spare.sub("", plain), tuple(cut - index for index, cut in enumerate(cuts)))


def _folded_pattern(pattern: str) -> str:
    table, spare = _tables()
    return spare.sub("", pattern.translate(table))


@lru_cache(maxsize=1)
def _tables() -> tuple[dict[int, str], re.Pattern[str]]:
    """How characters are written alike, and those that do not count at all."""
    table = {ord(letter): plain for letter, plain in zip(*ALIKE, strict=True)}
    spare = []
    for code in range(min(BASIC, sys.maxunicode)):
        char = chr(code)
        if char == TATWEEL or unicodedata.combining(char) or unicodedata.category(char) == "Cf":
            spare.append(char)
        elif char.isdecimal() and not char.isascii():
            table[code] = str(unicodedata.decimal(char))
    return table, re.compile(f"[{''.join(spare)}]")
