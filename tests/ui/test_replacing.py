"""Replacing words in the cleaned text: what is met, as one undo step, and with keys in the window."""

from __future__ import annotations

import re

import pytest

from core.drafts import Actor
from core.history import undo
from core.review import Made, Review, Source, apply, new_review
from tests.ui.reviews import review
from ui.finder import Found
from ui.finding import Hit, Query, hits, matches
from ui.replacing import replace_hits

BY = Actor("سلمى", "2026-11-22T10:00:00+03:00")


def found(text: str, wanted: str, instead: str, *, pattern: bool = False) -> tuple[Hit, ...]:
    query = Query(wanted, pattern, instead=instead)
    return Found(text, query, tuple(hits(text, query))).changing


def replaced(wanted: str, instead: str) -> tuple[Review, Review]:
    """A review before and after replacing all."""
    first = review()
    event = replace_hits(first, found(first.cleaned, wanted, instead), BY)
    assert event is not None
    return first, apply(first, event)[0]


@pytest.mark.parametrize(
    ("wanted", "instead"),
    [
        pytest.param("الهدوء", "السلام", id="behind a mended space"),
        pytest.param("أن", "بأن", id="longer"),
        pytest.param("الهجوم", "", id="away with it"),
        pytest.param("22", "٣٣", id="a number"),
        pytest.param("و", "ثم ", id="right behind breaks"),
    ],
)
def test_every_match_is_replaced_and_nothing_else(wanted: str, instead: str) -> None:
    first, done = replaced(wanted, instead)
    expected = first.cleaned
    for span in reversed(matches(expected, wanted)):
        expected = expected[: span.start] + instead + expected[span.end :]
    assert done.cleaned == expected
    assert done.raw == first.raw


def test_only_what_differs_is_edited_so_that_a_number_stays_that_of_the_raw() -> None:
    raw = "تراجعت الأسعار إلى مستويات2019 بعد عام."
    first = new_review(raw, (), (), id="d", source=Source(None, None, "", "utf-8"), made=Made("0"))
    event = replace_hits(first, found(first.cleaned, "مستويات2019", "مستويات 2019"), BY)
    assert event is not None
    done, _ = apply(first, event)
    assert [(edit.kind, edit.before, edit.after) for edit in done.edits] == [("manual", "", " ")]
    assert [(number.text, number.value) for number in done.numbers] == [("2019", "2019")]


def test_one_undo_takes_all_back() -> None:
    first, done = replaced("و", "ثم ")
    assert len(done.events) == 1
    event = undo(done, BY)
    assert event is not None
    back, _ = apply(done, event)
    assert (back.cleaned, back.edits, back.numbers) == (first.cleaned, first.edits, first.numbers)


def test_what_reads_so_already_is_left_alone() -> None:
    text = "أحمد واحمد"
    assert [text[hit.span.start : hit.span.end] for hit in found(text, "احمد", "أحمد")] == ["احمد"]
    assert replace_hits(review(), found(review().cleaned, "قتل", "قتل"), BY) is None


def test_one_match_alone() -> None:
    first = review()
    second = matches(first.cleaned, "قتل")[1]
    event = replace_hits(first, [Hit(second, "صرع")], BY)
    assert event is not None
    done = apply(first, event)[0]
    assert done.cleaned == first.cleaned[: second.start] + "صرع" + first.cleaned[second.end :]


def test_a_pattern_puts_its_groups_where_the_replacement_says() -> None:
    first = review()
    done = found(first.cleaned, r"(\d+) (عنصرا)", r"\2: \1", pattern=True)
    event = replace_hits(first, done, BY)
    assert event is not None
    assert re.sub(r"(\d+) (عنصرا)", r"\2: \1", first.cleaned) == apply(first, event)[0].cleaned
