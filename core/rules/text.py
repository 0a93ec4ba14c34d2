"""What a rule reads, and what a rule is."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from core.edits import Edit

BreakPolicy = Literal["sentence", "lost"]


@dataclass(frozen=True, slots=True)
class Text:
    """A text as rules read it: the raw with its character fixes carried out. Offsets are code points into ``text``."""

    text: str
    breaks: BreakPolicy = "sentence"


Rule = Callable[[Text], Iterable[Edit]]


# Where the characters that most texts are made of are not: the first byte in UTF-8 of characters in other blocks, and
# those characters. A byte is found thirty times faster than one of many characters.
_OTHERS = tuple((byte, re.compile(bytes((byte,)) + b"[\x80-\xbf]+")) for byte in (0xC2, 0xC3, 0xE1, 0xE2, 0xE3, 0xEF))


@lru_cache(maxsize=4)  # every rule asks for those of the text at hand
def uncommon(text: str) -> frozenset[str]:
    """Which characters a text has of U+0080 to U+00FF, U+1000 to U+3FFF and U+F000 to U+FFFF, where odd spaces,
    invisible characters, quotation marks, accented letters and presentation forms are."""
    data, found = text.encode("utf-8", "surrogatepass"), set[bytes]()
    for byte, character in _OTHERS:
        if byte in data:
            found.update(character.findall(data))
    return frozenset(one.decode("utf-8", "surrogatepass") for one in found)


def places_of(text: str, parts: Iterable[str]) -> list[int]:
    """Where one of some characters, or longer parts, stands, in order: quicker than an expression for them, if they
    are rare."""
    found: list[int] = []
    for part in parts:
        at = text.find(part)
        while at >= 0:
            found.append(at)
            at = text.find(part, at + 1)
    return sorted(found)
