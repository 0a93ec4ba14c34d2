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
from core.rules.words import ERA

PRESENTATION, TATWEEL = "presentation", "tatweel"
REASONS = ("presentation-forms", "stray-tatweel")

LETTER = f"\u0620-\u063f\u0641-\u064a\u066e\u066f\u0671-\u06d3\u06fa-\u06fc{FORMS}"
BEFORE, AFTER = re.compile(f"[{LETTER}\u064b-\u065f]"), re.compile(f"[\u064b-\u065f]*[{LETTER}]")
LONE_HEH = "ﻫ"
# What may stand between two runs of one edit: a dump writes letters that join to nothing plain. No form stands in it,
# nothing that is spelled otherwise under NFKC, and no two vowels, which could change places.
_PLAIN = "[\u0621-\u063a\u0641-\u064a]|[\u064b-\u0652](?![\u064b-\u0652])"
BETWEEN = re.compile(f'(?:{_PLAIN}|[0-9٠-٩ ،؛:,()«»“”"-]){{1,16}}')
REST = re.compile(f"(?:{_PLAIN})*")  # of the word after its last form
BEGINNING = re.compile("[\u0621-\u063a\u0641-\u064a]{1,30}$")


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
    whole = list(_apart([*visual_order(raw), *mojibake(raw)]))
    between = [0, *(place for edit in whole for place in edit.span), len(raw)]
    parts = list(tatweel(raw))
    if has_forms(raw):
        for start, end in zip(between[::2], between[1::2], strict=True):
            parts += presentation(raw, start, end)
    yield from _apart(whole + parts)


def _apart(edits: list[Edit]) -> Iterator[Edit]:
    """The edits in order, without those that overlap one that begins before them."""
    end = 0
    for edit in sorted(edits, key=lambda e: (e.start, -e.end)):
        if edit.start >= end:
            yield edit
            end = edit.end


def presentation(raw: str, begin: int = 0, stop: int | None = None) -> Iterator[Edit]:
    """Plain letters for presentation forms (equal under NFKC): one edit for the words of a clause that have them.

    Between ``begin`` and ``stop`` alone, if given. A sentence end, a tatweel that another edit takes out and a stretch
    without forms part two edits.

    >>> [e.after for e in presentation("ﺍﻟﺴﻼﻡ ﷲ ﻗﺎﻝ ﺍﻟﺮﺋﻴﺲ. ﻧﻌﻢ")]
    ['السلام', 'قال الرئيس', 'نعم']
    """
    stop = len(raw) if stop is None else stop
    start, end = begin, -1
    for match in _runs(raw, begin, stop):
        if end >= 0 and BETWEEN.fullmatch(raw, end, match.start()):
            end = match.end()
            continue
        if end >= 0:
            yield (made := _plain(raw, start, end, stop))
            begin = made.end
        letters = BEGINNING.search(raw, max(begin, match.start() - 30), match.start())
        start, end = letters.start() if letters else match.start(), match.end()
    if end >= 0:
        yield _plain(raw, start, end, stop)


def _runs(raw: str, begin: int, stop: int) -> Iterator[re.Match[str]]:
    """The runs of forms that have plain letters to become."""
    for match in FORMS_RUN.finditer(raw, begin, stop):
        run = match[0]
        alone = run == LONE_HEH and not _has_letter_beside(raw, *match.span())
        if not alone and unicodedata.normalize("NFKC", run) != run:
            yield match


def _plain(raw: str, start: int, end: int, stop: int) -> Edit:
    """The edit from the first letter of a word to the last letter of the same or another, not past ``stop``."""
    rest = REST.match(raw, end, stop)
    end = rest.end() if rest else end
    after = FORMS_RUN.sub(lambda match: unicodedata.normalize("NFKC", match[0]), raw[start:end])
    return make_edit(raw, "character", start, end, after, rule=PRESENTATION, reason=REASONS[0], confidence=0.99)


def _has_letter_beside(raw: str, start: int, end: int) -> bool:
    return raw[max(0, start - 1) : start].isalpha() or raw[end : end + 1].isalpha()


def tatweel(raw: str) -> Iterator[Edit]:
    """Nothing for the tatweel that stretches a word.

    >>> [(e.start, e.end) for e in tatweel("الـــتعاون مع الـPCR في هـ وسنة 1437هـقتيل")]
    [(2, 5)]
    """
    start, end, size = raw.find("\u0640"), 0, len(raw)
    while start >= 0:
        end = start + 1
        while end < size and raw[end] == "\u0640":
            end += 1
        if (
            start
            and BEFORE.match(raw, start - 1)
            and AFTER.match(raw, end)
            and not ERA.search(raw, max(0, start - 3), start)
        ):
            yield make_edit(raw, "character", start, end, "", rule=TATWEEL, reason=REASONS[1], confidence=0.97)
        start = raw.find("\u0640", end)
