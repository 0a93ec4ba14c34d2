"""Making an event of what somebody wants to change: what was there before, and what follows from it.

What follows: the numbers of a changed line are read again (verdicts of the unchanged ones stay), the flags about
numbers follow the numbers in force, and the first decision starts the review.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from core.doubts import changed_doubts
from core.lines import line_end, line_start
from core.numbers import Number, bind
from core.numerals.extract import extract
from core.records import (
    NUMBER_FIELDS,
    edit_record,
    flag_record,
    number_from,
    number_record,
    number_value,
    number_with,
)
from core.review import NOWHERE, Changes, Event, Patch, Review, What, numbers_between, patched
from core.spans import Span

READ_AGAIN = tuple(name for name in NUMBER_FIELDS if name != "verdict")


@dataclass(frozen=True, slots=True)
class Actor:
    """Who does something, and when (ISO 8601 with offset). ``step`` joins an earlier undo step."""

    who: str | None
    when: str
    step: int | None = None


def next_step(review: Review) -> int:
    """The number of the next undo step."""
    return max((event.step for event in review.events), default=0) + 1


def draft(
    review: Review,
    what: What,
    by: Actor,
    *,
    edits: Patch | None = None,
    numbers: Patch | None = None,
    flags: Patch | None = None,
    fields: Mapping[str, Any] | None = None,
) -> Event | None:
    """The event that makes these changes; None if they change nothing.

    A table maps ids to the fields that change, to a whole record (a new thing) or to None (it goes).
    """
    tables: dict[str, Patch] = {"edits": edits or {}, "numbers": numbers or {}, "flags": flags or {}}
    after, changes = review, Changes()
    if tables["edits"]:
        # As the event will say it, so that carrying it out finds the answer at hand.
        after, changes = patched(review, {"edits": _both(tables["edits"], review.edits_by_id, edit_record, getattr)[1]})
        tables["numbers"] = {**_read_again(review, after, changes), **tables["numbers"]}
    if tables["numbers"] or _text_changed(changes):
        tables["flags"] = _with_doubts(review, after, changes, tables["numbers"], tables["flags"])
    before_all: dict[str, Any] = {}
    after_all: dict[str, Any] = {}
    for name, old, record, value in (
        ("edits", review.edits_by_id, edit_record, getattr),
        ("numbers", review.numbers_by_id, number_record, number_value),
        ("flags", review.flags_by_id, flag_record, getattr),
    ):
        before, after_ = _both(tables[name], old, record, value)
        if after_:
            before_all[name], after_all[name] = before, after_
    wanted = {**({} if not after_all else _begun(review, by)), **(fields or {})}
    wanted = {name: value for name, value in wanted.items() if getattr(review, name) != value}
    if wanted:
        before_all["review"] = {name: getattr(review, name) for name in wanted}
        after_all["review"] = wanted
    if not after_all:
        return None
    step = next_step(review) if by.step is None else by.step
    return Event(by.who, by.when, what, step, before_all, after_all)


def _begun(review: Review, by: Actor) -> dict[str, Any]:
    """What the first decision says of the review."""
    if review.status != "pending":
        return {}
    return {"status": "in-progress", "started": review.started or by.when, "reviewer": by.who or review.reviewer}


def _both(table: Patch, old: Mapping[str, Any], record: Any, value: Any) -> tuple[dict[str, Any], dict[str, Any]]:
    """A table's patch and what it replaces, without what it leaves as it was."""
    before: dict[str, Any] = {}
    after: dict[str, Any] = {}
    for key, fields in table.items():
        thing = old.get(key)
        if thing is None:
            if fields is not None:
                before[key], after[key] = None, fields
        elif fields is None:
            before[key], after[key] = record(thing), None
        else:
            changed = {name: new for name, new in fields.items() if value(thing, name) != new}
            if changed:
                before[key] = {name: value(thing, name) for name in changed}
                after[key] = changed
    return before, after


