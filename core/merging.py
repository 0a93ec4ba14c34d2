"""Two reviewers' reviews of one dump: how far they agree, and one review made of both."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

from core.drafts import Actor, draft
from core.edits import EDITOR, Edit, proposed_kind
from core.errors import MurajiError
from core.numbers import Number
from core.records import NUMBER_FIELDS, edit_record, number_record, number_value
from core.review import Review, apply, patched
from core.tables import by_id

Table = Literal["edits", "numbers", "flags"]
_PLACED = ("start", "end", "text", "inside")  # fields of a number that its id stands for


class Conflict(NamedTuple):
    """One thing that both decided, and not alike: a suggestion is pending again in the merged review; of what both
    made by hand the first's stays."""

    table: Table
    id: str
    start: int
    text: str
    first: str
    second: str


@dataclass(frozen=True, slots=True)
class Merged:
    """The merged review, and how many things were decided: alike by both, by the first alone, by the second alone."""

    review: Review
    alike: int
    only_first: int
    only_second: int
    conflicts: tuple[Conflict, ...]

    @property
    def agreement(self) -> float | None:
        """Share of what both decided that they decided alike; None where both decided nothing."""
        both = self.alike + len(self.conflicts)
        return self.alike / both if both else None


def merge(first: Review, second: Review, when: str) -> Merged:
    """The first review with the second's decisions taken over. MurajiError ``not-the-same-text``.

    The result is the first's log and one step more, in the second reviewer's name: taking it over can be undone.
    """
    if first.raw != second.raw:
        raise MurajiError("not-the-same-text")
    tally = _Tally()
    who = second.reviewer or next((event.who for event in reversed(second.events) if event.who), None)
    merged = first
    event = draft(
        first, "merge", Actor(who, when), edits=_edits(first, second, tally), flags=_flags(first, second, tally),
        fields=_note(first, second),
    )  # fmt: skip
    by = Actor(who, when)
    if event:
        merged, _ = apply(first, event)
        by = Actor(who, when, event.step)
    event = draft(merged, "merge", by, numbers=_numbers(first, second, merged, tally))
    if event:
        merged, _ = apply(merged, event)
        by = Actor(who, when, event.step)
    status = "reviewed" if first.status == second.status == "reviewed" and not tally.conflicts else None
    if status is None and merged.status == "reviewed":
        event = draft(merged, "merge", by, fields={"status": "in-progress", "finished": None})
        merged = apply(merged, event)[0] if event else merged
    return Merged(merged, tally.alike, tally.only_first, tally.only_second, tuple(tally.conflicts))


class _Tally:
    """What was counted so far."""

    def __init__(self) -> None:
        self.alike = self.only_first = self.only_second = 0
        self.conflicts: list[Conflict] = []


def _edits(first: Review, second: Review, tally: _Tally) -> dict[str, Any]:
    mine, theirs = by_id(first.edits), by_id(second.edits)
    patch: dict[str, Any] = {}
    for key, edit in mine.items():
        other = theirs.get(key)
        if other is None or not other.decided:
            tally.only_first += edit.decided
        elif not edit.decided:
            tally.only_second += 1
            patch[key] = _taken(other)
        elif _outcome(edit) == _outcome(other):
            tally.alike += 1
        else:
            tally.conflicts.append(
                Conflict("edits", key, edit.start, edit.before or edit.suggested, _outcome(edit), _outcome(other))
            )
            if edit.rule == EDITOR:
                continue  # nothing was suggested that it could go back to
            patch[key] = {"verdict": "pending", "after": edit.suggested, "kind": proposed_kind(edit) or edit.kind}
    for key, other in theirs.items():
        if key in mine or not other.decided:
            continue
        rival = next((e for e in first.edits if e.decided and e.applied and e.span.touches(other.span)), None)
        if rival is not None and other.verdict != "rejected" and patch.get(rival.id, {}).get("verdict") is None:
            tally.conflicts.append(
                Conflict("edits", rival.id, rival.start, rival.before, _outcome(rival), _outcome(other))
            )
            continue
        tally.only_second += 1
        patch[key] = edit_record(other)
    return patch


