"""A review made again by a newer program or with other options: its decisions are carried over by their ids."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from core.drafts import Actor, draft
from core.edits import Edit
from core.flags import Flag
from core.history import rewound
from core.numerals.checks import CODES
from core.records import edit_record
from core.review import Event, Made, Review, apply, new_review
from core.tables import by_id


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
    kept_flags = {f.id: f for f in first.flags if f.id in spoken["flags"] and f.code not in CODES} | by_id(flags)
    again = new_review(
        review.raw, kept_edits.values(), kept_flags.values(),
        id=review.id, source=review.source, made=made, reference=review.reference, extra=review.extra,
    )  # fmt: skip
    again = replace(again, note=first.note, unknown=review.unknown)
    suggested = by_id(again.edits)
    for event in review.events:
        redone = _redone(again, event, suggested)
        if redone:
            again, _ = apply(again, replace(redone, unknown=event.unknown))
    return again


def _redone(review: Review, event: Event, suggested: Mapping[str, Edit]) -> Event | None:
    """The event as it is on this review: what follows from it (numbers read again) is worked out anew.

    What the editor once made by hand and took away again may be a suggestion now: then it is that again.
    """
    known = by_id(review.edits)
    edits: dict[str, Mapping[str, Any] | None] = {}
    for key, fields in event.after.get("edits", {}).items():
        if fields is None and key in suggested:
            edits[key] = edit_record(suggested[key])
        elif key in known or (fields is not None and "start" in fields):
            edits[key] = fields
    return draft(
        review, event.what, Actor(event.who, event.when, event.step),
        edits=edits, numbers=_numbers(review, event), flags=_flags(review, event),
        fields=event.after.get("review"),
    )  # fmt: skip


def _flags(review: Review, event: Event) -> dict[str, Mapping[str, Any]]:
    """What the event itself decided about flags: those about numbers come and go by themselves."""
    known = by_id(review.flags)
    judged = {key: fields for key, fields in event.after.get("flags", {}).items() if key in known and fields}
    return {key: {"verdict": fields["verdict"]} for key, fields in judged.items() if "verdict" in fields}


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
    return _without_rivals(review, out)


def _without_rivals(review: Review, patch: Mapping[str, Mapping[str, Any] | None]) -> dict[str, Any]:
    """The patch, and a rejection of each number that was not judged and overlaps one that now stands."""
    known = by_id(review.numbers)
    out: dict[str, Any] = dict(patch)
    for key, fields in patch.items():
        was = known.get(key)
        verdict = "rejected" if fields is None else fields.get("verdict", was.verdict if was else "pending")
        if fields is None or verdict == "rejected":
            continue
        start, end = (fields.get(name, getattr(was, name, 0)) for name in ("start", "end"))
        for other in review.numbers:
            if other.id not in patch and other.verdict == "pending" and other.start < end and start < other.end:
                out[other.id] = {"verdict": "rejected"}
    return out
