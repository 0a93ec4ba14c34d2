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
MOST_KEPT = 1 << 15  # words whose costs are remembered
_CODES, _OTHER = {chr(letter): letter - _FIRST + 1 for letter in range(_FIRST, _LAST + 1)}, LETTERS - 1
_SPARE = re.compile("[\u0640\u064b-\u065f\u0670\u06d6-\u06ed]+")


@lru_cache(maxsize=1 << 13)  # a text says most of its words again
def bare(word: str) -> str:
    """The word without tatweel and diacritics, as the list has it."""
    return _SPARE.sub("", word)


def letter_codes(word: str) -> list[int]:
    """A bare word's letters as letters.costs numbers them, two edges before and one after."""
    return [0, 0, *(_CODES.get(char, _OTHER) for char in word), 0]


class Costs(dict[str, int]):
    """The costs of bare words, each looked up but once: the same few stand at the edges of most tokens."""

    def __init__(self, trie: Any, costs: mmap.mmap) -> None:
        super().__init__()
        self._key, self._costs = trie.get, costs

    def __missing__(self, word: str) -> int:
        if len(self) >= MOST_KEPT:
            self.clear()
        key = self._key(word)
        cost = self[word] = UNKNOWN if key is None else self._costs[key] * STEP
        return cost


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words with their cost: minus the logarithm of their share of running words, in hundredths of a power of ten.

    ``own`` are bare words that the list may lack and a reviewer knows to be words.
    """

    trie: Any
    costs: mmap.mmap
    letters: bytes
    own: frozenset[str] = frozenset()
    by_word: Costs = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_word", Costs(self.trie, self.costs))

    def known(self, word: str) -> bool:
        """Whether the list has this very form, its diacritics and tatweel aside."""
        plain = bare(word)
        return self.by_word[plain] != UNKNOWN or plain in self.own

    def with_words(self, words: Iterable[str]) -> Lexicon:
        """The same lexicon that also knows a reviewer's own words."""
        own = frozenset(map(bare, words))
        return replace(self, own=own) if own else self

    def cost(self, word: str) -> int:
        """How rare a bare word is, 140 (very common) to 800; UNKNOWN for one that is not in the list."""
        return self.by_word[word]

    def frequency(self, word: str) -> float:
        """Share of running words (0.03 for the commonest); 0.0 for a form that is not in the list."""
        cost = self.cost(bare(word))
        return 0.0 if cost == UNKNOWN else 10 ** (-cost / 100)

    def spelling_cost(self, word: str) -> int:
        """How unlikely the letters of a bare word are for a rare word, whether or not the list has it."""
        letters, total, before = self.letters, 0, 0
        for char in word:
            code = _CODES.get(char, _OTHER)
            total += letters[before * LETTERS + code]
            before = before % LETTERS * LETTERS + code
        return (total + letters[before * LETTERS]) * STEP

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
