"""Lines and letters changed by hand: breaks, joins, headings, typing. All become edits on the raw text.

Every function returns the event, or None where nothing would change. Places are code points of the cleaned text
unless they are called raw.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from core.drafts import Actor, draft
from core.edits import EDITOR, NEWLINE, Edit, EditKind, edit_id, make_edit, proposed_kind
from core.history import composed
from core.lines import line_end, line_start
from core.records import edit_record
from core.review import Event, Review, What, apply, patched
from core.spans import Change, Span


def break_at(review: Review, place: int, by: Actor, kind: EditKind = "paragraph-break") -> Event | None:
    """Start a line at a place: an edit of the editor's that takes the white space around it."""
    start = end = place
    while start > 0 and review.cleaned[start - 1].isspace():
        start -= 1
    while end < len(review.cleaned) and review.cleaned[end].isspace():
        end += 1
    if NEWLINE in review.cleaned[start:end] or start == 0 or end == len(review.cleaned):
        return type_over(review, Span(place, place), NEWLINE, by)
    raw = Span(review.offsets.end_to_raw(start), review.offsets.start_to_raw(end))
    patch = _broken(review, raw, kind)
    if (
        _within_text(review, Span(start, end))
        or review.raw[raw.start : raw.end].strip()
        or patched(review, {"edits": patch})[0].cleaned != review.cleaned[:start] + NEWLINE + review.cleaned[end:]
    ):  # what an edit has put in would go
        return type_over(review, Span(start, end), NEWLINE, by)
    return draft(review, "break", by, edits=patch)


def move_break(review: Review, key: str, raw_place: int, by: Actor) -> Event | None:
    """Reject a break and make one elsewhere, in one event; a heading it belongs to is accepted with it."""
    old = review.edit(key)
    start = end = raw_place
    while start > 0 and review.raw[start - 1].isspace() and review.raw[start - 1] != NEWLINE:
        start -= 1
    while end < len(review.raw) and review.raw[end].isspace() and review.raw[end] != NEWLINE:
        end += 1
    made = _broken(review, Span(start, end), old.kind, old.group)
    if key in made:
        return None
    patch: dict[str, Any] = {key: None if old.rule == EDITOR else {"verdict": "rejected"}}
    for member in review.groups[old.group] if old.group else ():
        if member != key and not review.edit(member).decided:
            patch[member] = {"verdict": "accepted"}
    return draft(review, "move", by, edits=patch | made)


def join_at(review: Review, place: int, by: Actor) -> Event | None:
    """Join the line that ends at a place with the next: the break is rejected, a raw line end becomes a space."""
    cleaned = review.cleaned
    if cleaned[place : place + 1] != NEWLINE:
        return None
    change = review.offsets.change_at(place)
    edit = review.edit(change.edit_id) if change else None
    if edit and edit.is_break:
        return draft(review, "join", by, edits={edit.id: _unmade(edit)})
    start, end = place, place + 1
    while start > 0 and cleaned[start - 1].isspace():
        start -= 1
    while end < len(cleaned) and cleaned[end].isspace():
        end += 1
    return draft(
        review, "join", by, edits=_typed(review, Span(start, end), " " if start and end < len(cleaned) else "")
    )


def toggle_heading(review: Review, place: int, by: Actor) -> Event | None:
    """Make the line that holds a place a heading, or a paragraph again. The break stays and changes its kind; a line
    end within text that was put in becomes a break of its own. None where the raw has no place for one."""
    start = line_start(review.cleaned, place)
    opener = _opener(review, start)
    if opener is None:
        raw = review.offsets.start_to_raw(start)
        mark = make_edit(review.raw, "heading-break", raw, raw, "", rule=EDITOR, reason=EDITOR, confidence=1.0)
        if review.offsets.end_to_cleaned(raw) != start:  # a line within typed text has no place of its own in the raw
            return _heading_in_text(review, start, by)
        return draft(review, "heading", by, edits={mark.id: _accepted_or_new(review, mark)})
    to_heading = opener.kind != "heading-break"
    what: What = "heading" if to_heading else "paragraph"
    return draft(
        review, what, by, edits={opener.id: _of_kind(opener, "heading-break" if to_heading else "paragraph-break")}
    )


