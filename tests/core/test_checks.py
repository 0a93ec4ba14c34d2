"""What ``validate`` says of review objects: nothing of a sound one, the field of what is wrong in another."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.checks import problems
from core.clean import suggest
from core.decisions import accept, reject
from core.review import Made, Review, Source, apply, new_review
from core.reviewfile import dumps
from tests.core.strategies import ACTOR, do, doings, reviews

RAW = "قال المتحدث إن 22 عنصرا اعتقلوا.مقتل خمسةوأضاف أن نحو 25 آخرين فروا .”نعم“ قال"


def worked() -> dict[str, Any]:
    """A review object with decisions, a heading and a number each of kept and rejected."""
    found = suggest(RAW)
    source = Source("a.txt", 1, "0" * 64, "utf-8")
    review = new_review(RAW, found.edits, found.flags, id="a", source=source, made=Made())
    for event in (
        accept(review, [review.edits[0].id], ACTOR),
        reject(review, [review.numbers[0].id], ACTOR),
    ):
        assert event
        review, _ = apply(review, event)
    return json.loads(dumps(review))


def _after(review: Review, todo: list[tuple[str, int, str]]) -> Review:
    for doing in todo:
        review = do(review, doing)
    return review


@given(st.builds(_after, reviews(), st.lists(doings, max_size=6)))
def test_whatever_a_reviewer_did_the_review_is_sound(review: Review) -> None:
    found = problems(json.loads(dumps(review)))
    assert {problem.code for problem in found} <= {"letters-differ"}, found  # the drawn edits eat letters


def test_unknown_fields_are_no_problem() -> None:
    assert problems({**worked(), "later": 1}) == ()


def _set(*path: Any, to: Any) -> Callable[[dict[str, Any]], None]:
    def change(value: dict[str, Any]) -> None:
        at: Any = value
        for step in path[:-1]:
            at = at[step]
        at[path[-1]] = to(at[path[-1]]) if callable(to) else to

    return change


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (_set("raw", to=None), ("schema", "raw")),
        (_set("edits", 0, "kind", to="merge"), ("schema", "edits[0].kind")),
        (_set("review", "events", 0, "when", to="yesterday"), ("schema", "review.events[0].when")),
        (lambda value: value.pop("lines"), ("schema", "")),
        (_set("edits", 0, "before", to="لا"), ("bad-review", "edits[0].before")),
        (_set("edits", 0, "suggested", to=" "), ("id-differs", "edits[0].id")),
        (_set("edits", 0, "applied", to=lambda was: not was), ("applied-differs", "edits[0].applied")),
        (_set("edits", to=lambda was: was[::-1]), ("order", "edits[1]")),
        (_set("cleaned", to=lambda was: was + "x"), ("cleaned-differs", "cleaned")),
        (_set("lines", 0, "end", to=lambda was: was - 1), ("line-differs", "lines[0].end")),
        (_set("lines", to=[]), ("count-differs", "lines")),
        (_set("sections", 0, "heading", to="عنوان"), ("line-differs", "sections[0].heading")),
        (_set("numbers", 1, "cleaned_start", to=0), ("place-differs", "numbers[1].cleaned_start")),
        (_set("numbers", 1, "text", to="26"), ("bad-review", "numbers[1].text")),
        (_set("numbers", 1, "verdict", to="accepted"), ("decided-without-event", "numbers[1].verdict")),
        (_set("numbers", 0, "verdict", to="pending"), ("replay-differs", "numbers")),
        (_set("review", "status", to="reviewed"), ("replay-differs", "review.status")),
        (_set("review", "events", to=[]), ("decided-without-event", "edits[0].verdict")),
        (_set("review", "events", 0, "after", "edits", to={"none": {"verdict": "accepted"}}),
         ("replay-failed", "review.events")),
        (_set("made", "threshold", to=1.0), ("applied-differs", "edits[3].applied")),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named(change: Callable[[dict[str, Any]], None], expected: tuple[str, str]) -> None:
    value = worked()
    assert problems(value) == ()
    change(value)
    assert expected in [(problem.code, problem.field) for problem in problems(value)]


def test_an_automatic_edit_that_changes_letters_is_named() -> None:
    value = worked()
    edit = next(edit for edit in value["edits"] if edit["kind"] == "quote")
    edit["suggested"] = edit["after"] = "س"
    assert "letters-differ" in [problem.code for problem in problems(value)]
