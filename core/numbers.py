"""Numbers of a review: mentions of the cleaned text, bound to the raw one (CONTRACT.md 3)."""

from __future__ import annotations

import hashlib
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate
from typing import Any, Literal, NamedTuple

from core.edits import Edit, Verdict
from core.mentions import Mention, Modifier, NumberKind, Part
from core.spans import OffsetMap, Span

TATWEEL = "\u0640"
ZERO_WIDTH = "\u200b\u200c\u200d\u200e\u200f\u061c\u2060\ufeff"
# No number begins or ends with one of these.
BARE = frozenset((*TATWEEL, *ZERO_WIDTH, *filter(str.isspace, map(chr, range(0x3001)))))
Inside = tuple[str, int, int]
OWN_TEXT = ("insert", "manual")  # kinds of edit whose text is not the raw's


class Number(NamedTuple):
    """A number and its verdict; a tuple, as mentions are. Offsets are raw code points; ``text`` is ``raw[start:end]``.

    A number in an edit's text has ``inside``: which edit, and its place within the edit's text; and where that text
    is not the raw's, ``start == end`` at the edit. Where it stands in the cleaned text is for
    :func:`cleaned_span` to say.
    """

    id: str
    text: str
    start: int
    end: int
    kind: NumberKind
    value: str
    unit: Part | None = None
    counted: Part | None = None
    modifier: Modifier | None = None
    dual: bool = False
    calendar: Literal["hijri"] | None = None
    confidence: float = 1.0
    verdict: Verdict = "pending"
    inside: Inside | None = None
    unknown: tuple[tuple[str, Any], ...] = ()

    @property
    def decided(self) -> bool:
        return self.verdict != "pending"


