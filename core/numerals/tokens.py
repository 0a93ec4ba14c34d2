"""A line of text cut into words, figures and marks, each known by its folded form and its number readings.

Tokens of the same text are one object, kept in a cache: a common word is looked up once in the life of a process.
What the readers of this package hand each other is not frozen, as it takes five times as long to make, and no tuple,
of which a field takes three times as long to read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, chain, compress, count
from typing import Any, NamedTuple

from core import lexicon
from core.numerals import duals, figures, fold, surface, tables
from core.numerals.surface import Reading

_ARTICLES = ("ال", "لل", "وال", "فال", "بال", "كال", "ولل", "فلل", "وبال", "فبال", "وكال")
LETTERS = "\u0621-\u063f\u0641-\u064a\u0671-\u06d5\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc"
_GAP = r"[\s" + fold.ZERO_WIDTH + "]*+"
_PIECE = re.compile(
    f"[{LETTERS}][{LETTERS}{fold.MARKS}{fold.TATWEEL}{fold.ZERO_WIDTH}]*+{_GAP}"
    rf"|[0-9٠-٩۰-۹]++(?:[.,٫٬،’'][0-9٠-٩۰-۹]++)*+{_GAP}"
    rf"|[A-Za-z\u00c0-\u024f]++{_GAP}"
    rf"|.{_GAP}",
    re.DOTALL,
)
WORD, FIGURE, LATIN, MARK, BLANK = "word", "figure", "latin", "mark", "blank"


_UNSEEN = (
    "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff\u0640 \t\u00a0"
)
_ARABIC = re.compile(f"[{LETTERS}]")
_PLAIN = re.compile("^[\u0621-\u063a\u0641-\u064a]++ ?$", re.MULTILINE)
_LIMIT = 1 << 17  # tokens that are kept
_BLOCK = 512  # lines that are cut together


@dataclass(slots=True)
class Token:
    """``size`` code points without the white space, tatweel and zero-width characters after it.

    ``gap``: white space follows. ``fold``: see core/numerals/fold.py; of figures, in the digits 0 to 9.
    ``readings``: as a number word. ``dual``: as a dual noun. ``hot``: a number can begin here.
    """

    text: str
    size: int
    gap: bool
    kind: str
    fold: str
    readings: tuple[Reading, ...]
    dual: duals.Dual | None
    hot: bool

    @property
    def article(self) -> bool:
        """Whether ال stands on it, proclitics aside; asked of few tokens, so it is not told of each."""
        return self.fold.startswith(_ARTICLES) and _article(self.text, self.fold)


@dataclass(slots=True)
class Line:
    """One line, its tokens and the offsets where they start, and the indexes of those at which a number can begin.

    ``read``: the numbers read so far, by token.
    """

    text: str
    tokens: list[Token]
    starts: list[int]
    hot: list[int]
    read: dict[int, Any]

    def end(self, index: int) -> int:
        """Offset where a token's own characters end."""
        return self.starts[index] + self.tokens[index].size


def tokenise(line: str) -> Line:
    """The tokens of a line, with four blank ones after the last."""
    pieces = _PIECE.findall(line)
    return _line(line, pieces, _knowing([pieces]))


def lines(text: str) -> Iterator[tuple[int, Line]]:
    """The lines of a text in which a number can begin, each with the offset where it begins."""
    start, every = 0, text.split("\n")
    for first in range(0, len(every), _BLOCK):
        block = every[first : first + _BLOCK]
        cut = list(map(_PIECE.findall, block))
        known = _knowing(cut)
        for line, pieces in zip(block, cut, strict=True):
            if not known.hot.isdisjoint(pieces):
                yield start, _line(line, pieces, known)
            start += len(line) + 1


def _line(line: str, pieces: list[str], known: _Known) -> Line:
    tokens = list(map(known.tokens.__getitem__, pieces))
    tokens += (END,) * 4
    starts = [0, *accumulate(map(len, pieces)), *(len(line),) * 4]
    return Line(line, tokens, starts, list(compress(count(), map(known.hot.__contains__, pieces))), {})


