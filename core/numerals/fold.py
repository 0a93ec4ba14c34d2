"""Letters that are told apart in writing and not in meaning: what the tables of this package are read by."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

ZERO_WIDTH = "\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
MARKS = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
TATWEEL = "\u0640"


def _expand(ranges: str) -> list[int]:
    out: list[int] = []
    at = 0
    while at < len(ranges):
        if ranges[at + 1 : at + 2] == "-":
            out += range(ord(ranges[at]), ord(ranges[at + 2]) + 1)
            at += 3
        else:
            out.append(ord(ranges[at]))
            at += 1
    return out


SPARE = frozenset(map(chr, _expand(ZERO_WIDTH + MARKS + TATWEEL)))
_SPARE = re.compile(f"[{ZERO_WIDTH}{MARKS}{TATWEEL}]+")
_SHAPED = re.compile("[\ufb50-\ufefc]")  # presentation forms
_RARE = re.compile(f"[ٱیکھ{ZERO_WIDTH}{MARKS}{TATWEEL}\ufb50-\ufefc]")  # what folding changes and few texts have
_DIGITS = {ord(c): str(i) for digits in ("٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹") for i, c in enumerate(digits)}


def bare(text: str) -> str:
    """The text without diacritics, tatweel and zero-width characters."""
    return _SPARE.sub("", text) if _SPARE.search(text) else text


def fold(text: str) -> str:
    """The key that the tables are read by: bare, alef forms as ا, ة as ه, ؤ as و, presentation forms resolved."""
    if _RARE.search(text):
        if _SHAPED.search(text):
            text = unicodedata.normalize("NFKC", text)
        text = _SPARE.sub("", text).replace("ٱ", "ا").replace("ی", "ي").replace("ک", "ك").replace("ھ", "ه")
    return text.replace("أ", "ا").replace("إ", "ا").replace("آ", "ا").replace("ة", "ه").replace("ؤ", "و")


@lru_cache(maxsize=1 << 14)
def norm(text: str) -> str:
    """``Part.norm``: bare, hamza and alef forms folded, without ال."""
    words = unicodedata.normalize("NFKC", text).split("ة")
    out = "ة".join(map(fold, words)).replace("ى", "ي").replace("ئ", "ي")
    return out[2:] if out.startswith("ال") and len(out) > 4 else out


_WEAK = str.maketrans("", "", "اوي")
_ENDINGS = ("تين", "تان", "ين", "ان", "ات", "ه")


def bones(key: str) -> str:
    """What a folded noun has in common with its dual and most of its plurals: the letters that stay."""
    for ending in _ENDINGS:
        if key.endswith(ending) and len(key) - len(ending) > 1:
            key = key[: -len(ending)]
            break
    return key.translate(_WEAK)


def latin_digits(text: str) -> str:
    """The text with the figures of all three digit systems as 0 to 9."""
    return text.translate(_DIGITS)


def width(text: str, letters: int) -> int:
    """How many characters of a text its first letters take, with the marks on them; 0 where it has fewer."""
    at = 0
    while at < len(text) and (letters or text[at] in SPARE):
        letters -= text[at] not in SPARE
        at += 1
    return at if at and not letters else 0
