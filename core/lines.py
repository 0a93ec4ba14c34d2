"""The cleaned text as lines and sections (CONTRACT.md 1)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

from core.edits import NEWLINE, Edit
from core.review import Review
from core.spans import OffsetMap, Span


class Line(NamedTuple):
    """One line that is not blank. ``start``/``end`` are places in the cleaned text, ``raw_start``/``raw_end`` in the
    raw one: those of its first and last kept character, or the edit's start twice where nothing of it is raw."""

    kind: Literal["heading", "paragraph"]
    start: int
    end: int
    raw_start: int
    raw_end: int


class Section(NamedTuple):
    """A heading with its paragraphs; the lead has no heading."""

    heading: str | None
    paragraphs: tuple[str, ...]


def lines(review: Review) -> tuple[Line, ...]:
    """The lines of ``cleaned``, blank ones left out."""
    cleaned, offsets, edits = review.cleaned, review.offsets, review.edits_by_id
    headings = _heading_starts(offsets, edits)
    out, start = [], 0
    for text in cleaned.split(NEWLINE):
        end = start + len(text)
        if text.strip():
            kind: Literal["heading", "paragraph"] = "heading" if start in headings else "paragraph"
            out.append(Line(kind, start, end, *_raw(Span(start, end), offsets)))
        start = end + 1
    return tuple(out)


def line_start(cleaned: str, place: int) -> int:
    """Where the line that holds a place of the cleaned text begins."""
    return cleaned.rfind(NEWLINE, 0, place) + 1


def line_end(cleaned: str, place: int) -> int:
    """Where the line that holds a place of the cleaned text ends, its line end left out."""
    end = cleaned.find(NEWLINE, place)
    return len(cleaned) if end < 0 else end


def count_lines(cleaned: str) -> int:
    """How many lines are not blank."""
    return sum(bool(line.strip()) for line in cleaned.split(NEWLINE))


def count_again(count: int, before: str, was: Span, after: str, now: Span) -> int:
    """What :func:`count_lines` gives of a text, from the count of the one before in which ``was`` became ``now``."""
    first, last = line_start(before, was.start), line_end(before, was.end)
    return count - count_lines(before[first:last]) + count_lines(after[first : line_end(after, now.end)])


def sections(review: Review) -> tuple[Section, ...]:
    """The same lines, grouped: each heading with the paragraphs up to the next one."""
    out: list[tuple[str | None, list[str]]] = []
    for line in lines(review):
        text = review.cleaned[line.start : line.end]
        if line.kind == "heading":
            out.append((text, []))
        elif out:
            out[-1][1].append(text)
        else:
            out.append((None, [text]))
    return tuple(Section(heading, tuple(paragraphs)) for heading, paragraphs in out)


def _heading_starts(offsets: OffsetMap, edits: Mapping[str, Edit]) -> set[int]:
    """Cleaned places at which a heading begins: after a heading-break's text, or at its mark."""
    return {
        offsets.cleaned_end(index)
        for index, edit_id in enumerate(offsets.ids)
        if edits[edit_id].kind == "heading-break"
    }


def _raw(line: Span, offsets: OffsetMap) -> Span:
    """First and last kept raw character of a line."""
    start, end = line
    while start < end and (change := offsets.change_at(start)) and change.raw.start == change.raw.end:
        start = min(end, change.cleaned.end)
    if start == end:
        place = change.raw.start if change else offsets.start_to_raw(start)
        return Span(place, place)
    while (change := offsets.change_at(end - 1)) and change.raw.start == change.raw.end:
        end = max(start, change.cleaned.start)
    return offsets.span_to_raw(Span(start, end))
