"""Flags about numbers follow the numbers: after whatever a reviewer does they are those of the numbers in force."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.decisions import accept, reject
from core.doubts import doubts
from core.flags import Flag
from core.history import undo
from core.numbering import set_number
from core.numerals.checks import CODES, check
from core.numerals.extract import extract
from core.review import Review, apply
from core.spans import Span
from core.writing import join_at, type_over
from tests.core import made
from tests.core.strategies import DOINGS, do

PIECES = (
    "قتل 48 عنصرا", "قتل 84 عنصرا", "قتل 12 شخصا", "15 منهم", "تبرع بخمسة (6) آلات", "30 فبراير 2020",
    "120 في المئة من السكان", "عشرة أشخاص هم أربع نساء وخمسة أطفال", "21 شخصا", "مقتل 12 عنصرا", "مقتل 15 عنصرا",
    "أصيب خمسة عشر عاملا في انهيار منجم الذهب.", "خمسين عاملا أصيبوا في انهيار منجم الذهب", "أيده 70 في المئة ورفضه",
    "40 في المئة", "20 قتيلا: 9 رجال و6 نساء", "و7 أطفال", "من الأصوات", "آخرين", "2", "منهم", " ", ".", "\n", "\n",
)  # fmt: skip
texts = st.lists(st.sampled_from(PIECES), max_size=10).map(" ".join)
doings = st.tuples(st.sampled_from(sorted(DOINGS)), st.integers(0, 10_000), st.sampled_from(PIECES))


def about_numbers(review: Review) -> dict[str, tuple[str, tuple[Span, ...], object]]:
    return _said({flag.id: flag for flag in review.flags if flag.code in CODES})


def _said(flags: dict[str, Flag]) -> dict[str, tuple[str, tuple[Span, ...], object]]:
    return {key: (flag.code, flag.places, dict(flag.data)) for key, flag in flags.items()}


@given(texts, st.lists(doings, max_size=8))
def test_after_any_events_the_flags_are_those_of_the_numbers_in_force(
    text: str, todo: list[tuple[str, int, str]]
) -> None:
    review = made.review(text)
    for doing in todo:
        review = do(review, doing)
        assert about_numbers(review) == _said(doubts(review))


@given(texts)
def test_numbers_of_a_review_say_what_their_text_says(text: str) -> None:
    review = made.review(text)
    wanted = {(found.code, found.places) for found in check(text, extract(text))}  # two rules may find the same
    assert {(flag.code, flag.places) for flag in review.flags} == wanted


TEXT = "قتل 48 عنصرا في الهجوم.\nوكان 84 عنصرا قد فروا."


def _number(review: Review, text: str) -> str:
    return next(number.id for number in review.numbers if number.text == text)


def test_a_value_that_is_mended_takes_its_flag_away_and_undo_brings_it_back() -> None:
    review = made.review(TEXT)
    (flag,) = review.flags
    review = made.after(review, accept(review, [flag.id], made.BY))
    mended = made.after(review, set_number(review, _number(review, "84"), made.BY, value="48"))
    assert mended.flags == ()
    (again,) = made.after(mended, undo(mended, made.BY)).flags
    assert again.verdict == "accepted"


def test_a_number_that_is_rejected_contradicts_nothing() -> None:
    review = made.review(TEXT)
    assert made.after(review, reject(review, [_number(review, "48")], made.BY)).flags == ()


def test_typing_another_figure_raises_a_flag_that_says_both() -> None:
    review = made.review(TEXT.replace("84", "47"))
    assert review.flags == ()
    place = review.cleaned.index("47")
    (flag,) = made.after(review, type_over(review, Span(place, place + 2), "84", made.BY)).flags
    assert (flag.code, flag.data["values"]) == ("count-differs", ["48", "84"])


def test_what_was_looked_at_is_to_be_looked_at_again_when_it_says_something_else() -> None:
    review = made.review("مقتل 12 عنصرا\nأسفرت الغارة عن مقتل 15 عنصرا من التنظيم.")
    (flag,) = review.flags
    review = made.after(review, accept(review, [flag.id], made.BY))
    changed = made.after(review, set_number(review, _number(review, "15"), made.BY, value="16"))
    assert [(f.id, f.verdict, f.data["values"]) for f in changed.flags] == [(flag.id, "pending", ["12", "16"])]


@pytest.mark.parametrize("far", [1, 400])
def test_a_line_joined_to_another_is_no_heading_any_more(far: int) -> None:
    review = made.review("مقدمة.\n" * far + "مقتل 12 عنصرا\nأسفرت الغارة عن مقتل 15 عنصرا.")
    (flag,) = review.flags
    joined, _ = apply(review, join_at(review, review.cleaned.rindex("\n"), made.BY))  # type: ignore[arg-type]
    assert flag.code == "count-differs"
    assert joined.flags == ()