def type_over(review: Review, span: Span, text: str, by: Actor) -> Event | None:
    """Put ``text`` in place of a span of the cleaned text: what typing, pasting and deleting come to.

    Inside an edit's own text that edit is replaced, over applied edits one manual edit covers them, and a deleted
    break is rejected (CONTRACT.md 2, typing). A line that is left empty is no heading, and the lines around keep
    their kinds.
    """
    cleaned = review.cleaned
    if cleaned[span.start : span.end] == text:
        return None
    whole = span.start > 0 and _begins_line(cleaned, span.start) and _begins_line(cleaned, span.end)
    if whole and (text == "" or text.endswith(NEWLINE)):  # the same, but the line behind keeps its own line end
        span, text = Span(span.start - 1, span.end - 1), NEWLINE + text[:-1] if text else ""
    joins = text == "" and cleaned[span.start : span.end] == NEWLINE
    if joins and not _begins_line(cleaned, span.start) and not _ends_line(cleaned, span.end):
        change = review.offsets.change_at(span.start)
        if change and review.edit(change.edit_id).is_break:
            return join_at(review, span.start, by)
    patch, after = settled(review, _typed(review, span, text))
    end = span.start + len(text)
    if spare := _no_headings(after, Span(span.start, end)):
        held, now = settled(review, patch | spare)
        if now.cleaned == after.cleaned:
            patch, after = held, now
    event = draft(review, "type", by, edits=patch)
    if event and _begins_line(cleaned, span.end) and span.end < len(cleaned) and _begins_line(after.cleaned, end):
        return with_kind(review, event, end, is_heading(review, span.end), by)
    return event


def replace_edit(review: Review, key: str, after: str, by: Actor) -> Event | None:
    """Accept an edit with other text than it proposed."""
    edit = review.edit(key)
    verdict = "accepted" if after == edit.suggested else "replaced"
    return draft(review, "replace", by, edits={key: {"after": after, "verdict": verdict}})


def _heading_in_text(review: Review, start: int, by: Actor) -> Event | None:
    """Make a heading of a line whose beginning stands in an edit's own text: the edit is cut in two, with a break
    between. The cleaned text stays as it is; where that can't be had, None."""
    change = review.offsets.change_at(start - 1) if start else None
    if change is None or review.edit(change.edit_id).is_break:
        return None
    edit, at = review.edit(change.edit_id), start - 1 - change.cleaned.start
    for cut in _cuts(review, edit, edit.after[:at], edit.after[at + 1 :]):
        patch, after = settled(review, cut)
        opener = _opener(after, start)
        if after.cleaned == review.cleaned and opener and opener.kind == "heading-break":
            return draft(review, "heading", by, edits=patch)
    return None


def _cuts(review: Review, edit: Edit, head: str, tail: str) -> Iterator[dict[str, Any]]:
    """The patches that might put ``head``, a heading-break and ``tail`` in place of an edit: the suggestion itself
    keeps one side where the other is empty; else both are typed, on a part of its span or on a neighbour's letter."""
    start, end = edit.span
    if edit.rule != EDITOR:
        for place, side, empty in ((start, tail, head), (end, head, tail)):
            if not empty:
                kept = {edit.id: {"after": side, "verdict": "accepted" if side == edit.suggested else "replaced"}}
                yield kept | _broken(review, Span(place, place), "heading-break")
    raw = review.raw
    halves = [
        (Span(start - (place == start and head != ""), place), place, Span(place, end + (place == end and tail != "")))
        for place in dict.fromkeys((start, end, min(start + 1, end)))
    ]
    halves += [  # at the edges of the raw: a letter more to one side, and the other stands in its stead
        (Span(start - 2, start - 1), start - 1, Span(start - 1, end)),
        (Span(start, end + 1), end + 1, Span(end + 1, end + 2)),
    ]
    for left, place, right in halves:
        if left.start >= 0 and right.end <= len(raw):
            before, behind = raw[left.start : start] + head, tail + raw[end : right.end]
            typed = {**_written(review, left, before), **_written(review, right, behind)}
            yield {edit.id: _unmade(edit), **typed, **_broken(review, Span(place, place), "heading-break")}


def _written(review: Review, raw: Span, text: str) -> dict[str, Any]:
    """The patch of a manual edit that puts a text in place of a raw span; nothing where that stands there."""
    before = review.raw[raw.start : raw.end]
    if text == before:
        return {}
    key = edit_id("manual", raw.start, raw.end, before, "")
    if key in review.edits_by_id:
        return {key: {"after": text, "verdict": "accepted"}}
    made = Edit(key, "manual", raw.start, raw.end, before, text, "", EDITOR, EDITOR, 1.0, verdict="accepted")
    return {key: edit_record(made)}


