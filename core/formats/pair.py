"""The sample's shape: a first line that is the dump, and below it its cleaned version."""

from __future__ import annotations

import re
import unicodedata

_WINDOW = 12  # letters compared at a time: long enough that two paragraphs on one topic do not meet by chance
_SAMPLES = 120
_OF_DUMP, _OF_CLEANED = 0.7, 0.4  # how much of each must be in the other: a dump may lack its tail


def split_pair(text: str) -> tuple[str, str] | None:
    """(raw, reference) where the lines after the first are its cleaned version; None for any other text."""
    raw, newline, rest = text.partition("\n")
    if not newline or not 0.4 * len(rest) < len(raw) < 2.5 * len(rest):
        return None
    dump, cleaned = _letters(raw), _letters(rest)
    if not dump or not cleaned:
        return None
    if len(dump) < _WINDOW or len(cleaned) < _WINDOW:
        alike = dump == cleaned
    else:
        alike = any(_share(d, cleaned) >= _OF_DUMP and _share(cleaned, d) >= _OF_CLEANED for d in (dump, dump[::-1]))
    if not alike:
        return None
    return raw.removesuffix("\r"), rest.replace("\r\n", "\n").removesuffix("\r").strip("\n")


def _letters(text: str) -> str:
    """The letters and digits alone, without what cleaning may change: shapes, marks, tatweel, spaces, quotes."""
    folded = unicodedata.normalize("NFKC", text)
    return re.sub(r"[\W_ـ\u064b-\u065f\u0670]+", "", folded)


def _share(text: str, other: str) -> float:
    """How much of ``text`` stands in ``other``, by windows taken evenly; it gives up where little does."""
    step = max(1, (len(text) - _WINDOW) // _SAMPLES)
    starts = range(0, len(text) - _WINDOW + 1, step)
    found = 0
    for seen, start in enumerate(starts, 1):
        found += text[start : start + _WINDOW] in other
        if seen >= 20 and found * 4 < seen:
            return 0.0
    return found / len(starts)
