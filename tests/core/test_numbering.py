"""Where a number could be added: figures and number words that no number holds."""

from __future__ import annotations

import pytest

from core.decisions import reject
from core.errors import MurajiError
from core.numbering import add_number, join_numbers, possible_number, set_number
from core.review import Review
from core.spans import Span
from tests.core.made import BY, after, review

RAW = (
    "أطلقت الشركة الصاروخ فالكون 9 أمس ووصل 5 وزراء.\nوحلقت طائرة ميغ 29 ثم سافر أحد الوزراء إلى المدينة.\n"
    "وانتهى الخبر هنا."
)


def onward(found: Review) -> list[str]:
    """What is met from the start of the cleaned text on."""
    met, place = [], 0
    while span := possible_number(found, place, 1):
        met.append(found.cleaned[span.start : span.end])
        place = span.end
    return met


def test_figures_and_number_words_that_are_no_numbers_are_met_in_order() -> None:
    assert onward(review(RAW)) == ["9", "29", "أحد"]


def test_they_are_met_backwards_too() -> None:
    found = review(RAW)
    last = possible_number(found, len(RAW), -1)
    assert last == Span(RAW.index("أحد"), RAW.index("أحد") + 3)
    assert possible_number(found, last.start, -1) == Span(RAW.index("29"), RAW.index("29") + 2)
    assert possible_number(found, RAW.index("9 أمس"), -1) is None


def test_a_number_that_was_rejected_is_not_met_again() -> None:
    found = review(RAW)
    done = after(found, reject(found, (found.numbers[0].id,), BY))
    assert onward(done) == ["9", "29", "أحد"]


def test_a_number_that_was_added_is_not_met_again() -> None:
    found = review(RAW)
    place = RAW.index("29")
    done = after(found, add_number(found, Span(place, place + 2), BY))
    assert onward(done) == ["9", "أحد"]


def test_what_was_rejected_is_joined_with_nothing() -> None:
    found = review("حضر 10 رجال و12 امرأة.")
    first = found.numbers[0].id
    assert join_numbers(found, first, BY) is not None
    refused = after(found, reject(found, (first,), BY))
    assert join_numbers(refused, first, BY) is None


def test_a_number_reaches_over_what_stands_beside_it_and_never_ends_in_space() -> None:
    found = review("حضر نحو  10 رجال أمس.")
    (number,) = found.numbers
    wider = after(found, set_number(found, number.id, BY, start=number.start - 1))
    assert (wider.numbers[0].text, wider.numbers[0].start) == ("10", number.start)
    word = after(found, set_number(found, number.id, BY, start=number.start - 4))
    assert word.numbers[0].text == "حو  10"
    with pytest.raises(MurajiError):
        set_number(found, number.id, BY, start=number.end, end=number.end + 1)
