"""What a text costs grows with its length, whatever it repeats: counted in calls, which no machine makes more of."""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest

from core.clean import suggest
from core.numerals.extract import extract

SHORT, TIMES = 1500, 4
PIECES = {
    "a list joined by and": "12 و",
    "a list with commas": "5، ",
    "years tied by dashes": "2019-",
    "scores in a row": "2-1 ",
    "shares in a row": "5% ",
    "dates in a row": "12/5/2020 ",
    "number words in a row": "ثلاثة ",
    "number words joined by and": "مئة و",
    "words without any space": "كتاب",
    "words in presentation forms": "ﻛﺘﺎﺏ ",
    "a phrase of the page without end": "مشاركة",
    "sentences without spaces": "قال.",
    "quotation marks alone": '"',
    "brackets that never close": "(",
    "figures against letters": "ا5",
    "titles of people": "د. ",
    "addresses": "http://a.b/",
}


def calls(work: Callable[[str], object], text: str) -> int:
    """How many calls of functions, Python's and C's, the work on a text takes."""
    made = 0

    def count(_frame: object, event: str, _what: object) -> None:
        nonlocal made
        made += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        work(text)
    finally:
        sys.setprofile(before)
    return made


@pytest.mark.parametrize("work", [suggest, extract])
@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES)
def test_four_times_the_text_takes_no_more_than_five_times_the_calls(work: Callable[[str], object], piece: str) -> None:
    text = piece * (SHORT * TIMES)
    work(text[: SHORT * TIMES])  # what is kept between texts is kept for both
    short, long = calls(work, text[:SHORT]), calls(work, text[: SHORT * TIMES])
    assert long <= 5 * short + 100
