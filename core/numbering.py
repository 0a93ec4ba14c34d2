"""Numbers changed by hand: value, kind, words beside them, span; a number added, two joined."""

from __future__ import annotations

from bisect import bisect_left
from typing import Any

from core.drafts import Actor, draft
from core.errors import MurajiError
from core.mentions import Mention
from core.numbers import Number, bind, trimmed
from core.numerals.extract import extract
from core.numerals.tokens import FIGURE, tokenise
from core.numerals.values import normalise
from core.records import number_record
from core.review import Event, Review, numbers_in_force
from core.spans import Span


def set_number(review: Review, key: str, by: Actor, **fields: Any) -> Event | None:
    """Replace fields of a number; ``value`` is checked and written as its kind wants it (MurajiError ``bad-value``).

    ``unit``, ``counted`` and ``modifier`` are records or None; ``start`` and ``end`` are raw places: white space and
    what nobody sees between them and the number is left out. MurajiError ``bad-span`` where another number stands.
    """
    number = review.number(key)
    kind = fields.get("kind", number.kind)
    if "value" in fields or kind != number.kind:
        fields["value"] = normalise(kind, fields.get("value", number.value))
    if "start" in fields or "end" in fields:
        start, end = fields.get("start", number.start), fields.get("end", number.end)
        span = trimmed(review.raw, Span(start, end)) if 0 <= start < end <= len(review.raw) else Span(0, 0)
        if span.start == span.end or _others(review, span, key):
            raise MurajiError("bad-span", start=start, end=end)
        start, end = span
        fields |= {"start": start, "end": end, "text": review.raw[start:end], "inside": None}
    same = all(
        getattr(number, name) == value for name, value in fields.items() if name not in ("unit", "counted", "modifier")
    )
    parts = any(name in fields for name in ("unit", "counted", "modifier"))
    verdict = "accepted" if same and not parts and number.verdict != "replaced" else "replaced"
    back = _others(review, Span(number.start, number.end), key) if number.verdict == "rejected" else []
    gone = {other.id: {"verdict": "rejected"} for other in back}
    return draft(review, "number", by, numbers={**gone, key: {**fields, "verdict": verdict}})


def add_number(review: Review, cleaned: Span, by: Actor) -> Event | None:
    """A number where the editor says there is one: read from the selected text, else without a value."""
    text = review.cleaned[cleaned.start : cleaned.end]
    lead = len(text) - len(text.lstrip())
    span = Span(cleaned.start + lead, cleaned.start + len(text.rstrip()))
    if span.start >= span.end:
        return None
    number = _read(review, span)
    if number.start == number.end and number.inside is None:  # only marks that nobody sees
        return None
    old = {n.id: n for n in review.numbers}
    patch: dict[str, Any] = {
        n.id: {"verdict": "rejected"} for n in _others(review, Span(number.start, number.end), number.id)
    }
    record = {**number_record(number), "verdict": "accepted"}
    if number.id in old:
        record = {"verdict": "accepted"}
    return draft(review, "number-add", by, numbers={**patch, number.id: record})


def join_numbers(review: Review, key: str, by: Actor) -> Event | None:
    """One number of this one and the next on the same line, read again; None where there is no next, or this one was
    rejected."""
    ordered = [n for n in review.numbers if n.verdict != "rejected"]
    index = next((i for i, n in enumerate(ordered) if n.id == key), len(ordered))
    if index + 1 >= len(ordered):
        return None
    first, second = ordered[index], ordered[index + 1]
    span = Span(review.where(first).start, review.where(second).end)
    if "\n" in review.cleaned[span.start : span.end]:
        return None
    whole = _read(review, span)
    record = {name: value for name, value in number_record(whole).items() if name not in ("verdict", "confidence")}
    patch = {first.id: {**record, "verdict": "replaced"}, second.id: {"verdict": "rejected"}}
    return draft(review, "number-join", by, numbers=patch)


def possible_number(review: Review, place: int, step: int) -> Span | None:
    """The nearest figure or number word that no number holds, not even a rejected one: as a cleaned span that begins at
    a cleaned place or after it (``step`` 1), or that ends before it (-1). Number words that follow each other are one.
    """
    text = review.cleaned
    held = _held(review)
    while 0 <= place <= len(text):
        start = text.rfind("\n", 0, place) + 1
        end = text.find("\n", place)
        end = len(text) if end < 0 else end
        found = [
            span
            for span in _number_words(text[start:end], start)
            if (span.start >= place if step > 0 else span.end < place) and not _meets(held, span)
        ]
        if found:
            return found[0 if step > 0 else -1]
        place = end + 1 if step > 0 else start - 1
    return None


def _number_words(line: str, start: int) -> list[Span]:
    """The figures and number words of a line that begins at a place; those between which only space stands are one."""
    tokens = tokenise(line)
    found: list[Span] = []
    for index, token in enumerate(tokens.tokens):
        if token.kind != FIGURE and not token.readings:
            continue
        span = Span(start + tokens.starts[index], start + tokens.end(index))
        if found and token.kind != FIGURE and not line[found[-1].end - start : span.start - start].strip():
            span = Span(found.pop().start, span.end)
        found.append(span)
    return found


def _held(review: Review) -> list[Span]:
    """What numbers, rejected ones too, hold of the cleaned text, in order and apart."""
    held: list[Span] = []
    for span in sorted(map(review.where, review.numbers)):
        last = held.pop() if held and span.start < held[-1].end else span
        held.append(Span(last.start, max(last.end, span.end)))
    return held


def _meets(held: list[Span], span: Span) -> bool:
    """Whether one of some spans, in order and apart, shares a character with a span."""
    index = bisect_left(held, span.end, key=lambda one: one.start)
    return index > 0 and held[index - 1].end > span.start


def _read(review: Review, span: Span) -> Number:
    """The number that a span of the cleaned text is taken to be."""
    line = review.cleaned[span.start : span.end]
    found = [m for m in extract(line) if m.end - m.start >= (span.end - span.start) / 2]
    mention = found[0] if found else Mention(0, len(line), "cardinal", _figures(line), confidence=1.0)
    mention = Mention(
        0, len(line), mention.kind, mention.value, mention.unit, mention.counted, mention.modifier,
        mention.dual, mention.calendar, 1.0,
    )  # fmt: skip
    return bind([mention], span.start, review.raw, review.offsets, review.edit)[0]


def _figures(text: str) -> str:
    """What can be read as one plain value, else nothing: the editor types it."""
    try:
        return normalise("cardinal", text)
    except MurajiError:
        return ""


def _others(review: Review, span: Span, key: str) -> list[Number]:
    return [number for number in numbers_in_force(review, span) if number.id != key]