class _Known(NamedTuple):
    """The tokens of the pieces of text read so far, and the pieces where a number can begin; emptied when grown."""

    tokens: dict[str, Token]
    hot: set[str]


@lru_cache(maxsize=1)
def _known() -> _Known:
    return _Known({}, set())


def _knowing(cut: list[list[str]]) -> _Known:
    """What is known, the pieces of some lines included."""
    known = _known()
    if all(map(known.tokens.__contains__, chain.from_iterable(cut))):
        return known
    if len(known.tokens) > _LIMIT:
        _known.cache_clear()
        known = _known()
    _learn(known, set(chain.from_iterable(cut)).difference(known.tokens))
    return known


def _learn(known: _Known, pieces: set[str]) -> None:
    """Adds the tokens of new pieces. Nearly all are words of plain letters, which are folded and looked at together.

    A piece is known as one where a number can begin before it is known, as another thread may ask at any time.
    """
    words = _PLAIN.findall("\n".join(pieces))
    keys = fold.fold("\n".join(words).replace(" ", "")).split("\n")
    numerals, heads = surface.forms().keys, _heads()
    tokens, hot = known
    for piece, key in zip(words, keys, strict=False):  # one key, an empty one, where there are no words
        gap = piece[-1] == " "
        text = piece[:-1] if gap else piece
        readings = surface.readings(text, key) if surface.possible(key, numerals) else ()
        dual = None if readings else duals.dual(text, key)
        begins = bool(readings) or dual is not None or key in heads
        if begins:
            hot.add(piece)
        tokens[piece] = Token(text, len(text), gap, WORD, key, readings, dual, begins)
    for piece in pieces.difference(tokens):
        token = _token(piece)
        if token.hot:
            hot.add(piece)
        tokens[piece] = token


def _token(piece: str) -> Token:
    """A piece of text, white space after it included, as a token."""
    text = piece.rstrip()
    gap = len(text) < len(piece)
    if text and text[-1] in _UNSEEN:
        text = text.rstrip(_UNSEEN)
        gap = any(map(str.isspace, piece[len(text) :]))
    if not text:
        return Token("", 0, gap, BLANK, "", (), None, False)
    first = text[0]
    if _ARABIC.match(first):
        return _word(text, gap)
    if first.isdecimal() and len(text) <= figures.LONGEST:
        return Token(text, len(text), gap, FIGURE, fold.latin_digits(text), (), None, True)
    return Token(text, len(text), gap, LATIN if first.isalpha() else MARK, text, (), None, False)


def _word(text: str, gap: bool) -> Token:
    key = fold.fold(text)
    if surface.possible(key, surface.forms().keys) and (readings := surface.readings(text, key)):
        return Token(text, len(text), gap, WORD, key, readings, None, True)
    dual = duals.dual(text, key)
    return Token(text, len(text), gap, WORD, key, (), dual, dual is not None or key in _heads())


def _short() -> frozenset[str]:
    """Nouns of two letters."""
    return tables.context()["two-letter-nouns"]


@lru_cache(maxsize=1 << 14)
def _article(text: str, key: str) -> bool:
    if len(key) < 5 and key[2:] not in _short():
        return False
    bare = fold.bare(text)
    if not bare.startswith(_ARTICLES):
        return False  # آل, أل
    return bare.startswith("ا") or not lexicon.load().known("ال" + bare)  # والد and بالغ take ال themselves


GOAL = ("هدف", "بهدف", "وبهدف")  # a score may begin with it


@lru_cache(maxsize=1)
def _heads() -> frozenset[str]:
    """What a date or a score can begin with, by folded form."""
    heads = tables.month_heads()
    return heads | {prefix + head for prefix in "وفبل" for head in heads} | frozenset(GOAL)


END = Token("", 0, False, BLANK, "", (), None, False)
