"""Replacing words of the cleaned text, found as ``ui.finding`` finds them: one event, which one undo takes back."""

from __future__ import annotations

from core.drafts import Actor, next_step
from core.history import composed
from core.review import Event, Review, apply
from core.spans import Span
from core.writing import type_over
from ui.finding import matches


def replaceable(text: str, wanted: str, instead: str) -> list[Span]:
    """The matches that replacing would change, in code points of the text: not those that read so already."""
    return [span for span in matches(text, wanted) if text[span.start : span.end] != instead]


def replace_matches(review: Review, wanted: str, instead: str, by: Actor, only: Span | None = None) -> Event | None:
    """The event that puts ``instead`` in place of every match in the cleaned text, or of the one at ``only``; None
    where there is nothing to replace."""
    spans = [span for span in replaceable(review.cleaned, wanted, instead) if only in (None, span)]
    now, events = review, []
    for span in reversed(spans):  # from the end on, so that the places before it stay
        event = type_over(now, span, instead, by)
        if event:
            now, _ = apply(now, event)
            events.append(event)
    if not events:
        return None
    before, after = composed(events)
    return Event(by.who, by.when, "type", next_step(review) if by.step is None else by.step, before, after)
