"""Numbers in words, and words read back as the number they say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.numerals.extract import extract
from core.numerals.words import LIMIT, Case, Gender, words

GENDERS: tuple[Gender, ...] = ("masculine", "feminine")
CASES: tuple[Case, ...] = ("nominative", "accusative", "genitive")
MARKS = "\u064b\u064e\u064f\u0650\u0651\u0652"


def read(text: str) -> tuple[str, str]:
    (found,) = extract(text)
    return text[found.start : found.end], found.value


@pytest.mark.parametrize(
    ("n", "gender", "case", "expected"),
    [
        (0, "masculine", "nominative", "صفر"),
        (1, "feminine", "nominative", "واحدة"),
        (2, "feminine", "genitive", "اثنتين"),
        (8, "feminine", "accusative", "ثمانيا"),
        (12, "masculine", "nominative", "اثنا عشر"),
        (18, "feminine", "nominative", "ثماني عشرة"),
        (25, "masculine", "genitive", "خمسة وعشرين"),
        (21, "feminine", "nominative", "إحدى وعشرون"),
        (200, "masculine", "genitive", "مئتين"),
        (1984, "masculine", "nominative", "ألف وتسعمئة وأربعة وثمانون"),
        (3500, "feminine", "nominative", "ثلاثة آلاف وخمسمئة"),
        (200_000, "masculine", "nominative", "مئتا ألف"),
        (26_000, "masculine", "genitive", "ستة وعشرين ألفا"),
        (2_200_000_000, "masculine", "genitive", "مليارين ومئتي مليون"),
    ],
)
def test_words_of_a_number(n: int, gender: Gender, case: Case, expected: str) -> None:
    assert words(n, gender, case) == expected


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("gender", GENDERS)
def test_every_number_to_ten_thousand_is_read_back(gender: Gender, case: Case) -> None:
    wrong = []
    for n in range(10_001):
        text = words(n, gender, case)
        if read(text) != (text, str(n)):
            wrong.append((n, text))
    assert wrong == []


@given(st.integers(0, 10**12), st.sampled_from(GENDERS), st.sampled_from(CASES))
def test_larger_numbers_are_read_back(n: int, gender: Gender, case: Case) -> None:
    text = words(n, gender, case)
    assert read(text) == (text, str(n))


@given(st.integers(2, 10**9), st.data())
def test_diacritics_and_tatweel_change_nothing(n: int, data: st.DataObject) -> None:
    plain = words(n)
    dressed = ""
    for at, char in enumerate(plain):
        dressed += char
        if char.isalpha() and plain[at : at + 2].isalpha() and at + 1 < len(plain):
            dressed += data.draw(st.sampled_from(["", "", "\u064e", "\u0652", "\u0640"]))
    assert read(dressed) == (dressed, str(n))


@given(st.integers(0, 10**9), st.sampled_from(["0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹"]))
def test_a_value_survives_any_digit_system(n: int, digits: str) -> None:
    text = f"بلغ العدد {n:,} شخصا"
    assert [m.value for m in extract(text.translate(str.maketrans("0123456789", digits)))] == [str(n)]


@pytest.mark.parametrize("n", [-1, LIMIT])
def test_a_number_without_words_is_refused(n: int) -> None:
    with pytest.raises(ValueError, match=str(n)):
        words(n)
