"""Numbers of one text that contradict each other or themselves. Precision comes first: ordinary text gives nothing.

All but one of the rules look at a line and the line after it, so that a changed line can be checked again by itself
(:func:`check_lines`); a count given otherwise far away is found among the counts of one noun (:func:`turned_round`).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from calendar import monthrange
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Any, NamedTuple

from core.mentions import Mention
from core.numerals import fold, tables

COUNTS = ("cardinal", "money", "measure", "duration")
HEADING = 70  # a line up to this long, without a full stop, is taken for a heading
_PART_AFTER = re.compile(r"[^\S\n]+(?:من\s*)?(?:منهم|منها|منهن|بينهم|بينها)(?!\w)")
_PART_BEFORE = re.compile(r"(?:من بينهم|من بينها|بينهم|بينها|بينهن|منهم|منها|منهن)\s+$")
_ALL_OF_THEM = re.compile(r"(?:^|[\s،])و?(?:هم|هي|هن)[^\S\n]+$")
_SHARE = re.compile(r"[^\S\n]+من[^\S\n]+(?:إجمالي[^\S\n]+|مجموع[^\S\n]+)?ال(\w+)")
_CLAUSE_END = re.compile(r"[.؛:؟!\n]")
_OTHERS = re.compile(r"[^\S\n]*(?:آخر|أخرى|إضافي|جديد)")
_ENDS = re.compile(r"\s*(?:[.؛\n]|\Z)")


CODES = frozenset(
    ("count-differs", "words-figures-differ", "impossible-date", "part-larger-than-whole", "parts-dont-add-up",
     "percent-over-100")
)  # fmt: skip


class Finding(NamedTuple):
    """``code`` of a flag, the ``places`` concerned in code points of the text, and what the flag says of them."""

    code: str
    places: tuple[tuple[int, int], ...]
    data: dict[str, Any]


def check(text: str, mentions: Sequence[Mention]) -> tuple[Finding, ...]:
    """What is doubtful about the numbers of a text, in text order. ``mentions`` are those of :func:`extract`."""
    groups: dict[tuple[str, str], list[Mention]] = {}
    for mention in mentions:
        if key := count_key(text, mention):
            groups.setdefault(key, []).append(mention)
    far = (finding for group in groups.values() for finding in turned_round(group))
    return tuple(sorted((*check_lines(text, mentions), *far), key=_order))


def check_lines(text: str, mentions: Sequence[Mention]) -> tuple[Finding, ...]:
    """What the numbers of some whole lines of a text say against each other, in text order. What is found for a line
    depends on that line and the next."""
    return tuple(sorted((finding for rule in _RULES for finding in rule(text, mentions)), key=_order))


def count_key(text: str, mention: Mention) -> tuple[str, str] | None:
    """What counts that may be one another's slip have in common: the noun, and the digits whatever their order. None
    where the mention counts nothing or says that it counts others."""
    if _whole(mention) is None or mention.counted is None or mention.dual or _OTHERS.match(text, _end(mention)):
        return None
    return mention.counted.norm, "".join(sorted(mention.value))


def turned_round(mentions: Sequence[Mention]) -> Iterator[Finding]:
    """The same noun with 48 and with 84: of the mentions of one :func:`count_key`, those that differ from the first."""
    first = mentions[0]
    for mention in mentions[1:]:
        if int(mention.value) >= 10 and first.value != mention.value and first.modifier == mention.modifier is None:
            yield _differ(first, mention)


def _order(finding: Finding) -> tuple[Any, ...]:
    return finding.places, finding.code


def _place(*mentions: Mention) -> tuple[tuple[int, int], ...]:
    return tuple((m.start, m.end) for m in mentions)


def _whole(mention: Mention) -> int | None:
    return int(mention.value) if mention.kind == "cardinal" and mention.value.isdecimal() else None


def _figure(text: str) -> Decimal:
    """A value in figures; 0 for one that is none, as somebody's file may hold it."""
    return Decimal(text) if re.fullmatch(r"\d+(\.\d+)?", text) else Decimal(0)


def _start(mention: Mention) -> int:
    return mention.start


def _end(mention: Mention) -> int:
    return max(mention.end, mention.counted.end if mention.counted else 0)


def _heading_differs(text: str, mentions: Sequence[Mention]) -> Iterator[Finding]:
    """A heading's count that its paragraph gives otherwise."""
    for mention in mentions:
        other = _in_paragraph(text, mention, mentions)
        if other:
            yield _differ(mention, other)


def _differ(first: Mention, second: Mention) -> Finding:
    noun = first.counted.text if first.counted else ""
    return Finding("count-differs", _place(first, second), {"values": [first.value, second.value], "noun": noun})


