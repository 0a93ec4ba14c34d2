"""The letters meant: presentation forms, tatweel, and the runs that core/rules/visual.py and mojibake.py read.

Law 3 of the contract holds for each sub-rule by itself. What stays, and why: U+FDF0 to U+FDFF are words and signs of
their own; a spacing vowel (U+FE70 and its like) and an ornate bracket have no plain letter to become; a lone ``ﻫ`` is
the sign of a Hijri year and would lose its shape. Tatweel goes where letters stand on both sides. It stays at the end
of a word (``هـ``, ``لـ15``, ``الـPCR``), at its start (``ـها``, a suffix quoted), under a dagger alef (Koranic
spelling), and where no letter stands beside it (a drawn line).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from core.edits import Edit, make_edit
from core.rules.mojibake import mojibake
from core.rules.text import Text
from core.rules.visual import FORMS, FORMS_RUN, has_forms, visual_order

PRESENTATION, TATWEEL = "presentation", "tatweel"
REASONS = ("presentation-forms", "stray-tatweel")

LETTER = f"\u0620-\u063f\u0641-\u064a\u066e\u066f\u0671-\u06d3\u06fa-\u06fc{FORMS}"
STRETCH = re.compile("\u0640+")
ERA = re.compile("[0-9٠-٩] ?ه$")  # its tatweel stays even where the next line is glued to it
BEFORE, AFTER = re.compile(f"[{LETTER}\u064b-\u065f]"), re.compile(f"[\u064b-\u065f]*[{LETTER}]")
LONE_HEH = "ﻫ"


def characters(text: Text) -> Iterator[Edit]:
    """Edits of kind ``character`` on a raw text, in order and apart from one another.

    >>> [(e.start, e.before, e.after, e.rule) for e in characters(Text("ﻗﺎﻝ إقبــال"))]
    [(0, 'ﻗﺎﻝ', 'قال', 'presentation'), (7, 'ــ', '', 'tatweel')]
    >>> list(characters(Text("عام 1445 هـ، لـ15 يوما، ﷺ")))
    []
    """
    raw = text.text
    if raw.isascii():
        return
    whole = [*visual_order(raw), *mojibake(raw)]
    parts = [*(presentation(raw) if has_forms(raw) else ()), *tatweel(raw)]
    end = 0
    for edit in sorted(whole + parts, key=lambda e: (e.start, -e.end)):
        if edit.start >= end:
            yield edit
            end = edit.end


def presentation(raw: str) -> Iterator[Edit]:
    """Plain letters for the presentation forms of each run within a word (equal under NFKC).

    >>> [e.after for e in presentation("ﺍﻟﺴﻼﻡ ﷲ")]
    ['السلام']
    """
    for match in FORMS_RUN.finditer(raw):
        run, start, end = match[0], match.start(), match.end()
        after = unicodedata.normalize("NFKC", run)
        if after == run or (run == LONE_HEH and not _has_letter_beside(raw, start, end)):
            continue
        yield make_edit(
            raw, "character", start, end, after, rule=PRESENTATION, reason=REASONS[0], confidence=0.99
        )  # fmt: skip


def _has_letter_beside(raw: str, start: int, end: int) -> bool:
    return raw[max(0, start - 1) : start].isalpha() or raw[end : end + 1].isalpha()


def tatweel(raw: str) -> Iterator[Edit]:
    """Nothing for the tatweel that stretches a word.

    >>> [(e.start, e.end) for e in tatweel("الـــتعاون مع الـPCR في هـ وسنة 1437هـقتيل")]
    [(2, 5)]
    """
    if "\u0640" not in raw:
        return
    for match in STRETCH.finditer(raw):
        start, end = match.span()
        if (
            start
            and BEFORE.match(raw, start - 1)
            and AFTER.match(raw, end)
            and not ERA.search(raw, max(0, start - 3), start)
        ):
            yield make_edit(raw, "character", start, end, "", rule=TATWEEL, reason=REASONS[1], confidence=0.97)