def number_id(start: int, end: int, text: str, inside: Inside | None) -> str:
    """Twelve hex digits made of the place alone, so that verdicts survive a new reading of the value."""
    place = inside[1:] if inside and start == end else ()
    key = "\x1f".join(("number", str(start), str(end), text, *map(str, place)))
    return hashlib.blake2b(key.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()


def reading_order(number: Number) -> tuple[int, int, int, str]:
    """Sort key of every list of numbers."""
    return number.start, number.end, number.inside[1] if number.inside else 0, number.id


def cleaned_span(number: Number, offsets: OffsetMap) -> Span:
    """Where the number stands in the cleaned text; zero-width where nothing of it is left."""
    if number.inside is None:
        return offsets.span_to_cleaned(Span(number.start, number.end))
    edit_id, start, end = number.inside
    change = offsets.of_edit(edit_id, number.start)
    if change is None:
        return offsets.span_to_cleaned(Span(number.start, number.end))
    return Span(change.cleaned.start + start, change.cleaned.start + end)


def bind(
    mentions: Iterable[Mention], base: int, raw: str, offsets: OffsetMap, edit: Callable[[str], Edit]
) -> list[Number]:
    """Mentions read at ``base`` of the cleaned text, as pending numbers on the raw. ``edit`` finds one by its id."""
    return [number for number, _ in bound(mentions, base, raw, offsets, edit)]


def bound(
    mentions: Iterable[Mention], base: int, raw: str, offsets: OffsetMap, edit: Callable[[str], Edit]
) -> Iterator[tuple[Number, Mention | None]]:
    """The numbers of :func:`bind`, each with its mention where the number alone, looked up in the cleaned text again,
    gives the same one (all but its confidence, which a number keeps to four digits); else None."""
    binder = _Binder(raw, offsets, edit)
    for mention in mentions:
        number = binder.kept(mention, base)
        if number is None:
            yield binder.number(mention, base), None
        else:
            yield number, None if base else mention


@dataclass(frozen=True, slots=True)
class _Binder:
    raw: str
    offsets: OffsetMap
    edit: Callable[[str], Edit]

    def kept(self, mention: Mention, base: int) -> Number | None:
        """The number of a mention that stands with its words in no edit's text, as most do; None for another."""
        unit, counted, modifier = mention.unit, mention.counted, mention.modifier
        first, last = mention.start, mention.end
        words = (unit, modifier) if counted is unit else (unit, counted, modifier)
        for word in words:
            if word is not None:
                first, last = min(first, word.start), max(last, word.end)
        by = self.offsets.kept_to_raw(Span(base + first, base + last))
        if by is None:
            return None
        by, raw = by + base, self.raw
        for word in (mention, *words):
            if word is not None and (raw[word.start + by] in BARE or raw[word.end + by - 1] in BARE):
                return None
        if by:
            same = counted is unit
            unit = unit and unit.at(unit.start + by, unit.end + by)
            counted = unit if same else counted and counted.at(counted.start + by, counted.end + by)
            modifier = modifier and modifier.at(modifier.start + by, modifier.end + by)
        start, end = mention.start + by, mention.end + by
        text = raw[start:end]
        return Number(
            number_id(start, end, text, None), text, start, end, mention.kind, mention.value, unit, counted,
            modifier, mention.dual, mention.calendar, round(mention.confidence, 4),
        )  # fmt: skip

    def number(self, mention: Mention, base: int) -> Number:
        cleaned = Span(base + mention.start, base + mention.end)
        span, inside = self.place(cleaned)
        text = self.raw[span.start : span.end]
        unit = self.part(mention.unit, base)
        counted = unit if mention.counted is mention.unit else self.part(mention.counted, base)
        return Number(
            number_id(span.start, span.end, text, inside), text, span.start, span.end,
            mention.kind, mention.value, unit, counted,
            self.limit(mention.modifier, base), mention.dual, mention.calendar, round(mention.confidence, 4),
            inside=inside,
        )  # fmt: skip

    def part(self, part: Part | None, base: int) -> Part | None:
        if part is None:
            return None
        span, _ = self.place(Span(base + part.start, base + part.end))
        return part.at(*span)

    def limit(self, modifier: Modifier | None, base: int) -> Modifier | None:
        if modifier is None:
            return None
        span, _ = self.place(Span(base + modifier.start, base + modifier.end))
        return modifier.at(*span)

    def place(self, cleaned: Span) -> tuple[Span, Inside | None]:
        """The raw span of a cleaned one, and the place within an edit's own text if it lies there."""
        by = self.offsets.kept_to_raw(cleaned)
        if by is not None:  # most numbers stand in no edit's text
            return trimmed(self.raw, Span(cleaned.start + by, cleaned.end + by)), None
        first, last = self.offsets.change_at(cleaned.start), self.offsets.change_at(cleaned.end - 1)
        if first and first == last:
            edit, base = self.edit(first.edit_id), first.cleaned.start
            part = Span(cleaned.start - base, cleaned.end - base)
            own = edit.kind in OWN_TEXT or edit.start == edit.end
            origin = None if own else within(edit, part)
            return trimmed(self.raw, origin or Span(edit.start, edit.start)), (edit.id, *part)
        start, end = self.offsets.span_to_raw(cleaned)
        if first and (
            origin := within(
                edit := self.edit(first.edit_id), Span(cleaned.start - first.cleaned.start, len(edit.after))
            )
        ):
            start = origin.start
        if last and (origin := within(self.edit(last.edit_id), Span(0, cleaned.end - last.cleaned.start))):
            end = origin.end
        span = trimmed(self.raw, Span(start, max(start, end)))
        if first and span.start == span.end:  # it runs on from one edit's own text into another's
            base = first.cleaned.start
            return Span(first.raw.start, first.raw.start), (first.edit_id, cleaned.start - base, cleaned.end - base)
        return span, None


def trimmed(raw: str, span: Span) -> Span:
    """A raw span without what is bare at its edges; empty where it is nothing else."""
    start, end = span
    while start < end and raw[start] in BARE:
        start += 1
    while start < end and raw[end - 1] in BARE:
        end -= 1
    return span if end - start == span.end - span.start else Span(start, end)


def within(edit: Edit, part: Span) -> Span | None:
    """The raw span that a part of an edit's text came from: character by character where the edit only respells
    (presentation forms), or where the same letters stand there once; None where that can't be told."""
    grown = list(accumulate((len(unicodedata.normalize("NFKC", char)) for char in edit.before), initial=0))
    if grown[-1] == len(edit.after) and unicodedata.normalize("NFKC", edit.before) == edit.after:
        first, last = bisect_right(grown, part.start) - 1, bisect_right(grown, part.end - 1)
        return Span(edit.start + first, edit.start + last)
    wanted = edit.after[part.start : part.end]
    if edit.kind == "character" and edit.before.count(wanted) == 1:
        start = edit.start + edit.before.index(wanted)
        return Span(start, start + len(wanted))
    return None
