"""A line of text cut into words, figures and marks, each known by its folded form and its number readings.

Tokens of the same text are one object, kept in a cache: a common word is looked up once in the life of a process.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

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
_PREFIXES = ("و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل", "فك", "أ")
_SUFFIXES = ("هم", "هما", "هن", "ها", "ه", "كم", "نا")
WORD, FIGURE, LATIN, MARK, BLANK = "word", "figure", "latin", "mark", "blank"


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


@dataclass(frozen=True, slots=True)
class Token:
    """``size`` code points without the white space, tatweel and zero-width characters after it.

    ``gap``: white space follows. ``fold``: see core/numerals/fold.py; of figures, in the digits 0 to 9.
    ``readings``: as a number word. ``dual``: as a dual noun. ``hot``: a number can begin here. ``article``: ال stands
    on it, proclitics aside.
    """

    text: str
    size: int
    gap: bool
    kind: str
    fold: str
    readings: tuple[Reading, ...]
    dual: duals.Dual | None
    hot: bool
    article: bool = False


class Line(NamedTuple):
    """The tokens of one line with the offsets where they start."""

    tokens: list[Token]
    starts: list[int]

    def end(self, index: int) -> int:
        """Offset where a token's own characters end."""
        return self.starts[index] + self.tokens[index].size


def tokenise(line: str) -> Line:
    """The tokens of a line, with four blank ones after the last."""
    pieces = _PIECE.findall(line)
    tokens = list(map(token, pieces))
    tokens += (END,) * 4
    return Line(tokens, [0, *accumulate(map(len, pieces)), *(len(line),) * 4])


@lru_cache(maxsize=1 << 17)
def token(piece: str) -> Token:
    """A piece of text, white space after it included, as a token."""
    text = piece.rstrip()
    gap = len(text) < len(piece)
    while text and text[-1] in fold.SPARE and (text[-1] == fold.TATWEEL or not text[-1].isprintable()):
        text = text[:-1].rstrip()
        gap = gap or piece[len(text) : len(text) + 1].isspace()
    gap = any(map(str.isspace, piece[len(text) :]))
    first = text[:1]
    if not text:
        return Token("", 0, gap, BLANK, "", (), None, False)
    if first.isdigit() and first.isdecimal():
        return Token(text, len(text), gap, FIGURE, fold.latin_digits(text), (), None, True)
    if first.isascii() or not (first.isalpha() and _ARABIC.match(first)):
        kind = LATIN if first.isalpha() else MARK
        return Token(text, len(text), gap, kind, text, (), None, False)
    key = fold.fold(text)
    readings = _readings(key, text)
    dual = None if readings else duals.dual(text)
    hot = bool(readings) or dual is not None or _month(key)
    return Token(text, len(text), gap, WORD, key, readings, dual, hot, _article(text))


_ARABIC = re.compile(f"[{LETTERS}]")
END = Token("", 0, False, BLANK, "", (), None, False)


def _article(text: str) -> bool:
    bare = fold.bare(text)
    if not bare.startswith(_ARTICLES) or len(bare) < 5:
        return False
    return bare.startswith("ا") or not lexicon.load().known("ال" + bare)  # والد and بالغ take ال themselves


def _month(key: str) -> bool:
    heads = tables.month_heads()
    return key in heads or (key[0] in "وفبل" and key[1:] in heads)


def _readings(key: str, text: str) -> tuple[Reading, ...]:
    if len(key) < 2:
        return ()
    found = []
    for prefix, definite, bare in _cuts(key):
        found += _look(bare, prefix, definite, text)
    if key.startswith("واحد") and fold.bare(text)[1:2] in ("أ", "إ"):
        found.sort(key=lambda reading: reading.prefix == "")  # وأحد عشر is و and أحد, not واحد
    return tuple(found)


def _cuts(key: str) -> list[tuple[str, bool, str]]:
    """(proclitics, whether ال follows them, the rest) in every way that a folded word can be cut."""
    out = [("", False, key)]
    if key.startswith("ال"):
        out.append(("", True, key[2:]))
    first = key[0]
    if first in "وفبلك":
        lengths = (1, 2) if first in "وف" and key[1] in "بلك" else (1,)
        for length in lengths:
            prefix, rest = key[:length], key[length:]
            out.append((prefix, False, rest))
            if rest.startswith("ال"):
                out.append((prefix, True, rest[2:]))
            elif prefix[-1] == "ل" and rest.startswith("ل"):
                out.append((prefix, True, rest[1:]))
    return out


def _look(bare: str, prefix: str, definite: bool, text: str) -> list[Reading]:
    table = tables.words()
    found, cut = [], _width(text, len(prefix))
    vocal = table.vocal.get(bare)
    plain = table.plain.get(bare)
    if vocal and tables.DAMMA in text:
        return [Reading(*vocal, prefix, definite, cut, 0)]
    if plain and plain[0] == "colloquial":
        plain = ("hundred", plain[1]) if prefix in ("", "و") and not definite else None
    if plain and (prefix[-1:] != "ك" or len(bare) > 4):
        found.append(Reading(*plain, prefix, definite, cut, 0))
    if vocal:
        found.append(Reading(*vocal, prefix, definite, cut, 0))
    if not found and not definite:
        for suffix in _SUFFIXES:
            stem = bare[: -len(suffix)]
            entry = table.plain.get(stem) if bare.endswith(suffix) else None
            if entry and entry[0] in ("part", "parts2") and not stem.endswith("ن"):
                found.append(Reading(*entry, prefix, False, cut, _tail(text, len(suffix))))
    return found


def _width(text: str, letters: int) -> int:
    """How many characters of a text its first letters take, with the marks on them."""
    at = 0
    while at < len(text) and (letters or text[at] in fold.SPARE):
        letters -= text[at] not in fold.SPARE
        at += 1
    return at


def _tail(text: str, letters: int) -> int:
    """How many characters of a text its last letters take, with the marks on them and tatweel before them."""
    at = len(text)
    while at and letters:
        at -= 1
        letters -= text[at] not in fold.SPARE
    while at and text[at - 1] == fold.TATWEEL:
        at -= 1
    return len(text) - at
