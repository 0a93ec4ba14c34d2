"""Flags about numbers: what the numbers in force of a text say against each other, and what of it a change changes.

The law is the same for a new review and after any event: the flags are those that :func:`doubts` gives.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Protocol, TypeVar

from core.edits import NEWLINE
from core.flags import Flag, make_flag
from core.mentions import Mention, Modifier, Part
from core.numbers import Number, cleaned_span, reading_order
from core.numerals.checks import check, check_lines, count_key, turned_round
from core.numerals.findings import Finding
from core.numerals.slips import event
from core.spans import OffsetMap, Span
from core.tables import spliced

Word = TypeVar("Word", Part, Modifier)
Key = tuple[str, str]
Patch = Mapping[str, tuple[Number | None, Number | None]]
NEAR = 60  # characters behind a number in which the words that belong to it are


class Read(Protocol):
    """A cleaned text and its numbers, as a review has them."""

    @property
    def cleaned(self) -> str: ...
    @property
    def offsets(self) -> OffsetMap: ...
    @property
    def numbers(self) -> Sequence[Number]: ...


def doubts(read: Read, known: Mapping[str, Mention] = MappingProxyType({})) -> dict[str, Flag]:
    """The flags about all numbers in force, by their ids, in text order. ``known`` are mentions by the ids of their
    numbers, as :func:`mention_of` gives them, that need not be made again."""
    numbers = _in_force(read, read.numbers, known)
    return _flags(check(read.cleaned, [mention for _, mention in numbers]), numbers)


def changed_doubts(
    before: Read, after: Read, was: Span | None, now: Span | None, patch: Patch
) -> tuple[dict[str, Flag], dict[str, Flag]]:
    """What was flagged where something has changed, and what is to be flagged there now.

    ``was`` became ``now`` in the cleaned text; None where it stayed as it was. ``after`` has the numbers of
    ``before`` still: ``patch`` gives for the id of each that changes the number as it was and as it is, None where
    there is none.
    """
    moved = [(old, new) for old, new in patch.values() if _said(old) != _said(new)]
    olds = [cleaned_span(old, before.offsets) for old, _ in moved if old] + ([was] if was else [])
    news = [cleaned_span(new, after.offsets) for _, new in moved if new] + ([now] if now else [])
    if not olds and not news:
        return {}, {}
    start = min(span.start for span in (*olds, *news))
    left = min(
        *(len(before.cleaned) - span.end for span in olds), *(len(after.cleaned) - span.end for span in news),
        len(before.cleaned),
    )  # fmt: skip
    gone, counted_before = _around(before, before.numbers, start, left)
    numbers = spliced(after.numbers, dict(patch), reading_order)
    come, counted_now = _around(after, numbers, start, left)
    keys = frozenset(key for key, *_ in counted_before ^ counted_now)
    if not keys:
        return gone, come
    return gone | _far(before, before.numbers, keys), come | _far(after, numbers, keys)


def mention_of(read: Read, number: Number) -> Mention:
    """The number as it stands in the cleaned text."""
    whole = Span(number.start, number.end)
    by = read.offsets.kept_to_cleaned(whole) if number.start < number.end and number.inside is None else None
    span = cleaned_span(number, read.offsets) if by is None else Span(whole.start + by, whole.end + by)
    unit = _placed(read, number.unit, span)
    counted = unit if number.counted is number.unit else _placed(read, number.counted, span)
    return Mention(
        *span, number.kind, number.value, unit, counted, _placed(read, number.modifier, span), number.dual,
        number.calendar, number.confidence,
    )  # fmt: skip


def _placed(read: Read, word: Word | None, number: Span) -> Word | None:
    """A word beside a number with its place in the cleaned text; in text that was put in, the one nearest to it."""
    if word is None:
        return None
    whole = Span(word.start, word.end)
    by = read.offsets.kept_to_cleaned(whole) if word.start < word.end else None
    start, end = read.offsets.span_to_cleaned(whole) if by is None else (whole.start + by, whole.end + by)
    if read.cleaned[start:end] != word.text:
        behind = read.cleaned.find(word.text, number.end, number.end + NEAR)
        start = behind if behind >= 0 else max(0, read.cleaned.rfind(word.text, 0, number.start))
    return word if start == word.start else word.at(start, start + len(word.text))


def _said(number: Number | None) -> Number | None:
    """What of a number others can contradict: all but whether it was decided. None for one that is not in force."""
    if number is None or number.verdict == "rejected":
        return None
    return number._replace(verdict="pending", confidence=1.0, unknown=())


def _around(
    read: Read, numbers: Sequence[Number], start: int, left: int
) -> tuple[dict[str, Flag], set[tuple[Key, str, str, str, bool, str]]]:
    """What is found in the lines from a place of the cleaned text to ``left`` characters before its end and in a line
    more on both sides, since a heading is compared with the line after it; and what those lines count."""
    text = read.cleaned
    start, end = text.rfind(NEWLINE, 0, start) + 1, _line_end(text, len(text) - left)
    start = text.rfind(NEWLINE, 0, start - 1) + 1 if start else 0
    end = _line_end(text, end + 1) if end < len(text) else end
    low = bisect_left(numbers, read.offsets.end_to_raw(start), key=_raw_start)
    high = bisect_right(numbers, read.offsets.start_to_raw(end), key=_raw_start)
    pairs = [(n, m) for n, m in _in_force(read, numbers[low:high]) if start <= m.start and m.end <= end]
    counts = {
        (key, number.id, m.value, m.counted.text if m.counted else "", m.modifier is None, event(text, m))
        for number, m in pairs
        if (key := count_key(text, m))
    }
    return _flags(check_lines(text, [mention for _, mention in pairs]), pairs), counts


def _far(read: Read, numbers: Iterable[Number], keys: frozenset[Key]) -> dict[str, Flag]:
    """What the counts of some keys say against each other."""
    nouns = {noun for noun, _ in keys}
    groups: dict[Key, list[tuple[Number, Mention]]] = {}
    for number in numbers:
        if number.counted is None or number.counted.norm not in nouns or number.kind != "cardinal":
            continue
        key = number.counted.norm, "".join(sorted(number.value))
        group = groups.get(key, [])
        if key in keys and not (group and number.value == group[0][0].value):  # one that says the same adds nothing
            found = _in_force(read, [number])
            groups[key] = group + [(n, m) for n, m in found if count_key(read.cleaned, m) == key]
    out: dict[str, Flag] = {}
    for group in groups.values():
        if len(group) > 1:
            out |= _flags(turned_round(read.cleaned, [mention for _, mention in group]), group)
    return out


def _in_force(
    read: Read, numbers: Iterable[Number], known: Mapping[str, Mention] = MappingProxyType({})
) -> list[tuple[Number, Mention]]:
    """The numbers that are not rejected and stand in the text, with their mentions."""
    there = (number for number in numbers if number.verdict != "rejected")
    pairs = ((number, known.get(number.id) or mention_of(read, number)) for number in there)
    return [(number, mention) for number, mention in pairs if mention.start < mention.end]


def _flags(findings: Iterable[Finding], numbers: Iterable[tuple[Number, Mention]]) -> dict[str, Flag]:
    """Findings as flags on the raw text, by their ids."""
    by_place = {(mention.start, mention.end): number for number, mention in numbers}
    out = {}
    for found in findings:
        about = [by_place[place] for place in found.places]
        put_in = [number.id for number in about if number.start == number.end]
        flag = make_flag(found.code, ((n.start, n.end) for n in about), put_in, **found.data)
        out[flag.id] = flag
    return out


def _line_end(text: str, place: int) -> int:
    end = text.find(NEWLINE, place)
    return len(text) if end < 0 else end


def _raw_start(number: Number) -> int:
    return number.start
