"""Code points ↔ UTF-16 units: the only place that knows of both.

Core counts code points; Qt counts UTF-16 units, where everything past U+FFFF takes two. A text that a pane shows may
also hold *soft breaks*: view lines that end where no line of the text ends, because Qt lays a whole block out anew at
each key. A soft break takes the place of a space, so that nothing shifts; only in a run without spaces is a unit added.

And it may *isolate* stretches, so that they are drawn in the order in which they are read: one unit is added before
each, and one behind it. The text has neither.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from core.spans import Span
from ui.bidi import LRI, PDI, flipped

LONGEST = 2000  # code points of one view line

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_JOINS_ON = {"\u200c", "\u200d", "\u0640"}
# What Qt would read as a line end, drop, or draw as a picture. Each stand-in is one unit, so places keep.
_UNSAFE = re.compile("[\r\u2029\ufdd0\ufdd1\ufffc\ud800-\udfff]")
_LINE_END, _LOST = "\u00b6", "\u25cc"  # both are in the bundled font


class SoftBreak(NamedTuple):
    """A view line ends here: in place of the space at ``place``, or just before whatever stands there."""

    place: int
    on_space: bool


class TextMap:
    """Places of one text, code points on one side, the view's UTF-16 units on the other. Immutable.

    Both ways cost O(log n), and nothing at all is looked up where every character takes one unit. The place where an
    isolated stretch begins or ends lies outside of it in the view, where the text around it goes on.
    """

    __slots__ = ("_astral", "_keys", "_units", "isolated", "length", "soft")

    def __init__(
        self,
        length: int,
        astral: Sequence[int] = (),
        soft: Iterable[SoftBreak] = (),
        isolated: Iterable[Span] = (),
    ) -> None:
        """``length`` in code points; ``astral``: sorted places of the characters of two units; ``isolated``:
        stretches apart from each other, in none of which, nor at whose end, a soft break is added."""
        self.length = length
        self.soft = tuple(sorted(soft))
        self.isolated = tuple(sorted(isolated))
        self._astral = tuple(astral)
        # A key is the first place that lies one unit further on; a unit, the first that is one past its place.
        keys = sorted([*(place + 1 for place in self._astral), *(b.place for b in self.soft if not b.on_space)])
        self._keys = keys
        if self.isolated:
            ends = [span.end for span in self.isolated]
            self._keys = sorted([*keys, *(span.start + 1 for span in self.isolated), *ends])
            keys = sorted([*keys, *(span.start for span in self.isolated), *ends])
        self._units = [key + index + 1 for index, key in enumerate(keys)]

    @classmethod
    def of(cls, text: str, soft: Iterable[SoftBreak] = (), isolated: Iterable[Span] = ()) -> TextMap:
        """The map of a text that is shown with these soft breaks and isolated stretches."""
        return cls(len(text), wide_places(text), soft, isolated)

    @property
    def units(self) -> int:
        """How many UTF-16 units the view has."""
        return self.length + len(self._keys)

    def to_view(self, place: int) -> int:
        """The unit at which the character at ``place`` begins (past an added soft break)."""
        return place + bisect_right(self._keys, place) if self._keys else place

    def from_view(self, unit: int) -> int:
        """The code point place of a unit; one in the middle of a character gives the place after it."""
        return unit - bisect_right(self._units, unit) if self._units else unit

    def span_to_view(self, span: Span) -> tuple[int, int]:
        return self.to_view(span.start), self.to_view(span.end)

    def span_from_view(self, start: int, end: int) -> Span:
        return Span(self.from_view(start), self.from_view(end))

    def with_soft(self, breaks: Iterable[SoftBreak]) -> TextMap:
        """The same text with further soft breaks."""
        return TextMap(self.length, self._astral, (*self.soft, *breaks), self.isolated)

    def with_isolated(self, isolated: Iterable[Span]) -> TextMap:
        """The same text with other isolated stretches."""
        return TextMap(self.length, self._astral, self.soft, isolated)

    def isolated_in(self, span: Span) -> tuple[Span, ...]:
        """The isolated stretches that share a place with a span, be it that one ends where the other begins."""
        low = bisect_left(self.isolated, span.start, key=lambda one: one.end)
        return self.isolated[low : bisect_right(self.isolated, span.end, key=lambda one: one.start)]

    def soft_before(self, place: int) -> int:
        """How many soft breaks end a view line before ``place``."""
        return bisect_left(self.soft, (place,))

    def replaced(self, span: Span, new: str) -> TextMap:
        """The map after ``span`` was replaced by ``new``; soft breaks inside the span, or added at its end, go.

        No isolated stretch shares a place with the span.
        """
        shift = len(new) - (span.end - span.start)
        low, high = bisect_left(self._astral, span.start), bisect_left(self._astral, span.end)
        astral = [*self._astral[:low], *(span.start + place for place in wide_places(new))]
        astral += [place + shift for place in self._astral[high:]]
        before = [b for b in self.soft if b.place < span.start or (not b.on_space and b.place == span.start)]
        after = [
            SoftBreak(b.place + shift, b.on_space)
            for b in self.soft[bisect_left(self.soft, (span.end,)) :]
            if b.on_space or b.place != span.end
        ]
        low = bisect_left(self.isolated, span)
        isolated = [*self.isolated[:low], *(Span(s.start + shift, s.end + shift) for s in self.isolated[low:])]
        return TextMap(self.length + shift, astral, before + after, isolated)


def wide_places(text: str) -> list[int]:
    """Places of the characters that take two units."""
    return [] if text.isascii() else [match.start() for match in _ASTRAL.finditer(text)]


def soft_breaks(text: str, start: int, end: int, longest: int = LONGEST) -> list[SoftBreak]:
    """Soft breaks that leave no view line of ``text[start:end]`` longer than ``longest`` code points.

    Best at the last space of the second half; in a run without one, where no letter is cut from its marks.
    """
    found: list[SoftBreak] = []
    at = start
    while at < end:
        line_end = text.find("\n", at, end)
        line_end = end if line_end < 0 else line_end
        while line_end - at > longest:
            space = text.rfind(" ", at + longest // 2, at + longest)
            if space >= 0:
                found.append(SoftBreak(space, on_space=True))
                at = space + 1
            else:
                at = _between_clusters(text, at + longest // 2, at + longest)
                found.append(SoftBreak(at, on_space=False))
        at = line_end + 1
    return found


def _between_clusters(text: str, low: int, at: int) -> int:
    place = at
    while place > low and (unicodedata.combining(text[place]) or {text[place], text[place - 1]} & _JOINS_ON):
        place -= 1
    return place if place > low else at


def isolates(text: str, start: int, end: int, soft: tuple[SoftBreak, ...]) -> list[Span]:
    """What of ``text[start:end]`` is to be isolated in a view with these soft breaks; each view line is its own."""
    found: list[Span] = []
    at = start
    low, high = bisect_left(soft, (start,)), bisect_left(soft, (end,))
    last = SoftBreak(end, on_space=soft[high : high + 1] != ((end, False),))
    for place, on_space in (*soft[low:high], last):
        found += (Span(*bounds) for bounds in flipped(text, at, place) if on_space or bounds[1] < place)
        at = place + on_space
    return found


def view_text(text: str, start: int, end: int, soft: Sequence[SoftBreak] = (), isolated: Sequence[Span] = ()) -> str:
    """What a text widget is given for ``text[start:end]``: its soft breaks as line ends, nothing that Qt would lose."""
    last = (end,) if end < len(text) else (end, False)
    breaks = soft[bisect_left(soft, (start,)) : bisect_right(soft, last)]
    added = [(place, place + on_space, "\n") for place, on_space in breaks]
    if isolated:
        added += [piece for first, stop in isolated for piece in ((first, first, LRI), (stop, stop, PDI))]
        added.sort(key=lambda piece: (piece[0], piece[2] != PDI, piece[2] == LRI))
    pieces: list[str] = []
    at = start
    for place, after, sign in added:
        pieces += (text[at:place], sign)
        at = after
    pieces.append(text[at:end])
    return _UNSAFE.sub(lambda match: _LINE_END if match[0] in "\r\u2029" else _LOST, "".join(pieces))
