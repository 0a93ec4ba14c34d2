"""Numbers of one text that contradict each other or themselves. Precision comes first: ordinary text gives nothing.

All but one of the rules look at a line and the line after it, so that a changed line can be checked again by itself
(:func:`check_lines`); a count given otherwise far away is found among the counts of one noun (:func:`turned_round`).
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import Any

from core.mentions import Mention
from core.numerals.findings import Finding, end, place, whole
from core.numerals.slips import differ, event, headings, slips
from core.numerals.sums import larger_parts, shares, shares_of_one, sums

COUNTS = ("cardinal", "money", "measure", "duration")
_NEAR = 40  # characters
_BECOME = re.compile(r"(?<!\w)(?:من|بعد)[^\S\n]+[0-9٠-٩][^.؛\n]*[^\S\n](?:إلى|الى|بدلا من)[^\S\n]+$")
_OTHERS = re.compile(r"[^\S\n]*(?:آخر|أخرى|إضافي|جديد)")

CODES = frozenset(
    ("count-differs", "words-figures-differ", "impossible-date", "part-larger-than-whole", "parts-dont-add-up",
     "percent-over-100")
)  # fmt: skip


def check(text: str, mentions: Sequence[Mention]) -> tuple[Finding, ...]:
    """What is doubtful about the numbers of a text, in text order. ``mentions`` are those of :func:`extract`."""
    groups: dict[tuple[str, str], list[Mention]] = {}
    for mention in mentions:
        if key := count_key(text, mention):
            groups.setdefault(key, []).append(mention)
    far = (finding for group in groups.values() if len(group) > 1 for finding in turned_round(text, group))
    return tuple(sorted((*check_lines(text, mentions), *far), key=_order))


def check_lines(text: str, mentions: Sequence[Mention]) -> tuple[Finding, ...]:
    """What the numbers of some whole lines of a text say against each other, in text order. What is found for a line
    depends on that line and the next."""
    return tuple(sorted((finding for rule in _RULES for finding in rule(text, mentions)), key=_order))


def count_key(text: str, mention: Mention) -> tuple[str, str] | None:
    """What counts that may be one another's slip have in common: the noun, and the digits whatever their order. None
    where the mention counts nothing, says that it counts others or what a count has become (``من 48 إلى 84``)."""
    if whole(mention) is None or mention.counted is None or mention.dual or _OTHERS.match(text, end(mention)):
        return None
    if _BECOME.search(text, max(0, mention.start - _NEAR), mention.start):
        return None
    return mention.counted.norm, "".join(sorted(mention.value))


def turned_round(text: str, mentions: Sequence[Mention]) -> Iterator[Finding]:
    """The same noun with 48 and with 84: of the mentions of one :func:`count_key`, those that differ from the first;
    but 12 people hurt and 21 arrested are two counts."""
    first = mentions[0]
    for mention in mentions[1:]:
        if int(mention.value) >= 10 and first.value != mention.value and first.modifier == mention.modifier is None:
            events = {event(text, first), event(text, mention)} - {""}
            if len(events) < 2:
                yield differ(first, mention)


def _order(finding: Finding) -> tuple[Any, ...]:
    return finding.places, finding.code


def _words_and_figures(text: str, mentions: Sequence[Mention]) -> Iterator[Finding]:
    """``خمسة (6)``"""
    for first, second in pairwise(mentions):
        if first.kind not in COUNTS or second.kind != "cardinal":
            continue
        if first.value == second.value or text[second.end : second.end + 1] != ")":
            continue
        between = text[max(first.end, end(first)) : second.start]
        figures = [any(char.isdecimal() for char in text[m.start : m.end]) for m in (first, second)]
        if between.strip(" \u00a0") == "(" and figures[0] != figures[1]:
            yield Finding("words-figures-differ", place(first, second), {"values": [first.value, second.value]})


def _impossible_dates(text: str, mentions: Sequence[Mention]) -> Iterator[Finding]:
    for mention in mentions:
        if mention.kind == "date" and not _is_date(mention):
            yield Finding("impossible-date", place(mention), {"value": mention.value})


def _is_date(mention: Mention) -> bool:
    parts = re.match(r"(-|\d+)-(\d+)(?:-(\d+))?$", mention.value)
    if parts is None or parts[3] is None:  # no date, as somebody's file may hold it
        return True
    year, month, day = parts.groups()
    if not 1 <= int(month) <= 12 or not int(day):
        return False
    if mention.calendar == "hijri":
        return int(day) <= 30
    return int(day) <= monthrange(2024 if year == "-" else int(year), int(month))[1]


_RULES: tuple[Callable[[str, Sequence[Mention]], Iterator[Finding]], ...] = (
    headings, slips, _words_and_figures, _impossible_dates, larger_parts, sums, shares, shares_of_one,
)  # fmt: skip
