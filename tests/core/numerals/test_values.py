"""What an editor types as a value: taken in any digits, refused where it can't be one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import MurajiError
from core.mentions import NUMBER_KINDS
from core.numerals.values import EXAMPLES, normalise


@pytest.mark.parametrize(
    ("kind", "typed", "expected"),
    [
        ("cardinal", "٣٬٥٠٠", "3500"),
        ("cardinal", "1 250 000", "1250000"),
        ("cardinal", "خمسة وعشرون", "25"),
        ("measure", "٣٫٥٠", "3.5"),
        ("measure", "3,5", "3.5"),
        ("measure", "-2", "-2"),
        ("money", "1.250.000", "1250000"),
        ("percent", "٪٣٨,٦", "38.6"),
        ("ordinal", "90 + 3", "90+3"),
        ("ordinal", "الثالث والعشرين", "23"),
        ("year", "٢٠١٩", "2019"),
        ("year", "198x", "198X"),
        ("date", "15/1/2024", "2024-01-15"),
        ("date", "٢٠٢٤-١-١٥", "2024-01-15"),
        ("date", "--9-1", "--09-01"),
        ("date", "2024-9", "2024-09"),
        ("date", "1445-12-30", "1445-12-30"),
        ("time", "5:30", "05:30"),
        ("time", "17", "17:00"),
        ("range", "48 - 60", "48..60"),
        ("range", "11:00..17:00", "11:00..17:00"),
        ("range", "2021-01..2022-12", "2021-01..2022-12"),
        ("range", "٢٠٢٢-٢٠٢٣", "2022..2023"),
        ("fraction", "٣/٤", "3/4"),
        ("score", "2-1", "2:1"),
        ("phone", "+962 6 555 0143", "+96265550143"),
        ("identifier", " ٤/ب ", "4/ب"),
    ],
)
def test_a_typed_value_is_written_as_its_kind_wants(kind: str, typed: str, expected: str) -> None:
    assert normalise(kind, typed) == expected


@pytest.mark.parametrize(
    ("kind", "typed"),
    [
        ("cardinal", ""), ("cardinal", "كثير"), ("cardinal", "1.2.3"), ("ordinal", "2.5"), ("year", "19"  "x"),
        ("year", "20190"), ("date", "2024-02-30"), ("date", "2024-13"), ("date", "1445-12-31"), ("time", "25:00"),
        ("time", "5:60"), ("range", "48"), ("fraction", "3/0"), ("score", "2"), ("phone", "12"), ("identifier", "  "),
        ("cardinal", "خمسة رجال"), ("cardinal", "²"), ("percent", "9" * 41), ("time", "²:30"), ("fraction", "1/²"),
        ("money", "9" * 5000), ("colour", "1"),
    ],
)  # fmt: skip
def test_nonsense_is_refused(kind: str, typed: str) -> None:
    with pytest.raises(MurajiError) as caught:
        normalise(kind, typed)
    assert caught.value.code == "bad-value"
    assert caught.value.data["kind"] == kind


@pytest.mark.parametrize("kind", NUMBER_KINDS)
def test_the_example_of_a_kind_is_a_value_of_it(kind: str) -> None:
    assert normalise(kind, EXAMPLES[kind]) == EXAMPLES[kind]


@given(st.sampled_from(NUMBER_KINDS), st.text(alphabet="0123456789٠١٢٫٬.,:/-+ xX٪%خمسة", max_size=14))
def test_a_normal_value_stays_as_it_is(kind: str, typed: str) -> None:
    try:
        value = normalise(kind, typed)
    except MurajiError:
        return
    assert normalise(kind, value) == value
