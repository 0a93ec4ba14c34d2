"""Two reviews of one dump made one."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.checks import problems
from core.clean import suggest
from core.decisions import accept, reject
from core.drafts import Actor
from core.errors import MurajiError
from core.history import undo
from core.merging import merge
from core.numbering import set_number
from core.review import Event, Made, Review, Source, apply, new_review
from core.reviewfile import dumps
from core.spans import Span
from core.writing import type_over
from tests.core.strategies import do, doings, reviews

WHEN = "2026-11-22T12:00:00+03:00"
FIRST, SECOND = Actor("سلمى", WHEN), Actor("خالد", WHEN)
RAW = "قال المتحدث إن 22 عنصرا اعتقلوا.وأضاف أن نحو 25 آخرين فروا.وانتهت العملية."


def review() -> Review:
    found = suggest(RAW)
    source = Source("a.txt", 1, "0" * 64, "utf-8")
    return new_review(RAW, found.edits, found.flags, id="a", source=source, made=Made())


def after(one: Review, *events: Event | None) -> Review:
    for event in events:
        assert event
        one, _ = apply(one, event)
    return one


def _after(one: Review, todo: list[tuple[str, int, str]]) -> Review:
    for doing in todo:
        one = do(one, doing)
    return one


@st.composite
def two_of_one(draw: st.DrawFn) -> tuple[Review, Review]:
    one = draw(reviews())
    todo = st.lists(doings, max_size=6)
    return _after(one, draw(todo)), _after(one, draw(todo))


@given(two_of_one())
def test_the_merged_review_is_sound_and_decides_what_either_decided(pair: tuple[Review, Review]) -> None:
    first, second = pair
    done = merge(first, second, WHEN)
    found = problems(json.loads(dumps(done.review)))
    assert {problem.code for problem in found} <= {"letters-differ"}, found
    conflicts = {conflict.id for conflict in done.conflicts}
    now = {edit.id: edit for edit in done.review.edits}
    for edit in first.edits:
        assert edit.id in conflicts or not edit.decided or now[edit.id].verdict == edit.verdict
    assert 0 <= (done.agreement or 0) <= 1


@given(two_of_one())
def test_a_review_agrees_with_itself(pair: tuple[Review, Review]) -> None:
    done = merge(pair[0], pair[0], WHEN)
    assert (done.only_first, done.only_second, done.conflicts) == (0, 0, ())
    assert done.agreement in (None, 1.0)
    assert dumps(done.review) == dumps(pair[0])


def test_what_one_decided_is_taken_over_and_what_both_decided_otherwise_is_open_again() -> None:
    one = review()
    e1, e2 = (edit.id for edit in one.edits)
    n1, n2 = (number.id for number in one.numbers)
    first = after(one, accept(one, [e1, n1], FIRST))
    second = after(one, reject(one, [e1], SECOND), accept(one, [e2], SECOND), set_number(one, n2, SECOND, value="26"))
    done = merge(first, second, WHEN)
    merged = done.review
    assert [edit.verdict for edit in merged.edits] == ["pending", "accepted"]
    assert [(number.value, number.verdict) for number in merged.numbers] == [("22", "accepted"), ("26", "replaced")]
    assert [(conflict.table, conflict.id) for conflict in done.conflicts] == [("edits", e1)]
    assert (done.alike, done.only_first, done.only_second) == (0, 1, 2)
    assert merged.events[-1].who == "خالد"
    back = after(merged, undo(merged, FIRST))
    assert (back.edits, back.numbers) == (first.edits, first.numbers)


def test_what_both_typed_at_one_place_is_a_conflict() -> None:
    one = review()
    first, second = (after(one, type_over(one, Span(0, 3), text, FIRST)) for text in ("صرح", "ذكر"))
    done = merge(first, second, WHEN)
    assert len(done.conflicts) == 1
    assert done.review.cleaned.startswith("صرح")


def test_other_texts_are_refused() -> None:
    other = new_review("خبر", (), (), id="a", source=Source(None, None, "", "utf-8"), made=Made())
    with pytest.raises(MurajiError) as caught:
        merge(review(), other, WHEN)
    assert caught.value.code == "not-the-same-text"
