"""Verdicts: every function returns the event of what a reviewer decided, or None where nothing would change.

``ids`` may name edits, numbers and flags together. Line and text changes are in writing.py, numbers' values in
numbering.py.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from core.drafts import Actor, draft
from core.edits import Edit, proposed_kind, text_order
from core.flags import Flag
from core.history import looking_again, standing
from core.numbers import Number, reading_order
from core.review import Event, Review, Status, What, numbers_in_force
from core.spans import Span

Likeness = tuple[str, ...]

SURE = 0.95  # from here on a suggestion is accepted by one key with all others like it


def accept(review: Review, ids: Iterable[str], by: Actor, what: What = "accept") -> Event | None:
    """Accept what is named; a heading with the break that ends it. What the editor had replaced stays replaced."""
    return _judged(review, ids, by, what, _accepted)


def accept_as_paragraph(review: Review, key: str, by: Actor) -> Event | None:
    """Accept a break, but as the start of a paragraph."""
    kept = review.edit(key).kind == "paragraph-break"
    fields = {"verdict": "accepted"} if kept else {"verdict": "replaced", "kind": "paragraph-break"}
    return draft(review, "accept", by, edits={key: fields})


def reject(review: Review, ids: Iterable[str], by: Actor, what: What = "reject") -> Event | None:
    """Reject what is named. A rejected heading leaves its start as a paragraph, its end goes (CONTRACT.md 2)."""
    return _judged(review, ids, by, what, _rejected)


def sure(review: Review) -> tuple[str, ...]:
    """Ids of what :func:`accept_sure` would accept: pending, in force, and sure in all its parts. Nothing in a second
    look, which is there to see each again."""
    if looking_again(review):
        return ()
    return tuple(thing.id for things in (review.edits, review.numbers) for thing in things if is_sure(review, thing.id))


def is_sure(review: Review, key: str) -> bool:
    """Whether an edit or a number is among :func:`sure`, a second look aside."""
    number, edit = review.numbers_by_id.get(key), review.edits_by_id.get(key)
    if number is not None:
        return not number.decided and number.confidence >= SURE
    if edit is None or edit.decided:
        return False
    parts = [review.edit(member) for member in review.groups[edit.group]] if edit.group else [edit]
    return all(part.applied and part.confidence >= SURE for part in parts if not part.decided)


def accept_sure(review: Review, by: Actor) -> Event | None:
    """Accept all that is sure, in one event."""
    return accept(review, sure(review), by, "accept-sure")


def alike(review: Review, ids: Iterable[str]) -> tuple[str, ...]:
    """Ids of all that is still pending and like one of these, see :func:`likeness`."""
    return alike_to(review, likeness(review, ids))


def likeness(review: Review, ids: Iterable[str]) -> frozenset[Likeness]:
    """What makes things like these in any review: the same kind for the same reason, the same letters where letters
    change, the same words of the same kind for a number. A heading is known by its start."""
    things = (_thing(review, key) for key in ids)
    return frozenset(_likeness(review, thing) for thing in things if thing and not _ends_heading(review, thing))


def alike_to(review: Review, wanted: Collection[Likeness]) -> tuple[str, ...]:
    """Ids of all that is pending and has one of the likenesses. What nobody sees, since it is not carried out, is not
    among them; nor are the ends of headings, which follow their starts. A second look has nothing alike."""
    if looking_again(review):
        return ()
    things = (thing for table in (review.edits, review.numbers, review.flags) for thing in table)
    return tuple(t.id for t in things if _waits(review, t) and _likeness(review, t) in wanted)


def waiting_likeness(review: Review, ids: Iterable[str]) -> frozenset[Likeness]:
    """The likenesses by which these are found among all that is alike."""
    things = (_thing(review, key) for key in ids)
    return frozenset(_likeness(review, thing) for thing in things if thing and _waits(review, thing))


def finish(review: Review, by: Actor) -> Event | None:
    """Reviewed: pending edits are kept as they are applied, the others rejected, pending numbers accepted, flags taken
    as seen; all in one event of its own name, so that what was decided in bulk can be told."""
    edits = {e.id: {"verdict": "accepted" if e.applied else "rejected"} for e in review.edits if not e.decided}
    numbers = {n.id: {"verdict": "accepted"} for n in review.numbers if not n.decided}
    flags = {flag.id: {"verdict": "accepted"} for flag in review.flags if flag.verdict == "pending"}
    fields = {
        "status": "reviewed",
        "finished": by.when,
        "started": review.started or by.when,
        "reviewer": by.who or review.reviewer,
    }
    return draft(review, "finish", by, edits=edits, numbers=numbers, flags=flags, fields=fields)


def set_status(review: Review, status: Status, by: Actor, reason: str | None = None) -> Event | None:
    """Set aside, flag for a colleague, or take up again. A reason given is the note's first line, before what the
    reviewer wrote. One that was given for setting aside goes with another, and when the article is taken up again."""
    fields: dict[str, Any] = {"status": status}
    if reason is not None or status == "in-progress":
        fields["note"] = "\n".join(filter(None, (reason, _without_reason(review)))) or None
    return draft(review, "status", by, fields=fields)


def set_note(review: Review, note: str, by: Actor) -> Event | None:
    """The reviewer's free text; an empty one takes it away."""
    return draft(review, "note", by, fields={"note": note or None})


