"""Verdicts: every function returns the event of what a reviewer decided, or None where nothing would change.

``ids`` may name edits, numbers and flags together. Line and text changes are in writing.py, numbers' values in
numbering.py.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from core.drafts import Actor, draft
from core.edits import Edit, heading_ends, proposed_kind
from core.history import looking_again
from core.numbers import Number
from core.review import Event, Review, Status, What, by_id, numbers_in_force
from core.spans import Span

Likeness = tuple[str, ...]

SURE = 0.95  # from here on a suggestion is accepted by one key with all others like it


def accept(review: Review, ids: Iterable[str], by: Actor, what: What = "accept") -> Event | None:
    """Accept what is named; a heading with the break that ends it. What the editor had replaced stays replaced."""
    return _judged(review, ids, by, what, _accepted)


def reject(review: Review, ids: Iterable[str], by: Actor, what: What = "reject") -> Event | None:
    """Reject what is named. A rejected heading leaves its start as a paragraph, its end goes (CONTRACT.md 2)."""
    return _judged(review, ids, by, what, _rejected)


def sure(review: Review) -> tuple[str, ...]:
    """Ids of what :func:`accept_sure` would accept: pending, in force, and sure in all its parts. Nothing in a second
    look, which is there to see each again."""
    if looking_again(review):
        return ()
    groups: dict[str, list[Edit]] = {}
    for edit in review.edits:
        if edit.verdict == "pending":
            groups.setdefault(edit.group or edit.id, []).append(edit)
    edits = [e for group in groups.values() if all(e.applied and e.confidence >= SURE for e in group) for e in group]
    numbers = [n for n in review.numbers if n.verdict == "pending" and n.confidence >= SURE]
    return (*(edit.id for edit in edits), *(number.id for number in numbers))


def accept_sure(review: Review, by: Actor) -> Event | None:
    """Accept all that is sure, in one event."""
    return accept(review, sure(review), by, "accept-sure")


def alike(review: Review, ids: Iterable[str]) -> tuple[str, ...]:
    """Ids of all that is still pending and like one of these, see :func:`likeness`."""
    return alike_to(review, likeness(review, ids))


def likeness(review: Review, ids: Iterable[str]) -> frozenset[Likeness]:
    """What makes things like these in any review: the same kind for the same reason, the same letters where letters
    change, the same words of the same kind for a number. A heading is known by its start."""
    edits, numbers, flags = review.edits_by_id, review.numbers_by_id, by_id(review.flags)
    named = frozenset(ids) - heading_ends(review.edits)
    return frozenset(
        (
            *(_edit_likeness(edits[key]) for key in named if key in edits),
            *(_number_likeness(review, numbers[key]) for key in named if key in numbers),
            *(("flag", flags[key].code) for key in named if key in flags),
        )
    )


def alike_to(review: Review, wanted: Collection[Likeness]) -> tuple[str, ...]:
    """Ids of all that is pending and has one of the likenesses. What nobody sees, since it is not carried out, is not
    among them; nor are the ends of headings, which follow their starts. A second look has nothing alike."""
    if looking_again(review):
        return ()
    ends = heading_ends(review.edits)
    seen = (e for e in review.edits if not e.decided and (e.applied or e.kind == "insert") and e.id not in ends)
    return (
        *(e.id for e in seen if _edit_likeness(e) in wanted),
        *(n.id for n in review.numbers if not n.decided and _number_likeness(review, n) in wanted),
        *(f.id for f in review.flags if f.verdict == "pending" and ("flag", f.code) in wanted),
    )


def open_decisions(review: Review) -> tuple[str, ...]:
    """Ids of the edits and numbers that wait for a verdict; flags only ask to be looked at."""
    edits = (e.id for e in review.edits if not e.decided and (e.applied or e.kind == "insert"))
    return (*edits, *(n.id for n in review.numbers if not n.decided))


def finish(review: Review, by: Actor) -> Event | None:
    """Reviewed: pending edits are kept as they are applied, the others rejected, pending numbers accepted; all in
    one event of its own name, so that what was decided in bulk can be told."""
    edits = {e.id: {"verdict": "accepted" if e.applied else "rejected"} for e in review.edits if not e.decided}
    numbers = {n.id: {"verdict": "accepted"} for n in review.numbers if not n.decided}
    fields = {
        "status": "reviewed",
        "finished": by.when,
        "started": review.started or by.when,
        "reviewer": by.who or review.reviewer,
    }
    return draft(review, "finish", by, edits=edits, numbers=numbers, fields=fields)


def set_status(review: Review, status: Status, by: Actor, note: str | None = None) -> Event | None:
    """Set aside, flag for a colleague, or take up again; with a note where one is given."""
    fields: dict[str, Any] = {"status": status}
    if note is not None:
        fields["note"] = note or None
    return draft(review, "status", by, fields=fields)


def set_note(review: Review, note: str, by: Actor) -> Event | None:
    """The reviewer's free text; an empty one takes it away."""
    return draft(review, "note", by, fields={"note": note or None})


def _judged(review: Review, ids: Iterable[str], by: Actor, what: What, judge: Any) -> Event | None:
    named = frozenset(ids)
    groups = {edit.group for edit in review.edits if edit.id in named and edit.group}
    heads = {e.group for e in review.edits if e.group in groups and e.kind == "heading-break"}
    edits: dict[str, Mapping[str, Any]] = {}
    for edit in review.edits:
        if edit.id in named or edit.group in heads:
            edits[edit.id] = judge(edit, edit.group in heads)
    verdict = "rejected" if judge is _rejected else "accepted"
    numbers: dict[str, Mapping[str, Any]] = {}
    for number in review.numbers:
        if number.id in named and number.id not in numbers:
            numbers |= _number_judged(review, number, verdict)
    flags = {f.id: {"verdict": verdict} for f in review.flags if f.id in named}
    return draft(review, what, by, edits=edits, numbers=numbers, flags=flags)


def _accepted(edit: Edit, in_heading: bool) -> Mapping[str, Any]:
    kind = proposed_kind(edit) or edit.kind
    if edit.verdict == "replaced" and kind == edit.kind:
        return {}
    return {"verdict": "accepted", "kind": kind}


def _rejected(edit: Edit, in_heading: bool) -> Mapping[str, Any]:
    if in_heading and edit.kind == "heading-break" and not edit.is_mark:
        return {"verdict": "replaced", "kind": "paragraph-break"}
    return {"verdict": "rejected"}


def _number_judged(review: Review, number: Number, verdict: str) -> dict[str, Mapping[str, Any]]:
    """The verdict on a number. One that comes back from being rejected sends those away that took its place."""
    if verdict == "rejected":
        return {number.id: {"verdict": "rejected"}}
    if number.verdict == "replaced":
        return {}
    rivals = numbers_in_force(review, Span(number.start, number.end)) if number.verdict == "rejected" else ()
    return {**{rival.id: {"verdict": "rejected"} for rival in rivals}, number.id: {"verdict": "accepted"}}


def _edit_likeness(edit: Edit) -> Likeness:
    letters = () if edit.is_break or edit.kind == "remove" else (edit.before, edit.after)
    return edit.kind, edit.rule, edit.reason, *letters


def _number_likeness(review: Review, number: Number) -> Likeness:
    start, end = review.where(number)
    return "number", number.kind, number.value, review.cleaned[start:end]