def _broken(review: Review, raw: Span, kind: EditKind, group: str | None = None) -> dict[str, Any]:
    made = make_edit(
        review.raw, kind, raw.start, raw.end, NEWLINE, rule=EDITOR, reason=EDITOR, confidence=1.0, group=group
    )
    return {made.id: _accepted_or_new(review, made)}


def _accepted_or_new(review: Review, made: Edit) -> dict[str, Any]:
    """The record of an edit of the editor's; where the same one was proposed, that one accepted."""
    if made.id in review.edits_by_id:
        return {"verdict": "accepted", "kind": made.kind, "after": made.after, "group": made.group}
    return {**edit_record(made), "verdict": "accepted"}


def _unmade(edit: Edit) -> dict[str, Any] | None:
    """Away with an edit: rejected if the program proposed it, gone if the editor made it."""
    return None if edit.rule == EDITOR else {"verdict": "rejected"}


def _of_kind(opener: Edit, kind: EditKind) -> dict[str, Any] | None:
    """A break with another kind; a mark, which is there for its kind alone, goes."""
    if opener.is_mark:
        return _unmade(opener)
    verdict = "accepted" if opener.rule == EDITOR or proposed_kind(opener) == kind else "replaced"
    return {"kind": kind, "verdict": verdict}


def is_heading(review: Review, start: int) -> bool:
    """Whether the line that begins at a cleaned place is a heading."""
    opener = _opener(review, start)
    return opener is not None and opener.kind == "heading-break"


def _begins_line(cleaned: str, place: int) -> bool:
    return place == 0 or cleaned[place - 1] == NEWLINE


def _ends_line(cleaned: str, place: int) -> bool:
    return place == len(cleaned) or cleaned[place] == NEWLINE


def _opener(review: Review, start: int) -> Edit | None:
    """The break or the mark that begins the line at a cleaned place, if an edit does."""
    edits = review.edits_by_id
    for change in review.offsets.touching(Span(start, start)):
        edit = edits[change.edit_id]
        if edit.is_break and change.cleaned.end == start:
            return edit
    return None


def _within_text(review: Review, span: Span) -> bool:
    """Whether a place or white space lies in, or at the edge of, text that the editor typed, or in an edit's text."""
    return any(
        (change.cleaned.start < span.start and span.end < change.cleaned.end)
        or review.edit(change.edit_id).kind == "manual"
        for change in review.offsets.touching(span)
    )


def _typed(review: Review, span: Span, text: str) -> dict[str, Any]:
    """The edits' patch that puts text in place of a cleaned span."""
    edits = review.edits_by_id
    met = _met(review, span, edits)
    if len(met) == 1 and met[0].cleaned.start <= span.start and span.end <= met[0].cleaned.end:
        edit = edits[met[0].edit_id]
        if not edit.is_break:
            at = met[0].cleaned.start
            return _rewritten(edit, edit.after[: span.start - at] + text + edit.after[span.end - at :])
    if not met and span.start == span.end:
        raw, head, tail, met = _anchored(review, span.start)
        return _covering(review, raw, head + text + tail, met, edits)
    head = tail = ""
    raw = review.offsets.span_to_raw(span)
    if met:
        head, tail = _outside(met[0], span, edits), _outside(met[-1], span, edits, after=True)
        low, high = min(c.raw.start for c in met), max(c.raw.end for c in met)
        raw = Span(min(raw.start, low), max(raw.end, high)) if span.start < span.end else Span(low, high)
    return _covering(review, raw, head + text + tail, met, edits)


def settled(review: Review, patch: dict[str, Any], *, breaks_stay: bool = True) -> tuple[dict[str, Any], Review]:
    """The patch, with a no to every suggestion that would come into force where the editor has just typed, and, if
    ``breaks_stay``, a yes to every break that would fall because a line is left empty; and the review after it."""
    before = review.edits_by_id
    while True:
        after, changes = patched(review, {"edits": patch})
        now = after.edits_by_id
        changed = sorted(changes.edits - patch.keys())
        risen = [key for key in changed if now[key].applied and not (key in before and before[key].applied)]
        if risen:
            patch = {**patch, **{key: {"verdict": "rejected"} for key in risen}}
            continue
        fallen = [key for key in changed if now[key].is_break and before[key].applied and not now[key].applied]
        if not (fallen and breaks_stay):
            return patch, after
        held, _ = patched(review, {"edits": {**patch, **{key: {"verdict": "accepted"} for key in fallen}}})
        stand = {key: {"verdict": "accepted"} for key in fallen if held.edit(key).applied}
        if not stand:
            return patch, after
        patch = {**patch, **stand}


