"""Finding words in the cleaned text as a reader of Arabic means them: diacritics, tatweel, the forms of hamza and alef,
and the digit system do not count."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from core.spans import Span

ALIKE = str.maketrans("أإآٱىؤئة", "اااايويه")
TATWEEL = "\u0640"


@lru_cache(maxsize=2)
def folded(text: str) -> tuple[str, tuple[int, ...]]:
    """The text as it is compared, and for each of its characters the place in the text that it came from."""
    letters, places = [], []
    for place, char in enumerate(text.translate(ALIKE)):
        if char == TATWEEL or unicodedata.combining(char) or unicodedata.category(char) == "Cf":
            continue
        plain = str(unicodedata.decimal(char)) if char.isdecimal() else char.casefold()
        letters.append(plain)
        places += [place] * len(plain)
    return "".join(letters), (*places, len(text))


def matches(text: str, wanted: str) -> list[Span]:
    """Where the wanted words stand, in code points of the text; none for nothing wanted."""
    needle = folded(wanted)[0].strip()
    if not needle:
        return []
    hay, places = folded(text)
    found, at = [], hay.find(needle)
    while at >= 0:
        end = places[at + len(needle) - 1] + 1
        while end < len(text) and unicodedata.combining(text[end]):
            end += 1  # the marks of the last letter are its own
        found.append(Span(places[at], end))
        at = hay.find(needle, at + len(needle))
    return found