def _without_reason(review: Review) -> str:
    """The note without the reason for which the article stands aside now."""
    note = review.note or ""
    given = [event.after.get("review", {}).get("note") for event in standing(review) if event.what == "status"]
    if review.status != "skipped" or not given or not given[-1]:
        return note
    first, _, own = note.partition("\n")
    return own if first == given[-1].split("\n")[0] else note


def _judged(review: Review, ids: Iterable[str], by: Actor, what: What, judge: Any) -> Event | None:
    named = frozenset(ids)
    by_ids, groups, judged = review.edits_by_id, review.groups, {}
    for edit in (by_ids[key] for key in named & by_ids.keys()):
        members = [by_ids[key] for key in groups[edit.group]] if edit.group else [edit]
        in_heading = bool(edit.group) and any(member.kind == "heading-break" for member in members)
        for one in members if in_heading else (edit,):
            judged[one.id] = judge(one, in_heading)
    edits = dict(sorted(judged.items(), key=lambda item: text_order(by_ids[item[0]])))
    verdict = "rejected" if judge is _rejected else "accepted"
    numbers: dict[str, Mapping[str, Any]] = {}
    chosen = (review.number(key) for key in named & review.numbers_by_id.keys())
    for number in sorted(chosen, key=reading_order):
        if number.id not in numbers:
            numbers |= _number_judged(review, number, verdict)
    flags = {key: {"verdict": verdict} for key in sorted(named & review.flags_by_id.keys())}
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


def _thing(review: Review, key: str) -> Edit | Number | Flag | None:
    return review.edits_by_id.get(key) or review.numbers_by_id.get(key) or review.flags_by_id.get(key)


def _waits(review: Review, thing: Edit | Number | Flag) -> bool:
    """Whether something is pending, seen, and decided by itself."""
    if thing.verdict != "pending" or not isinstance(thing, Edit):
        return thing.verdict == "pending"
    return (thing.applied or thing.kind == "insert") and not _ends_heading(review, thing)


def _ends_heading(review: Review, thing: Edit | Number | Flag) -> bool:
    if not isinstance(thing, Edit) or not thing.group or thing.kind != "paragraph-break":
        return False
    return any(review.edit(key).kind == "heading-break" for key in review.groups[thing.group])


def _likeness(review: Review, thing: Edit | Number | Flag) -> Likeness:
    if isinstance(thing, Flag):
        return "flag", thing.code
    if isinstance(thing, Number):
        start, end = review.where(thing)
        return "number", thing.kind, thing.value, review.cleaned[start:end]
    letters = () if thing.is_break or thing.kind == "remove" else (thing.before, thing.after)
    return thing.kind, thing.rule, thing.reason, *letters