def _numbers(first: Review, second: Review, merged: Review, tally: _Tally) -> dict[str, Any]:
    mine, theirs, now = by_id(first.numbers), by_id(second.numbers), by_id(merged.numbers)
    patch: dict[str, Any] = {}
    for key, number in now.items():
        was, other = mine.get(key, number), theirs.get(key)
        if other is None or not other.decided:
            tally.only_first += was.decided
        elif not was.decided:
            tally.only_second += 1
            patch[key] = {name: number_value(other, name) for name in NUMBER_FIELDS if name not in _PLACED}
        elif _read_as(was) == _read_as(other):
            tally.alike += 1
        else:
            tally.conflicts.append(Conflict("numbers", key, was.start, was.text, _read_as(was), _read_as(other)))
            patch[key] = {"verdict": "pending"}
    live = [n for n in merged.numbers if n.verdict != "rejected"]
    for key, other in theirs.items():
        if key in now or not other.decided or other.inside is not None:
            continue
        rivals = [n for n in live if n.start < other.end and other.start < n.end and n.id not in theirs]
        if other.verdict != "rejected" and any(rival.decided for rival in rivals):
            rival = next(n for n in rivals if n.decided)
            tally.conflicts.append(
                Conflict("numbers", rival.id, rival.start, rival.text, _read_as(rival), _read_as(other))
            )
            continue
        if other.verdict != "rejected":
            patch |= {rival.id: {"verdict": "rejected"} for rival in rivals}
        tally.only_second += 1
        patch[key] = number_record(other)
    return _apart(merged, patch, mine)


def _apart(merged: Review, patch: dict[str, Any], mine: Mapping[str, Number]) -> dict[str, Any]:
    """The patch, with one of two numbers rejected where they would overlap: the pending one, else the second's."""
    after, _ = patched(merged, {"numbers": patch})
    last: Number | None = None
    for number in after.numbers:
        if number.verdict == "rejected" or number.start == number.end:
            continue
        if last is None or number.start >= last.end:
            last = number
            continue
        loser = min(last, number, key=lambda n: (n.decided, n.id in mine))
        patch[loser.id] = {**patch.get(loser.id, {}), "verdict": "rejected"}
        last = last if loser is number else number
    return patch


def _flags(first: Review, second: Review, tally: _Tally) -> dict[str, Any]:
    theirs = by_id(second.flags)
    patch: dict[str, Any] = {}
    for flag in first.flags:
        other = theirs.get(flag.id, flag)
        if flag.verdict == other.verdict:
            tally.alike += flag.verdict != "pending"
        elif flag.verdict == "pending":
            tally.only_second += 1
            patch[flag.id] = {"verdict": other.verdict}
        elif other.verdict == "pending":
            tally.only_first += 1
        else:
            place = flag.places[0].start if flag.places else 0
            tally.conflicts.append(Conflict("flags", flag.id, place, flag.code, flag.verdict, other.verdict))
            patch[flag.id] = {"verdict": "pending"}
    return patch


def _note(first: Review, second: Review) -> dict[str, Any]:
    notes = dict.fromkeys(note for note in (first.note, second.note) if note)
    return {"note": "\n".join(notes) or None}


def _taken(edit: Edit) -> Mapping[str, Any]:
    return {"verdict": edit.verdict, "after": edit.after, "kind": edit.kind}


def _outcome(edit: Edit) -> str:
    """What a decision comes to: the same whether the editor accepted a text or typed it."""
    return "rejected" if edit.verdict == "rejected" else f"{edit.kind}: {edit.after}"


def _read_as(number: Number) -> str:
    if number.verdict == "rejected":
        return "rejected"
    parts = (number.kind, number.value, *(p.norm for p in (number.unit, number.counted) if p))
    return " ".join((*parts, *((number.modifier.code,) if number.modifier else ())))
