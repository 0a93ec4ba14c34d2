"""A place of a text where a line may begin, and what the finders of such places share."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from core.rules.nesting import Nesting
from core.rules.words import (
    ARABIC,
    CLOSERS,
    DIGITS,
    HIDDEN,
    LATIN,
    LINKS,
    MARKS,
    OPENERS,
    TURNABLE,
    UNFINISHED,
    opens_news,
)

ENDERS = ".!؟?…۔"
BLANK = re.compile(f"[\\s{HIDDEN}]+")
WORD = re.compile(f"[{ARABIC}{MARKS}{LATIN}{DIGITS}]+")
_WORD_BEFORE = re.compile(f"{WORD.pattern}$")
Names = tuple[str, ...]  # what the scorer has weights for
LONGEST_WORD = 30
BULLETS, DASHES = "•▪■●◆▶", "-–—"
ITEM = re.compile(f"[{DIGITS}]{{1,2}}[-.)] ?[^{DIGITS}]")  # the number of a list's item
CLOCK = re.compile(f"[{DIGITS}]{{1,2}}:[{DIGITS}]{{2}}(?![{DIGITS}])")
NO_START = frozenset(".,،؛;:!؟?…%٪/\\" + CLOSERS)


def characters(ranges: str) -> frozenset[str]:
    """Every character of a regular expression's class."""
    one = re.compile(f"[{ranges}]")
    return frozenset(char for char in map(chr, (*range(0x700), *range(0x2000, 0x2070), 0xFEFF)) if one.match(char))


ARABIC_LETTERS = characters(ARABIC)
FIGURES = characters(DIGITS)
ASCII = characters("A-Za-z0-9")
LETTERS = ARABIC_LETTERS | characters(LATIN)
VISIBLE = LETTERS | FIGURES
NO_WORD = frozenset(" .,،؛:!؟?…" + TURNABLE + OPENERS + CLOSERS)  # the commonest of what ends no word


class Site(NamedTuple):
    """A line may begin at ``at``; ``gap`` is where the white space before it begins (``at`` where there is none).

    ``form`` says what ends there: ``end`` a sentence before white space, ``glued`` one without, ``letters``,
    ``digit``, ``figure``, ``latin``, ``sign``, ``colon``, ``bullet``, ``close``, ``open`` a seam; ``line`` a line end
    of the text itself; ``cut`` removed text.
    """

    at: int
    gap: int
    form: str
    features: Names


@lru_cache(maxsize=1 << 14)  # a long text has many sites, and few combinations of names
def named(prefix: str, names: Names) -> Names:
    """The names, each with a prefix and a full stop before it."""
    return tuple([f"{prefix}.{name}" for name in names])


def word_before(text: str, place: int) -> str:
    first, last = max(0, place - LONGEST_WORD), text[place - 1 : place]
    if last in NO_WORD:
        return ""
    word = text[text.rfind(" ", first, place) + 1 or first : place]
    if WORD.fullmatch(word):  # nearly always; a search looks at every place of the stretch
        return word
    match = _WORD_BEFORE.search(text, first, place)
    return match.group() if match else ""


def word_after(text: str, place: int) -> str:
    match = WORD.match(text, place, place + LONGEST_WORD)
    return match.group() if match else ""


def beginning(char: str, word: str, place: int, nest: Nesting | None) -> str:
    """What a line would begin with."""
    if char in TURNABLE or char in OPENERS:
        return "open" if nest is None or nest.opens[place] else "close"
    if char in FIGURES:
        return "digit"
    if char in ASCII:
        return "latin"
    return _word_class(word) if word else ("letter" if char in LETTERS else "sign")


@lru_cache(maxsize=1 << 13)  # the same few words begin most lines
def _word_class(word: str) -> str:
    char = word[0]
    if opens_news(word):
        return "and.verb" if char in "وف" else "verb"
    if word in UNFINISHED:
        return "particle"
    if word in LINKS:
        return "link"
    if char in "وف" and len(word) > 3:
        return "and"
    if word.startswith("ال"):
        return "article"
    if char in "يت" and len(word) > 3:
        return "present"
    return "letter" if char in LETTERS else "sign"
