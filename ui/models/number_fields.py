"""What a reviewer types into a cell of the numbers table, as ``core.numbering.set_number`` takes it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from core.errors import MurajiError
from core.numerals.fold import norm
from core.numerals.values import normalise
from core.spans import Span

if TYPE_CHECKING:
    from core.numbers import Number
    from core.review import Review

NEAR = 120  # code points on either side of a number in which its unit or counted noun is looked for


def fitting_value(kind: str, text: str) -> str | None:
    """The text as a value of the kind (any digits, either decimal mark), or None where it can't be one."""
    try:
        return normalise(kind, text)
    except MurajiError:
        return None


def part_fields(review: Review, number: Number, field: str, text: str) -> dict[str, Any] | None:
    """A unit or counted noun, found near the number; an empty text takes it away; None where it isn't there."""
    if not text:
        return {field: None}
    where = review.where(number)
    start = nearest(review.cleaned, text, where.start, where.end)
    if start is None:
        return None
    raw = review.offsets.span_to_raw(Span(start, start + len(text)))
    return {field: {"text": text, "start": raw.start, "end": raw.end, "norm": norm(text)}}


def modifier_fields(number: Number, code: str) -> dict[str, Any]:
    """A modifier's code on the words of the old one, or on no words where there was none."""
    if not code:
        return {"modifier": None}
    old = number.modifier
    place = {"text": old.text, "start": old.start, "end": old.end} if old else _nowhere(number)
    return {"modifier": {"code": code, **place}}


def nearest(whole: str, text: str, start: int, end: int) -> int | None:
    """Where a text begins that stands as near as possible to a span of the whole; None if it is not near."""
    low, high = max(0, start - NEAR), min(len(whole), end + NEAR)
    found, at = [], whole.find(text, low, high)
    while at >= 0:
        found.append(at)
        at = whole.find(text, at + 1, high)
    return min(found, key=lambda at: max(at - end, start - at - len(text)), default=None)


def _nowhere(number: Number) -> dict[str, Any]:
    return {"text": "", "start": number.start, "end": number.start}
