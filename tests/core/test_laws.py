"""The laws of CONTRACT.md 1 and 2 for any text, any edits and anything a reviewer does in any order."""

from __future__ import annotations

import itertools
import json
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from core.edits import carry_out, resolve
from core.history import redo, rewound, undo
from core.lines import lines, sections
from core.removing import remove_line
from core.review import Review, apply
from core.spans import Span
from core.writing import break_at, type_over
from tests.core.strategies import ACTOR, ALPHABET, do, doings, reviews

worked = st.deferred(lambda: st.builds(_after, reviews(), st.lists(doings, max_size=8)))
# a review somewhere in the middle of the work


def _after(review: Review, todo: list[tuple[str, int, str]]) -> Review:
    for doing in todo:
        review = do(review, doing)
    return review


def _state(review: Review) -> Review:
    """All of a review but its log."""
    return replace(review, events=())


@given(worked)
def test_cleaned_is_raw_with_the_applied_edits_carried_out(review: Review) -> None:
    out, at = [], 0
    for edit in review.edits:
        assert edit.before == review.raw[edit.start : edit.end]
        if edit.applied:
            assert edit.start >= at
            out += [review.raw[at : edit.start], edit.after]
            at = edit.end
    assert "".join(out) + review.raw[at:] == review.cleaned


@given(worked)
def test_every_character_of_cleaned_knows_where_it_came_from(review: Review) -> None:
    edits = {edit.id: edit for edit in review.edits}
    for place, char in enumerate(review.cleaned):
        change = review.offsets.change_at(place)
        if change is None:
            raw = review.offsets.span_to_raw(Span(place, place + 1))
            assert review.raw[raw.start : raw.end] == char
            assert review.offsets.span_to_cleaned(raw) == (place, place + 1)
        else:
            edit = edits[change.edit_id]
            assert edit.applied
            assert edit.after[place - change.cleaned.start] == char
            assert change.raw == edit.span


@given(worked)
def test_nothing_is_lost_silently(review: Review) -> None:
    applied = [edit for edit in review.edits if edit.applied]
    removed = {i for edit in applied for i in range(edit.start, edit.end)}
    kept = "".join(char for i, char in enumerate(review.raw) if i not in removed)
    put = {i for c in map(review.offsets.change, range(len(applied))) for i in range(*c.cleaned)}
    assert kept == "".join(char for i, char in enumerate(review.cleaned) if i not in put)


@given(worked)
def test_of_overlapping_edits_one_is_applied_and_it_follows_from_the_verdicts_alone(review: Review) -> None:
    applied = [edit for edit in review.edits if edit.applied and not edit.is_mark]
    assert all(not a.span.touches(b.span) for a, b in itertools.pairwise(applied))
    assert all(edit.verdict != "rejected" for edit in applied)
    shuffled = sorted(review.edits, key=lambda edit: edit.id)
    again = resolve(review.raw, [e._replace(applied=False) for e in shuffled], review.made.threshold)
    assert tuple(again) == review.edits
    assert carry_out(review.raw, again) == (review.cleaned, review.offsets)


@given(worked)
def test_a_pending_break_leaves_no_blank_line(review: Review) -> None:
    for edit in review.edits:
        if not (edit.applied and edit.is_break and not edit.is_mark and edit.verdict == "pending"):
            continue
        change = review.offsets.of_edit(edit.id, edit.start)
        assert change is not None
        before = review.cleaned[: change.cleaned.start].rpartition("\n")[2]
        after = review.cleaned[change.cleaned.end :].partition("\n")[0]
        assert before.strip()
        assert after.strip()


@given(worked)
def test_a_number_is_its_raw_text_and_numbers_in_force_never_overlap(review: Review) -> None:
    last = 0
    for number in review.numbers:
        assert number.text == review.raw[number.start : number.end]
        if number.start == number.end:
            assert number.inside is not None
        elif number.verdict != "rejected":
            assert number.start >= last
            last = number.end
        if number.verdict == "pending":
            start, end = review.where(number)
            assert start < end
            assert review.cleaned[start:end] == review.cleaned[start:end].strip()


@given(worked)
def test_lines_are_the_cleaned_text_without_blank_ones(review: Review) -> None:
    texts = [line for line in review.cleaned.split("\n") if line.strip()]
    found = lines(review)
    assert [review.cleaned[line.start : line.end] for line in found] == texts
    assert all(0 <= line.raw_start <= line.raw_end <= len(review.raw) for line in found)
    flat = [text for s in sections(review) for text in ([s.heading] if s.heading else []) + list(s.paragraphs)]
    assert flat == texts


@given(worked)
def test_the_log_replayed_on_the_suggestions_gives_the_state(review: Review) -> None:
    start = replace(rewound(review), events=())
    assert all(edit.verdict == "pending" and edit.rule != "editor" for edit in start.edits)
    assert all(number.verdict == "pending" for number in start.numbers)
    for event in review.events:
        json.dumps([event.before, event.after])
        start, _ = apply(start, event)
    assert start == review


@given(reviews(), st.lists(doings, max_size=8))
def test_undo_goes_back_to_the_suggestions_and_redo_to_the_work(
    review: Review, todo: list[tuple[str, int, str]]
) -> None:
    done = _after(review, todo)
    back = done
    while event := undo(back, ACTOR):
        back = apply(back, event)[0]
    assert _state(back) == _state(review)
    steps = 0
    while event := redo(back, ACTOR):
        back = apply(back, event)[0]
        steps += 1
    if not any(name in ("undo", "redo") for name, *_ in todo):
        assert _state(back) == _state(done)


