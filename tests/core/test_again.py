"""A review made again keeps what was decided."""

from __future__ import annotations

import json
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from core.again import made_again
from core.checks import problems
from core.review import Review
from core.reviewfile import dumps
from tests.core.strategies import do, doings, edits_of, reviews


def _after(review: Review, todo: list[tuple[str, int, str]]) -> Review:
    for doing in todo:
        review = do(review, doing)
    return review


worked = st.builds(_after, reviews(), st.lists(doings, max_size=8))


@given(worked, st.data())
def test_every_decision_on_an_edit_and_all_that_was_typed_survives_other_suggestions(
    review: Review, data: st.DataObject
) -> None:
    suggested = tuple(data.draw(edits_of(review.raw)))
    again = made_again(review, suggested, (), replace(review.made, threshold=0.4))
    now = {edit.id: edit for edit in again.edits}
    for edit in review.edits:
        if edit.decided:
            kept = now[edit.id]
            assert (kept.verdict, kept.after, kept.kind) == (edit.verdict, edit.after, edit.kind)
    assert {edit.id for edit in suggested} <= now.keys()
    assert (again.status, again.note) == (review.status, review.note)
    found = problems(json.loads(dumps(again)))
    assert {problem.code for problem in found} <= {"letters-differ"}, found


@given(worked)
def test_with_the_same_suggestions_it_is_the_same_review(review: Review) -> None:
    first = made_again(review, (), (), review.made)
    assert dumps(made_again(first, (), (), first.made)) == dumps(first)
