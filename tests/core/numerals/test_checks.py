"""Numbers that contradict each other; the cases are data: tests/cases/numeral-checks.json."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from core.numerals.checks import check
from core.numerals.extract import extract

CASES = Path(__file__).parents[2] / "cases" / "numeral-checks.json"


@pytest.mark.parametrize("case", json.loads(CASES.read_text(encoding="utf-8")), ids=lambda case: case["label"])
def test_flags_what_contradicts_itself_and_nothing_else(case: dict[str, Any]) -> None:
    text = case["text"]
    found = [[f.code, [text[a:b] for a, b in f.places]] for f in check(text, extract(text))]
    assert found == case["expect"]


def test_a_value_of_somebodys_file_may_be_longer_than_any_number() -> None:
    text = "حضر 40 شخصا بينهم 12 امرأة."
    most, women = extract(text)
    assert [found.code for found in check(text, [most, women._replace(value="99")])] == ["part-larger-than-whole"]
    assert check(text, [most, women._replace(value="9" * 5000)]) == ()