def _no_headings(review: Review, span: Span) -> dict[str, Any]:
    """The patch that leaves no blank line a heading, of the lines that a cleaned span meets."""
    cleaned, patch = review.cleaned, {}
    start = line_start(cleaned, span.start)
    while start <= span.end:
        end = line_end(cleaned, start)
        opener = _opener(review, start) if not cleaned[start:end].strip() else None
        if opener and opener.kind == "heading-break":
            patch[opener.id] = _of_kind(opener, "paragraph-break")
        start = end + 1
    return patch


def with_kind(review: Review, event: Event, place: int, heading: bool, by: Actor) -> Event:
    """The event, with the line that begins at a cleaned place after it a heading or none."""
    after, _ = apply(review, event)
    again = toggle_heading(after, place, by) if is_heading(after, place) != heading else None
    if again is None or apply(after, again)[0].cleaned != after.cleaned:
        return event
    before, patch = composed((event, again))
    return Event(event.who, event.when, event.what, event.step, before, patch)


def _covering(review: Review, raw: Span, after: str, met: list[Change], edits: Mapping[str, Edit]) -> dict[str, Any]:
    """One manual edit over a raw span. Manual ones that it covers go into it; one that stands at a mere place is
    unmade, since at the edge of the span it would not be covered."""
    before = review.raw[raw.start : raw.end]
    patch: dict[str, Any] = {}
    for edit in (edits[change.edit_id] for change in met):
        if edit.kind == "manual":
            patch[edit.id] = None
        elif edit.start == edit.end:
            patch[edit.id] = _unmade(edit)
    if after == before:
        return {c.edit_id: None if edits[c.edit_id].kind == "manual" else _unmade(edits[c.edit_id]) for c in met}
    return {**patch, **_written(review, raw, after)}


def _rewritten(edit: Edit, after: str) -> dict[str, Any]:
    """An edit with other text: gone where a manual one came back to the raw."""
    if edit.kind == "manual":
        return {edit.id: None if after == edit.before else {"after": after}}
    return {edit.id: {"after": after, "verdict": "accepted" if after == edit.suggested else "replaced"}}


def _met(review: Review, span: Span, edits: Mapping[str, Edit]) -> list[Change]:
    """The applied edits that typing over a span meets: those it overlaps, and manual ones it only touches."""
    met = []
    for change in review.offsets.touching(span):
        edit, (start, end) = edits[change.edit_id], change.cleaned
        inside = start < span.end and span.start < end
        caret = span.start == span.end and start < span.start < end
        swallowed = start == end and span.start < start < span.end
        if inside or caret or swallowed or (edit.kind == "manual" and start <= span.end and span.start <= end):
            met.append(change)
    return met


def _outside(change: Change, span: Span, edits: Mapping[str, Edit], *, after: bool = False) -> str:
    """What an edit's text holds before a span, or after it."""
    text, start = edits[change.edit_id].after, change.cleaned.start
    return text[max(0, span.end - start) :] if after else text[: max(0, span.start - start)]


def _anchored(review: Review, place: int) -> tuple[Span, str, str, list[Change]]:
    """Where the raw takes typed text at a cleaned place, what is put before and after it, and the edit covered.

    A zero-width edit may stand at that very raw place (a break, mostly), and two of those can't both be carried
    out: then the new edit covers the raw character on the caret's side of it, on the same line.
    """
    touching = review.offsets.touching(Span(place, place))
    if not touching:
        raw = review.offsets.start_to_raw(place)
        return Span(raw, raw), "", "", []
    cleaned, offsets = review.cleaned, review.offsets
    kept_after = place < len(cleaned) and cleaned[place] != NEWLINE and offsets.change_at(place) is None
    kept_before = place > 0 and cleaned[place - 1] != NEWLINE and offsets.change_at(place - 1) is None
    if kept_after and any(change.cleaned.end == place for change in touching):
        raw = offsets.start_to_raw(place)
        return Span(raw, raw + 1), "", review.raw[raw], []
    if kept_before:
        raw = offsets.end_to_raw(place)
        return Span(raw - 1, raw), review.raw[raw - 1], "", []
    if kept_after:
        raw = offsets.start_to_raw(place)
        return Span(raw, raw + 1), "", review.raw[raw], []
    edits = review.edits_by_id
    change = next((c for c in touching if not edits[c.edit_id].is_break and edits[c.edit_id].after), touching[0])
    caret = Span(place, place)
    return change.raw, _outside(change, caret, edits), _outside(change, caret, edits, after=True), [change]
