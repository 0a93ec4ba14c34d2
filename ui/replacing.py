"""Replacing what was found in the cleaned text: one event, which one undo takes back."""

from __future__ import annotations

from collections.abc import Iterable

from core.drafts import Actor, next_step
from core.history import composed
from core.review import Event, Review, apply
from core.spans import Span
from core.writing import type_over
from ui.finding import Hit
from ui.models.splice import common_ends


def replace_hits(review: Review, hits: Iterable[Hit], by: Actor) -> Event | None:
    """The event that puts in place of each hit what is to stand there; None where nothing would change. The hits are
    those of the cleaned text as it stands, in its order."""
    now, events = review, []
    for span, instead in reversed(list(hits)):  # from the end on, so that the places before it stay
        event = type_over(now, *_smallest(now.cleaned, span, instead), by) if instead is not None else None
        if event:
            now, _ = apply(now, event)
            events.append(event)
    if not events:
        return None
    before, after = composed(events)
    return Event(by.who, by.when, "type", next_step(review) if by.step is None else by.step, before, after)


def _smallest(cleaned: str, span: Span, instead: str) -> tuple[Span, str]:
    """What changes when a span is replaced, without the letters at both its ends that stay: they are still those of
    the raw."""
    head, tail = common_ends(cleaned[span.start : span.end], instead)
    return Span(span.start + head, span.end - tail), instead[head : len(instead) - tail]
