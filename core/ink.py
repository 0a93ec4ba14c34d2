"""A text as what is written on the paper: its letters, digits and marks without white space, folded for comparing.

Every folding is one character for one, so that a place in the ink is a place in the text.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from core.edits import Edit
from core.spans import Span

# White space, what can't be seen, tatweel and vowels are no ink: a text has them or not, and is the same text.
_NO_INK = (
    "\\s\u00ad\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u180e\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\u061c\ufeff"
)
INK_RUN, NO_INK = re.compile(f"[^{_NO_INK}]+"), re.compile(f"[{_NO_INK}]+")
QUOTES = '“”"„‟«»'
_ALIKE = {
    "أإآٱ": "ا", "ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي", QUOTES: '"', "‘’`´": "'", ",": "،", ";": "؛", "?": "؟",
    "٪": "%", "–—−": "-", "٫": ".", "٬": "،",
}  # fmt: skip
FOLD = {ord(char): base for chars, base in _ALIKE.items() for char in chars}
FOLD |= {zero + digit: str(digit) for zero in (0x0660, 0x06F0) for digit in range(10)}


@dataclass(frozen=True, slots=True)
class Ink:
    """``folded`` is for comparing, ``exact`` what the text has (its character edits carried out).

    ``starts`` holds the place in the text where each ink character starts, ``runs`` the ink places at which a run of
    it begins (something stands before them that is no ink, or the text's start). ``whole`` are the spans of character
    edits within which no place can be told from another.
    """

    text: str
    folded: str
    exact: str
    starts: Sequence[int]
    runs: Sequence[int]
    whole: tuple[Span, ...]

    def __len__(self) -> int:
        return len(self.exact)

    def start(self, index: int) -> int:
        """Where ink character ``index`` starts in the text; the text's length past the last."""
        return self.starts[index] if index < len(self.starts) else len(self.text)

    def end(self, index: int) -> int:
        """Where ink character ``index`` ends in the text, with the vowels and tatweel that belong to it."""
        end = self.starts[index] + 1
        if self.whole:
            at = bisect_right(self.whole, (end - 1, len(self.text) + 1)) - 1
            if at >= 0 and end <= self.whole[at].end:
                end = self.whole[at].end
        limit = self.start(index + 1)
        while end < limit and _clings(self.text[end]):
            end += 1
        return end

    def first_from(self, place: int) -> int:
        """The first ink character that starts at a place of the text or after it."""
        return bisect_left(self.starts, place)

    def between(self, index: int) -> str:
        """What stands between ink character ``index - 1`` and ``index``, or at the text's edges."""
        return self.text[self.end(index - 1) if index else 0 : self.start(index)]


def _clings(char: str) -> bool:
    return char == "\u0640" or unicodedata.combining(char) != 0


def ink(text: str, characters: Sequence[Edit] = ()) -> Ink:
    """The ink of a text with character edits (in order and apart) carried out."""
    exact: list[str] = []
    starts, runs = array("i"), array("i")
    whole: list[Span] = []
    done = 0
    for edit in characters:
        _add(text[done : edit.start], done, exact, starts, runs)
        runs.append(len(starts))
        if _is_by_character(edit):
            for place in range(edit.start, edit.end):
                _add_at(unicodedata.normalize("NFKC", text[place]), place, exact, starts)
        else:
            _add_at(edit.after, edit.start, exact, starts)
            whole.append(edit.span)
        done = edit.end
    _add(text[done:], done, exact, starts, runs)
    joined = "".join(exact)
    return Ink(text, joined.translate(FOLD), joined, starts, runs, tuple(whole))


def _is_by_character(edit: Edit) -> bool:
    return "".join(unicodedata.normalize("NFKC", char) for char in edit.before) == edit.after


def _add(piece: str, offset: int, exact: list[str], starts: array[int], runs: array[int]) -> None:
    exact.append(NO_INK.sub("", piece))
    for match in INK_RUN.finditer(piece):
        runs.append(len(starts))
        starts.extend(range(offset + match.start(), offset + match.end()))


def _add_at(piece: str, place: int, exact: list[str], starts: array[int]) -> None:
    """Characters that all come from one place."""
    plain = NO_INK.sub("", piece)
    exact.append(plain)
    starts.extend([place] * len(plain))
