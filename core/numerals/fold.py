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
_BARE = dict.fromkeys(map(ord, SPARE))
_ALEF = {ord(c): "ا" for c in "أإآٱ"}
_FOLD = {**_BARE, **_ALEF, ord("ة"): "ه", ord("ؤ"): "و", ord("ی"): "ي", ord("ک"): "ك", ord("ھ"): "ه"}
_NORM = {**_FOLD, ord("ة"): "ة", ord("ى"): "ي", ord("ئ"): "ي"}
_DIGITS = {ord(c): str(i) for digits in ("٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹") for i, c in enumerate(digits)}


_SHAPED = re.compile("[\ufb50-\ufefc]")  # presentation forms
_LETTERS: dict[int, int | str | None] = {code: code for code in range(0x620, 0x64B)}
_QUICK = _LETTERS | _FOLD  # a character that its table lacks takes translate long
_FOLDED = re.compile(f"[{re.escape(''.join(map(chr, _FOLD)))}\ufb50-\ufefc]")  # what folding can change


def bare(text: str) -> str:
    """The text without diacritics, tatweel and zero-width characters."""
    return text.translate(_BARE)


def fold(text: str) -> str:
    """The key that the tables are read by: bare, alef forms as ا, ة as ه, ؤ as و, presentation forms resolved."""
    if not _FOLDED.search(text):
        return text
    if _SHAPED.search(text):
        text = unicodedata.normalize("NFKC", text)
    return text.translate(_QUICK)


def plain(text: str) -> str:
    """What :func:`fold` gives for a text with no letters but those from ء to ي; quicker for a long one."""
    return text.replace("أ", "ا").replace("إ", "ا").replace("آ", "ا").replace("ة", "ه").replace("ؤ", "و")


@lru_cache(maxsize=1 << 14)
def norm(text: str) -> str:
    """``Part.norm``: bare, hamza and alef forms folded, without ال."""
    out = unicodedata.normalize("NFKC", text).translate(_NORM)
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
