"""Which Arabic words there are, and how common they are: core/data/lexicon.*, made by core/data/make_lexicon.py."""

from __future__ import annotations

import mmap
import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

import marisa_trie  # type: ignore[import-not-found, unused-ignore]

DATA = Path(__file__).parent / "data"
STEP = 4  # hundredths of a power of ten in one unit of the costs file
_FIRST, _LAST = 0x621, 0x64A
LETTERS = _LAST - _FIRST + 3  # codes of letters.costs: 0 the edge of a word, then the letters, then any other
UNKNOWN = 10_000  # cost of a word that is not in the list
_SPARE = re.compile("[\u0640\u064b-\u065f\u0670\u06d6-\u06ed]+")


def bare(word: str) -> str:
    """The word without tatweel and diacritics, as the list has it."""
    return _SPARE.sub("", word)


def letter_codes(word: str) -> list[int]:
    """A bare word's letters as letters.costs numbers them, two edges before and one after."""
    return [0, 0, *(c - _FIRST + 1 if _FIRST <= c <= _LAST else LETTERS - 1 for c in map(ord, word)), 0]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words with their cost: minus the logarithm of their share of running words, in hundredths of a power of ten.

    ``own`` are bare words that the list may lack and a reviewer knows to be words.
    """

    trie: Any
    costs: mmap.mmap
    letters: bytes
    own: frozenset[str] = frozenset()
    _get: Any = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_get", self.trie.get)

    def known(self, word: str) -> bool:
        """Whether the list has this very form, its diacritics and tatweel aside."""
        plain = bare(word)
        return plain in self.trie or plain in self.own

    def with_words(self, words: Iterable[str]) -> Lexicon:
        """The same lexicon that also knows a reviewer's own words."""
        own = frozenset(map(bare, words))
        return replace(self, own=own) if own else self

    def cost(self, word: str) -> int:
        """How rare a bare word is, 140 (very common) to 800; UNKNOWN for one that is not in the list."""
        key = self._get(word)
        return UNKNOWN if key is None else self.costs[key] * STEP

    def frequency(self, word: str) -> float:
        """Share of running words (0.03 for the commonest); 0.0 for a form that is not in the list."""
        cost = self.cost(bare(word))
        return 0.0 if cost == UNKNOWN else 10 ** (-cost / 100)

    def spelling_cost(self, word: str) -> int:
        """How unlikely the letters of a bare word are for a rare word, whether or not the list has it."""
        codes, letters = letter_codes(word), self.letters
        total, before = 0, 0
        for code in codes[2:]:
            total += letters[before * LETTERS + code]
            before = before % LETTERS * LETTERS + code
        return total * STEP

    def prefixes(self, word: str) -> list[str]:
        """The words that a bare word begins with, shortest first, itself included where the list has it."""
        found: list[str] = self.trie.prefixes(word)
        return found


@lru_cache(maxsize=1)
def load() -> Lexicon:
    """The lexicon, its files mapped into memory. It stays for the life of the process."""
    trie = marisa_trie.Trie()
    trie.mmap(str(DATA / "lexicon.trie"))
    with (DATA / "lexicon.costs").open("rb") as handle:
        costs = mmap.mmap(handle.fileno(), 0, access=mmap.ACCESS_READ)
    return Lexicon(trie, costs, (DATA / "letters.costs").read_bytes())
