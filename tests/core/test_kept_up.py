"""What is kept up event by event is what the review gives as a whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from core import decisions
from core.edits import carry_out, make_edit
from core.lines import count_again, count_lines
from core.records import edit_record
from core.review import Changes, Made, Review, Source, apply, new_review, patched
from core.spans import Span
from core.standing import Standing
from core.stops import Stop, index_of, nearest, stops, stops_after
from core.writing import type_over
from tests.core.strategies import ACTOR, do, doings, reviews

todos = st.lists(doings, min_size=1, max_size=6)
Todo = list[tuple[str, int, str]]


def _work(review: Review, todo: Todo) -> Iterator[tuple[Review, Review, Changes]]:
    """The review before and after each thing done, and what it changed."""
    for doing in todo:
        after = do(review, doing)
        if len(after.events) > len(review.events):
            yield review, *apply(review, after.events[-1])
        review = after


def _anew(review: Review) -> Review:
    """The same review, with nothing in it but what it is made of."""
    return replace(review)


@given(reviews(), todos)
def test_things_by_id_and_groups(review: Review, todo: Todo) -> None:
    for _, after, _ in _work(review, todo):
        whole = _anew(after)
        assert after.edits_by_id == whole.edits_by_id
        assert after.numbers_by_id == whole.numbers_by_id
        assert after.groups == whole.groups
        assert after.longest >= whole.longest


@given(reviews(), todos)
def test_the_row_of_stops(review: Review, todo: Todo) -> None:
    row = stops(review)
    for before, after, changes in _work(review, todo):
        turned = stops_after(row, before, after, changes)
        assert turned.stops == stops(_anew(after))
        stayed = [stop for stop in row if stop not in turned.gone]
        assert sorted(stayed + list(turned.come)) == sorted(turned.stops)
        row = turned.stops
        assert [index_of(row, after, stop.key) for stop in row] == list(range(len(row)))
        assert index_of(row, after, "nothing") is None


@given(reviews(), st.integers(-1, 80))
def test_the_nearest_stop(review: Review, place: int) -> None:
    row = stops(review)
    found = nearest(row, place)
    best = min(row, key=lambda stop: abs(stop.start - place), default=None)
    assert (None if found is None else row[found]) == best


@given(reviews(), todos)
def test_how_a_review_stands(review: Review, todo: Todo) -> None:
    row, standing = stops(review), Standing(review)
    _stands(standing, review, row)
    for before, after, changes in _work(review, todo):
        turned = stops_after(row, before, after, changes)
        row, standing = turned.stops, standing.after(after, turned, changes)
        _stands(standing, _anew(after), row)


def _stands(standing: Standing, review: Review, row: tuple[Stop, ...]) -> None:
    waiting = [stop for stop in row if stop.open]
    lowest = min((stop.confidence for stop in waiting if stop.kind != "flag"), default=None)
    assert (standing.total, standing.open, standing.lowest) == (len(row), len(waiting), lowest)
    assert standing.numbers == len(review.numbers)
    sure = frozenset(decisions.sure(review))
    by_kind = [stop.kind for stop in row if not sure.isdisjoint(stop.ids)]
    assert standing.sure(review) == {kind: by_kind.count(kind) for kind in by_kind}
    for stop in row:
        alike = frozenset(decisions.alike(review, stop.ids)).difference(stop.ids)
        assert standing.alike(review, stop) == sum(not alike.isdisjoint(other.ids) for other in row)


@given(reviews(), todos)
def test_how_many_lines_there_are(review: Review, todo: Todo) -> None:
    count = count_lines(review.cleaned)
    for before, after, changes in _work(review, todo):
        count = count_again(count, before.cleaned, changes.cleaned_before, after.cleaned, changes.cleaned_after)
        assert count == count_lines(after.cleaned)


def test_an_edit_within_a_typed_stretch_takes_nothing_of_the_text_with_it() -> None:
    raw = "قتل رجلان في الهجوم وعاد الهدوء"
    made = new_review(raw, (), (), id="d", source=Source(None, None, "", "utf-8"), made=Made())
    typed = type_over(made, Span(0, 5), "نص", ACTOR)
    assert typed is not None
    review, _ = apply(made, typed)
    edits = [
        make_edit(raw, "paragraph-break", place, place, "\n", rule="editor", reason="editor", confidence=1.0)
        for place in (2, 20)
    ]
    after, _ = patched(review, {"edits": {edit.id: {**edit_record(edit), "verdict": "accepted"} for edit in edits}})
    assert carry_out(raw, after.edits) == (after.cleaned, after.offsets)