@given(worked, st.integers(0, 10_000), st.integers(0, 4), st.text(st.sampled_from(ALPHABET), min_size=1, max_size=4))
def test_typing_gives_what_was_typed(review: Review, pick: int, width: int, text: str) -> None:
    start = pick % (len(review.cleaned) + 1)
    end = min(len(review.cleaned), start + width)
    typed = review.cleaned[:start] + text + review.cleaned[end:]
    event = type_over(review, Span(start, end), text, ACTOR)
    assert (apply(review, event)[0].cleaned if event else review.cleaned) == typed


@given(worked, st.integers(0, 10_000), st.integers(0, 12), st.text(st.sampled_from(ALPHABET), max_size=3))
def test_typing_and_deleting_leave_the_lines_behind_as_they_are(
    review: Review, pick: int, width: int, text: str
) -> None:
    start = pick % (len(review.cleaned) + 1)
    span = Span(start, min(len(review.cleaned), start + width))
    joined = text == "" and review.cleaned[span.start : span.end] == "\n"
    event = type_over(review, span, text, ACTOR)
    after = apply(review, event)[0] if event else review
    if not joined:  # a break that is rejected gives back the white space that it took
        assert after.cleaned == review.cleaned[:start] + text + review.cleaned[span.end :]
    stays = all(end in ("", "\n") for end in (review.cleaned[: span.end][-1:], (review.cleaned[:start] + text)[-1:]))
    tail = len(review.cleaned) - span.end - (not stays)
    assert _from_the_end(after, tail) == _from_the_end(review, tail)


@given(worked, st.integers(0, 10_000))
def test_a_line_that_is_emptied_is_no_heading_and_goes_with_the_next_key(review: Review, pick: int) -> None:
    cleaned = review.cleaned
    found = lines(review)
    if not found:
        return
    line = found[pick % len(found)]
    event = type_over(review, Span(line.start, line.end), "", ACTOR)
    assert event is not None
    emptied = apply(review, event)[0]
    assert emptied.cleaned == cleaned[: line.start] + cleaned[line.end :]
    kinds = [(other.kind, cleaned[other.start : other.end]) for other in found if other is not line]
    assert _kinds(emptied) == kinds
    at = line.start if line.start < len(emptied.cleaned) else line.start - 1  # Delete in it; at the end, Backspace
    if at >= 0:
        gone = type_over(emptied, Span(at, at + 1), "", ACTOR)
        assert gone is not None
        assert apply(emptied, gone)[0].cleaned == emptied.cleaned[:at] + emptied.cleaned[at + 1 :]
        assert _kinds(apply(emptied, gone)[0]) == kinds


@given(worked, st.integers(0, 10_000))
def test_a_line_that_is_removed_takes_nothing_else_along(review: Review, pick: int) -> None:
    found = lines(review)
    if not found:
        return
    line = found[pick % len(found)]
    event = remove_line(review, line.start, ACTOR)
    assert event is not None
    done = apply(review, event)[0]
    cleaned = review.cleaned
    last = line.end == len(cleaned)
    assert done.cleaned == cleaned[: max(0, line.start - last)] + cleaned[line.end + (not last) :]
    assert _kinds(done) == [(other.kind, cleaned[other.start : other.end]) for other in found if other is not line]


@given(worked, st.integers(0, 10_000))
def test_enter_begins_a_line_without_white_space(review: Review, pick: int) -> None:
    place = pick % (len(review.cleaned) + 1)
    before, behind = review.cleaned[:place], review.cleaned[place:]
    event = break_at(review, place, ACTOR)
    assert event is not None
    after = apply(review, event)[0].cleaned
    if (
        before.strip()
        and behind.strip()
        and "\n" not in before[len(before.rstrip()) :] + behind[: -len(behind.lstrip())]
    ):
        assert after == f"{before.rstrip()}\n{behind.lstrip()}"
    else:
        assert after == f"{before}\n{behind}"


def _kinds(review: Review) -> list[tuple[str, str]]:
    return [(line.kind, review.cleaned[line.start : line.end]) for line in lines(review)]


def _from_the_end(review: Review, tail: int) -> list[tuple[str, int, int]]:
    """The lines that begin within so many characters before the end, as counted from there."""
    size = len(review.cleaned)
    return [(line.kind, size - line.start, size - line.end) for line in lines(review) if size - line.start <= tail]


@given(worked, st.lists(doings, min_size=1, max_size=3))
def test_changes_name_all_that_an_event_changed(review: Review, todo: list[tuple[str, int, str]]) -> None:
    for doing in todo:
        count = len(review.events)
        after = do(review, doing)
        if len(after.events) == count:
            continue
        _, changes = apply(replace(review, events=()), after.events[-1])
        was, now = changes.cleaned_before, changes.cleaned_after
        assert review.cleaned[: was.start] == after.cleaned[: now.start]
        assert review.cleaned[was.end :] == after.cleaned[now.end :]
        old = {edit.id: edit for edit in review.edits}
        new = {edit.id: edit for edit in after.edits}
        assert {k for k in old.keys() | new.keys() if old.get(k) != new.get(k)} <= changes.edits
        before = {number.id: number for number in review.numbers}
        numbers = {number.id: number for number in after.numbers}
        assert {k for k in before.keys() | numbers.keys() if before.get(k) != numbers.get(k)} <= changes.numbers
        review = after
