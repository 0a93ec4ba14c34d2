"""Lines and passages taken out by a reviewer: edits of kind ``remove``, as a rule would propose them."""

from __future__ import annotations

from typing import Any

from core.drafts import Actor, draft
from core.edits import EDITOR, NEWLINE, Edit, make_edit
from core.lines import line_end, line_start
from core.records import edit_record
from core.review import Event, Review
from core.spans import Span
from core.writing import is_heading, settled, type_over, with_kind


def remove_line(review: Review, place: int, by: Actor) -> Event | None:
    """Take out the line that holds a place of the cleaned text, with the line end that it brings. The other lines
    keep their kinds. None where the text is empty."""
    cleaned = review.cleaned
    start, end = line_start(cleaned, place), line_end(cleaned, place)
    last = end == len(cleaned)
    gone = Span(max(0, start - 1), end) if last else Span(start, end + 1)
    if gone.start == gone.end:
        return None
    patch, after = settled(review, _taken_out(review, Span(start, end)), breaks_stay=False)
    event = draft(review, "type", by, edits=patch)
    if event is None or start == end or after.cleaned != cleaned[: gone.start] + cleaned[gone.end :]:
        return type_over(review, gone, "", by)  # typed text reaches over the line's edge, or nothing stands there
    return event if last else with_kind(review, event, start, is_heading(review, end + 1), by)


def stretch_removal(review: Review, key: str, span: Span, by: Actor) -> Event | None:
    """Take out a raw span instead of what a removal takes: it is rejected and one of the editor's made, in one event.
    White space around goes too, and a line end stands in its place where text stands on both sides and no other line
    end. None for an empty span."""
    old, raw = review.edit(key), review.raw
    start, end = span
    while start > 0 and raw[start - 1].isspace() and raw[start - 1] != NEWLINE:
        start -= 1
    while end < len(raw) and raw[end].isspace() and raw[end] != NEWLINE:
        end += 1
    if not raw[start:end].strip():
        return None
    inside = old.after if _within(raw, old.span) and not _at_line_end(review, old.span, key) else NEWLINE
    bare = not _within(raw, Span(start, end)) or _at_line_end(review, Span(start, end), key)
    made = _removal(review, Span(start, end), "" if bare else inside)
    if key in made:
        return None
    return draft(review, "move", by, edits={key: None if old.rule == EDITOR else {"verdict": "rejected"}, **made})


def _taken_out(review: Review, line: Span) -> dict[str, Any]:
    """The patch that removes a line from the end of the one before it to the beginning of the one behind. What was
    decided about its own letters and line ends goes with it; what was not waits, and is not carried out."""
    first, last = line.start == 0, line.end == len(review.cleaned)
    start = 0 if first else review.offsets.end_to_raw(line.start - 1)
    end = len(review.raw) if last else review.offsets.start_to_raw(line.end + 1)
    patch: dict[str, Any] = {}
    for change in review.offsets.touching(line):
        edit = review.edit(change.edit_id)
        own = line.start <= change.cleaned.start and change.cleaned.end <= line.end
        if edit.kind == "manual" and own:
            patch[edit.id] = None
        elif edit.is_break and not edit.is_mark and edit.decided and edit.start == edit.end:
            patch[edit.id] = None if edit.rule == EDITOR else {"verdict": "rejected"}
    return {**patch, **_removal(review, Span(start, end), "" if first or last else NEWLINE)}


def _removal(review: Review, raw: Span, after: str) -> dict[str, Any]:
    """The patch of a removal that is accepted; where the same one was proposed, that one."""
    made = make_edit(review.raw, "remove", *raw, after, rule=EDITOR, reason=EDITOR, confidence=1.0)
    if made.id in review.edits_by_id:
        return {made.id: {"verdict": "accepted", "after": after}}
    return {made.id: {**edit_record(made), "verdict": "accepted"}}


def _within(raw: str, span: Span) -> bool:
    """Whether text stands on both sides."""
    return bool(raw[: span.start].strip() and raw[span.end :].strip())


def _at_line_end(review: Review, span: Span, key: str) -> bool:
    """Whether a line end stands at one of the edges of a raw span, in the raw or by a break."""
    raw = review.raw

    def breaks(edit: Edit) -> bool:
        here = edit.end == span.start or edit.start == span.end
        return edit.applied and edit.is_break and not edit.is_mark and here

    return (
        raw[span.start - 1 : span.start] == NEWLINE
        or raw[span.end : span.end + 1] == NEWLINE
        or any(breaks(edit) for edit in review.edits if edit.id != key)
    )