def _in_paragraph(text: str, mention: Mention, mentions: Sequence[Mention]) -> Mention | None:
    """For a number of a heading, the only number of the same noun after the same word in the next line, if another."""
    start, end = text.rfind("\n", 0, mention.start) + 1, text.find("\n", mention.end)
    if _whole(mention) is None or mention.counted is None or end < 0 or end - start > HEADING:
        return None
    if text[start:end].rstrip().endswith((".", "،", ":")):
        return None
    last = text.find("\n", end + 1)
    last = len(text) if last < 0 else last
    noun, lead = mention.counted.norm, _word_before(text, mention.start)
    below = mentions[bisect_right(mentions, end, key=_start) : bisect_left(mentions, last, key=_start)]
    same = [m for m in below if m.counted and m.counted.norm == noun and _whole(m) is not None]
    if len(same) != 1 or not lead or _word_before(text, same[0].start) != lead:
        return None
    other = same[0]
    alike = sorted(other.value) == sorted(mention.value)  # told already
    return None if other.value == mention.value or alike or other.modifier or mention.modifier else other


def _word_before(text: str, at: int) -> str:
    words = text[max(0, at - 30) : at].rpartition("\n")[2].split()
    word = fold.norm(words[-1]) if words else ""
    return word if len(word) > 3 else ""


def _words_and_figures(text: str, mentions: Sequence[Mention]) -> Iterator[Finding]:
    """``خمسة (6)``"""
    for first, second in pairwise(mentions):
        if first.kind not in COUNTS or second.kind != "cardinal":
            continue
        between = text[max(first.end, _end(first)) : second.start]
        closed = text[second.end : second.end + 1] == ")"
        figures = [any(char.isdecimal() for char in text[m.start : m.end]) for m in (first, second)]
        if between.strip(" \u00a0") == "(" and closed and figures[0] != figures[1] and first.value != second.value:
            yield Finding("words-figures-differ", _place(first, second), {"values": [first.value, second.value]})


def _impossible_dates(text: str, mentions: Sequence[Mention]) -> Iterator[Finding]:
    for mention in mentions:
        if mention.kind == "date" and not _is_date(mention):
            yield Finding("impossible-date", _place(mention), {"value": mention.value})


def _is_date(mention: Mention) -> bool:
    parts = re.match(r"(-|\d+)-(\d+)(?:-(\d+))?$", mention.value)
    if parts is None or parts[3] is None or not 1 <= int(parts[2]) <= 12:  # no date, as somebody's file may hold it
        return True
    year, month, day = parts.groups()
    if mention.calendar == "hijri":
        return int(day) <= 30
    return int(day) <= monthrange(2024 if year == "-" else int(year), int(month))[1]


def _parts(text: str, mentions: Sequence[Mention]) -> Iterator[Finding]:
    """``12 قتيلا، 15 منهم``, ``تسعة من كل خمسة``."""
    for mention in mentions:
        if mention.kind == "fraction" and "من كل" in text[mention.start : mention.end]:
            some, all_ = map(_figure, (mention.value.partition("/")[::2]))
            if some > all_ > 0:
                yield Finding("part-larger-than-whole", _place(mention), {"part": str(some), "whole": str(all_)})
    for whole_one, part_one in pairwise(mentions):
        whole_count, part_count = _whole(whole_one), _whole(part_one)
        if whole_count is None or part_count is None or whole_one.counted is None or whole_one.modifier:
            continue
        between = text[_end(whole_one) : part_one.start]
        part = _PART_BEFORE.search(between) or _PART_AFTER.match(text, part_one.end)
        if part and part_count > whole_count and not _CLAUSE_END.search(between):
            yield Finding(
                "part-larger-than-whole",
                _place(whole_one, part_one),
                {"part": part_one.value, "whole": whole_one.value},
            )


def _sums(text: str, mentions: Sequence[Mention]) -> Iterator[Finding]:
    """``عشرة أشخاص هم أربع نساء وخمسة أطفال.``: what is said to be all of them does not add up."""
    for index, total in enumerate(mentions):
        parts = _listed(text, mentions, index)
        if len(parts) > 1 and total.modifier is None and sum(int(m.value) for m in parts) != int(total.value):
            data = {"total": total.value, "sum": str(sum(int(m.value) for m in parts))}
            yield Finding("parts-dont-add-up", _place(total, *parts), data)


def _listed(text: str, mentions: Sequence[Mention], index: int) -> list[Mention]:
    """The numbers that ``هم`` introduces after a total, joined by و up to the end of the clause, or []."""
    total, parts = mentions[index], list[Mention]()
    if _whole(total) is None or total.counted is None:
        return []
    for at in range(index + 1, len(mentions)):
        mention = mentions[at]
        between = text[_end(parts[-1] if parts else total) : mention.start]
        if _whole(mention) is None or mention.counted is None or mention.modifier or "\n" in between:
            return []
        if not (between.strip() == "و" if parts else len(between) < 12 and _ALL_OF_THEM.search(between)):
            return []
        parts.append(mention)
        if _ENDS.match(text, _end(mention)):
            return parts
    return []


def _shares(text: str, mentions: Sequence[Mention]) -> Iterator[Finding]:
    """``120 في المئة من السكان``"""
    for mention in mentions:
        if mention.kind == "percent" and _figure(mention.value) > 100:
            of = _SHARE.match(text, mention.end)
            if of and fold.fold(of[1]) in tables.context()["wholes"]:
                yield Finding("percent-over-100", _place(mention), {"value": mention.value})


_RULES: tuple[Callable[[str, Sequence[Mention]], Iterator[Finding]], ...] = (
    _heading_differs, _words_and_figures, _impossible_dates, _parts, _sums, _shares,
)  # fmt: skip
