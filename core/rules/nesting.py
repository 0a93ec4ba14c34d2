"""Which quotation marks open and which close, and what stands inside quotation marks or brackets.

A dump turns marks round as it likes, so their shape says little: neighbours decide, and where a mark stands between
two visible characters, what is open at that place.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass

from core.rules.text import places_of
from core.rules.words import ARABIC, CLOSERS, HIDDEN, OPENERS, TURNABLE

QUOTED, BRACKETED = 700, 250  # what is longer than that was never closed
DEEPEST = 8  # brackets within brackets
_MARKS = TURNABLE + OPENERS + CLOSERS
_AFTER_SPACE = frozenset(" \n\t\u00a0" + OPENERS + "/-–—" + HIDDEN[-1])
_ENDS = frozenset(" \n\t\u00a0.,،؛;:!?؟…" + CLOSERS + "/-–—")
GUILLEMETS = "«»‹›"
SINGLE = "'‘’"
_SINGLE = re.compile(
    f"[{SINGLE}](?<![A-Za-z0-9].)([{ARABIC}0-9][^{SINGLE}\n]{{1,{QUOTED}}})(?<! )[{SINGLE}](?![A-Za-z0-9])"
)
_PAIR = {**dict(zip(CLOSERS, OPENERS, strict=True)), **dict(zip("«‹", "»›", strict=True))}


@dataclass(frozen=True, slots=True)
class Nesting:
    """``opens``: of each mark's place, whether it opens there; ``starts`` and ``ends``: the pairs."""

    opens: Mapping[int, bool]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def inside(self, place: int) -> bool:
        """Whether the place stands between a mark that opens and the one that closes it."""
        index = bisect_left(self.starts, place) - 1
        return index >= 0 and place <= self.ends[index]

    def cuts(self, start: int, end: int) -> bool:
        """Whether a mark that opens within a stretch of text is closed only after it."""
        index = bisect_left(self.starts, end) - 1
        return index >= 0 and start <= self.starts[index] and self.ends[index] >= end

    def encloses(self, start: int, end: int) -> bool:
        """Whether marks stand right before and right after a stretch of text."""
        return self.opens.get(start - 1, False) and not self.opens.get(end, True)


def with_quotes(text: str) -> str:
    """The text with a double mark for each single one of a pair round Arabic words, at the same places."""
    if not any(mark in text for mark in SINGLE):
        return text
    return _SINGLE.sub(lambda match: f'"{match[1]}"', text)


def nesting(text: str) -> Nesting:
    """Reads the whole text once. Of nested pairs the outer one counts."""
    opens: dict[int, bool] = {}
    spans: list[tuple[int, int]] = []
    quote = -1  # place of the open turnable mark
    brackets: list[int] = []
    for place in places_of(text, _MARKS):
        mark = text[place]
        if mark in TURNABLE:
            fresh = quote < 0 or place - quote > QUOTED
            aside = not fresh and text[quote + 1 : quote + 2] == " " and text[place - 1] == " "
            opens[place] = opening = not aside and _opening(text, place, fresh)  # “ such marks ” stand off both ways
            if opening:
                quote = place
            elif not fresh:
                spans.append((quote, place))
                quote = -1
        elif (mark in OPENERS) != _turned(text, place):
            opens[place] = True
            brackets.append(place)
        elif mark in OPENERS or mark in CLOSERS:
            opens[place] = False
            start = next((at for at in brackets[: -DEEPEST - 1 : -1] if text[at] == _PAIR[mark]), -1)
            if start >= 0:
                del brackets[brackets.index(start) :]
                if place - start <= (QUOTED if mark in GUILLEMETS else BRACKETED):
                    spans.append((start, place))
    outer: list[tuple[int, int]] = []
    for span in sorted(spans, key=lambda s: (s[0], -s[1])):
        if not outer or span[0] > outer[-1][1]:
            outer.append(span)
    return Nesting(opens, tuple(s for s, _ in outer), tuple(e for _, e in outer))


def _turned(text: str, place: int) -> bool:
    """Whether a guillemet stands the other way round, as in old dumps: المسمى »عامر« البالغ."""
    mark = text[place]
    if mark not in GUILLEMETS:
        return False
    free, bound = text[place - 1 : place] in _AFTER_SPACE, text[place + 1 : place + 2] in _ENDS
    return (free and not bound) if mark in CLOSERS else (bound and not free)


def _opening(text: str, place: int, fresh: bool) -> bool:
    before = text[place - 1] if place else " "
    after = text[place + 1] if place + 1 < len(text) else " "
    free, bound = before in _AFTER_SPACE, after in _ENDS
    if free != bound:
        return free
    if before in ":\u0640":
        return True
    return fresh
