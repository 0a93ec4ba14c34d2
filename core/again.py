"""A review made again by a newer program or with other options: its decisions are carried over by their ids."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from core.drafts import Actor, draft
from core.edits import Edit
from core.flags import Flag
from core.history import rewound
from core.review import Event, Made, Review, apply, by_id, new_review


def made_again(review: Review, edits: tuple[Edit, ...], flags: tuple[Flag, ...], made: Made) -> Review:
    """The review with new suggestions, its events carried out on them one by one.

    A suggestion that is no longer made stays if an event speaks of it; so every verdict on an edit or a flag and
    everything written by hand survives. A number's verdict survives where the number is still read.
    """
    first = rewound(review)
    spoken = {
        name: {key for event in review.events for key in event.after.get(name, ())} for name in ("edits", "flags")
    }
    kept_edits = {edit.id: edit for edit in first.edits if edit.id in spoken["edits"]} | by_id(edits)
    kept_flags = {flag.id: flag for flag in first.flags if flag.id in spoken["flags"]} | by_id(flags)
    again = new_review(
        review.raw, kept_edits.values(), kept_flags.values(),
        id=review.id, source=review.source, made=made, reference=review.reference, extra=review.extra,
    )  # fmt: skip
    again = replace(again, note=first.note, unknown=review.unknown)
    for event in review.events:
        redone = _redone(again, event)
        if redone:
            again, _ = apply(again, replace(redone, unknown=event.unknown))
    return again


def _redone(review: Review, event: Event) -> Event | None:
    """The event as it is on this review: what follows from it (numbers read again) is worked out anew."""
    known = by_id(review.edits)
    edits = {
        key: fields
        for key, fields in event.after.get("edits", {}).items()
        if key in known or (fields is not None and "start" in fields)
    }
    return draft(
        review, event.what, Actor(event.who, event.when, event.step),
        edits=edits, numbers=_numbers(review, event), flags=event.after.get("flags"),
        fields=event.after.get("review"),
    )  # fmt: skip


def _numbers(review: Review, event: Event) -> dict[str, Mapping[str, Any] | None]:
    """What the event itself decided about numbers: verdicts, and what was typed or added."""
    known = by_id(review.numbers)
    out: dict[str, Mapping[str, Any] | None] = {}
    for key, fields in event.after.get("numbers", {}).items():
        if fields is None:
            if key in known and known[key].decided:
                out[key] = None
        elif key in known:
            if "verdict" in fields:
                out[key] = fields
        elif fields.get("verdict", "pending") != "pending" and "start" in fields and fields.get("inside") is None:
            out[key] = fields
    return out
