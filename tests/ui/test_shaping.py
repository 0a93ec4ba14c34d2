"""Arabic drawn for programs that do not draw it."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.shaping import drawn, drawn_text


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        pytest.param("مقتل 22 داعشياً", "ًﺎﻴﺸﻋﺍﺩ 22 ﻞﺘﻘﻣ", id="figures keep their order, tanwin stays"),
        pytest.param("وكالة Reuters قالت", "ﺖﻟﺎﻗ Reuters ﺔﻟﺎﻛﻭ", id="Latin words keep theirs"),
        pytest.param("قال (سوا) [12]", "[12] (ﺍﻮﺳ) ﻝﺎﻗ", id="brackets are mirrored"),
        pytest.param("«سوا» f(x) <5", "f(x) <5 «ﺍﻮﺳ»", id="those of a Latin word are not"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_a_line_is_drawn(line: str, wanted: str) -> None:
    assert drawn(line) == wanted


def test_a_long_paragraph_begins_on_its_first_line() -> None:
    out = drawn_text("أولا ثانيا ثالثا رابعا", 12).split("\n")
    assert [unicodedata.normalize("NFKC", line[::-1]) for line in out] == ["أولا ثانيا", "ثالثا رابعا"]


def test_nothing_is_broken_where_no_length_is_wanted() -> None:
    assert "\n" not in drawn_text("كلمة " * 100, 0)


words = st.lists(st.text(st.sampled_from("ابتسمنهوي"), min_size=1, max_size=9), min_size=1, max_size=12)


@given(st.lists(words.map(" ".join), max_size=4), st.integers(20, 40))
def test_every_letter_is_there_and_no_line_is_too_long(lines: list[str], width: int) -> None:
    out = drawn_text("\n".join(lines), width).split("\n")
    assert all(len(line) <= width for line in out)
    back = [unicodedata.normalize("NFKC", line[::-1]) for line in out]
    assert sorted(" ".join(back).split()) == sorted(" ".join(lines).split())
