"""A line of text cut into words, figures and marks, each known by its folded form and its number readings.

Tokens of the same text are one object, kept in a cache: a common word is looked up once in the life of a process.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import accumulate
from typing import Any, NamedTuple

from core import lexicon
from core.numerals import duals, fold, tables

_ARTICLES = ("ال", "لل", "وال", "فال", "بال", "كال", "ولل", "فلل", "وبال", "فبال", "وكال")
LETTERS = "\u0621-\u063f\u0641-\u064a\u0671-\u06d5\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc"
_GAP = r"[\s" + fold.ZERO_WIDTH + "]*"
_PIECE = re.compile(
    f"[{LETTERS}][{LETTERS}{fold.MARKS}{fold.TATWEEL}{fold.ZERO_WIDTH}]*{_GAP}"
    rf"|[0-9٠-٩۰-۹]+(?:[.,٫٬،’'][0-9٠-٩۰-۹]+)*{_GAP}"
    rf"|[A-Za-z\u00c0-\u024f]+{_GAP}"
    rf"|.{_GAP}",
    re.DOTALL,
)
_PREFIXES = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل", "فك")
_SUFFIXES = ("هم", "هما", "هن", "ها", "ه", "كم", "نا")
WORD, FIGURE, LATIN, MARK, BLANK = "word", "figure", "latin", "mark", "blank"


_UNSEEN = (
    "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff\u0640 \t\u00a0"
)
_ARABIC = re.compile(f"[{LETTERS}]")


class Reading(NamedTuple):
    """A token read as a number word: class and value of data/words.tsv, what is written onto it.

    ``prefix`` are the proclitics, ``cut`` how many characters of the token they take, ``drop`` how many characters
    a suffix pronoun takes at its end; ``definite`` says that ال stands on it.
    """

    kind: str
    value: int
    prefix: str
    definite: bool
    cut: int
    drop: int


class Token(NamedTuple):
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


class Line(NamedTuple):
    """One line, its tokens and the offsets where they start. ``read``: the numbers read so far, by token."""

    text: str
    tokens: list[Token]
    starts: list[int]
    read: dict[int, Any]

    def end(self, index: int) -> int:
        """Offset where a token's own characters end."""
        return self.starts[index] + self.tokens[index].size


def tokenise(line: str) -> Line:
    """The tokens of a line, with four blank ones after the last."""
    pieces = _PIECE.findall(line)
    tokens = list(map(token, pieces))
    tokens += (END,) * 4
    return Line(line, tokens, [0, *accumulate(map(len, pieces)), *(len(line),) * 4], {})


@lru_cache(maxsize=1 << 17)
def token(piece: str) -> Token:
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
    if first.isdecimal():
        return Token(text, len(text), gap, FIGURE, fold.latin_digits(text), (), None, True)
    return Token(text, len(text), gap, LATIN if first.isalpha() else MARK, text, (), None, False)


def _word(text: str, gap: bool) -> Token:
    key = fold.fold(text)
    if entries := _surface().get(key):
        return Token(text, len(text), gap, WORD, key, _readings(entries, text), None, True)
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


class _Entry(NamedTuple):
    """A number word in one surface form; ``vocal``: only with its damma is it surely this one."""

    kind: str
    value: int
    prefix: str
    definite: bool
    suffix: int
    vocal: bool


@lru_cache(maxsize=1)
def _surface() -> dict[str, tuple[_Entry, ...]]:
    """Every number word with everything that can be written onto it, by folded form, least written onto first."""
    out: dict[str, list[_Entry]] = {}
    table = tables.words()
    for prefix in _PREFIXES:
        for definite in (False, True):
            lead = prefix + ("ال" if definite else "")
            if definite and prefix.endswith("ل"):
                lead = prefix + "ل"
            for words, vocal in ((table.plain, False), (table.vocal, True)):
                for form, (kind, value) in words.items():
                    if _takes(form, kind, prefix, definite):
                        name = "hundred" if kind == "colloquial" else kind
                        out.setdefault(lead + form, []).append(_Entry(name, value, prefix, definite, 0, vocal))
    for prefix in _PREFIXES:
        for form, (kind, value) in table.plain.items():
            if kind in ("part", "parts", "parts2") and not form.endswith("ن"):
                for suffix in _SUFFIXES:
                    if prefix + form + suffix not in out:
                        out[prefix + form + suffix] = [_Entry(kind, value, prefix, False, len(suffix), False)]
    return {form: tuple(entries) for form, entries in out.items()}


def _takes(form: str, kind: str, prefix: str, definite: bool) -> bool:
    """Whether proclitics and ال go with a number word: a short word after ك is most often no number."""
    if kind == "colloquial":
        return prefix in ("", "و") and not definite
    return not prefix.endswith("ك") or len(form) > 4


def _readings(entries: tuple[_Entry, ...], text: str) -> tuple[Reading, ...]:
    if tables.DAMMA in text and any(entry.vocal for entry in entries):
        entries = tuple(entry for entry in entries if entry.vocal)
    found = []
    for entry in entries:
        cut = fold.width(text, len(entry.prefix)) if entry.prefix else 0
        found.append(Reading(*entry[:4], cut, _tail(text, entry.suffix)))
    if len(found) > 1 and fold.bare(text)[1:2] in ("أ", "إ"):
        found.sort(key=lambda reading: reading.prefix == "")  # وأحد عشر is و and أحد, not واحد
    return tuple(found)


def _tail(text: str, letters: int) -> int:
    """How many characters of a text its last letters take, with the marks on them and tatweel before them."""
    at = len(text)
    if not letters:
        return 0
    while at and letters:
        at -= 1
        letters -= text[at] not in fold.SPARE
    while at and text[at - 1] == fold.TATWEEL:
        at -= 1
    return len(text) - at


END = Token("", 0, False, BLANK, "", (), None, False)
