"""Quotation marks: tests/cases/quotes.json, and what holds for any text."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.rules.quotes import REASONS, directions, quotes
from core.rules.text import Text
from tests.core.rules.mended import cases, failed_examples, mended, sure, written

PIECES = st.sampled_from(["“", "”", '"', "«", " ", "قال", "نعم", "و", ".", "،", "(", ")", "22", "\n", "\u200f", "’"])
texts = st.lists(PIECES, max_size=40).map("".join)
WORDS = st.sampled_from(["قال", "الوزير", "نعم", "العراق", "22", "أمس", "ثم", "ومضى"])


@pytest.mark.parametrize("case", cases("quotes"))
def test_case(case: dict[str, Any]) -> None:
    edits = sure(quotes(Text(case["raw"])))
    assert mended(case["raw"], edits) == case.get("cleaned", case["raw"])
    assert [edit.reason for edit in edits] == case.get("reasons", [])


def test_examples() -> None:
    assert failed_examples("core.rules.quotes") == 0


@given(texts)
def test_only_the_direction_of_a_curly_mark_changes(raw: str) -> None:
    for edit in quotes(Text(raw)):
        assert {edit.before, edit.after} == {"“", "”"}
        assert edit.reason in REASONS
        assert 0 <= edit.confidence < 1
    assert written(mended(raw, quotes(Text(raw)))) == written(raw)


@given(texts)
def test_every_mark_gets_a_direction(raw: str) -> None:
    assert [mark.at for mark in directions(raw)] == [at for at, char in enumerate(raw) if char in "“”"]
    assert [mark.at for mark in directions(raw, straight=True)] == [at for at, char in enumerate(raw) if char == '"']


@given(
    st.lists(st.tuples(st.lists(WORDS, min_size=1, max_size=4), st.lists(WORDS, min_size=1, max_size=4)), max_size=6)
)
def test_quotations_with_spaces_around_are_restored_whatever_the_habit(
    parts: list[tuple[list[str], list[str]]],
) -> None:
    right = " ".join(f"{' '.join(before)} “{' '.join(quoted)}”" for before, quoted in parts)
    for habit in (right, right.replace("“", "”"), right.replace("”", "“"), right.translate({8220: "”", 8221: "“"})):
        assert mended(habit, quotes(Text(habit))) == right
