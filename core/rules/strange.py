"""The words of a text that the lexicon lacks: in them words are found glued, and phrases glued to words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import filterfalse
from typing import NamedTuple

from core.lexicon import Lexicon, bare, load
from core.rules.words import ARABIC, MARKS

TOKEN = re.compile(f"[{ARABIC}][{ARABIC}{MARKS}]*")
MIN_TOKEN, MAX_TOKEN = 5, 50  # runs of letters that are looked into: longer ones are no two words
LEAST_STRANGE, PIECE = 4, 8_000
MOST_KEPT = 1 << 15  # known words that are remembered from text to text
BETWEEN = "\n.،:؛؟!…\"“”'‘’«»()[]-–0123456789%/"  # the commonest of what stands between words, besides spaces
_LONG = re.compile(f"[{ARABIC}][{ARABIC}{MARKS}]{{{MIN_TOKEN - 1},}}")
PROCLITIC_LETTERS = "وفالبك"
LEAST_STEM = 4
_CLITICS = re.compile(f"[وف]?(?:ال|لل|[بلك](?:ال)?)?(?={'.' * LEAST_STEM})")


class Token(NamedTuple):
    """A run of characters, and where it starts in the text."""

    start: int
    text: str


@lru_cache(maxsize=2)  # several rules ask for those of the text at hand
def strange(text: str) -> tuple[Token, ...]:
    """What stands between the spaces and common marks of a text and is no word of the lexicon, if it is long enough
    for two words: little of all that stands there."""
    spaced = text
    for mark in BETWEEN:
        spaced = spaced.replace(mark, " ")
    return tuple(_unlisted(f" {spaced} "))


def _unlisted(spaced: str) -> Iterator[Token]:
    """The words between spaces, each looked up but once; places in the text without the space before it.

    Texts are read by pieces, as a list of all words takes more room than they do. Nearly all words of a piece are
    known by then; where one of the others stands is searched for.
    """
    in_trie, listed, odd = load().trie.__contains__, _listed(), set[str]()
    at, start = 0, 1
    while start < len(spaced):
        end = spaced.find(" ", start + PIECE)
        end = len(spaced) if end < 0 else end
        words = spaced[start:end].split(" ")
        fresh = set(words) - listed - odd
        unlisted = {word for word in filterfalse(in_trie, fresh) if len(word) >= LEAST_STRANGE}
        odd |= unlisted
        if len(listed) > MOST_KEPT:
            listed.clear()
        listed |= fresh - unlisted
        for word in filter(odd.__contains__, words):
            at = spaced.index(f" {word} ", at)
            yield Token(at, word)
            at += len(word) + 1
        start = end + 1


@lru_cache(maxsize=1)
def _listed() -> set[str]:
    """Words that the lexicon was found to have or that are too short: texts share most of theirs."""
    return set()


def unknown_tokens(text: str, lexicon: Lexicon) -> list[Token]:
    """Every run of Arabic letters, five or more, that the lexicon doesn't have."""
    found: dict[str, list[Token]] = {}
    out: list[Token] = []
    for start, word in strange(text):
        if word not in found:
            found[word] = _unknown_in(word, lexicon)
        out += [Token(start + place, token) for place, token in found[word]]
    return out


def _unknown_in(word: str, lexicon: Lexicon) -> list[Token]:
    tokens = [Token(match.start(), match[0]) for match in _LONG.finditer(word)]
    return [token for token in tokens if len(token.text) <= MAX_TOKEN and not lexicon.known(token.text)]


def stems_in(tokens: Iterable[Token]) -> dict[str, str]:
    """Each of the tokens without the clitics before it."""
    return {token: stem_of(token) for token in dict.fromkeys([token.text for token in tokens])}


def repeated(tokens: Iterable[Token], stems: Mapping[str, str]) -> frozenset[str]:
    """The tokens that occur more than once, their clitics aside: names do, words glued by accident don't."""
    times = Counter([stems[token.text] for token in tokens])
    return frozenset([token for token, own in stems.items() if times[own] > 1])


def names_in(stems: Mapping[str, str]) -> frozenset[str]:
    """The unknown tokens, and what is left of them without clitics: such as stand alone may be glued elsewhere."""
    return frozenset((*map(bare, stems), *stems.values()))


def stem_of(token: str) -> str:
    """A bare token without the clitics before it."""
    plain = bare(token)
    return plain[clitics_of(plain) :]


def clitics_of(plain: str) -> int:
    """How many letters of a bare token are clitics before its stem."""
    match = _CLITICS.match(plain)
    return match.end() if match else 0