def _read_again(review: Review, after: Review, changes: Changes) -> dict[str, Any]:
    """The numbers' patch that follows from changed lines."""
    if not _text_changed(changes):
        return {}
    was = _whole_lines(review.cleaned, changes.cleaned_before)
    now = _whole_lines(after.cleaned, changes.cleaned_after)
    raw = Span(review.offsets.end_to_raw(was.start), review.offsets.start_to_raw(was.end))
    olds = [n for n in numbers_between(review, raw) if was.start <= review.where(n).start <= was.end]
    found = bind(extract(after.cleaned[now.start : now.end]), now.start, after.raw, after.offsets, after.edit)
    return _carried(review, after, olds, found)


def _with_doubts(review: Review, after: Review, changes: Changes, numbers: Patch, flags: Patch) -> Patch:
    """The flags' patch, and with it what changes in the flags about numbers. One that says something else than what
    somebody has looked at is to be looked at again."""
    known, held = review.numbers_by_id, review.flags_by_id
    was, now = (changes.cleaned_before, changes.cleaned_after) if _text_changed(changes) else (None, None)
    gone, come = changed_doubts(
        review, after, was, now,
        {key: (known.get(key), _becomes(key, known.get(key), fields)) for key, fields in numbers.items()},
    )  # fmt: skip
    out: dict[str, Any] = dict(flags)
    for key in gone.keys() - come.keys():
        if key in held:
            out[key] = None
    for key, flag in come.items():
        if key not in held:
            out[key] = flag_record(flag)
        elif dict(held[key].data) != dict(flag.data):
            out[key] = {"data": dict(flag.data), "verdict": "pending", **(flags.get(key) or {})}
    return out


def _text_changed(changes: Changes) -> bool:
    return not changes.cleaned_before == changes.cleaned_after == NOWHERE


def _becomes(key: str, number: Number | None, fields: Mapping[str, Any] | None) -> Number | None:
    """A number as a patch leaves it."""
    if fields is None:
        return None
    return number_with(number, fields) if number else number_from(key, fields)


def _whole_lines(cleaned: str, span: Span) -> Span:
    return Span(line_start(cleaned, span.start), line_end(cleaned, span.end))


def _carried(review: Review, after: Review, olds: Sequence[Number], found: Sequence[Number]) -> dict[str, Any]:
    """The patch from the old numbers of some lines to those found now, with verdicts carried over."""
    fresh = {number.id: number for number in found}
    patch: dict[str, Any] = {}
    stay = [old for old in olds if old.decided and (old.id in fresh or _stands(review, after, old))]
    for old in stay:
        if new := fresh.pop(old.id, None):
            patch[old.id] = {"inside": number_value(new, "inside")}
    taken = [Span(old.start, old.end) for old in stay if old.verdict != "rejected" and old.start < old.end]
    fresh = {k: n for k, n in fresh.items() if not any(Span(n.start, n.end).touches(span) for span in taken)}
    known = {old.id for old in olds}
    for old in olds:
        if old.decided and old not in stay:
            patch[old.id] = None
            heir = next((n for n in fresh.values() if n.id not in known and _same(review, after, old, n)), None)
            if heir:
                keep = {name: number_value(old, name) for name in ("kind", "value", "verdict")}
                patch[heir.id] = number_record(fresh.pop(heir.id)) | keep
        elif not old.decided:
            again = fresh.pop(old.id, None)
            patch[old.id] = again and {name: number_value(again, name) for name in READ_AGAIN}
    return patch | {key: number_record(number) for key, number in fresh.items()}


def _stands(review: Review, after: Review, number: Number) -> bool:
    """Whether the text of a number is still there, letter for letter."""
    was, now = review.where(number), after.where(number)
    return was.end > was.start and review.cleaned[was.start : was.end] == after.cleaned[now.start : now.end]


def _same(review: Review, after: Review, old: Number, new: Number) -> bool:
    was, now = review.where(old), after.where(new)
    return review.cleaned[was.start : was.end] == after.cleaned[now.start : now.end]
